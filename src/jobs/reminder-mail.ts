import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate, toSerialDay } from '../domain/calendar-date';
import { autoRenewalDay } from '../domain/renewal';
import { renewalOf } from '../domain/renewal-row';
import { weekdayOf } from '../domain/working-days';
import type { CalendarEntry } from '../files/calendar-file';
import { calendarFile } from '../files/calendar-file';
import type { MailAttachment, OutgoingMail } from '../google/mail';
import { amountInWords, percentInWords } from '../locale/amounts';
import { AUDIT_TEXTS } from '../locale/audit-texts';
import type { Language } from '../locale/language';
import { dayInWords } from '../locale/month-names';
import { colonIn, labelled } from '../locale/punctuation';
import type { Texts } from '../locale/texts';
import { textsIn } from '../locale/texts';
import type { RenewalValues } from '../sheets/renewals';
import { COMMUNICATION_OWNERS, CONTRACT_TYPES, labelOf } from '../tables/choices';
import { QUIET_MAIL_DAYS } from '../tables/settings';
import {
  STYLE,
  card,
  escapeMarkup,
  linesOf,
  linkButton,
  mailPage,
  oneLine,
  paragraph,
  subjectLine,
} from './mail-page';
import type { OpenDecision, Reminder, ReminderLine } from './plan-reminders';
import type { UnwatchedRow } from './unwatched-rows';
import { unwatchedInWords } from './unwatched-rows';

export interface MailFrame {
  readonly today: CalendarDate;
  /** The address of the renewals tab. Rows move, so each line also says by which name its row is found there. */
  readonly tableLink: () => string;
  /** Tells the rows of this spreadsheet from those of others, for calendars. */
  readonly spreadsheetId: string;
  /** The last run stopped between sending this mail and noting so. */
  readonly isPossibleRepeat: boolean;
}

export const CALENDAR_TYPE = 'text/calendar';
const CALENDAR_FILE = 'renewal-deadlines.ics';

/** How many of the next deadlines an "all quiet" mail names. */
const MOST_NEXT_DEADLINES = 5;

/** One line of the mail in words, the same for text and html. */
interface LineInWords {
  readonly client: string;
  readonly stage: string;
  readonly change: string;
  readonly owner: string;
  readonly toldBy: string;
  readonly mrr: string;
  /** "" where the row names none. */
  readonly discount: string;
  /** What is wrong with the primary contact, and where to look; "" where nothing is. */
  readonly contact: string;
  readonly deadline: string;
  readonly when: string;
  readonly toDo: string;
  readonly otherwise: string;
  readonly find: string;
  /** By when to act where the deadline is a day off; "" elsewhere. */
  readonly actBy: string;
  readonly isUrgent: boolean;
  readonly isOpen: boolean;
}

const URGENT_WITHIN_DAYS = 7;

export function writeReminderMail(reminder: Reminder, frame: MailFrame): OutgoingMail {
  const { language, lines, unwatched = [] } = reminder;
  const texts = textsIn(language);
  const write = lines.length > 0 ? dueMail : unwatched.length > 0 ? unwatchedMail : quietMail;
  const mail = write(reminder, frame, texts);
  const marked = frame.isPossibleRepeat ? `${texts.mail.possibleRepeat} ${mail.subject}` : mail.subject;
  const note = frame.isPossibleRepeat ? [texts.mail.possibleRepeatNote] : [];
  return {
    to: reminder.to,
    subject: subjectLine(marked),
    text: [...note, ...mail.text].join('\n\n'),
    html: mailPage({
      language,
      title: oneLine(mail.subject),
      content: [...note.map((text) => paragraph('note', text)), ...mail.html],
    }),
    senderName: texts.addOn,
    attachments: attachedDeadlines(reminder, frame, texts),
  };
}

interface MailContent {
  readonly subject: string;
  readonly text: readonly string[];
  readonly html: readonly string[];
}

