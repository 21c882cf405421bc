/**
 * Watches the engine's commands. A person editing in the grid meets protections here, and what a person has changed is told to
 * the simple trigger onEdit. Scripts are checked before they write, with Google's messages, and pass.
 */
import { UIPlugin, registries, type Command, type Zone } from './engine';
import type { WriteCellsCommand } from './annotations';
import type { Book, UserEdit } from './book';
import { reasonAgainstPaste } from './paste-guard';
import { PROTECTED_REASON } from './permissions';

/** Reason that the engine reports for a command that comes while a script's block is being written. */
export const BEING_WRITTEN_REASON = 'BeingWritten';

const MOST_CELLS = 10_000_000;
const LONGEST_NAME = 100;

type Watched = Command | WriteCellsCommand | { readonly type: 'WORKBENCH_BATCH' };

type PasteArguments = Parameters<typeof reasonAgainstPaste> extends [Book, ...infer Rest] ? Rest : never;

const ZONES_IN_TARGET = new Set([
  'CLEAR_CELLS',
  'DELETE_CONTENT',
  'DELETE_UNFILTERED_CONTENT',
  'SET_FORMATTING',
  'CLEAR_FORMATTING',
  'SET_ZONE_BORDERS',
  'SET_BORDERS_ON_TARGET',
  'ADD_MERGE',
  'REMOVE_MERGE',
  'PAINT_FORMAT',
  'TOGGLE_CHECKBOX',
]);

const WHOLE_SHEET = new Set([
  'RENAME_SHEET',
  'DELETE_SHEET',
  'HIDE_SHEET',
  'COLOR_SHEET',
  'ADD_DATA_VALIDATION_RULE',
  'REMOVE_DATA_VALIDATION_RULE',
  'ADD_CONDITIONAL_FORMAT',
  'REMOVE_CONDITIONAL_FORMAT',
  'CREATE_TABLE',
  'FREEZE_ROWS',
  'FREEZE_COLUMNS',
]);

/** Rows would go on to where others were. */
const MOVES_CELLS = new Set([
  'ADD_COLUMNS_ROWS',
  'REMOVE_COLUMNS_ROWS',
  'MOVE_COLUMNS_ROWS',
  'SORT_CELLS',
  'DELETE_SHEET',
  'REQUEST_UNDO',
  'REQUEST_REDO',
]);

/** What they do to cells, if anything, they do by UPDATE_CELL. */
const ENTRIES_STAY = new Set([
  'EVALUATE_CELLS',
  'WORKBENCH_ANNOTATE',
  'WORKBENCH_BATCH',
  'WORKBENCH_WRITE_CELLS',
  'ACTIVATE_SHEET',
]);
const RESTRUCTURES = new Set(['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS', 'DELETE_SHEET']);

