import type { EngagementBand } from '../domain/engagement';
import type { Language } from '../locale/language';
import type { CalculatorView, PointsAnswer, PointsQuestion } from './calculator-contract';
import type { IsoDay, LabelledChoice, MoneyView } from './plain-values';

export type * from './calculator-contract';
export type * from './plain-values';

/**
 * What the panels ask the add-on for and what they get: plain JSON only, because google.script.run carries nothing
 * else (a Date in an answer would turn all of it into null). Days travel as "yyyy-MM-dd", no data as null, never 0 or "".
 * The panels import these types alone; `src/panel/` implements `PanelCalls`, `src/main.ts` makes each one callable.
 */

/** One contract change, as the Renewals tab of the panel shows it. */
export interface RenewalView {
  readonly rowKey: string;
  readonly contractType: LabelledChoice;
  /** Whose contract it is; null for the client's HubSpot subscription, which needs no word. */
  readonly contract: LabelledChoice | null;
  readonly status: LabelledChoice;
  readonly communicationOwner: LabelledChoice;
  readonly primaryClientContact: string | null;
  readonly ownerEmail: string | null;
  readonly products: string | null;
  readonly billingFrequency: string | null;
  readonly subscriptionTermMonths: number | null;
  readonly maxContacts: number | null;
  readonly emailLimit: number | null;
  readonly currentMrr: MoneyView | null;
  readonly estimatedNewMrr: MoneyView | null;
  /** Fractions of the list price. */
  readonly discount: number | null;
  readonly renewalDiscount: number | null;
  /** As the row names them. */
  readonly renewalManager: string | null;
  readonly noticeDays: number | null;
  /** S - 120, S - 75, deadline, auto-renewal day, start: null for a row without a start. */
  readonly dates: {
    readonly appears: IsoDay;
    /** Null: HubSpot's rule does not hold, the contract is the agency's own. */
    readonly clientNotice: IsoDay | null;
    readonly deadline: IsoDay;
    readonly autoRenewal: IsoDay;
    readonly start: IsoDay;
  } | null;
  /** Whole days to the deadline, negative once past. */
  readonly daysLeft: number | null;
  readonly acceptedOn: IsoDay | null;
  readonly cancellationRequestedOn: IsoDay | null;
  readonly snoozeUntil: IsoDay | null;
  readonly lastReminder: string | null;
  readonly notes: string | null;
  /** What the row said where a change depends on it, by column key; handed back with a change. */
  readonly seen: Readonly<Record<string, string>>;
  /** One sentence: what can still be changed today, and what happens otherwise. */
  readonly whatNow: string;
}

/** What a client is known by in every tab. */
export interface ClientIdentity {
  readonly name: string;
  readonly website: string | null;
  readonly hubId: string | null;
}

export interface ClientView extends ClientIdentity {
  readonly renewals: readonly RenewalView[];
}

/** How the daily run is doing, in the panel's language. */
export interface HeartbeatView {
  /** No good run for 26 hours while reminders are on. */
  readonly isLate: boolean;
  /** What somebody should see to; empty while all is well. */
  readonly warnings: readonly string[];
  /** The last good run, under whose account it works, and the next. */
  readonly facts: readonly string[];
}

export type TeamRoleName = 'pdm' | 'renewalManager' | 'successManager' | 'support';

/** A person at HubSpot, as Settings names them. */
export interface TeamMemberView {
  readonly role: TeamRoleName;
  readonly name: string | null;
  readonly email: string | null;
}

export interface PanelPlace {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly width: number;
  readonly header: string;
  readonly positions: Readonly<Record<string, number>>;
}

/**
 * What was found out about the spreadsheet as the panel opened. The panel hands it back with each question, so that an
 * answer need not find it out again; it is asked for anew now and then. It is read by, never written by.
 */
export interface PanelBook {
  readonly language: Language;
  readonly timeZone: string;
  /** "en_GB": how days, numbers and money are written. Null where nothing remembers it: then as usual in the language. */
  readonly locale: string | null;
  readonly horizonDays: number;
  readonly ownConversations: boolean;
  readonly team: readonly TeamMemberView[];
  /** The partner's own colleagues: who may own a row. */
  readonly colleagues: readonly { readonly email: string; readonly name: string | null }[];
  readonly remindersOn: boolean;
  readonly lastRun: IsoDay | null;
  readonly heartbeat: HeartbeatView;
  readonly places: Readonly<Record<string, PanelPlace>>;
}

