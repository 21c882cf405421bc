import type { CalendarDate } from '../domain/calendar-date';
import { addDays, compareDates, isOnOrBefore, latestWeekday, toIsoDate } from '../domain/calendar-date';
import { isEmailAddress } from '../domain/email-address';
import type { ContactProblem } from '../domain/primary-contact';
import type { ReminderStage } from '../domain/reminders';
import { dueEscalation, dueReminder, reminderTerms } from '../domain/reminders';
import { daysLeft, renewalStatus } from '../domain/renewal';
import { isOpenDecision } from '../domain/renewal-row';
import type { TeamMember } from '../domain/team';
import { memberOf, recipientOf } from '../domain/team';
import { EVERY_DAY, isWorkingDay, workingDayOnOrBefore } from '../domain/working-days';
import type { Language } from '../locale/language';
import type { Texts } from '../locale/texts';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import { renewalIn } from '../sheets/renewals';
import type { Settings } from '../sheets/settings';
import { languageOfOwner } from '../sheets/settings';
import type { RowMemory } from '../store/row-memory';
import type { UnwatchedRow } from './unwatched-rows';
import { saidMark, unwatchedInWords, unwatchedRows } from './unwatched-rows';

/** A contract change that somebody has to decide on, or had to. */
export interface OpenDecision {
  readonly rowKey: string;
  readonly index: number;
  readonly values: RenewalValues;
  readonly deadline: CalendarDate;
  readonly daysLeft: number;
}

/** One line of a mail: a contract change and the stage that is due for it. */
export interface ReminderLine extends OpenDecision {
  readonly stage: ReminderStage;
  readonly terms: string;
  /** The owner who is away, where a stand-in gets the line. */
  readonly standsInFor?: TeamMember | undefined;
  /** Why the row's owner cannot be reached, where somebody else gets the line for that reason. */
  readonly ownerProblem?: string | undefined;
  /** What is wrong with the primary contact, where HubSpot writes to the client from now on. */
  readonly contactProblem?: ContactProblem | undefined;
  /** The working day before, where an open decision's deadline is a day off. */
  readonly actBy?: CalendarDate | undefined;
}

/** Everything that one person is told today, the most urgent first. */
export interface Reminder {
  readonly to: string;
  readonly language: Language;
  /** None in the weekly mail that says that nothing is new, and where there are only rows that cannot be watched. */
  readonly lines: readonly ReminderLine[];
  /** How many lines more there are, which the mail of tomorrow begins with. */
  readonly left: number;
  /** What waits for a decision and was told before; only the weekly mail shows it. */
  readonly open: readonly OpenDecision[];
  /** Rows of this person that cannot be watched, and that no email has said so of yet. */
  readonly unwatched?: readonly ReportedRow[];
  /** How many rows of the whole table cannot be watched, whoever owns them: with any, nothing is quiet. */
  readonly unwatchedInTable?: number;
}

/** A row that cannot be watched, and the mark of what its owner is told. */
export interface ReportedRow extends UnwatchedRow {
  readonly mark: string;
}

export interface Unreachable {
  readonly client: string;
  readonly reason: string;
}

export interface ReminderPlan {
  /** The most urgent mail first, for the day on which not all can be sent; mails that only say "all quiet" last. */
  readonly reminders: readonly Reminder[];
  readonly unreachable: readonly Unreachable[];
}

export type ReminderSettings = Pick<
  Settings,
  | 'reminderLadder'
  | 'fallbackEmail'
  | 'horizonDays'
  | 'ownConversations'
  | 'language'
  | 'ownerLanguages'
  | 'quietMailDay'
  | 'escalationEmail'
  | 'escalationDays'
> &
  Partial<Pick<Settings, 'workingDays'>> & {
    /** The partner's colleagues: who is away, and who stands in. */
    readonly colleagues?: readonly TeamMember[];
    readonly contactProblemOf?: (values: RenewalValues) => ContactProblem | undefined;
  };

