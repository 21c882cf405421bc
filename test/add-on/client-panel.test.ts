import { beforeAll, describe, expect, test } from '@jest/globals';
import { withRenewals } from '../../bench/filled-book';
import type {
  ClientDetails,
  ClientPanelView,
  ClientPoints,
  PanelBook,
  RenewalView,
} from '../../src/panel/contract';
import { columnLetter } from '../../src/sheets/tabs';
import type { AddOn } from '../support/add-on';
import {
  addOnWithBook,
  ask,
  installAddOn,
  renameTab,
  rowsOf,
  sampleBook,
  setUpAddOn,
  undoLastRun,
} from '../support/add-on';

const HOSTILE = '<b onclick="x">"O\'Brien" & مؤسسة 🚀</b>';

const BOOK = [
  'Client name,Contract type,Renewal start date,Hub ID,Communication owner,Website,Currency,Current MRR',
  'Northwind Cycles,Renewal,2026-03-01,20481001,Partner,northwind.example,USD,100',
  'Northwind Cycles,Contact tier upgrade (CTU),2026-04-19,20481001,HubSpot,northwind.example,USD,100',
  'Lakeside Dental Group,Renewal,2026-05-01,7,HubSpot,,USD,',
  `"${HOSTILE.replace(/"/g, '""')}",Renewal,2026-03-20,8,HubSpot,,,`,
].join('\n');

const viewSelected = (addOn: AddOn, request: object = {}) =>
  ask<ClientPanelView>(addOn, 'viewSelectedClient', request);

async function countingCalls<Answer>(addOn: AddOn, work: () => Promise<Answer>): Promise<[number, Answer]> {
  const before = addOn.serviceCalls().total;
  const answer = await work();
  return [addOn.serviceCalls().total - before, answer];
}

async function renewalOf(addOn: AddOn, name = 'Northwind Cycles'): Promise<RenewalView> {
  const view = await ask<ClientPanelView>(addOn, 'viewClient', { name });
  return view.client!.renewals[0]!;
}

async function changed(addOn: AddOn, column: string, value: string): Promise<unknown> {
  const { rowKey, seen } = await renewalOf(addOn);
  return addOn.callFromPanel('changeRenewal', [{ rowKey, column, value, seen }]);
}

const keyColumn = (addOn: AddOn): string =>
  columnLetter(addOn.document.values('Renewals')[0]!.indexOf('Row key'));
const row = (addOn: AddOn, key = 'R1') => rowsOf(addOn, 'renewals').find(({ rowKey }) => rowKey === key);

