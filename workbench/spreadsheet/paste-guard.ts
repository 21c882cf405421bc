/**
 * What a person pastes meets protections and rejecting validation rules before the first cell changes: one such cell, and
 * nothing is pasted. The engine asks each of its clipboard handlers before every way of pasting; this one only answers.
 */
import type { Book } from './book';
import { registries, type Zone } from './engine';
import { INVALID_REASON, PROTECTED_REASON } from './permissions';
import { invalidCell } from './validation-check';

interface PastedCell {
  readonly content?: string;
  readonly evaluatedCell?: { readonly formattedValue: string };
}

interface CopiedData {
  readonly cells?: readonly (readonly (PastedCell | undefined)[])[];
  readonly sheetId?: string;
  readonly zones?: readonly Zone[];
  /** Rules that travel along. A text from elsewhere brings none. */
  readonly dataValidation?: object;
}

interface PasteOptions {
  readonly isCutOperation?: boolean;
  readonly pasteOption?: 'asValue' | 'onlyFormat';
}

export function reasonAgainstPaste(
  book: Book,
  sheetId: string,
  target: readonly Zone[],
  copied: CopiedData,
  { isCutOperation = false, pasteOption }: PasteOptions,
): string | null {
  if (book.actor.kind !== 'person') return null;
  const { cells = [] } = copied;
  const zones = target.map((zone) => pastedZone(zone, cells));
  const cut = isCutOperation && copied.sheetId !== undefined ? (copied.zones ?? []) : [];
  if (
    zones.some((zone) => book.isProtected(sheetId, zone)) ||
    cut.some((zone) => book.isProtected(copied.sheetId ?? sheetId, zone))
  )
    return PROTECTED_REASON;
  const keepsRules = copied.dataValidation === undefined || pasteOption === 'asValue';
  if (!keepsRules || pasteOption === 'onlyFormat') return null;
  for (const zone of zones) {
    const refused = invalidPaste(book, sheetId, zone, cells);
    if (refused !== null) return INVALID_REASON + refused;
  }
  return null;
}

/** From the first cell of the selection on, the size of what was copied or of the selection, whichever is more. */
function pastedZone(target: Zone, cells: readonly (readonly unknown[])[]): Zone {
  return {
    ...target,
    right: Math.max(target.right, target.left + (cells[0]?.length ?? 1) - 1),
    bottom: Math.max(target.bottom, target.top + cells.length - 1),
  };
}

function invalidPaste(
  book: Book,
  sheetId: string,
  { left, top, right, bottom }: Zone,
  cells: readonly (readonly (PastedCell | undefined)[])[],
): string | null {
  const size = book.sheetSize(sheetId);
  for (let row = top; row <= Math.min(bottom, size.rows - 1); row += 1)
    for (let col = left; col <= Math.min(right, size.columns - 1); col += 1) {
      const line = cells[(row - top) % Math.max(1, cells.length)] ?? [];
      const cell = line[(col - left) % Math.max(1, line.length)];
      const text = cell?.evaluatedCell?.formattedValue ?? cell?.content ?? '';
      const refused = invalidCell(book, { sheetId, col, row }, book.readEntry(text));
      if (refused !== null) return refused;
    }
  return null;
}

/** The engine makes one for each paste and gives it its getters, among them the guard's own. */
class PasteGuard {
  constructor(
    private readonly getters: {
      reasonAgainstPaste(
        sheetId: string,
        target: readonly Zone[],
        copied: CopiedData,
        options: PasteOptions,
      ): string | null;
    },
  ) {}

  isPasteAllowed(
    sheetId: string,
    target: readonly Zone[],
    copied: CopiedData,
    options: PasteOptions,
  ): string {
    return this.getters.reasonAgainstPaste(sheetId, target, copied, options) ?? 'Success';
  }

  isCutAllowed(): string {
    return 'Success';
  }

  copy(): void {}
  paste(): void {}
  convertTextToClipboardData(): void {}

  getPasteTarget(sheetId: string): { readonly sheetId: string; readonly zones: readonly Zone[] } {
    return { sheetId, zones: [] };
  }
}

registries.clipboardHandlersRegistries.cellHandlers.add('workbench_paste_guard', PasteGuard as never);
