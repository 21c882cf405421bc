import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../src/locale/language';
import { LANGUAGES } from '../../src/locale/language';
import { STATUSES, labelOf } from '../../src/tables/choices';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import type { AddOn } from '../support/add-on';
import { fillTab, installAddOn, newTab, rowsOf, undoLastRun } from '../support/add-on';

const label = (key: (typeof RENEWALS)['columns'][number]['key'], language: Language): string =>
  columnOf(RENEWALS, key).label[language];

/** A title, then a table with a column of the user's own in between. */
const ownTable = (language: Language): string[][] => [
  ['My contracts', '', '', '', ''],
  [
    'Colour',
    label('clientName', language),
    label('contractType', language),
    'My own',
    label('renewalStart', language),
  ],
  [
    'red',
    'Acme',
    columnOf(RENEWALS, 'contractType').choices?.values[0]?.label[language] ?? '',
    '1',
    '2026-06-01',
  ],
  ['red', 'Twin', '', '2', '2026-06-02'],
  ['red', 'Twin', '', '2', '2026-06-02'],
];

/** The cells of the user's own columns. */
const rowsOfSheet = (addOn: AddOn) => addOn.document.values('Sheet1').map((row) => row.slice(0, 4));

function answering(addOn: AddOn, answer: (question: string) => boolean): string[] {
  const asked: string[] = [];
  addOn.onAlert((_, question) => {
    asked.push(question);
    return answer(question) ? 'YES' : 'NO';
  });
  return asked;
}

