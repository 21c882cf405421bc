import { createHash } from 'node:crypto';
import { formatDate, parseDate } from '../../workbench/services/date-pattern';
import { byteLength } from '../../workbench/services/text-bytes';

/**
 * The services of Google that the daily run calls, without a grid, a formula engine or a browser behind them: a run
 * takes milliseconds, so that it can be struck at every single call. What is not built throws by not being there. The
 * workbench is the truthful stand-in; a test holds this one against it.
 */

export type Cell = string | number | boolean | Date;
/** Never changed in place: books that were copied from one another share the rows in which they are alike. */
export type Row = readonly Cell[];

export type Fault =
  | { readonly kind: 'none' }
  /** The run ends after this call. `lose` drops what was written to cells since the last call that reads. */
  | { readonly kind: 'kill'; readonly after: number; readonly lose: boolean }
  | { readonly kind: 'throw'; readonly at: number }
  | { readonly kind: 'interfere'; readonly before: number; readonly act: (book: LeanBook) => void }
  | ({ readonly kind: 'watch' } & Watcher);

/** Looks on while a run does its work. */
export interface Watcher {
  /** `unread`: the rows of each tab as they were before what no call has read since was written; null when there is none. */
  readonly after: (call: number, unread: ReadonlyMap<number, readonly Row[]> | null) => void;
  /** Rows of the table were looked at or written by this call, or between it and the next. */
  readonly touched: (table: string, call: number) => void;
}

export interface LeanMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: number;
  /** The notes of mails under way that stood in the document's properties when this one left. */
  readonly notes: Readonly<Record<string, string>>;
}

interface LeanRule {
  readonly state: string;
  getRanges(): readonly LeanRange[];
}

interface Tab {
  readonly id: number;
  readonly name: string;
  readonly table: string;
  rows: Row[];
  width: number;
  rules: readonly LeanRule[];
  /** By their places; replaced by whoever changes it. */
  dropdowns: Dropdowns;
  /** Of whichever cell: only one has a note that runs write. */
  note: string;
  /** By somebody else. */
  isProtected?: boolean;
  readonly columnMarks: readonly { readonly key: string; readonly position: number }[];
}

export interface TabContent {
  readonly name: string;
  readonly table: string;
  readonly rows: readonly Row[];
  readonly columnKeys: readonly string[];
}

export interface LeanTrigger {
  readonly id: string;
  readonly functionName: string;
  readonly owner: string;
  readonly bookId: string;
}

/** What the books of the same people share, and how Google answers where it was seen to answer in two ways. */
export class LeanProject {
  triggers: readonly LeanTrigger[] = [];
  private readonly properties = new Map<string, Map<string, string>>();
  projectTriggers: 'of the user' | 'of the document' = 'of the user';
  private made = 0;

  install(trigger: Omit<LeanTrigger, 'id'>): LeanTrigger {
    if (this.triggers.some(({ owner, bookId }) => owner === trigger.owner && bookId === trigger.bookId))
      throw new Error('The add-on has created too many time-based triggers in this document.');
    const installed = { ...trigger, id: `made-${(this.made += 1)}` };
    this.triggers = [...this.triggers, installed];
    return installed;
  }

  propertiesOf(user: string): Map<string, string> {
    const own = this.properties.get(user) ?? new Map<string, string>();
    this.properties.set(user, own);
    return own;
  }

  remove(id: string): void {
    this.triggers = this.triggers.filter((trigger) => trigger.id !== id);
  }

  visibleTo(user: string, bookId: string): readonly LeanTrigger[] {
    return this.triggers.filter(
      (trigger) =>
        trigger.owner === user && (this.projectTriggers === 'of the user' || trigger.bookId === bookId),
    );
  }
}

