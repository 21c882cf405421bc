import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { runDailyJob } from '../../src/jobs/daily-run';
import type { EditEvent } from '../../src/jobs/follow-edit';
import { followEdit } from '../../src/jobs/follow-edit';
import { BY_HAND } from '../../src/sheets/log';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import { LOG } from '../../src/tables/log';
import type { Cell, Fault, LeanBook } from '../support/lean-services';
import type { runOn } from '../support/lean-services';
import { COLLEAGUE, dayAt, factsOf, makeBook, runDay } from '../support/reliability';
import { parseDate } from '../../workbench/services/date-pattern';

jest.setTimeout(60_000);

const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);

const KEYS = RENEWALS.columns.map(({ key }) => key);
const at = (key: RenewalColumn): number => KEYS.indexOf(key);
const RULED: readonly RenewalColumn[] = [
  ...(['status', 'renewalStart', 'renewalDeadline', 'acceptedOn', 'cancellationRequestedOn'] as const),
];
const DAY = 3;
const ROWS = 10;

interface Edit {
  readonly row: number;
  readonly key: RenewalColumn;
  /** One line for each row, from the key's column on. */
  readonly cells: readonly (readonly Cell[])[];
}

/** The book of a zone as its runs leave it until the day before the edit. */
const books = new Map<string, LeanBook>();
function bookIn(timeZone: string): LeanBook {
  const known = books.get(timeZone);
  if (known) return known.copy();
  const book = Object.assign(makeBook({ facts: factsOf(ROWS, 120), timeZone }), { callMs: 0 });
  const { failed, error } = runDay(book, () => void runDailyJob(), DAY - 1);
  if (failed) throw error;
  books.set(timeZone, book);
  return book.copy();
}

function typeIn(book: LeanBook, { row, key, cells }: Edit): void {
  book.edit(RENEWALS.key, row, at(key), cells);
}

/** What Google does after an edit, by whomever. */
function follow(
  book: LeanBook,
  { row, key, cells }: Edit,
  { user = COLLEAGUE, table = RENEWALS.key, fault }: { user?: string; table?: string; fault?: Fault } = {},
): ReturnType<typeof runOn> {
  return runDay(
    book,
    () => {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(book.tab(table).id);
      const range = sheet?.getRange(row + 2, at(key) + 1, cells.length, cells[0]?.length ?? 1);
      followEdit({ authMode: ScriptApp.AuthMode.LIMITED, range } as EditEvent);
    },
    DAY,
    { user, time: '12:00', ...(fault && { fault }) },
  );
}

const refresh = (book: LeanBook): void => {
  const { failed, error } = runDay(book, () => void runDailyJob(), DAY, { time: '12:00' });
  if (failed) throw error;
};

const cellsOf = (book: LeanBook, row: number, keys: readonly RenewalColumn[]): readonly unknown[] => {
  const cells = book.tab(RENEWALS.key).rows[row + 1] ?? [];
  return keys.map((key) => {
    const cell = cells[at(key)] ?? '';
    return cell instanceof Date ? cell.toISOString() : cell;
  });
};

const logOf = (book: LeanBook): readonly Readonly<Record<string, unknown>>[] =>
  book
    .tab(LOG.key)
    .rows.slice(1)
    .map((row) => Object.fromEntries(LOG.columns.map(({ key }, position) => [key, row[position] ?? ''])));

const labels = (key: RenewalColumn): fc.Arbitrary<Cell> =>
  fc.constantFrom<Cell>(...(columnOf(RENEWALS, key).choices?.values ?? []).map(({ label }) => label.en), '');

const dayIn = (timeZone: string): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -60, max: 140 }).map((offset) => dayCell(offset, timeZone)) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>('', 'soon', 46_100) },
  );

const dayCell = (offset: number, timeZone: string): Date =>
  new Date(parseDate(dayAt(offset), timeZone, 'yyyy-MM-dd'));

const cellFor = (key: RenewalColumn, timeZone: string): fc.Arbitrary<Cell> => {
  const { kind } = columnOf(RENEWALS, key);
  if (kind === 'choice') return labels(key);
  if (kind === 'date') return dayIn(timeZone);
  return kind === 'integer' ? fc.constantFrom<Cell>('', 10, 45, 60, 'ten') : fc.constantFrom<Cell>('', 'x');
};

