import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, daysBetween } from '../domain/calendar-date';
import { clientIdentity, subscriptionIn } from '../domain/client-identity';
import { DEFAULT_NOTICE_DAYS, renewalDeadline, whichChange } from '../domain/renewal';
import type { RenewalEntries } from '../domain/renewal-row';
import type { FileTexts } from '../locale/file-texts';
import { textsForFiles } from '../locale/file-texts';
import type { Language } from '../locale/language';
import { dayInWords } from '../locale/month-names';
import type { RenewalColumn } from '../tables/renewals';
import type { Repeated } from './duplicate-rows';
import { repeatedRows } from './duplicate-rows';
import type { FileContent } from './file-content';
import type {
  FileQuestion,
  FileReading,
  FileRow,
  FileValue,
  FileValues,
  ReadingOptions,
} from './file-reading';
import type { RenewalFileColumn } from './file-table';
import { RENEWALS_IN_FILES } from './file-table';
import { readContent } from './read-file';
import type { TimeSpan } from './time-span';
import { addSpan, readSpan, subtractSpan } from './time-span';

export type RenewalFileOptions = Omit<ReadingOptions<RenewalFileColumn>, 'required' | 'nameColumn'>;

export interface RenewalFileRow extends FileRow<RenewalColumn> {
  /** By how much the MRR changes, where the file says so and not what it is today: the table may know that. */
  readonly mrrChange?: number;
}

export interface RenewalFileReading extends Omit<FileReading<RenewalColumn>, 'rows' | 'columns' | 'formats'> {
  readonly columns: FileReading<RenewalFileColumn>['columns'];
  readonly formats: FileReading<RenewalFileColumn>['formats'];
  readonly rows: readonly RenewalFileRow[];
}

type RenewalValues = FileValues<RenewalColumn>;
type FileRowValues = FileValues<RenewalFileColumn>;

const NEEDED: Pick<ReadingOptions<RenewalFileColumn>, 'required' | 'nameColumn'> = {
  required: [['clientName'], ['renewalStart', 'renewalDeadline', 'timeToRenewal']],
  nameColumn: 'clientName',
};
const LONGEST_NOTICE_DAYS = 365;

/**
 * Reads an export of HubSpot's "Upcoming renewals", a copy of its screens, a sheet of the partner's own or of our own table:
 * `readContent` for the renewals table, then
 *
 * - a table without contract types is of renewals;
 * - the two dates made one: the renewal start is what HubSpot keeps, so a lone deadline gives the start (deadline plus
 *   notice), and where both are there without notice days, their distance is the notice, if it is 1 to 365 days and not
 *   the usual 45; the deadline is calculated from the start (our ruling). A deadline that start and notice contradict is
 *   asked about, once for all such rows; until then the start holds, and a note says so;
 * - "Time to renewal" counts from today, the day of the import, and gives the start of a row that has no day;
 * - a change of MRR gives the new MRR where the current one is known;
 * - never two rows for one client, contract and contract type: the later line is rejected, whether its start differs or not. Who
 *   is one client says `compareClients`.
 *
 * "Client,Products,MRR change,Time to renewal" over "Acme,CMS,50,45 days", read on 2026-01-16, is a renewal of Acme that
 * starts on 2026-03-02.
 */
export function readRenewalsFile(content: FileContent, options: RenewalFileOptions): RenewalFileReading {
  return completed(readContent(content, RENEWALS_IN_FILES, { ...NEEDED, ...options }), options);
}

