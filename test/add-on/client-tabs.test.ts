import { describe, expect, test } from '@jest/globals';
import { CLIENT_TABLES } from '../../src/files/client-table-file';
import type { Language } from '../../src/locale/language';
import { LANGUAGES } from '../../src/locale/language';
import { columnOf } from '../../src/tables/table';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, ask, dropdownAt, rowsOf, sampleBook } from '../support/add-on';

const BOOK = [
  'Client name,Contract type,Renewal start date,Hub ID',
  'Northwind Cycles,Renewal,2026-03-01,20481001',
  'Stranger Ltd,Renewal,2026-03-01,99',
].join('\n');

const importOf = (addOn: AddOn, text: string) => ask(addOn, 'importFile', { fileName: 'file.csv', text });

describe('the tabs of clients, contacts and subscriptions', () => {
  test('take their sample files, and the same file again changes nothing', async () => {
    const addOn = await addOnWithBook(BOOK);
    for (const { table } of CLIENT_TABLES) {
      const text = sampleBook(`${table.key}-en`);
      const rows = text.trim().split('\n').length - 1;
      const first = { added: rows, changed: 0, unchanged: 0, rejected: [] };
      expect(await ask(addOn, 'previewImport', { fileName: 'file.csv', text })).toMatchObject(first);
      expect(rowsOf(addOn, table.key)).toEqual([]);
      expect(await importOf(addOn, text)).toMatchObject(first);
      const before = rowsOf(addOn, table.key);
      expect(before).toHaveLength(rows);
      expect(await importOf(addOn, text)).toMatchObject({
        added: 0,
        changed: 0,
        unchanged: rows,
        rejected: [],
        blanked: [],
      });
      expect(rowsOf(addOn, table.key)).toEqual(before);
    }
    expect(rowsOf(addOn, 'renewals')).toHaveLength(2);
    expect(rowsOf(addOn, 'clients').find(({ hubId }) => hubId === '20481001')).toMatchObject({
      clientName: 'Northwind Cycles',
      relationship: 'Sold and managed',
      mrr: 1234.5,
      usageScore: 64,
      usageTrend: 0.02,
    });
    expect(rowsOf(addOn, 'clients').filter(({ usageScore }) => usageScore === '').length).toBeGreaterThan(0);

    addOn.run('refreshNow');
    expect(dropdownAt(addOn, 'Renewals', 'C2')).toEqual(['Olivia Hart', 'Robin Sample']);
    expect(dropdownAt(addOn, 'Renewals', 'C3')).toBeUndefined();
    const written = () => addOn.serviceCalls().byMethod['Range.setDataValidations'] ?? 0;
    const before = written();
    addOn.run('refreshNow');
    expect(written()).toBe(before);
  });

  test.each(LANGUAGES)('know their files by %s headers', async (language: Language) => {
    const addOn = await addOnWithBook(BOOK);
    for (const { table, identity, nameColumn } of CLIENT_TABLES) {
      const keys = [...new Set([nameColumn, ...identity])];
      const header = keys.map((key) => columnOf(table, key).label[language]).join(';');
      const cells = keys.map((key) =>
        key === 'hubId' ? '42' : key === 'email' ? 'a@b.example' : `a ${key}`,
      );
      expect(await importOf(addOn, `${header}\n${cells.join(';')}`)).toMatchObject({
        added: 1,
        rejected: [],
      });
      expect(rowsOf(addOn, table.key)).toHaveLength(1);
    }
  });

  test('of two clients of one name each has the contacts of its own Hub ID to choose from', async () => {
    const addOn = await addOnWithBook(
      'Client name,Contract type,Renewal start date,Hub ID\nNova,Renewal,2026-06-01,7\nNova,Renewal,2026-06-01,8',
    );
    await importOf(addOn, 'Contact name,Client name,Hub ID,Email\nAda,Nova,7,ada@nova.example');
    addOn.run('refreshNow');
    const offered = ['C2', 'C3'].map((cell) => dropdownAt(addOn, 'Renewals', cell));
    expect(offered).toEqual([['Ada'], undefined]);
  });

  test('rows of a workbook go the same way, each to the tab that its headers name', async () => {
    const addOn = await addOnWithBook(BOOK);
    const importRows = (...rows: readonly (readonly (string | number)[])[]) =>
      ask(addOn, 'importFile', { fileName: 'book.xlsx', rows });
    const added = { added: 1, changed: 0, unchanged: 0, rejected: [] };
    expect(
      await importRows(
        [],
        ['Nom du client', 'Type de contrat', 'Date de début du renouvellement', 'MRR actuel', 'ID Hub'],
        ['Acme', 'Renouvellement', '2026-06-01', 1234.567, 7],
        ['Northwind Cycles', 'Renouvellement', '2026-03-01', '', 20481001],
      ),
    ).toMatchObject({ ...added, unchanged: 1 });
    expect(rowsOf(addOn, 'renewals')[2]).toMatchObject({
      ...{ clientName: 'Acme', renewalStart: '2026-06-01', currentMrr: 1234.567, hubId: '7' },
    });
    expect(await importRows(['Client name', 'Hub ID', 'Country'], ['Acme', 7, 'Peru'])).toMatchObject(added);
    expect(
      await importRows(
        ['Kind', 'Date', 'Client', 'Amount', 'Currency', 'Market'],
        ['Sourced', '2026-01-05', 'Acme', 1000.5, 'USD', 'Peru'],
      ),
    ).toMatchObject(added);
    expect(rowsOf(addOn, 'clients')[0]).toMatchObject({ hubId: '7', country: 'Peru' });
    expect(rowsOf(addOn, 'points')[0]).toMatchObject({ amount: 1000.5, date: '2026-01-05' });
    expect(await addOn.callFromPanel('importFile', [{ fileName: 'x', rows: [[{}]] }])).toEqual({
      refused: expect.stringContaining('rows.0.0'),
    });
  });

  test('a re-import follows the file by Hub ID, keeps blanks of the file, and logs each change', async () => {
    const addOn = await addOnWithBook(BOOK);
    await importOf(
      addOn,
      'hs_client_name,hs_hub_id,hs_country,hs_total_subscription_mrr\nAcme,7,Peru,100\nBeta,8,Chile,5',
    );
    expect(await importOf(addOn, 'Client name,Hub ID,Country,MRR\nAcme Ltd,7,,200')).toMatchObject({
      changed: 1,
      added: 0,
    });
    expect(rowsOf(addOn, 'clients')[0]).toMatchObject({
      clientName: 'Acme',
      hubId: '7',
      country: 'Peru',
      mrr: 200,
    });
    expect(rowsOf(addOn, 'log')).toContainEqual(
      expect.objectContaining({
        event: 'Question not answered: the safe answer was taken',
        after: '“Acme”: keep the name in the table',
      }),
    );
    await ask(addOn, 'importFile', {
      ...{ fileName: 'clients.csv', text: 'Client name,Hub ID,Country,MRR\nAcme Ltd,7,,200' },
      answers: { 'clientName:7': 'take' },
    });
    expect(rowsOf(addOn, 'clients')[0]).toMatchObject({ clientName: 'Acme Ltd', mrr: 200 });
    expect(rowsOf(addOn, 'log')).toContainEqual(
      expect.objectContaining({ column: 'MRR', before: '100', after: '200' }),
    );
  });

  test('bad lines are refused one by one: no Hub ID, twice the same, no address', async () => {
    const addOn = await addOnWithBook(BOOK);
    const text =
      'Contact name,Email,Hub ID\nA,a@b.example,1\nB,b@b.example,\nA again,A@b.example,1\nC,nowhere,1';
    const { rejected } = await ask<{ rejected: { line: number; reason: string }[] }>(addOn, 'importFile', {
      fileName: 'contacts.csv',
      text,
    });
    expect(rejected).toEqual([
      expect.objectContaining({ line: 3, reason: expect.stringContaining('Hub ID is missing') }),
      expect.objectContaining({ line: 4, reason: 'duplicate of line 2' }),
      expect.objectContaining({ line: 5, reason: expect.stringContaining('"nowhere"') }),
    ]);
  });

  test('a file that fits two tabs alike is refused, and one that fits none says what it lacks and asks which column it is', async () => {
    const addOn = await addOnWithBook(BOOK);
    const both = 'Client name,Hub ID,Product,Edition,Contact name,Email\nAcme,1,CRM,Pro,Ann,a@b.example';
    expect(await addOn.callFromPanel('previewImport', [{ fileName: 'x.csv', text: both }])).toEqual({
      refused: expect.stringContaining('Contacts'),
    });
    const preview = await addOn.callFromPanel('previewImport', [{ fileName: 'x.csv', text: 'A,B\n1,2' }]);
    expect(preview).toMatchObject({
      missing: expect.stringContaining('no column Client name'),
      questions: [{ text: 'Use “A” as:' }, { text: 'Use “B” as:' }],
    });
    const imported = await addOn.callFromPanel('importFile', [{ fileName: 'x.csv', text: 'A,B\n1,2' }]);
    expect(imported).toEqual({ refused: expect.stringContaining('no column Client name') });
  });

  test('follow the language of the workbook', async () => {
    const addOn = await addOnWithBook(BOOK);
    await importOf(addOn, 'Client name,Hub ID,Relationship\nAcme,7,Managed');
    await ask(addOn, 'setLanguage', { language: 'de' });
    expect(addOn.document.sheetNames().slice(0, 4)).toEqual([
      'Verlängerungen',
      'Kunden',
      'Kontakte',
      'Abonnements',
    ]);
    expect(rowsOf(addOn, 'clients')[0]?.relationship).toBe('Betreut');
  });
});
