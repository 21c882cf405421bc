import { describe, expect, test } from '@jest/globals';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, ask, instant, rowsOf, sampleBook } from '../support/add-on';

const ZONE = 'America/New_York';
const withoutReminder = (addOn: AddOn) =>
  rowsOf(addOn, 'renewals').map((row) => ({ ...row, lastReminder: '' }));

describe('"Undo last run"', () => {
  test('takes back what a daily run changed, cell by cell', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    const before = rowsOf(addOn, 'renewals');
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')).not.toEqual(before);
    addOn.run('undoLastRun');
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
  });

  test('the run after an undo does its work again', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    addOn.run('refreshNow');
    const ruled = rowsOf(addOn, 'renewals');
    addOn.run('undoLastRun');
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')).toEqual(ruled);
  });

  test('takes back an import: added rows go, changed cells get back what they held', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    const before = withoutReminder(addOn);
    const text = [
      'Client name,Contract type,Renewal start date,Hub ID,Current MRR',
      'Northwind Cycles,Renewal,2026-03-01,20481001,999.5',
      'Brand New Ltd,Renewal,2026-06-01,777,100.5',
    ].join('\n');
    expect(await ask(addOn, 'importFile', { fileName: 'small.csv', text })).toMatchObject({
      added: 1,
      changed: 1,
    });
    addOn.run('undoLastRun');
    expect(withoutReminder(addOn)).toEqual(before);
  });

  test('a cell that somebody changed since stays as it is now', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'), { at: '2026-01-15T07:00' });
    addOn.run('refreshNow');
    addOn.advanceTo(instant('2026-01-16T09:00', ZONE));
    addOn.run('refreshNow');
    addOn.document.userEdit('Renewals', 'E2', 'Cancellation requested');
    addOn.run('undoLastRun');
    expect(rowsOf(addOn, 'renewals')[0]?.status).toBe('Cancellation requested');
    expect(addOn.toasts.at(-1)?.message).toContain('1 cell left as changed since');
  });

  test('an added row that somebody worked on since stays', async () => {
    const addOn = await addOnWithBook(
      'Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01\nTwo,Renewal,2026-06-02',
    );
    addOn.document.userEdit('Renewals', 'W2', 'Met them on Monday');
    addOn.run('undoLastRun');
    expect(rowsOf(addOn, 'renewals').map(({ clientName }) => clientName)).toEqual(['One']);
  });

  test('with nothing left to undo it says so', async () => {
    const addOn = await addOnWithBook('Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01');
    addOn.run('undoLastRun');
    addOn.run('undoLastRun');
    expect(addOn.toasts.at(-1)?.message).toBe('There is no run left to undo.');
  });
});
