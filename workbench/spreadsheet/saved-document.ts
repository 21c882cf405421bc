/** A spreadsheet file between two sessions. */
import type { CellPosition, Model, Zone } from './engine';
import type { Sharing } from './permissions';

export interface SavedDocument {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sharing: Sharing;
  readonly activeSheetId: string;
  readonly selection: Zone;
  readonly filters: readonly FilterValue[];
  readonly book: object;
}

/** What a column of a filter lets through, at the column's header; the engine itself does not save it. */
export interface FilterValue extends CellPosition {
  readonly value: object;
}

/**
 * The engine's own data. Its `exportData` writes everything twice, loads it into a second model and compares, to be sure that it
 * may save the short form of formulas; the long form needs no proof and takes a fifth of the time.
 */
export function exportBook(model: Model): object {
  return model._exportData(false);
}

export function jsonCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** As long as Google's, and the same for the same start: runs can be repeated. */
export function newFileId(seed: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let state = Math.abs(Math.trunc(seed)) % 2_147_483_647 || 1;
  let id = '1';
  while (id.length < 44) {
    state = (state * 48_271) % 2_147_483_647;
    id += letters.charAt(state % letters.length);
  }
  return id;
}
