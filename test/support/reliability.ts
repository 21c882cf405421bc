import { addDays, parseIsoDate, toIsoDate } from '../../src/domain/calendar-date';
import { LOG } from '../../src/tables/log';
import { RENEWALS } from '../../src/tables/renewals';
import type { SettingKey } from '../../src/tables/settings';
import { SETTINGS, SETTINGS_TABLE, SETTING_KEYS } from '../../src/tables/settings';
import { parseDate } from '../../workbench/services/date-pattern';
import type { Cell, Fault, LeanMail, LeanRun, Row } from './lean-services';
import { LeanBook, runOn } from './lean-services';

/**
 * The daily run, struck: books to run it on, what must have been told on a day by a model that shares no code with the
 * add-on's rules, and the sweeps that `npm test` samples and `npm run bench:reliability` does whole.
 */

export const FIRST_DAY = '2026-01-12';
export const TRIGGER_OWNER = 'owner@agency.example';
export const COLLEAGUE = 'colleague@agency.example';
const BOSS = 'boss@agency.example';
/** The stand-in calculates no formulas: its table is one of before they came. */
const ENTERED = RENEWALS.columns.filter(({ key }) => key !== 'daysLeft');
const OWN_COLUMNS = ['My own', 'Renewal manager of ours'] as const;
const LADDER = [120, 90, 75, 60, 50];
const ESCALATION_DAYS = 7;

/** One contract change as the test knows it. Days count from the first day of the span. */
export interface Fact {
  readonly client: string;
  readonly owner: string;
  readonly type: 'Renewal' | 'Contact tier upgrade (CTU)' | 'Email overage (EO)';
  readonly start: number;
  readonly notice: number;
  readonly acceptedOn: number | null;
  readonly cancelledOn: number | null;
}

/** The same rows for the same number, spread so that something is due on every day of the span. */
export function factsOf(rows: number, days: number): readonly Fact[] {
  return Array.from({ length: rows }, (_, index): Fact => {
    const spread = (step: number, size: number): number => (index * step + 7 * (index % 11)) % size;
    const start = 20 + spread(37, days + 100);
    const fate = index % 10;
    return {
      client: `Client ${String(index + 1).padStart(3, '0')}`,
      // The last is no address: its rows are listed instead.
      owner: index % 40 === 39 ? 'nobody at agency' : `owner${(index * 7) % 26}@agency.example`,
      type:
        (['Renewal', 'Renewal', 'Contact tier upgrade (CTU)', 'Email overage (EO)'] as const)[index % 4] ??
        'Renewal',
      start,
      notice: [45, 45, 45, 30, 60][index % 5] ?? 45,
      acceptedOn: fate === 3 ? start - 70 : fate === 6 ? start - 48 : null,
      cancelledOn: fate === 8 ? start - 80 : null,
    };
  });
}

export const dayAt = (offset: number): string => {
  const first = parseIsoDate(FIRST_DAY);
  if (!first) throw new Error('no first day');
  return toIsoDate(addDays(first, offset));
};

const instants = new Map<string, number>();

export function instantAt(offset: number, time: string, zone: string): number {
  const name = `${offset} ${time} ${zone}`;
  const instant = instants.get(name) ?? parseDate(`${dayAt(offset)} ${time}`, zone, 'yyyy-MM-dd HH:mm');
  instants.set(name, instant);
  return instant;
}

export interface BookOptions {
  readonly facts: readonly Fact[];
  readonly timeZone?: string;
  readonly mailQuota?: number;
  readonly settings?: Partial<Record<SettingKey, string | number>>;
}

