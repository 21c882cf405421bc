import { inFive } from '../tables/translated';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import type { ColumnDeclaration, TableDeclaration } from '../tables/table';
import type { FileOnlyColumn, HeaderNames } from './header-names';
import { RENEWAL_HEADER_NAMES } from './header-names';
import type { SpanUnit } from './time-span';

/** A table as files hold it: with more names for its columns, and cells that only a file has. */
export interface FileTable<Key extends string> extends TableDeclaration<Key> {
  readonly headerNames?: () => HeaderNames<Key>;
  /** API names and headers that look like a column's and are none. */
  readonly notMeant?: readonly string[];
  /** Columns of days on which something came about: never in the future. */
  readonly past?: readonly Key[];
  /** Columns of lengths of time: "45 days", "3 months". */
  readonly spans?: Partial<Readonly<Record<Key, SpanColumn>>>;
}

export interface SpanColumn {
  /** What a number alone counts. */
  readonly unit: SpanUnit;
  /** Whether it may lead back: "3 days ago". */
  readonly past: boolean;
}

export type RenewalFileColumn = RenewalColumn | FileOnlyColumn;

const FILE_ONLY: readonly ColumnDeclaration<FileOnlyColumn>[] = [
  {
    key: 'timeToRenewal',
    label: inFive(
      'Time to renewal',
      'Temps avant renouvellement',
      'Tiempo hasta la renovación',
      'Zeit bis zur Verlängerung',
      'Tempo até a renovação',
    ),
    kind: 'text',
    writtenBy: 'hubspot',
    width: 0,
    help: inFive('', '', '', '', ''),
  },
  {
    key: 'mrrChange',
    label: inFive('MRR change', 'Variation du MRR', 'Cambio de MRR', 'MRR-Änderung', 'Mudança de MRR'),
    kind: 'money',
    writtenBy: 'hubspot',
    width: 0,
    help: inFive('', '', '', '', ''),
  },
];

export const RENEWALS_IN_FILES: FileTable<RenewalFileColumn> = {
  ...RENEWALS,
  // Of a table of ours that was exported: known, read as it is, and never imported.
  columns: [
    ...RENEWALS.columns.map((column: ColumnDeclaration<RenewalColumn>) =>
      column.countsDaysTo === undefined ? column : { ...column, kind: 'text' as const },
    ),
    ...FILE_ONLY,
  ],
  headerNames: RENEWAL_HEADER_NAMES,
  notMeant: ['hs_renewal_mrr', 'hs_next_cancellation_date'],
  past: ['acceptedOn', 'cancellationRequestedOn'],
  spans: { timeToRenewal: { unit: 'day', past: true }, noticeDays: { unit: 'day', past: false } },
};
