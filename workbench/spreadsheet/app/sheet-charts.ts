/** Charts on a sheet, in the engine's words: the first column names the points, the others are series. */
import { formatA1, parseA1, quoteSheetName, splitSheetName } from '../a1';
import type { WorkbenchDocument } from '../document';
import type { ChartDefinition, Zone } from '../engine';
import { ServiceError } from '../service-error';
import { hexColor } from './color';
import type { RangeReference } from './criteria';
import type { ChartSpecification, ChartType } from './descriptions';

const DEFAULT_SIZE = { width: 600, height: 371 };

export function insertChart(document: WorkbenchDocument, specification: ChartSpecification): void {
  const id = specification.chartId ?? document.newId();
  const { width = DEFAULT_SIZE.width, height = DEFAULT_SIZE.height } = specification.options;
  document.batch(() => {
    document.dispatch('CREATE_CHART', {
      sheetId: specification.sheetId,
      chartId: engineId(id),
      figureId: `figure-${id}`,
      definition: toDefinition(document, specification),
      col: specification.column - 1,
      row: specification.row - 1,
      offset: { x: specification.offsetX, y: specification.offsetY },
      size: { width: Number(width), height: Number(height) },
    });
    document.annotate({
      charts: {
        ...document.annotations.charts,
        [engineId(id)]: { options: specification.options, numHeaders: specification.numHeaders },
      },
    });
  });
}

export function removeChart(document: WorkbenchDocument, sheetId: string, chartId: number | null): void {
  const id = chartId === null ? '' : engineId(chartId);
  if (!document.getters.isChartDefined(id)) throw new ServiceError('The chart is not on this sheet.');
  document.dispatch('DELETE_FIGURE', { sheetId, figureId: document.getters.getFigureIdFromChartId(id) });
}

export function updateChart(document: WorkbenchDocument, specification: ChartSpecification): void {
  document.batch(() => {
    removeChart(document, specification.sheetId, specification.chartId);
    insertChart(document, specification);
  });
}

export function readCharts(document: WorkbenchDocument, sheetId: string): ChartSpecification[] {
  return document.getters.getChartIds(sheetId).flatMap((chartId) => {
    const definition = document.getters.getChartDefinition(chartId);
    const figure = document.getters.getFigure(sheetId, document.getters.getFigureIdFromChartId(chartId));
    const type = typeOf(definition);
    const source = 'dataSource' in definition ? definition.dataSource : undefined;
    if (!figure || type === null || source?.type !== 'range') return [];
    const { dataSets, labelRange, dataSetsHaveTitle } = source;
    const references = [
      ...(labelRange === undefined ? [] : [labelRange]),
      ...dataSets.map(({ dataRange }) => dataRange),
    ];
    const { options = {}, numHeaders = dataSetsHaveTitle ? 1 : 0 } =
      document.annotations.charts[chartId] ?? {};
    return [
      {
        chartId: Number(chartId.replace(/\D/g, '')),
        sheetId,
        type,
        ranges: references.flatMap((reference) => toReference(document, sheetId, reference) ?? []),
        numHeaders,
        options,
        row: figure.row + 1,
        column: figure.col + 1,
        offsetX: figure.offset.x,
        offsetY: figure.offset.y,
      },
    ];
  });
}

function typeOf(definition: ChartDefinition): ChartType | null {
  if (definition.type === 'combo') return 'COMBO';
  if (definition.type === 'line') return definition.fillArea ? 'AREA' : 'LINE';
  if (definition.type === 'bar') return definition.horizontal ? 'BAR' : 'COLUMN';
  return null;
}

function toReference(
  document: WorkbenchDocument,
  defaultSheetId: string,
  text: string,
): RangeReference | null {
  const [name, a1] = splitSheetName(text);
  const sheetId = name === null ? defaultSheetId : document.getters.getSheetIdByName(name);
  const zone = sheetId === undefined ? null : parseA1(a1, document.sheetSize(sheetId));
  return sheetId !== undefined && zone ? { sheetId, zone } : null;
}