/** All that lasts between runs. */
export class LeanBook {
  id = 'lean';
  project = new LeanProject();
  readonly tabs: Tab[];
  readonly properties = new Map<string, string>();
  readonly names = new Map<string, { tab: string; row: number; column: number }>();
  readonly mails: LeanMail[] = [];
  private readonly mailsOf = new Map<string, number>();
  timeZone = 'America/New_York';
  now = 0;
  mailQuota = 1500;
  hasConsent = true;
  /** How long a call takes. Where none takes any, more books come out the same, to the millisecond. */
  callMs = 40;
  /** False: the run finds no open document, nor what belongs to it. */
  isOpen = true;
  /** Somebody else's run holds the document's lock. */
  isBusy = false;

  constructor(contents: readonly TabContent[]) {
    this.tabs = contents.map(({ name, table, rows, columnKeys }, id) => ({
      id,
      name,
      table,
      rows: rows.map((row) => [...row]),
      width: columnKeys.length,
      rules: [],
      dropdowns: new Map(),
      note: '',
      columnMarks: columnKeys.flatMap((key, position) => (key === '' ? [] : [{ key, position }])),
    }));
  }

  tab(table: string): Tab {
    const tab = this.tabs.find((candidate) => candidate.table === table);
    if (!tab) throw new Error(`no tab of ${table}`);
    return tab;
  }

  /** A book of its own that starts where this one stands; its mails are counted from here on, unless they are kept. */
  copy({ keepsMails = false } = {}): LeanBook {
    const copy = new LeanBook([]);
    if (keepsMails) copy.mails.push(...this.mails);
    for (const tab of this.tabs) copy.tabs.push({ ...tab, rows: [...tab.rows] });
    for (const [key, value] of this.properties) copy.properties.set(key, value);
    for (const [name, place] of this.names) copy.names.set(name, place);
    for (const [key, count] of this.mailsOf) copy.mailsOf.set(key, count);
    return Object.assign(copy, {
      timeZone: this.timeZone,
      now: this.now,
      mailQuota: this.mailQuota,
      callMs: this.callMs,
      id: this.id,
      project: this.project,
    });
  }

  /**
   * All that a later run or a test can see of this book, as a digest: books of the same state have the same future. The
   * clock is left out, since every run begins at a time of its own.
   */
  state(): string {
    const hash = createHash('sha1');
    for (const { id, rows, width, note, rules, dropdowns } of this.tabs) {
      hash.update(JSON.stringify([id, width, note, rules.map(({ state }) => state)]));
      for (const row of rows) hash.update(digestOf(row));
      hash.update(digestOf(dropdowns));
    }
    hash.update(JSON.stringify([...this.properties].sort(([one], [other]) => (one < other ? -1 : 1))));
    hash.update(JSON.stringify([[...this.names], [...this.mailsOf]]));
    hash.update(JSON.stringify([this.timeZone, this.mailQuota, this.hasConsent, this.isBusy]));
    for (const { to, from, subject, text, html, notes } of this.mails)
      hash.update(JSON.stringify([to, from, subject, text, html, notes]));
    return hash.digest('base64');
  }

  quotaLeft(user: string): number {
    return this.mailQuota - (this.mailsOf.get(this.quotaKey(user)) ?? 0);
  }

  send(user: string, mail: Omit<LeanMail, 'from' | 'sentAt' | 'notes'>): void {
    if (this.quotaLeft(user) < 1) throw new Error('Service invoked too many times for one day: email.');
    this.mailsOf.set(this.quotaKey(user), this.mailQuota - this.quotaLeft(user) + 1);
    const notes = Object.fromEntries(
      [...this.properties].filter(([key, value]) => key.startsWith('outgoing.') && value !== ''),
    );
    this.mails.push({ ...mail, from: user, sentAt: this.now, notes });
  }

  /** What was written to cells, and no call has read since, is gone. */
  dropUnread(unread: ReadonlyMap<number, readonly Row[]> | null): void {
    for (const [id, rows] of unread ?? []) {
      const tab = this.tabs[id];
      if (tab) tab.rows = [...rows];
    }
  }