export function makeBook({
  facts,
  timeZone = 'America/New_York',
  mailQuota,
  settings = {},
}: BookOptions): LeanBook {
  const midnight = (offset: number | null): Cell =>
    offset === null ? '' : new Date(parseDate(dayAt(offset), timeZone, 'yyyy-MM-dd'));
  const columns = ENTERED.map(({ key }) => key);
  const rows = facts.map((fact, index): Cell[] => {
    const cells: Partial<Record<(typeof columns)[number], Cell>> = {
      clientName: fact.client,
      communicationOwner: index % 3 === 0 ? 'Partner' : 'HubSpot',
      contractType: fact.type,
      status: 'Pending',
      renewalStart: midnight(fact.start),
      noticeDays: fact.notice === 45 ? '' : fact.notice,
      currentMrr: 100 + index,
      estimatedNewMrr: 110 + index,
      currency: 'EUR',
      ownerEmail: fact.owner,
      acceptedOn: midnight(fact.acceptedOn),
      cancellationRequestedOn: midnight(fact.cancelledOn),
    };
    return [...columns.map((key) => cells[key] ?? ''), `mine of ${fact.client}`, index];
  });
  const values: Partial<Record<SettingKey, Cell>> = {
    language: 'English',
    escalationEmail: BOSS,
    escalationDays: ESCALATION_DAYS,
    // The model below knows no days off; test/jobs/working-days has those.
    workingDays: 'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday',
    ...settings,
  };
  const book = new LeanBook([
    {
      name: 'Renewals',
      table: RENEWALS.key,
      columnKeys: [...columns, '', ''],
      rows: [[...ENTERED.map(({ label }) => label.en), ...OWN_COLUMNS], ...rows],
    },
    {
      name: 'Settings',
      table: SETTINGS_TABLE.key,
      columnKeys: SETTINGS_TABLE.columns.map(({ key }) => key),
      rows: [
        SETTINGS_TABLE.columns.map(({ label }) => label.en),
        ...SETTING_KEYS.map((key) => [SETTINGS[key].label.en, values[key] ?? '', SETTINGS[key].help.en, key]),
      ],
    },
    {
      name: 'Log',
      table: LOG.key,
      columnKeys: LOG.columns.map(({ key }) => key),
      rows: [LOG.columns.map(({ label }) => label.en)],
    },
  ]);
  book.properties.set('remindersConfirmedOn', dayAt(0));
  return Object.assign(book, { timeZone, ...(mailQuota === undefined ? {} : { mailQuota }) });
}

/** One line of one mail, by the note that stood when it left and the client whose name it bears. */
export interface Told {
  readonly to: string;
  readonly client: string;
  /** Days before the start, or "escalation". */
  readonly stage: string;
  readonly marked: boolean;
  readonly at: number;
}

export const MARK = '[possible repeat]';
/** What the owner of the trigger is told, which is no reminder. */
export const NOTICE = /^(?:The daily update|Some reminders)/;

