/** The keys under which a document remembers single facts; rows and mails under way have keys of their own. */
export const MEMORY_KEYS = {
  lastRowKey: 'lastRowKey',
  remindersConfirmedOn: 'remindersConfirmedOn',
  lastRun: 'lastRun',
  layoutVersion: 'layoutVersion',
  movingRows: 'movingRows',
  undoneRuns: 'undoneRuns',
  lastGoodRun: 'lastGoodRun',
  triggers: 'triggers',
  trouble: 'trouble',
  /** With the address of a trigger's owner behind it: the day on which something was last told. */
  noticed: 'noticed.',
  hubspotMark: 'hubspotMark',
  hubspotLast: 'hubspotLast',
  hubspotFailure: 'hubspotFailure',
  hubspotTold: 'hubspotTold',
  timeZone: 'timeZone',
  locale: 'locale',
  /** Of which rows the status dropdowns were last made. */
  offeredStatuses: 'offeredStatuses',
} as const;
