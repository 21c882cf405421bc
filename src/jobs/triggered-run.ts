import { toIsoDate } from '../domain/calendar-date';
import type { MissingPermissions } from '../google/authorization';
import { DAILY_PERMISSIONS, missingPermissions } from '../google/authorization';
import { runningAccount } from '../google/daily-trigger';
import { DocumentBusyError } from '../google/document-lock';
import type { OutgoingMail } from '../google/mail';
import { sendMail } from '../google/mail';
import { sheetCalendar } from '../google/sheet-calendar';
import { NoSpreadsheetError, openSpreadsheet } from '../google/spreadsheet';
import { userLocale } from '../google/user-interface';
import { userMemory } from '../google/user-memory';
import type { Language } from '../locale/language';
import { labelled } from '../locale/punctuation';
import { textsIn } from '../locale/texts';
import { workbookLanguage } from '../sheets/workbook';
import type { TriggeredBy } from './daily-run';
import { runDailyJob } from './daily-run';
import { knownTriggers, readHeartbeat, rememberTrouble } from './heartbeat';
import { card, linkButton, linesOf, mailPage, oneLine, paragraph, subjectLine, textLink } from './mail-page';
import { documentState } from '../store/document-state';
import { memberOf } from '../store/state-part';
import type { Trouble } from '../store/state-parts';
import { FAMILIES, PARTS } from '../store/state-parts';
import { messageOf } from './message-of';
import { languageOfLocale } from './set-up';
import { syncDaily } from './sync-daily';
import type { UnreadInWords } from './unread-settings';
import { markSettingsReported } from './unread-settings';

/**
 * The daily job as a trigger runs it: nobody watches, and Google tells nobody when a trigger of an add-on fails. So its
 * owner is told by mail, at most once a day, of what went wrong, what Google's quota held back, and of consent that lapsed.
 */
