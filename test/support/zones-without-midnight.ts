/** Zones whose clocks skip midnight, each with a day that has none. In Samoa a whole day is missing: 2011-12-30. */
export const DAYS_WITHOUT_MIDNIGHT: Readonly<Record<string, string>> = {
  'Africa/Cairo': '2026-04-24',
  'Asia/Beirut': '2026-03-29',
  'America/Santiago': '2026-09-06',
  'America/Havana': '2026-03-08',
  'America/Asuncion': '2023-10-01',
  'America/Sao_Paulo': '2018-11-04',
  'Asia/Amman': '2021-03-26',
  'Asia/Damascus': '2022-03-25',
  'Asia/Tehran': '2022-03-22',
};
