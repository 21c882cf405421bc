/** Who may edit what: the owner everything, others what no protection takes from them. */
import { helpers, type Getters, type Zone } from './engine';
import type { Annotations, ProtectionRule } from './annotations';

export interface Sharing {
  /** Nobody is the owner of a spreadsheet that has none yet. */
  owner: string | null;
  editors: readonly string[];
}

/** Reasons that the engine reports for what is refused here; the sentence for the person follows the second. */
export const PROTECTED_REASON = 'ProtectedRange';
export const INVALID_REASON = 'InvalidEntry: ';

export const PROTECTED_MESSAGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function mayEdit(rule: ProtectionRule, email: string | null, sharing: Sharing): boolean {
  if (rule.warningOnly) return true;
  return email !== null && (email === sharing.owner || rule.editors.includes(email));
}

/** Whether some protection keeps this person from changing the zone; `null` asks for the sheet as a whole. */
export function isProtected(
  getters: Getters,
  sharing: Sharing,
  email: string | null,
  sheetId: string,
  zone: Zone | null,
): boolean {
  return annotationsOf(getters).protections.some((rule) => {
    if (rule.sheetId !== sheetId || mayEdit(rule, email, sharing)) return false;
    if (rule.range !== null) return zone !== null && helpers.overlap(rule.range.zone, zone);
    return zone === null || !rule.unprotected.some((range) => contains(range.zone, zone));
  });
}

export function annotationsOf(getters: Getters): Annotations {
  return (getters as unknown as { getAnnotations(): Annotations }).getAnnotations();
}

export function contains(outer: Zone, inner: Zone): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}