/** A cell, or a block that is pasted: below the last row as well. */
const edit = (timeZone: string): fc.Arbitrary<Edit> =>
  fc
    .record({
      row: fc.nat({ max: ROWS + 1 }),
      key: fc.constantFrom<RenewalColumn>(...RULED, 'noticeDays', 'contractType', 'contract', 'notes'),
      height: fc.constantFrom(1, 1, 1, 3),
      width: fc.constantFrom(1, 1, 4),
    })
    .chain(({ row, key, height, width }) => {
      const keys = KEYS.slice(at(key), at(key) + width);
      const line = fc.tuple(...keys.map((each) => cellFor(each, timeZone)));
      return fc
        .array(line, { minLength: height, maxLength: height })
        .map((cells) => ({ row, key, cells }) satisfies Edit);
    });

const empties = ({ key, cells }: Edit): boolean => {
  const first = at(key);
  const columns = KEYS.slice(first, first + (cells[0]?.length ?? 0));
  return (['renewalStart', 'renewalDeadline'] as const).some(
    (day) => columns.includes(day) && cells.some((line) => line[columns.indexOf(day)] === ''),
  );
};

const edits = fc
  .constantFrom('America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/London', 'Africa/Cairo')
  .chain((timeZone) =>
    fc.record({
      timeZone: fc.constant(timeZone),
      edits: fc.array(edit(timeZone), { minLength: 1, maxLength: 3 }),
    }),
  );

afterEach(() => {
  const heard = [...complaints.mock.calls];
  complaints.mockClear();
  expect(heard).toEqual([]);
});

