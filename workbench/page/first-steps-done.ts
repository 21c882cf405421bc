import type { Execution } from '../runtime/contract';

/** What the first minutes suggest, and whether it was done: the list ticks itself. */
export interface FirstStepsDone {
  readonly panel: boolean;
  readonly formula: boolean;
  readonly nextDay: boolean;
}

/** The part of a workbench that says so. */
interface Watched {
  readonly executions: readonly Pick<Execution, 'functionName' | 'source' | 'status'>[];
  now(): number;
}

/** The sample book begins on 15 January 2026; in no zone is it still that day then. */
const NEXT_DAY = Date.UTC(2026, 0, 16, 12);

/** @param formulas those of the tab that is shown */
export function firstStepsDone(workbench: Watched, formulas: Iterable<string>): FirstStepsDone {
  return {
    panel: workbench.executions.some(
      ({ functionName, status }) => functionName === 'openClientPanel' && status === 'completed',
    ),
    formula: [...formulas].some((formula) => /^=\s*RENEWAL_DEADLINE\(/i.test(formula)),
    nextDay: workbench.now() >= NEXT_DAY,
  };
}
