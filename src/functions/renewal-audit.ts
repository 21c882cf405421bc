import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import { clientIdentity, subscriptionIn } from '../domain/client-identity';
import type { ContactBook } from '../domain/primary-contact';
import { contactBook, primaryContactProblem } from '../domain/primary-contact';
import { auditContract } from '../domain/renewal-audit';
import type { AuditedColumn, AuditedContract, FindingKind } from '../domain/renewal-audit';
import { autoRenewalDay, isHubSpotsContract, renewalStatus, whichChange } from '../domain/renewal';
import { isAhead, renewalOf } from '../domain/renewal-row';
import { currencyNamed } from '../files/currency-text';
import { repeatedRows } from '../files/duplicate-rows';
import type { AuditKind } from '../locale/audit-texts';
import { AUDIT_TEXTS } from '../locale/audit-texts';
import { shown } from '../locale/function-texts';
import type { Language } from '../locale/language';
import { STATUSES, labelOf } from '../tables/choices';
import type { ContactColumn } from '../tables/contacts';
import type { RenewalColumn } from '../tables/renewals';
import type { CellKind } from './cells';
import { isBlank } from './cells';
import { tabled } from './lift';
import type { TableRange, TableRow } from './table-range';

export const RENEWAL_AUDIT = tabled('RENEWAL_AUDIT', ({ table, asOf, contacts, team }) => {
  const { header, findings } = AUDIT_TEXTS[table.language];
  const duplicateOf = duplicateFinder(table);
  const book = contacts && contactsIn(contacts);
  const rowAudit = rowAuditor(table, asOf, book);
  const colleagues = new Set(
    team?.rows.flatMap((row) => textOf(team.cell(row, 'teamEmail'))?.toLowerCase() ?? []),
  );
  const lines = table.rows.flatMap((row) => {
    const found: AuditLine[] = [...rowAudit(row), ...currencyFindings(table, row), ...duplicateOf(row)];
    const owner = textOf(table.cell(row, 'ownerEmail'));
    if (owner !== undefined && colleagues.size > 0 && !colleagues.has(owner.toLowerCase()))
      found.push({ kind: 'ownerNotInTeam', column: 'ownerEmail', about: owner });
    return found.map(({ kind, column, about }) => {
      const [wrong, toDo] = findings[kind];
      return [
        row.number,
        table.cell(row, 'clientName'),
        table.label(column),
        wrong.replace('{}', () => about),
        toDo,
      ];
    });
  });
  return [header, ...lines];
});

interface AuditLine {
  readonly kind: AuditKind;
  readonly column: RenewalColumn;
  /** What the text leaves open: a value, a day, a row. */
  readonly about: string;
}

/** The columns that the rules look at, and what they hold. */
const AUDITED_KINDS = {
  contractType: 'contractType',
  contract: 'contract',
  status: 'status',
  communicationOwner: 'communicationOwner',
  renewalStart: 'date',
  renewalDeadline: 'date',
  acceptedOn: 'date',
  cancellationRequestedOn: 'date',
  noticeDays: 'wholeNumber',
  currentMrr: 'amount',
  estimatedNewMrr: 'amount',
} as const satisfies Partial<Record<AuditedColumn & RenewalColumn, CellKind>>;

function rowAuditor(
  table: TableRange<RenewalColumn>,
  asOf: CalendarDate,
  book: ContactBook | undefined,
): (row: TableRow) => readonly AuditLine[] {
  const columns = (Object.keys(AUDITED_KINDS) as (keyof typeof AUDITED_KINDS)[]).map((key) => ({
    key,
    read: table.reader(key, AUDITED_KINDS[key]),
  }));
  return (row) => {
    const unreadable: AuditLine[] = [];
    const contract: Record<string, unknown> = {
      clientName: textOf(table.cell(row, 'clientName')),
      ownerEmail: textOf(table.cell(row, 'ownerEmail')),
    };
    for (const { key, read } of columns)
      try {
        contract[key] = read(row);
      } catch {
        unreadable.push({ kind: 'unreadable', column: key, about: shown(table.cell(row, key)) });
      }
    const isUnread = (column: string): boolean => unreadable.some((line) => line.column === column);
    const findings = auditContract(contract, asOf).filter(({ column }) => !isUnread(column));
    return [
      ...unreadable,
      ...findings.map((finding) => ({
        ...finding,
        about: aboutOf(finding.kind, contract, asOf, table.language),
      })),
      ...contactFindings(table, row, contract, book, asOf),
    ];
  };
}

