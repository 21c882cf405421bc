import { calendarDate } from '../domain/calendar-date';
import { isDate } from '../domain/sheet-calendar';
import type { FileColumn } from '../files/cell-reader';
import { columnReaders } from '../files/column-readers';
import { currenciesOfMark } from '../files/currency-text';
import { dateMeaning } from '../files/date-text';
import type { RawCell } from '../files/file-content';
import type { FileQuestion } from '../files/file-reading';
import type { RenewalFileColumn } from '../files/file-table';
import { RENEWALS_IN_FILES } from '../files/file-table';
import { qualifiedHeader } from '../files/header-words';
import { readSpan } from '../files/time-span';
import { withDocumentLock } from '../google/document-lock';
import { countInWords } from '../locale/amounts';
import { textsForFiles } from '../locale/file-texts';
import { labelled } from '../locale/punctuation';
import { cellText, toCell, valueText, writtenText } from '../sheets/cells';
import { changeRows } from '../sheets/change-rows';
import type { CellValue } from '../sheets/records';
import { NUMBER_FORMATS } from '../sheets/number-formats';
import type { RenewalsData } from '../sheets/renewals';
import { hasEntries } from '../sheets/renewals';
import { byRowKey } from '../sheets/row-keys';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf, languageOfHeaders } from '../tables/table';
import { withRowKeys } from './row-keys-of-workbook';

/** A cell that the table cannot read as it is, or that another country's rules misread, and what it means. */
export interface Conversion {
  /** Of the table's rows, from 0. */
  readonly index: number;
  readonly column: RenewalColumn;
  readonly before: unknown;
  /** Undefined where nothing says what it means: it stays as it is, and is shown. */
  readonly after: CellValue;
}

interface TableReading {
  readonly conversions: readonly Conversion[];
  /** What would let more cells be read. */
  readonly questions: readonly FileQuestion[];
  readonly rows: number;
  /** Rows without a start or a deadline that the table can read as it is. */
  readonly undated: number;
  /** Rows with one, once converted. */
  readonly dated: number;
}

interface Offered extends Pick<TableReading, 'rows' | 'dated'> {
  readonly converted: number;
}

type Answers = Readonly<Record<string, string>>;
type Column = FileColumn<RenewalFileColumn>;

/** A contact tier and its email limit: no spreadsheet of HubSpot's has one with a fraction. */
const THOUSANDS: readonly RenewalColumn[] = ['maxContacts', 'emailLimit'];
const NUMBERS: readonly string[] = ['money', 'integer'];
const BELOW_A_THOUSAND = 1000;
/** HubSpot's smallest contact tier ever: 100, in the Basic edition of 2018. */
const FEWEST_CONTACTS = 100;

/**
 * Reads the renewals table as an import reads a file: what language its dates and numbers are in, cell by cell for what the
 * table itself cannot read. And it finds what the spreadsheet read by another country's rules as the file was opened:
 *
 * - "10.000" became 10 in a spreadsheet with a decimal point: seen where a column of whole numbers has fractions, or where
 *   amounts beside it are written with a decimal comma;
 * - "03/04/2026" became 4 March, while "15/04/2026" beside it stayed text.
 *
 * Changes nothing.
 */
export function readCells(workbook: Workbook, answers: Answers): TableReading {
  const { renewals, calendar, language, today } = workbook;
  const header = renewals.header.map(String);
  const rawOf = (cell: unknown): RawCell => (typeof cell === 'number' ? cell : cellText(cell, calendar));
  const columns = [...renewals.positions].map(([key, position]): Column => ({
    index: position,
    header: header[position] ?? '',
    declaration: columnOf(RENEWALS_IN_FILES, key),
    qualifier: [...qualifiedHeader(header[position] ?? '')].pop()?.qualifier ?? {},
    cells: renewals.rows.map((row) => rawOf(row[position])).filter((cell) => String(cell).trim() !== ''),
  }));
  const { readerOf, decimalSigns } = columnReaders(columns, RENEWALS_IN_FILES, {
    language: languageOfHeaders(RENEWALS, header),
    textsIn: language,
    texts: textsForFiles(language),
    today,
    answers,
    note: () => undefined,
  });
  const questions: FileQuestion[] = [];
  const records = workbook.records();
  const unread = records.flatMap(({ index, values, problems }): readonly Conversion[] =>
    problems.flatMap(({ column, value }): readonly Conversion[] => {
      const key = column as RenewalColumn;
      const outcome = readerOf.get(key)?.(rawOf(value));
      const about = { index, column: key, before: value };
      if (!outcome || 'fault' in outcome) {
        if (outcome?.question) questions.push(outcome.question);
        return [{ ...about, after: undefined }];
      }
      const [currency, ...others] = (outcome.marks ?? []).flatMap(currenciesOfMark);
      return [
        { ...about, after: inTable(key, outcome.value as CellValue) },
        // What stood beside the amount goes where the table has it.
        ...(currency !== undefined && others.length === 0 && values.currency === undefined
          ? [{ index, column: 'currency' as const, before: '', after: currency }]
          : []),
      ];
    }),
  );
  const misread = columns.flatMap((column) => [
    ...swappedDays(column, workbook),
    ...lostThousands(column, Object.values(decimalSigns).includes(','), workbook, answers, questions),
  ]);
  const isMisread = new Set(misread.map(({ index, column }) => `${index} ${column}`));
  const conversions = [
    ...unread.filter(({ index, column }) => !isMisread.has(`${index} ${column}`)),
    ...misread,
  ];
  const isDay = new Set(
    conversions
      .filter(({ column, after }) => after !== undefined && DAYS.includes(column))
      .map(({ index }) => index),
  );
  const filled = records.filter(hasEntries);
  const undated = filled.filter(({ values }) => DAYS.every((column) => values[column] === undefined));
  const rows = filled.length;
  return {
    conversions,
    questions,
    rows,
    undated: undated.length,
    dated: rows - undated.filter(({ index }) => !isDay.has(index)).length,
  };
}

