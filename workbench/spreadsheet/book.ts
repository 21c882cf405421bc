/**
 * The spreadsheet as the engine holds it: its model, the clock and locale that formulas are computed with, and every change as a
 * command of the engine, made by a person or by a script.
 */
import { formatA1, parseA1, splitSheetName, type SheetSize } from './a1';
import { AnnotationChanges, CellBlock, type Annotations } from './annotations';
import { encodeEntry, parseEntry, type CellEntry, type EngineCell } from './cell-entry';
import { CustomFunctions } from './custom-functions';
import { DataSizes } from './data-size';
import { tellOfEntriesWhoListens } from './deaf-plugins';
import {
  Model,
  type CellPosition,
  type CompiledFormula,
  type Getters,
  type Locale,
  type Zone,
} from './engine';
import { toEngineFormula } from './formula-text';
import { engineLocale } from './locale';
import { annotationsOf, INVALID_REASON, isProtected, PROTECTED_MESSAGE, type Sharing } from './permissions';
import { instantToSerial, isTimeZone } from './serial-date';
import { ServiceError } from './service-error';
import { VolatileCells } from './volatile-cells';

/** Who is changing the file at this moment: the person at the grid, or a script that runs as somebody. */
export interface Actor {
  readonly kind: 'person' | 'script';
  readonly email: string | null;
}

/** What a person has changed. */
export interface UserEdit {
  readonly sheetId: string;
  readonly zone: Zone;
  /** Of a single cell, as the trigger's event has them. */
  readonly value: string | undefined;
  readonly oldValue: string | undefined;
}

export interface BookOptions {
  readonly timeZone: string;
  readonly locale: string;
  /** Simulated instant in milliseconds. */
  readonly now: () => number;
  readonly sharing: Sharing;
  /** The engine's own data; left out for an empty spreadsheet. */
  readonly data?: object;
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/** Takes the engine some tens of milliseconds. */
const CELLS_A_PIECE = 2000;

const REASONS: Readonly<Record<string, string>> = {
  ProtectedRange: PROTECTED_MESSAGE,
  BeingWritten: 'A script is writing to this spreadsheet. Please try again in a moment.',
  DuplicatedSheetName: 'A sheet with that name already exists. Please enter another name.',
  NotEnoughSheets: "You can't remove all the visible sheets in a document.",
  NotEnoughElements: "You can't delete all the rows or columns on the sheet.",
  SheetNameTooLong: 'The sheet name cannot be greater than 100 characters.',
  TooManyCells:
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  SortZoneWithArrayFormulas: 'Sorting a range that holds part of an array result is not possible.',
};

/** What a person is told of a command that the engine refused for one of our reasons or of its own; else undefined. */
export function refusalInWords(reason: string): string | undefined {
  return reason.startsWith(INVALID_REASON) ? reason.slice(INVALID_REASON.length) : REASONS[reason];
}

/** Commands that the engine refuses because nothing would change; for a caller they are done. */
const NOTHING_TO_DO = new Set([
  'NoChanges',
  'UnchangedSheetName',
  'ValuesNotChanged',
  'TooManyHiddenElements',
]);

type Dispatch = (
  type: string,
  payload?: object,
) => { readonly isSuccessful: boolean; readonly reasons: readonly string[] };

export class Book {
  readonly model: Model;
  /** Made before the model, which computes while it is read. */
  readonly customFunctions = new CustomFunctions(this);
  readonly volatileCells = new VolatileCells(() => this.getters);
  sharing: Sharing;
  /** Whoever sits at the grid; edits of the page are this person's. */
  person: string | null = null;
  actor: Actor = { kind: 'person', email: null };
  /** The formula that `evaluate` is computing, which is in no cell. */
  isolatedFormula: CompiledFormula | null = null;

  /** A script has written a part of a block: where its rows are has to stay as it is until the rest is in. */
  isBeingWritten = false;

  private pieces: (() => void)[] | null = null;
  private readonly clock: () => number;
  private zone: string;
  private googleLocale: string;
  private computedOn: number;
  private batchWork: (() => void) | null = null;
  private readonly dataSizes = new DataSizes(() => this.getters);
  private pendingEdits: UserEdit[] = [];
  private readonly editListeners = new Set<(edit: UserEdit) => void>();

  constructor({ timeZone, locale, now, sharing, data }: BookOptions) {
    this.clock = now;
    this.zone = checkedTimeZone(timeZone);
    this.googleLocale = locale;
    this.sharing = sharing;
    this.computedOn = Math.floor(this.nowSerial());
    this.model = new Model(data ?? emptyBook(engineLocale(locale)), { custom: { workbench: this } });
    tellOfEntriesWhoListens(this.model);
    this.model.on('update', this, () => this.tellEdits());
  }

