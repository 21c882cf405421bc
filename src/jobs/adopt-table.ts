import type { Sheet } from '../google/spreadsheet';
import { dateValidation, listValidation, openSpreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import type { Texts } from '../locale/texts';
import { rowsWithRules } from '../sheets/row-rules';
import { HEADER_WITHIN_ROWS, readTable } from '../sheets/table-data';
import { columnLetter, findTabs, markColumn, markTab } from '../sheets/tabs';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnNamed, columnOf, isLabelOf, languageOfHeaders } from '../tables/table';

/** A table of the user's own that is to become the renewals table, and which of its columns is which. */
export interface Adoption {
  readonly sheet: Sheet;
  readonly positions: ReadonlyMap<RenewalColumn, number>;
  readonly language: Language;
}

export type AdoptionChoice = Adoption | 'nothing to adopt' | 'declined';

interface Candidate {
  readonly sheet: Sheet;
  readonly name: string;
  /** From 1. */
  readonly headerRow: number;
  readonly header: readonly string[];
}

/** A list of clients or contacts shares a header or two; a renewals table says whose contract changes when. */
const FEWEST_COLUMNS = 3;
const DATES: readonly RenewalColumn[] = ['renewalStart', 'renewalDeadline'];

/**
 * Looks for a table of the user's own among the tabs that are not ours, and asks where it is not clear: which of several
 * tabs, which of two headers that mean one column. Changes nothing, and takes no lock while a question is open.
 */
export function chooseTableToAdopt(texts: Texts, ask: (question: string) => boolean): AdoptionChoice {
  const tabs = findTabs();
  if (tabs.has(RENEWALS.key)) return 'nothing to adopt';
  const ours = new Set([...tabs.values()].map((sheet) => sheet.getSheetId()));
  const candidates = openSpreadsheet()
    .getSheets()
    .filter((sheet) => !ours.has(sheet.getSheetId()))
    .flatMap(candidateIn);
  if (candidates.length === 0) return 'nothing to adopt';
  const names = candidates.map(({ name }) => name).join(', ');
  const chosen =
    candidates.length === 1
      ? candidates[0]
      : candidates.find(({ name }) => ask(texts.setUp.useTab(name, names)));
  if (!chosen) return ask(texts.setUp.newTab) ? 'nothing to adopt' : 'declined';
  const language = languageOfHeaders(RENEWALS, chosen.header);
  const positions = choosePositions(chosen, language, texts, ask);
  return positions ? { sheet: chosen.sheet, positions, language } : 'declined';
}

function candidateIn(sheet: Sheet): readonly Candidate[] {
  const rows = Math.min(HEADER_WITHIN_ROWS, sheet.getLastRow());
  const columns = sheet.getLastColumn();
  if (rows === 0 || columns === 0) return [];
  const texts = sheet
    .getRange(1, 1, rows, columns)
    .getValues()
    .map((row: unknown[]) => row.map((cell) => (typeof cell === 'string' ? cell : '')));
  const known = texts.map((row) => new Set(row.map(keyNamed).filter((key) => key !== undefined)));
  const counts = known.map(({ size }) => size);
  const index = counts.indexOf(Math.max(...counts));
  const keys = known[index];
  const isRenewalsTable =
    keys !== undefined &&
    keys.size >= FEWEST_COLUMNS &&
    keys.has('clientName') &&
    DATES.some((date) => keys.has(date));
  if (!isRenewalsTable) return [];
  return [{ sheet, name: sheet.getName(), headerRow: index + 1, header: texts[index] ?? [] }];
}

/** The position of each column that the header names; undefined when the person settles on none of several. */
function choosePositions(
  { headerRow, header }: Candidate,
  language: Language,
  texts: Texts,
  ask: (question: string) => boolean,
): ReadonlyMap<RenewalColumn, number> | undefined {
  const byKey = new Map<RenewalColumn, number[]>();
  header.forEach((text, position) => {
    const key = keyNamed(text);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), position]);
  });
  const positions = new Map<RenewalColumn, number>();
  for (const [key, named] of byKey) {
    const column = columnOf(RENEWALS, key);
    // HubSpot's own label is the likelier one, so it is asked about first.
    const likeliest = [...named].sort(
      (first, second) =>
        Number(isLabelOf(column, header[second] ?? '')) - Number(isLabelOf(column, header[first] ?? '')),
    );
    const question = (position: number): string =>
      texts.setUp.useColumn(
        column.label[language],
        header[position] ?? '',
        `${columnLetter(position)}${headerRow}`,
      );
    const position = likeliest.length === 1 ? likeliest[0] : likeliest.find((each) => ask(question(each)));
    if (position === undefined) return undefined;
    positions.set(key, position);
  }
  return positions;
}

function keyNamed(header: string): RenewalColumn | undefined {
  return header === '' ? undefined : columnNamed(RENEWALS, header)?.key;
}

/**
 * Makes the table ours: the tab and its columns are marked, and columns of choices and days without any rule of the
 * user's get a dropdown or date picker. No cell, format, width or place of the user's is changed.
 */
export function adoptTable({ sheet, positions, language }: Adoption): void {
  markTab(sheet, RENEWALS);
  positions.forEach((position, key) => markColumn(sheet, position, key));
  const data = readTable(sheet, RENEWALS);
  const { headerRow, width } = data;
  const rows = rowsWithRules(data);
  if (rows === 0) return;
  const rules = sheet.getRange(headerRow + 1, 1, rows, width).getDataValidations();
  positions.forEach((position, key) => {
    const { kind, choices, help } = columnOf(RENEWALS, key);
    if (rules.some((row) => row[position])) return;
    const below = sheet.getRange(headerRow + 1, position + 1, rows, 1);
    if (choices) {
      const labels = choices.values.map(({ label }) => label[language]);
      below.setDataValidation(listValidation(labels, help[language]));
    } else if (kind === 'date') below.setDataValidation(dateValidation(help[language]));
  });
}
