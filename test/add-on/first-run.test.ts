import { beforeAll, describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../src/locale/language';
import { FORMATTED_ROWS, NUMBER_FORMATS } from '../../src/sheets/number-formats';
import type { ColumnDeclaration } from '../../src/tables/table';
import { inTabOrder, widthOf } from '../../src/tables/table';
import { RENEWALS } from '../../src/tables/renewals';
import { SETTING_KEYS } from '../../src/tables/settings';
import type { AddOn } from '../support/add-on';
import {
  COLLEAGUE,
  addOnWithBook,
  ask,
  colourFormulas,
  installAddOn,
  instant,
  removeColours,
  renameTab,
  rowsOf,
  sampleBook,
  setUpAddOn,
} from '../support/add-on';

const northwind = (addOn: AddOn) => rowsOf(addOn, 'renewals').find(({ rowKey }) => rowKey === 'R1');

const OTHER_TABS = [
  ...['Clients', 'Contacts', 'Subscriptions', 'Points', 'Tier', 'Rules'],
  ...['Settings', 'Log'],
];

describe('setting up an empty spreadsheet', () => {
  let addOn: AddOn;
  beforeAll(() => {
    addOn = installAddOn();
    addOn.run('setUpSpreadsheet');
  });

  test('makes the tabs, with every column and setting that is declared', () => {
    expect(addOn.document.sheetNames()).toEqual(['Renewals', ...OTHER_TABS]);
    expect(addOn.document.values('Renewals')[0]).toEqual(
      inTabOrder<ColumnDeclaration>(RENEWALS.columns).map(({ label }) => label.en),
    );
    expect(rowsOf(addOn, 'settings').map(({ key }) => key)).toEqual(SETTING_KEYS);
  });

  test('lays the table out: header frozen and filtered, widths, formats, and help on each header', () => {
    const { getters, annotations } = addOn.document;
    const sheetId = getters.getSheetIdByName('Renewals') ?? '';
    // The client's name stays in sight, and the currency is beside the amounts.
    expect(getters.getPaneDivisions(sheetId)).toEqual({ xSplit: 1, ySplit: 1 });
    expect(addOn.document.values('Renewals')[0]?.join('|')).toContain(
      'Current MRR|Estimated new MRR|Currency|',
    );
    const [table] = getters.getCoreTables(sheetId).filter(({ config }) => config.hasFilters);
    const { top, left, right, bottom } = table!.range.zone;
    expect([top, left, right]).toEqual([0, 0, RENEWALS.columns.length - 1]);
    expect(bottom).toBe(getters.getNumberRows(sheetId) - 1);
    const notes = annotations.notes.filter(({ range }) => range.sheetId === sheetId);
    const format = (col: number, row: number) => getters.getCell({ sheetId, col, row })?.format;
    const columns = inTabOrder<ColumnDeclaration>(RENEWALS.columns);
    const laidOut = columns.map(({ key }, col) => ({
      key,
      isNarrow: getters.getColSize(sheetId, col) < widthOf(columns[col]!, 'en') && !columns[col]?.hidden,
      isWide: getters.getColSize(sheetId, col) > widthOf(columns[col]!, 'en') + 60 && !columns[col]?.hidden,
      formats: [...new Set([format(col, 1), format(col, FORMATTED_ROWS)])],
      help: notes.find(({ range }) => range.zone.left === col && range.zone.top === 0)?.text,
      hidden: getters.isColHidden(sheetId, col),
    }));
    expect(laidOut).toEqual(
      columns.map((column) => ({
        key: column.key,
        // In few calls: neighbours share a width.
        isNarrow: false,
        isWide: false,
        formats: [NUMBER_FORMATS[column.kind]],
        help: column.help.en,
        hidden: column.hidden ?? false,
      })),
    );
  });

  test('a second time changes nothing', () => {
    const before = addOn.document.save();
    addOn.run('setUpSpreadsheet');
    expect(addOn.document.save()).toEqual(before);
    expect(addOn.toasts.at(-1)?.message).toBe('Everything is in place; nothing was changed.');
  });

  test('speaks the language of the spreadsheet', () => {
    const german = setUpAddOn({ locale: 'de_DE' });
    expect(german.document.sheetNames()).toEqual([
      ...['Verlängerungen', 'Kunden', 'Kontakte', 'Abonnements', 'Punkte', 'Stufe', 'Regeln'],
      ...['Einstellungen', 'Protokoll'],
    ]);
  });

  test('finds its tabs and columns again when they were renamed and moved, and columns inserted', () => {
    const renamed = setUpAddOn();
    renameTab(renamed, 'Renewals', 'Our clients');
    const sheetId = renamed.document.getters.getSheetIdByName('Our clients') ?? '';
    renamed.document.dispatch('MOVE_SHEET', { sheetId, delta: 3 });
    renamed.document.dispatch('ADD_COLUMNS_ROWS', {
      ...{ sheetId, sheetName: 'Our clients', dimension: 'COL', base: 2, position: 'before', quantity: 1 },
    });
    renamed.document.userEdit('Our clients', 'F1', 'Where it stands');
    const header = renamed.document.values('Our clients')[0];
    renamed.run('setUpSpreadsheet');
    expect(renamed.document.sheetNames()).toEqual(OTHER_TABS.toSpliced(3, 0, 'Our clients'));
    expect(renamed.document.values('Our clients')[0]).toEqual(header);
    renamed.document.userEdit('Our clients', 'A2', 'Typed Ltd');
    expect(rowsOf(renamed, 'renewals')[0]).toMatchObject({ clientName: 'Typed Ltd', status: '' });
  });
});

describe('importing the sample book', () => {
  test.each(LANGUAGES)('the %s export comes in whole, and again changes nothing', async (language) => {
    const addOn = setUpAddOn();
    const file = { fileName: 'book.csv', text: sampleBook(`renewals-${language}`) };
    expect(await ask(addOn, 'importFile', file)).toMatchObject({
      added: 41,
      changed: 0,
      unchanged: 0,
      rejected: [],
    });
    const before = rowsOf(addOn, 'renewals');
    expect(await ask(addOn, 'importFile', file)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 41,
      rejected: [],
    });
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
  });

  test('a preview says what the import will do, and does none of it', async () => {
    const addOn = setUpAddOn();
    const file = { fileName: 'book.csv', text: sampleBook('renewals-fr') };
    expect(await ask(addOn, 'previewImport', file)).toMatchObject({
      language: 'fr',
      added: 41,
      questions: [],
    });
    expect(rowsOf(addOn, 'renewals')).toEqual([]);
  });

  test("text that starts like a formula stays the client's name", async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    const names = rowsOf(addOn, 'renewals').map(({ clientName }) => clientName);
    expect(names).toContain('=Equals Design GmbH');
    expect(names).toContain('@work Studios');
  });

  test('a broken book lets its good rows through and names each bad line', async () => {
    const addOn = setUpAddOn();
    const file = { fileName: 'broken.csv', text: sampleBook('broken') };
    type Lines = readonly { line: number; column: string; reason: string }[];
    const { rejected, blanked } = await ask<{ rejected: Lines; blanked: Lines }>(addOn, 'importFile', file);
    const named = (lines: Lines) => lines.map(({ line, column }) => [line, column]);
    expect(named(rejected)).toEqual([
      [3, 'Renewal start date'],
      [5, 'Client name'],
      [7, 'Client name'],
    ]);
    expect(named(blanked)).toEqual([
      [4, 'Contract type'],
      [6, 'Current MRR'],
    ]);
    for (const { reason } of [...rejected, ...blanked]) expect(reason).not.toBe('');
    expect(rowsOf(addOn, 'renewals').map(({ clientName }) => clientName)).toEqual([
      'Good Harvest Farms',
      'Good Harvest Farms',
      'Unheard Of Inc.',
      'Words For Money LLC',
      'Second Thoughts, Unlimited',
    ]);
    const logged = rowsOf(addOn, 'log').filter(({ event }) => /^Line \d/.test(String(event)));
    expect(logged).toHaveLength(rejected.length + blanked.length);
  });
});

