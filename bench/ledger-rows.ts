export const LEDGER_ROWS = 50_000;

const KINDS = ['Sourced', 'Assisted', 'Managed'];
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'AUD', 'CAD', 'SGD', 'ZAR', 'COP'];
const MARKETS = ['Standard', 'Growth', 'Germany', 'Brazil', 'India', 'United Kingdom', 'France', 'Japan'];
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;

/** A line of the ledger with its days as yyyy-MM-dd: all kinds, currencies and markets, over three years. */
export function ledgerRow(row: number): (string | number)[] {
  const kind = KINDS[row % KINDS.length] ?? '';
  const start = (row * 7919) % 1095;
  const isEnded = kind === 'Managed' && row % 5 === 0;
  return [
    kind,
    isoDay(start),
    isEnded ? isoDay(start + 200) : '',
    `Client ${row % 4000}`,
    100 + ((row * 31) % 4900),
    CURRENCIES[row % CURRENCIES.length] ?? '',
    MARKETS[row % MARKETS.length] ?? '',
    kind === 'Sourced' && row % 4 === 0 ? isoDay(start - 900) : '',
    kind === 'Managed' ? row % 3 : '',
  ];
}

function isoDay(day: number): string {
  return new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
}
