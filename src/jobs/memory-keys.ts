/** The keys under which a document remembers single facts; rows and mails under way have keys of their own. */
export const MEMORY_KEYS = {
  lastRowKey: 'lastRowKey',
  remindersConfirmedOn: 'remindersConfirmedOn',
  lastRun: 'lastRun',
  layoutVersion: 'layoutVersion',
  movingRows: 'movingRows',
  undoneRuns: 'undoneRuns',
} as const;
