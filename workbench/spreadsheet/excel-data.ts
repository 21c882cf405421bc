/**
 * What the engine writes into an Excel file, gathered piece by piece: cells, what they show and how they look take it seconds
 * for ten thousand rows.
 */
import { quoteSheetName } from './a1';
import { helpers, type CellPosition, type EngineRange, type Model } from './engine';
import { cellsInPieces, revisionOf } from './export-in-pieces';
import { CellLooks } from './saved-cells';

type Breath = () => Promise<void>;

interface ExcelSheet {
  readonly id: string;
  cells: Record<string, string>;
  cellValues: Record<string, unknown>;
  formulaSpillRanges: Record<string, string>;
}

interface ExcelBook {
  sheets: ExcelSheet[];
}

interface Exporter {
  exportForExcel(data: ExcelBook): unknown;
}

interface ValueExporter extends Exporter {
  readonly evaluator: { getEvaluatedPositions(): Iterable<CellPosition> };
}

/** Can be handed to a worker. */
export interface ExcelData {
  readonly book: object;
  /** Names with their references as Excel writes them. */
  readonly names: readonly (readonly [string, string])[];
}

const CELLS_A_PIECE = 4000;

/** The engine numbers looks that it adds itself from 1, whatever is there. */
const FIRST_LOOK = 1_000_001;

/** Null where the book has been changed meanwhile. */
export async function excelData(model: Model, breath: Breath): Promise<ExcelData | null> {
  const revision = revisionOf(model);
  const isChanged = (): boolean => revisionOf(model) !== revision;
  const { handlers } = model as unknown as { readonly handlers: readonly object[] };
  const data = {
    ...helpers.createEmptyWorkbookData(),
    sheets: [helpers.createEmptyExcelSheet('sheet', 'Sheet')],
  } as unknown as ExcelBook;
  // Who looks has computed what is due.
  model.getters.getEvaluatedCell({ sheetId: model.getters.getActiveSheetId(), col: 0, row: 0 });
  for (const handler of handlers) {
    if (!('exportForExcel' in handler)) continue;
    await breath();
    if (isChanged()) return null;
    const exporter = handler as Exporter;
    if ('importCell' in exporter) {
      const cells = await cellsInPieces(model, data.sheets, breath, new CellLooks(FIRST_LOOK));
      if (cells === null) return null;
      exportGathered(exporter as Exporter & { export?: unknown }, data, cells);
    } else if ('evaluator' in exporter)
      await exportValues(exporter as ValueExporter, data, breath, isChanged);
    else if ('getComputedStyle' in exporter) await exportLinks(exporter, data, model, breath);
    else await exporter.exportForExcel(data);
  }
  return isChanged() ? null : { book: data, names: namesOf(model) };
}

/** The engine's plugin of cells takes out formats that Excel has no word for. */
function exportGathered(
  plugin: Exporter & { export?: unknown },
  data: ExcelBook,
  cells: { readonly sheets: readonly object[]; readonly looks: object },
): void {
  plugin.export = () => {
    data.sheets.forEach((sheet, index) => Object.assign(sheet, cells.sheets[index]));
    Object.assign(data, cells.looks);
  };
  try {
    plugin.exportForExcel(data);
  } finally {
    // The one of its class shows again.
    Reflect.deleteProperty(plugin, 'export');
  }
}

async function exportValues(
  plugin: ValueExporter,
  data: ExcelBook,
  breath: Breath,
  isChanged: () => boolean,
): Promise<void> {
  const { evaluator } = plugin;
  const positions = [...evaluator.getEvaluatedPositions()];
  for (const sheet of data.sheets) Object.assign(sheet, { cellValues: {}, formulaSpillRanges: {} });
  for (let start = 0; start < positions.length; start += CELLS_A_PIECE) {
    await breath();
    if (isChanged()) return;
    // Each time it begins anew with the values of a sheet.
    const part = { ...data, sheets: data.sheets.map((sheet) => ({ ...sheet })) };
    evaluator.getEvaluatedPositions = () => positions.slice(start, start + CELLS_A_PIECE);
    try {
      plugin.exportForExcel(part);
    } finally {
      Reflect.deleteProperty(evaluator, 'getEvaluatedPositions');
    }
    data.sheets.forEach((sheet, index) => {
      Object.assign(sheet.cellValues, part.sheets[index]?.cellValues);
      Object.assign(sheet.formulaSpillRanges, part.sheets[index]?.formulaSpillRanges);
    });
  }
}

/** The engine would work out how every cell looks, to find the links that have no colour of their own. */
async function exportLinks(plugin: Exporter, data: ExcelBook, model: Model, breath: Breath): Promise<void> {
  const sheets: ExcelSheet[] = [];
  let looked = 0;
  for (const sheet of data.sheets) {
    const links: Record<string, string> = {};
    for (const name in sheet.cells) {
      const { col, row } = helpers.toCartesian(name);
      if (model.getters.getEvaluatedCell({ sheetId: sheet.id, col, row }).link)
        links[name] = sheet.cells[name] ?? '';
      if (++looked % CELLS_A_PIECE === 0) await breath();
    }
    sheets.push({ ...sheet, cells: links });
  }
  plugin.exportForExcel({ ...data, sheets });
}

/** Named ranges are left out by the engine. */
function namesOf(model: Model): [string, string][] {
  return model.getters.getNamedRanges().map(({ name, range }) => [name, fixedReference(range, model)]);
}

function fixedReference({ sheetId, zone }: EngineRange, model: Model): string {
  const corner = (column: number, row: number) => `$${helpers.numberToLetters(column)}$${row + 1}`;
  const start = corner(zone.left, zone.top);
  const end = corner(zone.right, zone.bottom);
  return `${quoteSheetName(model.getters.getSheetName(sheetId))}!${start === end ? start : `${start}:${end}`}`;
}