/** The selected row as the panel shows it: where it is, and a short number for what it held. */
export interface ShownSelection {
  readonly sheetId: number;
  readonly row: number;
  readonly mark: string;
}

export interface AlertsView {
  /** Pending rows inside the horizon whose deadline has not passed. */
  readonly decisionsComing: number;
  readonly nextDeadline: { readonly day: IsoDay; readonly client: string; readonly daysLeft: number } | null;
  readonly remindersOn: boolean;
  /** When the daily job last finished well; null when it never did. */
  readonly lastRun: IsoDay | null;
  readonly heartbeat: HeartbeatView;
  /** Left out where every row can be watched. */
  readonly unwatched?: UnwatchedView;
}

/** Rows of which nobody can be reminded until somebody corrects them. */
export interface UnwatchedView {
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly {
    /** null where the row names none. */
    readonly client: string | null;
    /** As the sheet counts. */
    readonly row: number;
    readonly why: string;
    readonly toDo: string;
  }[];
}

export interface PanelFrame {
  readonly language: Language;
  /** The day that everything here is reckoned on. */
  readonly asOf: IsoDay;
  readonly alerts: AlertsView;
  /** Offered for the search box; every client once, in the order of the alphabet. Null: as in the answer before. */
  readonly clientNames: readonly string[] | null;
  /** What else each of them is found by: "Ana Silva · 20481003 · acme.example". Comes with the names. */
  readonly clientWords?: readonly string[];
  /** A short number for both. */
  readonly namesMark: string;
  readonly book: PanelBook;
  readonly communicationOwners: readonly LabelledChoice[];
}

export interface ClientPanelView extends PanelFrame {
  /** The client of the selected row or of the search; null when the row names none. */
  readonly client: ClientView | null;
  /** The row of the client that is selected in the sheet, when one is. */
  readonly selectedRowKey: string | null;
  readonly selection: ShownSelection | null;
  /** Clients of the rows around: the panel asks for their details together with the shown one's. */
  readonly neighbours: readonly ClientIdentity[];
}

/** Nothing can be shown before "Set up this spreadsheet" was run. */
export interface NotSetUp {
  readonly notSetUp: true;
  readonly language: Language;
}

/** The row that the panel shows is still the selected one: no more was read than the selection. */
export interface SameSelection {
  readonly sameSelection: true;
}

export interface ClientContact {
  readonly name: string;
  readonly email: string | null;
  readonly role: string | null;
}

export interface ClientSubscription {
  readonly product: string | null;
  readonly edition: string | null;
  readonly termMonths: number | null;
  readonly billingFrequency: string | null;
  readonly currentMrr: MoneyView | null;
  readonly renewalMrr: MoneyView | null;
}

/** A client's row of the Clients tab. */
export interface ClientFacts {
  readonly country: string | null;
  readonly market: string | null;
  readonly businessType: string | null;
  readonly relationship: LabelledChoice | null;
  readonly products: string | null;
  readonly productUse: string | null;
  readonly mrr: MoneyView | null;
  readonly partnerEmployees: string | null;
  readonly crmRecord: string | null;
  readonly accountLink: string | null;
  readonly renewalOptions: string | null;
  readonly renewalManager: string | null;
  /** 0 to 100. */
  readonly usageScore: number | null;
  /** Change over four weeks, as a fraction. */
  readonly usageTrend: number | null;
  /** The index is null where HubSpot gave its level alone. */
  readonly engagement: { readonly index: number | null; readonly band: EngagementBand } | null;
  readonly contactsLimit: number | null;
  readonly contactsUsed: number | null;
  readonly emailLimit: number | null;
  readonly emailsSent: number | null;
  /** Figures that HubSpot's API alone tells, as far as there are any, by the headers of their columns. */
  readonly more: readonly {
    readonly label: string;
    /** A text, an ISO day, a whole number or an amount. */
    readonly value: string | number | MoneyView;
  }[];
  /** Headers over cells that cannot be read. */
  readonly notUnderstood: readonly string[];
}

