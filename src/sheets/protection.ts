import type { Protection, Range } from '../google/spreadsheet';
import { protectedRanges } from '../google/spreadsheet';
import type { Texts } from '../locale/texts';
import type { Stretch } from './stretches';
import { stretchesOf } from './stretches';
import type { TableData } from './table-data';

/**
 * Google asks "are you sure?" before somebody overwrites or deletes the headers of our columns. It only warns: nobody is
 * kept from anything, sorting and filtering least of all, and what was removed is put back by the next run.
 * Our protections are known by the name that their description begins with; the user's own stay as they are.
 */
export function mendHeadProtection<Key extends string>(
  data: TableData<Key>,
  texts: Texts,
  present: readonly Protection[] = protectedRanges(data.sheet),
): boolean {
  const { sheet, headerRow } = data;
  const mark = `${texts.addOn}: `;
  const ours = present.filter((protection) => protection.getDescription().startsWith(mark));
  // A header of the user's in between is none of our business.
  const wanted = stretchesOf(data.positions.values());
  const isWhole =
    ours.length === wanted.length &&
    ours.every((protection, index) => covers(protection.getRange(), headerRow, wanted[index]));
  if (isWhole) return false;
  ours.forEach((protection) => protection.remove());
  for (const [first, last] of wanted) {
    sheet
      .getRange(headerRow, first + 1, 1, last - first + 1)
      .protect()
      .setDescription(mark + texts.columns.protection)
      .setWarningOnly(true);
  }
  return true;
}

function covers(range: Range, headerRow: number, [first, last]: Stretch = [-1, -1]): boolean {
  return (
    range.getRow() === headerRow &&
    range.getNumRows() === 1 &&
    range.getColumn() === first + 1 &&
    range.getNumColumns() === last - first + 1
  );
}
