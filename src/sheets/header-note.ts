import type { Language } from '../locale/language';
import { columnOf } from '../tables/table';
import type { TableData } from './table-data';

/**
 * Says something above the help in the note of a header. A note is the one place on top of a tab that no formula, filter,
 * import or reader of the table ever sees. One that the user wrote there stays.
 */
export function noteBeside<Key extends string>(
  { sheet, headerRow, positions, table }: TableData<Key>,
  key: Key,
  said: string,
  language: Language,
): void {
  const position = positions.get(key);
  if (position === undefined) return;
  const { help } = columnOf(table, key);
  const header = sheet.getRange(headerRow, position + 1);
  const note = header.getNote();
  const isOurs = note === '' || Object.values(help).some((text) => note.endsWith(text));
  const wanted = `${said}\n\n${help[language]}`;
  if (isOurs && note !== wanted) header.setNote(wanted);
}
