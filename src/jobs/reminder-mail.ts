import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import { autoRenewalDay } from '../domain/renewal';
import type { OutgoingMail } from '../google/mail';
import { amountInWords } from '../locale/amounts';
import type { Language } from '../locale/language';
import { dayInWords } from '../locale/month-names';
import type { Texts } from '../locale/texts';
import { textsIn } from '../locale/texts';
import { COMMUNICATION_OWNERS, CONTRACT_TYPES, labelOf } from '../tables/choices';
import type { Reminder, ReminderLine } from './plan-reminders';

export interface MailFrame {
  readonly language: Language;
  readonly today: CalendarDate;
  /** The address of a row in the sheet. */
  readonly linkTo: (line: ReminderLine) => string;
  /** The last run stopped between sending this mail and noting so. */
  readonly isPossibleRepeat: boolean;
}

/** One line of the mail in words, the same for text and html. */
interface LineInWords {
  readonly client: string;
  readonly stage: string;
  readonly change: string;
  readonly toldBy: string;
  readonly mrr: string;
  readonly deadline: string;
  readonly when: string;
  readonly toDo: string;
  readonly otherwise: string;
  readonly link: string;
  readonly isUrgent: boolean;
}

const URGENT_WITHIN_DAYS = 7;

export function writeReminderMail(reminder: Reminder, frame: MailFrame): OutgoingMail {
  const texts = textsIn(frame.language);
  const lines = reminder.lines.map((line) => lineInWords(line, frame, texts));
  const day = toIsoDate(frame.today);
  const subject = texts.mail.subject(lines.length, lines[0]?.client ?? '', day);
  return {
    to: reminder.to,
    subject: oneLine(frame.isPossibleRepeat ? `${texts.mail.possibleRepeat} ${subject}` : subject),
    text: textBody(lines, frame, texts),
    html: htmlBody(lines, frame, texts),
    senderName: texts.addOn,
  };
}

function lineInWords(line: ReminderLine, { language, linkTo }: MailFrame, texts: Texts): LineInWords {
  const { values } = line;
  const deadline = dayInWords(line.deadline, language);
  const amount = (value: number | undefined): string =>
    value === undefined ? texts.mail.noData : amountInWords(value, values.currency, language);
  return {
    client: oneLine(values.clientName ?? line.rowKey),
    stage: texts.mail.stage[line.stage.kind],
    change: [
      values.contractType && labelOf(CONTRACT_TYPES, values.contractType, language),
      values.products && oneLine(values.products),
    ]
      .filter(Boolean)
      .join(' · '),
    toldBy: texts.mail.toldBy(
      labelOf(COMMUNICATION_OWNERS, values.communicationOwner ?? 'hubspot', language),
    ),
    mrr: `${amount(values.currentMrr)} → ${amount(values.estimatedNewMrr)}`,
    deadline,
    when: texts.mail.daysLeft(line.daysLeft),
    toDo: toDo(line, deadline, texts),
    otherwise: otherwise(line, language, texts),
    link: linkTo(line),
    isUrgent: line.daysLeft <= URGENT_WITHIN_DAYS,
  };
}

function toDo({ stage, values }: ReminderLine, deadline: string, { mail }: Texts): string {
  switch (stage.kind) {
    case 'appears':
    case 'upcoming':
      return mail.todo[stage.kind](deadline);
    case 'clientNotice':
      return values.communicationOwner === 'partner'
        ? mail.todo.clientNoticePartner(deadline)
        : mail.todo.clientNoticeHubspot(deadline);
    case 'lastDay':
      return mail.todo.lastDay;
    case 'deadlinePassed':
      return values.contractType === 'renewal' ? mail.todo.autoRenewed : mail.todo.deadlinePassed;
  }
}

function otherwise({ stage, values }: ReminderLine, language: Language, { mail }: Texts): string {
  if (stage.kind === 'deadlinePassed' || !values.renewalStart) return '';
  if (values.contractType !== 'renewal') return mail.otherwise.notRenewal;
  return mail.otherwise.renewal(dayInWords(autoRenewalDay(values.renewalStart, values.noticeDays), language));
}

