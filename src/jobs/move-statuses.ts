import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, isOnOrBefore } from '../domain/calendar-date';
import type { RenewalStatus } from '../domain/renewal';
import { renewalStatus } from '../domain/renewal';
import { renewalOf } from '../domain/renewal-row';
import type { Texts } from '../locale/texts';
import type { RenewalValues } from '../sheets/renewals';
import { hasEntries } from '../sheets/renewals';
import type { CellValue } from '../sheets/records';
import type { RememberedRow } from '../store/row-memory';
import type { RenewalColumn } from '../tables/renewals';

/** The columns that the rules write, the start that a deadline alone implies, and the two days that a status chosen by hand implies. */
export type RuledColumn = Extract<
  RenewalColumn,
  'status' | 'renewalStart' | 'renewalDeadline' | 'acceptedOn' | 'cancellationRequestedOn'
>;

/** What the add-on remembers of a row as far as its status goes by it. */
export type Remembered = Pick<RememberedRow, 'status' | 'filledStart' | 'keptPending'>;

export interface RuledRow {
  readonly status: RenewalStatus;
  /** The start that is calculated from the deadline; undefined where the row has one of its own. */
  readonly filledStart: CalendarDate | undefined;
  /** The deadline for which a "Pending" that somebody chose stays; undefined where nobody did. */
  readonly keptPending: CalendarDate | undefined;
  readonly changes: readonly {
    readonly column: RuledColumn;
    readonly before: CellValue;
    readonly after: CellValue;
    /** The status was chosen by hand, and this dates it. */
    readonly byHand: boolean;
  }[];
}

/**
 * What the rules make of a row on a day; undefined while it says neither a start nor a deadline.
 *
 * A blank start is filled in from the deadline, so that the table shows the dates that reminders go by. Whoever corrects
 * the deadline afterwards moves the start along: while the start is the one that was filled in, the deadline decides.
 *
 * A status that is neither what the rules say nor what the add-on last wrote was chosen by hand, and stays. "Renewed",
 * "Confirmed" and "Cancellation requested" are dated: the client accepted, or asked to cancel, today. "Pending" takes both
 * days back; where the calendar alone would have the renewal renewed, it stays for as long as the deadline is the same.
 * A status cell that is emptied is calculated again.
 */
export function ruleRow(
  values: RenewalValues,
  today: CalendarDate,
  { status: lastWritten, filledStart, keptPending }: Remembered = {},
): RuledRow | undefined {
  const isFilled =
    filledStart !== undefined &&
    values.renewalDeadline !== undefined &&
    isSameValue(values.renewalStart, filledStart);
  const change = hasEntries({ values })
    ? renewalOf(isFilled ? { ...values, renewalStart: undefined } : values)
    : undefined;
  if (!change) return undefined;
  const isByHand =
    values.status !== undefined &&
    values.status !== lastWritten &&
    values.status !== renewalStatus(change, today) &&
    !(values.status === 'pending' && lastWritten === undefined);
  const { acceptedOn, cancellationRequestedOn } =
    isByHand && values.status ? datesOfChoice(values.status, values, today) : values;
  const byDates = renewalStatus({ ...change, acceptedOn, cancellationRequestedOn }, today);
  const isKept =
    values.status === 'pending' &&
    byDates === 'renewed' &&
    !(acceptedOn && isOnOrBefore(acceptedOn, today)) &&
    (isByHand || isSameValue(keptPending, change.deadline));
  const status = isKept ? 'pending' : byDates;
  const wanted = {
    status,
    renewalStart: change.renewalStart,
    renewalDeadline: change.deadline,
    acceptedOn,
    cancellationRequestedOn,
  };
  const columns = Object.keys(wanted) as RuledColumn[];
  return {
    status,
    filledStart: change.isStartFromDeadline ? change.renewalStart : undefined,
    keptPending: isKept ? change.deadline : undefined,
    changes: columns
      .filter((column) => !isSameValue(values[column], wanted[column]))
      .map((column) => ({ column, before: values[column], after: wanted[column], byHand: isDating(column) })),
  };
}

/** What the Log says of a cell that the rules change. */
export function eventOf({ column, byHand }: RuledRow['changes'][number], { log }: Texts): string {
  if (byHand) return log.datedByHand;
  if (column === 'status') return log.statusMovedOn;
  return column === 'renewalStart' ? log.startCalculated : log.deadlineReckoned;
}

/** The row as it will read once the rules have written it. */
export function ruledValues(
  values: RenewalValues,
  today: CalendarDate,
  remembered: Remembered,
): RenewalValues {
  const row = ruleRow(values, today, remembered);
  if (!row) return values;
  return { ...values, ...Object.fromEntries(row.changes.map(({ column, after }) => [column, after])) };
}

interface Decision {
  readonly acceptedOn: CalendarDate | undefined;
  readonly cancellationRequestedOn: CalendarDate | undefined;
}

/** The days behind a status that a person chose. "Renewed" and "Confirmed" both say that the client accepted. */
export function datesOfChoice(
  chosen: RenewalStatus,
  { acceptedOn, cancellationRequestedOn }: Partial<Decision>,
  today: CalendarDate,
): Decision {
  const reached = (day: CalendarDate | undefined): CalendarDate =>
    day && isOnOrBefore(day, today) ? day : today;
  switch (chosen) {
    case 'pending':
      return { acceptedOn: undefined, cancellationRequestedOn: undefined };
    case 'cancellationRequested':
      return { acceptedOn, cancellationRequestedOn: reached(cancellationRequestedOn) };
    case 'renewed':
    case 'confirmed':
      return { acceptedOn: reached(acceptedOn), cancellationRequestedOn: undefined };
  }
}

function isDating(column: RuledColumn): boolean {
  return column === 'acceptedOn' || column === 'cancellationRequestedOn';
}

export function isSameValue(first: CellValue, second: CellValue): boolean {
  if (typeof first === 'object' && typeof second === 'object') return compareDates(first, second) === 0;
  return first === second;
}
