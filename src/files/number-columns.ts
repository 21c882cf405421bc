import type { FileTexts } from '../locale/file-texts';
import type { Language } from '../locale/language';
import type { ColumnKind } from '../tables/table';
import type { CellOutcome, CellReader, FileColumn, ReaderContext } from './cell-reader';
import { answerTo } from './cell-reader';
import { currenciesOfMark } from './currency-text';
import type { FileQuestion } from './file-reading';
import { memoised } from './memoised';
import type { DecimalSign, NumberMeaning } from './number-text';
import {
  certainValue,
  isUnclear,
  numberMeaning,
  provenSign,
  readAsDecimals,
  readAsThousands,
  signIn,
} from './number-text';

export interface NumberColumns {
  readonly readers: readonly CellReader[];
  /** For each column the decimal sign, where the file proves one. */
  readonly decimalSigns: readonly (DecimalSign | undefined)[];
}

/** What the certain numbers of a column prove about the unclear ones. */
interface Evidence {
  readonly points: number;
  readonly commas: number;
  readonly mostDecimals: number;
}

const THOUSANDS_QUESTION = 'thousands';
const UNUSUAL_DECIMALS = 3;

/**
 * Readers for the columns of whole numbers, amounts and percentages.
 *
 * A number that reads in one way only is read so. "1.234" reads in two, and what settles it is the decimal sign that the
 * certain numbers of its column prove ("1.234,56", "12.5"), or else those of the file. If its sign is not that one it
 * separates thousands. If it is, three decimals are still unusual for an amount, and one HubSpot page prints "COP 408.000"
 * beside "R1,768": they are taken as decimals only where the column has three elsewhere. A whole number has no decimals,
 * so there the sign separates thousands. All else becomes a question for each column, and unanswered those cells are
 * faults (our ruling: never guess).
 *
 * A discount is never above the whole: where a column of such has a plain number above 1, its plain numbers are in percent.
 */
export function numberColumns(columns: readonly FileColumn<string>[], context: ReaderContext): NumberColumns {
  const meaningOf = memoised(numberMeaning);
  const evidence = columns.map((column) => evidenceOf(column, meaningOf));
  const evidenceOfFile = evidence.reduce(together, NO_EVIDENCE);
  const decimalSigns = evidence.map((ofColumn) =>
    hasEvidence(ofColumn) ? provenBy(ofColumn) : provenBy(evidenceOfFile),
  );
  const readers = columns.map((column, position) =>
    numberReader(column, decimalSigns[position], evidence[position] ?? NO_EVIDENCE, meaningOf, context),
  );
  return { readers, decimalSigns };
}

const NO_EVIDENCE: Evidence = { points: 0, commas: 0, mostDecimals: 0 };

function evidenceOf({ cells, declaration }: FileColumn<string>, meaningOf: MeaningOf): Evidence {
  return cells
    .map((cell): Evidence => {
      const meaning = typeof cell === 'string' ? meaningOf(cell) : undefined;
      if (!meaning) return NO_EVIDENCE;
      const sign =
        isUnclear(meaning) && declaration.kind === 'integer'
          ? otherSign(signIn(meaning))
          : provenSign(meaning);
      return { points: Number(sign === '.'), commas: Number(sign === ','), mostDecimals: meaning.decimals };
    })
    .reduce(together, NO_EVIDENCE);
}

function together(first: Evidence, second: Evidence): Evidence {
  return {
    points: first.points + second.points,
    commas: first.commas + second.commas,
    mostDecimals: Math.max(first.mostDecimals, second.mostDecimals),
  };
}

function hasEvidence({ points, commas }: Evidence): boolean {
  return points + commas > 0;
}

function provenBy({ points, commas }: Evidence): DecimalSign | undefined {
  if (points > 0 && commas > 0) return undefined;
  return points > 0 ? '.' : commas > 0 ? ',' : undefined;
}

function otherSign(sign: DecimalSign): DecimalSign {
  return sign === '.' ? ',' : '.';
}

type Reading = 'thousands' | 'decimals';
type MeaningOf = (text: string) => NumberMeaning | undefined;
type ReadingOf = (meaning: NumberMeaning) => Reading | undefined;

