import { foldLabel } from '../locale/language';
import type { Validation } from '../google/spreadsheet';
import { listedValues, listValidation } from '../google/spreadsheet';
import { readRecords } from '../sheets/records';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import type { ContactColumn } from '../tables/contacts';
import { CONTACTS } from '../tables/contacts';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';

type ContactValues = Readonly<Record<'contactName' | 'clientName' | 'hubId', string | undefined>>;

/**
 * Makes "Primary client contact" of each row a dropdown of that client's contacts: by Hub ID, else by name. All rows are
 * read in one call, and written in one where a dropdown has to change. A client without contacts in the Contacts tab keeps whatever rule its cell has.
 */
export function offerContacts({ renewals, read, calendar, language }: Workbook): void {
  const position = renewals.positions.get('primaryClientContact');
  const data = position !== undefined && renewals.rows.length > 0 ? read(CONTACTS) : undefined;
  if (!data || position === undefined) return;
  const contacts = readRecords<ContactValues, ContactColumn>(data, calendar);
  const names = namesByClient(contacts.map(({ values }) => values));
  if (names.size === 0) return;
  const { help } = columnOf(RENEWALS, 'primaryClientContact');
  const built = new Map<readonly string[], Validation>();
  const validationOf = (contacts: readonly string[]): Validation => {
    const validation = built.get(contacts) ?? listValidation(contacts, help[language]);
    built.set(contacts, validation);
    return validation;
  };
  const range = renewals.sheet.getRange(renewals.headerRow + 1, position + 1, renewals.rows.length, 1);
  const rules = range.getDataValidations();
  const offered = renewals.rows.map(
    (row) =>
      names.get(clientKey(cellOf(renewals, row, 'hubId'))) ??
      names.get(clientKey(cellOf(renewals, row, 'clientName'))),
  );
  const isStale = offered.some(
    (contacts, index) => contacts && !areSame(contacts, listedValues(rules[index]?.[0])),
  );
  if (!isStale) return;
  range.setDataValidations(
    offered.map((contacts, index) => [contacts ? validationOf(contacts) : (rules[index]?.[0] ?? null)]),
  );
}

function areSame(contacts: readonly string[], listed: readonly string[] | undefined): boolean {
  return contacts.length === listed?.length && contacts.every((name, index) => name === listed[index]);
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
