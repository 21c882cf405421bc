import { describe, expect, test } from '@jest/globals';
import type { SyncPlan } from '../../src/jobs/plan-sync';
import type { RenewalValues } from '../../src/sheets/renewals';
import type { PartnerClient } from '../../workbench/hubspot/records';
import { makeClients } from '../../workbench/hubspot/records';
import type { Book } from '../support/synced-book';
import { EMPTY, applied, changedClient, plan, sync } from '../support/synced-book';
import { clientReader } from '../../src/hubspot/read-client';
import { PROPERTIES } from '../../workbench/hubspot/records';

describe('rows that are there already', () => {
  const [acme, beta] = makeClients(2, [
    { name: 'Acme', domain: 'acme.example', country: 'Peru' },
    { name: 'Beta', domain: 'beta.example', country: 'Peru' },
  ]) as [PartnerClient, PartnerClient];

  test('are met by name, never by website alone, and get HubSpot’s record ID', () => {
    const book: Book = {
      clients: [
        { clientName: 'ACME', website: 'old.example', hubId: '42' },
        { clientName: 'béta', hubId: '43' },
      ],
      renewals: [],
    };
    const { clients } = sync([acme, beta], book);
    const other = plan([acme], {
      clients: [{ clientName: 'ACME Inc.', website: 'acme.example' }],
      renewals: [],
    });
    expect([other.added.length, other.changed]).toEqual([1, []]);
    expect(other.assumed[0]?.question).toContain('“ACME Inc.”');
    expect(clients).toHaveLength(2);
    expect(clients).toMatchObject([
      { clientName: 'Acme', hubId: '42', recordId: acme.id },
      { clientName: 'Beta', hubId: '43', recordId: beta.id },
    ]);
  });

  test('are met by their record ID, whatever was renamed', () => {
    const book = sync([acme], EMPTY);
    const renamed = changedClient(acme, {
      hs_client_name: 'Acme II',
      hs_client_domain_name: 'acme2.example',
    });
    const { clients } = sync([renamed], book);
    expect(clients).toMatchObject([{ clientName: 'Acme II', website: 'acme2.example' }]);
  });

  test('keep their name where HubSpot has none, in both tabs', () => {
    const renewing = changedClient(acme, { hs_next_renewal_date: '2026-09-01' });
    const book = sync([renewing], EMPTY);
    const nameless = changedClient(renewing, { hs_client_name: '', hs_country: 'Chile' });
    const after = sync([nameless], { ...book, renewals: [{ ...book.renewals[0], clientName: 'Acme Lima' }] });
    expect(after.clients).toMatchObject([{ clientName: 'Acme', country: 'Chile' }]);
    expect(after.renewals).toMatchObject([{ clientName: 'Acme Lima' }]);
  });

  test('that are new go by their website, or else by their record, where HubSpot has no name', () => {
    const nameless = { hs_client_name: '', hs_next_renewal_date: '2026-09-01' };
    const { clients, renewals } = sync(
      [changedClient(acme, nameless), changedClient(beta, { ...nameless, hs_client_domain_name: null })],
      EMPTY,
    );
    expect(clients.map(({ clientName }) => clientName)).toEqual(['acme.example', `Client ${beta.id}`]);
    expect(renewals.map(({ clientName }) => clientName)).toEqual(['acme.example', `Client ${beta.id}`]);
  });

  test('without name and website go by their Hub ID, in one row for ever', () => {
    const reader = clientReader([...PROPERTIES, { ...PROPERTIES[1]!, name: 'hs_hub_id' }], undefined);
    const nameless = ['20481001', '20481002'].map((hubId, index) =>
      changedClient([acme, beta][index]!, {
        ...{ hs_client_name: '', hs_client_domain_name: '', hs_hub_id: hubId },
        hs_next_renewal_date: '2026-09-01',
      }),
    );
    const book = sync(nameless, EMPTY, { reader });
    const names = ['Client 20481001', 'Client 20481002'];
    expect(book.clients.map(({ clientName }) => clientName)).toEqual(names);
    expect(book.renewals.map(({ clientName }) => clientName)).toEqual(names);
    for (let run = 0; run < 3; run += 1)
      expect(plan(nameless, book, [], { reader })).toMatchObject({
        ...{ added: [], changed: [], left: [], questions: [], unchanged: 2 },
        renewals: { added: [], changed: [], unchanged: 2 },
      });
  });

  test('two records of one name and website are two clients', () => {
    const twin = { ...acme, id: '99' };
    const book = sync([acme, twin], EMPTY);
    expect(book.clients.map(({ recordId }) => recordId)).toEqual([acme.id, '99']);
    expect(plan([acme, twin], book).changed).toEqual([]);
  });

  test('two rows that could both be the client’s are left to a person', () => {
    const book: Book = { clients: [{ clientName: 'Acme' }, { clientName: 'acme' }], renewals: [] };
    const { added, changed, left } = plan([acme], book);
    expect([added, changed]).toEqual([[], []]);
    expect(left).toEqual([{ client: 'Acme', reason: expect.stringContaining('2 rows') }]);
  });

  test('figures that HubSpot has no more are cleared, other cells stay', () => {
    const book = sync([acme], EMPTY);
    const poorer = changedClient(acme, {
      hs_unified_usage_score: '',
      hs_country: null,
      hs_next_cancellation_date: '',
    });
    const { clients } = sync([poorer], { ...book, clients: [{ ...book.clients[0], usageScore: 12 }] });
    expect(clients[0]).toMatchObject({ usageScore: undefined, country: 'Peru' });
  });

  test('a column that somebody deleted is no change', () => {
    const book = sync([acme], EMPTY);
    const [row] = book.clients;
    const without: Book = { ...book, clients: [{ ...row, mrr: undefined }] };
    expect(plan([acme], without, ['mrr']).changed).toEqual([]);
    expect(plan([acme], without).changed).toHaveLength(1);
  });
});

