import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DateTime } from 'luxon';
import type { Bundle, User, Workbench, WorkbenchOptions } from '../../workbench/runtime/contract';
import { readBundle } from '../../workbench/runtime/load-bundle';
import { createNodeRealm } from '../../workbench/runtime/node-realm';
import { createWorkbench } from '../../workbench/runtime/workbench';
import { markedTabAsText, readMarkedTable } from '../../workbench/desk/marked-tables';
import { CLIENT_TABLES } from '../../src/files/client-table-file';
import { ARCHIVE } from '../../src/tables/archive';
import { LOG } from '../../src/tables/log';
import { POINTS_LEDGER } from '../../src/tables/points-ledger';
import { RULES } from '../../src/tables/rules';
import { SETTINGS_TABLE } from '../../src/tables/settings';
import type { TableDeclaration } from '../../src/tables/table';
import { columnNamed } from '../../src/tables/table';
import { columnLetter } from '../../src/sheets/tabs';
import { FREE_COLUMN, FREE_POSITION } from './free-column';

export const OWNER: User = { email: 'owner@agency.example', name: 'Olivia Owner', locale: 'en-US' };
export const COLLEAGUE: User = { email: 'colleague@agency.example', name: 'Carl Colleague', locale: 'en-US' };

const TABLES: readonly TableDeclaration[] = [
  ...CLIENT_TABLES.map(({ table }) => table),
  ...[SETTINGS_TABLE, LOG, POINTS_LEDGER, RULES, ARCHIVE],
];

export type AddOn = ReturnType<typeof createWorkbench>;

export interface AddOnOptions extends Partial<Omit<WorkbenchOptions, 'timeZone' | 'locale'>> {
  readonly timeZone?: string | undefined;
  readonly locale?: string | undefined;
  /** "2026-01-16T07:00", wall-clock time in the sheet's zone. */
  readonly at?: string | undefined;
}

/** The add-on as it was built, or the bound script in the tests' project of that name. */
export function testedBundle(): Bundle {
  return readBundle(process.env['TESTED_BUILD']);
}

const USUAL = { at: '2026-01-16T07:00', timeZone: 'America/New_York', locale: 'en_US' };

/** The built add-on, installed into an empty spreadsheet, opened by its owner. */
export function installAddOn({
  at = USUAL.at,
  timeZone = USUAL.timeZone,
  locale = USUAL.locale,
  ...options
}: AddOnOptions = {}): AddOn {
  const addOn = createWorkbench({
    bundle: testedBundle(),
    createRealm: createNodeRealm,
    now: instant(at, timeZone),
    timeZone,
    locale,
    users: [OWNER, COLLEAGUE],
    triggerMinute: 0,
    ...options,
  });
  addOn.open();
  return addOn;
}

const booksInMemory = new Map<string, unknown>();

/** Set up, with a book imported as its panel does it. The same book is set up once and then brought back as it was saved. */
export async function addOnWithBook(book: string, options: AddOnOptions = {}): Promise<AddOn> {
  const { at, timeZone, locale } = options;
  const name = JSON.stringify([book, at, timeZone, locale]);
  const saved = booksInMemory.get(name);
  if (saved !== undefined) return installAddOn({ ...options, saved: structuredClone(saved) });
  const addOn = setUpAddOn(options);
  await ask(addOn, 'importFile', { fileName: 'book.csv', text: book });
  booksInMemory.set(name, structuredClone(addOn.save()));
  return installAddOn({ ...options, saved: addOn.save() });
}

/** Installed and set up, the tabs still empty. */
export function setUpAddOn(options: AddOnOptions = {}): AddOn {
  const { at = USUAL.at, timeZone = USUAL.timeZone, locale = USUAL.locale } = options;
  return installAddOn({ ...options, saved: setUpWorkbook({ at, timeZone, locale }) });
}

/**
 * A workbook fresh from "Set up this spreadsheet", kept on disk for as long as the bundle is the same: setting up takes
 * seconds, and only the tests of set-up itself need to see it happen.
 */
