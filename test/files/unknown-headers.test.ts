import { describe, expect, test } from '@jest/globals';
import { RENEWALS_IN_FILES } from '../../src/files/file-table';
import { headerMeanings } from '../../src/files/header-meaning';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { day } from '../support/days';

const TEXT = 'Client;Fecha límite para decidir;Color\nAcme;2026-01-15;blue\nBirch;2026-02-15;red';
const read = (options = {}) =>
  readRenewalsFile(TEXT, { today: day('2026-01-16'), textsIn: 'en', ...options });

describe('a header that no list knows', () => {
  test('is asked about, with the likely column as chosen, and all that its cells fit offered', () => {
    const { questions, rows, unknownHeaders } = read({ takeLikely: true });
    expect(rows.map(({ values }) => values.renewalDeadline)).toEqual([day('2026-01-15'), day('2026-02-15')]);
    expect(unknownHeaders).toEqual(['Color']);
    expect(questions).toMatchObject([
      {
        id: 'column:fecha limite decidir',
        text: 'Use “Fecha límite para decidir” as:',
        chosen: 'renewalDeadline',
        group: 'columns',
      },
      { id: 'column:color', chosen: 'leaveOut' },
    ]);
    expect(questions[0]?.options.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['renewalDeadline', 'renewalStart', 'acceptedOn', 'notes', 'leaveOut']),
    );
    expect(questions[0]?.options.map(({ value }) => value)).not.toContain('currentMrr');
  });

  test('is left out where nobody looks and nobody answers, and the file is refused if it needs the column', () => {
    expect(() => read()).toThrow('it has no column Renewal start date / Renewal deadline');
  });

  test('is asked about where the file cannot do without it, and nobody can say what is likely', () => {
    const table = 'Alpha;Beta;Gamma\nAcme;2026-01-15;1\nBirch;2026-02-15;2';
    const options = { today: day('2026-01-16'), textsIn: 'en' as const, takeLikely: true };
    const { missing, rows, rejected, questions } = readRenewalsFile(table, options);
    expect([missing, rows, rejected]).toEqual([
      'This file cannot be read: it has no column Client name, none Renewal start date / Renewal deadline / Time to renewal. Its headers are: Alpha, Beta, Gamma.',
      ...[[], []],
    ]);
    expect(questions.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['column:alpha', 'leaveOut'],
      ['column:beta', 'leaveOut'],
      ['column:gamma', 'leaveOut'],
    ]);
    const answers = { 'column:alpha': 'clientName', 'column:beta': 'renewalDeadline' };
    const answered = readRenewalsFile(table, { ...options, answers });
    expect(answered.missing).toBeUndefined();
    expect(answered.rows.map(({ values }) => values.renewalDeadline)).toEqual(
      ['2026-01-15', '2026-02-15'].map(day),
    );
    expect(() => readRenewalsFile(table, { ...options, takeLikely: false })).toThrow(
      'Its headers are: Alpha',
    );
  });

  test('means what is answered, now or for this spreadsheet before', () => {
    const answers = { 'column:fecha limite decidir': 'renewalStart', 'column:color': 'notes' };
    expect(read({ answers }).rows[0]?.values).toMatchObject({
      renewalStart: day('2026-01-15'),
      notes: 'blue',
    });
    const columnMeanings = () => ({ 'fecha limite decidir': 'renewalStart' });
    const remembered = read({ columnMeanings });
    expect(remembered.rows[0]?.values.renewalStart).toEqual(day('2026-01-15'));
    expect(remembered.questions[0]?.chosen).toBe('renewalStart');
    expect(
      read({ columnMeanings, answers: { 'column:fecha limite decidir': 'renewalDeadline' } }).rows[0]?.values,
    ).toMatchObject({
      renewalDeadline: day('2026-01-15'),
    });
  });
});

test('what a text of the first lines means as a header is found out once for each table', () => {
  const headers = ['Client name', 'HUBID', 'Color', 'Current MRR (USD)', '2026-01-15'];
  const first = headers.map((header) => headerMeanings(RENEWALS_IN_FILES, header));
  expect(first.map(([meaning]) => meaning?.declaration.key)).toEqual([
    ...['clientName', 'hubId', undefined, 'currentMrr', undefined],
  ]);
  headers.forEach((header, index) => expect(headerMeanings(RENEWALS_IN_FILES, header)).toBe(first[index]));
});
