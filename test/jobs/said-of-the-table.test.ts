import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { customFunctions } from '../../src/functions/index';
import { refreshFromMenu } from '../../src/jobs/menu';
import { frameOf } from '../../src/panel/client-view';
import { openPanelBook } from '../../src/panel/panel-book';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { LOG } from '../../src/tables/log';
import { POINTS_LEDGER } from '../../src/tables/points-ledger';
import type { Cell, LeanBook } from '../support/lean-services';
import { runOn } from '../support/lean-services';
import type { Fact } from '../support/reliability';
import { NOTICE, TRIGGER_OWNER, dayAt, instantAt, makeBook, runDay } from '../support/reliability';
import { zoneCalendar } from '../support/zone-calendar';

jest.setTimeout(60_000);

/**
 * What screens say about a table is recomputed from the table by other code: days are whole numbers here, and nothing of the
 * add-on's rules is used. For random books each number and sentence of panel, note, toast, Log, emails, formulas and tier.
 */

const KEYS = RENEWALS.columns.map(({ key }) => key);
const HORIZON = 120;
const DAY_MS = 86_400_000;

/** Days since 1970 of a day in the sheet's zone. */
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

interface Row {
  readonly client: string;
  readonly owner: string;
  readonly type: string;
  readonly status: string;
  readonly start: number;
  readonly deadline: number;
  readonly notice: number;
  readonly accepted: number;
  readonly cancelled: number;
}

const NEVER = Number.POSITIVE_INFINITY;

function rowsIn(book: LeanBook): readonly Row[] {
  const { toCalendarDate } = zoneCalendar(book.timeZone);
  return book
    .tab(RENEWALS.key)
    .rows.slice(1)
    .map((cells) => {
      const at = (key: RenewalColumn): Cell => cells[KEYS.indexOf(key)] ?? '';
      const dayIn = (key: RenewalColumn): number => {
        const cell = at(key);
        if (!(cell instanceof Date)) return NEVER;
        const { year, month, day } = toCalendarDate(cell);
        return Date.UTC(year, month - 1, day) / DAY_MS;
      };
      return {
        client: String(at('clientName')),
        owner: String(at('ownerEmail')),
        type: String(at('contractType')),
        status: String(at('status')),
        start: dayIn('renewalStart'),
        deadline: dayIn('renewalDeadline'),
        notice: Number(at('noticeDays') || 45),
        accepted: dayIn('acceptedOn'),
        cancelled: dayIn('cancellationRequestedOn'),
      };
    });
}

/** The status by the dates alone. */
function statusOn({ type, start, notice, accepted, cancelled }: Row, today: number): string {
  if (cancelled <= today) return 'Cancellation requested';
  if (!type.startsWith('Renewal')) return accepted <= today ? 'Confirmed' : 'Pending';
  return accepted <= today || today > start - notice ? 'Renewed' : 'Pending';
}

const isOpen = (row: Row, today: number): boolean =>
  row.status === 'Pending' &&
  statusOn(row, today) === 'Pending' &&
  row.start >= today &&
  row.start <= today + HORIZON &&
  row.start - row.notice >= today;

const fact = (index: number): fc.Arbitrary<Fact> =>
  fc.record({
    client: fc.constant(`Client ${index}`),
    owner: fc.constantFrom('ana@agency.example', 'ben@agency.example', 'nobody'),
    type: fc.constantFrom('Renewal', 'Contact tier upgrade (CTU)', 'Email overage (EO)'),
    start: fc.integer({ min: -30, max: 200 }),
    notice: fc.constantFrom(45, 45, 10, 60),
    acceptedOn: fc.option(fc.integer({ min: -20, max: 20 }), { freq: 3 }),
    cancelledOn: fc.option(fc.integer({ min: -20, max: 20 }), { freq: 4 }),
  });

const bookOf = fc.record({
  timeZone: fc.constantFrom('America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Africa/Cairo'),
  offset: fc.integer({ min: 0, max: 10 }),
  facts: fc
    .integer({ min: 1, max: 9 })
    .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, index) => fact(index)))),
  /** Rows that lose their start, or their client. */
  undated: fc.array(fc.nat({ max: 8 }), { maxLength: 2 }),
  nameless: fc.array(fc.nat({ max: 8 }), { maxLength: 1 }),
});

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

