import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet } from '../google/spreadsheet';
import type { TableDeclaration } from '../tables/table';

/** The mark by which a tab is known again, wherever it is moved and whatever it is called. */
export const TABLE_MARK = 'partner-renewals.table';
export const COLUMN_MARK = 'partner-renewals.column';

/** The tabs of the add-on by the key of their table: one look-up, whatever their number. */
export function findTabs(): Map<string, Sheet> {
  const marks = openSpreadsheet().createDeveloperMetadataFinder().withKey(TABLE_MARK).find();
  return new Map(
    marks.flatMap((mark) => {
      const sheet = mark.getLocation().getSheet();
      return sheet ? [[mark.getValue() ?? '', sheet] as const] : [];
    }),
  );
}

/** One of them. */
export function findTab(key: string): Sheet | undefined {
  const finder = openSpreadsheet().createDeveloperMetadataFinder();
  const [mark] = finder.withKey(TABLE_MARK).withValue(key).find();
  return mark?.getLocation().getSheet() ?? undefined;
}

export function markTab(sheet: Sheet, table: TableDeclaration): void {
  sheet.addDeveloperMetadata(TABLE_MARK, table.key);
}

/** Positions from 0 of the columns that carry a mark. The mark moves with its column, and survives a new header. */
export function markedColumns(sheet: Sheet): ReadonlyMap<string, number> {
  const marks = sheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find();
  return new Map(
    marks.flatMap((mark) => {
      const column = mark.getLocation().getColumn();
      return column ? [[mark.getValue() ?? '', column.getColumn() - 1] as const] : [];
    }),
  );
}

export function markColumn(sheet: Sheet, position: number, key: string): void {
  const letter = columnLetter(position);
  sheet.getRange(`${letter}:${letter}`).addDeveloperMetadata(COLUMN_MARK, key);
}

/** `columnLetter(0)` is "A", `columnLetter(26)` is "AA". */
export function columnLetter(position: number): string {
  const rest = Math.floor(position / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (position % 26));
}
