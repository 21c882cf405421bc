import type { ContractType } from '../domain/renewal';
import { statusesOf } from '../domain/renewal';
import type { Language } from '../locale/language';
import type { RenewalsData } from '../sheets/renewals';
import { textHash } from '../domain/text-hash';
import { offerByRow } from '../sheets/row-dropdowns';
import { cellOf, isBlankRow } from '../sheets/table-data';
import { CONTRACT_TYPES, STATUSES, labelOf, valueOf } from '../tables/choices';

/**
 * Makes the status of each row a dropdown of those that its contract type can have: of all four where the type is not
 * known. A rule of the user's own stays. Answers a mark of the types as they follow each other; while it is the one that
 * is `known` from the last time, no dropdown is looked at. `typedRows` had none: somebody typed them below the others.
 */
export function offerStatuses(
  renewals: RenewalsData,
  language: Language,
  known?: string,
): { readonly mark: string; readonly typedRows: readonly number[] } {
  const types = new Map<unknown, ContractType | undefined>();
  const typeOf = (cell: unknown): ContractType | undefined => {
    if (!types.has(cell)) types.set(cell, valueOf(CONTRACT_TYPES, String(cell)));
    return types.get(cell);
  };
  const ofRows = renewals.rows.map((row) => typeOf(cellOf(renewals, row, 'contractType')));
  const place = [language, renewals.headerRow, renewals.positions.get('status')];
  const mark = textHash([...place, ...ofRows].join(' '));
  if (mark === known) return { mark, typedRows: [] };
  const labelsOf = statusLabels(language);
  const { rows } = renewals;
  const offered = ofRows.map((type, index) => (isBlankRow(rows[index] ?? []) ? undefined : labelsOf(type)));
  const bareRows = offerByRow(
    renewals,
    { column: 'status', offered, isReplaceable: listsStatuses },
    language,
  );
  const typedRows = bareRows.filter((row) => offered[row - renewals.headerRow - 1]);
  return { mark, typedRows };
}

/** The same for rows that were just added, from a row of the sheet on. */
export function offerStatusesTo(
  added: readonly { readonly contractType?: ContractType | undefined }[],
  firstRow: number,
  renewals: RenewalsData,
  language: Language,
): void {
  const labelsOf = statusLabels(language);
  const offered = added.map(({ contractType }) => labelsOf(contractType));
  offerByRow(renewals, { column: 'status', offered, firstRow, isReplaceable: listsStatuses }, language);
}

const ALL_STATUSES = STATUSES.values.map(({ value }) => value);

function statusLabels(language: Language): (type: ContractType | undefined) => readonly string[] {
  const known = new Map<ContractType | undefined, readonly string[]>();
  return (type) => {
    const statuses = type ? statusesOf(type) : ALL_STATUSES;
    const labels = known.get(type) ?? statuses.map((status) => labelOf(STATUSES, status, language));
    known.set(type, labels);
    return labels;
  };
}

const STATUS_LABELS = new Set(STATUSES.values.flatMap(({ label }) => Object.values(label)));

function listsStatuses(listed: readonly string[] | undefined): boolean {
  return listed?.every((label) => STATUS_LABELS.has(label)) ?? false;
}
