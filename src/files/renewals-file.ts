import type { CalendarDate } from '../domain/calendar-date';
import { addDays, compareDates, daysBetween } from '../domain/calendar-date';
import { DEFAULT_NOTICE_DAYS, renewalDeadline } from '../domain/renewal';
import { textsForFiles } from '../locale/file-texts';
import type { Language } from '../locale/language';
import { dayInWords } from '../locale/month-names';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { MatchIndex } from './client-matching';
import type { FileContent } from './delimited-text';
import type { FileReading, FileRow, FileValue, FileValues, ReadingOptions } from './file-reading';
import { readContent } from './read-file';

export type RenewalFileOptions = Omit<ReadingOptions<RenewalColumn>, 'required' | 'nameColumn'>;
export type RenewalFileReading = FileReading<RenewalColumn>;

type RenewalRow = FileRow<RenewalColumn>;
type RenewalValues = FileValues<RenewalColumn>;

const NEEDED: Pick<ReadingOptions<RenewalColumn>, 'required' | 'nameColumn'> = {
  required: [['clientName'], ['contractType'], ['renewalStart', 'renewalDeadline']],
  nameColumn: 'clientName',
};
const LONGEST_NOTICE_DAYS = 365;

/**
 * Reads an export of HubSpot's "Upcoming renewals" or of our own table: `readContent` for the renewals table, then
 *
 * - the two dates made one: the renewal start is what HubSpot keeps, so a lone deadline gives the start (deadline plus
 *   notice), and where both are there without notice days, their distance is the notice, if it is 1 to 365 days and not
 *   the usual 45; the deadline is reckoned anew from the start (our ruling);
 * - never two rows for one client and contract type: the later line is rejected, whether its start differs or not.
 */
export function readRenewalsFile(content: FileContent, options: RenewalFileOptions): RenewalFileReading {
  return completed(readContent(content, RENEWALS, { ...NEEDED, ...options }), options);
}

function completed(
  reading: RenewalFileReading,
  { textsIn = reading.language }: RenewalFileOptions,
): RenewalFileReading {
  const clientHeader = reading.columns.find(({ key }) => key === 'clientName')?.header ?? '';
  const firstRows = new MatchIndex<RenewalRow>();
  const rows: RenewalRow[] = [];
  const rejected = [...reading.rejected];
  for (const { line, values } of reading.rows) {
    const row = { line, values: withBothDates(values) };
    const [first] = firstRows.matchesOf(row.values);
    if (first) {
      const reason = duplicateReason(row, first, textsIn);
      rejected.push({ line, client: String(values.clientName), column: clientHeader, reason });
    } else {
      firstRows.add(row.values, row);
      rows.push(row);
    }
  }
  return { ...reading, rows, rejected: rejected.sort((first, second) => first.line - second.line) };
}

function withBothDates(values: RenewalValues): RenewalValues {
  const start = dayOf(values.renewalStart);
  const deadline = dayOf(values.renewalDeadline);
  const stated = values.noticeDays === undefined ? undefined : Number(values.noticeDays);
  if (!start)
    return deadline ? { ...values, renewalStart: addDays(deadline, stated ?? DEFAULT_NOTICE_DAYS) } : values;
  const notice = stated ?? (deadline && noticeBetween(deadline, start));
  return {
    ...values,
    renewalDeadline: renewalDeadline(start, notice),
    ...(notice !== undefined && { noticeDays: notice }),
  };
}

/** Undefined where the distance is the usual one, or no notice at all. */
function noticeBetween(deadline: CalendarDate, start: CalendarDate): number | undefined {
  const days = daysBetween(deadline, start);
  return days >= 1 && days <= LONGEST_NOTICE_DAYS && days !== DEFAULT_NOTICE_DAYS ? days : undefined;
}

function duplicateReason(row: RenewalRow, first: RenewalRow, textsIn: Language): string {
  const texts = textsForFiles(textsIn);
  const start = dayOf(row.values.renewalStart);
  const firstStart = dayOf(first.values.renewalStart);
  if (!start || !firstStart || compareDates(start, firstStart) === 0) return texts.duplicate(first.line);
  return texts.duplicateWithOtherStart(
    first.line,
    dayInWords(start, textsIn),
    dayInWords(firstStart, textsIn),
  );
}

function dayOf(value: FileValue | undefined): CalendarDate | undefined {
  return typeof value === 'object' ? value : undefined;
}