/** What the Clients, Contacts and Subscriptions tabs say about a client. */
export interface ClientDetails {
  /** Null: the Clients tab has no such client. */
  readonly facts: ClientFacts | null;
  readonly contacts: readonly ClientContact[];
  readonly subscriptions: readonly ClientSubscription[];
}

export interface ClientPointsLine {
  readonly kind: LabelledChoice;
  readonly state: LabelledChoice;
  readonly from: IsoDay;
  /** The first day on which the line no longer counts. */
  readonly until: IsoDay | null;
  readonly points: number;
  readonly amount: MoneyView;
  /** As people read it. */
  readonly market: string;
}

/** A client's lines of the Points tab, and what the partner's tier would be without them. */
export interface ClientPoints {
  readonly lines: readonly ClientPointsLine[];
  readonly active: {
    readonly sourced: number;
    readonly assisted: number;
    readonly managed: number;
    readonly total: number;
  };
  readonly expired: number;
  readonly all: { readonly sourced: number; readonly total: number };
  /** Null where no thresholds can be read. */
  readonly tier: {
    /** Null: no tier. */
    readonly now: string | null;
    readonly without: string | null;
    readonly areExamples: boolean;
    /** Without a valid certification points reach no tier. Null where the Tier tab does not say: taken as valid. */
    readonly certified: boolean | null;
  } | null;
  /** Lines of the whole tab that cannot be read, and so count nowhere here. */
  readonly unreadable: number;
  /** What the Rules tab knows of contact tiers, the smallest first: it is read for the points anyway. */
  readonly contactTiers: readonly ContactTierView[];
}

export interface ContactTierView {
  readonly contacts: number;
  /** A month. */
  readonly price: MoneyView;
}

/** Why a call did not do its work, in a sentence for the person, in the panel's language. */
export interface Refusal {
  readonly refused: string;
}

export interface RejectedLine {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly client: string;
  /** Header of the column as the file has it. */
  readonly column: string;
  /** Of a cell that was left blank. */
  readonly value?: string;
  readonly reason: string;
}

export interface ImportOption extends LabelledChoice {
  /** What the file would say then: "03/04/2026 is 3 April". */
  readonly example?: string;
}

/** Something in the file that can be read in two ways; the person chooses one. */
export interface ImportQuestion {
  /** Handed back in `answers`. */
  readonly id: string;
  readonly text: string;
  readonly options: readonly ImportOption[];
  /** The likely answer, shown as chosen; a question without one must be answered before anything is imported. */
  readonly chosen?: string;
  /** "columns": what a header means that nobody knows. Those come last, under a heading of their own. */
  readonly group?: 'columns';
}

