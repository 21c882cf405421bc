import { describe, expect, test } from '@jest/globals';
import { ruleRow, ruledValues } from '../../src/jobs/move-statuses';
import type { RenewalValues } from '../../src/sheets/renewals';
import { day } from '../support/days';

const row = (values: Partial<RenewalValues> = {}): RenewalValues => ({
  contractType: 'renewal',
  renewalStart: day('2026-03-01'),
  renewalDeadline: day('2026-01-15'),
  status: 'pending',
  ...values,
});

const columns = (values: RenewalValues, today: string, last?: RenewalValues['status']): string[] =>
  ruleRow(values, day(today), last)?.changes.map(({ column }) => column) ?? [];

describe('what the rules make of a row', () => {
  test('an unanswered renewal is pending on its deadline and renewed on the day after', () => {
    expect(columns(row(), '2026-01-15', 'pending')).toEqual([]);
    expect(ruleRow(row(), day('2026-01-16'), 'pending')?.changes).toEqual([
      { column: 'status', before: 'pending', after: 'renewed', byHand: false },
    ]);
  });

  test('a row without any date is left alone, and so is what is left of a row whose entries are gone', () => {
    const undated = row({ renewalStart: undefined, renewalDeadline: undefined });
    expect(ruleRow(undated, day('2026-01-16'), 'pending')).toBeUndefined();
    const leftOver = { renewalDeadline: day('2026-01-15'), status: 'pending', rowKey: 'R1' } as const;
    expect(ruleRow(leftOver, day('2026-01-10'), 'pending')).toBeUndefined();
  });

  test('a blank start is filled in from the deadline and the notice days', () => {
    expect(ruleRow(row({ renewalStart: undefined }), day('2026-01-10'), 'pending')).toMatchObject({
      filledStart: day('2026-03-01'),
      changes: [{ column: 'renewalStart', before: undefined, after: day('2026-03-01') }],
    });
    const values = ruledValues(
      row({ renewalStart: undefined, noticeDays: 30 }),
      day('2026-01-10'),
      'pending',
    );
    expect(values).toMatchObject({ renewalStart: day('2026-02-14'), renewalDeadline: day('2026-01-15') });
  });

  test('a deadline that is corrected afterwards moves the filled-in start along', () => {
    const corrected = row({ renewalDeadline: day('2026-01-20') });
    expect(ruledValues(corrected, day('2026-01-10'), 'pending', day('2026-03-01'))).toMatchObject({
      renewalStart: day('2026-03-06'),
      renewalDeadline: day('2026-01-20'),
    });
    // A start that somebody entered since decides, as every start does.
    const entered = row({ renewalStart: day('2026-04-01'), renewalDeadline: day('2026-01-20') });
    expect(ruledValues(entered, day('2026-01-10'), 'pending', day('2026-03-01'))).toMatchObject({
      renewalStart: day('2026-04-01'),
      renewalDeadline: day('2026-02-15'),
    });
  });

  test('a deadline that does not follow from the start is reckoned anew', () => {
    expect(columns(row({ renewalDeadline: day('2026-01-31') }), '2026-01-01', 'pending')).toEqual([
      'renewalDeadline',
    ]);
  });
});

describe('a status chosen by hand', () => {
  test('"Renewed" is dated: the client accepted today', () => {
    const values = ruledValues(row({ status: 'renewed' }), day('2026-01-10'), 'pending');
    expect(values).toMatchObject({ status: 'renewed', acceptedOn: day('2026-01-10') });
  });

  test('"Confirmed" on a renewal means accepted, and reads "Renewed"', () => {
    const values = ruledValues(row({ status: 'confirmed' }), day('2026-01-10'), 'pending');
    expect(values).toMatchObject({ status: 'renewed', acceptedOn: day('2026-01-10') });
  });

  test('"Cancellation requested" is dated', () => {
    const values = ruledValues(row({ status: 'cancellationRequested' }), day('2026-01-10'), 'pending');
    expect(values).toMatchObject({
      status: 'cancellationRequested',
      cancellationRequestedOn: day('2026-01-10'),
    });
  });

  test('"Pending" takes an acceptance back', () => {
    const accepted = row({ status: 'pending', acceptedOn: day('2026-01-05') });
    const values = ruledValues(accepted, day('2026-01-10'), 'renewed');
    expect(values).toMatchObject({ status: 'pending', acceptedOn: undefined });
  });

  test('a day that is there already is kept', () => {
    const values = ruledValues(
      row({ status: 'confirmed', contractType: 'emailOverage', acceptedOn: day('2026-01-05') }),
      day('2026-01-10'),
      'pending',
    );
    expect(values.acceptedOn).toEqual(day('2026-01-05'));
  });

  test('what the add-on itself wrote is no choice: a renewal moved to next year is pending again', () => {
    const nextYear = row({
      status: 'renewed',
      renewalStart: day('2027-03-01'),
      renewalDeadline: day('2027-01-15'),
    });
    const values = ruledValues(nextYear, day('2026-03-10'), 'renewed');
    expect(values.status).toBe('pending');
    expect(values.acceptedOn).toBeUndefined();
  });

  test('an acceptance typed beside "Pending" counts', () => {
    const values = ruledValues(row({ acceptedOn: day('2026-01-09') }), day('2026-01-10'), 'pending');
    expect(values).toMatchObject({ status: 'renewed', acceptedOn: day('2026-01-09') });
  });
});
