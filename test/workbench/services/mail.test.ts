import { describe, expect, test } from '@jest/globals';
import { START, runBody, workbenchOf } from '../fixtures/addon';

const send = (args: string) => {
  const workbench = workbenchOf(`function main() { MailApp.sendEmail(${args}); }`);
  workbench.run('main');
  return workbench.outbox;
};
const recipients = (count: number) =>
  Array.from({ length: count }, (_, index) => `a${index}@example.com`).join(',');

describe('sendEmail', () => {
  const plain = {
    from: 'owner@partner.example',
    fromName: 'Olivia Owner',
    to: ['a@example.com'],
    cc: [],
    bcc: [],
    replyTo: '',
    subject: 'Due',
    text: 'Soon',
    html: null,
    attachments: [],
    sentAt: START,
  };

  test.each([
    ["'a@example.com', 'Due', 'Soon'", plain],
    ["{ to: 'a@example.com', subject: 'Due', body: 'Soon' }", plain],
    ["'a@example.com', 'boss@example.com', 'Due', 'Soon'", { ...plain, replyTo: 'boss@example.com' }],
    [
      "'a@example.com, Bea <b@example.com>', 'Due', 'Soon', { htmlBody: '<b>Soon</b>', cc: 'c@example.com', bcc: 'd@example.com', name: 'Renewals', replyTo: 'r@example.com' }",
      {
        ...plain,
        to: ['a@example.com', 'b@example.com'],
        cc: ['c@example.com'],
        bcc: ['d@example.com'],
        html: '<b>Soon</b>',
        fromName: 'Renewals',
        replyTo: 'r@example.com',
      },
    ],
    [
      "{ to: 'a@example.com', subject: 'Due', body: 'Soon', attachments: [Utilities.newBlob('BEGIN', 'text/calendar', 'd.ics')] }",
      {
        ...plain,
        attachments: [{ name: 'd.ics', type: 'text/calendar', content: new TextEncoder().encode('BEGIN') }],
      },
    ],
  ])('sendEmail(%s)', (args, wanted) => {
    expect(send(args)).toEqual([wanted]);
  });

  test.each([
    ["'nobody', 's', 'b'", 'Invalid email: nobody'],
    ["'a@b@example.com', 's', 'b'", 'Invalid email: a@b@example.com'],
    ["'a@example', 's', 'b'", 'Invalid email: a@example'],
    ["'a@example.com; b@example.com', 's', 'b'", 'Invalid email'],
    ["'a@example.com\\r\\nBcc: b@example.com', 's', 'b'", 'Invalid email'],
    ["'', 's', 'b'", 'no recipient'],
    ["'a@example.com', 'Due\\r\\nBcc: b@example.com', 'b'", 'subject contains control characters'],
    ["{ to: 'a@example.com', subject: 's', body: 'b', name: 'A\\nB' }", 'name contains control characters'],
    ["'a@example.com', 's', 'x'.repeat(200 * 1024 + 1)", 'Limit Exceeded: Email Body Size.'],
    ["'a@example.com', 's'.repeat(251), 'b'", 'Argument too large: subject'],
    [`'${recipients(51)}', 's', 'b'`, 'Limit Exceeded: Email Recipients Per Message.'],
    ["'a@example.com', 's', ''", 'no body'],
    [
      "'a@example.com', 1, 'b'",
      "The parameters (string,number,string) don't match the method signature for MailApp.sendEmail.",
    ],
    ["'a@example.com', 's'", "don't match the method signature"],
    [
      "{ to: 'a@example.com', subject: 's', body: 'b', inlineImages: {} }",
      'not in the workbench: MailApp.sendEmail with "inlineImages"',
    ],
  ])('sendEmail(%s) is refused', (args, message) => {
    expect(() => send(args)).toThrow(message);
  });
});

describe('the daily quota', () => {
  const code = `
    function send(to) { MailApp.sendEmail(to, 's', 'b'); return MailApp.getRemainingDailyQuota(); }
    function left() { return MailApp.getRemainingDailyQuota(); }`;

  test('counts recipients, for each user alone, and comes back 24 hours after the first', () => {
    const workbench = workbenchOf(code);
    expect(workbench.run('left')).toBe(100);
    expect(workbench.run('send', { args: [recipients(50)] })).toBe(50);
    expect(workbench.run('send', { args: [recipients(49)] })).toBe(1);
    expect(() => workbench.run('send', { args: [recipients(2)] })).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(workbench.outbox).toHaveLength(2);
    expect(workbench.run('left', { user: workbench.users[1]! })).toBe(100);
    workbench.advanceTo(START + 23 * 60 * 60 * 1000);
    expect(workbench.run('left')).toBe(1);
    workbench.advanceTo(START + 24 * 60 * 60 * 1000 + 1000);
    expect(workbench.run('left')).toBe(100);
  });

  test('is 1,500 for Workspace, and whatever a test wants', () => {
    expect(runBody('return MailApp.getRemainingDailyQuota()', { account: 'workspace' })).toBe(1500);
    expect(runBody('return MailApp.getRemainingDailyQuota()', { mailRecipientsPerDay: 20 })).toBe(20);
  });
});