export function runFromTrigger(event: unknown): void {
  const trigger = triggerIn(event);
  const missing = missingPermissions(DAILY_PERMISSIONS);
  if (missing) {
    tellOwner({ kind: 'consent', missing }, trigger.triggerUid);
    return;
  }
  const began = Date.now();
  try {
    const { trouble, setAside, unreadSettings, hubspotDaily } = runDailyJob(trigger);
    tellTrouble(trouble, setAside, unreadSettings);
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

function tellTrouble(
  trouble: Trouble,
  setAside: readonly string[] = [],
  unreadSettings: readonly UnreadInWords[] = [],
): void {
  if (trouble.failures.length > 0 || trouble.postponed > 0 || unreadSettings.length > 0)
    tellOwner({ kind: 'trouble', trouble, setAside, unreadSettings });
}

/** The hour within which Google starts a daily trigger, and one more. */
const JUST_NOW_MS = 2 * 3_600_000;

type Notice = NoticeOfSpreadsheet | { readonly kind: 'noSpreadsheet' };

type NoticeOfSpreadsheet =
  | { readonly kind: 'consent'; readonly missing: MissingPermissions }
  | {
      readonly kind: 'trouble';
      readonly trouble: Trouble;
      /** Keys of stored values that it names. */
      readonly setAside: readonly string[];
      readonly unreadSettings: readonly UnreadInWords[];
    }
  | { readonly kind: 'failure'; readonly reason: string };

/** A notice that cannot be sent must not hide what it was to tell. */
function tellOwner(notice: Notice, triggerId?: string): void {
  try {
    if (notice.kind === 'noSpreadsheet') tellOfNoSpreadsheet(runningAccount());
    else tellOncePerDay(notice, triggerId);
  } catch (error) {
    if (error instanceof NoSpreadsheetError && notice.kind !== 'noSpreadsheet')
      tellOwner({ kind: 'noSpreadsheet' });
    else console.error(`the owner of the trigger could not be told: ${messageOf(error)}`);
  }
}

function tellOncePerDay(notice: NoticeOfSpreadsheet, triggerId: string | undefined): void {
  const state = documentState();
  const missing = notice.kind === 'consent' ? notice.missing.permissions : [];
  const trigger = triggerId === undefined ? undefined : knownTriggers(state)[triggerId];
  // What Google refuses for want of a permission, the document remembers of earlier runs.
  const owner = missing.includes('address') ? (trigger?.owner ?? '') : runningAccount();
  const isRefused = missing.includes('spreadsheet');
  const zone = isRefused ? (state.get(PARTS.timeZone) ?? 'Etc/UTC') : undefined;
  const language = (isRefused ? undefined : workbookLanguage()) ?? languageOfLocale(userLocale());
  const day = toIsoDate(sheetCalendar(zone).today());
  if (notice.kind === 'consent') {
    const { permission } = textsIn(language);
    const names = missing.map((one) => permission.names[one]).join(' ');
    rememberTrouble(state, { failures: [`${permission.missing} ${names}`], postponed: 0 });
  }
  const noticed = memberOf(FAMILIES.noticed, owner);
  const isKnown = owner === '' || state.get(noticed) === day;
  const { setAside, unreadSettings } =
    notice.kind === 'trouble' && !isKnown ? notice : { setAside: [], unreadSettings: [] };
  // Noted before it goes out: notified once at most, even if this run dies.
  if (!isKnown) state.set(noticed, day);
  state.markSetAside(setAside, 'isReported');
  markSettingsReported(state, unreadSettings);
  state.save();
  if (isKnown) return;
  const links = [
    ...(notice.kind === 'consent' ? [notice.missing.url] : []),
    // Always: whoever has several spreadsheets has to see which one this is about.
    isRefused ? addressOf(trigger?.document) : openSpreadsheet().getUrl(),
  ];
  try {
    sendMail(noticeMail(notice, owner, language, links, day));
  } catch (error) {
    // What was set aside or cannot be read is named by the next notice that can be sent.
    state.markSetAside(setAside, 'isReported', false);
    markSettingsReported(state, unreadSettings, false);
    state.save();
    throw error;
  }
}

function addressOf(document: string | undefined): string {
  return document === undefined ? '' : `https://docs.google.com/spreadsheets/d/${document}/edit`;
}

/** The one thing that only the person's own memory can remember. */
const TOLD_OF_NO_SPREADSHEET = 'toldOfNoSpreadsheet';

/** Once: every later run finds none either. What could not be sent is tried again by the next. */
function tellOfNoSpreadsheet(owner: string): void {
  const memory = userMemory();
  if (owner === '') return;
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
  const { heartbeat, permission, run, setting } = textsIn(language);
  const { notice: texts } = heartbeat;
  switch (notice.kind) {
    case 'noSpreadsheet':
      return {
        subject: texts.noSpreadsheetSubject,
        told: [texts.noSpreadsheet],
        advice: texts.noSpreadsheetAdvice,
      };
    case 'consent':
      return {
        subject: texts.consentSubject,
        told: [texts.consent, ...notice.missing.permissions.map((one) => `• ${permission.names[one]}`)],
        advice: texts.consentAdvice,
      };
    case 'failure':
      return {
        subject: texts.failedSubject,
        told: [heartbeat.failed(oneLine(notice.reason) || run.busy)],
        advice: texts.advice,
      };
    case 'trouble': {
      const { failures, postponed } = notice.trouble;
      const isTrouble = failures.length > 0 || postponed > 0;
      return {
        subject: isTrouble
          ? failures.length > 0
            ? texts.failedSubject
            : texts.shortageSubject
          : setting.noticeSubject,
        told: [
          ...(postponed > 0 ? [heartbeat.postponed(postponed)] : []),
          ...failures.map((reason) => heartbeat.failed(oneLine(reason))),
          ...notice.unreadSettings.map(({ sentence }) => oneLine(sentence)),
        ],
        advice: isTrouble ? texts.advice : setting.noticeAdvice,
      };
    }
  }
}
