import { describe, expect, test } from '@jest/globals';
import { workbenchOf } from '../fixtures/addon';

describe('functions', () => {
  test('run in a fresh realm each time', () => {
    const workbench = workbenchOf('var count = 0; function main() { count += 1; return count; }');
    expect([workbench.run('main'), workbench.run('main')]).toEqual([1, 1]);
  });

  test('only top-level declared ones can be started', () => {
    const workbench = workbenchOf(
      'globalThis.assigned = () => 1; const arrow = () => 1; function outer() { function inner() {} }',
    );
    for (const name of ['assigned', 'arrow', 'inner', 'toString', 'MailApp']) {
      expect(() => workbench.run(name)).toThrow(`Script function not found: ${name}`);
    }
  });

  test('the log of executions tells who, what, how long, with how many calls and what was printed', () => {
    const workbench = workbenchOf(`function main() {
      console.log('began', { rows: 2 }); Logger.log('%s rows', 2); console.error(new Error('lost'));
      PropertiesService.getScriptProperties().setProperty('a', 'b');
      throw new Error('no such client');
    }`);
    expect(() => workbench.run('main')).toThrow('no such client');
    expect(workbench.executions).toEqual([
      {
        functionName: 'main',
        source: 'menu',
        user: 'owner@partner.example',
        startedAt: expect.any(Number),
        durationMs: 30,
        status: 'failed',
        error: 'Error: no such client',
        calls: {
          'console.log': 1,
          'Logger.log': 1,
          'console.error': 1,
          'PropertiesService.getScriptProperties': 1,
          'Properties.setProperty': 1,
        },
        serviceCalls: 1,
        faultPoints: 2,
        log: ['began {"rows":2}', '2 rows', 'error: Error: lost'],
      },
    ]);
    expect(workbench.serviceCalls()).toEqual({ total: 1, byMethod: { 'Properties.setProperty': 1 } });
  });

  test('whoever has not agreed to the scopes cannot run anything, and onOpen is told so', () => {
    const workbench = workbenchOf(
      `function onOpen(event) { console.log(event.authMode); SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'main').addToUi(); }
       function main() {}`,
      { unauthorized: ['owner@partner.example'] },
    );
    workbench.open();
    expect(workbench.executions[0]).toMatchObject({ status: 'completed', log: ['"NONE"'] });
    expect(workbench.menus).toEqual([{ title: 'Add-on', items: [{ label: 'Go', functionName: 'main' }] }]);
    expect(() => workbench.run('main')).toThrow('Authorization is required to perform that action.');
    workbench.grantConsent(workbench.currentUser);
    workbench.run('main');
    workbench.open();
    expect(workbench.executions.at(-1)?.log).toEqual(['"LIMITED"']);
  });

  test('opening again builds the menu anew', () => {
    const workbench = workbenchOf(
      `function onOpen() { SpreadsheetApp.getUi().createMenu('Renewals').addItem('Go', 'main').addSeparator()
        .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Stop', 'main')).addToUi(); }
       function main() {}`,
    );
    workbench.open();
    workbench.open();
    expect(workbench.menus).toEqual([
      {
        title: 'Renewals',
        items: [
          { label: 'Go', functionName: 'main' },
          'separator',
          { title: 'More', items: [{ label: 'Stop', functionName: 'main' }] },
        ],
      },
    ]);
  });
});

describe('custom functions', () => {
  const code = `
    /**
     * Doubles a number,
     * or a range.
     *
     * @param {number|Array<Array<number>>} value The number.
     * @param {string=} unit Optional. Its unit.
     * @return {number} The double.
     * @customfunction
     */
    function DOUBLE(value, unit) { return Array.isArray(value) ? value.map((row) => row.map((cell) => cell * 2)) : value * 2; }
    /** @customfunction */
    function KIND(value) { return value === undefined ? 'undefined' : value instanceof Date ? 'Date' : value instanceof Array ? 'Array' : typeof value; }
    /** @customfunction */
    function MAILS() { MailApp.sendEmail('a@example.com', 's', 'b'); }
    /** @customfunction */
    function REMEMBERS() { return PropertiesService.getDocumentProperties().setProperty('a', 'b'); }
    /** @customfunction */
    function SLEEPS(seconds) { for (let s = 0; s < seconds; s += 1) Utilities.sleep(1000); return 'awake'; }
    /** @customfunction */
    function SWALLOWS() { try { Utilities.sleep(31000); } catch (error) { return 'never mind'; } }
    /** @customfunction */
    function FAILS(value) { throw new Error('market: "' + value + '" is no country'); }
    /** @customfunction */
    function TODAYS() { return new Date(); }
    /** Not one. */
    function plain() {}
  `;
  const evaluate = (formula: string) => workbenchOf(code).document.evaluate(formula);

  test('are found with their help', () => {
    expect(evaluate('=DOUBLE(21)')).toEqual({ rows: [[42]] });
    expect(evaluate('=PLAIN()')).toMatchObject({ error: expect.any(String) });
  });

  test('get values of their own realm', () => {
    expect(evaluate('=KIND(DATE(2026,1,15))')).toEqual({ rows: [['Date']] });
    expect(evaluate('=KIND(A1:B2)')).toEqual({ rows: [['Array']] });
    expect(evaluate('=KIND()')).toEqual({ rows: [['undefined']] });
  });

  test('answer dates of the simulated day', () => {
    expect(evaluate('=YEAR(TODAYS())')).toEqual({ rows: [[2026]] });
  });

  test('may not send mail nor write anything', () => {
    expect(evaluate('=MAILS()')).toEqual({
      error: expect.stringContaining('You do not have permission to call MailApp.sendEmail'),
    });
    expect(evaluate('=REMEMBERS()')).toEqual({
      error: expect.stringContaining('You do not have permission to call Properties.setProperty'),
    });
  });

  test('have 30 seconds each, and take nobody else’s time', () => {
    const workbench = workbenchOf(code);
    const before = workbench.now();
    expect(workbench.document.evaluate('=SLEEPS(29)')).toEqual({ rows: [['awake']] });
    expect(workbench.document.evaluate('=SLEEPS(31)')).toEqual({
      error: expect.stringContaining('Exceeded maximum execution time'),
    });
    expect(workbench.document.evaluate('=SWALLOWS()')).toEqual({
      error: expect.stringContaining('Exceeded maximum execution time'),
    });
    expect(workbench.document.evaluate('=SLEEPS(28)')).toEqual({ rows: [['awake']] });
    expect(workbench.now()).toBe(before);
  });

  test('show the message that they throw', () => {
    expect(evaluate('=FAILS("Brasilia")')).toEqual({
      error: expect.stringContaining('market: "Brasilia" is no country'),
    });
  });

  test('are no executions of the log', () => {
    const workbench = workbenchOf(code);
    workbench.document.evaluate('=DOUBLE(1)');
    expect(workbench.executions).toEqual([]);
  });
});

