import { textHash } from '../domain/text-hash';
import type { DocumentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import type { Sheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { reorderColumns } from '../sheets/column-layout';
import { addColumns, validationOf } from '../sheets/lay-out';
import { readTable } from '../sheets/table-data';
import { TIER_TAB, bringTierUpToDate, redrawProgress } from '../sheets/tier-layout';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import { LOG } from '../tables/log';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { SUBSCRIPTIONS } from '../tables/subscriptions';
import type { ColumnDeclaration, TableDeclaration } from '../tables/table';
import { columnOf, inTabOrder } from '../tables/table';

/** What a migration is given: the tabs that the workbook has, by the key of their table. */
export interface MigratedBook {
  readonly tabs: ReadonlyMap<string, Sheet>;
  readonly language: Language;
}

export interface Migration {
  /** The version of the layout that the workbook has once this is done. */
  readonly to: number;
  /** Does nothing where its work is done already, for a run can die between the work and the note of it. */
  apply(book: MigratedBook): void;
}

/**
 * Every change of the layout that adding what is missing does not bring about by itself, in order. A workbook that
 * notes no version has layout 1.
 */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, apply: giveLogItsHiddenColumns },
  { to: 3, apply: offerUsualEntries },
  { to: 4, apply: saysWhatAChosenStatusMeans },
  { to: 5, apply: addSeatsCreditsAndCommission },
  { to: 6, apply: sayWhatIsNotKnownOnTier },
  { to: 7, apply: getReadyToWorkIn },
  { to: 8, apply: redrawTier },
  { to: 9, apply: keepLogAsText },
];

export const LAYOUT_VERSION = Math.max(...MIGRATIONS.map(({ to }) => to));

/** Brings a workbook of an earlier layout up to today's, and notes it. Answers the versions that it went through. */
export function bringUpToDate(state: DocumentState, book: MigratedBook): readonly number[] {
  const version = state.get(PARTS.layoutVersion) ?? 1;
  const due = MIGRATIONS.filter(({ to }) => to > version);
  if (due.length === 0) return [];
  due.forEach((migration) => migration.apply(book));
  state.set(PARTS.layoutVersion, LAYOUT_VERSION);
  state.save();
  return due.map(({ to }) => to);
}

/**
 * Layout 1 had no columns for "Undo last update". The Log is written by position, so they go right behind the others, and
 * columns that somebody put there move on to the right.
 */
function giveLogItsHiddenColumns({ tabs, language }: MigratedBook): void {
  const sheet = tabs.get(LOG.key);
  if (!sheet) return;
  const data = readTable(sheet, LOG);
  const { positions } = data;
  const hidden = LOG.columns.filter((column) => column.hidden);
  if (hidden.some(({ key }) => positions.has(key))) return;
  const first = LOG.columns.length - hidden.length;
  if (sheet.getMaxColumns() > first) sheet.insertColumnsAfter(first, hidden.length);
  addColumns(data, first, hidden, language);
}

/** Layout 2 had no dropdowns in the columns of terms. Where the user made a rule of his own, it stays. */
function offerUsualEntries({ tabs, language }: MigratedBook): void {
  for (const table of [RENEWALS, SUBSCRIPTIONS] as readonly TableDeclaration[]) {
    const sheet = tabs.get(table.key);
    if (!sheet) continue;
    const { positions, headerRow } = readTable(sheet, table);
    for (const column of table.columns) {
      const position = positions.get(column.key);
      if (!column.offered || position === undefined) continue;
      const cells = sheet.getRange(headerRow + 1, position + 1, sheet.getMaxRows() - headerRow, 1);
      const isFree = cells.getDataValidations().every(([rule]) => !rule);
      const validation = isFree && validationOf(column, language);
      if (validation) cells.setDataValidation(validation);
    }
  }
}

/** Hashes of what the note of the Status header said until layout 3, in five languages, spelt with plain spaces and apostrophes. */
const FORMER_STATUS_NOTES = ['j3u67hxez', 'nfj6dks7f', '1cakp38xa3', 'ktgzopkoz', 'qso6jh0tc'];