function setUpWorkbook(options: AddOnOptions): unknown {
  const state = createHash('sha256')
    .update(JSON.stringify(options))
    .update(testedBundle().code)
    .digest('hex');
  const file = path.join(tmpdir(), 'partner-renewals-tests', `${state}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const addOn = installAddOn(options);
  addOn.run('setUpSpreadsheet');
  const saved = JSON.stringify(addOn.save());
  mkdirSync(path.dirname(file), { recursive: true });
  // Several tests may come here at once: a file is there whole or not at all.
  writeFileSync(`${file}.${process.pid}`, saved);
  renameSync(`${file}.${process.pid}`, file);
  return JSON.parse(saved);
}

export function sampleBook(name: string): string {
  return readFileSync(path.join(__dirname, '..', '..', 'samples', `${name}.csv`), 'utf8');
}

/** A panel call; what it refuses fails the test. */
export async function ask<Answer = Record<string, unknown>>(
  addOn: Workbench,
  functionName: string,
  request: object = {},
): Promise<Answer> {
  const answer = await addOn.callFromPanel(functionName, [request]);
  if (typeof answer === 'object' && answer !== null && 'refused' in answer)
    throw new Error(String(answer.refused));
  return answer as Answer;
}

export function instant(wallClock: string, timeZone: string): number {
  return DateTime.fromISO(wallClock, { zone: timeZone }).toMillis();
}

/** Rows of a tab as objects by column key, as the sheet holds them: dates as yyyy-MM-dd. */
export function rowsOf(addOn: AddOn, table: string): Record<string, unknown>[] {
  const { columns, rows } = readMarkedTable(addOn.document, table);
  const marked = new Set(columns.map(({ key }) => key));
  const places = [...columns, ...unmarkedColumns(addOn, table).filter(({ key }) => !marked.has(key))];
  return rows.map((row) => Object.fromEntries(places.map(({ key, position }) => [key, row[position]])));
}

/** Of a tab that was made since the last run. */
function unmarkedColumns(addOn: AddOn, key: string): readonly { key: string; position: number }[] {
  const table = TABLES.find((each) => each.key === key);
  const [header = []] = markedTabAsText(addOn.document, key);
  return header.flatMap((text, position) => {
    const column = table && columnNamed(table, text);
    return column ? [{ key: column.key, position }] : [];
  });
}

/** Chooses "Undo last update" and answers its question; returns the question, where one was asked. */
export function undoLastRun(addOn: AddOn, answer: 'YES' | 'NO' = 'YES'): string | undefined {
  let asked: string | undefined;
  addOn.onAlert((_, question) => {
    asked = question;
    return answer;
  });
  addOn.run('undoLastRun');
  return asked;
}

/** What the simple trigger of the last edit cost, which nobody waits for and which may not fail. */
export function followedCalls({ executions }: AddOn): number {
  const last = executions.at(-1);
  if (last?.functionName !== 'onEdit' || last.status !== 'completed' || last.log.length > 0)
    throw new Error(`no edit that was followed: ${JSON.stringify(last)}`);
  return last.serviceCalls;
}

/** What a person does in the sheet's own menus. */
export function renameTab(addOn: AddOn, oldName: string, newName: string): void {
  addOn.document.dispatch('RENAME_SHEET', { sheetId: tabId(addOn, oldName), oldName, newName });
}

export function colourFormulas(addOn: AddOn, tab: string): readonly string[] {
  return addOn.document.getters
    .getConditionalFormats(tabId(addOn, tab))
    .map(({ rule }) => JSON.stringify(rule));
}

export function removeColours(addOn: AddOn, tab: string): void {
  const sheetId = tabId(addOn, tab);
  for (const { id } of addOn.document.getters.getConditionalFormats(sheetId)) {
    addOn.document.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
  }
}

function tabId(addOn: AddOn, name: string): string {
  const id = addOn.document.getters.getSheetIdByName(name);
  if (id === undefined) throw new Error(`no tab ${name}`);
  return id;
}

/** Rows as a person types them, from A1 on. */
export function fillTab(addOn: AddOn, tab: string, rows: readonly (readonly string[])[]): void {
  rows.forEach((row, index) =>
    row.forEach((value, position) => {
      if (value !== '') addOn.document.userEdit(tab, `${columnLetter(position)}${index + 1}`, value);
    }),
  );
}

export function newTab(addOn: AddOn, name: string): void {
  const { length } = addOn.document.sheetNames();
  addOn.document.dispatch('CREATE_SHEET', { sheetId: name, position: length, name });
}

/** Positions from 0. */
export function deleteColumns(addOn: AddOn, tab: string, positions: readonly number[]): void {
  addOn.document.dispatch('REMOVE_COLUMNS_ROWS', {
    ...{ sheetId: tabId(addOn, tab), sheetName: tab, dimension: 'COL' },
    elements: [...positions],
  });
}

/** Types into the first column of the renewals tab that the add-on leaves free; where there is none, one is put in. */
export function typeInOwnColumn({ document }: AddOn, row: number, text: string): void {
  const sheetId = document.getters.getSheetIdByName('Renewals')!;
  if (document.getters.getNumberCols(sheetId) === FREE_POSITION)
    document.insert(sheetId, 'COL', FREE_POSITION, 1);
  document.userEdit('Renewals', `${FREE_COLUMN}${row}`, text);
}

/** A saved workbench whose document remembers nothing under that key any more. */
export function withoutMemoryOf(saved: unknown, key: string): unknown {
  const copy = structuredClone(saved) as { properties: Record<string, Record<string, string>> };
  delete copy.properties['document']?.[key];
  return copy;
}

/** What a cell offers to choose from; undefined where it offers nothing. */
export function dropdownAt(addOn: AddOn, tab: string, a1: string): readonly string[] | undefined {
  const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(a1) ?? [];
  const rule = addOn.document.getters.getValidationRuleForCell({
    sheetId: tabId(addOn, tab),
    col: letter.charCodeAt(0) - 65,
    row: Number(row) - 1,
  });
  return rule?.criterion.values;
}
