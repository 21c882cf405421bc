import type { Renewal, RenewalEntries } from '../domain/renewal-row';
import { renewalOf } from '../domain/renewal-row';
import type { RenewalColumn } from '../tables/renewals';
import type { CellKind } from './cells';
import type { TableRange, TableRow } from './table-range';

/** What the rules look at beside the two dates, and what each holds. */
const RULE_KINDS = {
  contractType: 'contractType',
  contract: 'contract',
  status: 'status',
  noticeDays: 'wholeNumber',
  acceptedOn: 'date',
  cancellationRequestedOn: 'date',
} as const satisfies Partial<Record<RenewalColumn & keyof RenewalEntries, CellKind>>;

export type RuleColumn = keyof typeof RULE_KINDS;

const ALL = Object.keys(RULE_KINDS) as RuleColumn[];

/**
 * The contract change of each row of a range; undefined where a row has no date yet. A date that cannot be read throws
 * only where the other one does not serve instead; of the other columns, those that are asked for must be readable.
 */
export function renewalReader(
  table: TableRange<RenewalColumn>,
  columns: readonly RuleColumn[] = ALL,
): (row: TableRow) => Renewal | undefined {
  if (!table.has('renewalStart') && !table.has('renewalDeadline'))
    throw table.missing(['renewalStart', 'renewalDeadline']);
  const startOf = table.reader('renewalStart', 'date');
  const deadlineOf = table.reader('renewalDeadline', 'date');
  const readers = columns.map((key) => [key, table.reader(key, RULE_KINDS[key])] as const);
  return (row) => {
    const problems: unknown[] = [];
    const day = (read: typeof startOf) => {
      try {
        return read(row);
      } catch (error) {
        problems.push(error);
        return undefined;
      }
    };
    const dates = { renewalStart: day(startOf), renewalDeadline: day(deadlineOf) };
    if (!dates.renewalStart && !dates.renewalDeadline) {
      if (problems.length > 0) throw problems[0];
      return undefined;
    }
    const others = Object.fromEntries(readers.map(([key, read]) => [key, read(row)]));
    return renewalOf({ ...others, ...dates });
  };
}
