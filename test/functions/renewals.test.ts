import { describe, expect, test } from '@jest/globals';
import { STATUSES, CONTRACT_TYPES } from '../../src/tables/choices';
import { RENEWALS } from '../../src/tables/renewals';
import { LANGUAGES } from '../../src/locale/language';
import { cellOf } from '../support/zone-calendar';
import { ZONE, call, column } from './call';

describe('single contracts', () => {
  test('the published test dates', () => {
    expect(call('RENEWAL_DEADLINE', column('2026-03-01', '2028-03-01', '2028-04-14', '2026-05-01'))).toEqual(
      column('2026-01-15', '2028-01-16', '2028-02-29', '2026-03-17'),
    );
    expect(call('RENEWAL_STATUS', 'Renewal', '2026-03-01', '', '', '2026-01-15')).toBe('Pending');
    expect(call('RENEWAL_STATUS', 'Renewal', '2026-03-01', '', '', '2026-01-16')).toBe('Renewed');
    expect(call('RENEWAL_DAYS_LEFT', '2026-03-01', '2026-01-10')).toBe(5);
  });

  test('contract types in all languages, answers in any', () => {
    for (const { value, label } of CONTRACT_TYPES.values)
      for (const asked of LANGUAGES)
        for (const language of LANGUAGES) {
          const status = call(
            'RENEWAL_STATUS',
            label[asked],
            '2026-03-01',
            '2026-01-02',
            '',
            '2026-01-10',
            45,
            language,
          );
          const expected = value === 'renewal' ? 'renewed' : 'confirmed';
          expect(status).toBe(STATUSES.values.find((entry) => entry.value === expected)?.label[language]);
        }
  });

  test('a column of contracts, each with its own dates', () => {
    const types = column('Renewal', 'CTU', 'eo', '', 'Verlängerung');
    const starts = column('2026-03-01', '2026-03-01', '2026-03-01', '', '2026-03-01');
    const accepted = column('', '', '2026-01-05', '', '');
    const cancelled = column('', '', '', '', '2026-01-07');
    expect(call('RENEWAL_STATUS', types, starts, accepted, cancelled, '2026-02-01')).toEqual(
      column('Renewed', 'Pending', 'Confirmed', '', 'Cancellation requested'),
    );
  });

  test.each([
    [2000, undefined, 20000],
    [1000, 'Starter', 5000],
    [1000, 'Marketing Hub Starter', 5000],
    [1000, 'Marketing Hub Pro', 10000],
    [1000, 'enterprise', 10000],
    [1000, '', 10000],
    ['', 'Starter', ''],
  ])('EMAIL_LIMIT(%p, %p) is %p', (contacts, edition, limit) => {
    expect(call('EMAIL_LIMIT', contacts, edition)).toBe(limit);
  });
});

