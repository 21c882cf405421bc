import type { CalendarDate } from '../domain/calendar-date';
import { compareDates } from '../domain/calendar-date';
import { isInsideHorizon } from '../domain/renewal';
import { withDocumentLock } from '../google/document-lock';
import { currentUserEmail } from '../google/user-interface';
import type { Texts } from '../locale/texts';
import { hideRowsByKey, showAllRows } from '../sheets/row-view';
import type { RenewalValues } from '../sheets/renewals';
import { renewalIn } from '../sheets/renewals';
import type { Settings } from '../sheets/settings';
import { usualOwner } from '../sheets/settings';
import { openWorkbook } from '../sheets/workbook';
import { withRowKeys } from './row-keys-of-workbook';
import { tellAlerts } from './upcoming-decisions';

export type RowView = Exclude<keyof Texts['views']['names'], 'all'>;

export interface ShownRows {
  readonly shown: number;
  readonly inAll: number;
}

interface Viewer {
  readonly today: CalendarDate;
  readonly settings: Settings;
  readonly email: string;
}

/** Which rows each view shows. */
const VIEWS: Readonly<Record<RowView, (values: RenewalValues, viewer: Viewer) => boolean>> = {
  due30: dueWithin(30),
  due60: dueWithin(60),
  due120: dueWithin(120),
  mine: ({ ownerEmail }, { email }) => ownerEmail?.toLowerCase() === email.toLowerCase(),
  partnerOwned: ({ communicationOwner }, { settings }) =>
    (communicationOwner ?? usualOwner(settings)) === 'partner',
  lapsed: hasLapsed,
};

/** Google does not say who is at the keyboard: the account is of another organisation. */
export class UnknownUserError extends Error {
  override name = 'UnknownUserError';
}

/** Shows the rows of a view and hides the others. Blank rows, and rows that are added later, stay in sight. */
export function showView(view: RowView): ShownRows {
  return withDocumentLock(() => {
    const workbook = withRowKeys(openWorkbook());
    const { today, settings, renewals } = workbook;
    const email = view === 'mine' ? currentUserEmail() : '';
    if (view === 'mine' && email === '') throw new UnknownUserError('no address of the user');
    const records = workbook.records();
    const hidden = records.filter(({ values }) => !VIEWS[view](values, { today, settings, email }));
    hideRowsByKey(
      renewals,
      hidden.flatMap(({ values }) => values.rowKey ?? []),
    );
    tellAlerts(workbook, records);
    return { shown: records.length - hidden.length, inAll: records.length };
  });
}

/** Takes the view, and whatever else is filtered, off the tab. */
export function showEverything(): ShownRows {
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    showAllRows(workbook.renewals);
    const records = workbook.records();
    tellAlerts(workbook, records);
    return { shown: records.length, inAll: records.length };
  });
}

/** As RENEWALS_DUE has it: the contract change starts between today and so many days from now. */
function dueWithin(days: number) {
  return (values: RenewalValues, { today, settings }: Viewer): boolean => {
    const renewal = renewalIn(values, settings);
    return renewal !== undefined && isInsideHorizon(renewal.renewalStart, today, days);
  };
}

/** The deadline went by and the client had neither accepted nor asked to cancel (our ruling). */
function hasLapsed(values: RenewalValues, { today, settings }: Viewer): boolean {
  const renewal = renewalIn(values, settings);
  if (!renewal) return false;
  const isOver = compareDates(renewal.deadline, today) < 0;
  return isOver && !renewal.acceptedOn && !renewal.cancellationRequestedOn;
}