describe('what HubSpot no longer shows', () => {
  const [acme, beta] = makeClients(2, [
    { name: 'Acme', domain: 'acme.example', country: 'Peru' },
    { name: 'Beta', domain: 'beta.example', country: 'Peru' },
  ]) as [PartnerClient, PartnerClient];
  const full = changedClient(acme, {
    hs_next_renewal_date: '2026-09-01',
    hs_total_subscription_mrr: '100',
    hs_renewal_mrr_change: '20',
    hs_managed_local_mrr_currency: 'USD',
  });

  test.each<[string, Record<string, string | null>, string]>([
    ['the MRR', { hs_total_subscription_mrr: null }, 'MRR (2026-01-16)'],
    ['the renewal date', { hs_next_renewal_date: '' }, 'Next renewal (2026-01-16)'],
    [
      'the currency, and with it what the amount means',
      { hs_managed_local_mrr_currency: null },
      'MRR (2026-01-16), Currency (2026-01-16)',
    ],
    [
      'the MRR in the old currency',
      { hs_total_subscription_mrr: '', hs_managed_local_mrr_currency: 'USD' },
      'MRR (2026-01-16)',
    ],
  ])('%s is marked, counted, and stays', (_, gone, mark) => {
    const before = sync([full], EMPTY);
    const planned = plan([changedClient(full, gone)], before);
    expect(planned.withdrawn).toBe(1);
    expect(planned.changed[0]?.changes).toContainEqual({
      ...{ column: 'withdrawn', before: undefined, after: mark },
    });
    const after = applied(before, planned);
    expect(after.clients).toMatchObject([{ mrr: 100, currency: 'USD', withdrawn: mark }]);
    expect(after.renewals).toEqual(before.renewals);
    expect(plan([changedClient(full, gone)], after)).toMatchObject({ changed: [], withdrawn: 1 });
    const [back] = sync([full], after).clients;
    expect(back?.withdrawn).toBeUndefined();
  });

  test('a client that is gone is marked where the whole list was read, and nothing of it is deleted', () => {
    const before = sync([full, beta], EMPTY);
    const { clients, renewals } = sync([beta], before);
    expect(clients[0]).toEqual({ ...before.clients[0], withdrawn: 'Client name (2026-01-16)' });
    expect(renewals).toEqual(before.renewals);
    expect(sync([full, beta], { clients, renewals }).clients).toEqual(before.clients);
  });

  test('an amount never stands beside a currency that it is not in', () => {
    const before = sync([full], EMPTY);
    const billed = { hs_total_subscription_mrr: '90', hs_managed_local_mrr_currency: 'EUR' };
    const euros = changedClient(full, { ...billed, hs_renewal_mrr_change: '' });
    const reader = clientReader(
      PROPERTIES.map((property) =>
        property.name === 'hs_total_subscription_mrr'
          ? { ...property, currencyPropertyName: 'hs_managed_local_mrr_currency' }
          : property,
      ),
      undefined,
    );
    const inEuros = (record: PartnerClient) => applied(before, plan([record], before, [], { reader }));
    expect(inEuros(euros)).toMatchObject({
      clients: [{ mrr: 90, currency: 'EUR', renewalMrrChange: undefined }],
      renewals: [{ currentMrr: 90, estimatedNewMrr: 90, currency: 'EUR' }],
    });
    expect(inEuros(changedClient(euros, { hs_total_subscription_mrr: null }))).toMatchObject({
      clients: [{ mrr: 100, currency: 'USD', withdrawn: 'MRR (2026-01-16)' }],
      renewals: [{ currentMrr: 100, estimatedNewMrr: 120, currency: 'USD' }],
    });
  });
});

