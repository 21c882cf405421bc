import { describe, expect, test } from '@jest/globals';
import { renewalsBook } from '../../bench/renewals-book';
import { ask, instant, setUpAddOn } from '../support/add-on';
import type { AddOn } from '../support/add-on';

/**
 * Calls to Google's services, some tens of milliseconds each there: few, and as many for a small book as for a large one.
 * Lower a budget when its number has fallen for good; raise it only with the reason in the commit.
 */
const BUDGETS = {
  import: 70,
  /** Without the mails, which are a call each. */
  dailyRun: 110,
  openPanel: 30,
};

type Calls = Record<keyof typeof BUDGETS, number>;

function lastCalls(addOn: AddOn): number {
  return addOn.executions.at(-1)?.serviceCalls ?? Number.NaN;
}

async function callsWith(rows: number): Promise<Calls> {
  const addOn = setUpAddOn();
  await ask(addOn, 'importFile', { fileName: 'book.csv', text: renewalsBook(rows) });
  const imported = lastCalls(addOn);
  await ask(addOn, 'confirmReminders');
  addOn.advanceTo(instant('2026-01-16T08:00', 'America/New_York'));
  expect(addOn.executions.at(-1)).toMatchObject({ functionName: 'runDaily', status: 'completed' });
  // One for each owner, in either book.
  expect(addOn.outbox).toHaveLength(4);
  const dailyRun = lastCalls(addOn) - addOn.outbox.length;
  addOn.document.userSelect('Renewals', 'A2');
  await ask(addOn, 'viewSelectedClient');
  return { import: imported, dailyRun, openPanel: lastCalls(addOn) };
}

describe('service calls', () => {
  test('keep within their budgets, however many rows there are', async () => {
    const [small, large] = [await callsWith(60), await callsWith(150)];
    for (const job of ['import', 'dailyRun', 'openPanel'] as const) {
      expect({ job, calls: large[job] }).toEqual({ job, calls: small[job] });
      expect(large[job]).toBeLessThanOrEqual(BUDGETS[job]);
    }
  }, 60_000);
});