/** What the add-on remembers beside the rows: when each address last had a mail, and since when mails go out at all. */
export interface MailHistory {
  /** Days as yyyy-MM-dd. */
  readonly lastMailed: ReadonlyMap<string, string>;
  readonly remindersSince: string;
}

/** A mail of more lines nobody reads, and Google takes 200 KB; what is left over goes tomorrow. */
const MOST_LINES = 60;
/** What a mail reports is noted before it goes, within Google's 9 KB. */
const MOST_REPORTED = 100;

/** Why no email can be sent to a row's own owner. */
function problemOfOwner({ ownerEmail = '' }: RenewalValues, { problem }: Texts): string | undefined {
  if (ownerEmail === '') return problem.noOwnerEmail;
  const written = ownerEmail.toLowerCase();
  return isEmailAddress(written) ? undefined : problem.invalidEmail(written);
}

/**
 * Whom to tell what on a day, by the ladder, the rows, and what was told already. Sends nothing and writes nothing.
 *
 * @param runOwner whose trigger runs the daily update: who hears of what has no owner, where the settings name nobody else
 */
export function planReminders(
  records: readonly RenewalRecord[],
  settings: ReminderSettings,
  memory: RowMemory,
  history: MailHistory,
  today: CalendarDate,
  texts: Texts,
  runOwner = '',
): ReminderPlan {
  const byAddress = new Map<string, ReminderLine[]>();
  const owners = new Map<string, OpenDecision[]>();
  const unreachable: Unreachable[] = [];
  const tell = (to: string, line: ReminderLine | undefined): void => {
    if (line) byAddress.set(to, [...(byAddress.get(to) ?? []), line]);
  };
  const { colleagues = [], workingDays = EVERY_DAY } = settings;
  const isDayOff = !isWorkingDay(today, workingDays);
  const recipient = (of: string): string => recipientOf(of, colleagues, today);
  const whoHears = ({ ownerEmail }: RenewalValues): string | undefined =>
    [ownerEmail, settings.fallbackEmail, runOwner]
      .map((candidate) => (candidate ?? '').toLowerCase())
      .find((candidate) => isEmailAddress(candidate));
  for (const { index, values } of records) {
    const change = renewalIn(values, settings);
    const { rowKey } = values;
    if (!change || !rowKey || compareDates(today, change.renewalStart) > 0) continue;
    const decision: OpenDecision = {
      rowKey,
      index,
      values: { ...values, communicationOwner: change.communicationOwner },
      deadline: change.deadline,
      daysLeft: daysLeft(change.renewalStart, today, change.noticeDays),
    };
    const lineOf = (stage: ReminderStage | undefined): ReminderLine | undefined =>
      stage && {
        ...{ ...decision, stage, terms: reminderTerms(change) },
        ...(decision.daysLeft >= 0 &&
          !isWorkingDay(change.deadline, workingDays) && {
            actBy: workingDayOnOrBefore(change.deadline, workingDays),
          }),
        ...(stage.kind === 'clientNotice' && { contactProblem: settings.contactProblemOf?.(values) }),
      };
    const { sent, escalated } = memory.of(rowKey);
    const due = lineOf(dueReminder(change, today, sent, settings.reminderLadder, workingDays));

    const owner = whoHears(values);
    const ownerProblem = problemOfOwner(values, texts);
    if (owner !== undefined) {
      const to = recipient(owner);
      const standsIn = to !== owner && { standsInFor: memberOf(owner, colleagues) };
      // A row without an owner is what the fallback of Settings is for.
      const isUsual =
        !ownerProblem || (!values.ownerEmail && owner === settings.fallbackEmail?.toLowerCase());
      tell(to, due && { ...due, ...standsIn, ...(!isUsual && { ownerProblem }) });
      const mine = owners.get(to) ?? [];
      if (isOpenDecision(change, today, settings.horizonDays)) mine.push(decision);
      // That all is quiet interests who owns a row, not who merely hears of it because nobody does.
      if (isUsual && renewalStatus(change, today) !== 'cancellationRequested') owners.set(to, mine);
    } else if (due) {
      unreachable.push({ client: values.clientName ?? rowKey, reason: ownerProblem ?? '' });
    }
    if (settings.escalationEmail && settings.escalationEmail !== owner) {
      const stage = dueEscalation(change, today, escalated, settings.escalationDays, workingDays);
      tell(recipient(settings.escalationEmail), lineOf(stage));
    }
  }
  const unwatched = unwatchedRows(records, today);
  const reports = new Map<string, ReportedRow[]>();
  for (const row of unwatched) {
    const owner = whoHears(row.values);
    if (owner === undefined) {
      unreachable.push({ client: row.values.clientName ?? '', reason: unwatchedInWords(row, texts).why });
      continue;
    }
    const to = recipient(owner);
    if (!owners.has(to)) owners.set(to, []);
    const mark = saidMark(row.reason, row.unreadable, owner);
    if (isDayOff || row.rowKey === '' || memory.of(row.rowKey).reported === mark) continue;
    reports.set(to, [...(reports.get(to) ?? []), { ...row, mark }]);
  }
  const told = [...new Set([...byAddress.keys(), ...reports.keys()])];
  const reminders = told.map((to): Reminder => {
    const lines = byAddress.get(to) ?? [];
    // What waits longest goes first where there is no room for all: what was only told later would be told too late.
    const urgent = [...lines].sort(byUrgency).slice(0, MOST_LINES);
    return {
      to,
      language: languageOfOwner(to, settings),
      lines: urgent.sort(openFirst),
      left: lines.length - urgent.length,
      open: [],
      unwatched: (reports.get(to) ?? []).slice(0, MOST_REPORTED),
      unwatchedInTable: unwatched.length,
    };
  });
  const quiet = [...owners]
    .filter(([to]) => !told.includes(to) && isQuietMailDue(to, settings, history, today))
    .map(([to, open]): Reminder => ({
      to,
      language: languageOfOwner(to, settings),
      lines: [],
      left: 0,
      open: [...open].sort(byUrgency),
      unwatchedInTable: unwatched.length,
    }));
  return { reminders: [...reminders.sort(byMostUrgentLine), ...quiet], unreachable };
}

