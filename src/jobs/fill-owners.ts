import { toCell } from '../sheets/cells';
import { changeRows } from '../sheets/change-rows';
import type { RenewalsData, RenewalValues } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey } from '../sheets/row-keys';
import type { Settings } from '../sheets/settings';
import { usualOwner } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { labelOf, COMMUNICATION_OWNERS } from '../tables/choices';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';

/**
 * Where the partner owns all conversations, a row that names no communication owner gets the partner: what the setting
 * means stands in the row for everybody to read. A blank one means HubSpot otherwise, and stays blank.
 */
export function fillOwners(workbook: Workbook): RenewalsData {
  const { renewals, calendar, language, settings, texts } = workbook;
  if (!settings.ownConversations) return renewals;
  const column = columnOf(RENEWALS, 'communicationOwner');
  const owner = usualOwner(settings);
  const lacking = readRenewals(renewals, calendar).filter(
    ({ values, problems }) =>
      values.clientName !== undefined &&
      values.rowKey !== undefined &&
      values.communicationOwner === undefined &&
      !problems.some((problem) => problem.column === column.key),
  );
  workbook.log(
    lacking.map(({ values }) => ({
      event: texts.log.ownerFilled,
      client: values.clientName ?? '',
      column: column.label[language],
      before: '',
      after: labelOf(COMMUNICATION_OWNERS, owner, language),
      rowKey: values.rowKey ?? '',
      columnKey: column.key,
    })),
  );
  const cell = toCell(column, owner, language, calendar);
  return changeRows(
    renewals,
    lacking.map(({ values }) => ({ row: values.rowKey ?? '', column: column.key, cell })),
    byRowKey,
  );
}

/** The row as it reads once the setting has been followed. */
export function withUsualOwner(values: RenewalValues, settings: Settings): RenewalValues {
  return { ...values, communicationOwner: values.communicationOwner ?? usualOwner(settings) };
}