/** Until layout 3 the note of the Status header did not say what becomes of a status that somebody chooses. */
function saysWhatAChosenStatusMeans({ tabs, language }: MigratedBook): void {
  const sheet = tabs.get(RENEWALS.key);
  if (!sheet) return;
  const { positions, headerRow } = readTable(sheet, RENEWALS);
  const position = positions.get('status');
  if (position === undefined) return;
  const header = sheet.getRange(headerRow, position + 1);
  const hash = textHash(
    header
      .getNote()
      .replace(/\u00a0/g, ' ')
      .replace(/’/g, "'"),
  );
  if (FORMER_STATUS_NOTES.includes(hash)) header.setNote(columnOf(RENEWALS, 'status').help[language]);
}

const NEW_IN_LAYOUT_5: readonly ClientColumn[] = [
  ...(['seats', 'creditsUsed', 'creditsLimit', 'revenueSignals', 'canceledProducts'] as const),
  ...(['projectedCommission', 'commissionOn'] as const),
];

/** Layout 4 had no columns for them in the Clients tab; others that somebody deleted stay deleted. */
function addSeatsCreditsAndCommission({ tabs, language }: MigratedBook): void {
  const sheet = tabs.get(CLIENTS.key);
  if (!sheet) return;
  const data = readTable(sheet, CLIENTS);
  const { width, positions } = data;
  const missing = NEW_IN_LAYOUT_5.filter((key) => !positions.has(key));
  if (missing.length > 0)
    addColumns(
      data,
      width,
      missing.map((key) => columnOf(CLIENTS, key)),
      language,
    );
}

/** Until layout 5 one wrong cell in Rules made errors and months of 1899 of the Tier tab, and one replaced example hid all others. */
function sayWhatIsNotKnownOnTier({ tabs, language }: MigratedBook): void {
  const sheet = tabs.get(TIER_TAB.key);
  if (sheet) bringTierUpToDate(sheet, language);
}

/** Until layout 9 only the first rows of the Log were text. */
function keepLogAsText({ tabs }: MigratedBook): void {
  const sheet = tabs.get(LOG.key);
  if (!sheet) return;
  const { headerRow } = readTable(sheet, LOG);
  const rows = sheet.getMaxRows() - headerRow;
  if (rows > 0) sheet.getRange(headerRow + 1, 1, rows, LOG.columns.length).setNumberFormat('@');
}

/**
 * Layout 6 offered choices in every blank row, had no Days left, the currency far from the amounts, and let the client's
 * name scroll out of sight. Where a person moved, hid or put in columns, they stay where they are.
 */
function getReadyToWorkIn({ tabs, language }: MigratedBook): void {
  const sheet = tabs.get(RENEWALS.key);
  if (!sheet) return;
  const former = readTable(sheet, RENEWALS);
  const { headerRow, positions, width } = former;
  const known = RENEWALS.columns.filter(({ key }) => key !== 'daysLeft');
  const isAsLaidOut = width === known.length && known.every(({ key }, index) => positions.get(key) === index);
  if (!positions.has('daysLeft')) addColumns(former, width, [columnOf(RENEWALS, 'daysLeft')], language);
  if (isAsLaidOut) {
    const wanted = inTabOrder<ColumnDeclaration<RenewalColumn>>(RENEWALS.columns).map(({ key }) =>
      RENEWALS.columns.findIndex((column) => column.key === key),
    );
    reorderColumns(readTable(sheet, RENEWALS), wanted, () => false);
  }
  if (positions.get('clientName') === 0 && sheet.getFrozenColumns() === 0) sheet.setFrozenColumns(1);
  const data = readTable(sheet, RENEWALS);
  const first = Math.max(headerRow + 2, sheet.getLastRow() + 1);
  const blank = sheet.getMaxRows() - first + 1;
  if (blank < 1) return;
  const [rules = []] = sheet.getRange(first, 1, 1, data.width).getDataValidations();
  for (const { key, help } of RENEWALS.columns) {
    const position = data.positions.get(key);
    const said = position === undefined ? null : (rules[position]?.getHelpText() ?? null);
    // A rule of the user's says something else.
    if (position !== undefined && said !== null && Object.values(help).some((text) => said.startsWith(text)))
      sheet.getRange(first, position + 1, blank, 1).clearDataValidations();
  }
}

/** Layout 7 drew the progress on the Tier tab in 88 narrow columns, and its chart without the minimums. */
function redrawTier({ tabs, language }: MigratedBook): void {
  const sheet = tabs.get(TIER_TAB.key);
  if (sheet) redrawProgress(sheet, language);
}
