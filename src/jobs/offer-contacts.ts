import { foldLabel } from '../locale/language';
import { readRecords } from '../sheets/records';
import { offerByRow } from '../sheets/row-dropdowns';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import type { ContactColumn } from '../tables/contacts';
import { CONTACTS } from '../tables/contacts';

type ContactValues = Readonly<Record<'contactName' | 'clientName' | 'hubId', string | undefined>>;

/**
 * Makes "Primary client contact" of each row a dropdown of that client's contacts: by Hub ID, else by name. A client
 * without contacts in the Contacts tab keeps whatever rule its cell has.
 */
export function offerContacts({ renewals, read, calendar, language }: Workbook): void {
  if (!renewals.positions.has('primaryClientContact') || renewals.rows.length === 0) return;
  const data = read(CONTACTS);
  if (!data) return;
  const contacts = readRecords<ContactValues, ContactColumn>(data, calendar);
  const names = namesByClient(contacts.map(({ values }) => values));
  if (names.size === 0) return;
  const offered = renewals.rows.map(
    (row) =>
      names.get(clientKey(cellOf(renewals, row, 'hubId'))) ??
      names.get(clientKey(cellOf(renewals, row, 'clientName'))),
  );
  offerByRow(renewals, { column: 'primaryClientContact', offered }, language);
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