describe('the daily run', () => {
  test('on 2026-01-16 an unanswered renewal of 2026-03-01 goes from Pending to Renewed, is logged and told once', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'), { at: '2026-01-15T07:00' });
    await ask(addOn, 'confirmReminders');
    addOn.advanceTo(instant('2026-01-15T09:00', 'America/New_York'));
    expect(northwind(addOn)).toMatchObject({ status: 'Pending', lastReminder: '2026-01-15 Last day' });

    addOn.advanceTo(instant('2026-01-16T09:00', 'America/New_York'));
    expect(northwind(addOn)).toMatchObject({ status: 'Renewed', lastReminder: '2026-01-16 Deadline passed' });
    expect(rowsOf(addOn, 'log')).toContainEqual(
      expect.objectContaining({
        event: 'Status updated',
        client: 'Northwind Cycles',
        before: 'Pending',
        after: 'Renewed',
      }),
    );
    const told = addOn.outbox.filter(({ text }) => text.includes('Northwind Cycles (Deadline passed)'));
    expect(told).toHaveLength(1);
    expect(told[0]?.to).toEqual(['ana.ferreira@example.com']);
  });

  test('stamps AS_OF with the day in the zone of the sheet, not of the script', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'), {
      timeZone: 'Asia/Tokyo',
      at: '2026-01-16T01:00',
    });
    addOn.run('refreshNow');
    expect(addOn.document.evaluate('=AS_OF')).toEqual({ rows: [['2026-01-16']] });
  });

  test('again on the same day, by menu or by a colleague, it mails nobody twice and moves nothing', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    await ask(addOn, 'confirmReminders');
    addOn.run('refreshNow');
    const mails = addOn.outbox.length;
    const rows = rowsOf(addOn, 'renewals');
    expect(mails).toBeGreaterThan(0);
    addOn.run('refreshNow');
    addOn.run('runDaily', { source: 'trigger', user: COLLEAGUE });
    expect(addOn.outbox).toHaveLength(mails);
    expect(rowsOf(addOn, 'renewals')).toEqual(rows);
  });

  test('no mail goes out before a preview was confirmed, and the preview shows the very mails', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    addOn.run('refreshNow');
    expect(addOn.outbox).toEqual([]);
    const { mails } = await ask<{ mails: { to: string; subject: string; html: string; text: string }[] }>(
      addOn,
      'previewReminders',
    );
    await ask(addOn, 'confirmReminders');
    addOn.run('refreshNow');
    expect(addOn.outbox.map(({ to, subject, html, text }) => ({ to: to[0], subject, html, text }))).toEqual(
      mails.map(({ to, subject, html, text }) => ({ to, subject, html, text })),
    );
  });

  test('broken colour rules are put back, and the rules of the user stay', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    const rules = (): readonly string[] => colourFormulas(addOn, 'Renewals');
    const whole = rules();
    // Four statuses, three degrees of urgency, and the header while the daily run is late.
    expect(whole.length).toBe(8);
    removeColours(addOn, 'Renewals');
    expect(rules()).toEqual([]);
    addOn.run('refreshNow');
    expect(rules()).toEqual(whole);
    expect(rowsOf(addOn, 'log')).toContainEqual(
      expect.objectContaining({ event: expect.stringContaining('colour rules') }),
    );
  });

  test('a spreadsheet that was never set up is told so, in words', () => {
    const addOn = installAddOn();
    const told: string[] = [];
    addOn.onAlert((_, message) => {
      told.push(message);
      return 'OK';
    });
    addOn.run('refreshNow');
    expect(told).toEqual([expect.stringContaining('Set up this spreadsheet')]);
  });
});

describe('the language', () => {
  test('relabels tabs, headers and values, and loses nothing', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    addOn.run('refreshNow');
    const before = rowsOf(addOn, 'renewals');
    await ask(addOn, 'setLanguage', { language: 'pt' });
    // The person reads Google in English; the panel and its title speak the workbook's language.
    addOn.run('openClientPanel');
    expect(addOn.openSidebar?.title).toBe('Painel do cliente');
    expect(addOn.openSidebar?.html).toContain('data-language="pt"');
    expect(addOn.document.sheetNames()).toEqual([
      ...['Renovações', 'Clientes', 'Contatos', 'Assinaturas', 'Pontos', 'Categoria', 'Regras'],
      ...['Configurações', 'Registro'],
    ]);
    expect(northwind(addOn)).toMatchObject({
      status: 'Renovado',
      contractType: 'Renovação',
      communicationOwner: 'Parceiro',
    });
    await ask(addOn, 'setLanguage', { language: 'en' });
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
  });
});
