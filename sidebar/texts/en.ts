import { countedIn } from './counted';

const counted = countedIn('en-US');

export const en = {
  noData: 'no data',
  today: 'Today',
  loading: 'Loading…',
  tryAgain: 'Try again',
  close: 'Close',
  days: (count: number) => counted(count, '# day', '# days'),
  months: (count: number) => counted(count, '# month', '# months'),
  daysLeft: (days: number) =>
    days === 0
      ? 'last day today'
      : days > 0
        ? counted(days, '# day left', '# days left')
        : counted(-days, '# day overdue', '# days overdue'),

  problems: {
    connection: 'No connection to Google. Check your internet connection, then try again.',
    authorization:
      'Google did not let the add-on work. Reload the spreadsheet and grant the permissions when asked. With several Google accounts in this browser, use only the one that may edit this file.',
    noAnswer: 'No answer from Google. Try again; if that does not help, reload the spreadsheet.',
    unreadable: 'The answer could not be read. Try again; if that does not help, reload the spreadsheet.',
    server: (message: string) => `${message} Try again; if that does not help, reload the spreadsheet.`,
  },

  alerts: {
    heading: 'Alerts',
    decisions: (count: number) => counted(count, '# decision coming', '# decisions coming'),
    noDecisions: 'No decisions coming',
    unwatched: (count: number) => counted(count, '# row cannot be watched', '# rows cannot be watched'),
    row: (row: number) => `row ${row}`,
    moreUnwatched: (count: number) =>
      counted(
        count,
        'And # more; RENEWAL_AUDIT lists them all.',
        'And # more; RENEWAL_AUDIT lists them all.',
      ),
    nextDeadline: 'Next deadline',
    remindersOn: 'Reminders on',
    remindersOff: 'Reminders off',
    howToSwitchOn: 'Preview them and switch them on in the menu Extensions › Partner Renewals.',
    lastRun: (day: string) => `Last run ${day}`,
    neverRun: 'Has not run yet',
  },

  search: {
    label: 'Find a client',
    placeholder: 'Client, contact, Hub ID, website',
    clear: 'Clear the search',
    matches: (count: number) => counted(count, '# client found', '# clients found'),
    noMatch: 'No client of that name',
    more: (count: number) => counted(count, '# more: type on', '# more: type on'),
  },

  client: {
    title: 'Client and renewals',
    rowHidden: 'Its row is hidden in the sheet',
    followSelection: 'Show the selected row',
    notFollowing: 'The panel has stopped following the sheet.',
    showing: (name: string, count: number) =>
      `${name}: ${counted(count, '# contract change', '# contract changes')}`,
    nothingSelected: 'Select a row with a client in the sheet, or find a client above.',
    nothingSelectedTitle: 'No client selected',
    noRenewalsTitle: 'No contract changes',
    noRenewals: 'No row of the renewals table names this client.',
    refreshing: 'Reading the sheet…',
    language: 'Language',
  },

  renewal: {
    selectedRow: 'Selected row',
    noStart: 'Without a renewal start date there is no deadline. Fill it in in the sheet.',
    deadlineOn: (day: string) => `Deadline ${day}`,
    withoutDeadline: 'No deadline',
    whatNow: 'What can still be changed',
    dates: 'Dates',
    details: 'Details',
    past: 'past',
    appears: 'Appears in the table',
    hubspotWrites: 'HubSpot begins writing to the client',
    partnerWrites: 'Inform the client by then',
    deadline: 'Last day to change terms',
    autoRenewal: 'Renews automatically',
    start: 'New terms start',
    mrrNow: 'MRR now',
    mrrAfter: 'MRR after',
    mrrChange: 'Change',
    mrrUnchanged: 'No change',
    saving: 'Saving…',
    ownerSaved: (owner: string) => `Saved in the sheet: ${owner}`,
    ownerNotSaved: 'It is not known whether the change was saved; what the sheet says is shown here.',
  },

  /** As the headers of the sheet say them. */
  columns: {
    communicationOwner: 'Communication owner',
    primaryClientContact: 'Primary client contact',
    website: 'Website',
    hubId: 'Hub ID',
    maxContacts: 'Max contacts',
    emailLimit: 'Email limit',
    billingFrequency: 'Billing frequency',
    subscriptionTerm: 'Subscription term',
    ownerEmail: 'Owner email',
    products: 'Products',
    acceptedOn: 'Accepted on',
    cancellationRequestedOn: 'Cancellation requested on',
    noticeDays: 'Notice days',
    snoozeUntil: 'Snooze until',
    lastReminder: 'Last reminder',
    notes: 'Notes',
    discount: 'Discount',
  },

  columnsPanel: {
    heading: 'Configure columns',
    intro: 'Tick what the renewals table shows, and put it in order. A hidden column keeps its data.',
    inTable: 'Columns from left to right',
    locked: 'always shown',
    own: 'your column',
    moveLeft: (column: string) => `Move ${column} to the left`,
    moveRight: (column: string) => `Move ${column} to the right`,
    nowAt: (column: string, place: number) => `${column}: place ${place}`,
    notInTable: 'Not in the table',
    add: 'Add',
    addColumn: (column: string) => `Add ${column}`,
    apply: 'Apply to the sheet',
    applying: 'Arranging the sheet…',
    reset: 'Start over',
    notApplied: 'Not in the sheet yet.',
    done: 'The sheet shows it now.',
  },

  /** What panels that bring rows in have in common. */
  import: {
    added: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    rejected: 'Skipped',
    changesHeading: 'Changes',
    before: 'Before',
    after: 'After',
    nothing: 'blank',
    addedHeading: 'New clients',
    more: (count: number) => counted(count, 'and # more', 'and # more'),
  },

  hubspot: {
    heading: 'Clients from HubSpot',
    intro:
      'Imports your clients, their MRR, renewal dates, usage and HubSpot’s own points into this spreadsheet. You see what would change before anything is written.',
    tokenLabel: 'Access token',
    tokenHow: (scope: string) =>
      `In HubSpot, create a service key (Development › Keys › Service keys) with the scope ${scope} and copy it into this field. If your account does not offer that scope, use the access token of a private app that you already have: HubSpot no longer lets you create new ones.`,
    privacy:
      'The token is kept for you alone in this add-on’s storage of your Google account, never in the spreadsheet. Only the request for your client list goes to HubSpot.',
    connect: 'Save and check',
    checking: 'Asking HubSpot…',
    connected: 'Connected to HubSpot',
    disconnect: 'Remove the token',
    lastSync: (day: string, clients: string) => `Last import: ${day}, ${clients}`,
    clientCount: (count: number) => counted(count, '# client', '# clients'),
    neverSynced: 'Nothing was imported yet.',
    failed: (day: string) => `The daily update of ${day} could not import clients`,
    preview: 'Show what would change',
    reading: (count: number) => counted(count, '# client read…', '# clients read…'),
    apply: 'Import',
    applying: (count: number) => counted(count, '# client imported…', '# clients imported…'),
    leaveOpen: 'Leave this panel open until it is done.',
    done: 'Imported',
    clients: 'Clients tab',
    renewals: 'Renewals tab',
    daily: 'Every day, after the reminder emails',
    leftHeading: 'Clients left out',
    problemsHeading: 'Properties left out',
    problemsHint: 'Everything else is imported.',
    differing: (count: number) =>
      counted(
        count,
        'HubSpot’s points differ from ours for # client; the Clients tab says by how much.',
        'HubSpot’s points differ from ours for # clients; the Clients tab says by how much.',
      ),
    nothingToDo: 'HubSpot and the spreadsheet agree; there is nothing to import.',
    stopped: 'Stopped before the end',
    stoppedHint: 'What was read until then is in the spreadsheet.',
    goOn: 'Continue',
    again: 'Check again',
  },

  reminders: {
    heading: 'Reminders',
    day: 'Emails of the update on',
    previousDay: 'Previous day',
    nextDay: 'Next day',
    loading: 'Preparing the emails…',
    count: (count: number) => counted(count, '# email would be sent', '# emails would be sent'),
    none: 'No email would be sent on this day.',
    noneHint: 'Nothing is due, or everything due was sent already. Choose another day to look ahead.',
    mails: 'Emails',
    to: 'To',
    subject: 'Subject',
    takeOver: 'Run it under my account',
    repair: 'Repair the daily update',
    takeOverHint:
      'Do this when a colleague leaves or the daily update is late. Nothing is sent twice, even if both of you run it.',
    heartbeat: 'The daily update',
    attached: 'Attached',
    formatted: 'Formatted',
    plainText: 'Plain text',
    view: 'View',
    mailFrame: (subject: string) => `Email: ${subject}`,
    unreachable: (count: number) =>
      counted(count, 'No reminder possible for # row', 'No reminder possible for # rows'),
    isOn: 'Reminders are on: the daily update sends what is due.',
    isOff: 'Reminders are off: nothing is sent until you switch them on.',
    switchOn: 'Switch reminders on',
    switchingOn: 'Switching on…',
    whatItDoes:
      'Once a day the add-on updates statuses and emails each owner at most one list of what is due, from your account.',
    permission:
      'Google will ask for two permissions: to send email as you, and to run when you are not there. Only emails like these are sent.',
    switchOff: 'Switch reminders off…',
    switchOffHeading: 'Switch reminders off?',
    switchOffText:
      'Nobody gets emails from this spreadsheet any more. The daily update stops as well, unless it imports clients from HubSpot: statuses are then updated only by “Refresh now”.',
    switchOffAgain:
      'No reminder is sent twice: when you switch reminders on again, whatever is due by then is sent.',
    keepOn: 'Keep them on',
    switchOffConfirm: 'Switch off',
    switchingOff: 'Switching off…',
  },
};

/** English declares the keys; a language that lacks one does not compile. */
export type Texts = typeof en;
