/**
 * Google gathers writes to cells and hands them over when the script reads, flushes or ends. A run that dies in between
 * may lose them: what is written here can be held back likewise, so that tests see whether an add-on survives it.
 */

/** Writes that answer with their own range, which a script cannot tell from one that was kept back. */
const HELD_BACK: ReadonlySet<string> = new Set([
  ...['setValue', 'setValues', 'setFormula', 'setFormulas', 'clearContent'],
  ...['setBackground', 'setBackgrounds', 'setFontColor', 'setFontColors', 'setFontWeight', 'setFontWeights'],
  ...['setNumberFormat', 'setNumberFormats', 'setNote', 'setNotes'],
  ...['setDataValidation', 'setDataValidations'],
]);

export class HeldWrites {
  private held: (() => unknown)[] = [];

  constructor(private readonly isHolding: boolean) {}

  /** Whether the write was taken, to be made later. */
  take(method: string, write: () => unknown): boolean {
    if (!this.isHolding || !HELD_BACK.has(method)) return false;
    this.held.push(write);
    return true;
  }

  /** What cannot be written is told to whoever waits for it, as on Google: not where it was asked for. */
  release(): void {
    const held = this.held;
    this.held = [];
    for (const write of held) write();
  }
}