/**
 * Due from its weekday on until anything is sent, so that a skipped day is caught up. A day before reminders were switched
 * on is none that was skipped; the very day on which they were is one to begin with.
 */
function isQuietMailDue(
  to: string,
  { quietMailDay, workingDays = EVERY_DAY }: ReminderSettings,
  { lastMailed, remindersSince }: MailHistory,
  today: CalendarDate,
): boolean {
  if (quietMailDay === undefined || !isWorkingDay(today, workingDays)) return false;
  const latest = latestWeekday(today, quietMailDay);
  const next = workingDayOnOrBefore(addDays(latest, 7), workingDays);
  const day = isOnOrBefore(next, today) ? next : workingDayOnOrBefore(latest, workingDays);
  const since = toIsoDate(day);
  return since >= remindersSince && (lastMailed.get(to) ?? '') < since;
}

function byUrgency(first: OpenDecision, second: OpenDecision): number {
  return (
    compareDates(first.deadline, second.deadline) ||
    (first.values.clientName ?? '').localeCompare(second.values.clientName ?? '')
  );
}

/** What can still be decided comes before what no longer can. */
function openFirst(first: ReminderLine, second: ReminderLine): number {
  return Number(first.daysLeft < 0) - Number(second.daysLeft < 0) || byUrgency(first, second);
}

/** By the line that is the most urgent, wherever it is in the email. */
function byMostUrgentLine(first: Reminder, second: Reminder): number {
  const [one] = [...first.lines].sort(byUrgency);
  const [other] = [...second.lines].sort(byUrgency);
  return one && other ? byUrgency(one, other) : Number(Boolean(other)) - Number(Boolean(one));
}