function dueMail(reminder: Reminder, frame: MailFrame, texts: Texts): MailContent {
  const { language, lines, left } = reminder;
  const { mail } = texts;
  const unwatched = unwatchedPart(reminder, frame, texts);
  const inWords = lines.map((line) => lineInWords(line, language, texts));
  const open = inWords.filter(({ isOpen }) => isOpen);
  const passed = inWords.filter(({ isOpen }) => !isOpen);
  const isMixed = open.length > 0 && passed.length > 0;
  const isEscalation = lines.every(({ stage }) => stage.kind === 'escalation');
  const closing = [
    ...(left > 0 ? [mail.left(left)] : []),
    ...(lines.some(({ daysLeft }) => daysLeft >= 0) ? [mail.attached] : []),
    isEscalation ? mail.footerEscalation : mail.footer,
  ];
  return {
    subject: mail.subject(lines.length, inWords[0]?.client ?? '', toIsoDate(frame.today)),
    text: [
      mail.greeting(lines.length),
      ...open.map((line) => textBlock(line, frame.tableLink(), language, mail)),
      ...(isMixed ? [mail.noLongerOpen] : []),
      ...passed.map((line) => textBlock(line, frame.tableLink(), language, mail)),
      ...unwatched.text,
      ...closing,
    ],
    html: [
      paragraph('greeting', mail.greeting(lines.length)),
      ...open.map((line) => htmlCard(line, frame.tableLink(), language, mail)),
      ...(isMixed ? [paragraph('heading', mail.noLongerOpen)] : []),
      ...passed.map((line) => htmlCard(line, frame.tableLink(), language, mail)),
      ...unwatched.html,
      ...closing.map((text) => paragraph('footer', text)),
    ],
  };
}

/** How many rows that cannot be watched a mail shows one by one. */
const MOST_UNWATCHED = 20;

/** What cannot be watched, each row with what to do; nothing where there is none that was not said before. */
function unwatchedPart(
  { language, unwatched = [] }: Reminder,
  frame: MailFrame,
  texts: Texts,
): Pick<MailContent, 'text' | 'html'> {
  if (unwatched.length === 0) return { text: [], html: [] };
  const said = texts.unwatched;
  const shown = unwatched.slice(0, MOST_UNWATCHED).map((row) => {
    const { why, toDo } = unwatchedInWords(row, texts);
    return { line: said.line(unwatchedName(row, texts), why), toDo, find: findInWords(row.values, texts) };
  });
  const more = unwatched.length > shown.length ? [said.more(unwatched.length - shown.length)] : [];
  return {
    text: [
      ...shown.map(({ line, toDo, find }) => [line, `  ${toDo}`, ...(find ? [`  ${find}`] : [])].join('\n')),
      ...more,
      labelled(texts.mail.openTable, frame.tableLink(), language),
    ],
    html: [
      card([
        paragraph('urgentStage', said.heading, 'stage urgent'),
        ...shown.map(({ line, toDo, find }) =>
          linesOf('fact', [line, toDo, find].filter(Boolean).map(escapeMarkup)),
        ),
        ...more.map((text) => paragraph('fact', text)),
        linkButton(frame.tableLink(), texts.mail.openTable),
      ]),
    ],
  };
}

/** Nothing is due, but of some rows nothing ever could be. */
function unwatchedMail(reminder: Reminder, frame: MailFrame, texts: Texts): MailContent {
  const { unwatched = [] } = reminder;
  const { text, html } = unwatchedPart(reminder, frame, texts);
  const { subject, greeting, footer } = texts.unwatched;
  const [first] = unwatched;
  const count = unwatched.length;
  return {
    subject: subject(count, first ? unwatchedName(first, texts) : '', toIsoDate(frame.today)),
    text: [greeting(count), ...text, footer],
    html: [paragraph('greeting', greeting(count)), ...html, paragraph('footer', footer)],
  };
}

