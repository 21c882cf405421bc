import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { day } from '../support/days';

/** Tables as partners have them; each failed or confused once. Names are invented. */
const text = (name: string): string => readFileSync(join(process.cwd(), 'test/files/cases', name), 'utf8');
const read = (name: string, options = {}) =>
  readRenewalsFile(text(name), { today: day('2026-01-16'), ...options });
const valuesIn = (name: string) => read(name).rows.map(({ values }) => values);

describe('tables copied from HubSpot’s screens come in as they are', () => {
  test('the client list of the OCCAM article, in Spanish', () => {
    const reading = read('seed-003-occam.csv');
    expect(reading).toMatchObject({ language: 'es', rejected: [], questions: [], unknownHeaders: [] });
    expect(reading.rows).toEqual([
      {
        line: 2,
        values: {
          clientName: 'Acme SL',
          communicationOwner: 'hubspot',
          products: 'Marketing Hub Pro',
          contractType: 'renewal',
          renewalStart: day('2026-03-01'),
          renewalDeadline: day('2026-01-15'),
          currentMrr: 1000,
          estimatedNewMrr: 1050,
        },
      },
    ]);
    expect(reading.notes).toEqual([
      'El archivo no indica tipos de contrato: cada fila se toma como una renovación.',
      'Donde solo hay fecha límite, la renovación empieza tras los días de preaviso (45 si no se indican).',
    ]);
  });

  test('the screen of 2019', () => {
    const reading = read('hubspot-2019.csv');
    expect(reading).toMatchObject({ language: 'en', rejected: [], questions: [], unknownHeaders: [] });
    expect(reading.rows[0]?.values).toEqual({
      clientName: 'Acme Inc',
      communicationOwner: 'hubspot',
      products: 'Marketing Hub Pro',
      contractType: 'renewal',
      renewalStart: day('2026-03-02'),
      renewalDeadline: day('2026-01-16'),
      currentMrr: 1000,
      estimatedNewMrr: 1050,
    });
  });

  test('the screen of 2025, whose days count from today, and whose change waits for the MRR', () => {
    const reading = read('hubspot-2025.csv');
    expect(reading.rows).toEqual([
      {
        line: 2,
        values: {
          clientName: 'Acme Inc',
          products: 'Marketing Hub Pro',
          contractType: 'renewal',
          renewalStart: day('2026-03-02'),
          renewalDeadline: day('2026-01-16'),
          renewalManager: 'Rosa Example',
        },
        mrrChange: 50,
      },
    ]);
    expect(reading.unknownHeaders).toEqual(['Last active employee']);
    expect(reading.notes).toEqual([
      'The file does not name contract types: every row is taken as a renewal.',
      '“Time to renewal” is counted from 16 January 2026, the day of this import.',
    ]);
  });

  test.each([
    ['Client,MRR change,Time to renewal', '45 days', '2026-03-02'],
    ['Client;Variation du MRR;Temps avant renouvellement', '45 jours', '2026-03-02'],
    ['Cliente;Cambio de MRR;Tiempo hasta la renovación', '45 días', '2026-03-02'],
    ['Kunde;MRR-Änderung;Zeit bis zur Verlängerung', '45 Tage', '2026-03-02'],
    ['Cliente;Mudança de MRR;Tempo até a renovação', '45 dias', '2026-03-02'],
    ['Client,MRR change,Days until renewal', '45', '2026-03-02'],
    ['Client,MRR change,Time to renewal', '1 day', '2026-01-17'],
    ['Client,MRR change,Time to renewal', 'today', '2026-01-16'],
    ['Client,MRR change,Time to renewal', 'in 3 weeks', '2026-02-06'],
    ['Client,MRR change,Time to renewal', '3 days ago', '2026-01-13'],
  ])('%s: %s is %s', (headers, time, start) => {
    const { rows } = readRenewalsFile(
      `${headers}\nAcme${headers.includes(';') ? ';' : ','}5${headers.includes(';') ? ';' : ','}${time}`,
      {
        today: day('2026-01-16'),
      },
    );
    expect(rows[0]?.values.renewalStart).toEqual(day(start));
  });

  test('a change of MRR is the new less the current one', () => {
    const { rows } = readRenewalsFile(
      'Client,Current MRR,MRR change,Time to renewal\nAcme,1000.10,-50.20,45 days\nBirch,100,,45 days',
      { today: day('2026-01-16') },
    );
    expect(rows.map(({ values }) => values.estimatedNewMrr)).toEqual([949.9, undefined]);
  });
});

