/** Alternating colours, which in the engine are the look of a table. */
import { helpers, type Zone } from '../engine';
import type { WorkbenchDocument } from '../document';
import { ServiceError } from '../service-error';
import type { ObjectFactory } from './object-factory';
import type { AppSession } from './session';

type GoogleBanding = GoogleAppsScript.Spreadsheet.Banding;

const STYLES: Readonly<Record<string, string>> = {
  LIGHT_GREY: 'TableStyleLight8',
  CYAN: 'TableStyleLight9',
  GREEN: 'TableStyleLight11',
  YELLOW: 'TableStyleLight14',
  ORANGE: 'TableStyleLight10',
  BLUE: 'TableStyleLight9',
  TEAL: 'TableStyleLight9',
  GREY: 'TableStyleLight8',
  BROWN: 'TableStyleLight10',
  LIGHT_GREEN: 'TableStyleLight11',
  INDIGO: 'TableStyleLight12',
  PINK: 'TableStyleLight10',
};

export function bandZone(
  document: WorkbenchDocument,
  sheetId: string,
  zone: Zone,
  args: readonly unknown[],
): void {
  document.assertEditable(sheetId, zone);
  const [theme = 'LIGHT_GREY', showHeader = true, showFooter = false] = args;
  const look = {
    bandedRows: true,
    numberOfHeaders: showHeader === true ? 1 : 0,
    totalRow: showFooter === true,
    styleId: STYLES[String(theme)] ?? 'TableStyleLight8',
  };
  const table = document.getters
    .getCoreTables(sheetId)
    .find(({ range }) => helpers.overlap(range.zone, zone));
  if (table?.config.bandedRows) {
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  if (table && !helpers.deepEquals(table.range.zone, zone)) {
    throw new ServiceError(
      'not in the workbench: alternating colours on another range than the filter that overlaps it',
    );
  }
  if (table) return document.dispatch('UPDATE_TABLE', { sheetId, zone, config: look });
  const config = { hasFilters: false, firstColumn: false, lastColumn: false, bandedColumns: false, ...look };
  const ranges = [document.getters.getRangeDataFromZone(sheetId, zone)];
  document.dispatch('CREATE_TABLE', { sheetId, ranges, config, tableType: 'static' });
}

export class BandingObject implements Pick<GoogleBanding, 'getRange' | 'remove'> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private readonly sheetId: string,
    private readonly zone: Zone,
  ) {}

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.factory.range(this.sheetId, this.zone);
  }

  remove(): void {
    const { document } = this.session;
    const { sheetId, zone } = this;
    const table = document.getters
      .getCoreTables(sheetId)
      .find(({ range, config }) => config.bandedRows && helpers.overlap(range.zone, zone));
    if (!table) throw new ServiceError('The banding no longer exists.');
    const target = table.range.zone;
    if (table.config.hasFilters)
      document.dispatch('UPDATE_TABLE', {
        sheetId,
        zone: target,
        config: { bandedRows: false, styleId: 'None' },
      });
    else document.dispatch('REMOVE_TABLE', { sheetId, target: [target] });
  }
}
