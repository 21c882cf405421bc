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
    const stamped = ofClient(before, 'renewals').map((row, index) => ({
      ...Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'daysLeft')),
      endedOn: '2026-01-16',
      endedBy: OWNER.email,
      rowAbove: ['top', 'R1 top'][index],
    }));
    expect(ofClient(before, 'renewals').map(({ daysLeft }) => daysLeft)).toEqual([-1, -1]);
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
    expect(addOn.document.values('Renewals')[1]?.[0]).toBe('Other Ltd');
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
    const index = rowsOf(addOn, 'renewals').findIndex(({ clientName }) => clientName === NAME);
    addOn.document.userSelect('Renewals', `A${index + 2}`);
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
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
    expect(rowsOf(addOn, 'archive')).toEqual([]);
  });

  test('leaves no empty row, and clients come back to their places in whatever order', async () => {
    const addOn = await addOnWithBook(
      SMALL.replace('Other Ltd', 'B,Renewal,2026-03-01,3\nC,Renewal,2026-03-01,4\nD'),
    );
    answering(addOn, 'YES');
    const before = rowsOf(addOn, 'renewals');
    const names = [NAME, 'B', 'C'];
    const select = (table: string, tab: string, name: string): void => {
      const index = rowsOf(addOn, table).findIndex(({ clientName }) => clientName === name);
      addOn.document.userSelect(tab, `A${index + 2}`);
    };
    for (const name of names) {
      select('renewals', 'Renewals', name);
      addOn.run('endClientAssociation');
    }
    const left = before.filter(({ clientName }) => !names.includes(String(clientName)));
    expect(rowsOf(addOn, 'renewals')).toEqual(left);
    expect(addOn.document.values('Renewals')).toHaveLength(left.length + 1);
    for (const name of names) {
      select('archive', 'Archive', name);
      addOn.run('bringClientBack');
    }
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
  });

  test('rows that somebody sorts while they are moved out take no other row along', async () => {
    const saved = (await addOnWithBook(SMALL)).save();
    const whole = await endedAssociation();
    const points = whole.executions.at(-1)?.faultPoints ?? 0;
    const wanted = rowsOf(whole, 'renewals');
    for (const before of [points - 6, points - 5, points - 4]) {
      const addOn = installAddOn({ saved: structuredClone(saved) });
      answering(addOn, 'YES');
      addOn.document.userSelect('Renewals', 'A2');
      const act = (): void => addOn.document.userSort('Renewals', 'A2:AD4', 1, false);
      addOn.faults = [{ kind: 'interfere', before, act }];
      addOn.run('endClientAssociation');
      expect(rowsOf(addOn, 'renewals')).toEqual(wanted);
      expect(rowsOf(addOn, 'archive')).toHaveLength(2);
    }
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
    // While the archive is made, after the note, when it is written, when the rows are deleted.
    for (const left of [28, 11, 8, 5]) {
      const addOn = installAddOn({ saved: structuredClone(saved) });
      answering(addOn, 'YES');
      addOn.document.userSelect('Renewals', 'A2');
      addOn.faults = [{ kind: 'kill', after: calls - left }];
      expect(() => addOn.run('endClientAssociation')).toThrow();
      addOn.faults = [];
      addOn.advanceTo(addOn.now() + 600_000);
      addOn.run('refreshNow');
      const names = rowsOf(addOn, 'renewals').map(({ clientName }) => clientName);
      if (left === 28) {
        // Before the note nothing has begun.
        expect(names).toEqual([NAME, NAME, 'Other Ltd']);
        continue;
      }
      expect(names).toEqual(['Other Ltd']);
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
