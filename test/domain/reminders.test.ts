import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, toIsoDate } from '../../src/domain/calendar-date';
import type { RemindedChange, SentReminder } from '../../src/domain/reminders';
import { DEFAULT_LADDER, dueReminder, reminderStages, reminderTerms } from '../../src/domain/reminders';
import { day } from '../support/days';

const START = day('2026-03-01');

const renewal = (changes: Partial<RemindedChange> = {}): RemindedChange => ({
  contractType: 'renewal',
  renewalStart: START,
  communicationOwner: 'hubspot',
  ...changes,
});

const sentAt = (daysBeforeStart: number, change = renewal()): SentReminder => ({
  daysBeforeStart,
  terms: reminderTerms(change),
});

describe('the ladder', () => {
  test('a renewal with 45 days of notice has the seven stages of the ladder', () => {
    expect(
      reminderStages(renewal()).map(({ kind, daysBeforeStart, day: on }) => [
        kind,
        daysBeforeStart,
        toIsoDate(on),
      ]),
    ).toEqual([
      ['appears', 120, '2025-11-01'],
      ['upcoming', 90, '2025-12-01'],
      ['clientNotice', 75, '2025-12-16'],
      ['upcoming', 60, '2025-12-31'],
      ['upcoming', 50, '2026-01-10'],
      ['lastDay', 45, '2026-01-15'],
      ['deadlinePassed', 44, '2026-01-16'],
    ]);
  });

  test('HubSpot writes to nobody about a contract of the agency’s own', () => {
    const kinds = (contract: 'hubspotSubscription' | 'ownServices' | 'ownSubscription') =>
      reminderStages(renewal({ contract })).map(({ kind }) => kind);
    expect(kinds('hubspotSubscription')).toContain('clientNotice');
    for (const contract of ['ownServices', 'ownSubscription'] as const) {
      expect(kinds(contract)).toHaveLength(7);
      expect(kinds(contract)).not.toContain('clientNotice');
    }
  });

  test('the deadline is where the notice of the row puts it, and no stage of the ladder follows it', () => {
    const stages = reminderStages(renewal({ noticeDays: 75 }));
    expect(stages.map(({ daysBeforeStart }) => daysBeforeStart)).toEqual([120, 90, 75, 74]);
    expect(stages.map(({ kind }) => kind)).toEqual(['appears', 'upcoming', 'lastDay', 'deadlinePassed']);
  });

  test('a ladder with doubled days in any order is put in order', () => {
    expect(reminderStages(renewal(), [50, 120, 50]).map(({ daysBeforeStart }) => daysBeforeStart)).toEqual([
      120, 50, 45, 44,
    ]);
  });
});

describe('what is due', () => {
  test('nothing before the first stage, then each stage from its day on', () => {
    expect(dueReminder(renewal(), day('2025-10-31'))).toBeUndefined();
    expect(dueReminder(renewal(), day('2025-11-01'))?.kind).toBe('appears');
    expect(dueReminder(renewal(), day('2025-11-30'))?.kind).toBe('appears');
    expect(dueReminder(renewal(), day('2026-01-15'))?.kind).toBe('lastDay');
    expect(dueReminder(renewal(), day('2026-01-16'))?.kind).toBe('deadlinePassed');
  });

  test('a missed day is caught up with the most urgent stage alone', () => {
    expect(dueReminder(renewal(), day('2026-01-12'), sentAt(120))?.daysBeforeStart).toBe(50);
  });

  test('a stage that was sent is not due again, the next one is', () => {
    expect(dueReminder(renewal(), day('2026-01-12'), sentAt(50))).toBeUndefined();
    expect(dueReminder(renewal(), day('2026-01-15'), sentAt(50))?.kind).toBe('lastDay');
  });

  test.each([
    ['date', renewal({ renewalStart: day('2026-03-02') })],
    ['owner', renewal({ communicationOwner: 'partner' })],
    ['contract type', renewal({ contractType: 'emailOverage' })],
    ['notice', renewal({ noticeDays: 44 })],
  ])('a new %s makes the stage due again', (_, changed) => {
    expect(dueReminder(changed, day('2026-01-12'), sentAt(50, renewal()))?.daysBeforeStart).toBe(50);
  });

  test('what the client decided is not reminded; what renewed by itself is reported', () => {
    const asOf = day('2026-01-16');
    expect(dueReminder(renewal({ acceptedOn: day('2026-01-10') }), asOf)).toBeUndefined();
    expect(dueReminder(renewal({ cancellationRequestedOn: day('2026-01-10') }), asOf)).toBeUndefined();
    expect(
      dueReminder(renewal({ contractType: 'emailOverage', acceptedOn: day('2026-01-10') }), asOf),
    ).toBeUndefined();
    expect(dueReminder(renewal(), asOf)?.kind).toBe('deadlinePassed');
  });

  test('nothing is due once the renewal has started', () => {
    expect(dueReminder(renewal(), START)?.kind).toBe('deadlinePassed');
    expect(dueReminder(renewal(), addDays(START, 1))).toBeUndefined();
  });

  test('a snooze holds until its day, but never past the deadline', () => {
    const snoozed = renewal({ snoozeUntil: day('2026-02-01') });
    expect(dueReminder(snoozed, day('2026-01-14'))).toBeUndefined();
    expect(dueReminder(snoozed, day('2026-01-15'))?.kind).toBe('lastDay');
    expect(dueReminder(renewal({ snoozeUntil: day('2026-01-05') }), day('2026-01-05'))?.kind).toBe(
      'upcoming',
    );
  });
});

describe('over any span of days', () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2024-01-01'), days));
  const anyChange = fc.record({
    contractType: fc.constantFrom('renewal', 'contactTierUpgrade', 'emailOverage' as const),
    renewalStart: anyDay,
    noticeDays: fc.integer({ min: 1, max: 150 }),
    communicationOwner: fc.constantFrom('hubspot' as const, 'partner' as const),
  }) as fc.Arbitrary<RemindedChange & { noticeDays: number }>;

  test('whichever days are skipped, no stage is sent twice, and the deadline is told in time when its day is not skipped', () => {
    fc.assert(
      fc.property(anyChange, fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), (change, runs) => {
        const first = addDays(change.renewalStart, -180);
        const told: number[] = [];
        let sent: SentReminder | undefined;
        runs.forEach((isRunning, offset) => {
          const stage = isRunning ? dueReminder(change, addDays(first, offset), sent) : undefined;
          if (!stage) return;
          told.push(stage.daysBeforeStart);
          sent = { daysBeforeStart: stage.daysBeforeStart, terms: reminderTerms(change) };
        });
        expect(told).toEqual([...new Set(told)].sort((one, other) => other - one));
        if (runs[180 - change.noticeDays]) expect(told).toContain(change.noticeDays);
      }),
    );
  });

  test('every stage lies its number of days before the start', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        for (const stage of reminderStages(change, DEFAULT_LADDER)) {
          expect(daysBetween(stage.day, change.renewalStart)).toBe(stage.daysBeforeStart);
        }
      }),
    );
  });
});
