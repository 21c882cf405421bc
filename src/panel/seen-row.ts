import { toIsoDate } from '../domain/calendar-date';
import type { CellValue } from '../sheets/records';
import type { RenewalRecord } from '../sheets/renewals';
import type { RenewalColumn } from '../tables/renewals';

/** What a person goes by who decides about a row: if any of it changed meanwhile, the decision is theirs to take again. */
const DECISIVE_COLUMNS = [
  ...['clientName', 'communicationOwner', 'primaryClientContact', 'contractType', 'renewalStart'],
  ...['ownerEmail', 'noticeDays', 'acceptedOn', 'cancellationRequestedOn', 'snoozeUntil'],
  ...['currentMrr', 'estimatedNewMrr', 'maxContacts', 'subscriptionTerm', 'billingFrequency'],
] as readonly RenewalColumn[];

/** The row in plain texts, as the panel carries it to and fro; blank cells are left out. */
export function seenOf({ values, problems }: RenewalRecord): Record<string, string> {
  return Object.fromEntries(
    DECISIVE_COLUMNS.flatMap((column) => {
      const problem = problems.find((candidate) => candidate.column === column);
      const text = problem ? `?${String(problem.value)}` : plainText(values[column]);
      return text === '' ? [] : [[column, text] as const];
    }),
  );
}

/** The first column that says something else than it did. */
export function changedSince(
  seen: Readonly<Record<string, string>>,
  record: RenewalRecord,
): RenewalColumn | undefined {
  const now = seenOf(record);
  return DECISIVE_COLUMNS.find((column) => (seen[column] ?? '') !== (now[column] ?? ''));
}

function plainText(value: CellValue): string {
  return typeof value === 'object' ? toIsoDate(value) : String(value ?? '');
}
