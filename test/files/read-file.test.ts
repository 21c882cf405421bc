import { describe, expect, test } from '@jest/globals';
import { FileError } from '../../src/files/file-error';
import { readContent } from '../../src/files/read-file';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import { day } from '../support/days';
import { RENEWALS_OPTIONS, readColumn, readRenewals } from '../support/renewals-file';

const march = (day: number) => ({ year: 2026, month: 3, day });

describe('headers', () => {
  test('of five languages, older screens and odd spelling are known, in any order', () => {
    const { columns, unknownHeaders, language } = readRenewals(
      'MRR actuel;type de contrat *;NOM DU CLIENT;Responsable de comunicación;Last active employee;Time to renewal\n1;CTU;Acme;HubSpot;Ana;3 months',
    );
    expect(columns.map(({ key }) => key)).toEqual([
      'currentMrr',
      'contractType',
      'clientName',
      'communicationOwner',
    ]);
    expect(unknownHeaders).toEqual(['Last active employee', 'Time to renewal']);
    expect(language).toBe('fr');
  });

  test('the screens of 2025 are read as far as the table has their columns', () => {
    const { columns, unknownHeaders } = readRenewals(
      'Client,Products,MRR change,Last active employee,Renewal manager,Time to renewal\nAcme,CMS,+5,Ana,Bo,2 months',
    );
    expect(columns).toEqual([
      { header: 'Client', key: 'clientName' },
      { header: 'Products', key: 'products' },
      { header: 'Renewal manager', key: 'renewalManager' },
    ]);
    expect(unknownHeaders).toEqual(['MRR change', 'Last active employee', 'Time to renewal']);
  });

  test('a label goes before another name of the same column', () => {
    const { columns, unknownHeaders, rows } = readRenewals(
      'Client name,Renewal price,Estimated new MRR\nAcme,1,2\n',
    );
    expect(columns.map(({ header }) => header)).toEqual(['Client name', 'Estimated new MRR']);
    expect(unknownHeaders).toEqual(['Renewal price']);
    expect(rows[0]?.values.estimatedNewMrr).toBe(2);
  });

  test('two headers for one column are refused by name', () => {
    expect(() => readRenewals('Client name;Notes;Notizen\nAcme;a;b')).toThrow(
      new FileError(
        'This file cannot be read: the headers "Notes" and "Notizen" both mean Notes. Remove or rename one of them.',
      ),
    );
  });

  test('a file without what is required is refused, telling what it has', () => {
    const required = [['clientName'], ['renewalStart', 'renewalDeadline']] as const;
    expect(() => readRenewals('Firma;Summe\nAcme;3', { required, textsIn: 'de' })).toThrow(
      'Es fehlt die Spalte Kundenname und die Spalte Verlängerungs-Startdatum / Verlängerungs-Enddatum. Ihre Überschriften sind: Firma, Summe.',
    );
  });

  test('an old encoding is named as the cause', () => {
    expect(() => readRenewals('Prim\uFFFDrer Kunde;Notizen\nx;y')).toThrow('CSV UTF-8');
  });

  test.each([[''], ['\n\n'], ['\uFEFF']])('an empty file is refused: %j', (text) => {
    expect(() => readRenewals(text)).toThrow('The file is empty');
  });

  test('headers alone are a file without rows', () => {
    expect(readRenewals('Client name,Notes').rows).toEqual([]);
  });

  test('a broken quotation mark in the headers is refused by its line', () => {
    expect(() => readRenewals('\n"Client" name,Notes\nAcme,x')).toThrow('a quotation mark in line 2');
  });
});

