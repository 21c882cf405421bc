import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, toIsoDate } from '../../src/domain/calendar-date';
import type { ContractChange, ContractType } from '../../src/domain/renewal';
import {
  autoRenewalDay,
  clientNoticeDay,
  daysLeft,
  emailLimit,
  isInsideHorizon,
  isUpcomingDecision,
  renewalDeadline,
  renewalStatus,
  statusesOf,
} from '../../src/domain/renewal';
import { anyDay, day } from '../support/days';

describe('the days of a renewal', () => {
  test.each([
    ['2026-03-01', '2026-01-15', '2026-01-16', '2025-12-16', '2025-11-01', 'year change'],
    ['2028-03-01', '2028-01-16', '2028-01-17', '2027-12-17', '2027-11-02', 'leap year'],
    ['2028-04-14', '2028-02-29', '2028-03-01', '2028-01-30', '2027-12-16', 'lands on 29 February'],
    ['2026-05-01', '2026-03-17', '2026-03-18', '2026-02-15', '2026-01-01', 'clocks change in the span'],
  ])(
    'start %s: deadline %s, auto-renewal %s, client notice %s, first seen %s (%s)',
    (start, deadline, auto, notice, seen) => {
      const renewalStart = day(start);
      expect(toIsoDate(renewalDeadline(renewalStart))).toBe(deadline);
      expect(toIsoDate(autoRenewalDay(renewalStart))).toBe(auto);
      expect(toIsoDate(clientNoticeDay(renewalStart))).toBe(notice);
      expect(isInsideHorizon(renewalStart, day(seen))).toBe(true);
      expect(isInsideHorizon(renewalStart, addDays(day(seen), -1))).toBe(false);
    },
  );

  test('any notice: the deadline lies so many days before the start, the auto-renewal day right after it', () => {
    fc.assert(
      fc.property(anyDay(), fc.nat(400), (start, noticeDays) => {
        const deadline = renewalDeadline(start, noticeDays);
        expect(daysBetween(deadline, start)).toBe(noticeDays);
        expect(daysBetween(deadline, autoRenewalDay(start, noticeDays))).toBe(1);
        expect(daysLeft(start, deadline, noticeDays)).toBe(0);
      }),
    );
  });

  test('days left are counted to the deadline and go below zero', () => {
    expect(daysLeft(day('2026-03-01'), day('2026-01-10'))).toBe(5);
    expect(daysLeft(day('2026-03-01'), day('2026-01-16'))).toBe(-1);
    expect(daysLeft(day('2026-03-01'), day('2026-01-16'), 30)).toBe(14);
  });
});

describe('status', () => {
  const renewal: ContractChange = { contractType: 'renewal', renewalStart: day('2026-03-01') };
  const accepted = { acceptedOn: day('2025-12-01') };
  const cancelled = { cancellationRequestedOn: day('2025-12-20') };

  test('an unanswered renewal is pending on its deadline and renewed the day after', () => {
    expect(renewalStatus(renewal, day('2026-01-15'))).toBe('pending');
    expect(renewalStatus(renewal, day('2026-01-16'))).toBe('renewed');
  });

  test('a row may have its own notice', () => {
    expect(renewalStatus({ ...renewal, noticeDays: 30 }, day('2026-01-30'))).toBe('pending');
    expect(renewalStatus({ ...renewal, noticeDays: 30 }, day('2026-01-31'))).toBe('renewed');
  });

  test.each<[ContractType, string]>([
    ['renewal', 'renewed'],
    ['contactTierUpgrade', 'confirmed'],
    ['emailOverage', 'confirmed'],
  ])('an accepted %s is %s from that day on', (contractType, status) => {
    expect(renewalStatus({ ...renewal, contractType, ...accepted }, day('2025-11-30'))).toBe('pending');
    expect(renewalStatus({ ...renewal, contractType, ...accepted }, day('2025-12-01'))).toBe(status);
  });

  test.each<ContractType>(['contactTierUpgrade', 'emailOverage'])(
    'a %s never renews by date',
    (contractType) => {
      expect(renewalStatus({ ...renewal, contractType }, day('2030-01-01'))).toBe('pending');
    },
  );

  test.each<ContractType>(['renewal', 'contactTierUpgrade', 'emailOverage'])(
    'a cancellation wins for a %s, from its day on',
    (contractType) => {
      const contract = { ...renewal, contractType, ...accepted, ...cancelled };
      expect(renewalStatus(contract, day('2025-12-20'))).toBe('cancellationRequested');
      expect(renewalStatus(contract, day('2026-06-01'))).toBe('cancellationRequested');
      expect(renewalStatus(contract, day('2025-12-19'))).toBe(
        contractType === 'renewal' ? 'renewed' : 'confirmed',
      );
    },
  );
});

describe('the statuses that a contract type can have', () => {
  const types: readonly ContractType[] = ['renewal', 'contactTierUpgrade', 'emailOverage'];

  test('only a renewal is renewed, only the others are confirmed', () => {
    expect(types.map(statusesOf)).toEqual([
      ['pending', 'renewed', 'cancellationRequested'],
      ['pending', 'confirmed', 'cancellationRequested'],
      ['pending', 'confirmed', 'cancellationRequested'],
    ]);
  });

  test('are those that the rules give it, whatever was answered when', () => {
    const maybeDay = fc.option(anyDay(), { nil: undefined });
    fc.assert(
      fc.property(
        ...([fc.constantFrom(...types), anyDay(), maybeDay, maybeDay, anyDay()] as const),
        (contractType, renewalStart, acceptedOn, cancellationRequestedOn, asOf) => {
          const contract = { contractType, renewalStart, acceptedOn, cancellationRequestedOn };
          expect(statusesOf(contractType)).toContain(renewalStatus(contract, asOf));
        },
      ),
    );
  });
});

describe('horizon and decisions', () => {
  test('both ends of the horizon are in', () => {
    expect(isInsideHorizon(day('2026-03-01'), day('2026-03-01'))).toBe(true);
    expect(isInsideHorizon(day('2026-03-01'), day('2026-03-02'))).toBe(false);
    expect(isInsideHorizon(day('2026-03-01'), day('2026-02-27'), 2)).toBe(true);
    expect(isInsideHorizon(day('2026-03-01'), day('2026-02-26'), 2)).toBe(false);
  });

  test('a decision is coming while pending, inside the horizon, up to and on the deadline', () => {
    const upgrade: ContractChange = { contractType: 'contactTierUpgrade', renewalStart: day('2026-03-01') };
    expect(isUpcomingDecision(upgrade, day('2025-10-31'))).toBe(false);
    expect(isUpcomingDecision(upgrade, day('2025-11-01'))).toBe(true);
    expect(isUpcomingDecision(upgrade, day('2026-01-15'))).toBe(true);
    expect(isUpcomingDecision(upgrade, day('2026-01-16'))).toBe(false);
    expect(isUpcomingDecision({ ...upgrade, acceptedOn: day('2025-12-01') }, day('2026-01-15'))).toBe(false);
  });
});

test('ten emails a month for each contact, five in Starter', () => {
  expect(emailLimit(2000)).toBe(20000);
  expect(emailLimit(2000, 'enterprise')).toBe(20000);
  expect(emailLimit(1000, 'starter')).toBe(5000);
});
