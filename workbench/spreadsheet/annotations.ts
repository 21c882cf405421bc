/**
 * What Google keeps with a spreadsheet and the engine does not know: notes, developer metadata, protections, numbers of sheets,
 * help texts of validation rules. Kept as a plugin of the engine, so that it is saved, undone and moved with the cells.
 */
import {
  CorePlugin,
  coreTypes,
  registries,
  type CoreCommand,
  type EngineRange,
  type RangeAdapterFunctions,
  type UnboundedZone,
} from './engine';
import type { EngineCell } from './cell-entry';

export interface Note {
  readonly range: EngineRange;
  readonly text: string;
}

export type MetadataVisibility = 'DOCUMENT' | 'PROJECT';

export type MetadataPlace =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheetId: string }
  | { readonly type: 'COLUMN' | 'ROW'; readonly range: EngineRange };

export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: MetadataVisibility;
  readonly place: MetadataPlace;
}

export interface ProtectionRule {
  readonly id: number;
  readonly sheetId: string;
  /** A sheet without a range is protected as a whole. */
  readonly range: EngineRange | null;
  readonly rangeName: string | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly domainEdit: boolean;
  readonly unprotected: readonly EngineRange[];
}

export interface Annotations {
  readonly notes: readonly Note[];
  readonly metadata: readonly Metadata[];
  readonly protections: readonly ProtectionRule[];
  /** getSheetId() by the engine's id of the sheet. */
  readonly sheetNumbers: Readonly<Record<string, number>>;
  /** Help text by the engine's id of a data validation rule. */
  readonly validationHelp: Readonly<Record<string, string>>;
  /** What the engine's charts have no word for, by the engine's id of the chart. */
  readonly charts: Readonly<
    Record<string, { readonly options: Readonly<Record<string, unknown>>; readonly numHeaders: number }>
  >;
  readonly nextId: number;
}

type SavedRange = { readonly sheetId: string; readonly zone: UnboundedZone };

const EMPTY: Annotations = {
  notes: [],
  metadata: [],
  protections: [],
  sheetNumbers: {},
  validationHelp: {},
  charts: {},
  nextId: 1,
};

/** Replaces parts of the annotations; one undo step. */
export interface AnnotateCommand {
  readonly type: 'WORKBENCH_ANNOTATE';
  readonly changes: AnnotationChanges;
}

/** The engine copies what is in a command: each new note would copy all others. What is changed here is replaced, never touched. */
export class AnnotationChanges {
  constructor(readonly parts: Partial<Annotations>) {}

  clone(): this {
    return this;
  }
}

/** Writes a block of cells at once: a loop of the engine's own commands would compute the sheet after each. */
export interface WriteCellsCommand {
  readonly type: 'WORKBENCH_WRITE_CELLS';
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly block: CellBlock;
}

type Cells = readonly (readonly (EngineCell | null)[])[];

/** The engine copies what is in a command, and would take long over tens of thousands of cells that never change. */
export class CellBlock {
  constructor(readonly cells: Cells) {}

  clone(): this {
    return this;
  }
}

/** A command that is given once, and so need not be copied either. What does not change may not even be named. */
class CellUpdate {
  declare readonly content?: string;
  declare readonly format?: string;
  declare readonly style?: NonNullable<EngineCell['style']> | null;

  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly col: number,
    { content, format, style }: EngineCell,
  ) {
    if (content !== undefined) this.content = content;
    if (format !== undefined) this.format = format;
    if (style !== undefined) this.style = style;
  }

  clone(): this {
    return this;
  }
}

type OwnCommand = AnnotateCommand | WriteCellsCommand | CoreCommand;

for (const name of ['WORKBENCH_ANNOTATE', 'WORKBENCH_WRITE_CELLS']) {
  (coreTypes as Set<string>).add(name);
  registries.inverseCommandRegistry.add(name, (command) => [command]);
}

export class AnnotationsPlugin extends CorePlugin<{ annotations: Annotations }> {
  static override getters = ['getAnnotations'] as const;

  readonly annotations: Annotations = EMPTY;

  getAnnotations(): Annotations {
    return this.annotations;
  }

  override handle(given: CoreCommand): void {
    const command = given as OwnCommand;
    switch (command.type) {
      case 'WORKBENCH_ANNOTATE':
        this.change(command.changes.parts);
        break;
      case 'WORKBENCH_WRITE_CELLS':
        this.writeCells(command);
        break;
      case 'CREATE_SHEET':
        this.numberSheet(command.sheetId);
        break;
      case 'DUPLICATE_SHEET':
        this.numberSheet(command.sheetIdTo);
        break;
      case 'DELETE_SHEET':
        this.forgetSheet(command.sheetId);
        break;
      default:
      // Every other command is the engine's own affair.
    }
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    const adapt = (range: EngineRange): EngineRange | null => {
      const { changeType, range: adapted } = applyChange(range);
      if (changeType === 'NONE') return range;
      return changeType === 'REMOVE' || !exists(adapted) ? null : adapted;
    };
    const { notes, metadata, protections } = this.annotations;
    const withRange = <Item extends { readonly range: EngineRange }>(item: Item): Item[] => {
      const range = adapt(item.range);
      return range === item.range ? [item] : range === null ? [] : [{ ...item, range }];
    };
    this.change({
      notes: notes.flatMap(withRange),
      metadata: metadata.flatMap((entry) => {
        if (!('range' in entry.place)) return [entry];
        const range = adapt(entry.place.range);
        if (range === entry.place.range) return [entry];
        return range === null ? [] : [{ ...entry, place: { ...entry.place, range } }];
      }),
      protections: protections.flatMap((rule) => {
        const unprotected = rule.unprotected.flatMap((range) => adapt(range) ?? []);
        const range = rule.range === null ? null : adapt(rule.range);
        if (range === rule.range && sameItems(rule.unprotected, unprotected)) return [rule];
        return rule.range !== null && range === null ? [] : [{ ...rule, range, unprotected }];
      }),
    });
  }