describe('what only a person can tell', () => {
  const [acme] = makeClients(1, [{ name: 'Acme', domain: 'acme.example', country: 'Peru' }]) as [
    PartnerClient,
  ];
  const renewing = changedClient(acme, { hs_next_renewal_date: '2026-09-01' });
  const book: Book = {
    clients: [{ clientName: 'ACME Inc.', website: 'acme.example' }],
    renewals: [{ rowKey: 'R1', clientName: 'ACME Inc.', contractType: 'renewal', notes: 'call Ann' }],
  };
  /** Each question by its text, with the option whose label begins so. */
  const answersOf = ({ questions }: SyncPlan, label: string) =>
    Object.fromEntries(
      questions.map(({ id, options }) => [
        id,
        options.find((option) => option.label.startsWith(label))!.value,
      ]),
    );

  test('is asked of the record, whatever its place in the list, and not again of the renewals', () => {
    const asked = plan([renewing], book);
    expect(asked.questions.map(({ id, chosen }) => [id.split(':')[1], chosen])).toEqual([[acme.id, 'other']]);
    const [first] = makeClients(1, [{ name: 'Zen', domain: 'zen.example', country: 'Peru' }]);
    expect(plan([{ ...first!, id: '77' }, renewing], book).questions).toEqual(asked.questions);
  });

  test('an answer is followed in both tabs, with what the partner wrote', () => {
    const answers = answersOf(plan([renewing], book), 'The same client');
    const answered = plan([renewing], book, [], { answers });
    expect([answered.assumed, answered.added, answered.renewals.added]).toEqual([[], [], []]);
    const after = applied(book, answered);
    expect(after.clients).toMatchObject([{ clientName: 'Acme', recordId: acme.id }]);
    expect(after.renewals).toMatchObject([
      { rowKey: 'R1', clientName: 'Acme', recordId: acme.id, notes: 'call Ann' },
    ]);
    expect(plan([renewing], after)).toMatchObject({ questions: [], added: [], changed: [] });
  });

  test('unanswered, it takes the answer that overwrites nothing, and says so', () => {
    const unanswered = plan([renewing], book);
    expect(applied(book, unanswered).clients).toHaveLength(2);
    expect(unanswered.assumed).toMatchObject([{ client: 'Acme', answer: expect.stringContaining('own') }]);
    expect(unanswered.left).toEqual([]);
  });

  test('a decision goes along to another start only by an answer to just that', () => {
    const { clients, renewals } = sync([renewing], EMPTY);
    const accepted: Book = {
      clients,
      renewals: [{ ...renewals[0], acceptedOn: { year: 2026, month: 1, day: 10 }, status: 'renewed' }],
    };
    const moved = (day: string) => changedClient(renewing, { hs_next_renewal_date: day });
    const answers = answersOf(plan([moved('2026-09-20')], accepted), 'Yes');
    const startOf = (day: string) =>
      plan([moved(day)], accepted, [], { answers }).renewals.changed[0]?.values.acceptedOn;
    expect(Object.values(answers)).toEqual(['keep']);
    expect(startOf('2026-09-20')).toEqual({ year: 2026, month: 1, day: 10 });
    expect([startOf('2026-09-21'), startOf('2026-10-01')]).toEqual([undefined, undefined]);
    expect(plan([moved('2026-10-01')], accepted).questions).toEqual([]);
  });

  test('whose a row is that has the ID of one and the name of another waits for an answer', () => {
    const rows = {
      clients: [
        { clientName: 'Acme', website: 'acme.example' },
        { clientName: 'Harbor', hubId: '9001' },
      ],
      renewals: [],
    };
    const reader = clientReader(
      [...PROPERTIES, { ...PROPERTIES[0]!, name: 'hs_hub_id', type: 'string' }],
      undefined,
    );
    const both = changedClient(acme, { hs_hub_id: '9001' });
    const asked = plan([both], rows, [], { reader });
    expect(asked.questions.map((question) => question.chosen)).toEqual([undefined]);
    expect(asked.left).toHaveLength(1);
    const answered = plan([both], rows, [], { reader, answers: answersOf(asked, '“Harbor”') });
    expect(answered.changed.map(({ row }) => row.index)).toEqual([1]);
  });
});

