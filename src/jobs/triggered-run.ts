import { toIsoDate } from '../domain/calendar-date';
import { missingConsentUrl } from '../google/authorization';
import { runningAccount } from '../google/daily-trigger';
import { DocumentBusyError } from '../google/document-lock';
import { documentMemory } from '../google/document-memory';
import type { OutgoingMail } from '../google/mail';
import { sendMail } from '../google/mail';
import { sheetCalendar } from '../google/sheet-calendar';
import { openSpreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { LANGUAGES } from '../locale/language';
import { labelled } from '../locale/punctuation';
import { textsIn } from '../locale/texts';
import { workbookLanguage } from '../sheets/workbook';
import type { TriggeredBy } from './daily-run';
import { runDailyJob } from './daily-run';
import type { Trouble } from './heartbeat';
import { readHeartbeat } from './heartbeat';
import { card, linkButton, linesOf, mailPage, oneLine, paragraph, subjectLine, textLink } from './mail-page';
import { MEMORY_KEYS } from './memory-keys';
import { messageOf } from './message-of';
import { syncDaily } from './sync-daily';

/**
 * The daily job as a trigger runs it: nobody watches, and Google tells nobody when a trigger of an add-on fails. So its
 * owner is told by mail, at most once a day, of what went wrong, what Google's quota held back, and of consent that lapsed.
 */
export function runFromTrigger(event: TriggeredBy = {}): void {
  const consentUrl = missingConsentUrl();
  if (consentUrl !== undefined) {
    tellOwner({ kind: 'consent', url: consentUrl });
    return;
  }
  const began = Date.now();
  try {
    const { trouble, hubspotDaily } = runDailyJob(event);
    tellTrouble(trouble);
    if (!hubspotDaily) return;
  } catch (error) {
    // A colleague's trigger has just done the work, or is at it still.
    if (error instanceof DocumentBusyError && hasJustRun()) return;
    tellOwner({ kind: 'failure', reason: messageOf(error) });
    throw error;
  }
  // The mails are out: whatever becomes of HubSpot's clients, it costs nobody a reminder.
  tellTrouble({ failures: [...syncDaily(() => Date.now() - began)], postponed: 0 });
}

function tellTrouble(trouble: Trouble): void {
  if (trouble.failures.length > 0 || trouble.postponed > 0) tellOwner({ kind: 'trouble', trouble });
}

/** The hour within which Google starts a daily trigger, and one more. */
const JUST_NOW_MS = 2 * 3_600_000;

type Notice =
  | { readonly kind: 'consent'; readonly url: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'failure'; readonly reason: string };

/** A notice that cannot be sent must not hide what it was to tell. */
function tellOwner(notice: Notice): void {
  try {
    const owner = runningAccount();
    const memory = documentMemory();
    const day = toIsoDate(sheetCalendar().today());
    const key = MEMORY_KEYS.noticed + owner;
    if (owner === '' || memory.readAll()[key] === day) return;
    // Noted before it goes out: told once at most, even if this run dies.
    memory.write({ [key]: day });
    sendMail(noticeMail(notice, owner, workbookLanguage() ?? LANGUAGES[0], day));
  } catch (error) {
    console.error(`the owner of the trigger could not be told: ${messageOf(error)}`);
  }
}

function hasJustRun(): boolean {
  const { lastGoodRun } = readHeartbeat(documentMemory().readAll());
  return lastGoodRun !== undefined && Date.now() - Date.parse(lastGoodRun) < JUST_NOW_MS;
}

function noticeMail(notice: Notice, to: string, language: Language, day: string): OutgoingMail {
  const { addOn, heartbeat } = textsIn(language);
  const { subject, told, advice } = contentOf(notice, language);
  const links = [
    ...(notice.kind === 'consent' ? [{ href: notice.url, label: heartbeat.notice.grant }] : []),
    // Always: whoever has several spreadsheets has to see which one this is about.
    { href: openSpreadsheet().getUrl(), label: heartbeat.notice.openFile },
  ].filter(({ href }) => href !== '');
  return {
    to,
    subject: subjectLine(`${subject}, ${day}`),
    text: [
      ...told,
      advice,
      ...links.map(({ href, label }) => labelled(label, href, language)),
      heartbeat.notice.footer,
    ].join('\n\n'),
    html: mailPage({
      language,
      title: subject,
      content: [
        paragraph('greeting', subject),
        card([
          ...told.map((text) => paragraph('paragraph', text, 'to-do')),
          paragraph('fact', advice),
          ...links.map(({ href, label }, index) =>
            index === 0 ? linkButton(href, label) : linesOf('toDo', [textLink(href, label)]),
          ),
        ]),
        paragraph('footer', heartbeat.notice.footer),
      ],
    }),
    senderName: addOn,
    attachments: [],
  };
}

function contentOf(
  notice: Notice,
  language: Language,
): { readonly subject: string; readonly told: readonly string[]; readonly advice: string } {
  const { heartbeat, run } = textsIn(language);
  const { notice: texts } = heartbeat;
  switch (notice.kind) {
    case 'consent':
      return { subject: texts.consentSubject, told: [texts.consent], advice: texts.consentAdvice };
    case 'failure':
      return {
        subject: texts.failedSubject,
        told: [heartbeat.failed(oneLine(notice.reason) || run.busy)],
        advice: texts.advice,
      };
    case 'trouble': {
      const { failures, postponed } = notice.trouble;
      return {
        subject: failures.length > 0 ? texts.failedSubject : texts.shortageSubject,
        told: [
          ...(postponed > 0 ? [heartbeat.postponed(postponed)] : []),
          ...failures.map((reason) => heartbeat.failed(oneLine(reason))),
        ],
        advice: texts.advice,
      };
    }
  }
}
