import { csvFormatRow } from 'd3-dsv';

/**
 * RFC 4180: commas, quotes where needed, CRLF after every record.
 *
 * @example csvFile([['Client', 'MRR'], ['Smith, Jones', '1234.5']]) // 'Client,MRR\r\n"Smith, Jones",1234.5\r\n'
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${csvFormatRow([...row])}\r\n`).join('');
}
