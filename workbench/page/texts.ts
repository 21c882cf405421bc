/** Every text of the page itself. English alone: the workbench is a place to try the add-on out and to build it. */
export const TEXTS = {
  addonName: 'Partner Renewals',
  product: 'Partner Renewals workbench',
  loading: 'Opening the book…',
  share: (share: number) => `${Math.floor(share * 100)} %`,
  cannotStart: 'The workbench could not start.',
  tryAgain: 'Start over with the sample book',
  noBook: 'No book is open yet.',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  ok: 'OK',
  running: (label: string) => `Running “${label.replace(/(…|\.\.\.)$/, '')}”…`,
  stillBusy: (doing: string) => `Not yet: ${doing.charAt(0).toLowerCase()}${doing.slice(1)}`,
  failed: (doing: string) => `${doing.replace(/…$/, '')}: failed`,
  executionFailed: (functionName: string) => `${functionName} failed`,
  script: {
    runs: (functionName: string) => `${functionName} is running…`,
    facts: (seconds: number, calls: number) =>
      `${seconds} s, ${calls} service ${calls === 1 ? 'call' : 'calls'}`,
  },
  bookName: 'Name of the book',
  menus: 'Menus',

  saving: { saved: 'Saved in this browser', saving: 'Saving…', failed: 'Not saved in this browser' },

  file: {
    title: 'File',
    open: 'Open XLSX or CSV…',
    saveXlsx: 'Save as XLSX',
    saveCsv: 'Save this tab as CSV',
    newBlank: 'New',
    newFromSample: 'New from the sample book',
    replaceTitle: (name: string) => `Save “${name}” before it is replaced?`,
    replacesBook:
      'It has changes that are in no file. Its outbox and its executions are lost either way: a file does not hold them.',
    replaceBook: 'Don’t save',
    saveAndReplace: 'Save as XLSX',
    settingUpBlank: 'Setting the new spreadsheet up…',
    settingUpSample: 'Setting the sample book up…',
    opening: (name: string) => `Opening ${name}…`,
    savingXlsx: 'Writing the XLSX file…',
    notASpreadsheet: (name: string) => `${name}: wants a file that ends in .xlsx or .csv.`,
    opened: (name: string) =>
      `${name} is open. Run “Set up this spreadsheet” from the add-on's menu to work with it.`,
  },

  clock: {
    label: 'Simulated date',
    nextDay: 'Next day',
    runUntil: 'Run until…',
    runUntilHelp: 'Every day until then is lived through at 09:00, and each day’s triggers fire.',
    day: 'Day',
    run: 'Run',
    runDailyJob: 'Run the daily job',
    runningDailyJob: 'Running the daily job…',
    movingOn: 'Moving the date on…',
    arrivedAt: (day: string) => `Moving the date on: ${day}…`,
    notLater: (day: string, tomorrow: string) =>
      `The day wants to be ${tomorrow} or later, and is ${day || 'blank'}.`,
    mailsSent: (count: number) =>
      count === 0
        ? 'No mail was due.'
        : `${count} ${count === 1 ? 'mail was' : 'mails were'} sent: see the outbox.`,
  },

  user: {
    label: 'Signed in as',
    owner: 'owner',
    colleague: 'colleague',
    switching: (name: string) => `Opening the file as ${name}…`,
  },

  permissions: {
    title: 'Permissions',
    help: 'What this person granted to the add-on. Whoever leaves one out can use what does not need it.',
    asked: 'Partner Renewals wants more access to your Google Account',
    allow: 'Continue',
  },

  sheet: {
    note: 'Note',
    locale: 'Language and region of the sheet',
    timeZone: 'Time zone of the sheet',
    changing: 'Changing the settings of the sheet…',
    serviceCalls: (count: string) => `${count} service calls`,
    serviceCallsHelp: 'Reads and writes that the add-on asked of Google’s services since the start',
  },

  alert: {
    ok: 'OK',
    yes: 'Yes',
    no: 'No',
    answer: 'Your answer',
    yesNo: 'OK means yes, Cancel means no.',
    yesOrElse: 'OK means yes; Cancel asks on.',
    noOrCancel: 'OK means no; Cancel leaves everything as it is.',
  },

  keyboard: {
    menu: 'Help',
    title: 'Keyboard shortcuts',
    intro:
      'In the grid, Tab goes from cell to cell: F6 leaves it. In menus and tabs the arrow keys move, Enter chooses.',
    skip: 'Skip to the spreadsheet',
    nextArea: 'Next part of the page: grid, menus, side panel, tabs, outbox and executions',
    previousArea: 'Previous part of the page',
    leaveGrid: 'Leave the grid for the menus',
    backToGrid: 'Close a menu or dialog; back to the grid',
    fileMenu: 'Open the menu File; E, V, I, O, D and H open Edit to Help',
    addOnMenu: 'Open the add-on’s menu',
    sidePanel: 'Go to the side panel',
    tabs: 'Go to the tabs',
    nextTab: 'Next tab',
    previousTab: 'Previous tab',
    help: 'Show the keyboard shortcuts',
  },

  grid: {
    cell: 'Selected cell',
    keys: 'F6 leaves the grid, Ctrl+/ shows the keyboard shortcuts.',
    formulaBar: 'Formula bar',
    nameBox: 'Name box',
    zoom: 'Zoom in percent',
    fontSize: 'Font size',
    rowsToAdd: 'Number of rows to add',
    tabs: 'Tabs of the spreadsheet',
    blank: 'blank',
  },

  panel: { area: 'Side panel', closeSidebar: 'Close the side panel' },

  drawer: {
    label: 'Outbox and executions',
    outbox: 'Outbox',
    executions: 'Executions',
    close: 'Close the drawer',
  },

  outbox: {
    list: 'Sent mails, newest first',
    empty: 'No mail has been sent yet. Press “Next day” or “Run the daily job”.',
    choose: 'Choose a mail to read it.',
    view: 'View',
    asHtml: 'HTML',
    asText: 'Text',
    noHtml: 'This mail has no HTML part.',
    from: 'From',
    to: 'To',
    cc: 'Cc',
    bcc: 'Bcc',
    replyTo: 'Reply to',
    sent: 'Sent',
    attachments: 'Attachments',
    download: (name: string) => `Download ${name}`,
  },

  executions: {
    list: 'Executions, newest first',
    empty: 'Nothing has run yet.',
    function: 'Function',
    source: 'Source',
    user: 'User',
    started: 'Started',
    duration: 'Duration',
    status: 'Status',
    calls: 'Service calls',
    error: 'Error',
    details: (functionName: string) => `Details of ${functionName}`,
    byMethod: 'Calls by method',
    log: 'Log',
    noLog: 'Nothing was logged.',
    newestOnly: (shown: number, all: number) => `These are the newest ${shown} of ${all}.`,
  },

  firstSteps: {
    title: 'Your first minutes',
    dismiss: 'Close the first steps',
    intro:
      'A sample book of invented clients on 15 January 2026. The add-on set it up and imported it by itself; its reminder mails, which you would preview and confirm, have been confirmed for you, and this morning’s daily job has run.',
    colours:
      'Coloured rows show each contract’s status. The deadline column says until when terms can still change.',
    tryTitle: 'Try this',
    done: 'Done:',
    clickClient: 'Click a client, then open its panel from the add-on’s menu.',
    openPanel: 'Open the panel',
    formula: 'Type this into an empty cell:',
    nextDay: 'Go to 16 January: unanswered renewals of 1 March turn to Renewed, and the mails arrive.',
    readMails: (count: number) =>
      count === 1 ? 'Read the mail in the outbox' : `Read the ${count} mails in the outbox`,
  },
} as const;

/** As Google's page of consent names them. */
const SCOPE_NAMES: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly': 'See and edit this spreadsheet',
  'script.container.ui': 'Show panels and dialogs',
  'script.scriptapp': 'Run when you are not there',
  'script.send_mail': 'Send email as you',
  'script.external_request': 'Connect to an external service',
  'userinfo.email': 'See your email address',
};

export function nameOfScope(scope: string): string {
  return SCOPE_NAMES[scope.slice(scope.lastIndexOf('/') + 1)] ?? scope;
}