function toDefinition(document: WorkbenchDocument, specification: ChartSpecification): object {
  const { ranges, options, type } = specification;
  const columns = ranges.flatMap(({ sheetId, zone }) =>
    columnsOf(zone).map((column) => reference(document, sheetId, column)),
  );
  if (columns.length === 0) throw new ServiceError('A chart needs at least one range.');
  const [first, ...others] = columns;
  const series = others.length > 0 ? others : [first];
  const colors = Array.isArray(options['colors']) ? (options['colors'] as string[]) : [];
  const styles = Object.fromEntries(
    colors
      .slice(0, series.length)
      .map((color, index) => [`series-${index}`, { backgroundColor: hexColor(color) }]),
  );
  const common = {
    title: { text: String(options['title'] ?? '') },
    dataSource: {
      type: 'range',
      dataSets: series.map((dataRange, index) => ({ dataSetId: `series-${index}`, dataRange })),
      dataSetsHaveTitle: specification.numHeaders > 0,
      ...(others.length > 0 ? { labelRange: first } : {}),
    },
    dataSetStyles: styles,
    legendPosition: legendPosition(options),
    stacked: options['isStacked'] === true,
    aggregated: false,
    axesDesign: axes(options),
    ...(typeof options['backgroundColor'] === 'string'
      ? { background: hexColor(options['backgroundColor']) }
      : {}),
  };
  if (type === 'COMBO')
    return {
      ...common,
      type: 'combo',
      hideDataMarkers: true,
      dataSetStyles: comboStyles(options, styles, series.length),
    };
  return type === 'LINE' || type === 'AREA'
    ? { ...common, type: 'line', labelsAsText: true, cumulative: false, fillArea: type === 'AREA' }
    : { ...common, type: 'bar', horizontal: type === 'BAR' };
}

function columnsOf(zone: Zone): Zone[] {
  return Array.from({ length: zone.right - zone.left + 1 }, (_, index) => ({
    ...zone,
    left: zone.left + index,
    right: zone.left + index,
  }));
}

function reference(document: WorkbenchDocument, sheetId: string, zone: Zone): string {
  return `${quoteSheetName(document.getters.getSheetName(sheetId))}!${formatA1(zone)}`;
}

function legendPosition(options: Readonly<Record<string, unknown>>): string {
  const legend = options['legend'];
  const wanted =
    options['legend.position'] ??
    (typeof legend === 'object' && legend !== null ? (legend as { position?: unknown }).position : legend);
  return ['top', 'bottom', 'left', 'right', 'none'].includes(String(wanted)) ? String(wanted) : 'top';
}

function axes(options: Readonly<Record<string, unknown>>): object {
  const titleOf = (axis: 'hAxis' | 'vAxis') =>
    options[`${axis}.title`] ?? (options[axis] as { title?: unknown } | undefined)?.title;
  const [x, y] = [titleOf('hAxis'), titleOf('vAxis')];
  return {
    ...(x === undefined ? {} : { x: { title: { text: String(x) } } }),
    ...(y === undefined ? {} : { y: { title: { text: String(y) } } }),
  };
}

function engineId(id: number): string {
  return `chart-${id}`;
}

/** As Google draws them: a series without a type of its own is of `seriesType`, else a line. */
function comboStyles(
  options: ChartSpecification['options'],
  styles: Readonly<Record<string, object>>,
  count: number,
): Record<string, object> {
  const given = (options['series'] ?? {}) as Readonly<
    Record<string, { readonly type?: string; readonly color?: string } | undefined>
  >;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const type = given[index]?.type === 'bars' ? 'bar' : 'line';
      const color = given[index]?.color;
      const own = color === undefined ? {} : { backgroundColor: hexColor(color) };
      return [`series-${index}`, { ...styles[`series-${index}`], ...own, type }];
    }),
  );
}
