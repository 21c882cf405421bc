import { describe, expect, test } from '@jest/globals';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { day } from '../support/days';

/** Tables as partners could hold them, none of them in the cases: what would come in wrong in silence. */
const read = (text: string) => readRenewalsFile(text, { today: day('2026-01-16'), textsIn: 'en' });

describe('rows of totals are no clients, even where they carry a day', () => {
  test('below a Brazilian sheet with titles on top, and between the owners of an English one', () => {
    const sheet = [
      'Renovações 2026;;;',
      ';;;',
      'Nome do cliente;Prazo de renovação;MRR atual;E-mail do responsável',
      'Padaria São João;15/01/2026;R$ 1.200,50;ana@agency.example',
      'Loja Ação;20/02/2026;R$ 800,00;ana@agency.example',
      'Subtotal Ana;20/02/2026;R$ 2.000,50;',
      'Total geral;20/02/2026;R$ 2.000,50;',
    ].join('\n');
    const { rows, rejected, blanked } = read(sheet);
    expect(rows.map(({ values }) => [values.clientName, values.currentMrr, values.currency])).toEqual([
      ['Padaria São João', 1200.5, 'BRL'],
      ['Loja Ação', 800, 'BRL'],
    ]);
    expect([rejected, blanked]).toEqual([
      [
        expect.objectContaining({ line: 6, client: 'Subtotal Ana', reason: 'a row of totals, not a client' }),
        expect.objectContaining({ line: 7, client: 'Total geral' }),
      ],
      [],
    ]);
  });

  test.each([
    'Total',
    'Totals:',
    'Grand total',
    'Gesamtsumme',
    'Summe',
    'Zwischensumme Kim',
    'Sous-total',
    'Suma',
  ])('%s', (name) => {
    const table = `Client,Renewal start date,Website\nAcme,2026-03-01,\n${name},2026-03-01,`;
    expect(read(table).rows).toHaveLength(1);
    expect(read(`${table}total.example`).rows).toHaveLength(2);
  });

  test.each(['Total Wine', 'Totalis', 'Sumo', 'Gesamtmetall', 'Subtotalia'])('%s is a client', (name) => {
    expect(read(`Client,Renewal start date\n${name},2026-03-01`).rows).toHaveLength(1);
  });
});

test('columns without a header are named where they hold anything', () => {
  expect(
    read('Client;Renewal start date;;MRR;\nAcme;2026-03-01;2026-01-15;1000;\nBirch;2026-04-01;;900;')
      .unknownHeaders,
  ).toEqual(['(C)']);
  const rows = [
    ['Client', 'Renewal start date'],
    ['Acme', '2026-03-01', '', ...Array.from({ length: 24 }, () => ''), 'call first'],
  ];
  expect(readRenewalsFile(rows, { today: day('2026-01-16') }).unknownHeaders).toEqual(['(AB)']);
});

test('a file of Excel’s "Unicode text", one whose first line names its separator, one of Numbers', () => {
  const named = (text: string) => read(text).rows.map(({ values }) => [values.clientName, values.currentMrr]);
  const wanted = [
    ['Acme', 1200.5],
    ['Birch', 900],
  ];
  expect(
    named('Client\tRenewal start date\tMRR\r\nAcme\t2026-03-01\t"1,200.50"\r\nBirch\t2026-04-01\t900\r\n'),
  ).toEqual(wanted);
  expect(
    named('sep=;\nClient;Renewal start date;MRR\nAcme;01/03/2026;1.200,50\nBirch;15/03/2026;900'),
  ).toEqual(wanted);
  expect(
    named(
      'Table 1,,\nClient,Renewal date,MRR\nAcme,"Sunday, March 1, 2026","$1,200.50"\nBirch,15 Apr 2026,$900',
    ),
  ).toEqual(wanted);
});

test('what is no number, no day or for another time is left blank and reported', () => {
  const { rows, rejected, blanked } = read(
    'Kunde;Verlängerungs-Startdatum;Aktueller MRR\nA;01.03.2026;1.200,50 €/Monat\nB;01.03.2026;12,5k\nC;01.03.2026;12.000 €/Jahr\nD;1-mrt-26;5',
  );
  expect(rows.map(({ values }) => [values.clientName, values.currentMrr, values.currency])).toEqual([
    ['A', 1200.5, 'EUR'],
    ['B', undefined, undefined],
    ['C', undefined, undefined],
  ]);
  expect(blanked.map(({ line, value }) => [line, value])).toEqual([
    [3, '12,5k'],
    [4, '12.000 €/Jahr'],
  ]);
  expect(rejected).toMatchObject([{ line: 5, reason: expect.stringContaining('"1-mrt-26"') }]);
});
