import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import type { Language } from '../locale/language';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import { columnNamed, columnOf } from '../tables/table';

/** What a row keeps, marked, when HubSpot shows it no more. `clientName` stands for the client itself. */
export type Withdrawable = 'mrr' | 'currency' | 'nextRenewal' | 'clientName' | `nextRenewal/${string}`;

/** Since which day, ISO, by column; of the renewal of one hub by "nextRenewal/marketing". */
export type Withdrawn = ReadonlyMap<string, string>;

/**
 * What the cell "No longer in HubSpot since" says, in whichever language: "MRR (2026-01-16), Next renewal (2026-02-01)",
 * "Next renewal – Marketing Hub (2026-02-01)".
 * What is no such mark is left out.
 */
export function withdrawnIn(text: string | undefined): Withdrawn {
  return new Map(
    (text ?? '').split(', ').flatMap((mark) => {
      const [, name = '', day = ''] = /^(.+) \((\d{4}-\d{2}-\d{2})\)$/.exec(mark.trim()) ?? [];
      const [label = '', hub] = name.split(' – ');
      const column = columnNamed(CLIENTS, label);
      return column
        ? [[hub ? `${column.key}/${hub.replace(/ hub$/i, '').toLowerCase()}` : column.key, day]]
        : [];
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
  return columns.map((key) => `${nameOf(key, language)} (${before.get(key) ?? toIsoDate(today)})`).join(', ');
}

function nameOf(key: Withdrawable, language: Language): string {
  const [column = key, hub = ''] = key.split('/');
  const { label } = columnOf(CLIENTS, column as ClientColumn);
  return label[language] + (hub && ` – ${hub.charAt(0).toUpperCase()}${hub.slice(1)} Hub`);
}
