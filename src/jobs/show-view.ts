import type { CalendarDate } from '../domain/calendar-date';
import type { Renewal } from '../domain/renewal-row';
import { isDecisionDue, isLapsed, isOverdue } from '../domain/renewal-row';
import { withDocumentLock } from '../google/document-lock';
import { currentUserEmail } from '../google/user-interface';
import type { Texts } from '../locale/texts';
import { hideBlankRows, hideRowsByKey, showAllRows } from '../sheets/row-view';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import { renewalIn } from '../sheets/renewals';
import type { Settings } from '../sheets/settings';
import { usualOwner } from '../sheets/settings';
import { openWorkbook } from '../sheets/workbook';
import { withRowKeys } from './row-keys-of-workbook';
import { unwatchedRows } from './unwatched-rows';
import { tellAlerts } from './upcoming-decisions';

export type RowView = Exclude<keyof Texts['views']['names'], 'all'>;

export interface ShownRows {
  readonly shown: number;
  readonly inAll: number;
  /** Rows that no view can count, until somebody corrects them. */
  readonly unwatched: number;
}

interface Viewer {
  readonly today: CalendarDate;
  readonly settings: Settings;
  readonly email: string;
}

/** Which rows each view shows. */
const VIEWS: Readonly<Record<RowView, (values: RenewalValues, viewer: Viewer) => boolean>> = {
  due30: decisionWithin(30),
  due60: decisionWithin(60),
  due120: decisionWithin(120),
  overdue: where(isOverdue),
  mine: ({ ownerEmail }, { email }) => ownerEmail?.toLowerCase() === email.toLowerCase(),
  partnerOwned: ({ communicationOwner }, { settings }) =>
    (communicationOwner ?? usualOwner(settings)) === 'partner',
  lapsed: where(isLapsed),
};

/** Google does not say who is at the keyboard: the account is of another organisation. */
export class UnknownUserError extends Error {
  override name = 'UnknownUserError';
}

/** Shows the rows of a view and hides the others, blank ones too. Rows that are added later stay in sight. */
export function showView(view: RowView): ShownRows {
  return withDocumentLock(() => {
    const workbook = withRowKeys(openWorkbook());
    const { today, settings, renewals } = workbook;
    const email = view === 'mine' ? currentUserEmail() : '';
    if (view === 'mine' && email === '') throw new UnknownUserError('no address of the user');
    const records = workbook.records();
    const isShown = ({ values }: { readonly values: RenewalValues }): boolean =>
      VIEWS[view](values, { today, settings, email });
    const hidden = records.filter((record) => !isShown(record));
    hideRowsByKey(
      renewals,
      hidden.flatMap(({ values }) => values.rowKey ?? []),
    );
    const isNameless = ({ values }: { readonly values: RenewalValues }): boolean =>
      values.clientName === undefined;
    hideBlankRows(renewals, 'clientName', !records.some((record) => isNameless(record) && isShown(record)));
    tellAlerts(workbook, records);
    return shownRows(records, hidden.length, today);
  });
}

/** Takes the view, and whatever else is filtered, off the tab. */
export function showEverything(): ShownRows {
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    showAllRows(workbook.renewals);
    const records = workbook.records();
    tellAlerts(workbook, records);
    return shownRows(records, 0, workbook.today);
  });
}

function shownRows(records: readonly RenewalRecord[], hidden: number, today: CalendarDate): ShownRows {
  const inAll = records.length;
  return { shown: inAll - hidden, inAll, unwatched: unwatchedRows(records, today).length };
}

/** As DECISIONS_DUE has it. */
function decisionWithin(days: number): (values: RenewalValues, viewer: Viewer) => boolean {
  return where((renewal, today) => isDecisionDue(renewal, today, days));
}

function where(holds: (renewal: Renewal, today: CalendarDate) => boolean) {
  return (values: RenewalValues, { today, settings }: Viewer): boolean => {
    const renewal = renewalIn(values, settings);
    return renewal !== undefined && holds(renewal, today);
  };
}
