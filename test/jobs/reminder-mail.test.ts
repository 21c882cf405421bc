import { describe, expect, test } from '@jest/globals';
import { JSDOM } from 'jsdom';
import type { ReminderLine } from '../../src/jobs/plan-reminders';
import { writeReminderMail } from '../../src/jobs/reminder-mail';
import { AUDIT_TEXTS } from '../../src/locale/audit-texts';
import { LANGUAGES } from '../../src/locale/language';
import { textsIn } from '../../src/locale/texts';
import { allQuiet, everyStage, frame, line, reminder } from '../support/sample-mails';

const EVIL =
  'Eve\r\nBcc: all@agency.example\u2028<img src="https://evil.example/p.png" onerror=alert(1)>&"\'';

const bodyOf = (html: string): HTMLElement => new JSDOM(html).window.document.body;

describe('a reminder mail', () => {
  test('says of each change who, what, how much, until when, what to do and what happens otherwise', () => {
    const { subject, text, html } = writeReminderMail(
      reminder({ lines: [line('upcoming', 5, { clientName: 'Acme', products: 'Sales Hub' })] }),
      frame(),
    );
    expect(subject).toBe('Acme: renewal decision, 2026-01-10');
    const facts = [
      'Acme',
      'Renewal · Sales Hub',
      '15 January 2026, in 5 days',
      '1,200.00\u00a0EUR → 1,380.50\u00a0EUR (+180.50\u00a0EUR)',
      'Communication owner: HubSpot',
      'Decide with the client by 15 January 2026 whether the terms stay.',
      'If nothing is done: on 16 January 2026 it renews unchanged.',
    ];
    for (const fact of facts) {
      expect(text).toContain(fact);
      expect(bodyOf(html).textContent).toContain(fact);
    }
    expect(text).toContain('https://docs.google.com/spreadsheets/d/book/edit');
  });

  test('says why somebody reads of a row that is not theirs', () => {
    const ownerProblem = '"ana@" is not an email address';
    const { text, html } = writeReminderMail(
      reminder({ lines: [{ ...line('upcoming', 5, { ownerEmail: 'ana@' }), ownerProblem }] }),
      frame(),
    );
    for (const said of [text, bodyOf(html).textContent])
      expect(said).toContain('The owner cannot be reached: "ana@" is not an email address.');
  });

  test('names the discount now and after where the row knows either', () => {
    const text = (values: object, language: 'en' | 'de' = 'en'): string =>
      writeReminderMail(reminder({ lines: [line('upcoming', 5, values)], language }), frame()).text;
    expect(text({ discount: 0.15, renewalDiscount: 0.1 })).toContain('Discount now → after: 15% → 10%');
    expect(text({ renewalDiscount: 0.125 }, 'de')).toContain('keine Daten → 12,5\u00a0%');
    expect(text({})).not.toContain('Discount');
  });

  test.each(LANGUAGES)('says in %s what is wrong with the primary contact, and where to look', (language) => {
    const mail = (problem: Partial<ReminderLine>, values: object = {}) =>
      writeReminderMail(
        reminder({ lines: [{ ...line('clientNotice', 30, values), ...problem }], language }),
        frame(),
      );
    const { text, html } = mail(
      { contactProblem: 'contactUnknown' },
      { primaryClientContact: 'Dana $& <Voss>' },
    );
    const [wrong = ''] = AUDIT_TEXTS[language].findings.contactUnknown;
    for (const said of [text, bodyOf(html).textContent]) {
      expect(said).toContain(wrong.replace('{}', () => 'Dana $& <Voss>'));
      expect(said).toMatch(/ > .+ > /);
    }
    expect(mail({}).text).not.toMatch(/ > .+ > /);
  });

  test('the day of auto-renewal is a report; what never renews by itself is told so', () => {
    const report = (contractType: 'renewal' | 'emailOverage'): string =>
      writeReminderMail(reminder({ lines: [line('deadlinePassed', -1, { contractType })] }), frame()).text;
    expect(report('renewal')).toContain('Nobody answered by the deadline: the contract renewed unchanged.');
    expect(report('emailOverage')).toContain('The deadline has passed without an acceptance.');
    expect(report('renewal')).not.toContain('If nothing is done');
  });

  test('an escalation names the owner, and says why this address gets it', () => {
    const { text } = writeReminderMail(reminder({ lines: [line('escalation', 5)] }), frame());
    expect(text).toContain('Acme (Still undecided)');
    expect(text).toContain('Owner: ana@agency.example');
    expect(text).toContain('because this address receives undecided renewals');
  });

  test('the deadlines still to come are attached, under ids that stay the same', () => {
    const due = everyStage();
    const first = writeReminderMail(due, frame()).attachments[0];
    const again = writeReminderMail(due, frame({ isPossibleRepeat: true })).attachments[0];
    const idsIn = (text: string | undefined): string[] => text?.match(/UID:.*/g) ?? [];
    expect(first).toMatchObject({ name: 'renewal-deadlines.ics', type: 'text/calendar' });
    expect(idsIn(first?.text)).toEqual(
      due.lines.slice(1).map(({ rowKey }) => `UID:${rowKey}.book@partner-renewals`),
    );
    expect(idsIn(again?.text)).toEqual(idsIn(first?.text));
    const passed = reminder({ lines: [line('deadlinePassed', -1)] });
    expect(writeReminderMail(passed, frame())).toMatchObject({ attachments: [] });
    expect(writeReminderMail(passed, frame()).text).not.toContain('attached');
  });

  test.each(LANGUAGES)(
    'in %s links to the tab, never to a row: each row by the name to search for',
    (language) => {
      const due = everyStage({
        language,
        unwatched: [
          {
            rowKey: 'R90',
            index: 90,
            values: { website: 'no-name.example' },
            reason: 'noClient',
            unreadable: '',
            mark: 'm',
          },
        ] as never,
      });
      const { text, html, attachments } = writeReminderMail(due, frame());
      const links = [...bodyOf(html).querySelectorAll('a')].map(({ href }) => href);
      const inText = `${text}\n${attachments[0]?.text}`.match(/https:\S+/g) ?? [];
      expect(new Set([...links, ...inText])).toEqual(new Set([frame().tableLink()]));
      const calendar = attachments[0]?.text.replace(/\r\n /g, '').replace(/\\/g, '') ?? '';
      const { findRow } = textsIn(language).mail;
      for (const { values, daysLeft } of due.lines) {
        expect(text).toContain(findRow(values.clientName ?? ''));
        expect(bodyOf(html).textContent).toContain(findRow(values.clientName ?? ''));
        if (daysLeft >= 0) expect(calendar).toContain(findRow(values.clientName ?? ''));
      }
      expect(text).toContain(findRow('no-name.example'));
      const weekly = writeReminderMail(allQuiet(7, { language }), frame());
      expect([...bodyOf(weekly.html).querySelectorAll('a')].map(({ href }) => href)).toEqual([
        frame().tableLink(),
      ]);
    },
  );

  test('a name can neither write a header nor markup', () => {
    const { subject, html, text, attachments } = writeReminderMail(
      reminder({ lines: [line('upcoming', 5, { clientName: EVIL, products: EVIL, ownerEmail: EVIL })] }),
      frame({ isPossibleRepeat: true }),
    );
    expect(subject).not.toMatch(/[\u0000-\u001f\u2028]/);
    expect(text.split('\n').filter((row) => row.startsWith('Bcc'))).toEqual([]);
    const body = bodyOf(html);
    expect(body.querySelectorAll('img, script')).toHaveLength(0);
    expect(body.querySelector('.client')?.textContent).toContain('<img src="https://evil.example/p.png"');
    expect(attachments[0]?.text.split('\r\n').filter((row) => row.startsWith('Bcc'))).toEqual([]);
  });

  test('a subject keeps within what Google takes, whatever the name', () => {
    const long = writeReminderMail(
      reminder({ lines: [line('upcoming', 5, { clientName: '😀'.repeat(300) })] }),
      frame({ isPossibleRepeat: true }),
    );
    expect([...long.subject].length).toBeLessThanOrEqual(200);
    expect(long.subject).toMatch(/^\[possible repeat\].*…$/u);
  });

  test('the longest mail stays below the 200 KB that Google sends', () => {
    const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller AG & Co. KG';
    const lines = Array.from({ length: 60 }, () =>
      line('clientNotice', 30, {
        clientName: name,
        products: 'Marketing Hub Professional, Sales Hub Professional, Service Hub Professional',
        communicationOwner: 'partner',
      }),
    );
    for (const language of LANGUAGES) {
      const { html, text } = writeReminderMail(reminder({ lines, language }), frame());
      expect(Buffer.byteLength(html)).toBeLessThan(180_000);
      expect(Buffer.byteLength(text)).toBeLessThan(180_000);
    }
  });
});

