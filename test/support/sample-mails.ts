import type { RemindedChange, ReminderStage } from '../../src/domain/reminders';
import { reminderTerms } from '../../src/domain/reminders';
import { addDays } from '../../src/domain/calendar-date';
import { DEFAULT_NOTICE_DAYS, daysLeft, renewalDeadline } from '../../src/domain/renewal';
import type { MailFrame } from '../../src/jobs/reminder-mail';
import type { Reminder, ReminderLine } from '../../src/jobs/plan-reminders';
import type { RenewalValues } from '../../src/sheets/renewals';
import { day } from './days';

/** Pieces of mails for tests and for looking at them. */

export const MAIL_DAY = day('2026-01-10');

export const frame = (changes: Partial<MailFrame> = {}): MailFrame => ({
  today: MAIL_DAY,
  tableLink: () => 'https://docs.google.com/spreadsheets/d/book/edit#gid=0',
  spreadsheetId: 'book',
  isPossibleRepeat: false,
  ...changes,
});

let nextRow = 0;

/** A line whose deadline lies so many days after the day of the mail. */
export function line(
  kind: ReminderStage['kind'],
  daysToDeadline: number,
  values: Partial<RenewalValues> = {},
): ReminderLine {
  nextRow += 1;
  const renewalStart = addDays(MAIL_DAY, daysToDeadline + DEFAULT_NOTICE_DAYS);
  const change: RemindedChange = {
    contractType: values.contractType ?? 'renewal',
    renewalStart,
    communicationOwner: values.communicationOwner ?? 'hubspot',
  };
  return {
    rowKey: `R${nextRow}`,
    index: nextRow,
    values: {
      clientName: 'Acme',
      contractType: 'renewal',
      communicationOwner: 'hubspot',
      currentMrr: 1200,
      estimatedNewMrr: 1380.5,
      currency: 'EUR',
      renewalStart,
      ownerEmail: 'ana@agency.example',
      ...values,
    },
    stage: { kind, daysBeforeStart: DEFAULT_NOTICE_DAYS + daysToDeadline, day: MAIL_DAY },
    deadline: renewalDeadline(renewalStart),
    daysLeft: daysLeft(renewalStart, MAIL_DAY),
    terms: reminderTerms(change),
  };
}

export const reminder = (changes: Partial<Reminder> = {}): Reminder => ({
  to: 'ana@agency.example',
  language: 'en',
  lines: [],
  left: 0,
  open: [],
  ...changes,
});

/** A mail with every stage and every contract type in it. */
export const everyStage = (changes: Partial<Reminder> = {}): Reminder =>
  reminder({
    lines: [
      line('deadlinePassed', -1, {
        clientName: 'Sidra del Norte S.L.',
        products: 'Marketing Hub Professional',
      }),
      line('lastDay', 0, {
        clientName: 'Bäckerei Sonnenschein GmbH & Co. KG',
        communicationOwner: 'partner',
      }),
      line('escalation', 5, {
        clientName: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller AG',
        contractType: 'contactTierUpgrade',
        ownerEmail: 'ben@agency.example',
      }),
      line('clientNotice', 30, { clientName: 'مؤسسة النور', communicationOwner: 'partner' }),
      line('appears', 75, {
        clientName: 'Nordlicht Energie AG',
        contractType: 'emailOverage',
        currency: undefined,
        estimatedNewMrr: undefined,
      }),
    ],
    left: 3,
    ...changes,
  });

/** The weekly mail, with more open decisions than it names. */
export const allQuiet = (open = 7, changes: Partial<Reminder> = {}): Reminder =>
  reminder({
    open: Array.from({ length: open }, (_, index) =>
      line('upcoming', 10 + 9 * index, { clientName: `Client ${index + 1} GmbH` }),
    ),
    ...changes,
  });