/** The client, or what else says which row it is. */
function unwatchedName({ values }: UnwatchedRow, { unwatched }: Texts): string {
  const { clientName, website, hubId } = values;
  if (clientName !== undefined) return oneLine(clientName);
  const known = website ?? hubId;
  return known === undefined ? unwatched.unnamed : `${unwatched.unnamed} (${oneLine(known)})`;
}

/** Once a week where there is nothing else to say: whoever hears nothing for longer knows that something is broken. */
function quietMail(
  { language, open, unwatchedInTable = 0 }: Reminder,
  frame: MailFrame,
  texts: Texts,
): MailContent {
  const { quiet } = texts.mail;
  // A table with rows that nobody can be reminded of is never quiet, whoever owns them.
  const isQuiet = unwatchedInTable === 0;
  const day = toIsoDate(frame.today);
  const greeting = isQuiet || open.length > 0 ? quiet.greeting(open.length) : texts.views.noAlerts;
  const warning = isQuiet ? [] : [texts.unwatched.inTable(unwatchedInTable)];
  const next = open.slice(0, MOST_NEXT_DEADLINES).map((decision) => ({
    client: clientOf(decision),
    when: `${dayInWords(decision.deadline, language)}, ${texts.mail.daysLeft(decision.daysLeft)}`,
  }));
  const more = open.length - next.length;
  return {
    subject:
      isQuiet || open.length > 0
        ? quiet.subject(open.length, day)
        : `${texts.unwatched.count(unwatchedInTable)}, ${day}`,
    text: [
      greeting,
      ...warning,
      ...(next.length > 0
        ? [
            [
              `${quiet.next}${colonIn(language).trimEnd()}`,
              ...next.map(({ client, when }) => `  ${labelled(client, when, language)}`),
              ...(more > 0 ? [`  ${quiet.more(more)}`] : []),
              `  ${labelled(texts.mail.openTable, frame.tableLink(), language)}`,
            ].join('\n'),
          ]
        : []),
      quiet.why,
      quiet.footer,
    ],
    html: [
      paragraph('greeting', greeting),
      ...warning.map((text) => paragraph('note', text)),
      ...(next.length > 0
        ? [
            card([
              paragraph('heading', quiet.next, 'to-do'),
              ...next.map(({ client, when }) =>
                linesOf('fact', [`<strong>${escapeMarkup(client)}</strong>`, escapeMarkup(when)]),
              ),
              ...(more > 0 ? [paragraph('fact', quiet.more(more))] : []),
              linkButton(frame.tableLink(), texts.mail.openTable),
            ]),
          ]
        : []),
      paragraph('paragraph', quiet.why, 'to-do'),
      paragraph('footer', quiet.footer),
    ],
  };
}

function lineInWords(line: ReminderLine, language: Language, texts: Texts): LineInWords {
  const { values } = line;
  const deadline = dayInWords(line.deadline, language);
  return {
    client: clientOf(line),
    stage: texts.mail.stage[line.stage.kind],
    change: [
      labelOf(CONTRACT_TYPES, values.contractType ?? 'renewal', language),
      values.products && oneLine(values.products),
    ]
      .filter(Boolean)
      .join(' · '),
    owner: ownerInWords(line, language, texts),
    toldBy: texts.mail.toldBy(
      labelOf(COMMUNICATION_OWNERS, values.communicationOwner ?? 'hubspot', language),
    ),
    mrr: mrrInWords(line, language, texts),
    discount: discountInWords(line, language, texts),
    contact: contactInWords(line, language),
    deadline,
    when: texts.mail.daysLeft(line.daysLeft),
    toDo: toDo(line, line.actBy ? dayInWords(line.actBy, language) : deadline, texts),
    otherwise: otherwise(line, language, texts),
    find: findInWords(values, texts),
    actBy: line.actBy
      ? texts.mail.actBy(weekdayInWords(line.actBy, language) + dayInWords(line.actBy, language))
      : '',
    isOpen: line.daysLeft >= 0,
    isUrgent: line.daysLeft <= URGENT_WITHIN_DAYS,
  };
}