describe('a saved workbench', () => {
  test('comes back with everything that Google’s servers keep', () => {
    const code = `
      function main() {
        PropertiesService.getUserProperties().setProperty('token', 'secret');
        ScriptApp.newTrigger('main').timeBased().everyDays(1).atHour(8).create();
        MailApp.sendEmail({ to: 'a@example.com', subject: 's', body: 'b', attachments: [Utilities.newBlob([0, -1], 'application/octet-stream', 'a.bin')] });
      }
      function look() { return [PropertiesService.getUserProperties().getProperty('token'), MailApp.getRemainingDailyQuota()]; }
      function uuid() { return Utilities.getUuid(); }`;
    const first = workbenchOf(code);
    first.run('main');
    first.revokeConsent(first.users[1]!);
    const saved: unknown = JSON.parse(JSON.stringify(first.save()));
    const second = workbenchOf(code, { saved, now: first.now() });
    expect(second.outbox).toEqual(first.outbox);
    expect(second.outbox[0]?.attachments[0]?.content).toEqual(Uint8Array.from([0, 255]));
    expect(second.triggers).toEqual(first.triggers);
    expect(second.run('look')).toEqual(['secret', 99]);
    expect(() => second.run('look', { user: second.users[1]! })).toThrow('Authorization is required');
    expect(second.run('uuid')).toBe(first.run('uuid'));
  });
});

describe('listeners', () => {
  test('hear of executions, time and panels, until they leave', () => {
    const workbench = workbenchOf('function main() {}');
    let heard = 0;
    const leave = workbench.onChange(() => (heard += 1));
    workbench.run('main');
    expect(heard).toBeGreaterThan(0);
    const before = heard;
    leave();
    workbench.advanceTo(workbench.now() + 1000);
    expect(heard).toBe(before);
  });
});

describe('a person’s edit', () => {
  const code = `
    function onEdit(event) { console.log(String(event.authMode), event.value, event.range.getA1Notation(), event.source.getName()); event.range.offset(0, 1).setValue('seen'); }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('by script'); }
    function mayAsk(event) { return event.user; }
    function watch() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
    function changed() { console.log('installed'); }`;

  test('runs onEdit with limited rights; a script’s does not', () => {
    const workbench = workbenchOf(code);
    const [sheet = ''] = workbench.document.sheetNames();
    workbench.document.userEdit(sheet, 'A2', 'Acme');
    expect(workbench.executions.map(({ source, status, log }) => [source, status, log])).toEqual([
      ['simple trigger', 'completed', ['LIMITED Acme A2 Untitled spreadsheet']],
    ]);
    expect(workbench.document.values(sheet)[1]).toEqual(['Acme', 'seen']);
    workbench.run('write');
    expect(workbench.executions.map(({ functionName }) => functionName)).toEqual(['onEdit', 'write']);
  });

  test('hands over the range of the tab that was edited, whichever is in sight', () => {
    const workbench = workbenchOf(`
      function add() { SpreadsheetApp.getActive().insertSheet('Other'); SpreadsheetApp.getActive().getSheets()[0].activate(); }
      function onEdit(event) { console.log(event.range.getSheet().getName(), event.value); }`);
    workbench.run('add');
    workbench.document.userEdit('Other', 'A2', 'Acme');
    expect(workbench.executions.at(-1)?.log).toEqual(['Other Acme']);
  });

  test('runs installed triggers too, as their creator', () => {
    const workbench = workbenchOf(code);
    workbench.run('watch', { user: workbench.users[1]! });
    workbench.document.userEdit(workbench.document.sheetNames()[0] ?? '', 'A2', 'Acme');
    expect(workbench.executions.at(-1)).toMatchObject({
      functionName: 'changed',
      user: 'colleague@partner.example',
      log: ['installed'],
    });
  });

  test('events have nothing that is not built', () => {
    expect(() => workbenchOf(code).run('mayAsk', { source: 'trigger' })).toThrow(
      'not in the workbench: event.user',
    );
  });
});