  get getters(): Getters {
    return this.model.getters;
  }

  get annotations(): Annotations {
    return annotationsOf(this.getters);
  }

  get timeZone(): string {
    return this.zone;
  }

  set timeZone(zone: string) {
    this.zone = checkedTimeZone(zone);
    this.recompute();
  }

  get locale(): string {
    return this.googleLocale;
  }

  set locale(code: string) {
    const locale = engineLocale(code);
    this.googleLocale = code;
    this.dispatch('UPDATE_LOCALE', { locale });
  }

  get engineLocale(): Locale {
    return this.getters.getLocale();
  }

  // ---- the clock

  nowSerial(): number {
    return instantToSerial(this.clock(), this.zone);
  }

  /** Formulas with TODAY() follow the clock when somebody looks. */
  followClock(): void {
    const today = Math.floor(this.nowSerial());
    if (today === this.computedOn) return;
    this.computedOn = today;
    // With no cells it still makes colours follow, whose formulas may ask for today as well.
    this.dispatch('EVALUATE_CELLS', { cellIds: this.volatileCells.cellIds() });
  }

  recompute(): void {
    this.computedOn = Math.floor(this.nowSerial());
    this.dispatch('EVALUATE_CELLS');
  }

  dateFormatFor(serial: number): string {
    const { dateFormat, timeFormat } = this.engineLocale;
    return Number.isInteger(serial) ? dateFormat : `${dateFormat} ${timeFormat}`;
  }

  // ---- changing

  /** Runs a command of the engine; what it refuses is thrown in Google's words. */
  dispatch(type: string, payload: object = {}): void {
    const result = (this.model.dispatch as unknown as Dispatch)(type, payload);
    if (result.isSuccessful || result.reasons.every((reason) => NOTHING_TO_DO.has(reason))) return;
    const reason = result.reasons.find((name) => !NOTHING_TO_DO.has(name)) ?? '';
    throw new ServiceError(refusalInWords(reason) ?? `The spreadsheet refused ${type}: ${reason}.`);
  }

  /** Several commands as one step: formulas are computed once, and one undo takes all back. Reads in between see the old values. */
  batch(work: () => void): void {
    if (this.batchWork) return work();
    let failure: unknown = null;
    this.batchWork = () => {
      try {
        work();
      } catch (error) {
        failure = error;
      }
    };
    try {
      this.dispatch('WORKBENCH_BATCH');
    } finally {
      this.batchWork = null;
    }
    if (failure !== null) throw failure as Error;
  }

  /** Called by the engine inside the batch's command. */
  runBatch(): void {
    this.batchWork?.();
  }

  writeCells(
    sheetId: string,
    top: number,
    left: number,
    cells: readonly (readonly (EngineCell | null)[])[],
  ): void {
    this.dispatch('WORKBENCH_WRITE_CELLS', { sheetId, top, left, block: new CellBlock(cells) });
  }

  /**
   * The last thing that a call of a script does: `write` fills the zone, band after band where the script waits in a
   * worker, and at once everywhere else.
   */
  writeAtLeisure(zone: Zone, write: (band: Zone) => void): void {
    const { pieces } = this;
    const rows = Math.max(1, Math.floor(CELLS_A_PIECE / (zone.right - zone.left + 1)));
    if (pieces === null || zone.bottom - zone.top < rows) return write(zone);
    for (let { top } = zone; top <= zone.bottom; top += rows) {
      const band = { ...zone, top, bottom: Math.min(top + rows - 1, zone.bottom) };
      pieces.push(() => write(band));
    }
  }

  /** Does what a script asks whose worker waits; `breath` lets the page draw and hear the person between two pieces. */
  async inPieces<Result>(email: string, breath: () => Promise<void>, work: () => Result): Promise<Result> {
    while (this.isBeingWritten) await breath();
    const pieces: (() => void)[] = [];
    this.pieces = pieces;
    let result: Result;
    try {
      result = work();
    } finally {
      this.pieces = null;
    }
    if (pieces.length === 0) return result;
    this.isBeingWritten = true;
    try {
      for (const piece of pieces) {
        this.asScript(email, piece);
        await breath();
      }
    } finally {
      this.isBeingWritten = false;
    }
    return result;
  }

  annotate(changes: Partial<Annotations>): void {
    this.dispatch('WORKBENCH_ANNOTATE', { changes: new AnnotationChanges(changes) });
  }

  asScript<Result>(email: string, work: () => Result): Result {
    const before = this.actor;
    this.actor = { kind: 'script', email };
    try {
      return work();
    } finally {
      this.actor = before;
    }
  }

