import { withDocumentLock } from '../google/document-lock';
import type { LaidOutColumn } from '../sheets/column-layout';
import { laidOutColumns, reorderColumns, setColumnsShown } from '../sheets/column-layout';
import { mendColours } from '../sheets/colours';
import { addColumns } from '../sheets/lay-out';
import { mendHeadProtection } from '../sheets/protection';
import { repairFormulas } from '../sheets/row-formulas';
import { readTable } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import type { ColumnDeclaration } from '../tables/table';
import { columnOf } from '../tables/table';

/** One column of the renewals tab as "Configure columns" shows it. */
export interface ConfigurableColumn {
  /** The key of a column of ours; "own 7" for the user's column at that position. */
  readonly id: string;
  readonly header: string;
  readonly help: string | undefined;
  readonly kind: 'locked' | 'optional' | 'own';
  readonly shown: boolean;
}

export interface ConfigurableColumns {
  /** As they stand in the tab, from left to right. */
  readonly present: readonly ConfigurableColumn[];
  /** Columns of ours that the tab lacks. */
  readonly missing: readonly ConfigurableColumn[];
}

export interface WantedColumn {
  readonly id: string;
  readonly shown: boolean;
}

/** Somebody moved, added or removed columns since the list was made. */
export class ColumnsChangedError extends Error {
  override name = 'ColumnsChangedError';
}

type Column = LaidOutColumn<RenewalColumn>;

/** The columns of the renewals tab, without the hidden one that only the add-on needs. */
export function viewColumns(workbook: Workbook): ConfigurableColumns {
  const { renewals, language } = workbook;
  const missing = RENEWALS.columns.filter(
    (column) => isListed(column) && !renewals.positions.has(column.key),
  );
  return {
    present: listed(laidOutColumns(renewals)).map((column) => ({
      id: idOf(column),
      header: column.header || (column.key ? columnOf(RENEWALS, column.key).label[language] : ''),
      help: column.key && columnOf(RENEWALS, column.key).help[language],
      kind: kindOf(column),
      shown: column.shown,
    })),
    missing: missing.map((column) => ({
      id: column.key,
      header: column.label[language],
      help: column.help[language],
      kind: column.locked ? 'locked' : 'optional',
      shown: false,
    })),
  };
}

/**
 * Gives the renewals tab the columns in this order, adds those that it lacks, and shows or hides them. Nothing is ever
 * deleted: a hidden column keeps its cells. `expected` are the columns as the person saw them.
 *
 * @throws ColumnsChangedError where they are other columns by now, or `wanted` does not name each of them once.
 */
export function configureColumns(expected: readonly string[], wanted: readonly WantedColumn[]): Workbook {
  return withDocumentLock(() => {
    const opened = openWorkbook();
    const { language, texts } = opened;
    const before = laidOutColumns(opened.renewals);
    const ids = listed(before).map(idOf);
    const added = wanted.map(({ id }) => id).filter((id) => !ids.includes(id));
    const isKnown = sameItems(ids, expected) && sameItems([...ids, ...added].sort(), wantedIds(wanted));
    const declarations = added.map(declarationOf);
    if (!isKnown || declarations.includes(undefined)) throw new ColumnsChangedError('columns changed');

    const { sheet, width } = opened.renewals;
    if (added.length > 0) addColumns(opened.renewals, width, declarations.filter(isDeclared), language);
    const enlarged = readTable(sheet, RENEWALS);
    const laidOut = laidOutColumns(enlarged);
    reorderColumns(enlarged, orderOf(laidOut, wanted), (position) => laidOut[position]?.key === undefined);

    const renewals = readTable(sheet, RENEWALS);
    const after = laidOutColumns(renewals);
    const shown = new Map(wanted.map((column) => [column.id, column.shown]));
    for (const isShown of [true, false]) {
      const differing = after.filter(
        (column) => column.shown !== isShown && wantsShown(column, shown) === isShown,
      );
      setColumnsShown(
        renewals,
        differing.map(({ position }) => position),
        isShown,
      );
    }
    mendColours(renewals);
    repairFormulas(renewals, opened.calendar, opened.today);
    mendHeadProtection(renewals, texts);
    const settled = laidOutColumns(renewals);
    opened.log([
      { event: texts.log.columnsConfigured, before: headersShown(before), after: headersShown(settled) },
    ]);
    return { ...opened, renewals };
  });
}

/** Where each column of the wanted order stands now. Columns that are not on the list stay between the others. */
function orderOf(laidOut: readonly Column[], wanted: readonly WantedColumn[]): readonly number[] {
  const byId = new Map(laidOut.map((column) => [idOf(column), column.position]));
  const inOrder = wanted.map(({ id }) => byId.get(id) ?? 0);
  const onList = new Set(inOrder);
  let next = 0;
  return laidOut.map(({ position }) => {
    if (!onList.has(position)) return position;
    next += 1;
    return inOrder[next - 1] ?? position;
  });
}

function listed(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ key, header }) =>
    key === undefined ? header.trim() !== '' : isListed(columnOf(RENEWALS, key)),
  );
}

function isListed({ hidden }: ColumnDeclaration): boolean {
  return !hidden;
}

function idOf({ key, position }: Column): string {
  return key ?? `own ${position}`;
}

function kindOf({ key }: Column): ConfigurableColumn['kind'] {
  if (key === undefined) return 'own';
  return columnOf(RENEWALS, key).locked ? 'locked' : 'optional';
}

/** Undefined for columns of the user's. What nobody but the add-on needs stays hidden, wherever it moved to. */
function wantsShown(column: Column, shown: ReadonlyMap<string, boolean>): boolean | undefined {
  if (column.key === undefined) return undefined;
  const { hidden = false, locked = false } = columnOf(RENEWALS, column.key);
  return !hidden && (locked || shown.get(column.key));
}

function declarationOf(id: string): ColumnDeclaration | undefined {
  return RENEWALS.columns.find((column) => column.key === id && isListed(column));
}

function isDeclared(column: ColumnDeclaration | undefined): column is ColumnDeclaration {
  return column !== undefined;
}

function wantedIds(wanted: readonly WantedColumn[]): readonly string[] {
  return wanted.map(({ id }) => id).sort();
}

function sameItems(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index]);
}

function headersShown(columns: readonly Column[]): string {
  return columns
    .filter(({ shown, header }) => shown && header !== '')
    .map(({ header }) => header)
    .join(' · ');
}
