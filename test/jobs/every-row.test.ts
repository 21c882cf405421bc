import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, compareDates } from '../../src/domain/calendar-date';
import { DEFAULT_LADDER, reminderStages } from '../../src/domain/reminders';
import { renewalStatus } from '../../src/domain/renewal';
import { AUDIT_TEXTS } from '../../src/locale/audit-texts';
import { textsIn } from '../../src/locale/texts';
import { planReminders } from '../../src/jobs/plan-reminders';
import { RowMemory } from '../../src/store/row-memory';
import { unwatchedRows } from '../../src/jobs/unwatched-rows';
import { upcomingDecisions } from '../../src/jobs/upcoming-decisions';
import { hasEntries, readRenewals, renewalIn } from '../../src/sheets/renewals';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import { customFunctions } from '../../src/functions/index';
import { cellOf, zoneCalendar } from '../support/zone-calendar';
import { day } from '../support/days';

/**
 * On random tables, with any cell blank and any column missing, each row is reminded of, decided, over, too far ahead
 * yet, or reported; and formula, panel, email and audit count alike.
 */

const ZONES = ['America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Africa/Cairo'] as const;
const TODAY = day('2026-01-16');
const RUN_OWNER = 'runs@agency.example';

const KEYS = [
  ...['clientName', 'communicationOwner', 'contractType', 'status', 'renewalDeadline', 'renewalStart'],
  ...['ownerEmail', 'acceptedOn', 'cancellationRequestedOn', 'noticeDays', 'snoozeUntil', 'notes', 'rowKey'],
] as RenewalColumn[];

/** Days around today, as the table holds them: an instant, a serial number, or text. */
type Written = 'instant' | 'serial' | 'text';
const someDay = fc.record({
  offset: fc.integer({ min: -60, max: 200 }),
  written: fc.constantFrom<Written>('instant', 'serial', 'text'),
});

const label = (key: RenewalColumn): fc.Arbitrary<string> =>
  fc.constantFrom(...(columnOf(RENEWALS, key).choices?.values.map(({ label: { en } }) => en) ?? []));

const orBlank = <Value>(cell: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(cell, { nil: undefined, freq: 3 });

const row = fc.record({
  clientName: orBlank(fc.constantFrom('Acme', 'Borealis', 'Cobalt')),
  communicationOwner: orBlank(label('communicationOwner')),
  contractType: orBlank(label('contractType')),
  status: orBlank(label('status')),
  renewalDeadline: orBlank(someDay),
  renewalStart: orBlank(someDay),
  ownerEmail: orBlank(fc.constantFrom('ana@agency.example', 'ben@agency.example')),
  acceptedOn: orBlank(someDay),
  cancellationRequestedOn: orBlank(someDay),
  noticeDays: orBlank(fc.constantFrom(10, 30, 45, 60)),
  snoozeUntil: fc.constant(undefined),
  notes: orBlank(fc.constantFrom('a note')),
});

const table = fc.record({
  zone: fc.constantFrom(...ZONES),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  columns: fc.subarray(KEYS.slice(0, -1), { minLength: 1 }),
});

const FORMATS: Readonly<Record<Written, (iso: string, zone: string) => unknown>> = {
  instant: (iso, zone) => cellOf(iso, zone),
  serial: (iso) => (Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000,
  text: (iso) => iso,
};

function cellFor(value: unknown, zone: string): unknown {
  if (value === undefined) return '';
  if (typeof value !== 'object') return value;
  const { offset, written } = value as { offset: number; written: Written };
  const { year, month, day: date } = addDays(TODAY, offset);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return FORMATS[written](iso, zone);
}

describe('every row of a random table', () => {
  test('is reminded of, decided or reported, and all count alike', () => {
    fc.assert(
      fc.property(table, ({ zone, rows, columns }) => {
        const calendar = zoneCalendar(zone);
        const keys: RenewalColumn[] = [...columns, 'rowKey'];
        const cells = rows.map((values, index) =>
          keys.map((key) =>
            key === 'rowKey' ? `R${index + 1}` : cellFor(values[key as keyof typeof values], zone),
          ),
        );
        const header = keys.map((key) => columnOf(RENEWALS, key).label.en);
        const positions = new Map(keys.map((key, position) => [key, position]));
        const data = { table: RENEWALS, headerRow: 1, header, positions, rows: cells, width: keys.length };
        const records = readRenewals(data as never, calendar);
        const settings = {
          ...{ reminderLadder: DEFAULT_LADDER, fallbackEmail: undefined, horizonDays: 120 },
          ...{ language: 'en' as const, ownerLanguages: new Map(), quietMailDay: undefined },
          ...{ ownConversations: false, escalationEmail: undefined, escalationDays: 7 },
        };

        const plan = planReminders(
          records,
          settings,
          new RowMemory(),
          { lastMailed: new Map(), remindersSince: '2026-01-01' },
          TODAY,
          textsIn('en'),
          RUN_OWNER,
        );
        const reminded = new Set(plan.reminders.flatMap(({ lines }) => lines.map(({ rowKey }) => rowKey)));
        const reported = new Set(
          plan.reminders.flatMap(({ unwatched = [] }) => unwatched.map(({ rowKey }) => rowKey)),
        );
        expect(plan.unreachable).toEqual([]);
        for (const record of records.filter(hasEntries)) {
          const { rowKey = '' } = record.values;
          const { clientName, renewalStart, renewalDeadline } = record.values;
          if (clientName !== undefined && (renewalStart ?? renewalDeadline))
            expect({ rowKey, reported: reported.has(rowKey) }).toEqual({ rowKey, reported: false });
          const renewal = renewalIn(record.values, settings);
          const fate = {
            reported: reported.has(rowKey),
            reminded: reminded.has(rowKey),
            // Accepted, cancelled, or a status that somebody chose where no date speaks.
            decided:
              (renewal
                ? renewalStatus(renewal, TODAY) !== 'pending'
                : record.values.status !== undefined && record.values.status !== 'pending') ||
              record.values.acceptedOn !== undefined ||
              record.values.cancellationRequestedOn !== undefined,
            over: renewal !== undefined && compareDates(TODAY, renewal.renewalStart) > 0,
            ahead: renewal !== undefined && compareDates(TODAY, reminderStages(renewal)[0]!.day) < 0,
          };
          expect({ rowKey, fate, known: Object.values(fate).some(Boolean) }).toMatchObject({ known: true });
        }

        // Panel, email and audit report the same rows.
        const unwatched = unwatchedRows(records, TODAY).map(({ rowKey }) => rowKey);
        expect([...reported].sort()).toEqual([...unwatched].sort());
        const call = customFunctions(calendar);
        const range = [header, ...cells];
        const asOf = calendar.fromCalendarDate(TODAY);
        const findings = call.RENEWAL_AUDIT(range, asOf) as unknown[][];
        const { startMissing, clientMissing } = AUDIT_TEXTS.en.findings;
        const inAudit = new Set(
          findings
            .filter(([, , , wrong]) => wrong === startMissing[0] || wrong === clientMissing[0])
            .map(([number]) => `R${Number(number) - 1}`),
        );
        expect([...inAudit].sort()).toEqual([...unwatched].sort());

        // Formula and panel count the same decisions.
        const hasDates = keys.includes('renewalStart') || keys.includes('renewalDeadline');
        const count = upcomingDecisions(records, TODAY, settings).length;
        if (hasDates) expect(call.RENEWAL_ALERTS(range, asOf)).toBe(count);
        else expect(() => call.RENEWAL_ALERTS(range, asOf)).toThrow('no column');
      }),
      { numRuns: 150 },
    );
  });
});
