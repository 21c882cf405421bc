import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, toIsoDate } from '../../src/domain/calendar-date';
import { readCells } from '../../src/jobs/convert-cells';
import type { Language } from '../../src/locale/language';
import { textsIn } from '../../src/locale/texts';
import { readRenewals } from '../../src/sheets/renewals';
import type { Workbook } from '../../src/sheets/workbook';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import { day } from '../support/days';
import { cellOf, zoneCalendar } from '../support/zone-calendar';

const ZONES = ['America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Africa/Cairo'] as const;
const KEYS = ['clientName', 'renewalStart', 'maxContacts', 'currentMrr', 'currency', 'noticeDays'] as const;
type Cells = Partial<Record<RenewalColumn, unknown>>;

function bookOf(rows: readonly Cells[], language: Language = 'en', zone: string = ZONES[0]): Workbook {
  const columns: readonly RenewalColumn[] = KEYS;
  const calendar = zoneCalendar(zone);
  const renewals = {
    table: RENEWALS,
    headerRow: 1,
    header: columns.map((key) => columnOf(RENEWALS, key).label[language]),
    positions: new Map(columns.map((key, position) => [key, position])),
    rows: rows.map((row) => columns.map((key) => row[key] ?? '')),
    width: columns.length,
  };
  return {
    ...{ renewals, calendar, language: 'en', today: day('2026-01-16'), texts: textsIn('en') },
    records: () => readRenewals(renewals as never, calendar as never),
  } as unknown as Workbook;
}

/** What becomes of each cell: its row and column, and the value, "?" where nobody can say. */
function found(workbook: Workbook, answers: Record<string, string> = {}): string[] {
  return readCells(workbook, answers).conversions.map(({ index, column, after }) => {
    const value = typeof after === 'object' ? toIsoDate(after) : (after ?? '?');
    return `${index} ${column} ${value}`;
  });
}

