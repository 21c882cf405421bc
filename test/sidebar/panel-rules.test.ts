import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchNames, searchable } from '../../sidebar/client-panel/search-names';
import { timelineEntries } from '../../sidebar/client-panel/timeline-entries';
import { websiteAddress } from '../../sidebar/client-panel/website-address';
import { countLines } from '../../sidebar/import-panel/content-lines';
import { readTableFile } from '../../table-file/read-table-file';
import { ownForm } from '../../sidebar/points-calculator/own-form';
import { rejectedCsv } from '../../sidebar/import-panel/rejected-csv';
import { mailDocument } from '../../sidebar/reminders-panel/mail-document';
import { addDays, formatsFor } from '../../sidebar/shared/formats';
import { renewal } from './client-views';
import { amountInWords } from '../../src/locale/amounts';
import { LANGUAGES } from '../../src/locale/language';

/** Narrow and no-break spaces as plain ones; which of them Intl uses changes with its data. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  test('days are those of the calendar in every time zone', () => {
    expect(formatsFor('en').day('2026-01-15')).toBe('Jan 15, 2026');
    expect(formatsFor('de').day('2026-01-15')).toBe('15.01.2026');
    expect(formatsFor('en', 'en_GB').day('2026-01-15')).toBe('15 Jan 2026');
    expect(formatsFor('fr', 'fr_CA').day('2026-03-01')).toBe('1 mars 2026');
    // Of another language, or what is no locale: as usual in the panel's own.
    expect(formatsFor('en', 'de_DE').day('2026-01-15')).toBe('Jan 15, 2026');
    expect(formatsFor('en', 'en_<b>').day('2026-01-15')).toBe('Jan 15, 2026');
    expect(formatsFor('fr').day('2026-03-01')).toBe('1 mars 2026');
    expect(formatsFor('pt').day('2011-12-30')).toBe('30 de dez. de 2011');
    expect(formatsFor('en').day('soon')).toBe('soon');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  test('money keeps its currency, known or not', () => {
    expect(plain(formatsFor('en').money({ amount: 1200, currency: 'EUR' }))).toBe('1,200.00 EUR');
    expect(plain(formatsFor('de').money({ amount: 1284.5, currency: 'EUR' }))).toBe('1.284,50 EUR');
    expect(plain(formatsFor('en').money({ amount: 14400, currency: 'JPY' }))).toBe('14,400 JPY');
    expect(plain(formatsFor('en').money({ amount: 400, currency: 'Euro' }))).toBe('400.00 Euro');
    expect(formatsFor('en').money({ amount: 400, currency: null })).toBe('400.00');
  });

  test('amounts read as in an email, in every language and currency', () => {
    for (const language of LANGUAGES)
      for (const currency of [...Intl.supportedValuesOf('currency'), 'Euro'])
        for (const amount of [0, 1234.5, 3_264_000, -77])
          expect(formatsFor(language).money({ amount, currency })).toBe(
            amountInWords(amount, currency, language),
          );
  });

  test('changes carry their sign, and a share only where there was something before', () => {
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(plain(formatsFor('en').moneyChange(eur(1200), eur(1284.5)))).toBe('+84.50 EUR (+7%)');
    expect(plain(formatsFor('en').moneyChange(eur(400), eur(300)))).toBe('-100.00 EUR (-25%)');
    expect(plain(formatsFor('en').moneyChange(eur(0), eur(300)))).toBe('+300.00 EUR');
  });
});

describe('the timeline', () => {
  const row = renewal();
  const eventsOn = (asOf: string, of = row) =>
    timelineEntries(of, of.dates!, asOf).map(({ event, when }) => `${event} ${when}`);

  test('puts today among the days', () => {
    expect(eventsOn('2026-01-10')).toEqual([
      'appears past',
      'hubspotWrites past',
      'null today',
      'deadline ahead',
      'autoRenewal ahead',
      'start ahead',
    ]);
  });

  test('marks the day on which something falls instead of adding one', () => {
    expect(eventsOn('2026-01-15')).toEqual([
      'appears past',
      'hubspotWrites past',
      'deadline today',
      'autoRenewal ahead',
      'start ahead',
    ]);
  });

  test('shows no auto-renewal where there is none, and whose part it is to write', () => {
    expect(eventsOn('2026-01-15', renewal({ contractType: 'emailOverage' })).join()).not.toContain(
      'autoRenewal',
    );
    expect(eventsOn('2026-01-15', renewal({ status: 'cancellationRequested' })).join()).not.toContain(
      'autoRenewal',
    );
    expect(eventsOn('2026-01-15', renewal({ communicationOwner: 'partner' })).join()).toContain(
      'partnerWrites',
    );
  });
});

describe('the search', () => {
  test('puts names that begin with the text first and keeps their order', () => {
    const names = searchable(['Comedia', 'La Media', 'Zeta', 'Medina', 'Médano']);
    expect(searchNames(names, ' MED')).toEqual(['Medina', 'Médano', 'La Media', 'Comedia']);
    expect(searchNames(names, '')).toHaveLength(5);
    expect(searchNames(names, 'q')).toEqual([]);
    const words = ['', 'Médine · 4711023 · zeta.example', '', '', ''];
    const known = searchable(['Comedia', 'La Media', 'Zeta', 'Medina', 'Médano'], words);
    expect(searchNames(known, 'zeta')).toEqual(['Zeta', 'La Media']);
    expect(searchNames(known, '4711')).toEqual(['La Media']);
  });

  test('finds every name by every part of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        expect(searchNames(searchable([name]), name)).toEqual([name]);
      }),
    );
  });
});

describe('a formula in the form of the sheet', () => {
  const formula = '=PARTNER_POINTS(1000;"E;U""R";TRUE;DATE(2026;1;16))';
  test.each([
    ['en_US', '=PARTNER_POINTS(1000, "E;U""R", TRUE, DATE(2026, 1, 16))'],
    ['es_MX', '=PARTNER_POINTS(1000, "E;U""R", TRUE, DATE(2026, 1, 16))'],
    ['de', '=PARTNER_POINTS(1000; "E;U""R"; TRUE; DATE(2026; 1; 16))'],
    ['pt_BR', '=PARTNER_POINTS(1000; "E;U""R"; TRUE; DATE(2026; 1; 16))'],
  ])('%s', (locale, wanted) => {
    expect(ownForm(formula, locale)).toBe(wanted);
  });
});

describe('a website', () => {
  test.each([
    ['acme.example', 'https://acme.example/'],
    [' http://acme.example/a?b ', 'http://acme.example/a?b'],
    ['bäckerei.example', 'https://xn--bckerei-5wa.example/'],
    ['javascript:alert(1)', null],
    ['JavaScript://acme.example/%0aalert(1)', null],
    ['data:text/html,x', null],
    ['user@acme.example', null],
    ['no website', null],
    ['localhost', null],
    ['', null],
  ])('%j links to %j', (website, address) => {
    expect(websiteAddress(website)).toBe(address);
  });
});

describe('a file', () => {
  test.each([
    ['UTF-8', Buffer.from('Größe €'), { text: 'Größe €' }],
    ['UTF-8 with a mark', Buffer.from('\uFEFFGröße'), { text: 'Größe' }],
    // Node 20 takes Windows-1252 for Latin-1, so its euro sign is tried in the browser.
    ['Windows-1252', Buffer.from('Gr\xf6\xdfe', 'latin1'), { text: 'Größe' }],
    ['UTF-16', Buffer.from('\uFEFFGröße', 'utf16le'), { text: 'Größe' }],
    ['UTF-16, big end first', Buffer.from('\uFEFFGröße', 'utf16le').swap16(), { text: 'Größe' }],
    ['nothing', Buffer.from(' \r\n'), { problem: 'emptyFile' }],
    ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), { problem: 'unreadableWorkbook' }],
  ])('of %s', async (_, bytes, expected) => {
    expect(await readTableFile(new Uint8Array(bytes))).toEqual(expected);
  });

  test('its lines are counted without blank ones', () => {
    expect(countLines('a\r\nb\n\n c\rd\n')).toBe(4);
    expect(countLines('')).toBe(0);
  });
});

test('rejected lines: no cell runs as a formula, none breaks its row', () => {
  const columns = { line: 'Line', client: 'Client', column: 'Column', reason: 'Reason' };
  fc.assert(
    fc.property(fc.string(), (client) => {
      const csv = rejectedCsv([{ line: 2, client, column: 'C', reason: 'R' }], columns);
      expect(csv).not.toMatch(/\n2,"?[=+\-@]/);
      const quoted = /^"/.test(csv.split('\r\n2,')[1] ?? '');
      expect(quoted || !/[",\r\n]/.test(client)).toBe(true);
    }),
  );
});

describe('the document of a mail', () => {
  test('keeps the doctype first and gets its head', () => {
    const html = mailDocument(
      '<!doctype html><html lang="de"><head data-x="1"><title>T</title></head>x</html>',
    );
    expect(html).toMatch(
      /^<!doctype html><html lang="de"><head data-x="1"><meta http-equiv="Content-Security-Policy"/,
    );
    expect(html).toContain('<base target="_blank"><title>T</title>');
  });

  test('is made around a fragment', () => {
    expect(mailDocument('<p>x</p>')).toMatch(
      /^<!doctype html>.*<base target="_blank">.*<body><p>x<\/p><\/body>/,
    );
  });
});