  /** What people do in the sheet. Rows are counted from 0, below the header. */
  sort(table: string, position: number, ascending: boolean): void {
    const tab = this.tab(table);
    const [header = [], ...rows] = tab.rows;
    const sign = ascending ? 1 : -1;
    const key = (row: readonly Cell[]): string => String(row[position] ?? '');
    rows.sort((one, other) => sign * (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
    tab.rows = [header, ...rows];
  }

  /** Rows and columns are counted from 0, rows below the header. */
  edit(table: string, row: number, position: number, cells: readonly (readonly Cell[])[]): void {
    const tab = this.tab(table);
    cells.forEach((line, down) => {
      const edited = [...(tab.rows[row + 1 + down] ?? [])];
      while (edited.length < position + line.length) edited.push('');
      edited.splice(position, line.length, ...line);
      while (tab.rows.length < row + 1 + down) tab.rows.push([]);
      tab.rows[row + 1 + down] = edited;
    });
  }

  insertRow(table: string, row: number): void {
    this.tab(table).rows.splice(row + 1, 0, []);
  }

  deleteRow(table: string, row: number): void {
    this.tab(table).rows.splice(row + 1, 1);
  }

  private quotaKey(user: string): string {
    return `${user} ${new Date(this.now).toISOString().slice(0, 10)}`;
  }
}

const digests = new WeakMap<Row | Dropdowns, string>();

function digestOf(part: Row | Dropdowns): string {
  const known = digests.get(part);
  if (known !== undefined) return known;
  const listed = part instanceof Map ? [...part].map(([place, rule]) => [place, rule?.listed]) : part;
  // A date becomes text here, but no text that a cell holds has this form.
  const digest = createHash('sha1').update(JSON.stringify(listed)).digest('base64');
  digests.set(part, digest);
  return digest;
}

interface LeanDropdown {
  readonly listed: readonly string[];
}

type Dropdowns = ReadonlyMap<number, LeanDropdown | null>;

/** Validation rules stay at their places while rows are sorted; where Google moves them is not known. */
const placeOf = (row: number, column: number): number => row * 1000 + column;

/** Counts the calls of one run and strikes where it is told to. */
class Gate {
  calls = 0;
  dead = false;
  private pending: Map<number, Row[]> | null = null;

  constructor(
    private readonly book: LeanBook,
    private readonly fault: Fault,
  ) {}

  call<Result>(kind: 'read' | 'write' | 'handle', work: () => Result): Result {
    if (this.dead) throw new Error('The execution was killed');
    this.calls += 1;
    const { fault } = this;
    if (fault.kind === 'interfere' && fault.before === this.calls) fault.act(this.book);
    if (fault.kind === 'throw' && fault.at === this.calls) throw new Error('Service Spreadsheets timed out');
    if (kind === 'read') this.pending = null;
    const result = work();
    this.book.now += this.book.callMs;
    if (fault.kind === 'watch') fault.after(this.calls, this.pending);
    if (fault.kind === 'kill' && fault.after === this.calls) {
      this.dead = true;
      if (fault.lose) this.book.dropUnread(this.pending);
      throw new Error('The execution was killed');
    }
    return result;
  }

  /** Called before cells are written: Google may hold such writes back until something is read. */
  holdBack(): void {
    const { fault } = this;
    if (fault.kind !== 'watch' && !(fault.kind === 'kill' && fault.lose)) return;
    this.pending ??= new Map(this.book.tabs.map((tab) => [tab.id, [...tab.rows]]));
  }

  touch(tab: Tab): void {
    if (this.fault.kind === 'watch') this.fault.touched(tab.table, this.calls);
  }
}

const dateTexts = new Map<string, string>();
const instants = new Map<string, number>();

const A1 = /^([A-Z]+)(\d+)?(?::([A-Z]+)(\d+)?)?$/;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The globals of one run. `RealDate` is passed in because the run itself sees the simulated clock. */
export function leanServices(book: LeanBook, user: string, fault: Fault) {
  const gate = new Gate(book, fault);
  let isLocked = false;

  const rangeOf = (tab: Tab, row: number, column: number, rows: number, columns: number) => {
    const read = (): Cell[][] => {
      gate.touch(tab);
      // Whole columns are read, most of whose rows are blank.
      const blank = Array.from({ length: columns }, () => '');
      return Array.from({ length: rows }, (_, down) => {
        const held = tab.rows[row - 1 + down];
        if (!held) return blank;
        const cells = held.slice(column - 1, column - 1 + columns);
        while (cells.length < columns) cells.push('');
        return cells;
      });
    };
    const write = (cells: readonly (readonly unknown[])[]): void => {
      if (cells.length !== rows || cells.some((line) => line.length !== columns))
        throw new Error('The number of rows or columns in the data does not match the range.');
      gate.holdBack();
      gate.touch(tab);
      cells.forEach((line, down) => {
        while (tab.rows.length < row + down) tab.rows.push([]);
        const target = [...(tab.rows[row - 1 + down] ?? [])];
        while (target.length < column - 1 + columns) target.push('');
        line.forEach((cell, right) => {
          target[column - 1 + right] = entered(cell, book.timeZone);
        });
        tab.rows[row - 1 + down] = target;
      });
    };
    const fill = (cell: unknown): void =>
      write(Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell)));
    return {
      getValues: () => gate.call('read', read),
      getFormulas: () => gate.call('read', () => read().map((line) => line.map(() => ''))),
      // A format is how a cell is shown, which nothing here looks at.
      setNumberFormats: () => gate.call('write', () => undefined),
      setValues: (cells: readonly (readonly unknown[])[]) => gate.call('write', () => write(cells)),
      setValue: (cell: unknown) => gate.call('write', () => fill(cell)),
      sort: (columns: readonly { readonly column: number; readonly ascending: boolean }[]) =>
        gate.call('write', () => {
          gate.holdBack();
          const sorted = read().sort((one, other) => {
            for (const { column: position } of columns) {
              const [left, right] = [one[position - column] ?? '', other[position - column] ?? ''];
              if (left === '' || right === '') {
                if (left !== right) return left === '' ? 1 : -1;
              } else if (left !== right && Number(left) !== Number(right)) return left < right ? -1 : 1;
            }
            return 0;
          });
          write(sorted);
        }),
      place: { row, column, rows, columns },
      copyTo: (target: { readonly place: { row: number; column: number; rows: number } }) =>
        gate.call('write', () => {
          const { place } = target;
          const copied = Array.from({ length: place.rows }, (_, down) =>
            Array.from(
              { length: columns },
              (_unused, right) =>
                [
                  placeOf(place.row + down, place.column + right),
                  tab.dropdowns.get(placeOf(row, column + right)) ?? null,
                ] as const,
            ),
          );
          tab.dropdowns = new Map([...tab.dropdowns, ...copied.flat()]);
        }),
      getDataValidations: () =>
        gate.call('read', () =>
          read().map((line, down) =>
            line.map((_, right) => tab.dropdowns.get(placeOf(row + down, column + right)) ?? null),
          ),
        ),
      setDataValidations: (rules: readonly (readonly (LeanDropdown | null)[])[]) =>
        gate.call('write', () => {
          if (rules.length !== rows || rules.some((line) => line.length !== columns))
            throw new Error('The number of rows or columns in the data does not match the range.');
          const changed = rules.flatMap((line, down) =>
            line.map((rule, right) => [placeOf(row + down, column + right), rule] as const),
          );
          tab.dropdowns = new Map([...tab.dropdowns, ...changed]);
        }),
      // None on a row; which runs note is that of a header.
      getNote: () => gate.call('read', () => tab.note),
      getNotes: () => gate.call('read', () => read().map((line) => line.map(() => ''))),
      setNote: (note: string) =>
        gate.call('write', () => {
          tab.note = note;
        }),
      getRow: () => row,
      getColumn: () => column,
      getNumColumns: () => columns,
      getNumRows: () => rows,
      getSheet: () => sheetOf(tab),
      canEdit: () => gate.call('read', () => !tab.isProtected),
      fill,
    };
  };

