/** Any number of contract changes as an English export: starts from two months ago to eight months ahead, four owners. */
const HEADERS = [
  'Client name',
  'Communication owner',
  'Contract type',
  'Status',
  'Website',
  'Hub ID',
  'Renewal start date',
  'Max contacts',
  'Current MRR',
  'Estimated new MRR',
  'Currency',
  'Owner email',
];
const OWNERS = ['ana', 'claire', 'jonas', 'priya'].map((name) => `${name}@agency.example`);
const TYPES = ['Renewal', 'Renewal', 'Renewal', 'Contact tier upgrade (CTU)', 'Email overage (EO)'];
const CURRENCIES = ['USD', 'EUR', 'GBP'];
const DAY = 86_400_000;

/** The day of the first run. */
export const FIRST_DAY = '2026-01-16';

export function startOf(row: number): string {
  const day = ((row * 7919) % 300) - 60;
  return new Date(Date.parse(FIRST_DAY) + day * DAY).toISOString().slice(0, 10);
}

export function ownerOf(row: number): string {
  return OWNERS[row % OWNERS.length] ?? '';
}

export function renewalsBook(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => [
    `Client ${row}`,
    row % 3 === 0 ? 'HubSpot' : 'Partner',
    TYPES[row % TYPES.length],
    'Pending',
    `client-${row}.example`,
    String(10_000_000 + row),
    startOf(row),
    1000 + (row % 50) * 100,
    100 + (row % 900),
    110 + (row % 950),
    CURRENCIES[row % CURRENCIES.length],
    ownerOf(row),
  ]);
  return [HEADERS, ...lines].map((cells) => cells.join(',')).join('\n');
}