/** By what to find the row in the tab, in the words of its cell; "" where it has nothing to search for. */
function findInWords({ clientName, website, hubId }: RenewalValues, { mail }: Texts): string {
  const words = oneLine(clientName ?? website ?? hubId ?? '');
  return words && mail.findRow(words);
}

/** "100.00 EUR → 120.00 EUR (+20.00 EUR)". */
function mrrInWords(
  { values: { currentMrr, estimatedNewMrr, currency } }: ReminderLine,
  language: Language,
  { mail }: Texts,
): string {
  const amount = (value: number | undefined): string =>
    value === undefined ? mail.noData : amountInWords(value, currency, language);
  const both = `${amount(currentMrr)} → ${amount(estimatedNewMrr)}`;
  if (currentMrr === undefined || estimatedNewMrr === undefined) return both;
  const difference = estimatedNewMrr - currentMrr;
  if (difference === 0) return both;
  return `${both} (${difference > 0 ? '+' : ''}${amountInWords(difference, currency, language)})`;
}

/** Whose row it is, where that is not who reads the email. */
function ownerInWords(
  { stage, values, standsInFor, ownerProblem }: ReminderLine,
  language: Language,
  { mail }: Texts,
): string {
  const owner = oneLine(standsInFor?.name ?? values.ownerEmail ?? '') || mail.noData;
  if (ownerProblem && stage.kind !== 'escalation') return mail.noOwner(ownerProblem);
  if (!standsInFor) return stage.kind === 'escalation' ? mail.ownedBy(owner) : '';
  const { awayUntil } = standsInFor;
  return awayUntil ? mail.standInUntil(owner, dayInWords(awayUntil, language)) : mail.standIn(owner);
}

/** "15% → 10%". */
function discountInWords(
  { values: { discount, renewalDiscount } }: ReminderLine,
  language: Language,
  { mail }: Texts,
): string {
  if (discount === undefined && renewalDiscount === undefined) return '';
  const share = (value: number | undefined): string =>
    value === undefined ? mail.noData : percentInWords(value, language);
  return `${share(discount)} → ${share(renewalDiscount)}`;
}

function contactInWords({ contactProblem, values }: ReminderLine, language: Language): string {
  if (!contactProblem) return '';
  const [wrong, check] = AUDIT_TEXTS[language].findings[contactProblem];
  return `${wrong.replace('{}', () => oneLine(values.primaryClientContact ?? ''))}. ${check}.`;
}

function toDo({ stage, values, daysLeft }: ReminderLine, deadline: string, { mail }: Texts): string {
  const passed = isRenewal(values) ? mail.todo.autoRenewed : mail.todo.deadlinePassed;
  switch (stage.kind) {
    case 'appears':
    case 'upcoming':
      return mail.todo[stage.kind](deadline);
    case 'clientNotice':
      return values.communicationOwner === 'partner'
        ? mail.todo.clientNoticePartner(deadline)
        : mail.todo.clientNoticeHubspot(deadline);
    case 'lastDay':
      // On the working day before a deadline that is a day off.
      return daysLeft > 0 ? mail.todo.upcoming(deadline) : mail.todo.lastDay;
    case 'deadlinePassed':
      return passed;
    case 'escalation':
      return daysLeft < 0 ? passed : mail.todo.escalation(deadline);
  }
}

function otherwise({ values, daysLeft }: ReminderLine, language: Language, { mail }: Texts): string {
  const renewal = renewalOf(values);
  if (daysLeft < 0 || !renewal) return '';
  if (renewal.contractType !== 'renewal') return mail.otherwise.notRenewal;
  return mail.otherwise.renewal(
    dayInWords(autoRenewalDay(renewal.renewalStart, renewal.noticeDays), language),
  );
}