  const touched = (tab: Tab): Tab => {
    gate.touch(tab);
    return tab;
  };

  const rangeAt = (tab: Tab, a1: string) => {
    const [, left = '', top, right = left, bottom] = A1.exec(a1) ?? [];
    if (left === '') throw new Error(`Range not found: ${a1}`);
    gate.touch(tab);
    const first = Number(top ?? 1);
    const last = Number(bottom ?? (a1.includes(':') ? maxRows(tab) : first));
    const column = columnNumber(left);
    return rangeOf(tab, first, column, last - first + 1, columnNumber(right) - column + 1);
  };

  const sheetOf = (tab: Tab) => ({
    getName: () => tab.name,
    getSheetId: () => tab.id,
    getDataRange: () => {
      gate.touch(tab);
      const rows = lastRow(tab);
      const columns = Math.max(1, ...tab.rows.map((row) => row.length));
      return rangeOf(tab, 1, 1, Math.max(1, rows), columns);
    },
    getRange: (...place: readonly [string] | readonly [number, number, number?, number?]) =>
      gate.call('handle', () =>
        typeof place[0] === 'string'
          ? rangeAt(tab, place[0])
          : rangeOf(tab, place[0], place[1] ?? 1, place[2] ?? 1, place[3] ?? 1),
      ),
    getRangeList: (places: readonly string[]) =>
      gate.call('handle', () => ({
        setValue: (cell: unknown) =>
          gate.call('write', () => {
            for (const place of places) rangeAt(tab, place).fill(cell);
          }),
      })),
    getLastRow: () => gate.call('read', () => lastRow(touched(tab))),
    getMaxRows: () => gate.call('read', () => maxRows(touched(tab))),
    getMaxColumns: () =>
      gate.call('read', () => Math.max(tab.width, ...touched(tab).rows.map((row) => row.length))),
    insertRowsAfter: () => gate.call('write', () => undefined),
    getConditionalFormatRules: () => gate.call('read', () => [...tab.rules]),
    setConditionalFormatRules: (rules: readonly LeanRule[]) =>
      gate.call('write', () => {
        tab.rules = [...rules];
      }),
    createDeveloperMetadataFinder: () => ({
      withKey: () => ({
        find: () =>
          gate.call('read', () =>
            tab.columnMarks.map(({ key, position }) => ({
              getValue: () => key,
              getLocation: () => ({ getColumn: () => ({ getColumn: () => position + 1 }) }),
            })),
          ),
      }),
    }),
  });