describe('what the panel costs', () => {
  test.each([10, 10_000])(
    'a book of %d rows opens with three calls, and another row takes one',
    async (rows) => {
      const addOn = installAddOn({ saved: withRenewals(setUpAddOn().save(), rows) });
      addOn.document.userSelect('Renewals', 'B2');
      const [opening, view] = await countingCalls(addOn, () => viewSelected(addOn));
      expect(opening).toBe(3);
      expect(view.client?.name).toBe('Client 0');
      expect(view.clientNames).toHaveLength(rows);
      expect(view.book.locale).toBe('en_US');

      addOn.document.userSelect('Renewals', 'A4');
      const known = { book: view.book, namesMark: view.namesMark, shown: view.selection };
      const [moving, next] = await countingCalls(addOn, () => viewSelected(addOn, known));
      expect(moving).toBe(1);
      expect(next.client).toMatchObject({ name: 'Client 2', renewals: [{ dates: { start: '2026-03-03' } }] });
      expect(next.clientNames).toBeNull();
    },
  );

  test('while the same row stays selected a look takes one call, and shows what somebody writes into it', async () => {
    const addOn = await addOnWithBook(BOOK);
    addOn.run('openClientPanel');
    addOn.document.userSelect('Renewals', 'B4');
    const view = await viewSelected(addOn);
    const known = { book: view.book, namesMark: view.namesMark, shown: view.selection };
    addOn.document.userSelect('Renewals', 'C4');
    expect(await countingCalls(addOn, () => viewSelected(addOn, known))).toEqual([
      1,
      { sameSelection: true },
    ]);
    addOn.document.userEdit('Renewals', 'T4', 'Called them');
    const [edited, fresh] = await countingCalls(addOn, () => viewSelected(addOn, known));
    expect(edited).toBe(2);
    expect(fresh.selectedRowKey).toBe('R2');
  });

  test('a client and its neighbours take three calls for the details, six for the points', async () => {
    const addOn = await addOnWithBook(BOOK);
    for (const name of ['clients-en', 'contacts-en', 'subscriptions-en', 'points-en'])
      await ask(addOn, 'importFile', { fileName: `${name}.csv`, text: sampleBook(name) });
    addOn.document.userSelect('Renewals', 'B2');
    const { book, client, neighbours } = await viewSelected(addOn);
    expect(neighbours.map(({ name }) => name)).toEqual([HOSTILE, 'Lakeside Dental Group']);
    const clients = [client!, ...neighbours].map(({ name, website, hubId }) => ({ name, website, hubId }));

    const [calls, { details }] = await countingCalls(addOn, () =>
      ask<{ details: ClientDetails[] }>(addOn, 'viewClientDetails', { book, clients }),
    );
    expect(calls).toBe(3);
    expect(details[0]).toMatchObject({
      facts: {
        relationship: { value: 'soldAndManaged', label: 'Sold and managed' },
        renewalManager: 'Rosa Example',
        usageScore: 64,
        usageTrend: 0.02,
        engagement: { index: 5, band: 'medium' },
        contactsUsed: 7600,
        emailLimit: 100_000,
        crmRecord: 'https://app.hubspot.example/contacts/4242/company/20481001',
      },
      contacts: [{ name: 'Olivia Hart', role: 'Head of Marketing' }, { name: 'Robin Sample' }],
      subscriptions: [
        { product: 'Marketing Hub', currentMrr: { amount: 617.25, currency: 'USD' }, termMonths: 12 },
        { product: 'Sales Hub', billingFrequency: 'Monthly' },
      ],
    });
    expect(details[2]).toEqual({ facts: null, contacts: [], subscriptions: [] });

    const lastRule = addOn.document.values('Rules').length + 1;
    addOn.document.userEdit('Rules', `A${lastRule}`, 'Contact tier price per month');
    addOn.document.userEdit('Rules', `B${lastRule}`, '15,000 EUR');
    addOn.document.userEdit('Rules', `D${lastRule}`, '230');
    const [pointCalls, { points }] = await countingCalls(addOn, () =>
      ask<{ points: ClientPoints[] }>(addOn, 'viewClientPoints', { book, clients }),
    );
    expect(pointCalls).toBe(6);
    const [ofNorthwind] = points;
    expect(ofNorthwind!.contactTiers).toEqual([
      { contacts: 15_000, price: { amount: 230, currency: 'EUR' } },
    ]);
    expect(ofNorthwind!.lines.length).toBeGreaterThan(0);
    const { sourced, assisted, managed, total } = ofNorthwind!.active;
    expect(sourced + assisted + managed).toBeCloseTo(total);
    expect(ofNorthwind!.tier).toMatchObject({ areExamples: true, certified: true });
    expect(points[1]).toMatchObject({ lines: [], active: { total: 0 } });

    // Elite asks for all that the partner has: without the client it is not reached.
    const { all } = ofNorthwind!;
    addOn.document.userEdit('Tier', 'B30', '0');
    addOn.document.userEdit('Tier', 'C30', String(all.total));
    const lost = await ask<{ points: ClientPoints[] }>(addOn, 'viewClientPoints', { book, clients });
    expect(lost.points[0]!.tier).toMatchObject({ now: 'Elite', areExamples: true });
    expect(lost.points[0]!.tier?.without).not.toBe('Elite');

    // A Hub ID in the ledger says whose the line is, whatever its name.
    const [header = [], ...ledger] = addOn.document.values('Points');
    const cellOf = (column: string, at: number): string =>
      `${String.fromCharCode(65 + header.indexOf(column))}${at + 2}`;
    const at = ledger.findIndex((row) => row[header.indexOf('Client')] === client!.name);
    const linesOf = async (): Promise<number> => {
      const asked = { book, clients };
      const { points: after } = await ask<{ points: ClientPoints[] }>(addOn, 'viewClientPoints', asked);
      return after[0]!.lines.length;
    };
    addOn.document.userEdit('Points', cellOf('Hub ID', at), '999');
    expect(await linesOf()).toBe(ofNorthwind!.lines.length - 1);
    addOn.document.userEdit('Points', cellOf('Hub ID', at), client!.hubId!);
    addOn.document.userEdit('Points', cellOf('Client', at), 'Renamed since');
    expect(await linesOf()).toBe(ofNorthwind!.lines.length);

    // Unticked, or blank: then the panel says what it takes for granted.
    for (const [ticked, certified] of [
      ['FALSE', false],
      ['', null],
    ] as const) {
      addOn.document.userEdit('Tier', 'B7', ticked);
      const again = await ask<{ points: ClientPoints[] }>(addOn, 'viewClientPoints', { book, clients });
      const now = certified === false ? null : 'Elite';
      expect(again.points[0]!.tier).toMatchObject({ certified, now });
    }
  });

  test('after a tab was renamed, a header changed or a column moved, it finds its way once and then is quick again', async () => {
    const addOn = await addOnWithBook(BOOK);
    renameTab(addOn, 'Renewals', 'Our clients');
    addOn.document.userSelect('Our clients', 'A2');
    expect((await countingCalls(addOn, () => viewSelected(addOn)))[0]).toBe(3);
    addOn.document.userEdit('Our clients', 'A1', 'Who');
    const [slow, view] = await countingCalls(addOn, () => viewSelected(addOn));
    expect(slow).toBeGreaterThan(3);
    expect(view.client?.name).toBe('Northwind Cycles');
    expect((await countingCalls(addOn, () => viewSelected(addOn)))[0]).toBe(3);
  });

  test('a book whose zone was changed is read in the new one', async () => {
    const addOn = await addOnWithBook(BOOK);
    addOn.document.userSelect('Renewals', 'A2');
    addOn.document.timeZone = 'Asia/Tokyo';
    for (const [cell, day] of [
      ['J2', '2026-03-01'],
      ['J3', '2026-07-19'],
    ] as const)
      addOn.document.userEdit('Renewals', cell, day);
    const view = await viewSelected(addOn);
    expect(view.book.timeZone).toBe('Asia/Tokyo');
    expect(view.client?.renewals[0]?.dates?.start).toBe('2026-03-01');
  });
});