function completed(
  reading: FileReading<RenewalFileColumn>,
  { textsIn = reading.language, today, answers = {} }: RenewalFileOptions,
): RenewalFileReading {
  const headerOf = (wanted: RenewalFileColumn): string | undefined =>
    reading.columns.find(({ key }) => key === wanted)?.header;
  const texts = textsForFiles(textsIn);
  const holds = WHICH_HOLDS.find((value) => value === answers[HOLDS_QUESTION]);
  const read = reading.rows.map(({ line, values }) => renewalRow(line, values, today, holds ?? 'start'));
  const repeated = repeatedRows(
    read.map((row) => ({
      row,
      identity: clientIdentity(row.values),
      part: whichChange(row.values as RenewalEntries) + subscriptionIn(row.values.recordId),
    })),
  );
  const rows: RenewalFileRow[] = [];
  const rejected = [...reading.rejected];
  const disagreeing: FileRow<RenewalFileColumn>[] = [];
  read.forEach((row, position) => {
    const found = repeated.get(row);
    const written = reading.rows[position];
    if (found) {
      rejected.push({
        line: row.line,
        client: String(row.values.clientName),
        column: headerOf('clientName') ?? '',
        reason: repeatReason(row, found, textsIn),
      });
    } else {
      rows.push(row);
      if (written && disagrees(written.values)) disagreeing.push(written);
    }
  });
  const [example] = disagreeing;
  const question = holds === undefined && example ? holdsQuestion(example, texts, textsIn) : undefined;
  return {
    ...reading,
    rows,
    rejected: rejected.sort((first, second) => first.line - second.line),
    blanked: reading.blanked.map((cell) =>
      cell.column === headerOf('contractType')
        ? { ...cell, reason: `${cell.reason}; ${texts.takenAsRenewal}` }
        : cell,
    ),
    questions: [...reading.questions, ...(question ? [question] : [])],
    notes: [
      ...reading.notes,
      ...notesOf(reading, headerOf, today, texts, textsIn),
      ...(holds || disagreeing.length === 0 ? [] : [texts.startHolds(disagreeing.map(({ line }) => line))]),
    ],
  };
}

const HOLDS_QUESTION = 'deadlineOrStart';
const WHICH_HOLDS = ['start', 'deadline'] as const;

type WhichHolds = (typeof WHICH_HOLDS)[number];

/** One question for all such rows, with the first of them as the example. */
function holdsQuestion(
  { line, values }: FileRow<RenewalFileColumn>,
  texts: FileTexts,
  textsIn: Language,
): FileQuestion {
  const stated = dayOf(values.renewalDeadline);
  const start = dayOf(values.renewalStart);
  const calculated = start && renewalDeadline(start, noticeDaysOf(values, start));
  const inWords = (day: CalendarDate | undefined): string => (day ? dayInWords(day, textsIn) : '');
  return {
    id: HOLDS_QUESTION,
    text: texts.askWhichHolds(line, String(values.clientName ?? ''), inWords(stated), inWords(calculated)),
    options: [
      { value: 'start', label: texts.holdsStart(inWords(calculated)) },
      { value: 'deadline', label: texts.holdsDeadline(inWords(stated)) },
    ],
  };
}

/** Whether a row states a deadline that its start and notice days do not give, and that cannot be the notice itself. */
function disagrees(values: FileRowValues): boolean {
  const start = dayOf(values.renewalStart);
  const deadline = dayOf(values.renewalDeadline);
  if (!start || !deadline) return false;
  const stated = noticeDaysOf(values, start);
  const days = daysBetween(deadline, start);
  return stated === undefined ? days < 0 || days > LONGEST_NOTICE_DAYS : stated !== days;
}

function noticeDaysOf({ noticeDays }: FileRowValues, start: CalendarDate): number | undefined {
  if (typeof noticeDays !== 'string') return undefined;
  return daysBetween(subtractSpan(start, readSpan(noticeDays)), start);
}