  const spreadsheet = {
    getId: () => book.id,
    getSheetById: (id: number) =>
      gate.call('handle', () => {
        const tab = book.tabs.find((candidate) => candidate.id === id);
        return tab ? sheetOf(tab) : null;
      }),
    getUrl: () => gate.call('handle', () => 'https://docs.google.com/spreadsheets/d/lean/edit'),
    getSpreadsheetTimeZone: () => gate.call('read', () => book.timeZone),
    getSpreadsheetLocale: () => gate.call('read', () => 'en_US'),
    createDeveloperMetadataFinder: () => ({
      withKey: () => ({
        find: () =>
          gate.call('read', () =>
            book.tabs.map((tab) => ({
              getValue: () => tab.table,
              getLocation: () => ({ getSheet: () => sheetOf(tab) }),
            })),
          ),
      }),
    }),
    setNamedRange: () => gate.call('write', () => undefined),
    toast: () => gate.call('write', () => undefined),
  };

  const documentProperties = {
    getProperties: () => gate.call('read', () => Object.fromEntries(book.properties)),
    setProperties: (values: Readonly<Record<string, string>>) =>
      gate.call('write', () => {
        // All or nothing, by Google's limits: 9 KB a value and 500 KB in all, in bytes.
        if (Object.values(values).some((value) => byteLength(value) > 9 * 1024))
          throw new Error('Argument too large: value');
        const next = new Map([...book.properties, ...Object.entries(values)]);
        const bytes = [...next].reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(value), 0);
        if (bytes > 500 * 1024) throw new Error('You have exceeded the property storage quota.');
        for (const [key, value] of Object.entries(values)) book.properties.set(key, value);
      }),
    deleteProperty: (key: string) => gate.call('write', () => book.properties.delete(key)),
  };

  const services = {
    SpreadsheetApp: {
      BooleanCriteria: { CUSTOM_FORMULA: 'CUSTOM_FORMULA' },
      getActiveSpreadsheet: () => (book.isOpen ? spreadsheet : null),
      flush: () => gate.call('read', () => undefined),
      newConditionalFormatRule: ruleBuilder,
      DataValidationCriteria: { VALUE_IN_LIST: 'VALUE_IN_LIST' },
      CopyPasteType: { PASTE_DATA_VALIDATION: 'PASTE_DATA_VALIDATION' },
      newDataValidation: validationBuilder,
    },
    PropertiesService: {
      getDocumentProperties: () => (book.isOpen ? documentProperties : null),
      // Nobody has a token of HubSpot's here.
      getUserProperties: () => ({
        getProperty: (key: string) =>
          gate.call('read', () => book.project.propertiesOf(user).get(key) ?? null),
        setProperty: (key: string, value: string) =>
          gate.call('write', () => book.project.propertiesOf(user).set(key, value)),
        deleteProperty: (key: string) =>
          gate.call('write', () => book.project.propertiesOf(user).delete(key)),
      }),
    },
    LockService: {
      getDocumentLock: () =>
        book.isOpen
          ? {
              tryLock: () => gate.call('write', () => (isLocked = !book.isBusy)),
              releaseLock: () => gate.call('write', () => (isLocked = false)),
              hasLock: () => isLocked,
            }
          : null,
    },
    MailApp: {
      getRemainingDailyQuota: () => gate.call('read', () => book.quotaLeft(user)),
      sendEmail: ({ to, subject, body, htmlBody }: Readonly<Record<string, string>>) =>
        gate.call('write', () =>
          book.send(user, { to: to ?? '', subject: subject ?? '', text: body ?? '', html: htmlBody ?? '' }),
        ),
    },
    Session: {
      getActiveUser: () => gate.call('read', () => ({ getEmail: () => user })),
      getEffectiveUser: () => gate.call('read', () => ({ getEmail: () => user })),
      getActiveUserLocale: () => 'en',
    },
    ScriptApp: {
      AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL' },
      AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
      getAuthorizationInfo: () =>
        gate.call('handle', () => ({
          getAuthorizationStatus: () => (book.hasConsent ? 'NOT_REQUIRED' : 'REQUIRED'),
          getAuthorizationUrl: () => 'https://accounts.google.com/consent',
        })),
      getProjectTriggers: () => gate.call('read', () => book.project.visibleTo(user, book.id).map(triggerOf)),
      deleteTrigger: (trigger: ReturnType<typeof triggerOf>) =>
        gate.call('write', () => book.project.remove(trigger.getUniqueId())),
      newTrigger: (functionName: string) => {
        const builder = {
          timeBased: () => builder,
          everyDays: () => builder,
          atHour: () => builder,
          inTimezone: () => builder,
          create: () =>
            gate.call('write', () =>
              triggerOf(book.project.install({ functionName, owner: user, bookId: book.id })),
            ),
        };
        return builder;
      },
    },
    Utilities: {
      formatDate: (date: Date, zone: string, pattern: string) => {
        const key = `${date.getTime()} ${zone} ${pattern}`;
        const text = dateTexts.get(key) ?? formatDate(date.getTime(), zone, pattern);
        dateTexts.set(key, text);
        return text;
      },
      parseDate: (text: string, zone: string, pattern: string) => {
        const key = `${text} ${zone} ${pattern}`;
        const instant = instants.get(key) ?? parseDate(text, zone, pattern);
        instants.set(key, instant);
        return new Date(instant);
      },
      newBlob: (data: string, type: string, name: string) => ({ data, type, name }),
    },
  };
  return { services, gate };
}