describe('contract changes', () => {
  const [acme] = makeClients(1, [{ name: 'Acme', domain: 'acme.example', country: 'Peru' }]) as [
    PartnerClient,
  ];
  const renewing = changedClient(acme, {
    hs_next_renewal_date: '2026-09-01',
    hs_total_subscription_mrr: '100',
    hs_renewal_mrr_change: '-25',
  });

  test('come with date and MRR, and keep what the partner wrote', () => {
    const row: RenewalValues = {
      rowKey: 'R1',
      clientName: 'Acme',
      contractType: 'renewal',
      renewalStart: { year: 2026, month: 8, day: 1 },
      notes: 'call Ann first',
      products: 'Everything',
      communicationOwner: 'partner',
    };
    const { renewals } = sync([renewing], { clients: [], renewals: [row] });
    expect(renewals).toHaveLength(1);
    expect(renewals[0]).toMatchObject({
      notes: 'call Ann first',
      products: 'Everything',
      communicationOwner: 'partner',
      renewalStart: { year: 2026, month: 9, day: 1 },
      currentMrr: 100,
      estimatedNewMrr: 75,
      currency: 'USD',
    });
  });

  test('leave the rows of other contracts alone', () => {
    const services: RenewalValues = {
      ...{ rowKey: 'R1', clientName: 'Acme', contract: 'ownServices' },
      renewalStart: { year: 2026, month: 8, day: 1 },
    };
    const { renewals } = sync([renewing], { clients: [], renewals: [services] });
    expect(renewals).toHaveLength(2);
    expect(renewals[0]).toEqual(services);
    expect(renewals[1]).toMatchObject({ renewalStart: { year: 2026, month: 9, day: 1 } });
  });

  test('with another start ask for the decision again, however near it is', () => {
    const {
      clients,
      renewals: [row],
    } = sync([renewing], EMPTY);
    const accepted = { ...row, acceptedOn: { year: 2026, month: 1, day: 10 }, status: 'renewed' as const };
    const moved = changedClient(renewing, { hs_next_renewal_date: '2026-09-20' });
    const planned = plan([moved], { clients, renewals: [accepted] });
    expect(planned.left).toEqual([]);
    expect(planned.renewals.changed[0]?.values).toMatchObject({ status: 'pending', acceptedOn: undefined });
    expect(planned.renewals.changed[0]?.changes).toContainEqual({
      ...{ column: 'acceptedOn', before: accepted.acceptedOn, after: undefined },
    });
  });

  test.each([
    ['2026-09-01', 'cancellationRequested'],
    ['2026-07-01', 'pending'],
    ['', 'pending'],
  ])('a cancellation on "%s" of a renewal on 2026-09-01 makes it %s', (day, status) => {
    const { renewals } = sync([changedClient(renewing, { hs_next_cancellation_date: day })], EMPTY);
    expect(renewals).toMatchObject([{ status }]);
  });

  test.each(['2026-01-15', ''])('a next renewal on "%s" is none', (day) => {
    expect(sync([changedClient(renewing, { hs_next_renewal_date: day })], EMPTY).renewals).toEqual([]);
  });
});