describe('headers', () => {
  test('with a unit, a currency or more words', () => {
    const reading = read('unknown-hdr.csv');
    expect(reading.unknownHeaders).toEqual([]);
    expect(reading.rows.map(({ values }) => values)).toMatchObject([
      { currentMrr: 1234.5, currency: 'USD', ownerEmail: 'kim@agency.example', noticeDays: 60 },
      { currentMrr: 890, currency: 'USD', ownerEmail: 'lee@agency.example', noticeDays: 30 },
    ]);
  });

  test('as HubSpot’s API names them', () => {
    expect(valuesIn('apihdr.csv')).toMatchObject([
      { clientName: 'Alder', website: 'alder.example', renewalStart: day('2026-03-01') },
    ]);
  });

  test('below titles, dates of export and blank lines', () => {
    const reading = read('title-rows.csv');
    expect(reading.rows.map(({ line, values }) => [line, values.clientName])).toEqual([
      [5, 'Alder Labs'],
      [6, 'Birch Works'],
    ]);
    expect(reading.notes).toEqual(['The headers are in line 4; the lines above them are not read.']);
  });

  test('after a line that names the delimiter in quotes', () => {
    expect(valuesIn('sep-quoted.csv')).toMatchObject([
      { clientName: 'Alder Labs', currentMrr: 1234.5 },
      { clientName: 'Birch Works', currentMrr: 890 },
    ]);
  });
});

describe('dates', () => {
  test('the order of day and month is that of the column', () => {
    const { rows, rejected, blanked, questions } = read('order-per-column.csv');
    expect(rows.map(({ values }) => [values.renewalStart, values.acceptedOn])).toEqual([
      [day('2026-03-15'), day('2026-01-05')],
      [day('2026-03-20'), day('2026-01-12')],
      [day('2026-04-25'), day('2025-12-25')],
      [day('2026-05-30'), undefined],
    ]);
    expect([rejected, blanked, questions]).toEqual([[], [], []]);
  });

  test('a cancellation is read where it lies in the past', () => {
    const { rows, questions } = read('cancel-order.csv');
    expect(rows.map(({ values }) => values.cancellationRequestedOn)).toEqual([
      day('2026-01-10'),
      day('2025-12-25'),
      undefined,
    ]);
    expect(questions).toEqual([]);
  });

  test('so is one that nothing else settles, and a note says so', () => {
    const { rows, notes, questions } = readRenewalsFile(
      'Client name,Renewal start date,Accepted on\nAlder,2026-03-01,10/01/2026\nBirch,2026-03-01,12/01/2026',
      { today: day('2026-01-16') },
    );
    expect(rows.map(({ values }) => values.acceptedOn)).toEqual([day('2026-01-10'), day('2026-01-12')]);
    expect(questions).toEqual([]);
    expect(notes).toContain(
      '“Accepted on” is read so that it lies in the past: "10/01/2026" is 10 January 2026.',
    );
  });
});

