import { isHubSpotsContract } from '../domain/renewal';
import { toCell, valueText } from '../sheets/cells';
import { changeRows } from '../sheets/change-rows';
import type { RenewalsData, RenewalValues } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey } from '../sheets/row-keys';
import type { Settings } from '../sheets/settings';
import { usualNoticeDays, usualOwner } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';

type UsualSettings = Pick<Settings, 'ownConversations' | 'noticeDays'>;

/**
 * What a setting means for a row that leaves an entry blank stands in the row, for everybody to read and for formulas, which
 * cannot read settings: who communicates where the partner owns all conversations, and the notice days of the agency's own
 * contracts. Where no setting says otherwise a blank entry has its usual meaning, and stays blank.
 *
 * @param isMeant which rows, by their index; all when left out
 */
export function fillUsualEntries(
  workbook: Workbook,
  isMeant: (index: number) => boolean = () => true,
): RenewalsData {
  const { renewals, calendar, language, settings, texts } = workbook;
  if (!settings.ownConversations && Object.keys(settings.noticeDays).length === 0) return renewals;
  const filled = readRenewals(renewals, calendar).flatMap(({ index, values, problems }) => {
    const { rowKey, clientName } = values;
    if (rowKey === undefined || clientName === undefined || !isMeant(index)) return [];
    return usualEntries(values, settings)
      .filter(({ key }) => !problems.some((problem) => problem.column === key))
      .map((entry) => ({ ...entry, rowKey, clientName, column: columnOf(RENEWALS, entry.key) }));
  });
  workbook.log(
    filled.map(({ key, value, rowKey, clientName, column }) => ({
      event: key === 'noticeDays' ? texts.log.noticeFilled : texts.log.ownerFilled,
      client: clientName,
      column: column.label[language],
      before: '',
      after: valueText(column, value, language, calendar),
      rowKey,
      columnKey: key,
    })),
  );
  return changeRows(
    renewals,
    filled.map(({ key, value, rowKey, column }) => ({
      row: rowKey,
      column: key,
      cell: toCell(column, value, language, calendar),
    })),
    byRowKey,
  );
}

/** The row as it reads once the settings have been followed. */
export function withUsualEntries(values: RenewalValues, settings: UsualSettings): RenewalValues {
  return {
    ...values,
    ...Object.fromEntries(usualEntries(values, settings).map(({ key, value }) => [key, value])),
  };
}

type UsualEntry =
  | { readonly key: 'communicationOwner'; readonly value: ReturnType<typeof usualOwner> }
  | { readonly key: 'noticeDays'; readonly value: number };

function usualEntries(values: RenewalValues, settings: UsualSettings): readonly UsualEntry[] {
  const noticeDays = usualNoticeDays(values.contract, settings);
  const lacksOwner = values.communicationOwner === undefined && isHubSpotsContract(values);
  return [
    ...(lacksOwner && settings.ownConversations
      ? [{ key: 'communicationOwner' as const, value: usualOwner(settings) }]
      : []),
    ...(values.noticeDays === undefined && noticeDays !== undefined
      ? [{ key: 'noticeDays' as const, value: noticeDays }]
      : []),
  ];
}
