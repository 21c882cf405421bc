import type { ImportPreview, ImportResult } from '../../src/panel/contract';

export const REJECTED = [
  {
    line: 7,
    client: 'Bäckerei Sonnenschein GmbH',
    column: 'Verlängerungs-Startdatum',
    reason: '"31.02.2026" is not a day of the calendar.',
  },
  { line: 12, client: '', column: 'Kundenname', reason: 'The client name is missing.' },
  {
    line: 30,
    client: '=HYPERLINK("x")',
    column: 'Aktueller MRR',
    reason: '"viel" is not an amount; write it like 1.234,50.',
  },
];

export function importPreview(over: Partial<ImportPreview> = {}): ImportPreview {
  return {
    language: 'de',
    delimiter: ';',
    added: 34,
    changed: 3,
    unchanged: 1,
    rejected: REJECTED,
    blanked: [],
    notes: [],
    questions: [],
    changes: [
      { client: 'Nordlicht Energie AG', column: 'Aktueller MRR', before: '1.200,00', after: '1.284,50' },
      { client: 'مؤسسة النور', column: 'Notizen', before: '', after: '<i>call</i> "first"' },
    ],
    changesInAll: 5,
    addedClients: ['Álvarez & Hijos SL', 'O\'Brien <b>Partners</b> "Ltd"', '🚀 Rocket Payroll'],
    unknownHeaders: ['Renewal manager', 'Last active employee'],
    ...over,
  };
}

export const DATE_QUESTION = {
  id: 'dateOrder',
  text: 'Is 03/04/2026 in the column "Renewal start date" 3 April or March 4?',
  options: [
    { value: 'dayFirst', label: '3 April 2026 (day first)' },
    { value: 'monthFirst', label: 'March 4, 2026 (month first)' },
  ],
};

export const RESULT: ImportResult = {
  ...{ added: 34, changed: 3, unchanged: 1, rejected: REJECTED },
  ...{ blanked: [], notes: [], questions: [], unknownHeaders: ['Renewal manager', 'Last active employee'] },
};
