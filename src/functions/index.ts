import type { SheetCalendar } from '../domain/sheet-calendar';
import * as calls from './clients-to-call';
import type { CalendarFunction, CustomFunction } from './lift';
import * as points from './points';
import { RENEWALS_BY_MONTH, WORKLOAD } from './portfolio';
import * as audit from './renewal-audit';
import * as renewals from './renewals';
import type { FunctionName } from './table';
import * as tiers from './tiers';
import * as tiersAhead from './tiers-ahead';

const IMPLEMENTATIONS: Readonly<Record<FunctionName, CalendarFunction>> = {
  ...renewals,
  ...audit,
  RENEWALS_BY_MONTH,
  WORKLOAD,
  ...calls,
  ...points,
  ...tiers,
  ...tiersAhead,
};

/** The custom functions as Google calls them. The calendar is asked only when a date comes in or goes out. */
export function customFunctions(calendar: SheetCalendar): Readonly<Record<FunctionName, CustomFunction>> {
  const functions = Object.entries(IMPLEMENTATIONS).map(
    ([name, implement]) => [name, implement(calendar)] as const,
  );
  return Object.fromEntries(functions) as Record<FunctionName, CustomFunction>;
}