  isProtected(sheetId: string, zone: Zone | null): boolean {
    const email = this.actor.kind === 'script' ? this.actor.email : this.person;
    return isProtected(this.getters, this.sharing, email, sheetId, zone);
  }

  assertEditable(sheetId: string, zone: Zone | null): void {
    if (this.isProtected(sheetId, zone)) throw new ServiceError(PROTECTED_MESSAGE);
  }

  /** Numbers for things that Google numbers. */
  newId(): number {
    const { nextId } = this.annotations;
    this.annotate({ nextId: nextId + 1 });
    return nextId;
  }

  // ---- places

  sheetIdOf(name: string): string {
    const sheetId = this.getters.getSheetIds().find((id) => this.getters.getSheetName(id) === name);
    if (sheetId === undefined)
      throw new ServiceError(`There is no sheet "${name}"; there are ${this.sheetNames().join(', ')}.`);
    return sheetId;
  }

  sheetNames(): string[] {
    return this.getters.getSheetIds().map((id) => this.getters.getSheetName(id));
  }

  sheetSize(sheetId: string): SheetSize {
    return { rows: this.getters.getNumberRows(sheetId), columns: this.getters.getNumberCols(sheetId) };
  }

  /** Rows and columns up to the last one with content. */
  dataSize(sheetId: string): SheetSize {
    return this.dataSizes.of(sheetId);
  }

  zoneOf(sheetId: string, a1: string): Zone {
    const [, reference] = splitSheetName(a1);
    const size = this.sheetSize(sheetId);
    const zone = parseA1(reference, size);
    if (!zone) throw new ServiceError(`Range not found: "${a1}".`);
    if (zone.bottom >= size.rows || zone.right >= size.columns) {
      throw new ServiceError(
        `Range ${formatA1(zone)} exceeds grid limits. Max rows: ${size.rows}, max columns: ${size.columns}`,
      );
    }
    return zone;
  }

  // ---- a person at the grid

  /** Tells what a person has changed, after the engine has computed it. */
  onEdit(listener: (edit: UserEdit) => void): () => void {
    this.editListeners.add(listener);
    return () => this.editListeners.delete(listener);
  }

  readEntry(text: string): CellEntry {
    const year = new Date(this.clock()).getUTCFullYear();
    const entry = parseEntry(text, { locale: this.engineLocale, year });
    return entry.kind === 'formula'
      ? { ...entry, value: toEngineFormula(entry.value, this.engineLocale) }
      : entry;
  }

  /** Called by the engine's plugin while it handles commands, as is what follows. */
  noticeEdit(edit: UserEdit): void {
    this.pendingEdits.push(edit);
  }

  cellsChanged(): void {
    this.dataSizes.forgetShown();
  }

  cellsMoved(): void {
    this.dataSizes.forgetAll();
    this.volatileCells.forget();
  }

  entryGoes(position: CellPosition): void {
    if (this.getters.getCell(position)?.isFormula) this.volatileCells.forget();
  }

  entryComes(position: CellPosition): void {
    this.dataSizes.noteEntry(position);
    if (this.getters.getCell(position)?.isFormula) this.volatileCells.forget();
  }

  /** The engine reads typed dates only with slashes; a person in Germany writes points. */
  readAsTyped({ sheetId, col, row, content }: CellPosition & { content?: string }): void {
    if (this.actor.kind !== 'person' || !content || /^['=]/.test(content)) return;
    const cell = this.getters.getCell({ sheetId, col, row });
    if (!cell || cell.isFormula || typeof cell.parsedValue !== 'string' || cell.parsedValue !== content)
      return;
    const entry = this.readEntry(content);
    if (entry.kind !== 'number') return;
    (this.model.dispatch as unknown as Dispatch)('UPDATE_CELL', {
      sheetId,
      col,
      row,
      ...encodeEntry(entry, cell.format, this.engineLocale),
    });
  }

  private tellEdits(): void {
    const edits = this.pendingEdits;
    this.pendingEdits = [];
    for (const edit of edits) for (const listener of this.editListeners) listener(edit);
  }
}

function emptyBook(locale: Locale): object {
  const sheet = { id: 'sheet1', name: 'Sheet1', rowNumber: DEFAULT_ROWS, colNumber: DEFAULT_COLUMNS };
  return { sheets: [sheet], settings: { locale } };
}

function checkedTimeZone(zone: string): string {
  if (!isTimeZone(zone))
    throw new ServiceError(`Invalid argument: ${zone}. Wanted is a time zone such as "America/New_York".`);
  return zone;
}