describe('an "all quiet" mail', () => {
  test('names the next deadlines, or says that nothing is open', () => {
    const some = writeReminderMail(allQuiet(7), frame());
    expect(some.subject).toBe('Nothing new: 7 renewal decisions still open, 2026-01-10');
    expect(some.text).toContain('Client 1 GmbH: 20 January 2026, in 10 days');
    expect(some.text).toContain('and 2 more in the spreadsheet');
    expect(some.attachments).toEqual([]);
    const none = writeReminderMail(allQuiet(0), frame());
    expect(none.subject).toBe('All quiet: no renewal decision is open, 2026-01-10');
    expect(none.text).toContain('to confirm that reminders still work');
  });
});

test.each(LANGUAGES)('mails in %s say so, load nothing from elsewhere and know dark mode', (language) => {
  for (const due of [everyStage({ language }), allQuiet(7, { language })]) {
    const { html } = writeReminderMail(due, frame({ isPossibleRepeat: true }));
    const page = new JSDOM(html).window.document;
    expect(page.documentElement.lang).toBe(language);
    expect(page.querySelectorAll('img, script, link, iframe, [background]')).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import/);
    expect(html).toContain('prefers-color-scheme: dark');
    const addresses = [...page.querySelectorAll('a')].map(({ href }) => href);
    expect(addresses.every((href) => href.startsWith('https://docs.google.com/spreadsheets/'))).toBe(true);
  }
});
