import type { MissingPermissions, Permission } from '../google/authorization';
import { missingPermissions, refusedFor } from '../google/authorization';
import { userLocale } from '../google/user-interface';
import { textsIn } from '../locale/texts';
import { languageOfLocale } from './set-up';

/** A person has not granted what a feature needs; the message says what, what it is for, and where it is granted. */
export class MissingPermissionError extends Error {
  override name = 'MissingPermissionError';
}

/** For what would otherwise do half its work, or do it when nobody looks. */
export function requirePermissions(needed: readonly Permission[]): void {
  const missing = missingPermissions(needed);
  if (missing) throw new MissingPermissionError(missingText(missing));
}

/** What Google's refusal of a call means; undefined for errors of another kind. */
export function missingPermissionOf(error: unknown): MissingPermissionError | undefined {
  if (error instanceof MissingPermissionError) return error;
  const missing = refusedFor(error);
  return missing && new MissingPermissionError(missingText(missing));
}

/** In the person's language: that of the spreadsheet may be what cannot be read. */
function missingText({ permissions, url }: MissingPermissions): string {
  const { permission } = textsIn(languageOfLocale(userLocale()));
  const list = permissions.map((one) => `• ${permission.names[one]}`);
  return [permission.missing, ...list, permission.grant(url)].join('\n');
}
