/** The block of both sides: texts, numbers and days, as a table of renewals has them. */
export const BLOCK = { rows: 2_000, columns: 20 };
export const FORMULA_ROWS = 10_000;

export function cellAt(row: number, column: number): string | number {
  return column % 2 === 0 ? `Client ${row} of ${column}` : row * 100 + column;
}
