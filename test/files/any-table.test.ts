import { describe, expect, test } from '@jest/globals';
import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { addDays, toIsoDate } from '../../src/domain/calendar-date';
import { RENEWAL_HEADER_NAMES } from '../../src/files/header-names';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { LANGUAGES } from '../../src/locale/language';
import { CONTRACT_TYPES, labelOf } from '../../src/tables/choices';
import { RENEWALS } from '../../src/tables/renewals';
import { textOfBytes } from '../../table-file/text-encoding';
import { day } from '../support/days';

const TODAY = day('2026-01-16');

/** As each of six encodings writes a text; letters that it has not are kept out of the tables. */
const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'utf-16le': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  'utf-16be without a mark': (text) => new Uint8Array(Buffer.from(text, 'utf16le').swap16()),
  'windows-1252': (text) => singleByte('windows-1252', text),
  macintosh: (text) => singleByte('macintosh', text),
};
/** Of Node's own table for Windows-1252 some versions have only what ISO 8859-1 has, too. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
  ...{
    '€': 0x80,
    '…': 0x85,
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
    '—': 0x97,
    '™': 0x99,
    œ: 0x9c,
  },
};

function singleByte(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder('macintosh');
  const codeOf = (letter: string): number =>
    encoding === 'macintosh'
      ? MAC_CODES.findIndex((code) => decoder.decode(new Uint8Array([code])) === letter)
      : (WINDOWS_1252[letter] ?? letter.charCodeAt(0));
  return new Uint8Array(
    [...text].map((letter) => (letter <= '\u007f' ? letter.charCodeAt(0) : codeOf(letter))),
  );
}
const MAC_CODES = Array.from({ length: 256 }, (_, code) => code);

// Names as people have them: letters of five languages where such letters are.
const clientName = fc
  .tuple(
    fc.constantFrom(
      'Société',
      'Müller',
      'Peña',
      'São João',
      'Größe',
      'Café',
      'Élan',
      'Acme',
      'Birch',
      'L’Atelier',
    ),
    fc.constantFrom('Générale', '& Söhne', 'y Núñez', 'Ação', 'Works', 'GmbH', '"Quoted", Ltd', 'SA; Paris'),
    fc.integer({ min: 1, max: 9999 }),
  )
  .map((parts) => parts.join(' '));

const row = fc.record({
  clientName,
  contractType: fc.constantFrom(...CONTRACT_TYPES.values.map(({ value }) => value)),
  renewalStart: fc.integer({ min: 0, max: 700 }).map((days) => addDays(TODAY, days)),
  currentMrr: fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100),
  ownerEmail: fc.constantFrom('kim@agency.example', 'lee@agency.example'),
  hubId: fc.integer({ min: 1_000_000, max: 99_999_999 }).map(String),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
type Key = keyof Row;

const KEYS: readonly Key[] = [
  'clientName',
  'contractType',
  'renewalStart',
  'currentMrr',
  'ownerEmail',
  'hubId',
];

const styled: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `  ${name} *`,
  (name) => name.replace(/ /g, '_').toLowerCase(),
];

const table = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ({ hubId }) => hubId }),
  order: fc.shuffledSubarray([...KEYS], { minLength: KEYS.length }),
  nameOf: fc.array(fc.nat(30), { minLength: KEYS.length, maxLength: KEYS.length }),
  style: fc.constantFrom(...styled),
  extras: fc.array(fc.constantFrom('Color', 'Shoe size', 'Zzz'), { maxLength: 2 }),
  titles: fc.array(fc.constantFrom('Upcoming renewals', 'Exported 2026-01-15 by Kim', '', 'Table 1'), {
    maxLength: 5,
  }),
  /** Spreadsheets fill every line up to the width of the table. */
  areTitlesPadded: fc.boolean(),
  totals: fc.constantFrom([], ['Total'], ['', 'Grand total']),
  delimiter: fc.constantFrom(',', ';', '\t'),
  encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
});

describe('any table', () => {
  test('of any names, language, order, columns more, titles above, encoding and separator reads back as its rows', () => {
    fc.assert(
      fc.property(table, (made) => {
        const { language, rows, order, nameOf, style, extras, titles, delimiter, encoding } = made;
        const { areTitlesPadded, totals } = made;
        const headers = order.map((key, index) => {
          const label = RENEWALS.columns.find((column) => column.key === key)?.label[language] ?? '';
          const names = [label, ...(RENEWAL_HEADER_NAMES()[key]?.[language] ?? [])];
          return style(names[(nameOf[index] ?? 0) % names.length] ?? label);
        });
        const written = (values: Row, key: Key): string => {
          const value = values[key];
          if (typeof value === 'object') return toIsoDate(value);
          if (key === 'contractType') return labelOf(CONTRACT_TYPES, values.contractType, language);
          return typeof value === 'number' ? value.toFixed(2) : value;
        };
        const lines = [
          [...headers, ...extras],
          ...rows.map((values) => [...order.map((key) => written(values, key)), ...extras.map(() => 'x1')]),
        ].map((cells) => dsvFormat(delimiter).formatRow(cells));
        const width = headers.length + extras.length;
        const padding = areTitlesPadded ? delimiter.repeat(width - 1) : '';
        const below = totals.map((total) =>
          [...order.map((key) => (key === 'clientName' ? total : '')), ...extras.map(() => '')].join(
            delimiter,
          ),
        );
        const text = [...titles.map((title) => title + padding), ...lines, ...below].join('\r\n');
        const decoded = textOfBytes(ENCODINGS[encoding]?.(text) ?? new Uint8Array());
        expect(decoded).toEqual({ text });

        const reading = readRenewalsFile(text, { today: TODAY });
        expect(reading.rejected.map(({ client }) => client)).toEqual(totals.filter((total) => total !== ''));
        expect(reading.blanked).toEqual([]);
        expect(reading.questions.filter(({ group }) => group !== 'columns')).toEqual([]);
        expect(reading.unknownHeaders).toEqual(extras);
        expect(reading.rows.map(({ values }) => values)).toEqual(
          rows.map((values) => expect.objectContaining(values)),
        );
        const before = titles.length;
        expect(reading.rows.map(({ line }) => line)).toEqual(rows.map((_, index) => before + index + 2));
      }),
      { numRuns: 100 },
    );
  });
});
