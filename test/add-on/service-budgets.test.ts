import { describe, expect, test } from '@jest/globals';
import { renewalsBook } from '../../bench/renewals-book';
import { ask, installAddOn, instant, rowsOf, setUpAddOn } from '../support/add-on';
import type { AddOn } from '../support/add-on';

/**
 * Calls to Google's services, some tens of milliseconds each there: few, and as many for a small book as for a large one.
 * Lower a budget when its number has fallen for good; raise it only with the reason in the commit.
 */
const BUDGETS = {
  import: 70,
  /** Statuses moved on and their dropdowns looked at, four mails; without a call for each mail and each stage that is noted. */
  dailyRun: 35,
  quietRun: 19,
  openPanel: 30,
  /** With the archive, which is made on the way; later ones take a dozen fewer. */
  endAssociation: 40,
  /** With the toasts that show its steps. */
  setUp: 250,
  /** Labels of every tab, dropdown and choice, side by side in one call each. */
  changeLanguage: 380,
};

const JOBS = ['import', 'dailyRun', 'openPanel', 'changeLanguage', 'endAssociation'] as const;
type Calls = Record<(typeof JOBS)[number], number>;

/** Every row starts far ahead: nothing moves on, and nobody is told anything. */
const QUIET_BOOK = 'Client name,Contract type,Renewal start date,Status\nFar away,Renewal,2027-12-01,Pending';

function lastCalls(addOn: AddOn): number {
  return addOn.executions.at(-1)?.serviceCalls ?? Number.NaN;
}

async function callsWith(rows: number): Promise<Calls> {
  const addOn = setUpAddOn();
  // The first run after a set-up marks the columns of the new tabs.
  addOn.run('refreshNow');
  await ask(addOn, 'importFile', { fileName: 'book.csv', text: renewalsBook(rows) });
  const imported = lastCalls(addOn);
  await ask(addOn, 'confirmReminders');
  addOn.advanceTo(instant('2026-01-16T08:00', 'America/New_York'));
  expect(addOn.executions.at(-1)).toMatchObject({ functionName: 'runDaily', status: 'completed' });
  // One for each owner, in either book.
  expect(addOn.outbox).toHaveLength(4);
  // How many stages are due depends on the days of the rows: each is a write of "Last reminder".
  const reminders = new Set(rowsOf(addOn, 'renewals').flatMap(({ lastReminder }) => lastReminder || []));
  const dailyRun = lastCalls(addOn) - addOn.outbox.length - reminders.size;
  addOn.document.userSelect('Renewals', 'A2');
  await ask(addOn, 'viewSelectedClient');
  const openPanel = lastCalls(addOn);
  await ask(addOn, 'setLanguage', { language: 'de' });
  const changeLanguage = lastCalls(addOn);
  addOn.onAlert(() => 'YES');
  addOn.document.userSelect('Verlängerungen', 'A2');
  addOn.run('endClientAssociation');
  return { import: imported, dailyRun, openPanel, changeLanguage, endAssociation: lastCalls(addOn) };
}

describe('service calls', () => {
  test('keep within their budgets, however many rows there are', async () => {
    const [small, large] = [await callsWith(60), await callsWith(150)];
    for (const job of JOBS) {
      expect({ job, calls: large[job] }).toEqual({ job, calls: small[job] });
      expect(large[job]).toBeLessThanOrEqual(BUDGETS[job]);
    }
  }, 60_000);

  test('of a first set-up stay within the budget, and its steps are shown', () => {
    const addOn = installAddOn();
    addOn.run('setUpSpreadsheet');
    expect(lastCalls(addOn)).toBeLessThanOrEqual(BUDGETS.setUp);
    expect(addOn.toasts.map(({ message }) => message)).toEqual([
      'Step 1 of 4: “Renewals” …',
      'Step 2 of 4: “Clients” …',
      'Step 3 of 4: “Settings” …',
      'Step 4 of 4: “Tier” …',
      expect.stringContaining('ready'),
    ]);
  });

  // 10,000 rows take as many calls as 1,200, and 5 s of computing more: `npm run bench:service-calls`.
  test('of an import stay within the budget where the tab must grow for it, and the preview writes nothing', async () => {
    const addOn = setUpAddOn();
    const request = { fileName: 'book.csv', text: renewalsBook(1200) };
    const before = JSON.stringify(addOn.document.values('Renewals'));
    await ask(addOn, 'previewImport', request);
    expect(lastCalls(addOn)).toBeLessThanOrEqual(50);
    expect(JSON.stringify(addOn.document.values('Renewals'))).toBe(before);
    expect(await ask(addOn, 'importFile', request)).toMatchObject({ added: 1200, rejected: [] });
    expect(lastCalls(addOn)).toBeLessThanOrEqual(BUDGETS.import);
  }, 60_000);

  test('of a run on which nothing happens stay few, and only the first after a change of headers looks around', async () => {
    const addOn = setUpAddOn();
    await ask(addOn, 'importFile', { fileName: 'book.csv', text: QUIET_BOOK });
    await ask(addOn, 'confirmReminders');
    const nextRun = (day: number): number => {
      addOn.advanceTo(instant(`2026-01-${day}T08:00`, 'America/New_York'));
      expect(addOn.executions.at(-1)).toMatchObject({ functionName: 'runDaily', status: 'completed' });
      return lastCalls(addOn);
    };
    nextRun(20);
    expect(nextRun(21)).toBeLessThanOrEqual(BUDGETS.quietRun);
    addOn.document.userEdit('Renewals', 'A1', 'Customer of ours');
    expect(nextRun(22)).toBeGreaterThan(40);
    expect(nextRun(23)).toBeLessThanOrEqual(BUDGETS.quietRun);
    expect(addOn.outbox).toEqual([]);
  }, 60_000);
});
