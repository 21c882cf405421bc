import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runDailyJob } from '../../src/jobs/daily-run';
import { previewReminders } from '../../src/panel/reminders';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { parseDate } from '../../workbench/services/date-pattern';
import type { Cell, LeanBook } from '../support/lean-services';
import { runOn } from '../support/lean-services';
import { TRIGGER_OWNER, dayAt, factsOf, instantAt, makeBook } from '../support/reliability';

const ZONES = ['America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Africa/Cairo', 'Europe/London', 'UTC'];
const COLUMNS = RENEWALS.columns.map(({ key }) => key);
const TRIGGER = 'trigger-1';

/** On the book, as whoever switched reminders on. */
function on<Answer>(book: LeanBook, work: () => Answer): Answer {
  let answer: Answer | undefined;
  const { failed, error } = runOn(book, TRIGGER_OWNER, () => {
    answer = work();
  });
  if (failed) throw error;
  return answer as Answer;
}

/** What people leave in cells: blank, unreadable, or a choice of their own. */
const ODD: Partial<Record<RenewalColumn, readonly Cell[]>> = {
  clientName: [''],
  contractType: ['', 'whatever'],
  status: ['', 'Renewed', 'Cancellation requested', 'Pending', 'soon'],
  renewalStart: ['', 'in spring'],
  ownerEmail: ['', 'nobody at home', 'ana@agency.example'],
  communicationOwner: ['', 'Partner', 'somebody'],
  noticeDays: ['', 30, 'many'],
  snoozeUntil: ['later'],
  rowKey: ['R1', 'R7', 'mine'],
};

const odd = fc
  .constantFrom(...(Object.keys(ODD) as RenewalColumn[]))
  .chain((column) =>
    fc.record({ column: fc.constant(column), cell: fc.constantFrom(...(ODD[column] ?? [])) }),
  );

function bookOf(
  rows: number,
  cells: readonly { readonly row: number; readonly column: RenewalColumn; readonly cell: Cell }[],
  snoozed: readonly number[],
  zone: string,
  settings: object,
): LeanBook {
  const book = makeBook({ facts: factsOf(rows, 40), timeZone: zone, settings });
  book.properties.set(
    'triggers',
    JSON.stringify({ [TRIGGER]: { owner: TRIGGER_OWNER, at: '2026-01-11T08:00:00.000Z', document: 'lean' } }),
  );
  const tab = book.tab(RENEWALS.key);
  const write = (row: number, column: RenewalColumn, cell: Cell): void => {
    const held = [...(tab.rows[row + 1] ?? [])];
    held[COLUMNS.indexOf(column)] = cell;
    tab.rows[row + 1] = held;
  };
  for (const { row, column, cell } of cells) if (row < rows) write(row, column, cell);
  snoozed.forEach((days, row) => {
    if (row < rows && days > 0)
      write(row, 'snoozeUntil', new Date(parseDate(dayAt(days), zone, 'yyyy-MM-dd')));
  });
  return book;
}

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const inOrder = (mails: readonly Sent[]): Sent[] =>
  mails
    .map(({ to, subject, text, html }) => ({ to, subject, text, html }))
    .sort((one, other) => one.to.localeCompare(other.to));

test('the preview for a day shows what the runs until then leave to be sent on it', () => {
  let previewed = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 14 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 13 }), odd), { maxLength: 10 }),
      fc.array(fc.integer({ min: -30, max: 20 }), { maxLength: 6 }),
      fc.constantFrom(...ZONES),
      fc.record({
        ownConversations: fc.constantFrom('Yes', 'No'),
        fallbackEmail: fc.constantFrom('', 'fallback@agency.example'),
      }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('06:30', '08:30', '15:00'),
      (rows, cells, snoozed, zone, settings, runsBefore, ahead, time) => {
        const book = bookOf(
          rows,
          cells.map(([row, cell]) => ({ row, ...cell })),
          snoozed,
          zone,
          settings,
        );
        const run = (day: number): void => {
          book.now = instantAt(day, '08:10', zone);
          on(book, () => runDailyJob({ triggerUid: TRIGGER }));
        };
        for (let day = 0; day < runsBefore; day += 1) run(day);
        // Looked at before, after, or on a day without a run yet.
        const from = Math.max(0, runsBefore - (time === '15:00' ? 1 : 0));
        book.now = instantAt(from, time, zone);
        const isOver = time === '15:00';
        const first = isOver ? from + 1 : from;
        const wanted = first + ahead;
        const before = book.state();
        const view = on(book, () => previewReminders({ day: dayAt(wanted) }));
        expect(book.state()).toBe(before);
        expect(view.assumes === null).toBe(ahead === 0);

        for (let day = first; day < wanted; day += 1) run(day);
        const sent = book.mails.length;
        run(wanted);
        const real = book.mails.slice(sent).filter(({ subject }) => !/^The daily|^Not all/.test(subject));
        previewed += real.length;
        expect(inOrder(view.mails as unknown as Sent[])).toEqual(inOrder(real));
      },
    ),
    { numRuns: 40 },
  );
  expect(previewed).toBeGreaterThan(10);
});
