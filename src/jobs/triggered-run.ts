import { toIsoDate } from '../domain/calendar-date';
import { missingConsentUrl } from '../google/authorization';
import { runningAccount } from '../google/daily-trigger';
import { DocumentBusyError } from '../google/document-lock';
import type { OutgoingMail } from '../google/mail';
import { sendMail } from '../google/mail';
import { sheetCalendar } from '../google/sheet-calendar';
import { NoSpreadsheetError, openSpreadsheet } from '../google/spreadsheet';
import { userLocale } from '../google/user-interface';
import { userMemory } from '../google/user-memory';
import type { Language } from '../locale/language';
import { LANGUAGES } from '../locale/language';
import { labelled } from '../locale/punctuation';
import { textsIn } from '../locale/texts';
import { workbookLanguage } from '../sheets/workbook';
import type { TriggeredBy } from './daily-run';
import { runDailyJob } from './daily-run';
import { readHeartbeat } from './heartbeat';
import { card, linkButton, linesOf, mailPage, oneLine, paragraph, subjectLine, textLink } from './mail-page';
import { documentState } from '../store/document-state';
import { memberOf } from '../store/state-part';
import type { Trouble } from '../store/state-parts';
import { FAMILIES } from '../store/state-parts';
import { messageOf } from './message-of';
import { languageOfLocale } from './set-up';
import { syncDaily } from './sync-daily';

/**
 * The daily job as a trigger runs it: nobody watches, and Google tells nobody when a trigger of an add-on fails. So its
 * owner is told by mail, at most once a day, of what went wrong, what Google's quota held back, and of consent that lapsed.
 */
export function runFromTrigger(event: unknown): void {
  const trigger = triggerIn(event);
  const consentUrl = missingConsentUrl();
  if (consentUrl !== undefined) {
    tellOwner({ kind: 'consent', url: consentUrl });
    return;
  }
  const began = Date.now();
  try {
    const { trouble, setAside, hubspotDaily } = runDailyJob(trigger);
    tellTrouble(trouble, setAside);
    if (!hubspotDaily) return;
  } catch (error) {
    // A colleague's trigger has just done the work, or is at it still.
    if (error instanceof DocumentBusyError && hasJustRun()) return;
    tellOwner(
      error instanceof NoSpreadsheetError
        ? { kind: 'noSpreadsheet' }
        : { kind: 'failure', reason: messageOf(error) },
    );
    throw error;
  }
  // The mails are out: whatever becomes of HubSpot's clients, it costs nobody a reminder.
  tellTrouble({ failures: [...syncDaily(() => Date.now() - began)], postponed: 0 });
}

/** Whoever may edit the file can call the trigger's function with anything: a run takes nothing from it but an id. */
function triggerIn(event: unknown): TriggeredBy {
  const id = (event as { readonly triggerUid?: unknown } | null | undefined)?.triggerUid;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? { triggerUid: id } : {};
}

function tellTrouble(trouble: Trouble, setAside: readonly string[] = []): void {
  if (trouble.failures.length > 0 || trouble.postponed > 0) tellOwner({ kind: 'trouble', trouble, setAside });
}

/** The hour within which Google starts a daily trigger, and one more. */
const JUST_NOW_MS = 2 * 3_600_000;

type Notice = NoticeOfSpreadsheet | { readonly kind: 'noSpreadsheet' };

type NoticeOfSpreadsheet =
  | { readonly kind: 'consent'; readonly url: string }
  | {
      readonly kind: 'trouble';
      readonly trouble: Trouble;
      /** Keys of stored values that it names. */
      readonly setAside: readonly string[];
    }
  | { readonly kind: 'failure'; readonly reason: string };

/** A notice that cannot be sent must not hide what it was to tell. */
function tellOwner(notice: Notice): void {
  try {
    const owner = runningAccount();
    if (owner === '') return;
    if (notice.kind === 'noSpreadsheet') tellOfNoSpreadsheet(owner);
    else tellOncePerDay(notice, owner);
  } catch (error) {
    if (error instanceof NoSpreadsheetError && notice.kind !== 'noSpreadsheet')
      tellOwner({ kind: 'noSpreadsheet' });
    else console.error(`the owner of the trigger could not be told: ${messageOf(error)}`);
  }
}

function tellOncePerDay(notice: NoticeOfSpreadsheet, owner: string): void {
  const state = documentState();
  const day = toIsoDate(sheetCalendar().today());
  const noticed = memberOf(FAMILIES.noticed, owner);
  if (state.get(noticed) === day) return;
  const setAside = notice.kind === 'trouble' ? notice.setAside : [];
  // Noted before it goes out: notified once at most, even if this run dies.
  state.set(noticed, day);
  state.markSetAside(setAside, 'isReported');
  state.save();
  const links = [
    ...(notice.kind === 'consent' ? [notice.url] : []),
    // Always: whoever has several spreadsheets has to see which one this is about.
    openSpreadsheet().getUrl(),
  ];
  try {
    sendMail(noticeMail(notice, owner, workbookLanguage() ?? LANGUAGES[0], links, day));
  } catch (error) {
    // What was set aside is named by the next notice that can be sent.
    state.markSetAside(setAside, 'isReported', false);
    state.save();
    throw error;
  }
}

/** The one thing that only the person's own memory can remember. */
const TOLD_OF_NO_SPREADSHEET = 'toldOfNoSpreadsheet';

/** Once: every later run finds none either. What could not be sent is tried again by the next. */
function tellOfNoSpreadsheet(owner: string): void {
  const memory = userMemory();
  if (memory.read(TOLD_OF_NO_SPREADSHEET) !== undefined) return;
  memory.write(TOLD_OF_NO_SPREADSHEET, new Date().toISOString());
  try {
    sendMail(noticeMail({ kind: 'noSpreadsheet' }, owner, languageOfLocale(userLocale()), []));
  } catch (error) {
    memory.forget(TOLD_OF_NO_SPREADSHEET);
    throw error;
  }
}

function hasJustRun(): boolean {
  const { lastGoodRun } = readHeartbeat(documentState());
  return lastGoodRun !== undefined && Date.now() - Date.parse(lastGoodRun) < JUST_NOW_MS;
}

function noticeMail(
  notice: Notice,
  to: string,
  language: Language,
  addresses: readonly string[],
  day?: string,
): OutgoingMail {
  const { addOn, heartbeat } = textsIn(language);
  const { subject, told, advice } = contentOf(notice, language);
  const links = addresses
    .map((href, index) => ({
      href,
      label: index < addresses.length - 1 ? heartbeat.notice.grant : heartbeat.notice.openFile,
    }))
    .filter(({ href }) => href !== '');
  return {
    to,
    subject: subjectLine(day === undefined ? subject : `${subject}, ${day}`),
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
    case 'noSpreadsheet':
      return {
        subject: texts.noSpreadsheetSubject,
        told: [texts.noSpreadsheet],
        advice: texts.noSpreadsheetAdvice,
      };
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
