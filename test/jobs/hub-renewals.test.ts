import { describe, expect, test } from '@jest/globals';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { clientReader } from '../../src/hubspot/read-client';
import { planImport } from '../../src/jobs/plan-import';
import { textsIn } from '../../src/locale/texts';
import type { RenewalRecord, RenewalValues } from '../../src/sheets/renewals';
import type { PartnerClient } from '../../workbench/hubspot/records';
import { PROPERTIES, makeClients } from '../../workbench/hubspot/records';
import { day } from '../support/days';
import type { Book } from '../support/synced-book';
import { EMPTY, TODAY, applied, changedClient, plan } from '../support/synced-book';

const [acme] = makeClients(1, [{ name: 'Acme', domain: 'acme.example', country: 'Peru' }]) as [PartnerClient];

const property = (name: string, type: string) => ({
  name,
  label: name,
  type,
  fieldType: 'text',
  options: [],
});
const reader = clientReader(
  [
    ...PROPERTIES,
    ...['marketing', 'sales', 'service'].flatMap((hub) => [
      property(`hs_${hub}_hub_renewal_date`, 'date'),
      property(`hs_${hub}_hub_edition`, 'string'),
      property(`hs_${hub}_hub_mrr`, 'number'),
    ]),
  ],
  undefined,
);

const withHubs = (marketing: string, sales: string, more: Record<string, string | null> = {}) =>
  changedClient(acme, {
    ...{ hs_next_renewal_date: [marketing, sales].filter(Boolean).sort()[0] ?? '' },
    ...{ hs_marketing_hub_renewal_date: marketing, hs_sales_hub_renewal_date: sales },
    ...{ hs_marketing_hub_edition: 'professional', hs_sales_hub_edition: 'none' },
    ...{ hs_marketing_hub_mrr: '800.000000', hs_sales_hub_mrr: '450' },
    ...{ hs_total_subscription_mrr: '1250', hs_renewal_mrr_change: '100', hs_all_active_products: '' },
    ...more,
  });
const sync = (record: PartnerClient, book: Book) => applied(book, plan([record], book, [], { reader }));
const shown = (rows: readonly RenewalValues[]) =>
  rows.map(({ rowKey, recordId, renewalStart, currentMrr, estimatedNewMrr, products }) => [
    ...[rowKey, recordId, renewalStart, currentMrr, estimatedNewMrr, products],
  ]);
const [march, late] = [day('2026-03-01'), day('2026-03-20')];

describe('subscriptions of one client', () => {
  test('that renew on one day are one row, as before', () => {
    const { renewals } = sync(withHubs('2026-03-01', '2026-03-01'), EMPTY);
    expect(shown(renewals)).toEqual([['R1', acme.id, march, 1250, 1350, undefined]]);
  });

  test('that renew on several days are a row each, with its edition and its MRR', () => {
    const { renewals, clients } = sync(withHubs('2026-03-01', '2026-03-20'), EMPTY);
    expect(clients).toHaveLength(1);
    expect(shown(renewals)).toEqual([
      ['R1', `${acme.id}/marketing`, march, 800, 900, 'Marketing Hub Professional'],
      ['R2', `${acme.id}/sales`, late, 450, 450, 'Sales Hub'],
    ]);
    const book = { clients, renewals };
    for (const [marketing, sales] of [
      ['2026-03-01', '2026-03-20'],
      ['2026-03-20', '2026-03-20'],
      ['2026-03-01', ''],
      ['', ''],
    ] as const) {
      const after = sync(withHubs(marketing, sales), book);
      expect(after.renewals.map(({ rowKey, recordId }) => [rowKey, recordId])).toEqual(
        renewals.map(({ rowKey, recordId }) => [rowKey, recordId]),
      );
    }
    expect(plan([withHubs('2026-03-01', '2026-03-20')], book, [], { reader }).renewals).toMatchObject({
      ...{ added: [], changed: [], unchanged: 2, rejected: [] },
    });
  });

  test('take over the row that was for all, on its day, and an acceptance moves to no other start', () => {
    const before = sync(withHubs('2026-05-20', '2026-05-20'), EMPTY);
    const accepted = {
      ...before.renewals[0],
      acceptedOn: TODAY,
      status: 'renewed',
      notes: 'call Ann',
    } as const;
    const after = sync(withHubs('2026-05-01', '2026-05-20'), { ...before, renewals: [accepted] });
    expect(after.renewals).toMatchObject([
      { recordId: `${acme.id}/sales`, renewalStart: day('2026-05-20'), acceptedOn: TODAY, notes: 'call Ann' },
      { recordId: `${acme.id}/marketing`, renewalStart: day('2026-05-01'), status: 'pending' },
    ]);
    expect(after.renewals[1]?.acceptedOn).toBeUndefined();
    const both = sync(withHubs('2026-06-01', '2026-06-01'), after);
    expect(both.renewals).toMatchObject([
      { recordId: `${acme.id}/sales`, acceptedOn: undefined, status: 'pending' },
      { recordId: `${acme.id}/marketing` },
    ]);
  });

  test('without a currency come without amounts, and a date that cannot be read is said', () => {
    const { renewals } = sync(
      withHubs('2026-03-01', '2026-03-20', { hs_managed_local_mrr_currency: 'EUR' }),
      EMPTY,
    );
    expect(renewals.map(({ currentMrr }) => currentMrr)).toEqual([undefined, undefined]);
    reader.read(withHubs('soon', ''));
    expect(reader.problems()).toContainEqual(
      expect.objectContaining({ kind: 'unreadable', property: 'hs_marketing_hub_renewal_date' }),
    );
  });

  test('are told apart by their day in a file, which names none', () => {
    const { renewals } = sync(withHubs('2026-03-01', '2026-03-20'), EMPTY);
    const imported = (start: string) =>
      planImport(
        readRenewalsFile(`Client name,Renewal start date,Current MRR\nAcme,${start},460`, { today: TODAY }),
        renewals.map((values, index): RenewalRecord => ({ index, values, problems: [] })),
        TODAY,
        textsIn('en'),
      );
    expect(imported('2026-03-20')).toMatchObject({ added: [], changed: [{ rowKey: 'R2' }] });
    expect(imported('2026-03-21')).toMatchObject({ added: [], changed: [], rejected: [{ client: 'Acme' }] });
  });
});
