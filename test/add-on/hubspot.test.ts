import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ClientDetails, HubSpotPart, HubSpotView } from '../../src/panel/contract';
import type { HubSpot } from '../../workbench/hubspot/api';
import { TOKENS, createHubSpot } from '../../workbench/hubspot/api';
import type { PartnerClient } from '../../workbench/hubspot/records';
import { makeClients } from '../../workbench/hubspot/records';
import type { AddOn } from '../support/add-on';
import { CLIENTS } from '../../src/tables/clients';
import {
  OWNER,
  ask,
  deleteColumns,
  installAddOn,
  instant,
  rowsOf,
  setUpAddOn,
  undoLastRun,
} from '../support/add-on';

const ZONE = 'America/New_York';

/** One book, from the first token to its removal: each test goes on where the one before it ended. */
describe('clients straight from HubSpot', () => {
  const clients = makeClients(230);
  let hubSpot: HubSpot;
  let addOn: AddOn;

  beforeAll(async () => {
    hubSpot = createHubSpot({ clients });
    addOn = setUpAddOn();
    await ask(addOn, 'importFile', {
      fileName: 'book.csv',
      text: [
        'Client name,Contract type,Renewal start date,Website,Owner email,Notes',
        'client 00001,Renewal,2026-03-02,client-1.example,owner@agency.example,call Ann first',
        'Somebody else,Renewal,2026-03-02,else.example,owner@agency.example,',
        'Somebody new,Renewal,2026-03-02,new.example,owner@agency.example,',
      ].join('\n'),
    });
    addOn = installAddOn({ saved: addOn.save(), http: (request) => hubSpot.handle(request) });
  });

  const refusal = async (name: string, request: object = {}): Promise<string> =>
    ((await addOn.callFromPanel(name, [request])) as { refused?: string }).refused ?? 'not refused';
  const bringIn = (after: string | null = null): Promise<HubSpotPart> =>
    ask<HubSpotPart>(addOn, 'importHubSpot', { after });
  const logged = (): Record<string, unknown>[] => rowsOf(addOn, 'log');
  const requestsIn = async (work: () => Promise<unknown>): Promise<number> => {
    const before = hubSpot.requests.length;
    await work();
    return hubSpot.requests.length - before;
  };
  /** Calls of the last run besides its requests: as many for 4,000 clients as for a few, and those make one run. */
  const callsOfLastRun = (requests: number): number =>
    (addOn.executions.at(-1)?.serviceCalls ?? Number.NaN) - requests;
  const change = (index: number, properties: Record<string, string>): void => {
    hubSpot.clients = hubSpot.clients.map((client, at): PartnerClient =>
      at === index ? { ...client, properties: { ...client.properties, ...properties } } : client,
    );
  };

  test('what does not look like a token is called that even where HubSpot does not answer', async () => {
    const unanswered = setUpAddOn();
    const refused = async (token: string) =>
      JSON.stringify(await unanswered.callFromPanel('connectHubSpot', [{ token }]));
    expect(await refused('hello')).toContain('does not look like an access token');
    expect(await refused('pat-na1-wrong')).not.toContain('does not look like');
  });

  test('nothing is asked without a token, and a token is kept only when HubSpot takes it', async () => {
    addOn.run('openHubSpotPanel');
    expect(addOn.openSidebar?.title).toBe('Clients from HubSpot');
    expect(await refusal('previewHubSpot', { after: null })).toContain('no access token');
    expect(await refusal('connectHubSpot', { token: 'pat-na1-wrong' })).toContain('(401)');
    expect(await refusal('connectHubSpot', { token: 'not a token' })).toContain('(401)');
    expect(await refusal('connectHubSpot', { token: TOKENS.withoutScope })).toContain(
      'crm.objects.partner-clients.read (403)',
    );
    expect(await ask<HubSpotView>(addOn, 'viewHubSpot')).toMatchObject({ connected: false, lastSync: null });
    const requests = await requestsIn(() => ask(addOn, 'connectHubSpot', { token: ` ${TOKENS.good} ` }));
    expect(requests).toBe(2);
    expect(await ask<HubSpotView>(addOn, 'viewHubSpot')).toMatchObject({ connected: true });
  });

  test('a preview shows what would come and writes nothing', async () => {
    const before = JSON.stringify([rowsOf(addOn, 'clients'), rowsOf(addOn, 'renewals'), logged()]);
    const part = await ask<HubSpotPart>(addOn, 'previewHubSpot', { after: null });
    expect(part).toMatchObject({
      read: 230,
      next: null,
      failure: null,
      clients: { added: 230, changed: 0, unchanged: 0 },
      problems: [],
      differing: null,
    });
    expect(part.renewals.changed).toBe(1);
    expect(part.changes).toContainEqual({
      client: 'Client 00001',
      column: 'Client name',
      before: 'client 00001',
      after: 'Client 00001',
    });
    expect(JSON.stringify([rowsOf(addOn, 'clients'), rowsOf(addOn, 'renewals'), logged()])).toBe(before);
  });

  test('all come in, once, and the partner’s own entries stay', async () => {
    const requests = await requestsIn(bringIn);
    expect(requests).toBe(1 + 3);
    // Some fifteen of them are for the one row that changes, two sort the table, three give the new rows their dropdowns.
    expect(callsOfLastRun(requests)).toBeLessThanOrEqual(79);
    const rows = rowsOf(addOn, 'clients');
    expect(rows.map(({ recordId }) => recordId)).toEqual(clients.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ clientName: 'Client 00001', hubspotAsOf: '2026-01-15', currency: 'USD' });
    expect(rows[0]).toMatchObject({ hubspotPointsOn: '2025-11-26', relationship: expect.any(String) });
    const rated = rows.find(({ engagementLevel }) => engagementLevel !== '');
    const { details } = await ask<{ details: ClientDetails[] }>(addOn, 'viewClientDetails', {
      clients: [{ name: rated?.clientName, website: rated?.website, hubId: rated?.hubId }],
    });
    const figures = details[0]?.facts?.more.map(({ label, value }) => [label, value]);
    expect(figures).toEqual(
      expect.arrayContaining([
        ['Managed until', '2026-10-18'],
        ['Credits a month', 5000],
      ]),
    );
    expect(details[0]?.facts?.engagement).toEqual({
      index: null,
      band: String(rated?.engagementLevel).toLowerCase(),
    });
    const renewals = rowsOf(addOn, 'renewals');
    const first = renewals.filter(({ website }) => website === 'client-1.example');
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ notes: 'call Ann first', ownerEmail: 'owner@agency.example' });
    expect(first[0]?.renewalStart).toBe(rows[0]?.nextRenewal);
    expect(renewals.filter(({ website }) => website === 'else.example')).toHaveLength(1);
    // Whose renewal lies in the past has none to come.
    expect(renewals.length).toBe(
      2 + rows.filter(({ nextRenewal }) => String(nextRenewal) >= '2026-01-16').length,
    );
    expect(await ask<HubSpotView>(addOn, 'viewHubSpot')).toMatchObject({
      lastSync: { day: '2026-01-16', clients: 230 },
    });
  });

  test('a second time nothing changes, and the third time only what HubSpot changed', async () => {
    const before = JSON.stringify([rowsOf(addOn, 'clients'), rowsOf(addOn, 'renewals')]);
    const lines = logged().length;
    expect(await bringIn()).toMatchObject({ clients: { added: 0, changed: 0, unchanged: 230 } });
    expect(callsOfLastRun(1 + 3)).toBeLessThanOrEqual(45);
    expect(JSON.stringify([rowsOf(addOn, 'clients'), rowsOf(addOn, 'renewals')])).toBe(before);
    expect(logged()).toHaveLength(lines + 1);

    change(0, { hs_client_name: '=HYPERLINK("http://evil.example")', hs_unified_usage_score: '' });
    change(7, { hs_next_renewal_date: '2026-12-24', hs_next_cancellation_date: '2026-12-24' });
    hubSpot.clients = [...hubSpot.clients, ...makeClients(231).slice(230)];
    expect(await bringIn()).toMatchObject({ clients: { added: 1, changed: 2, unchanged: 228 } });
    const rows = rowsOf(addOn, 'clients');
    expect(rows).toHaveLength(231);
    expect(rows[0]).toMatchObject({ clientName: '=HYPERLINK("http://evil.example")', usageScore: '' });
    expect(rowsOf(addOn, 'renewals').find(({ website }) => website === 'client-8.example')).toMatchObject({
      renewalStart: '2026-12-24',
      status: 'Cancellation requested',
    });
    expect(logged()).toContainEqual(
      expect.objectContaining({
        column: 'Next cancellation',
        after: '2026-12-24',
        event: expect.any(String),
      }),
    );
  });

  test('a property that is gone is told once, and its column stays', async () => {
    const before = rowsOf(addOn, 'clients').map(({ country }) => country);
    const all = hubSpot.properties;
    hubSpot.properties = all.filter(({ name }) => name !== 'hs_country');
    const { problems } = await bringIn();
    expect(problems).toEqual([expect.stringContaining('hs_country')]);
    await bringIn();
    const told = logged().filter(({ after }) => String(after).includes('hs_country'));
    expect(told).toMatchObject([{ column: 'Country' }]);
    expect(rowsOf(addOn, 'clients').map(({ country }) => country)).toEqual(before);
    hubSpot.properties = all;
  });

  test('"Undo last update" takes back what came into the Clients tab alone', async () => {
    const before = rowsOf(addOn, 'clients');
    change(9, { hs_country: 'Uruguay', hs_client_name: '+Ten' });
    change(0, { hs_client_name: 'Client 00001' });
    hubSpot.clients = [
      ...hubSpot.clients,
      { ...makeClients(232)[231]!, properties: { hs_client_name: 'New' } },
    ];
    await bringIn();
    expect(rowsOf(addOn, 'clients')).not.toEqual(before);
    undoLastRun(addOn);
    const after = rowsOf(addOn, 'clients').filter(({ clientName }) => clientName !== '');
    expect(after).toEqual(before);
    hubSpot.clients = hubSpot.clients.slice(0, 231);
    change(9, { hs_country: 'Peru', hs_client_name: 'Client 00010' });
  });

  test('record IDs are text however far down, in a column that is new in a long table too', async () => {
    await bringIn();
    const before = rowsOf(addOn, 'clients').map(({ recordId }) => recordId);
    const at = CLIENTS.columns.findIndex(({ key }) => key === 'recordId');
    deleteColumns(addOn, 'Clients', [at]);
    await bringIn();
    expect(rowsOf(addOn, 'clients').map(({ recordId }) => recordId)).toEqual(before);
  });

  test('what was read before a failure is kept, and the next part goes on from there', async () => {
    change(3, { hs_country: 'Peru' });
    change(203, { hs_country: 'Chile' });
    const first = hubSpot.requests.length;
    hubSpot.faultOf = (request) => (request >= first + 4 ? { kind: 'timeout' } : undefined);
    const part = await bringIn();
    expect(part).toMatchObject({ read: 200, failure: expect.stringContaining('does not answer') });
    const countries = () => rowsOf(addOn, 'clients').map(({ country }) => country);
    expect([countries()[3], countries()[203]]).toEqual(['Peru', expect.not.stringContaining('Chile')]);
    hubSpot.faultOf = () => undefined;
    expect(await bringIn(part.next)).toMatchObject({ read: 31, clients: { changed: 1 } });
    expect(countries()[203]).toBe('Chile');
  });

  test('HubSpot’s points stand beside ours, with the difference', async () => {
    await ask(addOn, 'importFile', {
      fileName: 'points.csv',
      text: 'Kind,Date,Client,Amount,Currency,Market\nsourced,2025-06-01,Client 00002,1000,USD,standard',
    });
    const ours = () => rowsOf(addOn, 'clients').map(({ ourPoints }) => ourPoints)[1];
    // Without asking HubSpot again: whatever changes the ledger changes what stands beside its figures.
    expect(ours()).toBe(50);
    addOn.document.userEdit('Points', 'E2', '2000');
    addOn.run('refreshNow');
    expect(ours()).toBe(100);
    const { differing } = await bringIn();
    // Of the others there is nothing in the ledger to compare with.
    expect(differing).toBe(1);
    const [, row, other] = rowsOf(addOn, 'clients');
    expect(row?.ourPoints).toBe(100);
    expect(Number(row?.pointsDifference)).toBeCloseTo(Number(row?.hubspotPoints) - 100, 2);
    expect(other).toMatchObject({ ourPoints: '', pointsDifference: '' });
  });

  test('the daily run sends its mails whatever HubSpot does, tells the failure and makes it good', async () => {
    await ask(addOn, 'confirmReminders');
    expect(await ask<HubSpotView>(addOn, 'setHubSpotDaily', { on: true })).toMatchObject({ daily: true });
    expect(addOn.triggers).toHaveLength(1);
    hubSpot.faultOf = () => ({ kind: 'badToken' });
    const mails = addOn.outbox.length;
    addOn.advanceTo(instant('2026-01-17T09:30', ZONE));
    expect(addOn.outbox.length).toBeGreaterThan(mails);
    expect(logged()[logged().length - 1]).toMatchObject({
      event: 'Clients could not be imported from HubSpot',
      after: expect.stringContaining('(401)'),
    });
    expect(await ask<HubSpotView>(addOn, 'viewHubSpot')).toMatchObject({ failure: { day: '2026-01-17' } });
    expect(addOn.outbox[addOn.outbox.length - 1]?.text).toContain('(401)');

    hubSpot.faultOf = () => undefined;
    change(5, { hs_country: 'Peru' });
    addOn.advanceTo(instant('2026-01-18T09:30', ZONE));
    expect(rowsOf(addOn, 'clients')[5]).toMatchObject({ country: 'Peru' });
    expect(await ask<HubSpotView>(addOn, 'viewHubSpot')).toMatchObject({
      failure: null,
      lastSync: { day: '2026-01-18', clients: 231 },
    });
    expect(addOn.executions.filter(({ status }) => status !== 'completed')).toEqual([]);
  });

  test('who is who is asked in the panel, and a run that nobody watches says what it took for the answer', async () => {
    const [other, another] = makeClients(2, [
      { name: 'Elsewhere', domain: 'else.example', country: 'Peru' },
      { name: 'Newcomer', domain: 'new.example', country: 'Peru' },
    ]).map(({ properties }, index): PartnerClient => ({
      ...{ id: `77${index}`, updatedAt: '2026-01-18T00:00:00Z' },
      properties: { ...properties, hs_next_renewal_date: '2026-06-01' },
    })) as [PartnerClient, PartnerClient];
    hubSpot.clients = [...hubSpot.clients, other];
    const { questions } = await ask<HubSpotPart>(addOn, 'previewHubSpot', { after: null });
    expect(questions).toMatchObject([{ text: expect.stringContaining('“Somebody else”'), chosen: 'other' }]);
    const [{ id, options }] = questions as [HubSpotPart['questions'][number]];
    const answers = { [id]: options[0]?.value };
    expect(await ask<HubSpotPart>(addOn, 'importHubSpot', { after: null, answers })).toMatchObject({
      ...{ assumed: [], renewals: { added: 0, changed: 1 } },
    });
    const atSite = (website: string) => rowsOf(addOn, 'renewals').filter((row) => row['website'] === website);
    expect(atSite('else.example')).toMatchObject([{ clientName: 'Elsewhere', ownerEmail: OWNER.email }]);

    hubSpot.clients = [...hubSpot.clients, another];
    addOn.advanceTo(instant('2026-01-19T09:30', ZONE));
    expect(atSite('new.example').map(({ clientName }) => clientName)).toEqual(['Somebody new', 'Newcomer']);
    const named = expect.objectContaining({
      ...{ client: 'Newcomer', event: 'Question not answered: the safe answer was taken' },
    });
    expect(logged()).toContainEqual(named);
    expect(logged()).toContainEqual(
      expect.objectContaining({ after: expect.stringContaining('the safe answer was taken (1)') }),
    );
    expect((await ask<HubSpotView>(addOn, 'viewHubSpot')).open).toMatchObject([
      { question: expect.stringContaining('“Somebody new”'), answer: expect.any(String) },
    ]);
    await bringIn();
    expect((await ask<HubSpotView>(addOn, 'viewHubSpot')).open).toEqual([]);
  });

  test('the token is nowhere but in the memory of whose it is, and one click removes it', async () => {
    const saved = addOn.save() as { properties: Record<string, Record<string, string>> };
    const { [`user:${OWNER.email}`]: own, ...shared } = saved.properties;
    expect(Object.values(own ?? {})).toEqual([TOKENS.good]);
    const everything = JSON.stringify([
      { ...saved, properties: shared },
      ...addOn.document
        .sheetNames()
        .map((name) => [addOn.document.values(name), addOn.document.displayValues(name)]),
      addOn.outbox,
      addOn.executions,
      addOn.toasts,
      addOn.openSidebar?.html,
      await ask(addOn, 'viewHubSpot'),
    ]);
    for (const token of Object.values(TOKENS)) expect(everything).not.toContain(token);
    expect(everything).toContain('Client 00002');

    const disconnected = await ask<HubSpotView>(addOn, 'disconnectHubSpot');
    expect(disconnected).toMatchObject({ connected: false, daily: false });
    expect(JSON.stringify(addOn.save())).not.toContain(TOKENS.good);
    expect(await refusal('importHubSpot', { after: null })).toContain('no access token');
  });
});

test('a token that may not list the properties reads the usual ones, and the Log says so once', async () => {
  const hubSpot = createHubSpot({ clients: makeClients(3) });
  hubSpot.listsProperties = false;
  const addOn = installAddOn({ saved: setUpAddOn().save(), http: (request) => hubSpot.handle(request) });
  await ask(addOn, 'connectHubSpot', { token: TOKENS.good });
  await ask(addOn, 'importHubSpot', { after: null });
  await ask(addOn, 'importHubSpot', { after: null });
  expect(rowsOf(addOn, 'clients')).toHaveLength(3);
  const said = rowsOf(addOn, 'log').filter(({ after }) =>
    String(after).includes('does not show this token which properties there are'),
  );
  expect(said).toHaveLength(1);
});