/** Of HubSpot subscriptions that are still to be decided: afterwards, and of the agency's own contracts, HubSpot asks nobody. */
function contactFindings(
  table: TableRange<RenewalColumn>,
  row: TableRow,
  contract: AuditedContract,
  book: ContactBook | undefined,
  asOf: CalendarDate,
): readonly AuditLine[] {
  if (!table.has('primaryClientContact') || !isHubSpotsContract(contract) || !isAhead(contract, asOf))
    return [];
  const contact = textOf(table.cell(row, 'primaryClientContact'));
  const client = {
    clientName: contract.clientName,
    hubId: textOf(table.cell(row, 'hubId')),
    website: textOf(table.cell(row, 'website')),
  };
  const kind = primaryContactProblem(contact, client, book, asOf);
  return kind ? [{ kind, column: 'primaryClientContact', about: contact ?? '' }] : [];
}

/** A day that cannot be read confirms nothing. */
function contactsIn(contacts: TableRange<ContactColumn>): ContactBook | undefined {
  const confirmedOn = contacts.reader('confirmedOn', 'date');
  const dayOf = (row: TableRow): CalendarDate | undefined => {
    try {
      return confirmedOn(row);
    } catch {
      return undefined;
    }
  };
  return contactBook(
    contacts.rows.map((row) => ({
      contactName: textOf(contacts.cell(row, 'contactName')),
      email: textOf(contacts.cell(row, 'email')),
      clientName: textOf(contacts.cell(row, 'clientName')),
      hubId: textOf(contacts.cell(row, 'hubId')),
      confirmedOn: dayOf(row),
    })),
    contacts.has('confirmedOn'),
  );
}

/** The day or the status that a finding is about. */
function aboutOf(
  kind: FindingKind,
  contract: AuditedContract,
  asOf: CalendarDate,
  language: Language,
): string {
  if (kind === 'datedInFuture') return toIsoDate(asOf);
  const renewal = renewalOf(contract);
  if (!renewal) return '';
  if (kind === 'statusContradicted') return labelOf(STATUSES, renewalStatus(renewal, asOf), language);
  return toIsoDate(
    kind === 'renewedTooEarly' ? autoRenewalDay(renewal.renewalStart, renewal.noticeDays) : renewal.deadline,
  );
}

function currencyFindings(table: TableRange<RenewalColumn>, row: TableRow): readonly AuditLine[] {
  const cell = table.cell(row, 'currency');
  if (isBlank(cell) || currencyNamed(String(cell)) !== undefined) return [];
  return [{ kind: 'currencyUnknown', column: 'currency', about: shown(cell) }];
}

/** Finds the row that is of the same client, contract and contract type: of two, the lower is the duplicate. */
function duplicateFinder(table: TableRange<RenewalColumn>): (row: TableRow) => readonly AuditLine[] {
  // What cannot be read is reported as such; two rows with the same text are duplicates all the same.
  const readerOf = (key: 'contract' | 'contractType'): ((row: TableRow) => string | undefined) => {
    const read = table.reader(key, key);
    return (row) => {
      try {
        return read(row);
      } catch {
        return textOf(table.cell(row, key));
      }
    };
  };
  const [contractOf, contractTypeOf] = [readerOf('contract'), readerOf('contractType')];
  const repeated = repeatedRows(
    table.rows.map((row) => {
      const cell = (key: RenewalColumn): unknown => textOf(table.cell(row, key));
      const identity = clientIdentity({
        clientName: cell('clientName'),
        website: cell('website'),
        hubId: cell('hubId'),
      });
      return {
        row,
        identity,
        part:
          whichChange({ contract: contractOf(row), contractType: contractTypeOf(row) }) +
          subscriptionIn(cell('recordId')),
      };
    }),
  );
  return (row) => {
    const found = repeated.get(row);
    const first = found && ('repeats' in found ? found.repeats : found.couldBe[0]);
    return first ? [{ kind: 'duplicate', column: 'clientName', about: String(first.number) }] : [];
  };
}

function textOf(cell: unknown): string | undefined {
  return isBlank(cell) ? undefined : String(cell).trim();
}