/** In the middle of a sentence. */
function weekdayInWords(day: CalendarDate, language: Language): string {
  const name = QUIET_MAIL_DAYS.values[weekdayOf(day) - 1]?.label[language] ?? '';
  const written = language === 'en' || language === 'de' ? name : name.toLowerCase();
  return written + (language === 'en' || language === 'fr' ? ' ' : ', ');
}

function isRenewal(values: ReminderLine['values']): boolean {
  return renewalOf(values)?.contractType === 'renewal';
}

function textBlock(line: LineInWords, link: string, language: Language, mail: Texts['mail']): string {
  const fact = (label: string, value: string): string => `  ${labelled(label, value, language)}`;
  return [
    `${line.client} (${line.stage})`,
    ...(line.change ? [`  ${line.change}`] : []),
    fact(mail.columns.deadline, `${line.deadline}, ${line.when}`),
    ...(line.actBy ? [`  ${line.actBy}`] : []),
    fact(mail.columns.mrr, line.mrr),
    ...(line.discount ? [fact(mail.columns.discount, line.discount)] : []),
    ...(line.owner ? [`  ${line.owner}`] : []),
    `  ${line.toldBy}`,
    `  ${line.toDo}`,
    ...(line.otherwise ? [`  ${line.otherwise}`] : []),
    ...(line.contact ? [`  ${line.contact}`] : []),
    fact(mail.openTable, link),
    ...(line.find ? [`  ${line.find}`] : []),
  ].join('\n');
}

function htmlCard(line: LineInWords, link: string, language: Language, mail: Texts['mail']): string {
  const fact = (label: string, value: string): string =>
    linesOf('fact', [`${escapeMarkup(label)}${colonIn(language)}<strong>${escapeMarkup(value)}</strong>`]);
  return card([
    line.isUrgent ? paragraph('urgentStage', line.stage, 'stage urgent') : paragraph('stage', line.stage),
    `<p class="client" style="${STYLE.client}" dir="auto">${escapeMarkup(line.client)}</p>`,
    ...(line.change ? [paragraph('fact', line.change)] : []),
    fact(mail.columns.deadline, `${line.deadline}, ${line.when}`),
    ...(line.actBy ? [paragraph('toDo', line.actBy, 'to-do')] : []),
    fact(mail.columns.mrr, line.mrr),
    ...(line.discount ? [fact(mail.columns.discount, line.discount)] : []),
    ...(line.owner ? [paragraph('fact', line.owner)] : []),
    paragraph('fact', line.toldBy),
    paragraph('toDo', `${line.toDo}${line.otherwise ? ` ${line.otherwise}` : ''}`, 'to-do'),
    ...(line.contact ? [paragraph('toDo', line.contact, 'to-do')] : []),
    linkButton(link, mail.openTable),
    ...(line.find ? [paragraph('fact', line.find)] : []),
  ]);
}

/** The deadlines that are still to come, for the owner's calendar. */
function attachedDeadlines(
  { language, lines }: Reminder,
  frame: MailFrame,
  texts: Texts,
): readonly MailAttachment[] {
  const entries = lines
    .filter(({ daysLeft }) => daysLeft >= 0)
    .map((line): CalendarEntry => {
      const { change, mrr, otherwise: result, find } = lineInWords(line, language, texts);
      const facts = [change, labelled(texts.mail.columns.mrr, mrr, language), result, find].filter(Boolean);
      return {
        id: `${line.rowKey}.${frame.spreadsheetId}@partner-renewals`,
        day: line.deadline,
        title: texts.mail.calendarEntry(clientOf(line)),
        description: facts.join('\n'),
        link: frame.tableLink(),
      };
    });
  if (entries.length === 0) return [];
  const stamp = { writtenAt: new Date(), version: toSerialDay(frame.today) };
  return [{ name: CALENDAR_FILE, type: CALENDAR_TYPE, text: calendarFile(entries, stamp) }];
}

function clientOf({ values, rowKey }: OpenDecision): string {
  return oneLine(values.clientName ?? rowKey);
}
