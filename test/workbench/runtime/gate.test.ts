import { describe, expect, test } from '@jest/globals';
import type { AuthorizationMode } from '../../../workbench/runtime/contract';
import { refusal } from '../../../workbench/runtime/permissions';
import { ALL_SCOPES, START, runBody, workbenchOf } from '../fixtures/addon';

type Call = readonly [...Parameters<typeof refusal>] extends readonly [
  infer Service,
  infer Method,
  infer Kind,
  ...unknown[],
]
  ? readonly [Service, Method, Kind]
  : never;

const mayCall = (mode: AuthorizationMode, [service, method, kind]: Call) =>
  refusal(service, method, kind, mode, ALL_SCOPES) === null;

describe('authorisation', () => {
  test.each([
    ['NONE', ['Utilities', 'Logger', 'Session.getActiveUserLocale', 'menus']],
    [
      'LIMITED',
      [
        'Utilities',
        'Logger',
        'Session.getActiveUserLocale',
        'menus',
        'read cells',
        'write cells',
        'Properties',
        'Lock',
      ],
    ],
    [
      'CUSTOM_FUNCTION',
      ['Utilities', 'Logger', 'Session.getActiveUserLocale', 'read cells', 'Lock', 'UrlFetch'],
    ],
    [
      'FULL',
      [
        'Utilities',
        'Logger',
        'Session.getActiveUserLocale',
        'menus',
        'read cells',
        'write cells',
        'Properties',
        'Lock',
        'UrlFetch',
        'sidebar',
        'Mail',
        'triggers',
      ],
    ],
  ] as const)('%s gives no more than Google does', (mode, wanted) => {
    const calls = {
      Utilities: ['Utilities', 'Utilities.formatDate', 'local'],
      Logger: ['Logger', 'Logger.log', 'local'],
      'Session.getActiveUserLocale': ['Session', 'Session.getActiveUserLocale', 'local'],
      menus: ['Ui', 'Ui.createAddonMenu', 'handle'],
      'read cells': ['Spreadsheet', 'Range.getValues', 'read'],
      'write cells': ['Spreadsheet', 'Range.setValues', 'write'],
      Properties: ['Properties', 'Properties.setProperty', 'write'],
      Lock: ['Lock', 'Lock.tryLock', 'write'],
      UrlFetch: ['UrlFetch', 'UrlFetchApp.fetch', 'read'],
      sidebar: ['Ui', 'Ui.showSidebar', 'write'],
      Mail: ['Mail', 'MailApp.sendEmail', 'write'],
      triggers: ['Script', 'ScriptApp.newTrigger', 'handle'],
    } as const;
    const allowed = Object.entries(calls).filter(([, call]) => mayCall(mode, call));
    expect(allowed.map(([name]) => name)).toEqual(wanted);
  });

  test('a scope that the manifest lacks is refused by name', () => {
    expect(() =>
      runBody(`MailApp.sendEmail('a@example.com', 's', 'b')`, {
        manifest: { oauthScopes: ALL_SCOPES.filter((scope) => !scope.endsWith('send_mail')) },
      }),
    ).toThrow(
      'Specified permissions are not sufficient to call MailApp.sendEmail. ' +
        'Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });

  test('a simple trigger may not send mail', () => {
    const workbench = workbenchOf(`function onOpen() { MailApp.sendEmail('a@example.com', 's', 'b'); }`);
    workbench.open();
    expect(workbench.outbox).toEqual([]);
    expect(workbench.executions.at(-1)?.error).toMatch(
      'You do not have permission to call MailApp.sendEmail',
    );
  });

  test('nothing may be called while the file loads', () => {
    expect(() =>
      workbenchOf(`var zone = Session.getScriptTimeZone(); function main() {}`).run('main'),
    ).toThrow('Session.getScriptTimeZone was called while the file loads');
  });

  test('what is not built says so, and is an Error of the realm', () => {
    expect(() => runBody('MailApp.foo()')).toThrow('not in the workbench: MailApp.foo');
    expect(runBody('try { LockService.getNoLock(); } catch (error) { return error.message }')).toBe(
      'not in the workbench: LockService.getNoLock',
    );
    expect(
      runBody(`try { MailApp.sendEmail(1) } catch (error) { return [error instanceof Error, error.name] }`),
    ).toEqual([true, 'Exception']);
  });
});

describe('time', () => {
  test('a read or write costs 30 ms of simulated time, other calls nothing', () => {
    expect(
      runBody(`const start = Date.now();
        const properties = PropertiesService.getScriptProperties();
        Utilities.getUuid();
        const before = Date.now() - start;
        properties.setProperty('a', 'b');
        properties.getProperty('a');
        return [before, Date.now() - start];`),
    ).toEqual([0, 60]);
  });

  test('after six minutes nothing goes on', () => {
    const workbench = workbenchOf(`function main() {
      const properties = PropertiesService.getScriptProperties();
      try {
        for (let minute = 1; minute <= 10; minute += 1) {
          properties.setProperty('minutes', String(minute));
          Utilities.sleep(60000);
        }
      } finally {
        console.log('still here');
        properties.setProperty('minutes', 'finally');
      }
    }
    function minutes() { return PropertiesService.getScriptProperties().getProperty('minutes'); }`);
    expect(() => workbench.run('main')).toThrow('Exceeded maximum execution time');
    expect(workbench.executions[0]).toMatchObject({ status: 'timed out', log: [] });
    expect(workbench.run('minutes')).toBe('6');
  });

  test('a simple trigger has 30 seconds', () => {
    const workbench = workbenchOf(`function onOpen() { Utilities.sleep(29000); Utilities.sleep(2000); }`);
    workbench.open();
    expect(workbench.executions[0]?.status).toBe('timed out');
  });

  test('the clock stands where the executions have left it', () => {
    const workbench = workbenchOf('function main() { Utilities.sleep(1000); }');
    workbench.run('main');
    expect(workbench.now()).toBe(START + 1000);
    expect(workbench.executions[0]).toMatchObject({ startedAt: START, durationMs: 1000 });
  });
});

describe('faults', () => {
  /** Moves ten units from one property to another, one by one, and says so in a mail; catches whatever it can. */
  const code = `
    function main() {
      const store = PropertiesService.getDocumentProperties();
      try {
        for (let step = 1; step <= 10; step += 1) {
          store.setProperty('moved', String(step));
          try { MailApp.sendEmail('a@example.com', 'moved ' + step, 'one'); } catch (error) { console.warn(error.message); }
        }
        return 'done';
      } catch (error) {
        store.setProperty('caught', error.message);
        throw error;
      } finally {
        store.setProperty('finished', 'yes');
        CacheService.getScriptCache().put('finished', 'yes');
        console.log('finally');
      }
    }
    function look() { return PropertiesService.getDocumentProperties().getProperties(); }`;

  const faultPoints = (() => {
    const workbench = workbenchOf(code);
    workbench.run('main');
    return workbench.executions[0]?.faultPoints ?? 0;
  })();

  test('are met at every call but those without effect', () => {
    // The property store, ten times a property and a mail, and at the end a property, the cache and its entry.
    expect(faultPoints).toBe(1 + 10 * 2 + 3);
  });

  test.each([
    ['lose what nothing has read since', 'stored()', true, ''],
    ['keep what was flushed', 'SpreadsheetApp.flush(); stored()', true, 'written'],
    ['keep what was read', "sheet.getRange('A1').getValue(); stored()", true, 'written'],
    ['keep all, where writes are not held back', 'stored()', false, 'written'],
    ['keep all when the run comes to its end', '', true, 'written'],
  ])('killed runs %s', (_, after, losesHeldWrites, expected) => {
    const workbench = workbenchOf(`
      function main() {
        const stored = () => PropertiesService.getDocumentProperties().setProperty('a', 'b');
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue('written').setBackground('#ff0000');
        ${after}
      }
      function look() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`);
    const last = { 'stored()': 5, '': 99 }[after] ?? (after.startsWith('SpreadsheetApp') ? 6 : 7);
    workbench.faults = [{ kind: 'kill', after: last, losesHeldWrites }];
    if (after === '') workbench.run('main');
    else expect(() => workbench.run('main')).toThrow('The execution was killed');
    workbench.faults = [];
    expect(workbench.run('look')).toBe(expected);
  });

  test('killed after each call in turn, the run does that call and nothing more', () => {
    for (let after = 1; after <= faultPoints; after += 1) {
      const workbench = workbenchOf(code);
      workbench.faults = [{ kind: 'kill', after }];
      expect(() => workbench.run('main')).toThrow('The execution was killed');
      expect(workbench.executions[0]).toMatchObject({ status: 'killed', faultPoints: after });
      expect(workbench.outbox).toHaveLength(Math.min(10, Math.floor((after - 1) / 2)));
      workbench.faults = [];
      const stored = workbench.run('look') as Record<string, string>;
      const moved = Math.min(10, Math.floor(after / 2));
      expect(stored).toEqual({
        ...(moved > 0 ? { moved: String(moved) } : {}),
        ...(after >= 22 ? { finished: 'yes' } : {}),
      });
      const { log } = workbench.executions[0] ?? { log: ['none'] };
      expect(log).toEqual([]);
    }
  });

  test('a call that throws does nothing, and the add-on may catch it', () => {
    for (let at = 1; at <= faultPoints; at += 1) {
      const workbench = workbenchOf(code);
      workbench.faults = [{ kind: 'throw', at, message: 'Service Spreadsheets timed out' }];
      const isMail = at >= 3 && at <= 21 && at % 2 === 1;
      if (isMail) {
        expect(workbench.run('main')).toBe('done');
        expect(workbench.outbox).toHaveLength(9);
      } else {
        expect(() => workbench.run('main')).toThrow('Service Spreadsheets timed out');
      }
    }
  });

  test('somebody acts just before a call, and is not hit by the fault', () => {
    const workbench = workbenchOf(`${code}
      function other() {
        PropertiesService.getDocumentProperties().setProperty('moved', 'by another');
        return PropertiesService.getDocumentProperties().getProperty('moved');
      }
      function main2() { PropertiesService.getDocumentProperties(); return PropertiesService.getDocumentProperties().getProperty('moved'); }`);
    let seen: unknown;
    workbench.faults = [
      {
        kind: 'interfere',
        before: 3,
        act: () => (seen = workbench.run('other', { user: workbench.users[1]! })),
      },
    ];
    expect(workbench.run('main2')).toBe('by another');
    expect(seen).toBe('by another');
    expect(workbench.executions.map(({ functionName, user }) => [functionName, user])).toEqual([
      ['other', 'colleague@partner.example'],
      ['main2', 'owner@partner.example'],
    ]);
  });
});