const DAYS: readonly RenewalColumn[] = ['renewalStart', 'renewalDeadline'];

/** A length of time is a number of days in the table. */
function inTable(column: RenewalColumn, value: CellValue): CellValue {
  if (column !== 'noticeDays' || typeof value !== 'string') return value;
  const { days, months } = readSpan(value);
  return months ? undefined : days;
}

/** Days that the spreadsheet took month first, or day first, while it left texts alone that can only be the other way. */
function swappedDays({ declaration, index: position }: Column, workbook: Workbook): readonly Conversion[] {
  if (declaration.kind !== 'date') return [];
  const cells = workbook.renewals.rows.map((row) => row[position]);
  const texts = cells.flatMap((cell) => {
    const meaning = typeof cell === 'string' ? dateMeaning(cell) : undefined;
    return meaning?.means === 'eitherOrder' ? [meaning] : [];
  });
  const onlyOneWay =
    texts.length > 0 &&
    (texts.every(({ monthFirst }) => !monthFirst) || texts.every(({ dayFirst }) => !dayFirst));
  const days = cells.map((cell) => (isDate(cell) ? workbook.calendar.toCalendarDate(cell) : undefined));
  const swapped = days.map((day) => day && calendarDate(day.year, day.day, day.month));
  // One day that has no such twin was entered as it is meant, and so may the others have been.
  if (!onlyOneWay || days.some((day, index) => day && !swapped[index])) return [];
  return swapped.flatMap((after, index): readonly Conversion[] =>
    after && after.day !== after.month
      ? [{ index, column: declaration.key as RenewalColumn, before: cells[index], after }]
      : [],
  );
}

/** Numbers of which the spreadsheet took the sign between thousands for a decimal point. */
function lostThousands(
  { declaration: { key, kind }, index: position }: Column,
  hasDecimalComma: boolean,
  workbook: Workbook,
  answers: Answers,
  questions: FileQuestion[],
): readonly Conversion[] {
  if (!NUMBERS.includes(kind)) return [];
  const column = key as RenewalColumn;
  const numbers = workbook.renewals.rows.flatMap((row, index) => {
    const before = row[position];
    return typeof before === 'number' && before !== 0 ? [{ index, column, before }] : [];
  });
  const isLost = ({ before }: { readonly before: number }): boolean =>
    !Number.isInteger(before) && Number.isInteger(thousandfold(before));
  const isOfThousands = THOUSANDS.includes(column);
  if (!(isOfThousands ? hasDecimalComma || numbers.some(isLost) : hasDecimalComma && numbers.some(isLost)))
    return [];
  const id = `lostThousands:${column}`;
  const isTakenAsIs = answers[id] === 'asIs';
  return numbers.flatMap((number): readonly Conversion[] => {
    const { before } = number;
    if (isLost(number) || (isOfThousands && before < FEWEST_CONTACTS))
      return [{ ...number, after: thousandfold(before) }];
    if (before >= BELOW_A_THOUSAND || isTakenAsIs) return [];
    // An amount of 2 may be 2, or 2,000 that lost its sign: of each the person alone knows. Of contacts one answer does.
    if (!isOfThousands) return [{ ...number, after: undefined }];
    if (answers[id] === 'thousands') return [{ ...number, after: thousandfold(before) }];
    const { language } = workbook;
    const option = (value: string, meant: number) => ({
      value,
      label: `${before} = ${countInWords(meant, language)}`,
    });
    const text = labelled(columnOf(RENEWALS, column).label[language], `${before} = ?`, language);
    questions.push({
      id,
      text,
      options: [option('thousands', thousandfold(before)), option('asIs', before)],
    });
    return [{ ...number, after: undefined }];
  });
}

