import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import type { Language } from '../locale/language';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import { columnNamed, columnOf } from '../tables/table';

/** What a row keeps, marked, when HubSpot shows it no more. `clientName` stands for the client itself. */
export type Withdrawable = 'mrr' | 'currency' | 'nextRenewal' | 'clientName';

/** Since which day, ISO. */
export type Withdrawn = ReadonlyMap<ClientColumn, string>;

/**
 * What the cell "No longer in HubSpot since" says, in whichever language: "MRR (2026-01-16), Next renewal (2026-02-01)".
 * What is no such mark is left out.
 */
export function withdrawnIn(text: string | undefined): Withdrawn {
  return new Map(
    (text ?? '').split(', ').flatMap((mark) => {
      const [, label = '', day = ''] = /^(.+) \((\d{4}-\d{2}-\d{2})\)$/.exec(mark.trim()) ?? [];
      const column = columnNamed(CLIENTS, label);
      return column ? [[column.key, day]] : [];
    }),
  );
}

/** The text of the cell: what was marked before keeps its day. Undefined where nothing is withdrawn. */
export function withdrawnText(
  columns: readonly Withdrawable[],
  before: Withdrawn,
  today: CalendarDate,
  language: Language,
): string | undefined {
  if (columns.length === 0) return undefined;
  return columns
    .map((key) => `${columnOf(CLIENTS, key).label[language]} (${before.get(key) ?? toIsoDate(today)})`)
    .join(', ');
}