export function toldIn(mails: readonly LeanMail[], clients: ReadonlyMap<string, string>): Told[] {
  return mails.flatMap((mail) => {
    const note = JSON.parse(mail.notes[`outgoing.${mail.to}`] ?? 'null') as {
      rows: [string, number, string][];
      escalated: [string, string][];
    } | null;
    if (!note) return NOTICE.test(mail.subject) ? [] : failing(`a mail to ${mail.to} without a note of it`);
    const lines = [
      ...note.rows.map(([key, days]) => ({ key, stage: String(days) })),
      ...note.escalated.map(([key]) => ({ key, stage: 'escalation' })),
    ];
    const named = mail.text.match(/^Client \d+(?= \()/gm) ?? [];
    const told = lines.map(({ key, stage }) => ({
      to: mail.to,
      client: clients.get(key) ?? failing(`a mail about the row ${key}, which is not there`),
      stage,
      marked: mail.subject.startsWith(MARK),
      at: mail.sentAt,
    }));
    const noted = told
      .map(({ client }) => client)
      .sort()
      .join();
    if (noted !== [...named].sort().join())
      failing(`the mail to ${mail.to} names ${named.join()}, its note ${noted}`);
    return told;
  });
}

function failing(problem: string): never {
  throw new Error(problem);
}

/** Which client has which row key. */
export function clientsByKey(...books: readonly LeanBook[]): ReadonlyMap<string, string> {
  return new Map(
    books.flatMap((book) =>
      book
        .tab(RENEWALS.key)
        .rows.slice(1)
        .map((row) => [String(row[ROW_KEY]), String(row[0])] as const),
    ),
  );
}

/** The stage that a fact has reached on a day, in days before its start; null when nobody is to be told anything. */
export function reachedStage(fact: Fact, offset: number): number | null {
  const left = fact.start - offset;
  if (left < 0 || isDecided(fact, offset)) return null;
  const stages = [...LADDER.filter((days) => days > fact.notice), fact.notice, fact.notice - 1];
  const reached = stages.filter((days) => left <= days);
  return reached.length > 0 ? Math.min(...reached) : null;
}

export function isEscalated(fact: Fact, offset: number): boolean {
  const left = fact.start - offset;
  return left >= 0 && left <= fact.notice + ESCALATION_DAYS && !isDecided(fact, offset);
}

function isDecided({ acceptedOn, cancelledOn }: Fact, offset: number): boolean {
  return (acceptedOn !== null && acceptedOn <= offset) || (cancelledOn !== null && cancelledOn <= offset);
}

const LAST_REMINDER = RENEWALS.columns.findIndex(({ key }) => key === 'lastReminder');
const ROW_KEY = RENEWALS.columns.findIndex(({ key }) => key === 'rowKey');
const comparedTexts = new WeakMap<Row, string>();

/** Rows by client, without what the run writes for people to see alone. */
export function rowsByClient(book: LeanBook): ReadonlyMap<string, string> {
  return comparedRows(book, (row) => {
    const text = comparedTexts.get(row) ?? textOfRow(row, (position) => position === LAST_REMINDER);
    comparedTexts.set(row, text);
    return text;
  });
}

/** The same for rows that have their keys from the run itself, which gives them out from top to bottom. */
function unkeyedRowsByClient(book: LeanBook): ReadonlyMap<string, string> {
  return comparedRows(book, (row) =>
    textOfRow(row, (position) => position === LAST_REMINDER || position === ROW_KEY),
  );
}

function comparedRows(book: LeanBook, textOf: (row: Row) => string): ReadonlyMap<string, string> {
  const { rows } = book.tab(RENEWALS.key);
  return new Map(
    rows.slice(1).flatMap((row) => {
      const text = textOf(row);
      return text === '' ? [] : [[String(row[0] ?? ''), text] as const];
    }),
  );
}

/** Empty for a blank row. */
function textOfRow(row: Row, isIgnored: (position: number) => boolean): string {
  const cells = Array.from({ length: RENEWALS.columns.length + OWN_COLUMNS.length }, (_, position) =>
    isIgnored(position) ? '' : textOf(row[position]),
  );
  return cells.some((cell) => cell !== '') ? cells.join('|') : '';
}

const textOf = (cell: Cell | undefined): string =>
  Object.prototype.toString.call(cell) === '[object Date]'
    ? String((cell as Date).getTime())
    : String(cell ?? '');

/** What is remembered of rows, which decides everything that comes after. */
export function memoryOf(book: LeanBook): string {
  const rows = [...book.properties]
    .filter(([key]) => key.startsWith('rows.'))
    .flatMap(([, text]) => Object.entries(JSON.parse(text) as Record<string, string>));
  return JSON.stringify(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export type DailyRun = () => void;

export function runDay(
  book: LeanBook,
  run: DailyRun,
  offset: number,
  { time = '08:05', user = TRIGGER_OWNER, fault }: { time?: string; user?: string; fault?: Fault } = {},
): LeanRun {
  book.now = instantAt(offset, time, book.timeZone);
  return runOn(book, user, run, fault);
}

export interface SweepResult {
  tries: number;
  mails: number;
  repeats: number;
}

export const add = (sum: SweepResult, part: SweepResult): void => {
  sum.tries += part.tries;
  sum.mails += part.mails;
  sum.repeats += part.repeats;
};

/** The book at the start of each day when nothing ever goes wrong, and what is told on it. */
export function undisturbed(options: BookOptions, days: number, run: DailyRun) {
  const book = Object.assign(makeBook(options), { callMs: 0 });
  const starts: LeanBook[] = [];
  const calls: number[] = [];
  for (let offset = 0; offset < days; offset += 1) {
    starts.push(book.copy());
    const { calls: made, failed, error } = runDay(book, run, offset);
    if (failed) throw error;
    calls.push(made);
  }
  return { starts, calls, end: book };
}

export type Strike = 'kill' | 'kill that loses unread writes' | 'throw';

export function faultOf(strike: Strike, call: number): Fault {
  switch (strike) {
    case 'kill':
      return { kind: 'kill', after: call, lose: false };
    case 'kill that loses unread writes':
      return { kind: 'kill', after: call, lose: true };
    case 'throw':
      return { kind: 'throw', at: call };
  }
}

/** What looking on at the run of a day, in which nothing goes wrong, tells of runs in which something does. */
export interface WatchedDay {
  /** For each call, the book as a run leaves it that is killed right after: nothing of it happens any more. */
  readonly killed: readonly LeanBook[];
  /** The same without the cell writes that no call has read since. */
  readonly losing: readonly LeanBook[];
  /**
   * The call before which an act in the table comes to the same: one that leaves the table alone might as well come
   * before the act as after it.
   */
  readonly placeOf: (call: number) => number;
}

export function watchDay(start: LeanBook, run: DailyRun, offset: number): WatchedDay {
  const book = start.copy();
  const killed: LeanBook[] = [];
  const losing: LeanBook[] = [];
  const touched = new Set<number>();
  const fault: Fault = {
    kind: 'watch',
    after: (_, unread) => {
      killed.push(book.copy({ keepsMails: true }));
      const lost = book.copy({ keepsMails: true });
      lost.dropUnread(unread);
      losing.push(lost);
    },
    touched: (table, call) => {
      if (table === RENEWALS.key) touched.add(call);
    },
  };
  const { calls, failed, error } = runDay(book, run, offset, { fault });
  if (failed) throw error;
  const placeOf = (call: number): number => (call >= calls || touched.has(call) ? call : placeOf(call + 1));
  return { killed, losing, placeOf };
}

/** Strikes the run of a day at one call, and sees what becomes of it. */
export function strikeDay(
  start: LeanBook,
  run: DailyRun,
  offset: number,
  fault: Fault,
  expectations: readonly ExpectedDays[],
): SweepResult[] {
  const struck = start.copy();
  runDay(struck, run, offset, { fault });
  return goOn(struck, run, `day ${offset}, ${JSON.stringify(fault)}`, expectations);
}

/**
 * After a run that was struck lets the next one come (as each of the expectations says: the same day, or the next), and
 * holds the book against the same days undisturbed: told is what was to be told, once, with one marked repeat at most,
 * and the book is the same. Where a strike leaves the book as another one did, what comes after is known.
 */
export function goOn(
  struck: LeanBook,
  run: DailyRun,
  strike: string,
  expectations: readonly ExpectedDays[],
): SweepResult[] {
  const state = struck.state();
  return expectations.map((expected) =>
    known(expected.outcomes, state, () => {
      const book = struck.copy();
      for (const again of expected.after) {
        const { failed, error } = runDay(book, run, again, { time: '08:40' });
        if (failed) throw error;
      }
      const mails = [...struck.mails, ...book.mails];
      const told = toldIn(mails, expected.clients);
      const unmarked = told.filter(({ marked }) => !marked).map(nameOf);
      const repeats = mails.filter(({ subject }) => subject.startsWith(MARK)).length;
      const names = new Set(told.map(nameOf));
      const problems = [
        ...doubles(unmarked).map((line) => `told twice without a mark: ${line}`),
        ...(repeats > 1 ? [`${repeats} marked repeats`] : []),
        ...expected.mustBeTold.filter((line) => !names.has(line)).map((line) => `lost: ${line}`),
        ...[...names].filter((line) => !expected.mayBeTold.has(line)).map((line) => `told too much: ${line}`),
        ...differences(rowsByClient(book), expected.rows),
        ...(memoryOf(book) === expected.memory ? [] : ['it remembers something else of the rows']),
      ];
      if (problems.length > 0) throw new Error(`${strike}: ${problems.slice(0, 5).join('; ')}`);
      return { tries: 1, mails: mails.length, repeats };
    }),
  );
}

/** What has come of it before; else it is lived through. */
export function known(
  outcomes: Map<string, SweepResult>,
  state: string,
  live: () => SweepResult,
): SweepResult {
  const outcome = outcomes.get(state) ?? live();
  outcomes.set(state, outcome);
  return outcome;
}

export interface ExpectedDays {
  /** Days on which the run comes again. */
  readonly after: readonly number[];
  readonly clients: ReadonlyMap<string, string>;
  readonly mustBeTold: readonly string[];
  readonly mayBeTold: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, string>;
  readonly unkeyedRows: ReadonlyMap<string, string>;
  readonly memory: string;
  /** What has come of the states that strikes left behind so far. */
  readonly outcomes: Map<string, SweepResult>;
}

/** What the days bring when nothing goes wrong. A stage that the next day overtakes may go untold, as after a skipped day. */
export function expectedOf(
  start: LeanBook,
  run: DailyRun,
  offset: number,
  after: readonly number[],
): ExpectedDays {
  const book = start.copy();
  runDay(book, run, offset);
  const first = book.mails.length;
  for (const again of after) if (again !== offset) runDay(book, run, again);
  const clients = clientsByKey(book);
  const told = toldIn(book.mails, clients);
  const later = toldIn(book.mails.slice(first), clients);
  const overtaken = new Set(later.map(({ to, client }) => `${to} ${client}`));
  const ofDay = told.slice(0, told.length - later.length);
  return {
    after,
    clients,
    mustBeTold: [...ofDay.filter(({ to, client }) => !overtaken.has(`${to} ${client}`)), ...later].map(
      nameOf,
    ),
    mayBeTold: new Set(told.map(nameOf)),
    rows: rowsByClient(book),
    unkeyedRows: unkeyedRowsByClient(book),
    memory: memoryOf(book),
    outcomes: new Map(),
  };
}

export const nameOf = ({ to, client, stage }: Pick<Told, 'to' | 'client' | 'stage'>): string =>
  `${client} ${stage} to ${to}`;

export function doubles(lines: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(lines.filter((line) => seen.size === seen.add(line).size))];
}

export function differences(
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): string[] {
  const clients = new Set([...found.keys(), ...wanted.keys()]);
  return [...clients]
    .filter((client) => found.get(client) !== wanted.get(client))
    .map((client) => `${client} is ${found.get(client)} and not ${wanted.get(client)}`);
}

export type Act = 'sorts' | 'inserts a row' | 'deletes a row';

/** What a colleague does between two calls. The row that is deleted is the same whatever the order. */
export function interference(act: Act, victim: string): (book: LeanBook) => void {
  return (book) => {
    const table = RENEWALS.key;
    const { rows } = book.tab(table);
    switch (act) {
      case 'sorts':
        book.sort(
          table,
          RENEWALS.columns.findIndex(({ key }) => key === 'ownerEmail'),
          false,
        );
        break;
      case 'inserts a row':
        book.insertRow(table, 0);
        break;
      case 'deletes a row':
        book.deleteRow(table, rows.findIndex((row) => row[0] === victim) - 1);
    }
  };
}

/**
 * Somebody sorts, inserts or deletes just before a call; the run goes on, and comes once more that day. Everybody is told
 * what they were to be told, once and unmarked, and every row holds what it is to hold. Of the deleted row nothing is asked.
 */
export function disturbDay(
  start: LeanBook,
  run: DailyRun,
  offset: number,
  { act, before, victim }: { readonly act: Act; readonly before: number; readonly victim: string },
  expected: ExpectedDays,
): SweepResult {
  const disturbed = start.copy();
  const fault: Fault = { kind: 'interfere', before, act: interference(act, victim) };
  const first = runDay(disturbed, run, offset, { fault });
  if (first.failed) throw first.error;
  const clients = clientsByKey(disturbed, start);
  const hadKeys = keysIn(start).length > 0;
  return known(expected.outcomes, `${act} ${disturbed.state()}`, () => {
    const book = disturbed.copy();
    const again = runDay(book, run, offset, { time: '08:40' });
    if (again.failed) throw again.error;
    const mails = [...disturbed.mails, ...book.mails];
    const isAsked = (line: string): boolean => act !== 'deletes a row' || !line.startsWith(victim);
    const told = toldIn(mails, clients).map(nameOf).filter(isAsked);
    const rowsOf = (rows: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
      new Map([...rows].filter(([client]) => isAsked(client)));
    const problems = [
      ...doubles(told).map((line) => `told twice: ${line}`),
      ...expected.mustBeTold
        .filter((line) => isAsked(line) && !told.includes(line))
        .map((line) => `lost: ${line}`),
      ...told.filter((line) => !expected.mayBeTold.has(line)).map((line) => `told too much: ${line}`),
      ...(hadKeys
        ? differences(rowsOf(rowsByClient(book)), rowsOf(expected.rows))
        : differences(rowsOf(unkeyedRowsByClient(book)), rowsOf(expected.unkeyedRows))),
      ...doubles(keysIn(book)).map((key) => `two rows with the key ${key}`),
    ];
    if (problems.length > 0)
      throw new Error(`day ${offset}, ${act} before call ${before}: ${problems.slice(0, 5).join('; ')}`);
    return { tries: 1, mails: mails.length, repeats: 0 };
  });
}

function keysIn(book: LeanBook): string[] {
  const [, ...rows] = book.tab(RENEWALS.key).rows;
  return rows.map((row) => String(row[ROW_KEY] ?? '')).filter(Boolean);
}

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface SpanOptions {
  readonly rows: number;
  readonly days: number;
  readonly timeZone: string;
  readonly seed: number;
  readonly mailQuota: number;
  /** The first runs at 08:05, the second at 08:40. */
  readonly users: readonly string[];
  readonly skippedDays: number;
  /** How likely a run is to be struck. */
  readonly struck: number;
  /** How likely a colleague is to sort, insert or delete between two calls of a run that is not struck. */
  readonly disturbed: number;
}

export interface SpanResult extends SweepResult {
  kills: number;
  throws: number;
  acts: number;
  /** The most days for which a reminder had to wait, because of the quota. */
  longestWait: number;
  /** Days on which at least one run did all its work. */
  wholeDays: number;
}

/** Its row is compared like the others. */
const HEADER = RENEWALS.columns[0]?.label.en;

/** A quota that is never met. */
const AMPLE = 100;

/**
 * Many days in which everything goes wrong that can: runs killed or failing at any call, days skipped, colleagues who
 * sort, insert and delete, two triggers, a small quota, clocks that change. What has to have been told by when is the model's.
 */
export function liveThrough(options: SpanOptions, run: DailyRun): SpanResult {
  const { rows, days, timeZone, seed, mailQuota, users, skippedDays, struck, disturbed } = options;
  const random = randomFrom(seed);
  let facts = factsOf(rows, days);
  const book = makeBook({ facts, timeZone, mailQuota });
  let own = ownCells(book);
  // Of rows that somebody deletes as well: a mail may just be about to name them.
  const clients = new Map<string, string>();
  const noteClients = (): void => clientsByKey(book).forEach((client, key) => clients.set(key, client));
  const skipped = new Set(Array.from({ length: skippedDays }, () => Math.floor(random() * days)));
  const result: SpanResult = {
    tries: 0,
    mails: 0,
    repeats: 0,
    kills: 0,
    throws: 0,
    acts: 0,
    longestWait: 0,
    wholeDays: 0,
  };
  const waits = new Map<string, number>();
  const told = new Set<string>();
  let read = 0;

  for (let offset = 0; offset < days; offset += 1) {
    if (skipped.has(offset)) continue;
    let isWhole = false;
    users.forEach((user, index) => {
      if (random() < 0.15) interference(random() < 0.5 ? 'sorts' : 'inserts a row', '')(book);
      const act = (): Fault => {
        const { kind, before } = anyAct(random);
        const victim = facts[Math.floor(random() * facts.length)]?.client ?? '';
        const work = interference(kind, victim);
        return {
          ...{ kind: 'interfere', before },
          act: () => {
            result.acts += 1;
            noteClients();
            work(book);
          },
        };
      };
      const fault = random() < struck ? anyFault(random) : random() < disturbed ? act() : undefined;
      const time = index === 0 ? '08:05' : '08:40';
      const { failed, error } = runDay(book, run, offset, { user, time, ...(fault && { fault }) });
      if (failed && fault?.kind !== 'kill' && fault?.kind !== 'throw') throw error;
      result.tries += 1;
      if (failed && fault?.kind === 'kill') result.kills += 1;
      if (fault?.kind === 'throw') result.throws += 1;
      if (!failed && !wasStruckWithin(book)) isWhole = true;
    });
    noteClients();
    const there = new Set(clientsByKey(book).values());
    facts = facts.filter(({ client }) => there.has(client));
    own = new Map([...own].filter(([client]) => there.has(client) || client === HEADER));
    for (const line of toldIn(book.mails.slice(read), clients)) {
      const name = nameOf(line);
      if (!line.marked && told.has(name)) failing(`day ${offset}: told twice without a mark: ${name}`);
      told.add(name);
    }
    checkOneMailADay(book.mails.slice(read), offset);
    read = book.mails.length;
    if (!isWhole) continue;
    result.wholeDays += 1;
    for (const line of wantedOn(facts, offset)) {
      const wait = told.has(line) ? 0 : (waits.get(line) ?? 0) + 1;
      waits.set(line, wait);
      result.longestWait = Math.max(result.longestWait, wait);
      if (wait > 0 && mailQuota > AMPLE) failing(`day ${offset}: not told: ${line}`);
    }
    if (mailQuota > AMPLE) checkNoSilence(book, facts, offset);
  }
  result.mails = book.mails.length;
  result.repeats = book.mails.filter(({ subject }) => subject.startsWith(MARK)).length;
  if (result.repeats > result.kills + result.throws) failing(`${result.repeats} marked repeats`);
  const lost = differences(ownCells(book), own);
  if (lost.length > 0) failing(`cells that are not the add-on's changed: ${lost.slice(0, 3).join('; ')}`);
  return result;
}

/** A run can end well although a mail was refused by the service: that mail comes with the next run. */
function wasStruckWithin(book: LeanBook): boolean {
  const { failures } = JSON.parse(book.properties.get('trouble') ?? '{"failures":[]}') as {
    failures: string[];
  };
  return failures.length > 0;
}

/** As many as a run makes on a day with some mails; what is to happen later does not. */
const CALLS_OF_A_RUN = 90;

function anyFault(random: () => number): Fault {
  const call = 1 + Math.floor(random() * CALLS_OF_A_RUN);
  const kinds: readonly Strike[] = ['kill', 'kill that loses unread writes', 'throw'];
  return faultOf(kinds[Math.floor(random() * kinds.length)] ?? 'kill', call);
}

function anyAct(random: () => number): { readonly kind: Act; readonly before: number } {
  const acts: readonly Act[] = ['sorts', 'sorts', 'inserts a row', 'inserts a row', 'deletes a row'];
  return {
    kind: acts[Math.floor(random() * acts.length)] ?? 'sorts',
    before: 1 + Math.floor(random() * CALLS_OF_A_RUN),
  };
}

function wantedOn(facts: readonly Fact[], offset: number): string[] {
  return facts.flatMap((fact) => {
    const { client, owner } = fact;
    const stage = owner.includes('@') ? reachedStage(fact, offset) : null;
    return [
      ...(stage === null ? [] : [nameOf({ client, to: owner, stage: String(stage) })]),
      ...(isEscalated(fact, offset) ? [nameOf({ client, to: BOSS, stage: 'escalation' })] : []),
    ];
  });
}

function checkOneMailADay(mails: readonly LeanMail[], offset: number): void {
  const unmarked = mails.filter(({ subject }) => !subject.startsWith(MARK) && !NOTICE.test(subject));
  const twice = doubles(unmarked.map(({ to }) => to));
  if (twice.length > 0) failing(`day ${offset}: two mails to ${twice.join()}`);
}

/** Whoever owns a row that is not over has had a mail since the last Monday. The span begins on one. */
function checkNoSilence(book: LeanBook, facts: readonly Fact[], offset: number): void {
  const monday = instantAt(offset - (offset % 7), '00:00', book.timeZone);
  const heard = new Set(book.mails.filter(({ sentAt }) => sentAt >= monday).map(({ to }) => to));
  const isOver = ({ start, cancelledOn }: Fact): boolean =>
    start < offset || (cancelledOn !== null && cancelledOn <= offset);
  const silent = facts.filter((fact) => fact.owner.includes('@') && !isOver(fact) && !heard.has(fact.owner));
  if (silent.length > 0) failing(`day ${offset}: silence for ${silent[0]?.owner}`);
}

/** What the partner entered: every cell whose column is not the add-on's to write. */
function ownCells(book: LeanBook): ReadonlyMap<string, string> {
  const written = [
    'status',
    'renewalDeadline',
    'lastReminder',
    'rowKey',
    'acceptedOn',
    'cancellationRequestedOn',
  ];
  return new Map(
    book.tab(RENEWALS.key).rows.flatMap((row) => {
      const text = textOfRow(row, (position) => written.includes(RENEWALS.columns[position]?.key ?? ''));
      return text === '' ? [] : [[String(row[0] ?? ''), text] as const];
    }),
  );
}