describe('lines', () => {
  test('those with another number of cells are rejected, those before and after are read', () => {
    const { rows, rejected } = readRenewals(
      'Client name,Notes\nAcme,a,b\nBeta,c\nGamma\n\nDelta,"d\ne"\nEps,f',
    );
    expect(rows.map(({ line, values }) => [line, values.clientName])).toEqual([
      [3, 'Beta'],
      [6, 'Delta'],
      [8, 'Eps'],
    ]);
    expect(rejected).toEqual([
      {
        line: 2,
        client: 'Acme',
        column: '',
        reason: 'the line has another number of cells (3) than the header line (2)',
      },
      {
        line: 4,
        client: 'Gamma',
        column: '',
        reason: 'the line has another number of cells (1) than the header line (2)',
      },
    ]);
  });

  test('a delimiter at the end of every line does no harm, at the end of one it does', () => {
    expect(readRenewals('Client name,Notes\nAcme,a,\nBeta,b,').rows).toHaveLength(2);
    expect(readRenewals('Client name,Notes\nAcme,a,\nBeta,b').rejected).toHaveLength(1);
  });

  test('broken quotation marks are rejected with the name that can be made out', () => {
    const { rows, rejected } = readRenewals('Client name,Notes\n"Ac"me,x\nBeta,y');
    expect(rows).toEqual([{ line: 3, values: { clientName: 'Beta', notes: 'y' } }]);
    expect(rejected).toMatchObject([
      { line: 2, client: 'Acme', reason: expect.stringContaining('quotation mark') },
    ]);
  });

  test('a row has one entry, which names all that is wrong with it', () => {
    const { rejected } = readRenewals('Client name,Contract type,Max contacts\n,Handshake,many');
    expect(rejected).toEqual([
      {
        line: 2,
        client: '',
        column: 'Client name',
        reason:
          'Client name is missing; Contract type: "Handshake" is not known; expected: Renewal, ' +
          'Contact tier upgrade (CTU), Email overage (EO); Max contacts: "many" is not a number',
      },
    ]);
  });

  test('what a row can be without stays blank, is reported, and costs nothing else', () => {
    const { rows, rejected, blanked } = readRenewals(
      'Client name,Max contacts,Owner email,Notes\nAcme,many,nobody,x\nBeta,5,ana@example.com,y',
    );
    expect(rows).toEqual([
      { line: 2, values: { clientName: 'Acme', notes: 'x' } },
      { line: 3, values: { clientName: 'Beta', maxContacts: 5, ownerEmail: 'ana@example.com', notes: 'y' } },
    ]);
    expect(rejected).toEqual([]);
    expect(blanked).toEqual([
      { line: 2, client: 'Acme', column: 'Max contacts', value: 'many', reason: '"many" is not a number' },
      {
        line: 2,
        client: 'Acme',
        column: 'Owner email',
        value: 'nobody',
        reason: '"nobody" is not an email address; expected: one such as ana@example.com',
      },
    ]);
  });

  test('of the columns that give a row its date the first that is filled must be understood', () => {
    const dates = (...cells: string[]) =>
      readRenewals(['Client name;Renewal start date;Renewal deadline', ...cells].join('\n'), {
        required: [['clientName'], ['renewalStart', 'renewalDeadline']],
      });
    const { rows, rejected, blanked } = dates(
      'A;soon;2026-01-15',
      'B;2026-03-01;soon',
      'C;;soon',
      'D;;2026-01-15',
    );
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Renewal start date'],
      [4, 'Renewal deadline'],
    ]);
    expect(blanked.map(({ line, column }) => [line, column])).toEqual([[3, 'Renewal deadline']]);
  });

  test('the error of a formula is no value, in a text either', () => {
    const { rows, blanked } = readRenewals('Client name,Notes,Products\nAcme,#REF!,#BEZUG!\nBeta,#1 client,');
    expect(rows.map(({ values }) => values.notes)).toEqual([undefined, '#1 client']);
    expect(blanked.map(({ reason }) => reason)).toEqual([
      '"#REF!" is the error of a formula: correct it in the spreadsheet and export the file again',
      '"#BEZUG!" is the error of a formula: correct it in the spreadsheet and export the file again',
    ]);
  });

  test('the reason is in the language of the texts, the column as the file has it', () => {
    expect(readRenewals('Client name,Max contacts\nAcme,many', { textsIn: 'pt' }).blanked).toEqual([
      { line: 2, client: 'Acme', column: 'Max contacts', value: 'many', reason: '"many" não é um número' },
    ]);
    expect(readRenewals('Nom du client,Contacts maximum\nAcme,many').blanked[0]?.reason).toBe(
      '«\u00a0many\u00a0» n’est pas un nombre',
    );
  });

  test('a cell longer than Google Sheets takes is blanked and reported', () => {
    const notes = (length: number) => readRenewals(`Client name,Notes\nAcme,${'x'.repeat(length)}`);
    expect(notes(50_000).blanked).toEqual([]);
    expect(notes(50_001)).toMatchObject({
      rows: [{ values: { clientName: 'Acme' } }],
      blanked: [{ line: 2, column: 'Notes', reason: expect.stringContaining('50001 characters') }],
    });
  });

  test('letters lost in an old encoding are rejected, not imported', () => {
    expect(readRenewals('Client name\nCaf\uFFFD').rejected[0]?.reason).toContain('CSV UTF-8');
  });
});

