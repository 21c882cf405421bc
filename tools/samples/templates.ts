import { dsvFormat } from 'd3-dsv';
import type { Language } from '../../src/locale/language';
import { CLIENTS } from '../../src/tables/clients';
import { CONTACTS } from '../../src/tables/contacts';
import { POINTS_LEDGER } from '../../src/tables/points-ledger';
import { RENEWALS } from '../../src/tables/renewals';
import { SUBSCRIPTIONS } from '../../src/tables/subscriptions';
import type { TableDeclaration } from '../../src/tables/table';
import { PORTAL_LOCALES } from './portal-locales';

/** The tables that an import fills. */
export const TEMPLATE_TABLES: readonly TableDeclaration[] = [RENEWALS, CLIENTS, CONTACTS, SUBSCRIPTIONS, POINTS_LEDGER];

/** The header row alone: the columns that a person or HubSpot fills, as the tab calls them. */
export function templateOf(table: TableDeclaration, language: Language): string {
  const { delimiter, lineBreak, byteOrderMark } = PORTAL_LOCALES[language];
  const headers = table.columns
    .filter(({ writtenBy, hidden }) => writtenBy !== 'add-on' && !hidden)
    .map(({ label }) => label[language]);
  return `${byteOrderMark ? '\uFEFF' : ''}${dsvFormat(delimiter).formatRow(headers)}${lineBreak}`;
}