function thousandfold(number: number): number {
  return Math.round(number * 1_000_000) / 1000;
}

/**
 * Shows what of the table would be converted and asks once, after what only the person can say; converts it as a run of
 * its own, which "Undo last update" takes back. Answers how many rows there are, of how many a date can be read by then, and how
 * many cells were converted.
 *
 * @param ask shows a question and answers whether the person said yes; no lock is held meanwhile
 */
export function offerConversion(ask: (question: string) => boolean): Offered {
  const workbook = openWorkbook();
  const { setUp } = workbook.texts;
  const answers: Record<string, string> = {};
  const asked = new Set<string>();
  let reading = readCells(workbook, answers);
  for (;;) {
    const question = reading.questions.find(({ id }) => !asked.has(id));
    if (!question) break;
    asked.add(question.id);
    const option = question.options.find(({ label }) => ask(`${question.text}\n\n${label}`));
    if (option) answers[question.id] = option.value;
    reading = readCells(workbook, answers);
  }
  const { rows, undated } = reading;
  if (!reading.conversions.some(({ after }) => after !== undefined))
    return { rows, dated: rows - undated, converted: 0 };
  const lines = [setUp.dated(rows, rows - undated), '', ...linesOf(reading, workbook)];
  if (!ask(setUp.convert(lines.join('\n')))) return { rows, dated: rows - undated, converted: 0 };
  return { rows, dated: reading.dated, converted: convert(answers) };
}

/** A line for each column and kind of change: "Renewal start date: 41 × 15.03.2026 → 2026-03-15". */
function linesOf({ conversions }: TableReading, { language, calendar }: Workbook): readonly string[] {
  const groups = new Map<string, Conversion[]>();
  for (const conversion of conversions) {
    const { column, before, after } = conversion;
    const group = `${column} ${typeof before} ${after === undefined}`;
    groups.set(group, [...(groups.get(group) ?? []), conversion]);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ column, before, after }] = group as [Conversion];
    const declaration = columnOf(RENEWALS, column);
    const then = after === undefined ? '?' : valueText(declaration, after, language, calendar);
    const cells = [group.length, '×', cellText(before, calendar), '→', then]
      .filter((part) => part !== '')
      .join(' ');
    return labelled(declaration.label[language], cells, language);
  });
}

/** Read once more: somebody may have sorted or edited the table while the question was on the screen. */
function convert(answers: Answers): number {
  return withDocumentLock(() => {
    const workbook = withRowKeys(openWorkbook());
    const { renewals, calendar, language, texts } = workbook;
    const cells = readCells(workbook, answers).conversions.flatMap(({ index, column, before, after }) => {
      if (after === undefined || !renewals.positions.has(column)) return [];
      const row = renewals.rows[index] ?? [];
      const declaration = columnOf(RENEWALS, column);
      return [{ row, column, declaration, before, cell: toCell(declaration, after, language, calendar) }];
    });
    workbook.log([
      { event: texts.log.converted },
      ...cells.map(({ row, column, declaration, before, cell }) => ({
        event: texts.log.converted,
        client: cellText(cellOf(renewals, row, 'clientName'), calendar),
        column: declaration.label[language],
        before: cellText(before, calendar),
        after: writtenText(cell, calendar),
        rowKey: byRowKey(renewals, row),
        columnKey: column,
      })),
    ]);
    for (const column of new Set(cells.map((each) => each.column))) readAsValues(renewals, column);
    changeRows(
      renewals,
      cells.map(({ row, column, cell }) => ({ row: byRowKey(renewals, row), column, cell })),
      byRowKey,
    );
    return cells.length;
  });
}

const PLAIN_TEXT = '@';

/** In cells whose format is plain text, Sheets keeps a day or a number as text. */
function readAsValues(data: RenewalsData, column: RenewalColumn): void {
  const position = data.positions.get(column);
  const format = NUMBER_FORMATS[columnOf(RENEWALS, column).kind];
  if (position === undefined || format === undefined || data.rows.length === 0) return;
  const range = data.sheet.getRange(data.headerRow + 1, position + 1, data.rows.length, 1);
  const formats = range.getNumberFormats();
  if (formats.some(([cell]) => cell === PLAIN_TEXT))
    range.setNumberFormats(formats.map(([cell = '']) => [cell === PLAIN_TEXT ? format : cell]));
}
