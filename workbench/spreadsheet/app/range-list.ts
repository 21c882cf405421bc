/** Several ranges of one sheet, written as one: one call however many they are. */
import type { Zone } from '../engine';
import { ServiceError } from '../service-error';
import type { ObjectFactory } from './object-factory';
import { RangeObject } from './range';
import type { AppSession } from './session';

type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export const RANGE_LIST_HANDLES: ReadonlySet<string> = new Set(['getRanges']);

export class RangeListObject implements Pick<
  GoogleRangeList,
  | 'getRanges'
  | 'setValue'
  | 'setBackground'
  | 'setFontColor'
  | 'setNumberFormat'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'clearContent'
> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private readonly sheetId: string,
    private readonly zones: readonly Zone[],
  ) {
    if (zones.length === 0) throw new ServiceError('A range list must have at least one range.');
  }

  getRanges(): GoogleRange[] {
    return this.zones.map((zone) => this.factory.range(this.sheetId, zone));
  }

  setValue(value: unknown): GoogleRangeList {
    return this.#each((range) => range.setValue(value));
  }

  setBackground(color: string | null): GoogleRangeList {
    return this.#each((range) => range.setBackground(color));
  }

  setFontColor(color: string | null): GoogleRangeList {
    return this.#each((range) => range.setFontColor(color));
  }

  setNumberFormat(numberFormat: string): GoogleRangeList {
    return this.#each((range) => range.setNumberFormat(numberFormat));
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GoogleRangeList {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setWrap(isWrapEnabled: boolean): GoogleRangeList {
    return this.#each((range) => range.setWrap(isWrapEnabled));
  }

  clearContent(): GoogleRangeList {
    return this.#each((range) => range.clearContent());
  }

  /** All or nothing: a range that may not be edited refuses the others too. */
  #each(write: (range: RangeObject) => unknown): GoogleRangeList {
    const { document } = this.session;
    for (const zone of this.zones) document.assertEditable(this.sheetId, zone);
    document.batch(() => {
      for (const zone of this.zones) write(new RangeObject(this.session, this.factory, this.sheetId, zone));
    });
    return this as unknown as GoogleRangeList;
  }
}
