import type { SheetCalendar } from '../domain/sheet-calendar';
import { FUNCTION_TEXTS, TABLE_WANTED } from '../locale/function-texts';
import { CLIENTS } from '../tables/clients';
import { CONTACTS } from '../tables/contacts';
import { RENEWALS } from '../tables/renewals';
import { SETTINGS_TABLE } from '../tables/settings';
import type { TableDeclaration } from '../tables/table';
import type { RangeValues } from './argument-kinds';
import { readLedger } from './ledger-range';
import { readOptions } from './options-range';
import { Problem } from './problem';
import { readRules } from './rules-range';
import type { TableRange } from './table-range';
import { asRows, readTableRange } from './table-range';
import { readThresholds } from './thresholds-range';

export type RangeReader<Kind extends keyof RangeValues> = (
  given: unknown,
  calendar: SheetCalendar,
  name: string,
) => RangeValues[Kind];

/** Reads arguments that are a range as a whole. `rules` comes undefined where it is left out, or "" from a blank cell. */
export const RANGE_READERS: { readonly [Kind in keyof RangeValues]: RangeReader<Kind> } = {
  renewals: (given, calendar, name) => readTableRange(given, 'renewals', name, RENEWALS, calendar),
  ledger: readLedger,
  thresholds: (given) => readThresholds(asRows(given, TABLE_WANTED.thresholds)),
  rules: readRules,
  options: (given) => readOptions(asRows(given, TABLE_WANTED.options)),
  tiers: (given) => {
    const rows = Array.isArray(given) ? asRows(given, '') : [[given]];
    if (rows.length === 0) throw new Problem(FUNCTION_TEXTS.noTiers);
    return rows;
  },
  clients: (given, calendar) => withColumn('clientName', given, 'clients', CLIENTS, calendar),
  contacts: (given, calendar) => withColumn('contactName', given, 'contacts', CONTACTS, calendar),
  team: (given, calendar) => withColumn('teamEmail', given, 'team', SETTINGS_TABLE, calendar),
};

/** A table that says nothing without one of its columns. */
function withColumn<Key extends string>(
  key: Key,
  given: unknown,
  argument: 'clients' | 'contacts' | 'team',
  table: TableDeclaration<Key>,
  calendar: SheetCalendar,
): TableRange<Key> {
  const range = readTableRange(given, argument, argument, table, calendar);
  if (!range.has(key)) throw range.missing([key]);
  return range;
}
