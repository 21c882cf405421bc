/** Sorts whole rows of a zone: contents, looks and notes go together, formulas keep pointing at their own row. */
import type { Note } from './annotations';
import type { EngineCell } from './cell-entry';
import type { EvaluatedCell, Zone } from './engine';
import type { Book } from './book';

export interface SortColumn {
  /** From 0, in the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

const TYPE_ORDER: readonly string[] = ['number', 'text', 'boolean', 'error'];

export function sortRows(book: Book, sheetId: string, zone: Zone, columns: readonly SortColumn[]): void {
  const { getters } = book;
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, index) => zone.top + index);
  const keys = new Map(
    rows.map((row) => [
      row,
      columns.map(({ column }) => getters.getEvaluatedCell({ sheetId, col: column, row })),
    ]),
  );
  const sorted = [...rows].sort((one, other) =>
    compareRows(keys.get(one) ?? [], keys.get(other) ?? [], columns),
  );
  const width = zone.right - zone.left + 1;
  const cells = sorted.map((source, index) => {
    const target = zone.top + index;
    return source === target
      ? Array.from({ length: width }, () => null)
      : readRow(book, sheetId, zone, source, target);
  });
  const placeOf = new Map(sorted.map((source, index) => [source, zone.top + index]));
  book.batch(() => {
    book.writeCells(sheetId, zone.top, zone.left, cells);
    book.annotate({
      notes: book.annotations.notes.map((note) => moveNote(book, sheetId, zone, note, placeOf)),
    });
  });
}

function compareRows(
  one: readonly EvaluatedCell[],
  other: readonly EvaluatedCell[],
  columns: readonly SortColumn[],
): number {
  for (const [index, { ascending }] of columns.entries()) {
    const [left, right] = [one[index], other[index]];
    const order = left && right ? compareCells(left, right, ascending) : 0;
    if (order !== 0) return order;
  }
  return 0;
}

/** Blank cells come last in either direction. */
function compareCells(left: EvaluatedCell, right: EvaluatedCell, ascending: boolean): number {
  const [leftBlank, rightBlank] = [isBlank(left), isBlank(right)];
  if (leftBlank || rightBlank) return Number(leftBlank) - Number(rightBlank);
  const order =
    TYPE_ORDER.indexOf(left.type) - TYPE_ORDER.indexOf(right.type) || compareValues(left.value, right.value);
  return ascending ? order : -order;
}

function isBlank({ value }: EvaluatedCell): boolean {
  return value === null || value === '';
}

function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string')
    return left.localeCompare(right, 'en', { sensitivity: 'base' });
  return Number(left) - Number(right);
}

function readRow(book: Book, sheetId: string, zone: Zone, source: number, target: number): EngineCell[] {
  const { getters } = book;
  return Array.from({ length: zone.right - zone.left + 1 }, (_, index) => {
    const cell = getters.getCell({ sheetId, col: zone.left + index, row: source });
    if (!cell) return { content: '', style: null, format: '' };
    const content = cell.isFormula
      ? getters.getTranslatedCellFormula(sheetId, 0, target - source, cell.compiledFormula)
      : cell.content;
    return {
      content,
      style: (cell.style as Record<string, unknown> | undefined) ?? null,
      format: cell.format ?? '',
    };
  });
}

function moveNote(
  book: Book,
  sheetId: string,
  zone: Zone,
  note: Note,
  placeOf: ReadonlyMap<number, number>,
): Note {
  const { left, right, top, bottom } = note.range.zone;
  const target = placeOf.get(top);
  if (
    note.range.sheetId !== sheetId ||
    top !== bottom ||
    left < zone.left ||
    right > zone.right ||
    target === undefined ||
    target === top
  ) {
    return note;
  }
  return {
    ...note,
    range: book.getters.getRangeFromZone(sheetId, { left, right, top: target, bottom: target }),
  };
}
