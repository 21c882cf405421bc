import { expect, test } from '@jest/globals';
import { firstStepsDone } from '../../../workbench/page/first-steps-done';

const opened = { functionName: 'openClientPanel', source: 'menu', status: 'completed' } as const;
const failed = { ...opened, status: 'failed' } as const;
const at = (iso: string) => () => Date.parse(iso);

test('each of the first steps is done once it was done, and not before', () => {
  expect(firstStepsDone({ executions: [failed], now: at('2026-01-15T20:00Z') }, ['=SUM(A1)'])).toEqual({
    panel: false,
    formula: false,
    nextDay: false,
  });
  expect(
    firstStepsDone({ executions: [failed, opened], now: at('2026-01-16T13:00Z') }, ['=renewal_deadline(A1)']),
  ).toEqual({ panel: true, formula: true, nextDay: true });
});
