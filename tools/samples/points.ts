import { dsvFormat } from 'd3-dsv';
import { parseIsoDate } from '../../src/domain/calendar-date';
import type { PointKind } from '../../src/domain/points';
import type { Language } from '../../src/locale/language';
import { labelOf } from '../../src/tables/choices';
import type { PointsLedgerColumn } from '../../src/tables/points-ledger';
import { POINTS_LEDGER, POINT_KINDS } from '../../src/tables/points-ledger';
import { MARKETS } from '../../src/tables/wordings';
import { PORTAL_LOCALES, writtenAmount, writtenDate } from './portal-locales';

interface SampleLine {
  readonly kind: PointKind;
  readonly date: string;
  readonly client: string;
  readonly amount: number;
  readonly currency: string;
  /** "standard", "growth" or an ISO country code. */
  readonly market: string;
  readonly until?: string;
  readonly lineFirstSoldOn?: string;
  readonly otherPartners?: number;
}

/**
 * A partner between Platinum and Diamond as of January 2026: every case of the rules once, most of them ordinary. The clients
 * are those of the renewals, managed on their current MRR and sold no more than that (in USD where HubSpot names no local
 * amount), and two who have left.
 */
// prettier-ignore
export const SAMPLE_LEDGER: readonly SampleLine[] = [
  { kind: 'sourced', date: '2024-11-20', client: 'Lakeside Dental Group', amount: 800, currency: 'USD', market: 'standard' },
  { kind: 'sourced', date: '2025-02-10', client: 'Northwind Cycles', amount: 634.5, currency: 'USD', market: 'standard' },
  { kind: 'sourced', date: '2025-03-03', client: 'Müller & Söhne Maschinenbau GmbH', amount: 900, currency: 'EUR', market: 'DE' },
  // Upsell of a line first sold before 2024-02-27: three points instead of five.
  { kind: 'sourced', date: '2025-03-31', client: 'Northwind Cycles', amount: 600, currency: 'USD', market: 'standard', lineFirstSoldOn: '2021-10-14' },
  { kind: 'sourced', date: '2025-05-15', client: 'Café São João', amount: 700, currency: 'USD', market: 'BR' },
  // Sold the day before and the day on which local amounts changed.
  { kind: 'sourced', date: '2025-07-14', client: "O'Brien's Boatyard", amount: 650, currency: 'GBP', market: 'GB' },
  { kind: 'sourced', date: '2025-07-15', client: "O'Brien's Boatyard", amount: 650, currency: 'GBP', market: 'GB' },
  { kind: 'sourced', date: '2025-09-02', client: '株式会社さくら設計', amount: 144000, currency: 'JPY', market: 'JP' },
  { kind: 'sourced', date: '2025-10-21', client: 'Tejidos del Valle S.A.S.', amount: 2040000, currency: 'COP', market: 'CO' },
  { kind: 'sourced', date: '2025-12-09', client: "L'Atelier d'Élise & Fils", amount: 880, currency: 'EUR', market: 'FR' },
  // The client left before the twelve months were over.
  { kind: 'sourced', date: '2025-04-01', client: 'Quarry Analytics', amount: 500, currency: 'CAD', market: 'CA', until: '2025-11-01' },
  { kind: 'assisted', date: '2025-01-28', client: '@work Studios', amount: 17680, currency: 'ZAR', market: 'ZA' },
  { kind: 'assisted', date: '2025-06-18', client: 'Chai & Chutney Foods Pvt Ltd', amount: 1000, currency: 'USD', market: 'IN' },
  { kind: 'assisted', date: '2025-08-29', client: 'Blue Gum Veterinary Group', amount: 1540, currency: 'AUD', market: 'AU' },
  { kind: 'managed', date: '2023-05-01', client: 'Northwind Cycles', amount: 1234.5, currency: 'USD', market: 'standard' },
  { kind: 'managed', date: '2024-01-15', client: 'Müller & Söhne Maschinenbau GmbH', amount: 3600, currency: 'EUR', market: 'DE', otherPartners: 1 },
  { kind: 'managed', date: '2024-09-01', client: 'Chai & Chutney Foods Pvt Ltd', amount: 1500, currency: 'USD', market: 'IN', otherPartners: 3 },
  { kind: 'managed', date: '2025-05-15', client: 'Café São João', amount: 890, currency: 'USD', market: 'BR' },
  { kind: 'managed', date: '2025-10-01', client: 'Sunny Side Up ☀️ Bakery', amount: 129, currency: 'SGD', market: 'SG' },
  // Ended, and ending soon.
  { kind: 'managed', date: '2023-02-01', client: 'Lakeside Dental Group', amount: 1500, currency: 'USD', market: 'standard', until: '2025-10-13' },
  { kind: 'managed', date: '2024-06-01', client: 'Verde Energía Renovable', amount: 1600, currency: 'EUR', market: 'ES', until: '2026-03-12' },
];

const COLUMNS = POINTS_LEDGER.columns.filter(({ writtenBy }) => writtenBy === 'partner');

/** The ledger as a partner of that language would keep it. */
export function sampleLedger(language: Language): string {
  const { delimiter, lineBreak, byteOrderMark } = PORTAL_LOCALES[language];
  const rows = SAMPLE_LEDGER.map((line) => COLUMNS.map(({ key }) => written(key, line, language)));
  const lines = [COLUMNS.map(({ label }) => label[language]), ...rows].map((cells) =>
    dsvFormat(delimiter).formatRow(cells),
  );
  return `${byteOrderMark ? '\uFEFF' : ''}${lines.join(lineBreak)}${lineBreak}`;
}

function written(key: PointsLedgerColumn, line: SampleLine, language: Language): string {
  const locale = PORTAL_LOCALES[language];
  const day = (iso: string | undefined): string => {
    const date = iso === undefined ? undefined : parseIsoDate(iso);
    return date ? writtenDate(date, locale) : '';
  };
  switch (key) {
    case 'kind':
      return labelOf(POINT_KINDS, line.kind, language);
    case 'date':
    case 'until':
    case 'lineFirstSoldOn':
      return day(line[key]);
    case 'amount':
      return writtenAmount(line.amount, undefined, locale);
    case 'market':
      return line.market === 'standard' || line.market === 'growth'
        ? labelOf(MARKETS, line.market, language)
        : (new Intl.DisplayNames([language], { type: 'region' }).of(line.market) ?? line.market);
    case 'otherPartners':
      return line.otherPartners === undefined ? '' : String(line.otherPartners);
    case 'client':
    case 'currency':
      return line[key];
    default:
      return '';
  }
}