export interface ImportChange {
  readonly client: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What came of the file itself, whatever the sheet holds. */
export interface AboutFile {
  /** Which columns the file needs; a question asks which they are. Until then nothing comes in. */
  readonly missing?: string;
  readonly rejected: readonly RejectedLine[];
  /** Cells that could not be read, of rows that come in without them. */
  readonly blanked: readonly RejectedLine[];
  /** Headers of the file that no column of the table is read from. */
  readonly unknownHeaders: readonly string[];
  /** How the file was taken where it does not say so itself, in sentences. */
  readonly notes: readonly string[];
  readonly questions: readonly ImportQuestion[];
}

export interface ImportPreview extends AboutFile {
  /** Of the file's headers. */
  readonly language: Language;
  readonly delimiter: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The first of the changes to rows that are there already; `changesInAll` counts them. */
  readonly changes: readonly ImportChange[];
  readonly changesInAll: number;
  readonly addedClients: readonly string[];
}

/** The text of a delimited file, or the rows of a workbook's sheet: days as "yyyy-MM-dd", numbers as numbers. */
export type ImportedContent =
  { readonly text: string } | { readonly rows: readonly (readonly (string | number)[])[] };

export type ImportRequest = ImportedContent & {
  readonly fileName: string;
  readonly answers?: Readonly<Record<string, string>>;
};

export interface ImportResult extends AboutFile {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface MailPreview {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly text: string }[];
}

export interface RemindersView {
  readonly language: Language;
  readonly day: IsoDay;
  /** What is taken for granted of the days until then, in a sentence; null where the next run is shown. */
  readonly assumes: string | null;
  readonly mails: readonly MailPreview[];
  /** Addresses and rows that cannot be reminded, with the reason. */
  readonly unreachable: readonly { readonly client: string; readonly reason: string }[];
  readonly confirmed: boolean;
  readonly remindersOn: boolean;
  /** Whether the daily run works under the account of whoever looks. */
  readonly isMine: boolean;
  readonly heartbeat: HeartbeatView;
}

/** A run that changed something, in the words of the Log. */
export interface RunView {
  readonly id: string;
  /** Day and time in the sheet's zone. */
  readonly when: string;
  /** Null where nobody can say whose run it was. */
  readonly by: string | null;
  readonly event: string;
  /** "3 cells changed, 1 row added". */
  readonly changes: string;
  /** What can be done with it; null where it was taken back and cannot be done again. */
  readonly offers: 'undo' | 'redo' | null;
}

export interface RunsView {
  readonly language: Language;
  /** The last first. */
  readonly runs: readonly RunView[];
  /** How the undo or redo went, in a sentence; null where none was asked for. */
  readonly outcome: string | null;
  /** Cells and rows that were changed since and stay, each in words. */
  readonly kept: readonly string[];
}

/** A column of the renewals table, for "Configure columns". */
export interface ColumnView {
  /** Handed back: which column it is. */
  readonly id: string;
  readonly header: string;
  readonly help: string | null;
  /** A locked column is always shown; an own one is the user's, and only its neighbours move. */
  readonly kind: 'locked' | 'optional' | 'own';
  readonly shown: boolean;
}

export interface ColumnsView {
  readonly language: Language;
  /** In their order from left to right. */
  readonly present: readonly ColumnView[];
  /** Columns that the table lacks and could have. */
  readonly missing: readonly ColumnView[];
}

export interface ColumnsRequest {
  /** The ids of `present` as the panel got them: if they are others by now, nothing is changed. */
  readonly expected: readonly string[];
  readonly columns: readonly { readonly id: string; readonly shown: boolean }[];
}

/** Whether the person at the panel has an access token for HubSpot, and what was last brought in. */
export interface HubSpotView {
  readonly language: Language;
  readonly connected: boolean;
  /** The daily run brings clients in as well. */
  readonly daily: boolean;
  /** The last time that all clients were read; null when that never happened. */
  readonly lastSync: { readonly day: IsoDay; readonly clients: number } | null;
  /** Why the last daily run brought nothing; null when it did. */
  readonly failure: { readonly day: IsoDay; readonly reason: string } | null;
  /** Questions that the imports since the last one from this panel asked while nobody was there, and their safe answers. */
  readonly open: readonly SafeAnswer[];
  /** The scope that the access token needs. */
  readonly scope: string;
}

export interface SafeAnswer {
  readonly question: string;
  readonly answer: string;
}

export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * What one call did or would do with the clients that it read: Google ends a call after six minutes and tells nothing
 * before its end, so a long list is read in parts, which the panel adds up.
 */
export interface HubSpotPart {
  readonly read: number;
  /** To hand back for the next part; null when all is read. */
  readonly next: string | null;
  /** Why this part ended before its time. */
  readonly failure: string | null;
  readonly clients: Tally;
  readonly renewals: Tally;
  /** The first of the changes to rows that are there already; `changesInAll` counts them. */
  readonly changes: readonly ImportChange[];
  readonly changesInAll: number;
  readonly addedClients: readonly string[];
  readonly left: readonly { readonly client: string; readonly reason: string }[];
  /** About single clients; ids are the same in the preview and in the import, as long as the same is asked. */
  readonly questions: readonly ImportQuestion[];
  /** Those without an answer. */
  readonly assumed: readonly SafeAnswer[];
  /** Properties of HubSpot's that could not be read, a sentence for each. */
  readonly problems: readonly string[];
  /** Clients of whom HubSpot's points and ours differ; null before anything is written. */
  readonly differing: number | null;
}

export interface HubSpotRequest {
  /** Where the part before left off; null for the first. */
  readonly after: string | null;
  /** To the questions of the preview, by their ids. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Columns that the client panel changes. */
export type ChangeableColumn =
  | 'communicationOwner'
  | 'primaryClientContact'
  | 'ownerEmail'
  | 'acceptedOn'
  | 'cancellationRequestedOn'
  | 'snoozeUntil';

interface AboutTheBook {
  readonly book?: PanelBook;
  /** Of the names that the panel has: they are not sent again. */
  readonly namesMark?: string;
}

export interface PanelCalls {
  /**
   * The panel as it opens, and after each change of selection: the client of the selected row. The panel asks every
   * few seconds and says which row it shows, so that a selection that stayed the same costs no reading of the book.
   */
  viewSelectedClient(
    request?: AboutTheBook & { readonly shown?: ShownSelection },
  ): ClientPanelView | SameSelection | NotSetUp;
  /** Selects the client's first row in the sheet; `selection` is null where that row is hidden. */
  viewClient(request: AboutTheBook & { readonly name: string }): ClientPanelView | NotSetUp;
  /** In the order of the clients that were asked for. */
  viewClientDetails(request: {
    readonly book: PanelBook;
    readonly clients: readonly ClientIdentity[];
  }): { readonly details: readonly ClientDetails[] } | Refusal;
  viewClientPoints(request: {
    readonly book: PanelBook;
    readonly clients: readonly ClientIdentity[];
  }): { readonly points: readonly ClientPoints[] } | Refusal;
  /**
   * `value` as the contract carries it: a choice's value, a day, a text; "" empties the cell. `seen` is what the panel
   * showed of the row: if the sheet says something else by now, nothing is changed.
   */
  changeRenewal(request: {
    readonly rowKey: string;
    readonly column: ChangeableColumn;
    readonly value: string;
    readonly seen: Readonly<Record<string, string>>;
  }): ClientPanelView | Refusal;
  /** Moves the client's rows to the archive; `rows` is how many the person agreed to. */
  endServices(request: {
    readonly rowKey: string;
    readonly rows: number;
  }): { readonly message: string } | Refusal;
  /** Does, or opens, a step of the first-run panel. */
  startStep(request: {
    readonly step: 'setUp' | 'import' | 'reminders';
  }): { readonly started: true } | Refusal;
  previewImport(request: ImportRequest): ImportPreview | Refusal;
  importFile(request: ImportRequest): ImportResult | Refusal;
  previewReminders(request: { readonly day?: IsoDay }): RemindersView;
  /** "I have seen these mails; send them from now on": creates the daily trigger, or makes it anew under this account. */
  confirmReminders(request: Record<string, never>): RemindersView | Refusal;
  /** No run mails anybody from now on, and the trigger of whoever asks goes, unless HubSpot's clients come by it. */
  switchOffReminders(request: Record<string, never>): RemindersView | Refusal;
  viewRuns(request: Record<string, never>): RunsView | Refusal;
  /** Takes a run back, or does it again. What was changed since stays. */
  takeBackRun(request: { readonly id: string; readonly direction: 'undo' | 'redo' }): RunsView | Refusal;
  viewCalculator(request: Record<string, never>): CalculatorView | Refusal;
  calculatePoints(request: PointsQuestion): PointsAnswer | Refusal;
  /** Into the selected cell, which must be blank. */
  insertPoints(request: PointsQuestion): { readonly cell: string } | Refusal;
  viewColumns(request: Record<string, never>): ColumnsView | Refusal;
  /** Adds, moves, shows and hides columns, all in one go. */
  configureColumns(request: ColumnsRequest): ColumnsView | Refusal;
  viewHubSpot(request: Record<string, never>): HubSpotView | Refusal;
  /** Keeps the access token once HubSpot has taken it; it never comes back out. */
  connectHubSpot(request: { readonly token: string }): HubSpotView | Refusal;
  disconnectHubSpot(request: Record<string, never>): HubSpotView | Refusal;
  setHubSpotDaily(request: { readonly on: boolean }): HubSpotView | Refusal;
  previewHubSpot(request: HubSpotRequest): HubSpotPart | Refusal;
  importHubSpot(request: HubSpotRequest): HubSpotPart | Refusal;
  setLanguage(request: { readonly language: string }): { readonly language: Language } | Refusal;
}