describe('text', () => {
  test('stays text, whatever it begins with', () => {
    const texts = ['=1+1', '+33 1 23', '-minus', '@work', '00042', '1/2', 'TRUE'];
    expect(readColumn('notes', 'Notes', texts).values).toEqual(texts);
  });

  test('line breaks in a cell become one kind, blanks around it go', () => {
    expect(readColumn('notes', 'Notes', ['" a\r\nb\rc "']).values).toEqual(['a\nb\nc']);
  });

  const MARKS = ['-', '--', '---', '—', '\u00a0', '#N/A', '#NV', '(No value)', '(aucune valeur)'];
  const WORDS = [
    ...['n/a', 'N/A', 'nA', 'null', 'NULL', 'none', 'unknown', 'TBD', '?', 'k. A.', 'unbekannt', 's/o'],
    ...['Non renseigné', 'N/D', 's/d', 'sin datos', 'não informado', '0000-00-00', 'Leer', 'Blank'],
  ];

  test('a word for no data stays in free text; what programs alone write for it is blank', () => {
    for (const column of ['notes', 'primaryClientContact', 'renewalManager'] as const) {
      const header = columnOf(RENEWALS, column).label.en;
      expect(readColumn(column, header, [...MARKS, ...WORDS, '-5'], {}, false).values).toEqual([
        ...MARKS.map(() => undefined),
        ...WORDS,
        '-5',
      ]);
    }
    expect(readRenewals('Client name,Notes\nLeer,x\n--,y')).toMatchObject({
      rows: [{ values: { clientName: 'Leer' } }],
      rejected: [{ line: 3, column: 'Client name' }],
    });
  });

  test.each([
    ['currentMrr', 'Current MRR', '5', 5],
    ['maxContacts', 'Max contacts', '5', 5],
    ['acceptedOn', 'Accepted on', '2026-01-05', day('2026-01-05')],
    ['ownerEmail', 'Owner email', 'ana@example.com', 'ana@example.com'],
    ['website', 'Website', 'acme.example', 'acme.example'],
    ['hubId', 'Hub ID', '42', '42'],
    ['currency', 'Currency', 'EUR', 'EUR'],
    ['noticeDays', 'Notice days', '30', 30],
    ['subscriptionTerm', 'Subscription term', '12', 12],
    ['status', 'Status', 'Pending', 'pending'],
  ] as const)('in the column %s both are blank, and nothing to report', (key, header, filled, value) => {
    const cells = [...MARKS, ...WORDS];
    const { values, blanked } = readColumn(key, header, [...cells, filled], {}, false);
    expect(values).toEqual([...cells.map(() => undefined), value]);
    expect(blanked).toEqual([]);
  });
});

