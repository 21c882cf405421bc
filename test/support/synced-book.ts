import { clientReader } from '../../src/hubspot/read-client';
import type { ClientRow, ClientValues, SyncPlan } from '../../src/jobs/plan-sync';
import { planSync } from '../../src/jobs/plan-sync';
import type { Language } from '../../src/locale/language';
import { textsIn } from '../../src/locale/texts';
import type { RenewalRecord, RenewalValues } from '../../src/sheets/renewals';
import type { ClientColumn } from '../../src/tables/clients';
import { CLIENTS } from '../../src/tables/clients';
import { RENEWALS } from '../../src/tables/renewals';
import type { PartnerClient } from '../../workbench/hubspot/records';
import { PROPERTIES } from '../../workbench/hubspot/records';

export const TODAY = { year: 2026, month: 1, day: 16 };

/** The rows of both tabs, without the sheet around them. */
export interface Book {
  readonly clients: readonly ClientValues[];
  readonly renewals: readonly RenewalValues[];
}

export const EMPTY: Book = { clients: [], renewals: [] };

export function plan(
  records: readonly PartnerClient[],
  book: Book,
  missing: readonly ClientColumn[] = [],
  {
    reader = clientReader(PROPERTIES, undefined),
    isWhole = true,
    today = TODAY,
    answers = {} as Readonly<Record<string, string>>,
    language = 'en' as Language,
  } = {},
): SyncPlan {
  return planSync(
    records.map((record) => reader.read(record)),
    {
      clients: book.clients.map((values, index): ClientRow => ({ index, values, problems: [] })),
      clientColumns: new Set(CLIENTS.columns.map(({ key }) => key).filter((key) => !missing.includes(key))),
      renewals: book.renewals.map((values, index): RenewalRecord => ({ index, values, problems: [] })),
      renewalColumns: new Set(RENEWALS.columns.map(({ key }) => key)),
      today,
      texts: textsIn(language),
      language,
      ...{ isWhole, answers },
    },
  );
}

export function applied({ clients, renewals }: Book, { added, changed, renewals: planned }: SyncPlan): Book {
  const changedRows = new Map(changed.map(({ row, values }) => [row.index, values]));
  const changedRenewals = new Map(planned.changed.map(({ rowKey, values }) => [rowKey, values]));
  return {
    clients: [...clients.map((values, index) => changedRows.get(index) ?? values), ...added],
    renewals: [
      ...renewals.map((values) => changedRenewals.get(values.rowKey ?? '') ?? values),
      ...planned.added.map((values, index) => ({ ...values, rowKey: `R${renewals.length + index + 1}` })),
    ],
  };
}

export const sync = (records: readonly PartnerClient[], book: Book, options = {}): Book =>
  applied(book, plan(records, book, [], options));

export function changedClient(
  record: PartnerClient,
  properties: Record<string, string | null>,
): PartnerClient {
  return { ...record, properties: { ...record.properties, ...properties } };
}