function triggerOf({ id, functionName }: LeanTrigger) {
  return { getUniqueId: () => id, getHandlerFunction: () => functionName };
}

function entered(cell: unknown, timeZone: string): Cell {
  if (typeof cell !== 'string') return cell as Cell;
  // A sheet of every locale reads this as a day.
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return new Date(parseDate(cell, timeZone, 'yyyy-MM-dd'));
  if (cell.startsWith("'")) return cell.slice(1);
  if (cell.startsWith('=')) throw new Error(`not in this stand-in: the formula ${cell}`);
  return cell;
}

function lastRow(tab: Tab): number {
  let last = tab.rows.length;
  while (last > 0 && tab.rows[last - 1]?.every((cell) => cell === '')) last -= 1;
  return last;
}

const maxRows = (tab: Tab): number => Math.max(1000, tab.rows.length);

interface LeanRange {
  readonly getRow: () => number;
  readonly getColumn: () => number;
  readonly getNumRows: () => number;
}

function ruleBuilder() {
  let formula = '';
  let ranges: readonly LeanRange[] = [];
  const builder = {
    whenFormulaSatisfied: (text: string) => {
      formula = text;
      return builder;
    },
    setBackground: () => builder,
    setFontColor: () => builder,
    setBold: () => builder,
    setRanges: (all: readonly LeanRange[]) => {
      ranges = all;
      return builder;
    },
    build: () => ({
      state: JSON.stringify([
        formula,
        ranges.map((range) => [range.getRow(), range.getColumn(), range.getNumRows()]),
      ]),
      getBooleanCondition: () => ({
        getCriteriaType: () => 'CUSTOM_FORMULA',
        getCriteriaValues: () => [formula],
      }),
      getRanges: () => ranges,
    }),
  };
  return builder;
}

