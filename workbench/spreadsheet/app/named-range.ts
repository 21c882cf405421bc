/** Named ranges, which the engine itself knows in formulas. */
import type { WorkbenchDocument } from '../document';
import { ServiceError } from '../service-error';
import type { ObjectFactory } from './object-factory';
import { RangePlace } from './range-place';
import { text, type AppSession } from './session';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export class NamedRangeObject implements GoogleNamedRange {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private name: string,
  ) {}

  getName(): string {
    return this.name;
  }

  getRange(): GoogleRange {
    const named = this.session.document.getters.getNamedRange(this.name);
    if (!named) throw new ServiceError(`The named range "${this.name}" no longer exists.`);
    return this.factory.engineRange(named.range);
  }

  setName(name: string): GoogleNamedRange {
    const { document } = this.session;
    const { range } = document.getters.getNamedRange(this.name) ?? {};
    if (!range) throw new ServiceError(`The named range "${this.name}" no longer exists.`);
    const newRangeName = checkedName(text(name, 'NamedRange.setName'));
    document.dispatch('UPDATE_NAMED_RANGE', {
      oldRangeName: this.name,
      newRangeName,
      ranges: [document.getters.getRangeData(range)],
    });
    this.name = newRangeName;
    return this as unknown as GoogleNamedRange;
  }

  setRange(range: GoogleRange): GoogleNamedRange {
    const original = this.session.original(RangePlace, range, 'SpreadsheetApp.NamedRange.setRange');
    writeNamedRange(this.session.document, this.name, original);
    return this as unknown as GoogleNamedRange;
  }

  remove(): void {
    removeNamedRange(this.session.document, this.name);
  }
}

/** Gives the name to the range; a name that exists moves there. */
export function writeNamedRange(
  document: WorkbenchDocument,
  name: string,
  { sheetId, zone }: Pick<RangePlace, 'sheetId' | 'zone'>,
): void {
  const ranges = [document.getters.getRangeDataFromZone(sheetId, zone)];
  const existing = document.getters.getNamedRange(name);
  if (existing)
    document.dispatch('UPDATE_NAMED_RANGE', {
      oldRangeName: existing.name,
      newRangeName: existing.name,
      ranges,
    });
  else document.dispatch('CREATE_NAMED_RANGE', { name: checkedName(name), ranges });
}

export function removeNamedRange(document: WorkbenchDocument, name: string): void {
  if (!document.getters.getNamedRange(name))
    throw new ServiceError(`The named range "${name}" does not exist.`);
  document.dispatch('DELETE_NAMED_RANGE', { name });
}

function checkedName(name: string): string {
  const isName =
    /^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(name) &&
    !/^(true|false)$/i.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name);
  if (!isName)
    throw new ServiceError(
      `Invalid name "${name}": letters, numbers and underscores, not starting with a number, and no cell reference.`,
    );
  return name;
}
