import { describe, expect, test } from '@jest/globals';
import type { AddOn } from '../support/add-on';
import {
  OWNER,
  addOnWithBook,
  ask,
  installAddOn,
  instant,
  rowsOf,
  sampleBook,
  typeInOwnColumn,
} from '../support/add-on';

const NAME = 'Northwind Cycles';
const ofClient = (addOn: AddOn, table: string) =>
  rowsOf(addOn, table).filter(({ clientName }) => clientName === NAME);

const SMALL = [
  'Client name,Contract type,Renewal start date,Hub ID',
  `${NAME},Renewal,2026-03-01,1`,
  `${NAME},CTU,2026-03-01,1`,
  'Other Ltd,Renewal,2026-03-01,2',
].join('\n');

function answering(addOn: AddOn, answer: 'YES' | 'NO'): string[] {
  const asked: string[] = [];
  addOn.onAlert((_, question) => {
    asked.push(question);
    return answer;
  });
  return asked;
}

let ended: AddOn | undefined;

/** The association ended, once for all tests: to look at and not to change. */
async function endedAssociation(): Promise<AddOn> {
  if (ended) return ended;
  const addOn = await addOnWithBook(SMALL);
  answering(addOn, 'YES');
  addOn.document.userSelect('Renewals', 'A2');
  addOn.run('endClientAssociation');
  return (ended = addOn);
}

/** The same workbook, opened again. */
async function withEndedAssociation(): Promise<AddOn> {
  const addOn = installAddOn({ saved: structuredClone((await endedAssociation()).save()) });
  answering(addOn, 'YES');
  return addOn;
}

describe('"End association"', () => {
  test('moves every row of the client to the archive, with day and person, and nothing else', async () => {
    const before = await addOnWithBook(SMALL);
    const addOn = await endedAssociation();
    expect(rowsOf(addOn, 'renewals')).toEqual(
      rowsOf(before, 'renewals').filter(({ clientName }) => clientName !== NAME),
    );
    const stamped = ofClient(before, 'renewals').map((row) => ({
      ...row,
      endedOn: '2026-01-16',
      endedBy: OWNER.email,
    }));
    expect(rowsOf(addOn, 'archive')).toEqual(stamped);
    expect(addOn.toasts.at(-1)?.message).toBe('Northwind Cycles: 2 rows moved to the archive.');
  });

  test('asks first, and after "no" does nothing', async () => {
    const addOn = await addOnWithBook(SMALL);
    const asked = answering(addOn, 'NO');
    const before = rowsOf(addOn, 'renewals');
    addOn.document.userSelect('Renewals', 'A2');
    addOn.run('endClientAssociation');
    expect(asked).toEqual([
      expect.stringContaining('End the association with Northwind Cycles? 2 rows move'),
    ]);
    expect(addOn.document.sheetNames()).not.toContain('Archive');
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
  });

  test('takes what the user keeps beside the table along, and back again', async () => {
    const addOn = await addOnWithBook(SMALL);
    answering(addOn, 'YES');
    typeInOwnColumn(addOn, 1, 'Priority');
    typeInOwnColumn(addOn, 2, 'high');
    addOn.document.userSelect('Renewals', 'A2');
    addOn.run('endClientAssociation');
    expect(addOn.document.values('Renewals')[1]?.every((cell) => cell === '')).toBe(true);
    const { getters } = addOn.document;
    expect(getters.getSheetName(getters.getActiveSheetId())).toBe('Renewals');
    const archive = addOn.document.values('Archive');
    const priority = archive[0]?.indexOf('Priority') ?? -1;
    expect(archive[1]?.[priority]).toBe('high');

    addOn.document.userSelect('Archive', 'A2');
    addOn.run('bringClientBack');
    const back = addOn.document.values('Renewals').find((row) => row.includes('high'));
    expect(back?.[0]).toBe(NAME);
  });

  test('no mail about the client goes out any more', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    answering(addOn, 'YES');
    addOn.document.userSelect('Renewals', 'A2');
    addOn.run('endClientAssociation');
    await ask(addOn, 'confirmReminders');
    addOn.run('refreshNow');
    addOn.advanceTo(instant('2026-01-20T09:00', 'America/New_York'));
    expect(addOn.outbox.length).toBeGreaterThan(0);
    expect(addOn.outbox.filter(({ text }) => text.includes(NAME))).toEqual([]);
  });

  test('a file does not bring the client back: its lines are refused, with the day', async () => {
    const addOn = await withEndedAssociation();
    const file = { fileName: 'book.csv', text: SMALL };
    const told = {
      added: 0,
      unchanged: 1,
      rejected: [2, 3].map((line) => ({
        line,
        client: NAME,
        column: '',
        reason: expect.stringContaining('association ended on 2026-01-16'),
      })),
    };
    expect(await ask(addOn, 'previewImport', file)).toMatchObject(told);
    expect(await ask(addOn, 'importFile', file)).toMatchObject(told);
    expect(ofClient(addOn, 'renewals')).toEqual([]);
  });

  test('"Bring back" restores the rows as they were', async () => {
    const before = rowsOf(await addOnWithBook(SMALL), 'renewals');
    const addOn = await withEndedAssociation();
    addOn.document.userSelect('Archive', 'A3');
    addOn.run('bringClientBack');
    const sorted = (rows: Record<string, unknown>[]) =>
      [...rows].sort((first, second) => String(first.rowKey).localeCompare(String(second.rowKey)));
    expect(sorted(rowsOf(addOn, 'renewals'))).toEqual(sorted(before));
    expect(rowsOf(addOn, 'archive')).toEqual([]);
  });

  test('tells which row to select where none of a client is', async () => {
    const addOn = await addOnWithBook(SMALL);
    const told = answering(addOn, 'YES');
    addOn.document.userSelect('Settings', 'A2');
    addOn.run('endClientAssociation');
    addOn.run('bringClientBack');
    expect(told).toEqual([
      'Select a row of the client in the renewals tab first.',
      'Select a row of the client in the archive tab first.',
    ]);
  });

  test('killed on its way it has lost nothing, and the next run does the rest', async () => {
    const whole = await endedAssociation();
    const wanted = rowsOf(whole, 'archive').map(({ rowKey }) => rowKey);
    const calls = whole.executions.at(-1)?.faultPoints ?? 0;
    const saved = (await addOnWithBook(SMALL)).save();
    // Just before the note, while the archive is made, when it is written, while the rows are emptied.
    for (const part of [0.5, 0.9, 0.97]) {
      const addOn = installAddOn({ saved: structuredClone(saved) });
      answering(addOn, 'YES');
      addOn.document.userSelect('Renewals', 'A2');
      addOn.faults = [{ kind: 'kill', after: Math.round(calls * part) }];
      expect(() => addOn.run('endClientAssociation')).toThrow();
      addOn.faults = [];
      addOn.advanceTo(addOn.now() + 600_000);
      addOn.run('refreshNow');
      expect(rowsOf(addOn, 'renewals').map(({ clientName }) => clientName)).toEqual(['Other Ltd']);
      expect(rowsOf(addOn, 'archive').map(({ rowKey }) => rowKey)).toEqual(wanted);
      expect(rowsOf(addOn, 'archive').every(({ clientName }) => clientName === NAME)).toBe(true);
    }
  });
});

