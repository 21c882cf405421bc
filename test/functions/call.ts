import { DateTime } from 'luxon';
import { customFunctions } from '../../src/functions/index';
import type { FunctionName } from '../../src/functions/table';
import { zoneCalendar } from '../support/zone-calendar';

export const ZONE = 'America/New_York';

/** Calls a custom function as a sheet in `ZONE` does; dates in the answer come back as yyyy-MM-dd. */
export function call(name: FunctionName, ...given: readonly unknown[]): unknown {
  return readable(customFunctions(zoneCalendar(ZONE))[name](...given));
}

/** A range of one column. */
export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

function readable(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(readable);
  return answer instanceof Date ? DateTime.fromJSDate(answer, { zone: ZONE }).toISODate() : answer;
}
