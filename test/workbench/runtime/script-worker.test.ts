import { describe, expect, jest, test } from '@jest/globals';
import type { Execution, Workbench } from '../../../workbench/runtime/contract';
import type { WorkbenchDocument } from '../../../workbench/spreadsheet/document';
import { both, outcomes } from '../support/both-ways';

jest.setTimeout(20_000);

describe('a script in a worker comes to the same as one beside the book', () => {
  test.each([
    [
      'plain data',
      `return [1.5, 'é\\ud800', true, null, undefined, NaN, -Infinity, [[]], { $date: 1, a: { b: [] } }];`,
    ],
    [
      'objects of services, which are the same ones again',
      `
      const { ProtectionType } = SpreadsheetApp;
      const sheet = SpreadsheetApp.getActiveSheet();
      const protection = sheet.protect();
      return [protection.getProtectionType() === ProtectionType.SHEET, String(ProtectionType.SHEET),
        JSON.stringify([ProtectionType.RANGE]), typeof sheet.getRange, sheet.toString(),
        sheet.getRange('A1:B2').offset(1, 1).getA1Notation(),
        sheet.getRangeList(['A1', 'C3']).getRanges().map((range) => range.getA1Notation())];`,
    ],
    [
      'objects of services as arguments',
      `
      const sheet = SpreadsheetApp.getActiveSheet();
      const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:A3')])
        .whenTextEqualTo('x').setBackground('#ff0000').build();
      sheet.setConditionalFormatRules([rule]);
      return sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation();`,
    ],
    [
      'an error of a service',
      `
      try { SpreadsheetApp.getActiveSheet().getRange('A1').setValues([[1, 2]]); }
      catch (error) { return [error instanceof Error, error.name, error.message]; }`,
    ],
    ['an error that nobody catches', `SpreadsheetApp.getActiveSheet().getRange(0, 1);`],
    ['an error of the script’s own', `throw new TypeError('no such client');`],
    ['something else that is thrown', `throw { message: 'no error', code: 7 };`],
    ['a method that is not built', `SpreadsheetApp.getActiveSheet().fly();`],
    ['a property that nobody may set', `SpreadsheetApp.getActiveSheet().name = 'x';`],
    [
      'what is printed',
      `console.log('a', { b: [1] }, null); console.error(new Error('lost')); Logger.log('%s rows', 2);`,
    ],
    ['what has no place in a cell', `SpreadsheetApp.getActiveSheet().getRange('A1').setValues(new Map());`],
    [
      'a lock that it holds itself',
      `
      const lock = LockService.getScriptLock();
      return [lock.tryLock(10), lock.hasLock(), LockService.getScriptLock().tryLock(10)];`,
    ],
    ['bytes and texts', `return Utilities.newBlob('é').getBytes().concat(Utilities.base64Decode('AQI='));`],
  ])('%s', async (_, body) => {
    const [here, aside] = await outcomes(`function main() { ${body} }`);
    expect(aside).toEqual(here);
  });

  test.each([
    ['a service that throws', { kind: 'throw', at: 2, message: 'Service Spreadsheets timed out' }],
    ['a run that is killed', { kind: 'kill', after: 3 }],
  ] as const)('%s', async (_, fault) => {
    const code = `function main() {
      try { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('in'); }
      finally { SpreadsheetApp.getActiveSheet().getRange('A2').setValue('last'); }
    }`;
    const [here, aside] = await outcomes(code, (workbench) => (workbench.faults = [fault]));
    // What a dead run still tries is refused beside the book, and not even tried in a worker.
    const comparable = (outcome: unknown) => {
      const { record, ...rest } = outcome as { record: Execution };
      const { status, error, serviceCalls } = record;
      return { ...rest, record: { status, error, serviceCalls } };
    };
    expect(comparable(aside)).toEqual(comparable(here));
  });

  test('a service that is touched while the file loads', async () => {
    const [here, aside] = await outcomes('const sheet = SpreadsheetApp.getActiveSheet(); function main() {}');
    expect(aside).toEqual(here);
  });

  test.each(['assigned', 'arrow', 'inner', 'toString', 'MailApp'])('%s cannot be started', async (name) => {
    const { aside } = both(
      'globalThis.assigned = () => 1; const arrow = () => 1; function outer() { function inner() {} }',
    );
    await expect(aside.runAside(name)).rejects.toThrow(`Script function not found: ${name}`);
  });

  test('what a panel asks for', async () => {
    const { aside } = both(`
      function echo(value) { return [value instanceof Object, value]; }
      function withDate() { return { due: new Date() }; }
      function nothing() {}`);
    expect(await aside.callFromPanel('echo', [{ list: [1, 'a'] }])).toEqual([true, { list: [1, 'a'] }]);
    expect(await aside.callFromPanel('withDate', [])).toBeNull();
    expect(await aside.callFromPanel('nothing', [])).toBeNull();
  });
});

