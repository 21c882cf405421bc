import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runDailyJob } from '../../src/jobs/daily-run';
import { importRenewals } from '../../src/jobs/import-file';
import { lastRuns, takeBack } from '../../src/jobs/undo-run';
import { LOG } from '../../src/tables/log';
import { RENEWALS } from '../../src/tables/renewals';
import type { RenewalColumn } from '../../src/tables/renewals';
import type { Cell, LeanBook } from '../support/lean-services';
import { runOn } from '../support/lean-services';
import { TRIGGER_OWNER, dayAt, factsOf, instantAt, makeBook } from '../support/reliability';

const ZONE = 'America/New_York';
const COLUMNS = RENEWALS.columns.map(({ key }) => key);
const at = (key: RenewalColumn): number => COLUMNS.indexOf(key);
/** What people enter; the rest is the add-on's. */
const ENTERED = ['status', 'acceptedOn', 'notes', 'currentMrr', 'ownerEmail'] as const;

/** On the book, as its owner; what it answers. */
function on<Answer>(book: LeanBook, work: () => Answer): Answer {
  let answer: Answer | undefined;
  const { failed, error } = runOn(book, TRIGGER_OWNER, () => {
    answer = work();
  });
  if (failed) throw error;
  return answer as Answer;
}

/** The cells of each row by its key, as text; blank rows are none. */
function cellsOf(book: LeanBook): Map<string, Record<string, string>> {
  const text = (cell: Cell | undefined): string =>
    cell instanceof Date ? cell.toISOString() : String(cell ?? '');
  const rows = book.tab(RENEWALS.key).rows.slice(1);
  return new Map(
    rows
      .map((row) => Object.fromEntries(COLUMNS.map((key, index) => [key, text(row[index])])))
      .filter((cells) => Object.values(cells).some(Boolean))
      .map((cells) => [cells['rowKey'] ?? '', cells]),
  );
}

const logText = (book: LeanBook): string => JSON.stringify(book.tab(LOG.key).rows);

function edit(book: LeanBook, row: number, key: RenewalColumn, value: Cell): string {
  const tab = book.tab(RENEWALS.key);
  const cells = [...(tab.rows[row + 1] ?? [])];
  cells[at(key)] = value;
  tab.rows[row + 1] = cells;
  return String(cells[at('rowKey')] ?? '');
}

function importInto(book: LeanBook, clients: readonly number[], mrr: number): void {
  const lines = clients.map(
    (client) => `Client ${String(client).padStart(3, '0')},Renewal,${dayAt(60 + client)},${mrr},n${mrr}`,
  );
  const text = ['Client name,Contract type,Renewal start date,Current MRR,Notes', ...lines].join('\n');
  on(book, () => importRenewals({ fileName: 'some.csv', content: text, answers: undefined } as never));
}

type Step =
  | { readonly kind: 'day'; readonly days: number }
  | { readonly kind: 'import'; readonly clients: readonly number[]; readonly mrr: number }
  | {
      readonly kind: 'edit';
      readonly row: number;
      readonly column: (typeof ENTERED)[number];
      readonly value: number;
    }
  | { readonly kind: 'undo' | 'redo'; readonly run: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('import' as const),
    clients: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    mrr: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('edit' as const),
    row: fc.integer({ min: 0, max: 9 }),
    column: fc.constantFrom(...ENTERED),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), run: fc.integer({ min: 0, max: 5 }) }),
);

const VALUES: Readonly<Record<(typeof ENTERED)[number], readonly Cell[]>> = {
  status: ['Pending', 'Cancellation requested', 'Renewed', ''],
  acceptedOn: ['', new Date('2026-01-13T05:00:00Z'), new Date('2026-01-14T05:00:00Z'), ''],
  notes: ['', "'=1+1", 'called them', 'long '.repeat(900)],
  currentMrr: [1, 2, 3, 100.5],
  ownerEmail: ['', 'ana@agency.example', 'ben@agency.example', 'nobody'],
};

function bookOf(rows: number): LeanBook {
  const book = makeBook({ facts: factsOf(rows, 60), settings: { quietMailDay: 'Never' } as never });
  book.now = instantAt(0, '08:00', ZONE);
  return book;
}