describe('what the panel shows', () => {
  let addOn: AddOn;
  beforeAll(async () => {
    addOn = await addOnWithBook(BOOK);
  });

  test('the client of the selected row with all its contract changes and dates', async () => {
    addOn.document.userSelect('Renewals', 'A2');
    const view = await viewSelected(addOn);
    expect(view.client?.renewals.map(({ contractType }) => contractType.value)).toEqual([
      'renewal',
      'contactTierUpgrade',
    ]);
    expect(view.selectedRowKey).toBe('R1');
    expect(view.client?.renewals[0]?.dates).toEqual({
      appears: '2025-11-01',
      clientNotice: '2025-12-16',
      deadline: '2026-01-15',
      autoRenewal: '2026-01-16',
      start: '2026-03-01',
    });
  });

  test('nothing on a row that names no client, and asks no more while it stays', async () => {
    addOn.document.userSelect('Renewals', 'A40');
    const view = await viewSelected(addOn);
    expect(view.client).toBeNull();
    const same = await viewSelected(addOn, { book: view.book, shown: view.selection });
    expect(same).toEqual({ sameSelection: true });
  });

  test('the client of a row of another tab', async () => {
    await ask(addOn, 'importFile', { fileName: 'c.csv', text: sampleBook('contacts-en') });
    addOn.document.userSelect('Contacts', 'A2');
    const view = await viewSelected(addOn);
    expect(view.client?.name).toBe('Northwind Cycles');
    expect(view.client?.renewals).toHaveLength(2);
    expect(view.selectedRowKey).toBeNull();
    addOn.document.userSelect('Contacts', 'A4');
    expect((await viewSelected(addOn)).client).toMatchObject({ hubId: '20481002', renewals: [] });
  });

  test('a client that is searched for is the selected row, from whatever tab; a hidden row is not', async () => {
    addOn.document.userSelect('Contacts', 'A2');
    const view = await ask<ClientPanelView>(addOn, 'viewClient', { name: 'lakeside dental group' });
    expect(view.selectedRowKey).toBe('R3');
    const { book, namesMark, selection } = view;
    expect(await viewSelected(addOn, { book, shown: selection })).toEqual({ sameSelection: true });
    expect((await viewSelected(addOn)).selectedRowKey).toBe('R3');
    expect((await viewSelected(addOn)).selection).toEqual(selection);

    const sheetId = addOn.document.getters.getSheetIdByName('Renewals')!;
    const elements = [selection!.row - 1];
    addOn.document.userSelect('Renewals', 'A2');
    addOn.document.dispatch('HIDE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements });
    const search = () =>
      ask<ClientPanelView>(addOn, 'viewClient', { book, namesMark, name: view.client!.name });
    const [calls, hidden] = await countingCalls(addOn, search);
    expect(hidden).toMatchObject({ client: { name: view.client!.name }, selection: null });
    expect((await viewSelected(addOn)).selectedRowKey).toBe('R1');
    addOn.document.dispatch('UNHIDE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements });
    // The read of the renewals; whether anybody would see the row; the move.
    expect([calls, (await countingCalls(addOn, search))[0]]).toEqual([4, 6]);
  });

  test('a name with markup, quotes, right-to-left letters and emoji as it is', async () => {
    const { client } = await ask<ClientPanelView>(addOn, 'viewClient', { name: HOSTILE });
    expect(client?.name).toBe(HOSTILE);
  });

  test('the HubSpot team as Settings name it', async () => {
    const at = addOn.document.values('Settings').findIndex((cells) => cells.includes('pdm')) + 1;
    addOn.document.userEdit('Settings', `B${at}`, 'Dana Example <dana@hubspot.example>');
    const { book } = await viewSelected(addOn);
    expect(book.team).toEqual([{ role: 'pdm', name: 'Dana Example', email: 'dana@hubspot.example' }]);
  });

  test('a book that the panel knows from an older version is read anew', async () => {
    addOn.document.userSelect('Renewals', 'A2');
    expect((await viewSelected(addOn, { book: { language: 'en' } })).client?.name).toBe('Northwind Cycles');
  });

  test('the first steps before set-up', async () => {
    const bare = installAddOn();
    bare.run('openClientPanel');
    expect(bare.openSidebar).toMatchObject({ title: 'Client panel' });
    expect(bare.openSidebar?.html).not.toMatch(/sheet-language|first-focus|data-focus="search"/);
    bare.run('findClient');
    expect(bare.openSidebar?.html).toContain('data-focus="search"');
    expect(await viewSelected(bare)).toEqual({ notSetUp: true, language: 'en' });
  });

  test('starts each of the first steps', async () => {
    expect(await ask(addOn, 'startStep', { step: 'setUp' })).toEqual({ started: true });
    expect(addOn.toasts.at(-1)?.message).toContain('Everything is in place');
    await ask(addOn, 'startStep', { step: 'import' });
    expect(addOn.openSidebar?.title).toBe('Import a file');
    await ask(addOn, 'startStep', { step: 'reminders' });
    expect(addOn.openDialog?.title).toBe('Reminders');
  });
});

describe('what the panel changes', () => {
  /** For tests that another may follow. */
  let addOn: AddOn | undefined;

  test('follows in the sheet at once, status included, in the Log, and is taken back by "Undo last update"', async () => {
    const addOn = await addOnWithBook(BOOK);
    addOn.run('refreshNow');
    const before = rowsOf(addOn, 'renewals');
    expect(row(addOn)).toMatchObject({ status: 'Renewed' });
    expect(await changed(addOn, 'cancellationRequestedOn', '2026-01-10')).toMatchObject({
      client: {
        renewals: [{ status: { value: 'cancellationRequested' }, cancellationRequestedOn: '2026-01-10' }, {}],
      },
      selectedRowKey: 'R1',
    });
    expect(row(addOn)).toMatchObject({
      cancellationRequestedOn: '2026-01-10',
      status: 'Cancellation requested',
    });
    expect(rowsOf(addOn, 'log').slice(-2)).toMatchObject([
      { event: 'Changed in the client panel', before: '', after: '2026-01-10', rowKey: 'R1' },
      { event: 'Status updated', before: 'Renewed', after: 'Cancellation requested' },
    ]);
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
  });

  test('is refused where somebody changed the row meanwhile, and nothing is overwritten', async () => {
    addOn ??= await addOnWithBook(BOOK);
    const { rowKey, seen } = await renewalOf(addOn);
    const change = { rowKey, column: 'communicationOwner', value: 'hubspot', seen };
    addOn.document.userEdit('Renewals', 'J2', '2026-04-01');
    expect(await addOn.callFromPanel('changeRenewal', [change])).toEqual({
      refused:
        'Somebody changed this row meanwhile: Renewal start date now says "1 April 2026". Nothing was overwritten.',
    });
    expect(row(addOn)?.communicationOwner).toBe('Partner');
  });

  test.each([
    ['communicationOwner', 'hubspot', 'HubSpot'],
    ['primaryClientContact', '=Olivia "the" Hart', '=Olivia "the" Hart'],
    ['acceptedOn', '2026-01-12', '2026-01-12'],
    ['snoozeUntil', '2026-02-01', '2026-02-01'],
  ])('%s', async (column, value, cell) => {
    addOn ??= await addOnWithBook(BOOK);
    await changed(addOn, column, value);
    expect(row(addOn)?.[column]).toBe(cell);
    await changed(addOn, column, '');
    expect(row(addOn)?.[column]).toBe('');
  });

  test('a snooze that is over already is refused, and says why', async () => {
    addOn ??= await addOnWithBook(BOOK);
    const { rowKey, seen } = await renewalOf(addOn);
    // It is 16 January.
    for (const value of ['2026-01-15', '2026-01-16'])
      expect(
        await addOn.callFromPanel('changeRenewal', [{ rowKey, column: 'snoozeUntil', value, seen }]),
      ).toEqual({ refused: expect.stringContaining('is not after today') });
    expect(row(addOn)?.snoozeUntil).toBe('');
  });

  test('what somebody else writes at the same moment stays, and is told', async () => {
    addOn ??= await addOnWithBook(BOOK);
    await changed(addOn, 'snoozeUntil', '2026-02-01');
    const last = addOn.executions.at(-1)!.faultPoints;
    const at = addOn.document.values('Renewals')[0]!.indexOf('Snooze until');
    // Before the row is read, between the look and the write, and when all was written.
    for (const [index, part] of [0.1, 0.6, 0.75].entries()) {
      const { rowKey, seen } = await renewalOf(addOn);
      const theirs = `2026-03-0${index + 3}`;
      addOn.faults = [
        {
          kind: 'interfere',
          before: Math.round(last * part),
          act: (document) => document.userEdit('Renewals', `${columnLetter(at)}2`, theirs),
        },
      ];
      const answer = await addOn.callFromPanel('changeRenewal', [
        { rowKey, column: 'snoozeUntil', value: '2026-02-02', seen },
      ]);
      addOn.faults = [];
      expect([part, answer]).toEqual([part, { refused: expect.stringContaining(`${index + 3} March 2026`) }]);
      expect(row(addOn)?.snoozeUntil).toBe(theirs);
    }
  });

  test('a row that was sorted away is found by its key, one typed a moment ago by what it says', async () => {
    const addOn = await addOnWithBook(BOOK);
    const { rowKey, seen } = await renewalOf(addOn);
    addOn.document.userSort('Renewals', 'A2:Z5', 0, true);
    await ask(addOn, 'changeRenewal', { rowKey, column: 'acceptedOn', value: '2026-01-12', seen });
    expect(row(addOn)?.acceptedOn).toBe('2026-01-12');

    addOn.document.userEdit('Renewals', 'A6', 'Fresh Ltd');
    addOn.document.userEdit('Renewals', 'J6', '2026-04-01');
    const fresh = await renewalOf(addOn, 'Fresh Ltd');
    // The edit gave it one; where no edit is heard of, there is none yet.
    expect(fresh.rowKey).toBe('R5');
    addOn.document.userEdit('Renewals', `${keyColumn(addOn)}6`, '');
    await ask(addOn, 'changeRenewal', {
      ...{ rowKey: '', column: 'snoozeUntil', value: '2026-02-01' },
      seen: fresh.seen,
    });
    expect(rowsOf(addOn, 'renewals').at(-1)).toMatchObject({
      clientName: 'Fresh Ltd',
      snoozeUntil: '2026-02-01',
    });
  });

  test('a formula of the user stays, and is told', async () => {
    addOn ??= await addOnWithBook(BOOK);
    const at = addOn.document.values('Renewals')[0]!.indexOf('Snooze until');
    addOn.document.userEdit('Renewals', `${columnLetter(at)}2`, '=DATE(2026;2;2)');
    const answer = await changed(addOn, 'snoozeUntil', '2026-02-01');
    expect(answer).toEqual({ refused: expect.stringContaining('formula of yours') });
  });

  test.each([
    ['a row that is gone', { rowKey: 'R999', column: 'acceptedOn', value: '', seen: {} }, 'no longer'],
    ['a day that does not exist', { column: 'acceptedOn', value: '2026-02-30' }, '"2026-02-30"'],
    ['an owner that does not exist', { column: 'communicationOwner', value: 'google' }, '"google"'],
    ['a column that the panel does not change', { column: 'status', value: 'renewed' }, 'column'],
    ['a request of another shape', { rowKey: 1 }, 'rowKey'],
  ])('%s is refused in words', async (_, request, words) => {
    addOn ??= await addOnWithBook(BOOK);
    const { rowKey, seen } = await renewalOf(addOn);
    const logged = rowsOf(addOn, 'log').length;
    expect(await addOn.callFromPanel('changeRenewal', [{ rowKey, seen, ...request }])).toEqual({
      refused: expect.stringContaining(words),
    });
    expect(rowsOf(addOn, 'log')).toHaveLength(logged);
  });

  test('ends services once the person agreed to as many rows as there are', async () => {
    const addOn = await addOnWithBook(BOOK);
    expect(await addOn.callFromPanel('endServices', [{ rowKey: 'R1', rows: 1 }])).toEqual({
      refused: expect.stringContaining('Northwind Cycles has 2 rows by now'),
    });
    expect(await ask(addOn, 'endServices', { rowKey: 'R1', rows: 2 })).toEqual({
      message: 'Northwind Cycles: 2 rows moved to the archive.',
    });
    expect(rowsOf(addOn, 'renewals').map(({ clientName }) => clientName)).not.toContain('Northwind Cycles');
    expect(rowsOf(addOn, 'archive')).toHaveLength(2);
  });
});

test('a book as it is known to the panel stays small', async () => {
  const addOn = await addOnWithBook(BOOK);
  const { book } = await viewSelected(addOn);
  const size = (value: PanelBook) => JSON.stringify(value).length;
  expect(size(book)).toBeLessThan(6000);
});