  override import(data: { workbench?: SavedAnnotations; sheets?: readonly { id: string }[] }): void {
    const saved = data.workbench;
    const open = <Item extends { range: SavedRange }>(item: Item) => ({
      ...item,
      range: this.rangeOf(item.range),
    });
    let annotations: Annotations = EMPTY;
    if (saved) {
      annotations = {
        ...saved,
        notes: saved.notes.map(open),
        metadata: saved.metadata.map((entry) => ({
          ...entry,
          place:
            'range' in entry.place ? { ...entry.place, range: this.rangeOf(entry.place.range) } : entry.place,
        })),
        protections: saved.protections.map((rule) => ({
          ...rule,
          range: rule.range && this.rangeOf(rule.range),
          unprotected: rule.unprotected.map((range) => this.rangeOf(range)),
        })),
      };
    }
    const sheetNumbers = { ...annotations.sheetNumbers };
    for (const { id } of data.sheets ?? []) sheetNumbers[id] ??= freeSheetNumber(sheetNumbers);
    (this as { annotations: Annotations }).annotations = { ...annotations, sheetNumbers };
  }

  override export(data: object): void {
    const { notes, metadata, protections, ...plain } = this.annotations;
    const close = <Item extends { readonly range: EngineRange }>(item: Item) => ({
      ...item,
      range: savedRange(item.range),
    });
    (data as { workbench?: SavedAnnotations }).workbench = {
      ...plain,
      notes: notes.map(close),
      metadata: metadata.map((entry) => ({
        ...entry,
        place:
          'range' in entry.place ? { ...entry.place, range: savedRange(entry.place.range) } : entry.place,
      })),
      protections: protections.map((rule) => ({
        ...rule,
        range: rule.range && savedRange(rule.range),
        unprotected: rule.unprotected.map(savedRange),
      })),
    };
  }

  private writeCells({ sheetId, top, left, block }: WriteCellsCommand): void {
    let row = top;
    for (const cells of block.cells) {
      let col = left;
      for (const cell of cells) {
        if (cell !== null) this.dispatch('UPDATE_CELL', new CellUpdate(sheetId, row, col, cell));
        col += 1;
      }
      row += 1;
    }
  }

  private change(changes: Partial<Annotations>): void {
    const changed = Object.entries(changes).some(
      ([key, value]) => !sameItems(this.annotations[key as keyof Annotations], value),
    );
    if (changed) this.history.update('annotations', { ...this.annotations, ...changes });
  }

  private numberSheet(sheetId: string): void {
    const { sheetNumbers } = this.annotations;
    this.change({ sheetNumbers: { ...sheetNumbers, [sheetId]: freeSheetNumber(sheetNumbers) } });
  }

  private forgetSheet(sheetId: string): void {
    const { metadata, protections } = this.annotations;
    this.change({
      metadata: metadata.filter(({ place }) => place.type !== 'SHEET' || place.sheetId !== sheetId),
      protections: protections.filter((rule) => rule.sheetId !== sheetId),
    });
  }

  private rangeOf({ sheetId, zone }: SavedRange): EngineRange {
    return this.getters.getRangeFromZone(sheetId, zone);
  }
}

type Saved<Item> = Omit<Item, 'range'> & { range: SavedRange };
interface SavedAnnotations extends Omit<Annotations, 'notes' | 'metadata' | 'protections'> {
  notes: Saved<Note>[];
  metadata: (Omit<Metadata, 'place'> & {
    place: Exclude<MetadataPlace, { range: EngineRange }> | { type: 'COLUMN' | 'ROW'; range: SavedRange };
  })[];
  protections: (Omit<ProtectionRule, 'range' | 'unprotected'> & {
    range: SavedRange | null;
    unprotected: SavedRange[];
  })[];
}

function savedRange({ sheetId, unboundedZone }: EngineRange): SavedRange {
  return { sheetId, zone: unboundedZone };
}

function exists({ zone, invalidXc }: EngineRange): boolean {
  return invalidXc === undefined && zone.right >= zone.left && zone.bottom >= zone.top;
}

function sameItems(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return before === after;
  return before.length === after.length && before.every((item, index) => item === after[index]);
}

/** The first sheet of a Google spreadsheet is 0, later ones have large numbers in no order. */
function freeSheetNumber(taken: Readonly<Record<string, number>>): number {
  const numbers = new Set(Object.values(taken));
  let number = 0;
  while (numbers.has(number)) number = (number * 1_103_515_245 + 1_234_567_891) % 2_147_483_647;
  return number;
}

registries.corePluginRegistry.add('workbench_annotations', AnnotationsPlugin as never);
