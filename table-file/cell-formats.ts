import { readXml } from './xml-events';

const DAY = 86_400_000;
/** Excel's own numbers for formats that show a day; 18 to 21 and 45 to 47 show a time only. */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** By style of a cell: whether a number of that style is a day. */
export async function dateStyles(styles: AsyncIterable<string>): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isUsed = false;
  await readXml(styles, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isUsed = true;
      if (name === 'xf' && isUsed) formats.push(Number(attributes['numFmtId']));
    },
    close(name) {
      if (name === 'cellXfs') isUsed = false;
    },
  });
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? DATE_FORMATS.has(id) : showsDay(code);
  });
}

/** "[$-407]d. mmmm yyyy" does; "0.00 \d" and "[h]:mm" do not. */
export function showsDay(formatCode: string): boolean {
  const code = formatCode.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(code) || /^m+$/i.test(code.trim());
}

/**
 * The day that a workbook's number counts: a workbook knows no zone. Excel has a 29 February 1900, its day 60: every day
 * before it is one later than it counts.
 *
 * @example dayOfSerial(46082, 1900) // '2026-03-01'
 */
export function dayOfSerial(number: number, firstYear: 1900 | 1904): string {
  const days = Math.floor(number);
  const sinceEpoch = firstYear === 1904 ? days - 24_107 : days - 25_569 + (days < 60 ? 1 : 0);
  const day = new Date(sinceEpoch * DAY);
  return days < 0 || Number.isNaN(day.getTime()) ? String(number) : day.toISOString().slice(0, 10);
}
