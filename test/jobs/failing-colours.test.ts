import { afterAll, expect, jest, test } from '@jest/globals';
import { runFromTrigger } from '../../src/jobs/triggered-run';
import type { LeanMail } from '../support/lean-services';
import { NOTICE, factsOf, makeBook, runDay } from '../support/reliability';

/** Struck at every call: no test of zones, in which triggered-run.test.ts runs. */
const run = (): void => runFromTrigger({ triggerUid: 'trigger-1' });
const isNotice = ({ subject }: LeanMail): boolean => NOTICE.test(subject);

const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => complaint.mockRestore());

test('a run whose colours cannot be mended still mails everybody, and says what failed', () => {
  const start = makeBook({ facts: factsOf(20, 30) });
  const undisturbed = start.copy();
  const { calls } = runDay(undisturbed, run, 0);
  const reminders = undisturbed.mails.filter((mail) => !isNotice(mail)).length;
  expect(reminders).toBeGreaterThan(3);
  const told = Array.from({ length: calls }, (_, index) => {
    const struck = start.copy();
    runDay(struck, run, 0, { fault: { kind: 'throw', at: index + 1 } });
    return struck;
  }).filter((struck) =>
    struck.properties.get('trouble')?.includes('Colours: Service Spreadsheets timed out'),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const struck of told) {
    expect(struck.mails.filter((mail) => !isNotice(mail)).length).toBe(reminders);
    expect(struck.mails.filter(isNotice)).toHaveLength(1);
    expect(struck.tab('log').rows.flat()).toContain('Colours: Service Spreadsheets timed out');
  }
});