function numberReader(
  column: FileColumn<string>,
  decimalSign: DecimalSign | undefined,
  { mostDecimals }: Evidence,
  meaningOf: MeaningOf,
  context: ReaderContext,
): CellReader {
  const { kind, key } = column.declaration;
  const { texts, textsIn } = context;
  const proven: ReadingOf = (meaning) => {
    if (kind === 'integer') return 'thousands';
    if (decimalSign && signIn(meaning) !== decimalSign) return 'thousands';
    return decimalSign && mostDecimals >= UNUSUAL_DECIMALS ? 'decimals' : undefined;
  };
  const answer = answerTo(context, questionFor(key), ['thousands', 'decimals']);
  const isInPercent = column.declaration.isShare === true && holdsMoreThanAWhole(column, meaningOf);

  const asShare = (outcome: CellOutcome, marks: readonly string[]): CellOutcome =>
    isInPercent && marks.length === 0 && 'value' in outcome && typeof outcome.value === 'number'
      ? { ...outcome, value: outcome.value / 100 }
      : outcome;

  return (cell) => {
    if (typeof cell === 'number') return asShare(fitting(kind, cell, String(cell), [], texts), []);
    const meaning = meaningOf(cell);
    if (!meaning) return { fault: texts.notANumber(cell.trim()) };
    const { marks } = meaning;
    if (!isUnclear(meaning))
      return asShare(fitting(kind, certainValue(meaning), cell.trim(), marks, texts), marks);
    const reading = proven(meaning) ?? answer;
    if (!reading) {
      const unfit = faultIn(fitting(kind, readAsThousands(meaning), cell.trim(), meaning.marks, texts));
      // No answer makes a number of what is none whichever way it is read.
      if (unfit !== undefined) return { fault: unfit };
      const question = thousandsQuestion(column, cell.trim(), meaning, context);
      return { fault: texts.numberUnclear(cell.trim(), ...bothReadings(meaning, textsIn)), question };
    }
    const value = reading === 'thousands' ? readAsThousands(meaning) : readAsDecimals(meaning);
    return asShare(fitting(kind, value, cell.trim(), marks, texts), marks);
  };
}

function holdsMoreThanAWhole({ cells }: FileColumn<string>, meaningOf: MeaningOf): boolean {
  return cells.some((cell) => {
    if (typeof cell === 'number') return cell > 1;
    const meaning = typeof cell === 'string' ? meaningOf(cell) : undefined;
    return (
      meaning !== undefined && meaning.marks.length === 0 && !isUnclear(meaning) && certainValue(meaning) > 1
    );
  });
}

function questionFor(key: string): string {
  return `${THOUSANDS_QUESTION}:${key}`;
}

function thousandsQuestion(
  { header, declaration }: FileColumn<string>,
  text: string,
  meaning: NumberMeaning,
  { texts, textsIn }: ReaderContext,
): FileQuestion {
  const [thousands, decimals] = bothReadings(meaning, textsIn);
  return {
    id: questionFor(declaration.key),
    text: texts.askThousands(header, text),
    options: [
      { value: 'thousands', label: thousands },
      { value: 'decimals', label: decimals },
    ],
  };
}

function faultIn(outcome: CellOutcome): string | undefined {
  return 'fault' in outcome ? outcome.fault : undefined;
}

/** The number as its column wants it, or why it does not fit. */
function fitting(
  kind: ColumnKind,
  value: number,
  text: string,
  marks: readonly string[],
  texts: FileTexts,
): CellOutcome {
  switch (kind) {
    case 'percent':
      if (marks.some((mark) => mark !== '%') || marks.length > 1) return { fault: texts.notANumber(text) };
      return { value: marks.length === 1 ? value / 100 : value };
    case 'integer':
      if (marks.length > 0) return { fault: texts.notANumber(text) };
      return Number.isInteger(value) && value >= 0 ? { value } : { fault: texts.notAWholeNumber(text) };
    default:
      if (marks.some((mark) => currenciesOfMark(mark).length === 0)) return { fault: texts.notANumber(text) };
      return { value, marks };
  }
}

/** Rounded where it has decimals: "1,234" would leave a reader as unsure as before. ["1234", "≈ 1.2"] */
function bothReadings(meaning: NumberMeaning, language: Language): [thousands: string, decimals: string] {
  const exact = readAsDecimals(meaning);
  if (Number.isInteger(exact)) return [String(readAsThousands(meaning)), String(exact)];
  const rounded = exact.toFixed(1);
  return [String(readAsThousands(meaning)), `≈ ${language === 'en' ? rounded : rounded.replace('.', ',')}`];
}
