import type { CalendarDate } from '../domain/calendar-date';
import { addDays, compareDates } from '../domain/calendar-date';
import type { ContractChange, RenewalStatus } from '../domain/renewal';
import {
  DEFAULT_NOTICE_DAYS,
  daysLeft,
  emailLimit,
  isInsideHorizon,
  isUpcomingDecision,
  renewalDeadline,
  renewalStatus,
} from '../domain/renewal';
import { STATUSES, labelOf } from '../tables/choices';
import type { RenewalColumn } from '../tables/renewals';
import { lifted, tabled } from './lift';
import type { TableRange, TableRow } from './table-range';

export const RENEWAL_DEADLINE = lifted('RENEWAL_DEADLINE', ({ renewalStart, noticeDays }) =>
  renewalDeadline(renewalStart, noticeDays),
);

export const RENEWAL_STATUS = lifted('RENEWAL_STATUS', (given) =>
  labelOf(STATUSES, renewalStatus(given, given.asOf), given.language),
);

export const RENEWAL_DAYS_LEFT = lifted('RENEWAL_DAYS_LEFT', ({ renewalStart, asOf, noticeDays }) =>
  daysLeft(renewalStart, asOf, noticeDays),
);

export const EMAIL_LIMIT = lifted('EMAIL_LIMIT', ({ maxContacts, edition }) =>
  emailLimit(maxContacts, edition),
);

export const RENEWALS_DUE = tabled('RENEWALS_DUE', ({ table, asOf, horizonDays }) => {
  const termsOf = termsReader(table);
  const due = table.rows.flatMap((row) => {
    const terms = termsOf(row);
    if (!terms || !isInsideHorizon(terms.renewalStart, asOf, horizonDays)) return [];
    return [{ cells: row.cells, deadline: renewalDeadline(terms.renewalStart, terms.noticeDays) }];
  });
  due.sort((first, second) => compareDates(first.deadline, second.deadline));
  return [table.header, ...due.map(({ cells }) => cells)];
});

export const RENEWAL_ALERTS = lifted('RENEWAL_ALERTS', ({ table, asOf, horizonDays }) => {
  const termsOf = termsReader(table);
  const contractTypeOf = table.reader('contractType', 'contractType');
  const statusOf = table.reader('status', 'status');
  const acceptedOn = table.reader('acceptedOn', 'date');
  const cancellationRequestedOn = table.reader('cancellationRequestedOn', 'date');

  return table.rows.filter((row) => {
    const terms = termsOf(row);
    if (!terms || isDecided(statusOf(row))) return false;
    const contract: ContractChange = {
      ...terms,
      // The screens of 2025 show renewals alone, without a column for their type.
      contractType: contractTypeOf(row) ?? 'renewal',
      acceptedOn: acceptedOn(row),
      cancellationRequestedOn: cancellationRequestedOn(row),
    };
    return isUpcomingDecision(contract, asOf, horizonDays);
  }).length;
});

// A status other than Pending was somebody's decision, whatever the row's dates say.
function isDecided(status: RenewalStatus | undefined): boolean {
  return status !== undefined && status !== 'pending';
}

/** Start and notice of a row; from the deadline where only that is known; undefined where the row has no date yet. */
function termsReader(
  table: TableRange<RenewalColumn>,
): (row: TableRow) => { renewalStart: CalendarDate; noticeDays: number } | undefined {
  if (!table.has('renewalStart') && !table.has('renewalDeadline'))
    throw table.missing(['renewalStart', 'renewalDeadline']);
  const startOf = table.reader('renewalStart', 'date');
  const deadlineOf = table.reader('renewalDeadline', 'date');
  const noticeOf = table.reader('noticeDays', 'wholeNumber');
  return (row) => {
    const noticeDays = noticeOf(row) ?? DEFAULT_NOTICE_DAYS;
    const deadline = deadlineOf(row);
    const renewalStart = startOf(row) ?? (deadline && addDays(deadline, noticeDays));
    return renewalStart && { renewalStart, noticeDays };
  };
}
