import { createDocument, type WorkbenchDocument } from '../spreadsheet/document';
import type { SimulatedClock } from './clock';
import type { User, WorkbenchOptions } from './contract';
import type { SavedWorkbench } from './saved-workbench';

/** Where the script's zone differs from the spreadsheet's, as for nearly everybody on Google, mistakes with dates show. */
function zoneUnlike(scriptTimeZone: string): string {
  return scriptTimeZone === 'America/New_York' ? 'Asia/Tokyo' : 'America/New_York';
}

/**
 * The spreadsheet file of a workbench, new or as it was saved; `inPieces` leaves its cells to be read. With
 * an id a saved one opens as a copy.
 */
export function openDocument(
  { bundle, timeZone = zoneUnlike(bundle.manifest.timeZone), locale, saved }: WorkbenchOptions,
  clock: SimulatedClock,
  users: readonly User[],
  inPieces: boolean,
  id?: string,
): WorkbenchDocument {
  const document = createDocument({
    now: () => clock.now(),
    timeZone,
    ...(locale === undefined ? {} : { locale }),
    ...(saved === undefined ? {} : { saved: (saved as SavedWorkbench).document }),
    inPieces,
    ...(id === undefined ? {} : { id }),
  });
  const [owner, ...editors] = users.map(({ email }) => email);
  if (document.sharing.owner === null) document.sharing = { owner: owner ?? null, editors };
  return document;
}