describe('dates', () => {
  test('a date that exists in one order only settles its own column; for the others it is a hint in a question', () => {
    const text =
      'Client name,Renewal start date,Snooze until\nAcme,03/04/2026,01/02/2026\nBeta,03/05/2026,01/31/2026';
    const { rows, formats, questions } = readRenewals(text);
    expect(rows.map(({ values }) => values.renewalStart)).toEqual([undefined, undefined]);
    expect(rows[0]?.values.snoozeUntil).toEqual({ year: 2026, month: 1, day: 2 });
    expect(formats.dayOrders).toEqual({ snoozeUntil: 'monthFirst' });
    expect(questions).toMatchObject([
      {
        id: 'dateOrder:renewalStart',
        text: 'Which day is "03/04/2026"? The dates of the column "Renewal start date" can be read in two ways. By the other dates of the file it is 4 March 2026.',
      },
    ]);
    const answered = readRenewals(text, { answers: { 'dateOrder:renewalStart': 'monthFirst' } });
    expect(answered.rows[0]?.values.renewalStart).toEqual(march(4));
  });

  test('a header that says how its dates are written settles its column', () => {
    const { rows } = readRenewals(
      'Client name,Renewal start date (DD/MM/YYYY),Snooze until (mm/dd/yyyy)\nAcme,01/03/2026,03/01/2026',
    );
    expect(rows[0]?.values).toMatchObject({ renewalStart: march(1), snoozeUntil: march(1) });
  });

  test('an English file with a decimal comma has the day first', () => {
    const { rows } = readRenewals('Client name;Renewal start date;Current MRR\nAcme;01/03/2026;1.234,56');
    expect(rows[0]?.values.renewalStart).toEqual(march(1));
  });

  test('where another column proves the contrary, the language settles nothing', () => {
    const { questions } = readRenewals(
      'Nom du client;Date de début du renouvellement;Reporter au\nAcme;03/01/2026;02/27/2026',
    );
    expect(questions).toMatchObject([{ id: 'dateOrder:renewalStart' }]);
  });

  test('an English file that settles nothing asks, and its rows wait', () => {
    const { values, rejected, questions } = readColumn('renewalStart', 'Renewal start date', [
      '03/04/2026',
      '05/05/2026',
    ]);
    expect(values).toEqual([{ year: 2026, month: 5, day: 5 }]);
    expect(rejected).toEqual([
      {
        line: 2,
        client: 'Client 0',
        column: 'Renewal start date',
        reason: '"03/04/2026" can be 3 April 2026 or 4 March 2026, and nothing in the file tells which',
      },
    ]);
    expect(questions).toEqual([
      {
        id: 'dateOrder:renewalStart',
        text: 'Which day is "03/04/2026"? The dates of the column "Renewal start date" can be read in two ways.',
        options: [
          { value: 'dayFirst', label: '3 April 2026' },
          { value: 'monthFirst', label: '4 March 2026' },
        ],
      },
    ]);
  });

  test.each([
    ['dayFirst', { year: 2026, month: 4, day: 3 }],
    ['monthFirst', march(4)],
  ])('the answer %s is followed', (answer, day) => {
    const answered = readColumn('renewalStart', 'Renewal start date', ['03/04/2026'], {
      answers: { 'dateOrder:renewalStart': answer },
    });
    expect(answered).toEqual({ values: [day], rejected: [], blanked: [], questions: [] });
  });

  test('an answer that is no option is asked again', () => {
    const { questions } = readColumn('renewalStart', 'Renewal start date', ['03/04/2026'], {
      answers: { 'dateOrder:renewalStart': 'x' },
    });
    expect(questions).toHaveLength(1);
  });

  test.each([
    ['Nom du client;Date de début du renouvellement'],
    ['Nombre del cliente;Fecha de inicio de la renovación'],
    ['Kundenname;Verlängerungs-Startdatum'],
    ['Nome do cliente;Data de início da renovação'],
  ])('under "%s" the day comes first', (headers) => {
    expect(readRenewals(`${headers}\nAcme;01/03/2026`).rows[0]?.values.renewalStart).toEqual(march(1));
  });

  test('evidence goes before the language', () => {
    const { rows } = readRenewals(
      'Nom du client;Date de début du renouvellement\nA;03/01/2026\nB;03/31/2026',
    );
    expect(rows[0]?.values.renewalStart).toEqual(march(1));
  });

  test('in a column that contradicts itself only dates that exist once are read, the others asked about', () => {
    const { values, rejected, questions } = readColumn('renewalStart', 'Renewal start date', [
      '03/31/2026',
      '03/30/2026',
      '03/01/2026',
      '31/03/2026',
    ]);
    expect(values).toEqual([march(31), march(30), march(31)]);
    expect(rejected.map(({ line }) => line)).toEqual([4]);
    expect(questions).toMatchObject([{ id: 'dateOrder:renewalStart' }]);
  });

  test('a column of spreadsheet days is asked about', () => {
    const unanswered = readColumn('renewalStart', 'Renewal start date', ['46082', '46083']);
    expect(unanswered.values).toEqual([]);
    expect(unanswered.rejected[0]?.reason).toContain('1 March 2026');
    expect(unanswered.questions).toMatchObject([{ id: 'serialDays:renewalStart' }]);
    const answers = { 'serialDays:renewalStart': 'spreadsheetDays' };
    expect(readColumn('renewalStart', 'Renewal start date', ['46082', '46083'], { answers }).values).toEqual([
      march(1),
      march(2),
    ]);
  });

  test('a lone number among dates is rejected without a question', () => {
    const { values, rejected, questions } = readColumn('renewalStart', 'Renewal start date', [
      '46082',
      '2026-03-02',
    ]);
    expect([values.length, rejected.length, questions.length]).toEqual([1, 1, 0]);
  });
});

describe('readContent', () => {
  test('serves rows of a spreadsheet: its numbers are certain, its short rows end in blanks, and the header ends it at the right', () => {
    const rows = [
      [],
      ['Client name', 'Current MRR', 'Max contacts', 'Notes'],
      ['Acme', 1.234, 2000],
      ['', ''],
      ['Beta', 'x', 1, 42, 'aside', 7],
    ];
    const reading = readContent(rows, RENEWALS, RENEWALS_OPTIONS);
    expect(reading.rows).toEqual([
      { line: 3, values: { clientName: 'Acme', currentMrr: 1.234, maxContacts: 2000 } },
      { line: 5, values: { clientName: 'Beta', maxContacts: 1, notes: '42' } },
    ]);
    expect(reading.blanked).toEqual([
      { line: 5, client: 'Beta', column: 'Current MRR', value: 'x', reason: '"x" is not a number' },
    ]);
    expect(reading.delimiter).toBe('');
  });
});

test('a header without words in it is read by its letters', () => {
  const { columns } = readRenewals('CLIENTNAME,HUBID,Currentmrr\nAcme,42,100');
  expect(columns.map(({ key }) => key)).toEqual(['clientName', 'hubId', 'currentMrr']);
});
