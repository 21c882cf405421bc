import type { RejectedLine } from '../../src/panel/contract';

type Columns = Readonly<Record<keyof Omit<RejectedLine, 'value'>, string>>;

/** A spreadsheet runs what begins like this as a formula. */
function neutralised(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : neutralised(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The rejected lines as an RFC 4180 file that spreadsheet programs take for UTF-8. */
export function rejectedCsv(rejected: readonly RejectedLine[], columns: Columns): string {
  const rows = [columns, ...rejected].map((row) =>
    [row.line, row.client, row.column, row.reason].map(cell).join(','),
  );
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}