describe('scripts that run beside each other', () => {
  const increase = `function main() {
    const lock = LockService.getScriptLock();
    lock.waitLock(100000);
    const properties = PropertiesService.getScriptProperties();
    properties.setProperty('count', String(Number(properties.getProperty('count')) + 1));
    lock.releaseLock();
    return Number(properties.getProperty('count'));
  }`;

  test('wait for each other’s lock', async () => {
    const { aside } = both(increase);
    const counts = await Promise.all(Array.from({ length: 4 }, () => aside.callFromPanel('main', [])));
    expect(Math.max(...(counts as number[]))).toBe(4);
    expect(aside.executions.map(({ status }) => status)).toEqual(Array(4).fill('completed'));
  });

  test('are told of while they run, and end with the book', async () => {
    const { aside } = both(`function main() { for (;;) Utilities.formatString(''); }`);
    const ended = aside.runAside('main');
    await untilTold(aside);
    expect(aside.running).toMatchObject([{ functionName: 'main', source: 'menu', serviceCalls: 0 }]);
    aside.close();
    await expect(ended).rejects.toThrow('The execution was killed');
    expect(aside.running).toEqual([]);
  });

  const asking = `function main() {
    const ui = SpreadsheetApp.getUi();
    const said = ui.alert('Sure?', 'Really?', ui.ButtonSet.YES_NO);
    const named = ui.prompt('Your name');
    return [said === ui.Button.YES, named.getSelectedButton() === ui.Button.OK, named.getResponseText()];
  }
  function need() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.send_mail']); }`;
  const later = <Value>(value: Value): Promise<Value> =>
    new Promise((resolve) => setTimeout(() => resolve(value)));

  test('wait for what the person answers', async () => {
    const { aside } = both(asking);
    const asked: unknown[] = [];
    aside.onAlert((title, message, buttons, until) => {
      asked.push([title, message, buttons, until?.aborted]);
      return later('YES');
    });
    aside.onPrompt(() => later({ button: 'OK', text: 'Acme' }));
    expect(await aside.runAside('main')).toEqual([true, true, 'Acme']);
    expect(asked).toEqual([['Sure?', 'Really?', 'YES_NO', false]]);
    expect(aside.executions.at(-1)).toMatchObject({ serviceCalls: 2, status: 'completed' });
    const scope = 'https://www.googleapis.com/auth/script.send_mail';
    aside.revokeConsent(aside.currentUser, [scope]);
    aside.onConsentAsked((scopes) => later(scopes));
    await expect(aside.runAside('need')).rejects.toThrow('Authorization is required');
    expect(aside.grantedScopes(aside.currentUser)).toContain(scope);
  });

  test('are asked no longer when they end, and elsewhere cannot wait', async () => {
    const { here, aside } = both(asking);
    const question = new Promise<AbortSignal | undefined>((resolve) =>
      aside.onAlert((_title, _message, _buttons, until) => {
        resolve(until);
        return new Promise(() => undefined);
      }),
    );
    const ended = aside.runAside('main');
    const until = await question;
    aside.close();
    await expect(ended).rejects.toThrow('The execution was killed');
    expect(until?.aborted).toBe(true);
    here.onAlert((_title, _message, _buttons, signal) => {
      expect(signal).toBeUndefined();
      return later('YES');
    });
    expect(() => here.run('main')).toThrow('Only a script in a worker can wait for an answer.');
  });

  test('a person works in the book meanwhile, and the script finds what was typed', async () => {
    const { aside } = both(`function main() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      while (cell.getValue() === '') {}
      return cell.getValue();
    }`);
    const answer = aside.runAside('main');
    await untilTold(aside);
    aside.document.userEdit('Sheet1', 'A1', 'typed');
    expect(await answer).toBe('typed');
  });

  test('a large block goes in band by band, and nobody moves its rows meanwhile', async () => {
    const rows = 250;
    const { aside } = both(`function main() {
      const values = Array.from({ length: ${rows} }, (_, row) => Array.from({ length: 20 }, (_, column) => row * 20 + column));
      SpreadsheetApp.getActiveSheet().getRange(1, 1, ${rows}, 20).setValues(values);
    }`);
    const ended = aside.runAside('main');
    const insert = (): void => aside.document.userInsertRows('Sheet1', 1, 1);
    let refused = 0;
    while (aside.executions.length === 0) {
      const isHalfWritten = (aside.document as WorkbenchDocument).isBeingWritten;
      if (isHalfWritten) expect(insert).toThrow('A script is writing to this spreadsheet.');
      refused += Number(isHalfWritten);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(refused).toBeGreaterThan(0);
    await ended;
    const written = aside.document.values('Sheet1');
    expect([written.length, written[249]?.[19], written[125]?.[0]]).toEqual([250, 4999, 2500]);
    expect(aside.executions.at(-1)).toMatchObject({
      status: 'completed',
      calls: { 'Range.setValues': 1 },
    });
    expect(insert).not.toThrow();
  });
});

async function untilTold(workbench: Workbench): Promise<void> {
  while (workbench.running.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
