import type { ImportPreview, ImportQuestion, ImportResult } from '../../src/panel/contract';

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

/** One question of each kind: an order of dates with both readings, a rule, who is who, and headers nobody knows. */
export const QUESTIONS: readonly ImportQuestion[] = [
  {
    id: 'dateOrder:renewalStart',
    text: 'In “Renewal start date”, which comes first, day or month?',
    options: [
      { value: 'dayFirst', label: 'Day first', example: '03/04/2026 is April 3, 2026' },
      { value: 'monthFirst', label: 'Month first', example: '03/04/2026 is March 4, 2026' },
    ],
  },
  {
    id: 'notice',
    text: 'For 3 rows the deadline disagrees with the notice days. Which one holds?',
    options: [
      { value: 'deadline', label: 'The deadline', example: 'Alder Labs: January 15, 2026' },
      { value: 'noticeDays', label: 'The notice days', example: 'Alder Labs: December 1, 2025 (90 days)' },
    ],
    chosen: 'deadline',
  },
  ...['Alder Labs', 'Bäckerei Sonnenschein GmbH', 'Cedar'].map((name, index): ImportQuestion => ({
    id: `sameClient:${index}`,
    text: `Is “${name}” the client “${name} International” of the table?`,
    options: [
      { value: 'same', label: 'Yes, the same client' },
      { value: 'other', label: 'No, a new client' },
    ],
  })),
  ...['Fecha límite', 'Última actividad del empleado de la agencia'].map((header, index): ImportQuestion => ({
    id: `column:${index}`,
    text: `Use “${header}” as:`,
    options: [
      { value: 'renewalDeadline', label: 'Renewal deadline', example: '“15/01/2026”, “02/03/2026”' },
      ...['Renewal start date', 'Accepted on', 'Snooze until', 'Notes'].map((label) => ({
        value: label,
        label,
      })),
      { value: '', label: 'Do not use' },
    ],
    chosen: index === 0 ? 'renewalDeadline' : '',
    group: 'columns',
  })),
];

export const RESULT: ImportResult = {
  ...{ added: 34, changed: 3, unchanged: 1, rejected: REJECTED },
  ...{ blanked: [], notes: [], questions: [], unknownHeaders: ['Renewal manager', 'Last active employee'] },
};