/** Does what the step says; of an undo or redo, which run and how it went. */
function take(book: LeanBook, taken: Step, edited: Set<string>): void {
  book.now += 60_000;
  switch (taken.kind) {
    case 'day':
      book.now += taken.days * 86_400_000;
      on(book, () => runDailyJob());
      break;
    case 'import':
      importInto(book, taken.clients, taken.mrr);
      break;
    case 'edit': {
      const rows = cellsOf(book).size;
      if (rows === 0) break;
      const value = VALUES[taken.column][taken.value] ?? '';
      edited.add(`${edit(book, taken.row % rows, taken.column, value)} ${taken.column}`);
      break;
    }
    case 'undo':
    case 'redo': {
      const runs = on(book, () => lastRuns()).filter(({ isTakenBack, undo }) =>
        taken.kind === 'undo' ? !isTakenBack : undo,
      );
      const run = runs[taken.run % Math.max(1, runs.length)];
      if (run) on(book, () => takeBack(run.id, taken.kind as 'undo'));
    }
  }
}

describe('undo and redo', () => {
  test('of any series of runs: redo gives back what undo took, nothing is lost, and what a person changed stays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.array(step, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 0, max: 5 }),
        fc.array(
          fc.record({
            row: fc.integer({ min: 0, max: 9 }),
            column: fc.constantFrom(...ENTERED),
            value: fc.integer({ min: 0, max: 3 }),
          }),
          { maxLength: 3 },
        ),
        (rows, steps, chosen, lastEdits) => {
          const book = bookOf(rows);
          for (const taken of steps) take(book, taken, new Set());
          const runs = on(book, () => lastRuns()).filter(({ isTakenBack }) => !isTakenBack);
          const run = runs[chosen % Math.max(1, runs.length)];
          if (!run) return;
          // What a person enters after every run.
          const edited = new Set<string>();
          const untouched = cellsOf(book);
          for (const last of lastEdits) take(book, { kind: 'edit', ...last }, edited);
          const before = cellsOf(book);
          // Where somebody typed what was there, nothing was changed.
          const own = [...edited].filter((cell) => {
            const [rowKey = '', column = ''] = cell.split(' ');
            return untouched.get(rowKey)?.[column] !== before.get(rowKey)?.[column];
          });

          book.now += 60_000;
          const result = on(book, () => takeBack(run.id, 'undo'));
          const undone = cellsOf(book);
          for (const cell of own) {
            const [rowKey = '', column = ''] = cell.split(' ');
            expect([cell, undone.get(rowKey)?.[column]]).toEqual([cell, before.get(rowKey)?.[column]]);
          }
          const log = logText(book);
          for (const [rowKey, cells] of before) {
            for (const [column, text] of Object.entries(cells)) {
              if (text === (undone.get(rowKey)?.[column] ?? '')) continue;
              const shown = /^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 10) : text;
              expect(log).toContain(JSON.stringify(JSON.stringify(shown).slice(1, -1)).slice(1, -1));
            }
          }
          const { added, removed, changed, moved } = result;
          if (added + removed + changed + moved === 0) return;

          book.now += 60_000;
          const again = on(book, () => takeBack(run.id, 'redo'));
          expect(again.kept).toEqual([]);
          expect(cellsOf(book)).toEqual(before);
          // And once more, as a person who cannot decide does it.
          book.now += 60_000;
          expect(on(book, () => takeBack(run.id, 'undo'))).toMatchObject({ added, removed, changed });
          expect(cellsOf(book)).toEqual(undone);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('that dies after any call is finished by the next one, and nothing of it is lost', () => {
    const start = bookOf(2);
    importInto(start, [1, 7, 8], 3);
    const [run] = on(start, () => lastRuns());
    const undo = (): void => void takeBack(run?.id ?? '', 'undo');
    const before = cellsOf(start);
    const whole = start.copy();
    const { calls } = runOn(whole, TRIGGER_OWNER, undo);
    expect(cellsOf(whole)).not.toEqual(before);
    for (let after = 1; after < calls; after += 1)
      for (const lose of [false, true]) {
        const book = start.copy();
        runOn(book, TRIGGER_OWNER, undo, { kind: 'kill', after, lose });
        book.now += 60_000;
        on(book, undo);
        expect([after, lose, cellsOf(book)]).toEqual([after, lose, cellsOf(whole)]);
        const log = logText(book);
        for (const [rowKey, cells] of before)
          for (const text of cellsOf(whole).has(rowKey) ? [] : Object.values(cells))
            expect(log).toContain(text.replace(/T.*$/, ''));
      }
  });
});