export class EditGuardPlugin extends UIPlugin {
  static override getters = ['reasonAgainstPaste'] as never[];
  private readonly book: Book;
  private edit: UserEdit | null = null;
  /** Rows or columns are being inserted or deleted, which is a change of the sheet and no edit of its cells. */
  private isRestructuring = false;

  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config);
    this.book = config.custom['workbench'] as Book;
  }

  reasonAgainstPaste(...[sheetId, target, copied, options]: PasteArguments): string | null {
    return reasonAgainstPaste(this.book, sheetId, target, copied, options);
  }

  override allowDispatch(command: Command): never {
    return (this.refusal(command) ?? 'Success') as never;
  }

  override beforeHandle(command: Command): void {
    if (command.type === 'UPDATE_CELL' && 'content' in command) this.book.entryGoes(command);
    this.isRestructuring ||= RESTRUCTURES.has(command.type);
    if (this.isRestructuring) return;
    if (command.type !== 'UPDATE_CELL' || !('content' in command) || this.book.actor.kind !== 'person')
      return;
    const { sheetId, col, row } = command;
    const zone = { left: col, right: col, top: row, bottom: row };
    if (this.edit?.sheetId === sheetId) {
      this.edit = { sheetId, zone: union(this.edit.zone, zone), value: undefined, oldValue: undefined };
      return;
    }
    const before = this.getters.getEvaluatedCell({ sheetId, col, row });
    this.edit = {
      sheetId,
      zone,
      value: command.content || undefined,
      oldValue: before.value === null ? undefined : String(before.value),
    };
  }

  override handle(given: Command): void {
    this.book.cellsChanged();
    this.notice(given);
    const command = given as Watched;
    if (command.type === 'WORKBENCH_BATCH') this.book.runBatch();
    else if (command.type === 'UPDATE_CELL' && 'content' in command) this.book.readAsTyped(command);
  }

  override finalize(): void {
    this.book.cellsChanged();
    if (this.edit) this.book.noticeEdit(this.edit);
    this.edit = null;
    this.isRestructuring = false;
  }

  private notice(command: Command): void {
    if (command.type !== 'UPDATE_CELL') {
      if (!ENTRIES_STAY.has(command.type)) this.book.cellsMoved();
    } else if ('content' in command) this.book.entryComes(command);
  }

  private refusal(command: Command): string | null {
    const beyond = this.limitBroken(command);
    if (beyond !== null) return beyond;
    if (this.book.actor.kind !== 'person') return null;
    if (this.book.isBeingWritten && MOVES_CELLS.has(command.type)) return BEING_WRITTEN_REASON;
    return this.isProtected(command) ? PROTECTED_REASON : null;
  }

  /** Of a person as of a script. https://support.google.com/drive/answer/37603: 10 million cells; users: names of tabs. */
  private limitBroken(command: Command): string | null {
    const { getters } = this;
    switch (command.type) {
      case 'RENAME_SHEET':
        return command.newName.length > LONGEST_NAME ? 'SheetNameTooLong' : null;
      case 'CREATE_SHEET':
        if (command.name.length > LONGEST_NAME) return 'SheetNameTooLong';
        return this.isTooLargeWith((command.rows ?? 100) * (command.cols ?? 26));
      case 'DUPLICATE_SHEET':
        if (command.sheetNameTo.length > LONGEST_NAME) return 'SheetNameTooLong';
        return this.isTooLargeWith(this.cellsOf(command.sheetId));
      case 'ADD_COLUMNS_ROWS':
        return this.isTooLargeWith(
          command.quantity *
            (command.dimension === 'COL'
              ? getters.getNumberRows(command.sheetId)
              : getters.getNumberCols(command.sheetId)),
        );
      default:
        return null;
    }
  }

  private isTooLargeWith(added: number): 'TooManyCells' | null {
    const sum = this.getters.getSheetIds().reduce((cells, sheetId) => cells + this.cellsOf(sheetId), added);
    return sum > MOST_CELLS ? 'TooManyCells' : null;
  }

  private cellsOf(sheetId: string): number {
    return this.getters.getNumberRows(sheetId) * this.getters.getNumberCols(sheetId);
  }

  private isProtected(given: Command): boolean {
    const command = given as Watched;
    if (!('sheetId' in command)) return false;
    const { sheetId } = command;
    if (WHOLE_SHEET.has(command.type)) return this.book.isProtected(sheetId, null);
    return this.changedZones(command).some((zone) => this.book.isProtected(sheetId, zone));
  }

  private changedZones(command: Watched): readonly Zone[] {
    if (ZONES_IN_TARGET.has(command.type)) return (command as { target: readonly Zone[] }).target;
    switch (command.type) {
      case 'UPDATE_CELL':
      case 'CLEAR_CELL':
        return [{ left: command.col, right: command.col, top: command.row, bottom: command.row }];
      case 'WORKBENCH_WRITE_CELLS': {
        const { top, left, block } = command;
        return [
          {
            top,
            left,
            bottom: top + block.cells.length - 1,
            right: left + (block.cells[0]?.length ?? 1) - 1,
          },
        ];
      }
      case 'SORT_CELLS':
        return [command.zone];
      case 'REMOVE_COLUMNS_ROWS':
      case 'MOVE_COLUMNS_ROWS':
        return command.elements.map((index) =>
          command.dimension === 'COL'
            ? this.getters.getColsZone(command.sheetId, index, index)
            : this.getters.getRowsZone(command.sheetId, index, index),
        );
      case 'ADD_COLUMNS_ROWS': {
        const index = command.base;
        return [
          command.dimension === 'COL'
            ? this.getters.getColsZone(command.sheetId, index, index)
            : this.getters.getRowsZone(command.sheetId, index, index),
        ];
      }
      default:
        return [];
    }
  }
}

function union(one: Zone, other: Zone): Zone {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

registries.featurePluginRegistry.add('workbench_edit_guard', EditGuardPlugin as never);