describe('cells', () => {
  test('words for nothing are blank', () => {
    const { rows, rejected, blanked } = read('novalue.csv');
    expect(rows.map(({ values }) => Object.keys(values).sort())).toEqual(
      rows.map(() => ['clientName', 'contractType', 'renewalDeadline', 'renewalStart']),
    );
    expect([rows.length, rejected, blanked]).toEqual([4, [], []]);
  });

  test('the usual spellings of a term', () => {
    const { rows, rejected, blanked } = read('terms.csv');
    expect(rows.map(({ values }) => values.subscriptionTerm)).toEqual([
      ...[12, 12, 12, 12, 12, 12, 12, 12, 3, 3, 36, 24, 24, 12, 12, 12, 24, 12],
      ...[undefined, 1, 1, 18, 36, 18, 18, undefined, 12, 12, 1],
    ]);
    expect(rejected).toEqual([]);
    expect(blanked).toEqual([
      {
        line: 20,
        client: 'T18 0',
        column: 'Subscription term',
        value: '0',
        reason: '"0" is not a term; expected: a number of months such as 12',
      },
    ]);
  });

  test('numbers as spreadsheets write them', () => {
    const { rows, rejected, blanked } = read('floats.csv');
    expect(
      rows.map(({ values }) => [
        values.hubId,
        values.maxContacts,
        values.subscriptionTerm,
        values.noticeDays,
      ]),
    ).toEqual([
      ['20481001', 2000, 12, 45],
      [undefined, 2000, 12, 45],
      ['20481003', 2000, 12, 30],
      ['20481004', 2000, 12, 400],
      ['20481005', 2000, 12, 0],
      ['020481006', 2000, 12, undefined],
    ]);
    expect(rejected).toEqual([]);
    expect(blanked.map(({ line, column }) => [line, column])).toEqual([
      [3, 'Hub ID'],
      [7, 'Notice days'],
    ]);
  });

  test('nothing is asked about what is refused anyway', () => {
    const { rows, questions, blanked } = read('question-then-refused.csv');
    expect(questions).toEqual([]);
    // "1.234,-" has no cents, so its point separates thousands.
    expect(rows.map(({ values }) => [values.currentMrr, values.currency])).toEqual([
      [1234, 'EUR'],
      [890, 'EUR'],
    ]);
    expect(blanked).toEqual([]);
    const refused =
      'Client name;Contract type;Renewal start date;Current MRR\n;Renewal;2026-03-01;1.234\nB;Renewal;soon;2.345';
    expect(readRenewalsFile(refused, { today: day('2026-01-16') }).questions).toEqual([]);
  });
});

describe('a deadline that start and notice days contradict', () => {
  test('is asked about once; until then the start holds, and a note says so', () => {
    const { rows, questions, notes } = read('notice-months.csv');
    expect(
      rows.map(({ values }) => [values.renewalStart, values.renewalDeadline, values.noticeDays]),
    ).toEqual([
      [day('2026-03-31'), day('2026-03-01'), 30],
      [day('2026-03-31'), day('2026-02-14'), undefined],
      [day('2026-03-31'), day('2026-02-14'), undefined],
      [day('2026-03-16'), day('2026-01-15'), 60],
      [day('2028-02-29'), day('2027-12-01'), 90],
      [day('2026-03-01'), day('2025-12-01'), 90],
    ]);
    expect(questions).toEqual([
      {
        id: 'deadlineOrStart',
        text: 'Which holds? For Birch (line 3) the file has the deadline 1 March 2025; the renewal start less the notice days is 14 February 2026. The answer is for all such lines.',
        options: [
          { value: 'start', label: 'The renewal start: the deadline is 14 February 2026' },
          { value: 'deadline', label: 'The deadline: it stays 1 March 2025' },
        ],
      },
    ]);
    expect(notes).toContain(
      'The deadline does not fit the renewal start and the notice days, so the start holds and the deadline is calculated: lines 3, 4, 7.',
    );
  });

  test('stays where it is said to hold, and the question stays open to another answer', () => {
    const { rows, notes, questions } = read('notice-months.csv', {
      answers: { deadlineOrStart: 'deadline' },
    });
    expect(rows.map(({ values }) => values.renewalDeadline)).toEqual([
      ...['2026-03-01', '2025-03-01', '2026-04-05', '2026-01-15', '2027-12-01', '2026-01-15'].map(day),
    ]);
    // No notice leads from 5 April back to 31 March: there the start follows from the deadline.
    expect(rows[2]?.values.renewalStart).toEqual(day('2026-05-20'));
    expect(notes.join()).not.toContain('the start holds');
    expect(questions).toHaveLength(0);
  });
});

test('notice in months goes back by the calendar', () => {
  const { rows } = readRenewalsFile(
    'Client name;Renewal start date;Notice period\nA;2026-05-31;3 months\nB;2026-03-31;1 Monat\nC;2026-03-01;90 jours\nD;2026-03-01;2 semanas',
    { today: day('2026-01-16') },
  );
  expect(rows.map(({ values }) => [values.renewalDeadline, values.noticeDays])).toEqual([
    [day('2026-02-28'), 92],
    [day('2026-02-28'), 31],
    [day('2025-12-01'), 90],
    [day('2026-02-15'), 14],
  ]);
  const months = readRenewalsFile('Client name;Renewal deadline;Notice period (months)\nA;2026-02-28;3', {
    today: day('2026-01-16'),
  });
  expect(months.rows[0]?.values).toMatchObject({ renewalStart: day('2026-05-28'), noticeDays: 89 });
});
