import { once } from '../domain/once';
import type { ContactProblem, KnownContact } from '../domain/primary-contact';
import { contactBook, primaryContactProblem } from '../domain/primary-contact';
import { foldLabel } from '../locale/language';
import { readRecords } from '../sheets/records';
import { offerByRow } from '../sheets/row-dropdowns';
import type { RenewalValues } from '../sheets/renewals';
import type { TableData } from '../sheets/table-data';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import type { ContactColumn } from '../tables/contacts';
import { CONTACTS } from '../tables/contacts';

type ContactValues = Readonly<Record<'contactName' | 'clientName' | 'hubId', string | undefined>>;

/**
 * Makes "Primary client contact" of each row a dropdown of that client's contacts: by Hub ID, else by name. A client
 * without contacts in the Contacts tab keeps whatever rule its cell has. Answers the tab, where it was read.
 */
export function offerContacts({
  renewals,
  read,
  calendar,
  language,
}: Workbook): TableData<ContactColumn> | undefined {
  if (!renewals.positions.has('primaryClientContact') || renewals.rows.length === 0) return undefined;
  const data = read(CONTACTS);
  if (!data) return undefined;
  const contacts = readRecords<ContactValues, ContactColumn>(data, calendar);
  const names = namesByClient(contacts.map(({ values }) => values));
  if (names.size === 0) return data;
  const offered = renewals.rows.map(
    (row) =>
      names.get(clientKey(cellOf(renewals, row, 'hubId'))) ??
      names.get(clientKey(cellOf(renewals, row, 'clientName'))),
  );
  offerByRow(renewals, { column: 'primaryClientContact', offered }, language);
  return data;
}

/** What is wrong with the primary contact of a row; nothing where the table has no column for it. */
export function contactChecker(
  { renewals, calendar, today }: Pick<Workbook, 'renewals' | 'calendar' | 'today'>,
  contacts: TableData<ContactColumn> | undefined,
): (values: RenewalValues) => ContactProblem | undefined {
  if (!renewals.positions.has('primaryClientContact')) return () => undefined;
  const book = once(() => {
    const records = contacts ? readRecords<KnownContact, ContactColumn>(contacts, calendar) : [];
    return contactBook(
      records.map(({ values }) => values),
      contacts?.positions.has('confirmedOn') === true,
    );
  });
  return (values) => primaryContactProblem(values.primaryClientContact, values, book(), today);
}

function namesByClient(contacts: readonly ContactValues[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { contactName, clientName, hubId } of contacts) {
    if (!contactName) continue;
    for (const client of [hubId, clientName]) {
      if (!client) continue;
      const known = names.get(clientKey(client)) ?? [];
      if (!known.includes(contactName)) names.set(clientKey(client), [...known, contactName]);
    }
  }
  return names;
}

function clientKey(cell: unknown): string {
  return foldLabel(String(cell));
}
