import { expect, test } from '@jest/globals';
import { workbenchOf } from '../fixtures/addon';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const REQUESTS = 'https://www.googleapis.com/auth/script.external_request';
const code = `
  function send() { MailApp.sendEmail('a@b.example', 'Subject', 'Text'); }
  function read() { return SpreadsheetApp.getActive().getName(); }
  function status(scopes) {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes);
    return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() === null];
  }
  function need() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${MAIL}']); return 'goes on'; }
  function onOpen(event) { console.log(event.authMode); }
  function daily() { read(); send(); }
  function switchOn() { ScriptApp.newTrigger('daily').timeBased().everyHours(1).create(); }
`;

test('who left one scope out is refused what needs it, and nothing else', () => {
  const workbench = workbenchOf(code, { withheldScopes: { 'owner@partner.example': [MAIL] } });
  expect(workbench.run('read')).toBe('Untitled spreadsheet');
  expect(() => workbench.run('send')).toThrow(
    `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${MAIL}`,
  );
  workbench.open();
  expect(workbench.executions.at(-1)?.log).toEqual(['"LIMITED"']);
  const colleague = workbench.users[1]!;
  workbench.run('send', { user: colleague });
  expect(workbench.outbox).toHaveLength(1);
});

test('getAuthorizationInfo judges by the scopes it is asked for; its address is null where none is missing', () => {
  const workbench = workbenchOf(code);
  workbench.revokeConsent(workbench.currentUser, [MAIL]);
  expect(workbench.run('status', { args: [[REQUESTS]] })).toEqual(['NOT_REQUIRED', true]);
  expect(workbench.run('status', { args: [[REQUESTS, MAIL]] })).toEqual(['REQUIRED', false]);
  expect(workbench.run('status', { args: [] })).toEqual(['REQUIRED', false]);
  expect(() => workbench.run('status', { args: [['https://nowhere.example']] })).toThrow('does not declare');
  workbench.grantConsent(workbench.currentUser, [MAIL]);
  expect(workbench.run('status', { args: [] })).toEqual(['NOT_REQUIRED', true]);
});

test('requireScopes asks the person, and ends the run whatever the answer is', () => {
  const workbench = workbenchOf(code);
  workbench.revokeConsent(workbench.currentUser, [MAIL, REQUESTS]);
  const asked: (readonly string[])[] = [];
  let granted: readonly string[] = [];
  workbench.onConsentAsked((scopes) => {
    asked.push(scopes);
    return granted;
  });
  const refusal = 'Authorization is required to perform that action.';
  expect(() => workbench.run('need')).toThrow(refusal);
  granted = [MAIL];
  expect(() => workbench.run('need')).toThrow(refusal);
  expect(workbench.run('need')).toBe('goes on');
  expect(asked).toEqual([[MAIL], [MAIL]]);
  expect(workbench.grantedScopes(workbench.currentUser)).not.toContain(REQUESTS);
});

test('a trigger goes on without the scope, and what was left out is saved', () => {
  const workbench = workbenchOf(code);
  workbench.run('switchOn');
  workbench.revokeConsent(workbench.currentUser, [MAIL]);
  const saved = workbenchOf(code, { saved: workbench.save() });
  saved.advanceTo(saved.now() + 3_600_000);
  expect(saved.executions.at(-1)).toMatchObject({ functionName: 'daily', status: 'failed' });
  expect(saved.grantedScopes(saved.currentUser)).not.toContain(MAIL);
});