function validationBuilder() {
  let listed: readonly string[] = [];
  const builder = {
    requireValueInList: (values: readonly string[]) => {
      if (values.length > 500)
        throw new Error('The data validation rule has more items than the limit of 500.');
      listed = values;
      return builder;
    },
    setAllowInvalid: () => builder,
    setHelpText: () => builder,
    build: () => ({
      listed,
      getCriteriaType: () => 'VALUE_IN_LIST',
      getCriteriaValues: () => [listed, true],
    }),
  };
  return builder;
}

export interface LeanRun {
  readonly calls: number;
  readonly failed: boolean;
  readonly error: unknown;
}

const RealDate = Date;

/** A clock that stands at the book's time. No class of its own: what extends or compares with Date must not notice. */
function dateOf(book: LeanBook): unknown {
  function SimulatedDate(this: unknown, ...given: readonly unknown[]): Date | string {
    const made = new.target as unknown as (new () => Date) | undefined;
    if (made === undefined) return new RealDate(book.now).toString();
    const type = made === (SimulatedDate as unknown) ? RealDate : made;
    return Reflect.construct(RealDate, given.length > 0 ? given : [book.now], type) as Date;
  }
  return Object.assign(SimulatedDate, {
    prototype: RealDate.prototype,
    now: () => book.now,
    parse: RealDate.parse,
    UTC: RealDate.UTC,
  });
}

/** Runs one function of the add-on on the book, at the book's own time, as a user. */
export function runOn(
  book: LeanBook,
  user: string,
  work: () => void,
  fault: Fault = { kind: 'none' },
): LeanRun {
  const { services, gate } = leanServices(book, user, fault);
  Object.assign(globalThis, services, { Date: dateOf(book) });
  try {
    work();
    return { calls: gate.calls, failed: false, error: undefined };
  } catch (error) {
    return { calls: gate.calls, failed: true, error };
  } finally {
    Object.assign(globalThis, { Date: RealDate });
  }
}
