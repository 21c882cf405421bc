interface SavedSheet {
  readonly name: string;
  rowNumber: number;
  cells: Record<string, string>;
  formats: Record<string, number>;
}

const FIRST_START = 46_082;

/** Cells by column, as a saved book has them: 46082 is 2026-03-01. */
const CELLS: Readonly<Record<string, (row: number) => string>> = {
  'Client name': (row) => `Client ${row}`,
  'Contract type': () => 'Renewal',
  Status: () => 'Pending',
  'Hub ID': (row) => String(1_000_000 + row),
  'Renewal start date': (row) => String(FIRST_START + (row % 200)),
  'Current MRR': (row) => String(100 + (row % 900)),
  'Row key': (row) => `R${row + 1}`,
};

/**
 * A book fresh from "Set up this spreadsheet" (English, saved by the workbench) with any number of contract changes, written
 * straight into what was saved: an import of 10,000 takes the better part of a minute.
 */
export function withRenewals(saved: unknown, rows: number): unknown {
  const copy = structuredClone(saved) as { document: { book: { sheets: SavedSheet[] } } };
  const sheet = copy.document.book.sheets.find(({ name }) => name === 'Renewals');
  if (!sheet) throw new Error('the book has no tab of renewals');
  sheet.rowNumber = Math.max(sheet.rowNumber, rows + 1);
  sheet.formats = Object.fromEntries(
    Object.entries(sheet.formats).map(([range, format]) => [
      range.replace(/:([A-Z]+)\d+$/, `:$1${sheet.rowNumber}`),
      format,
    ]),
  );
  const columns = Object.entries(sheet.cells).flatMap(([cell, title]) => {
    const letter = /^([A-Z]+)1$/.exec(cell)?.[1];
    const cellOf = CELLS[title];
    return letter && cellOf ? [{ letter, cellOf }] : [];
  });
  if (columns.length !== Object.keys(CELLS).length) throw new Error('a column is missing');
  for (let row = 0; row < rows; row += 1)
    for (const { letter, cellOf } of columns) sheet.cells[`${letter}${row + 2}`] = cellOf(row);
  return copy;
}