describe('tables', () => {
  const header = [
    'Notes',
    'Renewal start date',
    'Client name',
    'Contract type',
    'Status',
    'Accepted on',
    'Notice days',
  ];
  const row = (
    start: unknown,
    client: string,
    type: string,
    status = '',
    accepted: unknown = '',
    notice: unknown = '',
  ) => [`about ${client}`, start, client, type, status, accepted, notice];
  const table = [
    header,
    row('2026-05-10', 'Last', 'Renewal', 'Pending'),
    row(cellOf('2026-02-20', ZONE), 'First', 'Renewal', 'Pending'),
    row('2026-05-11', 'Beyond', 'Renewal', 'Pending'),
    row('', '', ''),
    row('2026-03-01', 'Long notice', 'Renewal', 'Pending', '', 60),
    row('2026-01-09', 'Begun', 'Renewal', 'Renewed'),
    row('', 'Undated', 'Renewal', 'Pending'),
  ];

  test('the rows inside the horizon, soonest deadline first, with all their cells as they are', () => {
    const due = call('RENEWALS_DUE', table, '2026-01-10') as unknown[][];
    expect(due.map((cells) => cells[2])).toEqual(['Client name', 'Long notice', 'First', 'Last']);
    expect(due[1]).toEqual(table[5]);
    expect(due[2]?.[1]).toBe('2026-02-20');
    expect(call('RENEWALS_DUE', table, '2026-01-10', 45)).toHaveLength(2);
  });

  test('with nothing due there is the header alone', () => {
    expect(call('RENEWALS_DUE', table, '2030-01-01')).toEqual([header]);
  });

  test('rows of the same deadline keep their order', () => {
    const same = [header, ...['b', 'a', 'c'].map((client) => row('2026-03-01', client, 'Renewal'))];
    expect(
      (call('RENEWALS_DUE', same, '2026-01-10') as unknown[][]).slice(1).map((cells) => cells[2]),
    ).toEqual(['b', 'a', 'c']);
  });

  test('headers in every language', () => {
    for (const language of LANGUAGES) {
      const label = (key: string): string =>
        RENEWALS.columns.find((entry) => entry.key === key)?.label[language] ?? '';
      const translated = [
        [label('clientName'), label('renewalStart'), label('contractType')],
        ['Acme', '2026-03-01', 'CTU'],
      ];
      expect(call('RENEWALS_DUE', translated, '2026-01-10')).toEqual(translated);
      expect(call('RENEWAL_ALERTS', translated, '2026-01-10')).toBe(1);
    }
  });

  test('a table with deadlines alone serves as well', () => {
    const deadlines = [
      ['Client', 'Renewal deadline'],
      ['A', '2026-01-15'],
      ['B', '2026-01-09'],
    ];
    expect(call('RENEWAL_ALERTS', deadlines, '2026-01-10')).toBe(1);
    expect(call('RENEWALS_DUE', deadlines, '2026-01-10')).toHaveLength(3);
  });

  test('alerts count pending decisions: not decided rows, nor those past their deadline', () => {
    expect(call('RENEWAL_ALERTS', table, '2026-01-10')).toBe(1);
    const decided = [
      header,
      row('2026-03-01', 'Asked', 'Renewal', 'Cancellation requested'),
      row('2026-03-01', 'Accepted', 'Renewal', 'Pending', '2026-01-05'),
      row('2026-03-01', 'Accepts later', 'Renewal', 'Pending', '2026-01-12'),
      row('2026-03-01', 'No status', 'CTU'),
      row('2026-03-01', 'Ausstehend', 'Vertragsverl', 'Ausstehend'),
    ];
    expect(() => call('RENEWAL_ALERTS', decided, '2026-01-10')).toThrow(
      'table: "Vertragsverl" is not "Renewal"',
    );
    expect(call('RENEWAL_ALERTS', decided.slice(0, 5), '2026-01-10')).toBe(2);
    expect(call('RENEWAL_ALERTS', decided.slice(0, 5), column('2026-01-10', '2026-01-16'))).toEqual(
      column(2, 0),
    );
  });

  test('what cannot be read is told with its row and column', () => {
    expect(() =>
      call(
        'RENEWALS_DUE',
        [header, row('2026-03-01', 'A', 'Renewal'), row('soon', 'B', 'Renewal')],
        '2026-01-10',
      ),
    ).toThrow('table: "soon" is not a date or text such as "2026-03-01" (row 3, "Renewal start date")');
  });

  test('what is no renewals table is told', () => {
    expect(() => call('RENEWALS_DUE', [['Name', 'Amount']], '2026-01-10')).toThrow(
      'table: no column "Renewal start date" or "Renewal deadline" in its first row',
    );
    expect(() => call('RENEWALS_DUE', 'Renewals', '2026-01-10')).toThrow('table: "Renewals" is not a range');
    expect(() => call('RENEWALS_DUE', [['Renewal start date', 'renewal START date']], '2026-01-10')).toThrow(
      'table: two columns are called "Renewal start date"',
    );
  });
});
