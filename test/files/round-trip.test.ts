import { describe, expect, test } from '@jest/globals';
import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { fromSerialDay, toIsoDate, toSerialDay } from '../../src/domain/calendar-date';
import { isNoValue } from '../../src/files/no-value';
import { readFile } from '../../src/files/read-file';
import { LANGUAGES } from '../../src/locale/language';
import type { ChoiceTable } from '../../src/tables/choices';
import { labelOf } from '../../src/tables/choices';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import type { ColumnDeclaration } from '../../src/tables/table';
import { day } from '../support/days';

type Value = string | number | CalendarDate;
type Column = ColumnDeclaration<RenewalColumn>;

/** How a file is written; each date way has a date with a day above 12, each number way shows its decimal sign. */
const WAYS_OF_DATES: Record<string, (date: CalendarDate) => string> = {
  iso: toIsoDate,
  dayFirst: ({ year, month, day: ofMonth }) => `${ofMonth}/${month}/${year}`,
  monthFirst: ({ year, month, day: ofMonth }) => `${month}/${ofMonth}/${year}`,
  dots: ({ year, month, day: ofMonth }) => `${ofMonth}.${month}.${year}`,
};
const WAYS_OF_NUMBERS = [
  { decimalSign: '.', groupSign: ',' },
  { decimalSign: ',', groupSign: '.' },
  { decimalSign: ',', groupSign: '\u202f' },
  { decimalSign: '.', groupSign: "'" },
  { decimalSign: ',', groupSign: '' },
];

// U+FFFD is a letter already lost, and the reader refuses it.
const oddText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '=', '+', '-', '@', "'", ' ', 'é', '×'),
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map((text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\uFFFD/g, '?')
      .trim(),
  )
  .filter((text) => !isNoValue(text, true));

const VALUES_OF_KIND: Record<string, fc.Arbitrary<Value>> = {
  text: oddText,
  date: fc
    .integer({ min: toSerialDay(day('2000-01-01')), max: toSerialDay(day('2099-12-31')) })
    .map(fromSerialDay),
  integer: fc.nat(10_000_000),
  money: fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100),
  percent: fc.nat(100).map((hundredths) => hundredths / 100),
  months: fc.integer({ min: 1, max: 60 }),
  email: fc.constantFrom('ana@example.com', 'jonas.weber+renewals@mail.example'),
  domain: fc.constantFrom('acme.example', 'shop.acme.example', 'müller.example'),
  hubId: fc.nat(99_999_999).map(String),
  currency: fc.constantFrom('EUR', 'USD', 'COP'),
};

function valueFor({ kind, choices }: Column): fc.Arbitrary<Value> {
  if (choices) return fc.constantFrom(...choices.values.map(({ value }) => value));
  return VALUES_OF_KIND[kind] ?? fc.constant('x');
}

const rowOf = (columns: readonly Column[]): fc.Arbitrary<Partial<Record<RenewalColumn, Value>>> =>
  fc.record(
    Object.fromEntries(columns.map((column) => [column.key, valueFor(column)])) as Record<
      RenewalColumn,
      fc.Arbitrary<Value>
    >,
    { requiredKeys: ['clientName'] },
  );

const NAME_COLUMN = RENEWALS.columns.find(({ key }) => key === 'clientName') as Column;

const book = fc
  // One column more than the name at least: alone it shows no delimiter.
  .shuffledSubarray(
    RENEWALS.columns.filter(({ key }) => key !== 'daysLeft'),
    { minLength: 2 },
  )
  .map((columns) => (columns.includes(NAME_COLUMN) ? columns : [...columns, NAME_COLUMN]))
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(rowOf(columns), { minLength: 1, maxLength: 12 }),
      language: fc.constantFrom(...LANGUAGES),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineBreak: fc.constantFrom('\n', '\r\n'),
      dates: fc.constantFrom(...Object.keys(WAYS_OF_DATES)),
      numbers: fc.constantFrom(...WAYS_OF_NUMBERS),
    }),
  );

