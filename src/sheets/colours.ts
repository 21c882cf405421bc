import type { FormatRule, Sheet } from '../google/spreadsheet';
import { formatRule, formulaOf } from '../google/spreadsheet';
import { LANGUAGES } from '../locale/language';
import { STATUSES } from '../tables/choices';
import type { RenewalStatus } from '../domain/renewal';
import type { RenewalsData } from './renewals';
import { LAST_GOOD_RUN } from './settings';
import { columnLetter } from './tabs';

/**
 * Statuses and urgency are coloured by conditional formats, so that colours follow an edit or a sort at once. Ours carry
 * a mark in their formula; rules without it are the user's and are kept as they are, ahead of ours.
 */
const MARK = 'partner-renewals';

interface Colour {
  readonly background: string;
  readonly fontColour: string;
  readonly bold?: boolean;
}

// Every pair keeps a contrast of 4.5 to 1 or more (WCAG AA); a test reckons it.
export const STATUS_COLOURS: Readonly<Record<RenewalStatus, Colour>> = {
  pending: { background: '#fff3cd', fontColour: '#664d03' },
  renewed: { background: '#d9f2e1', fontColour: '#0f5132' },
  confirmed: { background: '#d6eef8', fontColour: '#0b4a63' },
  cancellationRequested: { background: '#ece4f5', fontColour: '#4f2a7f' },
};

/** The header while the daily run is late. */
export const LATE_COLOUR: Colour = { background: '#b3261e', fontColour: '#ffffff', bold: true };
/** A daily trigger comes within its hour; this much after the last good run, one did not come or did not get through. */
export const LATE_AFTER_HOURS = 26;

/** Colours of the deadline of a pending row, the most urgent first; the last day that each still covers. */
export const URGENCY_COLOURS: readonly (Colour & { readonly name: string; readonly upToDaysLeft: number })[] =
  [
    { name: 'passed', upToDaysLeft: -1, background: '#5f6368', fontColour: '#ffffff' },
    { name: 'this-week', upToDaysLeft: 7, background: '#b3261e', fontColour: '#ffffff', bold: true },
    { name: 'this-month', upToDaysLeft: 30, background: '#fde0cf', fontColour: '#7a2e00' },
  ];

/** Puts back what is missing or broken of our rules; false when nothing was. */
export function mendColours(
  data: RenewalsData,
  rules: readonly FormatRule[] = data.sheet.getConditionalFormatRules(),
): boolean {
  const wanted = wantedRules(data);
  const ours = rules.filter(isOurs);
  const isWhole = ours.length === wanted.length && ours.every((rule, index) => isSame(rule, wanted[index]));
  if (isWhole) return false;
  data.sheet.setConditionalFormatRules([
    ...rules.filter((rule) => !isOurs(rule)),
    ...wanted.map((parts) => formatRule(parts)),
  ]);
  return true;
}

interface WantedRule extends Colour {
  readonly formula: string;
  readonly range: ReturnType<Sheet['getRange']>;
}

function wantedRules(data: RenewalsData): readonly WantedRule[] {
  const { sheet, positions, headerRow } = data;
  const first = headerRow + 1;
  const status = positions.get('status');
  const deadline = positions.get('renewalDeadline');
  if (status === undefined) return [];
  const statusCell = `$${columnLetter(status)}${first}`;
  const below = (position: number) =>
    sheet.getRange(`${columnLetter(position)}${first}:${columnLetter(position)}`);
  const statusRules = STATUSES.values.map(({ value }) => ({
    formula: marked(`status-${value}`, isStatus(statusCell, value)),
    ...STATUS_COLOURS[value],
    range: below(status),
  }));
  if (deadline === undefined) return [...statusRules, lateRule(data)];
  const deadlineCell = `$${columnLetter(deadline)}${first}`;
  const urgencyRules = URGENCY_COLOURS.map(({ name, upToDaysLeft, ...colour }) => ({
    // TODAY() and not AS_OF: colours stay right on a day on which the daily run did not come.
    formula: marked(
      `deadline-${name}`,
      `ISNUMBER(${deadlineCell});${deadlineCell}-TODAY()<=${upToDaysLeft};${isStatus(statusCell, 'pending')}`,
    ),
    ...colour,
    range: below(deadline),
  }));
  return [...statusRules, ...urgencyRules, lateRule(data)];
}

/**
 * The one sign of a dead trigger that needs no run to appear. A conditional format sees other tabs only through INDIRECT;
 * the name is there from the day on which reminders were switched on, and without it nothing turns red.
 */
function lateRule({ sheet, headerRow, positions }: RenewalsData): WantedRule {
  const lastRun = `INDIRECT("${LAST_GOOD_RUN}")`;
  return {
    formula: marked('run-late', `ISNUMBER(${lastRun});(NOW()-${lastRun})*24>${LATE_AFTER_HOURS}`),
    ...LATE_COLOUR,
    range: sheet.getRange(headerRow, 1, 1, Math.max(...positions.values()) + 1),
  };
}

// A semicolon separates arguments in every locale, a comma only where the decimal sign is a point.
function marked(name: string, conditions: string): string {
  return `=AND(LEN("${MARK}:${name}")>0;${conditions})`;
}

/** In whichever language the status is written. */
function isStatus(cell: string, status: RenewalStatus): string {
  const labels = STATUSES.values.find(({ value }) => value === status)?.label;
  const different = labels ? [...new Set(LANGUAGES.map((language) => labels[language]))] : [];
  return `OR(${different.map((label) => `${cell}="${label}"`).join(';')})`;
}

function isOurs(rule: FormatRule): boolean {
  return formulaOf(rule)?.includes(`"${MARK}:`) ?? false;
}

/** How far down it reaches is Google's to say, who cuts a range without an end to the rows that there are. */
function isSamePlace(
  range: ReturnType<Sheet['getRange']> | undefined,
  wanted: ReturnType<Sheet['getRange']>,
) {
  return (
    range?.getColumn() === wanted.getColumn() &&
    range.getNumColumns() === wanted.getNumColumns() &&
    range.getNumRows() === wanted.getNumRows() &&
    range.getRow() === wanted.getRow()
  );
}

function isSame(rule: FormatRule, wanted: WantedRule | undefined): boolean {
  return (
    wanted !== undefined &&
    // Google may hand a formula back with the separators of the sheet's locale.
    formulaOf(rule)?.replace(/,/g, ';') === wanted.formula &&
    rule.getRanges().length === 1 &&
    isSamePlace(rule.getRanges()[0], wanted.range)
  );
}