describe('"We own all transactional conversations"', () => {
  const settingRow = (addOn: AddOn): number =>
    addOn.document.values('Settings').findIndex((row) => row.includes('ownConversations')) + 1;

  test("new rows and rows without an owner are the partner's, others stay", async () => {
    const addOn = await addOnWithBook(SMALL);
    addOn.document.userEdit('Settings', `B${settingRow(addOn)}`, 'Yes');
    addOn.document.userEdit('Renewals', 'B2', '');
    const text = `${SMALL}\nNew One,Renewal,2026-05-01,3`
      .replace(/$/gm, ',HubSpot')
      .replace('ID,HubSpot', 'ID,Communication owner');
    await ask(addOn, 'importFile', { fileName: 'again.csv', text });
    addOn.run('refreshNow');
    expect(
      rowsOf(addOn, 'renewals').map(({ clientName, communicationOwner }) => [clientName, communicationOwner]),
    ).toEqual([
      [NAME, 'Partner'],
      [NAME, 'HubSpot'],
      ['Other Ltd', 'HubSpot'],
      ['New One', 'Partner'],
    ]);
    expect(rowsOf(addOn, 'log')).toContainEqual(
      expect.objectContaining({ event: 'Communication owner filled in', after: 'Partner' }),
    );
  });

  test('is kept when the language changes', async () => {
    const addOn = await addOnWithBook(SMALL);
    addOn.document.userEdit('Settings', `B${settingRow(addOn)}`, 'Yes');
    await ask(addOn, 'setLanguage', { language: 'de' });
    expect(rowsOf(addOn, 'settings').find(({ key }) => key === 'ownConversations')?.value).toBe('Ja');
  });
});
