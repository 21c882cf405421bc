import type { ClientCells } from '../domain/client-identity';
import { once } from '../domain/once';
import type { ContactBook, ContactProblem, KnownContact } from '../domain/primary-contact';
import { contactBook, primaryContactProblem } from '../domain/primary-contact';
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
 * Makes "Primary client contact" of each row a dropdown of that client's contacts. A client without contacts in the
 * Contacts tab keeps whatever rule its cell has. Answers the tab, where it was read.
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
  const contacts = readRecords<ContactValues, ContactColumn>(data, calendar).map(({ values }) => values);
  const book = contactBook(
    contacts.filter(({ contactName }) => contactName !== undefined),
    false,
  );
  if (!book) return data;
  const namesOf = namesIn(book);
  const offered = renewals.rows.map((row) =>
    namesOf({ hubId: cellOf(renewals, row, 'hubId'), clientName: cellOf(renewals, row, 'clientName') }),
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

/** Looked up once for each client, however many rows it has; undefined where it has no contacts. */
function namesIn(book: ContactBook): (client: ClientCells) => readonly string[] | undefined {
  const known = new Map<string, readonly string[]>();
  return (client) => {
    const key = JSON.stringify([client.hubId, client.clientName]);
    const names = known.get(key) ?? [
      ...new Set(book.of(client).flatMap(({ contactName }) => contactName ?? [])),
    ];
    known.set(key, names);
    return names.length > 0 ? names : undefined;
  };
}