describe('what follows an edit by hand', () => {
  test('is in its rows what the daily run would write, and leaves that run nothing to do in them', () => {
    fc.assert(
      fc.property(edits, ({ timeZone, edits: made }) => {
        const followed = bookIn(timeZone);
        const refreshed = bookIn(timeZone);
        // The rules hold from the first edit of the day on; a day that an edit implies is that day's in both.
        for (const each of made) {
          typeIn(followed, each);
          expect(follow(followed, each)).toMatchObject({ failed: false });
          typeIn(refreshed, each);
          refresh(refreshed);
          // A note decides nothing, and is not looked at; nor is a row of which one of both days was emptied.
          if (each.key === 'notes' || empties(each)) {
            refresh(followed);
            continue;
          }
          each.cells.forEach((_, down) =>
            expect(cellsOf(followed, each.row + down, RULED)).toEqual(
              cellsOf(refreshed, each.row + down, RULED),
            ),
          );
        }
        const logged = logOf(followed).length;
        refresh(followed);
        const edited = new Set(
          made
            .filter((each) => each.key !== 'notes' && !empties(each))
            .flatMap(({ row, cells }) =>
              cells.map((_, down) => cellsOf(followed, row + down, ['rowKey'])[0]),
            ),
        );
        expect(
          logOf(followed)
            .slice(logged)
            .filter(({ rowKey }) => rowKey !== '' && edited.has(rowKey)),
        ).toEqual([]);
        for (let row = 0; row < ROWS + 4; row += 1)
          expect(cellsOf(followed, row, RULED)).toEqual(cellsOf(refreshed, row, RULED));
      }),
      { numRuns: 60 },
    );
  });

  const START: Edit = { row: 0, key: 'renewalStart', cells: [[dayCell(100, 'America/New_York')]] };

  test('is in the Log, under a name that no undo takes back, and nothing else is touched', () => {
    const book = bookIn('America/New_York');
    typeIn(book, START);
    const others = book.tab(RENEWALS.key).rows.slice(2);
    const { calls } = follow(book, START);
    expect(calls).toBeGreaterThan(0);
    expect(book.tab(RENEWALS.key).rows.slice(2)).toEqual(others);
    const logged = logOf(book).filter(({ run }) => run === BY_HAND);
    expect(logged.map(({ rowKey, columnKey }) => [rowKey, columnKey])).toEqual([
      ['R1', 'status'],
      ['R1', 'renewalDeadline'],
    ]);
  });

  test.each<[string, (book: LeanBook) => void]>([
    ['another run is at work', (book) => (book.isBusy = true)],
    ['the cells are protected', (book) => (book.tab(RENEWALS.key).isProtected = true)],
    [
      'a client is on its way to the archive',
      (book) =>
        book.properties.set(
          'movingRows',
          JSON.stringify({ to: 'archive', client: { name: 'x', rowKeys: [] } }),
        ),
    ],
    ['what is remembered of rows cannot be read', (book) => book.properties.set('rows.0', '{oops')],
    [
      'a locked column is gone',
      (book) => {
        const tab = book.tab(RENEWALS.key);
        tab.rows = tab.rows.map((row) => row.filter((_, position) => position !== at('contractType')));
        Object.assign(tab, { columnMarks: [] });
      },
    ],
    ['the book was never set up', (book) => book.properties.delete('tabs')],
  ])('is left to the daily run where %s, and nobody hears of it', (_, arrange) => {
    const book = bookIn('America/New_York');
    typeIn(book, START);
    arrange(book);
    const before = book.state();
    expect(follow(book, START).failed).toBe(false);
    expect(book.state()).toBe(before);
  });

  test('needs a look at the properties alone in another tab, and at the header for a note', () => {
    const book = bookIn('America/New_York');
    const before = book.state();
    const calls = (options?: { table: string }, key: RenewalColumn = 'renewalStart'): number =>
      follow(book, { row: 0, key, cells: [['x']] }, options).calls;
    expect(calls({ table: 'settings' })).toBeLessThanOrEqual(3);
    expect(calls(undefined, 'notes')).toBeLessThanOrEqual(5);
    expect(book.state()).toBe(before);
  });

  test('empties a row of its two days one after the other: what follows would put the first back', () => {
    const book = bookIn('America/New_York');
    for (const key of ['renewalDeadline', 'renewalStart'] as const) {
      const emptied: Edit = { row: 0, key, cells: [['']] };
      typeIn(book, emptied);
      follow(book, emptied);
    }
    expect(cellsOf(book, 0, ['renewalDeadline', 'renewalStart'])).toEqual(['', '']);
    // Pasted together, the one that is there gives the other.
    const pasted: Edit = {
      row: 0,
      key: 'renewalDeadline',
      cells: [[dayCell(60, 'America/New_York'), '', '', '']],
    };
    typeIn(book, pasted);
    follow(book, pasted);
    expect(cellsOf(book, 0, ['renewalStart'])).toEqual([dayCell(105, 'America/New_York').toISOString()]);
  });

  test('finds columns that somebody moved', () => {
    const book = bookIn('America/New_York');
    const tab = book.tab(RENEWALS.key);
    const [from, to] = [at('renewalStart'), at('notes')];
    const moved = (row: readonly Cell[]): Cell[] => {
      const cells = [...row];
      const [cell = ''] = cells.splice(from, 1);
      cells.splice(to, 0, cell);
      return cells;
    };
    tab.rows = tab.rows.map(moved);
    Object.assign(tab, { columnMarks: [] });
    const [cell] = START.cells[0] ?? [];
    book.edit(RENEWALS.key, 0, to, [[cell ?? '']]);
    const { failed } = follow(book, { ...START, key: 'notes' });
    expect(failed).toBe(false);
    const deadline = tab.rows[1]?.[at('renewalDeadline')];
    expect(deadline).toEqual(dayCell(100 - 45, 'America/New_York'));
  });

  test.each(['kill', 'throw'] as const)(
    'may be struck at any call (%s): the next run makes it whole',
    (kind) => {
      const whole = bookIn('America/New_York');
      typeIn(whole, START);
      const { calls } = follow(whole, START);
      // The first two hand the range over.
      for (let call = 3; call <= calls; call += 1) {
        const book = bookIn('America/New_York');
        typeIn(book, START);
        const fault: Fault = kind === 'kill' ? { kind, after: call, lose: true } : { kind, at: call };
        expect(follow(book, START, { fault }).failed).toBe(false);
        complaints.mockClear();
        refresh(book);
        const keys = KEYS.filter((key) => key !== 'lastReminder');
        expect(cellsOf(book, 0, keys)).toEqual(cellsOf(whole, 0, keys));
      }
    },
  );

  test('a colleague who sorts before any call gets no other row’s deadline', () => {
    const rowsByKey = (book: LeanBook): readonly unknown[] =>
      book
        .tab(RENEWALS.key)
        .rows.slice(1)
        .map((_, row) => cellsOf(book, row, ['rowKey', ...RULED]))
        .sort();
    const whole = bookIn('America/New_York');
    typeIn(whole, START);
    const { calls } = follow(whole, START);
    for (let before = 1; before <= calls; before += 1) {
      const book = bookIn('America/New_York');
      typeIn(book, START);
      const act = (now: LeanBook): void => now.sort(RENEWALS.key, at('clientName'), false);
      follow(book, START, { fault: { kind: 'interfere', before, act } });
      refresh(book);
      expect(rowsByKey(book)).toEqual(rowsByKey(whole));
    }
  });
});
