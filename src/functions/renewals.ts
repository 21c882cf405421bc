import { daysLeft, emailLimit, isInsideHorizon, renewalDeadline, renewalStatus } from '../domain/renewal';
import { byDeadline, isDecisionDue, isOpenDecision } from '../domain/renewal-row';
import { STATUSES, labelOf } from '../tables/choices';
import { lifted, tabled } from './lift';
import { renewalReader } from './renewal-rows';

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
  const renewalIn = renewalReader(table, ['noticeDays']);
  const due = table.rows.flatMap((row) => {
    const renewal = renewalIn(row);
    if (!renewal || !isInsideHorizon(renewal.renewalStart, asOf, horizonDays)) return [];
    return [{ cells: row.cells, deadline: renewal.deadline }];
  });
  due.sort(byDeadline);
  return [table.header, ...due.map(({ cells }) => cells)];
});

export const DECISIONS_DUE = tabled('DECISIONS_DUE', ({ table, asOf, days }) => {
  const renewalIn = renewalReader(table);
  const due = table.rows.flatMap((row) => {
    const renewal = renewalIn(row);
    return renewal && isDecisionDue(renewal, asOf, days)
      ? [{ cells: row.cells, deadline: renewal.deadline }]
      : [];
  });
  due.sort(byDeadline);
  return [table.header, ...due.map(({ cells }) => cells)];
});

export const RENEWAL_ALERTS = lifted('RENEWAL_ALERTS', ({ table, asOf, horizonDays }) => {
  const renewalIn = renewalReader(table);
  return table.rows.filter((row) => {
    const renewal = renewalIn(row);
    return renewal !== undefined && isOpenDecision(renewal, asOf, horizonDays);
  }).length;
});