type Book = typeof book extends fc.Arbitrary<infer Value> ? Value : never;

function expectReadBack({ columns, rows, language, delimiter, lineBreak, dates, numbers }: Book): void {
  const written = (column: Column, value: Value | undefined): string => {
    if (value === undefined) return '';
    if (typeof value === 'object') return WAYS_OF_DATES[dates]?.(value) ?? '';
    if (column.choices) return labelOf(column.choices as ChoiceTable<string>, String(value), language);
    if (typeof value === 'string' || column.kind === 'months') return String(value);
    if (column.kind === 'percent') return `${Math.round(value * 100)} %`;
    const [whole = '', decimals] = value.toFixed(column.kind === 'money' ? 2 : 0).split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, numbers.groupSign);
    return decimals === undefined ? grouped : grouped + numbers.decimalSign + decimals;
  };
  // One more row with a date that exists in one order only and whole amounts settles what chance leaves open.
  const settling: Partial<Record<RenewalColumn, Value>> = Object.fromEntries(
    columns.map(({ key, kind }) => [key, kind === 'date' ? day('2026-12-31') : undefined]),
  );
  const all = [
    ...rows,
    {
      ...settling,
      clientName: 'Settling',
      ...(columns.some(({ key }) => key === 'currentMrr') && { currentMrr: 0.5 }),
    },
  ];
  const lines = [
    columns.map(({ label }) => label[language]),
    ...all.map((row) => columns.map((column) => written(column, row[column.key]))),
  ].map((cells) => dsvFormat(delimiter).formatRow(cells));

  const reading = readFile(lines.join(lineBreak), RENEWALS, {
    ...{ required: [['clientName']], nameColumn: 'clientName', today: day('2026-01-16'), language },
  });
  expect(reading.rejected).toEqual([]);
  expect(reading.questions).toEqual([]);
  expect(reading.rows.map(({ values }) => values)).toEqual(all.map((row) => JSON.parse(JSON.stringify(row))));
  expect(reading.columns.map(({ key }) => key)).toEqual(columns.map(({ key }) => key));
  const breaksBefore = lines.map((_, index) => lines.slice(0, index).join('\n').split('\n').length);
  expect(reading.rows.map(({ line }) => line)).toEqual(breaksBefore.slice(1).map((breaks) => breaks + 1));
}

/** It once came back blank: "n/a" and its like mean nothing where no free text is wanted. */
const NOTE_THAT_NAMES_NOTHING: Book = {
  columns: RENEWALS.columns.filter(({ key }) => key === 'clientName' || key === 'notes'),
  rows: [{ clientName: 'Leer', notes: 'nA' }],
  language: 'en',
  delimiter: ',',
  lineBreak: '\n',
  dates: 'iso',
  numbers: { decimalSign: '.', groupSign: ',' },
};

describe('readFile', () => {
  test('reads every book back: any columns in any order, language, delimiter, locale and odd letters', () => {
    fc.assert(fc.property(book, expectReadBack), { numRuns: 100 });
  });

  test('a note that says "nA" and a client called "Leer" are read as they are written', () => {
    expectReadBack(NOTE_THAT_NAMES_NOTHING);
  });

  test('whatever the text, every line that holds something is read or rejected, once', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ' ', '/', '.', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 20 }), (cells) => {
        const lines = cells.map((line) => line.join(','));
        const { rows, rejected } = readFile(
          ['Client name,Max contacts,Accepted on', ...lines].join('\n'),
          RENEWALS,
          {
            ...{ required: [['clientName']], nameColumn: 'clientName', today: day('2026-01-16') },
          },
        );
        const told = [...rows, ...rejected].map(({ line }) => line);
        expect(new Set(told).size).toBe(told.length);
        if (!lines.some((line) => line.includes('"'))) {
          const held = lines.flatMap((line, index) => (/[^, ]/.test(line) ? [index + 2] : []));
          expect(told.sort((first, second) => first - second)).toEqual(held);
        }
      }),
      { numRuns: 200 },
    );
  });
});
