import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Reminder } from '../../src/jobs/plan-reminders';
import type { SendingFrame, SendingOutcome } from '../../src/jobs/send-reminders';
import { sendReminders } from '../../src/jobs/send-reminders';
import { textsIn } from '../../src/locale/texts';
import { frame, line, reminder } from '../support/sample-mails';
import { stateOf } from '../support/stored-state';

const MINUTE = 60_000;

/** What Google was asked to send, field by field. */
let sent: Record<string, unknown>[];
let quota: number;
/** What the service says to a mail, by its address. */
let refusals: Readonly<Record<string, string>>;

beforeEach(() => {
  sent = [];
  quota = 1500;
  refusals = {};
  Object.assign(globalThis, {
    MailApp: {
      getRemainingDailyQuota: () => quota,
      sendEmail: (mail: { to: string }) => {
        const refusal = refusals[mail.to];
        if (refusal !== undefined) throw new Error(refusal);
        sent.push(mail);
      },
    },
    Utilities: { newBlob: () => ({}) },
  });
});

/** A document that remembers, and hands what it remembers to the next run. */
function documentOf() {
  const stored: Record<string, string> = {};
  return {
    stored,
    run: (reminders: readonly Reminder[], given: Partial<SendingFrame> = {}): SendingOutcome =>
      sendReminders(reminders, stateOf(stored), {
        ...frame(),
        texts: textsIn('en'),
        elapsed: () => 0,
        ...given,
      }),
  };
}

const person = (index: number): string => `owner${index}@agency.example`;
const reminders = (count: number): Reminder[] =>
  Array.from({ length: count }, (_, index) =>
    reminder({ to: person(index), lines: [line('upcoming', 5 + index)] }),
  );
const addresses = (): unknown[] => sent.map(({ to }) => to);

test('a mail goes to one address and to nobody else', () => {
  documentOf().run(reminders(3));
  expect(addresses()).toEqual([person(0), person(1), person(2)]);
  for (const mail of sent)
    expect(Object.keys(mail).sort()).toEqual(['attachments', 'body', 'htmlBody', 'name', 'subject', 'to']);
});

describe('what one run cannot do', () => {
  test('for want of time waits: the next run carries on where this one stopped, and tells nobody twice', () => {
    const document = documentOf();
    const all = reminders(5);
    const stopped = document.run(all, { elapsed: () => (sent.length < 2 ? 0 : 5 * MINUTE) });
    expect(addresses()).toEqual([person(0), person(1)]);
    expect(stopped.postponed.map(({ to }) => to)).toEqual([person(2), person(3), person(4)]);
    expect(stopped.entries.at(-1)?.event).toContain(person(4));

    document.run(all);
    expect(addresses()).toEqual([0, 1, 2, 3, 4].map(person));
  });

  test('well before Google’s six minutes are over', () => {
    documentOf().run(reminders(1), { elapsed: () => 4.5 * MINUTE });
    expect(sent).toEqual([]);
  });

  test('is never more than 200 mails, whatever has run away', () => {
    const { sent: gone, postponed } = documentOf().run(reminders(230));
    expect([gone.length, postponed.length, sent.length]).toEqual([200, 30, 200]);
  });

  test('for want of quota waits, but for the one mail that tells so', () => {
    quota = 3;
    const { postponed } = documentOf().run(reminders(5));
    expect(addresses()).toEqual([person(0), person(1)]);
    expect(postponed).toHaveLength(3);
  });
});

describe('a mail that the service refuses', () => {
  test('for its address is told, stops no other, and is no possible repeat the next time', () => {
    const document = documentOf();
    refusals = { [person(0)]: 'Invalid email: owner0@agency.example' };
    const { failures } = document.run(reminders(2));
    expect(failures.join()).toMatch(/owner0.*Invalid email/);
    expect(addresses()).toEqual([person(1)]);

    refusals = {};
    document.run(reminders(1));
    expect(sent.at(-1)).toMatchObject({ to: person(0), subject: expect.not.stringContaining('repeat') });
  });

  test('for the quota, whatever it said before, ends the sending of the day', () => {
    refusals = { [person(1)]: 'Service invoked too many times for one day: email.' };
    const { postponed } = documentOf().run(reminders(4));
    expect(addresses()).toEqual([person(0)]);
    expect(postponed.map(({ to }) => to)).toEqual([person(2), person(3)]);
  });

  test('for a reason that leaves open whether it went comes once more, marked, and never a third time', () => {
    const document = documentOf();
    const [mail] = reminders(1);
    if (!mail) throw new Error('no reminder');
    refusals = { [person(0)]: 'Service timed out: Mail' };
    document.run([mail]);
    document.run([mail]);
    refusals = {};
    const { entries } = document.run([mail]);
    expect(sent).toEqual([]);
    expect(entries.map(({ event }) => event).join()).toContain(person(0));

    const other = documentOf();
    refusals = { [person(0)]: 'Service timed out: Mail' };
    other.run([mail]);
    refusals = {};
    other.run([mail]);
    expect(sent.at(-1)).toMatchObject({ subject: expect.stringMatching(/^\[possible repeat\]/) });
    other.run([mail]);
    expect(sent).toHaveLength(1);
  });
});
