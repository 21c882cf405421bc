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
