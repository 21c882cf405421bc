import type { Workbench, WorkbenchOptions } from '../../../workbench/runtime/contract';
import { workbenchOf } from '../fixtures/addon';
import { startNodeWorker } from './node-script-worker';

type Options = Partial<WorkbenchOptions>;

/** The same add-on twice: where the book is, and in workers. */
export function both(code: string, options: Options = {}): { here: Workbench; aside: Workbench } {
  const timeZone = 'Asia/Tokyo';
  return {
    here: workbenchOf(code, { timeZone, ...options }),
    aside: workbenchOf(code, { timeZone, ...options, startWorker: startNodeWorker }),
  };
}

/** What came of running the function in either way. */
export async function outcomes(code: string, prepare: (workbench: Workbench) => void = () => undefined) {
  const { here, aside } = both(code);
  prepare(here);
  prepare(aside);
  const outcome = (workbench: Workbench, answer: unknown): unknown => {
    const record = workbench.executions.at(-1);
    return { answer, record, now: workbench.now(), values: workbench.document.values('Sheet1') };
  };
  const told = (error: unknown): string => `${(error as Error).name}: ${(error as Error).message}`;
  let answer: unknown;
  try {
    answer = here.run('main');
  } catch (error) {
    answer = told(error);
  }
  return [outcome(here, answer), outcome(aside, await aside.runAside('main').catch(told))] as const;
}