describe('what screens say about a random table', () => {
  test('panel, note, toast, Log, emails and formulas say what is in it', () => {
    fc.assert(
      fc.property(bookOf, ({ timeZone, offset, facts, undated, nameless }) => {
        const book = Object.assign(makeBook({ facts, timeZone }), { callMs: 0 });
        const blank = (rows: readonly number[], key: RenewalColumn): void =>
          rows
            .filter((row) => row < facts.length)
            .forEach((row) => book.edit(RENEWALS.key, row, KEYS.indexOf(key), [['']]));
        blank(undated, 'renewalStart');
        blank(nameless, 'clientName');
        const today = dayOf(dayAt(offset));
        const before = rowsIn(book);
        const toasts: string[] = [];
        const { failed, error } = runDay(
          book,
          () => {
            Object.assign(SpreadsheetApp.getActiveSpreadsheet(), {
              toast: (text: string) => toasts.push(text),
            });
            refreshFromMenu();
          },
          offset,
        );
        if (failed) throw error;
        const rows = rowsIn(book);

        const moved = rows.filter(({ status }, index) => before[index]?.status !== status).length;
        const emails = book.mails.filter(({ subject }) => !NOTICE.test(subject));
        const open = rows
          .filter((row) => isOpen(row, today))
          .sort((one, other) => one.deadline - other.deadline);
        const unwatched = rows.filter(
          (row) =>
            row.client === '' ||
            (row.start === NEVER &&
              row.deadline === NEVER &&
              row.status === 'Pending' &&
              row.accepted > today &&
              row.cancelled > today),
        ).length;

        // The table itself.
        for (const row of rows.filter(({ start }) => start !== NEVER))
          expect([row.client, row.status, isoOf(row.deadline)]).toEqual([
            row.client,
            statusOn(row, today),
            isoOf(row.start - row.notice),
          ]);

        // Toast and Log.
        const [toast = ''] = toasts;
        const numbers = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);
        expect(numbers(toast)).toEqual([moved, emails.length, ...(unwatched > 0 ? [unwatched] : [])]);
        const log = book.tab(LOG.key).rows;
        const after = String(log[log.length - 1]?.[LOG.columns.findIndex(({ key }) => key === 'after')]);
        expect(numbers(after)).toEqual([rows.length, moved, emails.length]);

        // Panel.
        let frame: ReturnType<typeof frameOf> | undefined;
        book.now = instantAt(offset, '09:00', timeZone);
        const opened = runOn(
          book,
          TRIGGER_OWNER,
          () => void (frame = frameOf(openPanelBook(undefined), undefined)),
        );
        if (opened.failed) throw opened.error;
        const [next] = open;
        expect(frame?.alerts.decisionsComing).toBe(open.length);
        expect(frame?.alerts.nextDeadline?.day ?? null).toBe(next ? isoOf(next.deadline) : null);
        expect(frame?.alerts.nextDeadline?.daysLeft ?? null).toBe(next ? next.deadline - today : null);
        expect(frame?.alerts.unwatched?.count ?? 0).toBe(unwatched);
        expect(frame?.alerts.lastRun).toBe(isoOf(today));
        expect(frame?.clientNames ?? []).toHaveLength(rows.filter(({ client }) => client !== '').length);

        // Note.
        const { note } = book.tab(RENEWALS.key);
        const decisions = next
          ? `${counted(open.length, 'decision', 'decisions')} coming. Next deadline: ${isoOf(next.deadline)}, `
          : 'No decisions coming.';
        expect(note.startsWith(decisions)).toBe(true);
        if (unwatched > 0) expect(note).toContain(`${counted(unwatched, 'row', 'rows')} cannot be watched`);
        expect(note).toContain(`(${isoOf(today)})`);

        // Emails: as many as the subject says, each of a row that is not decided, none of a row that is over.
        for (const { subject, text } of emails) {
          const told = [...text.matchAll(/^((?:Client |R)\d+) \(/gm)].map(([, client]) => client);
          const [, many] = /(\d+) renewal decisions/.exec(subject) ?? [];
          if (/renewal decision/.test(subject) && !/still open|quiet/i.test(subject))
            expect({ subject, told: told.length }).toEqual({ subject, told: Number(many ?? 1) });
          // A row without a client is named by its key.
          for (const client of told.filter((name) => name?.startsWith('Client'))) {
            const row = rows.find((candidate) => candidate.client === client);
            expect([
              client,
              row && row.cancelled > today && row.accepted > today && row.start >= today,
            ]).toEqual([client, true]);
          }
        }

        // Formulas over the very cells.
        const call = customFunctions(zoneCalendar(timeZone));
        const range = book.tab(RENEWALS.key).rows.map((cells) => KEYS.map((_, at) => cells[at] ?? ''));
        const asOf = isoOf(today);
        expect(call.RENEWAL_ALERTS(range, asOf)).toBe(open.length);
        const within = (days: number): number =>
          rows.filter(
            (row) =>
              row.start !== NEVER &&
              statusOn(row, today) === 'Pending' &&
              row.deadline >= today &&
              row.deadline <= today + days,
          ).length;
        for (const days of [7, 30, 60])
          expect(call.DECISIONS_DUE(range, asOf, days)).toHaveLength(within(days) + 1);
        const starting = rows.filter(({ start }) => start >= today && start <= today + 60);
        expect(call.RENEWALS_DUE(range, asOf, 60)).toHaveLength(starting.length + 1);
      }),
      { numRuns: 80 },
    );
  });

  const line = fc.record({
    kind: fc.constantFrom('Sourced', 'Assisted', 'Managed'),
    date: fc.integer({ min: dayOf('2025-07-20'), max: dayOf('2026-04-01') }),
    client: fc.constantFrom('A', 'B'),
    amount: fc.integer({ min: 0, max: 90_000 }),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    market: fc.constantFrom('Germany', 'Brazil'),
    otherPartners: fc.nat({ max: 2 }),
  });

  test('the tier page says what its ledger holds', () => {
    const PER_100 = { USD: 100, EUR: 88, JPY: 14_400 };
    const RATE = { Sourced: 5, Assisted: 3, Managed: 1 };
    const THRESHOLDS: readonly (readonly [string, number, number])[] = [
      ['Gold', 75, 150],
      ['Platinum', 200, 500],
      ['Diamond', 600, 1500],
      ['Elite', 1800, 4500],
    ];
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 0, max: 200 }), (lines, later) => {
        const today = dayOf('2025-10-01') + later;
        const call = customFunctions(zoneCalendar('America/New_York'));
        const ledger = [
          POINTS_LEDGER.columns.map(({ label }) => label.en),
          ...lines.map((each) =>
            POINTS_LEDGER.columns.map(({ key }) =>
              key === 'date' ? isoOf(each.date) : ((each as Record<string, unknown>)[key] ?? ''),
            ),
          ),
        ];
        const pointsOn = (day: number, kind: keyof typeof RATE): number =>
          lines
            .filter((each) => each.kind === kind && each.date <= day)
            .filter((each) => {
              const sold = new Date(each.date * DAY_MS);
              const year =
                Date.UTC(sold.getUTCFullYear() + 1, sold.getUTCMonth(), sold.getUTCDate()) / DAY_MS;
              return kind === 'Managed' || day < year;
            })
            .reduce((sum, { amount, currency, market, otherPartners }) => {
              const sharers = kind === 'Managed' ? otherPartners + 1 : 1;
              return (
                sum +
                ((amount / PER_100[currency as 'USD']) * RATE[kind] * (market === 'Brazil' ? 2 : 1)) / sharers
              );
            }, 0);
        const [sourced, assisted, managed] = (['Sourced', 'Assisted', 'Managed'] as const).map((kind) =>
          pointsOn(today, kind),
        ) as [number, number, number];
        const total = sourced + assisted + managed;
        const shown = ['sourced', 'assisted', 'managed', undefined].map((kind) =>
          call.ACTIVE_POINTS(ledger, isoOf(today), kind, undefined, true),
        ) as number[];
        [sourced, assisted, managed, total].forEach((points, at) => expect(shown[at]).toBeCloseTo(points, 6));

        const months = call.POINTS_OVER_TIME(ledger, isoOf(today), 2, 3, undefined, true) as unknown[][];
        months.slice(1).forEach(([day, ...points]) => {
          const check = Math.floor((day as Date).getTime() / DAY_MS);
          const wanted = (['Sourced', 'Assisted', 'Managed'] as const).map((kind) => pointsOn(check, kind));
          [...wanted, wanted.reduce((sum, each) => sum + each, 0)].forEach((each, at) =>
            expect(points[at]).toBeCloseTo(each, 6),
          );
        });

        const reached = THRESHOLDS.filter(([, least, all]) => sourced >= least && total >= all);
        expect(call.PARTNER_TIER(sourced, total, THRESHOLDS, true, true)).toBe(
          reached.at(-1)?.[0] ?? 'No tier',
        );
        const next = THRESHOLDS[THRESHOLDS.indexOf(reached.at(-1) ?? ['', 0, 0]) + 1];
        const [[name, lacksSourced, lacksTotal]] = call.POINTS_TO_NEXT_TIER(sourced, total, THRESHOLDS) as [
          [string, number, number],
        ];
        expect(name).toBe(next?.[0] ?? '');
        expect(lacksSourced).toBeCloseTo(Math.max(0, (next?.[1] ?? 0) - sourced), 6);
        expect(lacksTotal).toBeCloseTo(Math.max(0, (next?.[2] ?? 0) - total), 6);
      }),
      { numRuns: 100 },
    );
  });
});