/** What was taken for granted, said once for the file. */
function notesOf(
  { rows }: FileReading<RenewalFileColumn>,
  headerOf: (key: RenewalFileColumn) => string | undefined,
  today: CalendarDate,
  texts: FileTexts,
  textsIn: Language,
): readonly string[] {
  const timeToRenewal = headerOf('timeToRenewal');
  const isCounted = rows.some(
    ({ values }) => values.timeToRenewal !== undefined && !values.renewalStart && !values.renewalDeadline,
  );
  const isCalculated = rows.some(({ values }) => values.renewalDeadline && !values.renewalStart);
  const hasTypes = headerOf('contractType') !== undefined;
  const untyped = hasTypes ? rows.filter(({ values }) => values.contractType === undefined) : [];
  return [
    ...(hasTypes ? [] : [texts.allRenewals]),
    ...(untyped.length > 0 ? [texts.untypedRenewals(untyped.map(({ line }) => line))] : []),
    ...(timeToRenewal !== undefined && isCounted
      ? [texts.countedFromToday(timeToRenewal, dayInWords(today, textsIn))]
      : []),
    ...(isCalculated ? [texts.startFromDeadline(DEFAULT_NOTICE_DAYS)] : []),
  ];
}

function renewalRow(
  line: number,
  fileValues: FileRowValues,
  today: CalendarDate,
  holds: WhichHolds,
): RenewalFileRow {
  const { timeToRenewal, mrrChange, noticeDays, contractType = 'renewal', ...others } = fileValues;
  const notice = typeof noticeDays === 'string' ? readSpan(noticeDays) : undefined;
  const start =
    dayOf(others.renewalStart) ??
    (typeof timeToRenewal === 'string' && !others.renewalDeadline
      ? addSpan(today, readSpan(timeToRenewal))
      : undefined);
  const dated = withBothDates(
    { ...others, contractType, ...(start && { renewalStart: start }) },
    notice,
    holds,
  );
  const { currentMrr, estimatedNewMrr } = dated;
  if (typeof mrrChange !== 'number' || estimatedNewMrr !== undefined) return { line, values: dated };
  return typeof currentMrr === 'number'
    ? { line, values: { ...dated, estimatedNewMrr: sumOf(currentMrr, mrrChange) } }
    : { line, values: dated, mrrChange };
}

/** In hundredths, so that 0.1 and 0.2 are 0.3. */
export function sumOf(currentMrr: number, change: number): number {
  return Math.round((currentMrr + change) * 100) / 100;
}

/** The deadline is the start less the notice; where the stated deadline holds, the notice follows from it, or else the start. */
function withBothDates(
  values: RenewalValues,
  notice: TimeSpan | undefined,
  holds: WhichHolds,
): RenewalValues {
  const deadline = dayOf(values.renewalDeadline);
  const ofDeadline = deadline && addSpan(deadline, notice ?? { days: DEFAULT_NOTICE_DAYS });
  const stated = dayOf(values.renewalStart);
  const distance = deadline && stated && daysBetween(deadline, stated);
  const deadlineHolds = holds === 'deadline' && distance !== undefined;
  const start = deadlineHolds && distance < 0 ? ofDeadline : (stated ?? ofDeadline);
  if (!start) return values;
  const ofNotice = notice && daysBetween(subtractSpan(start, notice), start);
  const days =
    deadlineHolds && distance >= 0
      ? unlessUsual(distance)
      : (ofNotice ?? (deadline && noticeBetween(deadline, start)));
  return {
    ...values,
    renewalStart: start,
    renewalDeadline: renewalDeadline(start, days),
    ...(days !== undefined && { noticeDays: days }),
  };
}

function unlessUsual(days: number): number | undefined {
  return days === DEFAULT_NOTICE_DAYS ? undefined : days;
}

/** Undefined where the distance is the usual one, or no notice at all. */
function noticeBetween(deadline: CalendarDate, start: CalendarDate): number | undefined {
  const days = daysBetween(deadline, start);
  return days >= 1 && days <= LONGEST_NOTICE_DAYS ? unlessUsual(days) : undefined;
}

function repeatReason(row: RenewalFileRow, found: Repeated<RenewalFileRow>, textsIn: Language): string {
  const texts = textsForFiles(textsIn);
  if ('couldBe' in found) return texts.couldBeLines(found.couldBe.map(({ line }) => line).join(', '));
  const first = found.repeats;
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