describe('"Set up this spreadsheet" on a table of the user\'s own', () => {
  test.each(LANGUAGES)(
    'takes it over with %s headers, changes none of its cells, and is found again',
    (language) => {
      const addOn = installAddOn({ at: '2026-05-01T07:00' });
      fillTab(addOn, 'Sheet1', ownTable(language));
      const before = addOn.document.values('Sheet1');
      const asked = answering(addOn, () => false);
      addOn.run('setUpSpreadsheet');

      expect(asked).toEqual([]);
      const after = addOn.document.values('Sheet1');
      expect(after.slice(0, 5).map((row) => row.slice(0, 5))).toEqual(before);
      expect(after[1]?.slice(5)).toEqual(
        RENEWALS.columns
          .filter(({ key }) => !['clientName', 'contractType', 'renewalStart'].includes(key))
          .map((column) => column.label[language]),
      );
      expect(addOn.document.sheetNames()).not.toContain(RENEWALS.title[language]);
      const keys = rowsOf(addOn, 'renewals').map(({ rowKey }) => rowKey);
      expect(keys.slice(-3)).toEqual(['R1', 'R2', 'R3']);

      // Once more it changes nothing.
      const setUp = addOn.document.save();
      addOn.run('setUpSpreadsheet');
      expect(addOn.document.save()).toEqual(setUp);

      // And the daily run rules its rows.
      addOn.run('refreshNow');
      const acme = rowsOf(addOn, 'renewals').find(({ clientName }) => clientName === 'Acme');
      const status = labelOf(STATUSES, 'renewed', language);
      expect(acme).toMatchObject({ status, renewalDeadline: '2026-04-17' });
    },
  );

  test('of another country: shows what it would convert, asks once, and undo gives the cells back', () => {
    const addOn = installAddOn({ at: '2026-01-16T07:00' });
    const header = (['clientName', 'renewalStart', 'maxContacts', 'currentMrr'] as const).map((key) =>
      label(key, 'de'),
    );
    fillTab(addOn, 'Sheet1', [
      header,
      ['Eins GmbH', '15.03.2026', '10.000', '1.234,56 €'],
      ['Zwei GmbH', '01.04.2026', '12.500', '99,50 €'],
      ['Drei GmbH', 'bald', '', ''],
    ]);
    const before = rowsOfSheet(addOn);
    let answer = false;
    const asked = answering(addOn, () => answer);
    addOn.run('setUpSpreadsheet');
    expect(asked).toEqual([expect.stringMatching(/^Einige Zellen dieser Tabelle sind Text/)]);
    expect(asked[0]).toContain('3 Zeilen, 0 mit lesbarem Datum');
    expect(asked[0]).toContain('Verlängerungs-Startdatum: 2 × 15.03.2026 → 2026-03-15');
    expect(asked[0]).toContain('Verlängerungs-Startdatum: 1 × bald → ?');
    expect(asked[0]).toContain('Maximale Kontaktanzahl: 2 × 10 → 10000');
    expect(rowsOfSheet(addOn)).toEqual(before);
    expect(addOn.toasts.at(-1)?.message).toContain('3 Zeilen, 0 mit lesbarem Datum.');

    answer = true;
    addOn.run('setUpSpreadsheet');
    const rows = rowsOf(addOn, 'renewals');
    expect(
      rows.map(({ renewalStart, maxContacts, currentMrr, currency }) => [
        renewalStart,
        maxContacts,
        currentMrr,
        currency,
      ]),
    ).toEqual([
      ['2026-03-15', 10_000, 1234.56, 'EUR'],
      ['2026-04-01', 12_500, 99.5, 'EUR'],
      ['bald', '', '', ''],
    ]);
    expect(addOn.toasts.at(-1)?.message).toBe('8 Zellen geändert. 3 Zeilen, 2 mit lesbarem Datum.');
    addOn.run('refreshNow');
    expect(addOn.toasts.at(-1)?.message).toContain('1 Zeile');
    expect(rowsOf(addOn, 'renewals')[0]).toMatchObject({ renewalDeadline: '2026-01-29' });
    undoLastRun(addOn);
    undoLastRun(addOn);
    expect(rowsOfSheet(addOn)).toEqual(before);
  });

  test('a list of clients without a date is no renewals table', () => {
    const addOn = installAddOn();
    fillTab(addOn, 'Sheet1', [
      ['Client name', 'Website', 'Hub ID'],
      ['Acme', 'acme.example', '1'],
    ]);
    addOn.run('setUpSpreadsheet');
    expect(addOn.document.sheetNames().slice(0, 2)).toEqual(['Sheet1', 'Renewals']);
  });

  describe('where two tabs look like one', () => {
    const withTwo = (): AddOn => {
      const addOn = installAddOn();
      fillTab(addOn, 'Sheet1', ownTable('en'));
      newTab(addOn, 'Other');
      fillTab(addOn, 'Other', ownTable('en'));
      return addOn;
    };

    test('asks, and after "no" to everything has done nothing', () => {
      const addOn = withTwo();
      const before = addOn.document.save();
      const asked = answering(addOn, () => false);
      addOn.run('setUpSpreadsheet');
      expect(asked).toHaveLength(3);
      expect(addOn.document.save()).toEqual(before);
    });

    test('takes the one that is chosen', () => {
      const addOn = withTwo();
      answering(addOn, (question) => question.includes('Use “Other”'));
      addOn.run('setUpSpreadsheet');
      expect(addOn.document.values('Sheet1')[1]).toHaveLength(5);
      expect(addOn.document.values('Other')[1]).toHaveLength(RENEWALS.columns.length + 2);
    });

    test('makes a new one where that is wanted', () => {
      const addOn = withTwo();
      answering(addOn, (question) => question.includes('new, empty'));
      addOn.run('setUpSpreadsheet');
      expect(addOn.document.sheetNames().slice(0, 3)).toEqual(['Sheet1', 'Other', 'Renewals']);
    });
  });

  describe('where two headers mean one column', () => {
    const rows = [
      ['Client', 'Client name', 'Contract type', 'Renewal start date'],
      ['short', 'Long Name Ltd', 'Renewal', '2026-06-01'],
    ];

    test.each([
      ['“Client name” in B1', 'Long Name Ltd'],
      ['“Client” in A1', 'short'],
    ])('asks, and takes %s when told so', (header, name) => {
      const addOn = installAddOn();
      fillTab(addOn, 'Sheet1', rows);
      const asked = answering(addOn, (question) => question.includes(header));
      addOn.run('setUpSpreadsheet');
      expect(asked[0]).toContain('“Client name” in B1');
      addOn.run('refreshNow');
      expect(rowsOf(addOn, 'renewals')[0]).toMatchObject({ clientName: name, status: 'Pending' });
    });

    test('does nothing where neither is right', () => {
      const addOn = installAddOn();
      fillTab(addOn, 'Sheet1', rows);
      const before = addOn.document.save();
      answering(addOn, () => false);
      addOn.run('setUpSpreadsheet');
      expect(addOn.document.save()).toEqual(before);
    });
  });
});