describe('a table whose cells another country wrote', () => {
  test('in German, opened in a spreadsheet of the United States', () => {
    const workbook = bookOf(
      [
        { clientName: 'A', renewalStart: '15.03.2026', maxContacts: 10, currentMrr: '1.234,56 €' },
        { clientName: 'B', renewalStart: '1. April 2026', maxContacts: 12.5, noticeDays: '30 Tage' },
        { clientName: 'C', renewalStart: 'bald', maxContacts: '1.000.000', currentMrr: 1.2 },
        { clientName: 'D', renewalStart: '', maxContacts: 2000, currentMrr: 950 },
      ],
      'de',
    );
    expect(found(workbook).sort()).toEqual([
      '0 currency EUR',
      '0 currentMrr 1234.56',
      '0 maxContacts 10000',
      '0 renewalStart 2026-03-15',
      '1 maxContacts 12500',
      '1 noticeDays 30',
      '1 renewalStart 2026-04-01',
      '2 currentMrr 1200',
      '2 maxContacts 1000000',
      '2 renewalStart ?',
      '3 currentMrr ?',
    ]);
    expect(readCells(workbook, {})).toMatchObject({ rows: 4, undated: 4, dated: 2 });
  });

  test.each(ZONES)('days that the spreadsheet took month first are turned round in %s', (zone) => {
    const rows = [
      { clientName: 'A', renewalStart: '15/04/2026' },
      { clientName: 'B', renewalStart: cellOf('2026-03-04', zone) },
      { clientName: 'C', renewalStart: cellOf('2026-05-05', zone) },
    ];
    expect(found(bookOf(rows, 'fr', zone)).sort()).toEqual([
      '0 renewalStart 2026-04-15',
      '1 renewalStart 2026-04-03',
    ]);
    // A day that has no such twin was entered as it is meant.
    const entered = [...rows, { clientName: 'D', renewalStart: cellOf('2026-03-20', zone) }];
    expect(found(bookOf(entered, 'fr', zone))).toEqual(['0 renewalStart 2026-04-15']);
  });

  test('what reads in two ways is asked, and stays as it is without an answer', () => {
    const workbook = bookOf([{ clientName: 'A', renewalStart: '03/04/2026' }]);
    expect(readCells(workbook, {}).questions.map(({ id }) => id)).toEqual(['dateOrder:renewalStart']);
    expect(found(workbook)).toEqual(['0 renewalStart ?']);
    expect(found(workbook, { 'dateOrder:renewalStart': 'dayFirst' })).toEqual(['0 renewalStart 2026-04-03']);
  });

  test('a hundred contacts may be a hundred thousand: asked, and shown as unclear until then', () => {
    const workbook = bookOf([
      { clientName: 'A', renewalStart: '15.03.2026', maxContacts: 100, currentMrr: '1,5' },
      { clientName: 'B', renewalStart: '15.03.2026', maxContacts: 10 },
    ]);
    const contacts = (answer?: string): string[] =>
      found(workbook, answer ? { 'lostThousands:maxContacts': answer } : {}).filter((cell) =>
        cell.includes('maxContacts'),
      );
    expect(readCells(workbook, {}).questions).toEqual([
      {
        id: 'lostThousands:maxContacts',
        text: 'Max contacts: 100 = ?',
        options: [
          { value: 'thousands', label: '100 = 100,000' },
          { value: 'asIs', label: '100 = 100' },
        ],
      },
    ]);
    expect(contacts()).toEqual(['0 maxContacts ?', '1 maxContacts 10000']);
    expect(contacts('thousands')).toEqual(['0 maxContacts 100000', '1 maxContacts 10000']);
    expect(contacts('asIs')).toEqual(['1 maxContacts 10000']);
  });

  test('of the table’s own country has nothing to convert', () => {
    const rows = [
      { clientName: 'A', renewalStart: cellOf('2026-03-04', ZONES[0]), maxContacts: 500, currentMrr: 99.5 },
      { clientName: 'B', renewalStart: cellOf('2026-03-15', ZONES[0]), maxContacts: 10_000, currentMrr: 2 },
    ];
    expect(found(bookOf(rows))).toEqual([]);
  });

  test('comes back as it was written, or is shown as unclear: never as something else', () => {
    const row = fc.record({
      offset: fc.integer({ min: 0, max: 700 }),
      contacts: fc.constantFrom(1000, 2000, 10_000, 12_500, 100_000, 1_250_000),
      mrr: fc.integer({ min: 1, max: 5_000_000 }).map((cents) => cents / 100),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('de' as const, 'fr' as const, 'es' as const, 'pt' as const),
        fc.constantFrom(...ZONES),
        (rows, language, zone) => {
          const days = rows.map(({ offset }) => addDays(day('2026-01-01'), offset));
          const sign = language === 'de' ? '.' : '/';
          const opened = rows.map(({ contacts, mrr }, index): Cells => {
            const { year, month, day: date } = days[index]!;
            const two = (number: number): string => String(number).padStart(2, '0');
            // A spreadsheet of the United States takes 03/04/2026 month first, and leaves 15.03.2026 alone.
            const isTaken = sign === '/' && date <= 12;
            return {
              clientName: `Client ${index}`,
              renewalStart: isTaken
                ? cellOf(`${year}-${two(date)}-${two(month)}`, zone)
                : [two(date), two(month), year].join(sign),
              maxContacts: seenInUnitedStates(grouped(contacts)),
              currentMrr: seenInUnitedStates(`${grouped(Math.floor(mrr))},${(mrr % 1).toFixed(2).slice(2)}`),
            };
          });
          const workbook = bookOf(opened, language, zone);
          const { conversions } = readCells(workbook, { 'lostThousands:maxContacts': 'thousands' });
          const after = (index: number, column: RenewalColumn) =>
            conversions.find((each) => each.index === index && each.column === column);
          const anyText = opened.some(({ renewalStart }) => typeof renewalStart === 'string');
          rows.forEach(({ contacts, mrr }, index) => {
            const start = after(index, 'renewalStart');
            // Where all days were taken month first, nothing in the table says so.
            if (start) expect(start.after).toEqual(days[index]);
            else if (anyText) expect(days[index]!.day).toBe(days[index]!.month);
            expect(after(index, 'maxContacts')?.after ?? opened[index]!.maxContacts).toBe(contacts);
            expect(after(index, 'currentMrr')?.after).toBeCloseTo(mrr, 6);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** As German writes it: "1.234". */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** "10.000" is 10 there; "1.234,56" and "1.000.000" are no numbers, and stay text. */
function seenInUnitedStates(text: string): unknown {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
