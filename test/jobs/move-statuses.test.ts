import { describe, expect, test } from '@jest/globals';
import type { ContractType, RenewalStatus } from '../../src/domain/renewal';
import { statusesOf } from '../../src/domain/renewal';
import type { Remembered } from '../../src/jobs/move-statuses';
import { ruleRow, ruledValues } from '../../src/jobs/move-statuses';
import { planImport } from '../../src/jobs/plan-import';
import { textsIn } from '../../src/locale/texts';
import type { RenewalValues } from '../../src/sheets/renewals';
import { RowMemory } from '../../src/store/row-memory';
import { day } from '../support/days';

const row = (values: Partial<RenewalValues> = {}): RenewalValues => ({
  contractType: 'renewal',
  renewalStart: day('2026-03-01'),
  renewalDeadline: day('2026-01-15'),
  status: 'pending',
  ...values,
});

const columns = (values: RenewalValues, today: string, last?: RenewalValues['status']): string[] =>
  ruleRow(values, day(today), { status: last })?.changes.map(({ column }) => column) ?? [];

describe('what the rules make of a row', () => {
  test('an unanswered renewal is pending on its deadline and renewed on the day after', () => {
    expect(columns(row(), '2026-01-15', 'pending')).toEqual([]);
    expect(ruleRow(row(), day('2026-01-16'), { status: 'pending' })?.changes).toEqual([
      { column: 'status', before: 'pending', after: 'renewed', byHand: false },
    ]);
  });

  test('a row without any date is left alone, and so is what is left of a row whose entries are gone', () => {
    const undated = row({ renewalStart: undefined, renewalDeadline: undefined });
    expect(ruleRow(undated, day('2026-01-16'), { status: 'pending' })).toBeUndefined();
    const leftOver = { renewalDeadline: day('2026-01-15'), status: 'pending', rowKey: 'R1' } as const;
    expect(ruleRow(leftOver, day('2026-01-10'), { status: 'pending' })).toBeUndefined();
  });

  test('a blank start is filled in from the deadline and the notice days', () => {
    expect(ruleRow(row({ renewalStart: undefined }), day('2026-01-10'), { status: 'pending' })).toMatchObject(
      {
        filledStart: day('2026-03-01'),
        changes: [{ column: 'renewalStart', before: undefined, after: day('2026-03-01') }],
      },
    );
    const values = ruledValues(row({ renewalStart: undefined, noticeDays: 30 }), day('2026-01-10'), {
      status: 'pending',
    });
    expect(values).toMatchObject({ renewalStart: day('2026-02-14'), renewalDeadline: day('2026-01-15') });
  });

  test('a deadline that is corrected afterwards moves the filled-in start along', () => {
    const corrected = row({ renewalDeadline: day('2026-01-20') });
    expect(
      ruledValues(corrected, day('2026-01-10'), { status: 'pending', filledStart: day('2026-03-01') }),
    ).toMatchObject({
      renewalStart: day('2026-03-06'),
      renewalDeadline: day('2026-01-20'),
    });
    // A start that somebody entered since decides, as every start does.
    const entered = row({ renewalStart: day('2026-04-01'), renewalDeadline: day('2026-01-20') });
    expect(
      ruledValues(entered, day('2026-01-10'), { status: 'pending', filledStart: day('2026-03-01') }),
    ).toMatchObject({
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
    const values = ruledValues(row({ status: 'renewed' }), day('2026-01-10'), { status: 'pending' });
    expect(values).toMatchObject({ status: 'renewed', acceptedOn: day('2026-01-10') });
  });

  test('"Confirmed" on a renewal means accepted, and reads "Renewed"', () => {
    const values = ruledValues(row({ status: 'confirmed' }), day('2026-01-10'), { status: 'pending' });
    expect(values).toMatchObject({ status: 'renewed', acceptedOn: day('2026-01-10') });
  });

  test('"Cancellation requested" is dated', () => {
    const values = ruledValues(row({ status: 'cancellationRequested' }), day('2026-01-10'), {
      status: 'pending',
    });
    expect(values).toMatchObject({
      status: 'cancellationRequested',
      cancellationRequestedOn: day('2026-01-10'),
    });
  });

  test('"Pending" takes an acceptance back', () => {
    const accepted = row({ status: 'pending', acceptedOn: day('2026-01-05') });
    const values = ruledValues(accepted, day('2026-01-10'), { status: 'renewed' });
    expect(values).toMatchObject({ status: 'pending', acceptedOn: undefined });
  });

  test('a day that is there already is kept', () => {
    const values = ruledValues(
      row({ status: 'confirmed', contractType: 'emailOverage', acceptedOn: day('2026-01-05') }),
      day('2026-01-10'),
      { status: 'pending' },
    );
    expect(values.acceptedOn).toEqual(day('2026-01-05'));
  });

  test('what the add-on itself wrote is no choice: a renewal moved to next year is pending again', () => {
    const nextYear = row({
      status: 'renewed',
      renewalStart: day('2027-03-01'),
      renewalDeadline: day('2027-01-15'),
    });
    const values = ruledValues(nextYear, day('2026-03-10'), { status: 'renewed' });
    expect(values.status).toBe('pending');
    expect(values.acceptedOn).toBeUndefined();
  });

  test('an acceptance typed beside "Pending" counts', () => {
    const values = ruledValues(row({ acceptedOn: day('2026-01-09') }), day('2026-01-10'), {
      status: 'pending',
    });
    expect(values).toMatchObject({ status: 'renewed', acceptedOn: day('2026-01-09') });
  });
});

describe('every status that somebody chooses over every other', () => {
  const STATUSES = ['pending', 'renewed', 'confirmed', 'cancellationRequested'] as const;
  const TYPES = ['renewal', 'contactTierUpgrade', 'emailOverage'] as const;
  const DEADLINE = day('2026-01-15');

  /** The row as the run of a day leaves it, and what is remembered of it then. */
  const run = (
    { values, remembered }: { values: RenewalValues; remembered: Remembered },
    today: string,
  ): { values: RenewalValues; remembered: Remembered } => {
    const ruled = ruleRow(values, day(today), remembered);
    return {
      values: ruledValues(values, day(today), remembered),
      remembered: ruled ?? {},
    };
  };

  /** "Renewed" and "Confirmed" both say that the client accepted; which of them is shown goes by the contract type. */
  const shown = (status: RenewalStatus, type: ContractType): RenewalStatus =>
    status === 'renewed' || status === 'confirmed' ? (type === 'renewal' ? 'renewed' : 'confirmed') : status;

  const cases = TYPES.flatMap((type) =>
    statusesOf(type).flatMap((before) =>
      STATUSES.flatMap((chosen) =>
        (['2026-01-10', '2026-01-20'] as const).map((today) => ({ type, before, chosen, today })),
      ),
    ),
  );

  test.each(cases)('$type, $before, chosen: $chosen on $today', ({ type, before, chosen, today }) => {
    const dates = {
      pending: {},
      renewed: today === '2026-01-10' ? { acceptedOn: day('2026-01-05') } : {},
      confirmed: { acceptedOn: day('2026-01-05') },
      cancellationRequested: { cancellationRequestedOn: day('2026-01-05') },
    }[before];
    const untouched = { values: row({ contractType: type, ...dates }), remembered: {} };
    // A renewal that nobody answered is pending until its deadline alone.
    const first = run(untouched, before === 'pending' ? '2026-01-10' : today);
    expect(first.values.status).toBe(before);
    let current = run({ ...first, values: { ...first.values, status: chosen } }, today);
    const isCalendars = type === 'renewal' && before === 'pending' && chosen === 'pending';
    const wanted = shown(chosen, type);
    if (!(isCalendars && today === '2026-01-20')) expect(current.values.status).toBe(wanted);
    for (const later of [today, '2026-01-21', '2026-02-28', '2026-03-05']) {
      current = run(current, later);
      const isRenewedByCalendar = wanted === 'pending' && type === 'renewal' && today === '2026-01-10';
      const moved = isRenewedByCalendar && later > '2026-01-15' ? 'renewed' : wanted;
      if (!isCalendars) expect(`${later} ${current.values.status}`).toBe(`${later} ${moved}`);
    }
    expect(current.values.renewalDeadline).toEqual(DEADLINE);
  });

  const keptPending = () => {
    const renewed = run({ values: row(), remembered: {} }, '2026-01-20');
    return run({ ...renewed, values: { ...renewed.values, status: 'pending' } }, '2026-01-20');
  };

  test('"Pending" chosen after the deadline gives way to another deadline, an emptied cell, or an answer', () => {
    const kept = keptPending();
    expect(run(kept, '2026-01-25').values.status).toBe('pending');
    const statusWith = (values: Partial<RenewalValues>) =>
      run({ ...kept, values: { ...kept.values, ...values } }, '2026-01-25').values.status;
    expect(statusWith({ renewalStart: day('2026-03-02') })).toBe('renewed');
    expect(statusWith({ noticeDays: 44 })).toBe('renewed');
    expect(statusWith({ status: undefined })).toBe('renewed');
    expect(statusWith({ acceptedOn: day('2026-01-22') })).toBe('renewed');
    expect(statusWith({ cancellationRequestedOn: day('2026-01-22') })).toBe('cancellationRequested');
    expect(statusWith({ renewalStart: day('2026-06-01') })).toBe('pending');
  });

  test('what is kept is remembered between runs, beside all else', () => {
    const kept = keptPending().remembered;
    expect(kept.keptPending).toEqual(DEADLINE);
    const memory = new RowMemory();
    memory.remember('R1', { ...kept, logged: 'm', contractType: 'renewal' });
    const again = new RowMemory(memory.takeChanges());
    expect(again.of('R1')).toMatchObject({ status: 'pending', keptPending: DEADLINE, logged: 'm' });
    again.remember('R1', { status: 'renewed', keptPending: undefined });
    expect(new RowMemory(again.takeChanges()).of('R1').keptPending).toBeUndefined();
  });

  test('an import that says Pending as well does not move it on; the daily run does, where nobody chose it', () => {
    const { values } = keptPending();
    const [client, start] = [{ clientName: 'Acme', rowKey: 'R1' }, day('2026-03-01')];
    const plan = planImport(
      {
        rows: [
          { line: 2, values: { clientName: 'Acme', status: 'pending', renewalStart: start, currentMrr: 9 } },
        ],
        rejected: [],
      } as never,
      [{ index: 0, values: { ...values, ...client }, problems: [] }],
      day('2026-01-25'),
      textsIn('en'),
    );
    expect(plan.changed.map(({ changes }) => changes.map(({ column }) => column))).toEqual([['currentMrr']]);
  });
});
