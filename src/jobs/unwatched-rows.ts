import type { CalendarDate } from '../domain/calendar-date';
import type { UnwatchedReason } from '../domain/renewal-row';
import { unwatchedReason } from '../domain/renewal-row';
import type { Texts } from '../locale/texts';
import { textHash } from '../domain/text-hash';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import { hasEntries } from '../sheets/renewals';

/** A row of which nobody can be reminded as it should be, until somebody corrects it. */
export interface UnwatchedRow {
  readonly rowKey: string;
  readonly index: number;
  readonly values: RenewalValues;
  readonly reason: UnwatchedReason;
  /** What stands where a date should; blank where nothing does. */
  readonly unreadable: string;
}

/** The rows that cannot be watched: no formula, panel or email counts them otherwise, so each of these says so. */
export function unwatchedRows(
  records: readonly RenewalRecord[],
  today: CalendarDate,
): readonly UnwatchedRow[] {
  return records.flatMap((record) => {
    const { index, values, problems } = record;
    const reason = hasEntries(record) ? unwatchedReason(values, today) : undefined;
    if (!reason) return [];
    const wrong = problems.find(({ column }) => column === 'renewalStart' || column === 'renewalDeadline');
    const unreadable = reason === 'noDate' && wrong ? String(wrong.value) : '';
    return [{ rowKey: values.rowKey ?? '', index, values, reason, unreadable }];
  });
}

/** Why a row cannot be watched, and what to do about it. */
export function unwatchedInWords(
  { reason, unreadable }: Pick<UnwatchedRow, 'reason' | 'unreadable'>,
  { unwatched }: Texts,
): { readonly why: string; readonly toDo: string } {
  const why = unreadable === '' ? unwatched.why[reason] : unwatched.notADate(unreadable);
  return { why, toDo: unwatched.toDo[reason] };
}

/** Short for what was said about a row and to whom: the same for the same, so that nothing is said twice. */
export function saidMark(...said: readonly string[]): string {
  return textHash(said.join('\n')).slice(-6);
}
