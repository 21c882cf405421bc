/** What is selected in the grid. */
import type { ObjectFactory } from './object-factory';
import type { AppSession } from './session';

type GoogleSelection = GoogleAppsScript.Spreadsheet.Selection;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export class SelectionObject implements Pick<
  GoogleSelection,
  'getActiveRange' | 'getActiveSheet' | 'getCurrentCell'
> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
  ) {}

  getActiveRange(): GoogleRange {
    const { getters } = this.session.document;
    return this.factory.range(getters.getActiveSheetId(), getters.getSelectedZone());
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.factory.sheet(this.session.document.getters.getActiveSheetId());
  }

  getCurrentCell(): GoogleRange {
    const { sheetId, col, row } = this.session.document.getters.getActivePosition();
    return this.factory.range(sheetId, { left: col, right: col, top: row, bottom: row });
  }
}