function textBody(lines: readonly LineInWords[], { isPossibleRepeat }: MailFrame, { mail }: Texts): string {
  const blocks = lines.map((line) =>
    [
      `${line.client} (${line.stage})`,
      `  ${line.change}`,
      `  ${mail.columns.deadline}: ${line.deadline}, ${line.when}`,
      `  ${mail.columns.mrr}: ${line.mrr}`,
      `  ${line.toldBy}`,
      `  ${line.toDo}`,
      ...(line.otherwise ? [`  ${line.otherwise}`] : []),
      `  ${mail.openRow}: ${line.link}`,
    ].join('\n'),
  );
  return [
    ...(isPossibleRepeat ? [mail.possibleRepeatNote] : []),
    mail.greeting(lines.length),
    ...blocks,
    mail.footer,
  ].join('\n\n');
}

const STYLE = {
  page: 'margin:0;padding:0;background-color:#f5f8fa;',
  frame: 'max-width:600px;margin:0 auto;padding:16px;font-family:Arial,Helvetica,sans-serif;color:#213343;',
  greeting: 'font-size:18px;line-height:1.4;margin:8px 0 16px;font-weight:bold;',
  note: 'font-size:14px;line-height:1.5;margin:0 0 12px;padding:10px 12px;background-color:#fff3cd;color:#664d03;border-radius:6px;',
  card: 'background-color:#ffffff;border:1px solid #cbd6e2;border-radius:8px;padding:14px 16px;margin:0 0 12px;',
  client: 'font-size:16px;font-weight:bold;line-height:1.3;margin:0;color:#213343;',
  stage: 'font-size:12px;font-weight:bold;line-height:1.6;margin:0 0 2px;color:#425b76;',
  urgentStage: 'font-size:12px;font-weight:bold;line-height:1.6;margin:0 0 2px;color:#b3261e;',
  fact: 'font-size:14px;line-height:1.5;margin:4px 0 0;color:#425b76;',
  toDo: 'font-size:14px;line-height:1.5;margin:10px 0 0;color:#213343;',
  link: 'display:inline-block;margin:12px 0 0;padding:8px 14px;font-size:14px;font-weight:bold;color:#ffffff;background-color:#0b6e99;border-radius:4px;text-decoration:none;',
  footer: 'font-size:12px;line-height:1.5;margin:16px 0 8px;color:#516f90;',
};

// Styles stand on each element because mail programs drop style sheets; the sheet in the head only adds dark mode.
const DARK_MODE = `@media (prefers-color-scheme: dark) {
  .page { background-color: #17212b !important; }
  .frame, .client, .to-do { color: #f5f8fa !important; }
  .card { background-color: #213343 !important; border-color: #425b76 !important; }
  .fact, .stage, .footer { color: #cbd6e2 !important; }
  .urgent { color: #ffb4ab !important; }
}`;

function htmlBody(
  lines: readonly LineInWords[],
  { language, isPossibleRepeat }: MailFrame,
  { mail, addOn }: Texts,
): string {
  const note = isPossibleRepeat ? `<p style="${STYLE.note}">${escape(mail.possibleRepeatNote)}</p>` : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(addOn)}</title>
<style>${DARK_MODE}</style>
</head>
<body class="page" style="${STYLE.page}">
<div class="frame" style="${STYLE.frame}">
${note}<p style="${STYLE.greeting}">${escape(mail.greeting(lines.length))}</p>
${lines.map((line) => htmlCard(line, mail)).join('\n')}
<p class="footer" style="${STYLE.footer}">${escape(mail.footer)}</p>
</div>
</body>
</html>`;
}

function htmlCard(line: LineInWords, mail: Texts['mail']): string {
  const fact = (label: string, value: string): string =>
    `<p class="fact" style="${STYLE.fact}">${escape(label)}: <strong>${escape(value)}</strong></p>`;
  return `<div class="card" style="${STYLE.card}">
<p class="stage${line.isUrgent ? ' urgent' : ''}" style="${line.isUrgent ? STYLE.urgentStage : STYLE.stage}">${escape(line.stage)}</p>
<p class="client" style="${STYLE.client}" dir="auto">${escape(line.client)}</p>
<p class="fact" style="${STYLE.fact}">${escape(line.change)}</p>
${fact(mail.columns.deadline, `${line.deadline}, ${line.when}`)}
${fact(mail.columns.mrr, line.mrr)}
<p class="fact" style="${STYLE.fact}">${escape(line.toldBy)}</p>
<p class="to-do" style="${STYLE.toDo}">${escape(line.toDo)}${line.otherwise ? ` ${escape(line.otherwise)}` : ''}</p>
<a href="${escape(line.link)}" style="${STYLE.link}">${escape(mail.openRow)}</a>
</div>`;
}

/** A client's name with a line break in it must not become a header of the mail. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
