/** Line, area, column, bar and combo charts and their builder. */
import { formatA1 } from '../a1';
import { ServiceError } from '../service-error';
import type { RangeReference } from './criteria';
import type { ChartSpecification, ChartType } from './descriptions';
import type { ObjectFactory } from './object-factory';
import { RangePlace } from './range-place';
import { integer, type AppSession } from './session';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Container = GoogleAppsScript.Spreadsheet.ContainerInfo;

const UNDERSTOOD = new Set([
  'title',
  'width',
  'height',
  'legend',
  'legend.position',
  'colors',
  'isStacked',
  'backgroundColor',
  'hAxis.title',
  'vAxis.title',
  'hAxis',
  'vAxis',
  'series',
  'curveType',
  'pointSize',
  'lineWidth',
  'useFirstColumnAsDomain',
  'subtitle',
]);

export function newChart(sheetId: string): ChartSpecification {
  return {
    chartId: null,
    sheetId,
    type: 'COLUMN',
    ranges: [],
    numHeaders: 1,
    options: {},
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
  };
}

export class ChartObject implements Pick<
  GoogleChart,
  'getChartId' | 'getContainerInfo' | 'getNumHeaders' | 'getRanges' | 'modify'
> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    readonly specification: ChartSpecification,
  ) {}

  getChartId(): number | null {
    return this.specification.chartId;
  }

  getContainerInfo(): Container {
    return this.factory.container(this.specification);
  }

  getNumHeaders(): number {
    return this.specification.numHeaders;
  }

  /** Asks the spreadsheet, where the ranges have moved with their cells. */
  getOptions(): { get(option: string): unknown } {
    const { options } = this.specification;
    return this.session.expose(
      'ChartOptions',
      new (class ChartOptions {
        get(option: string): unknown {
          return options[option] ?? null;
        }
      })(),
      'all',
    );
  }

  getRanges(): GoogleRange[] {
    return this.specification.ranges.map(({ sheetId, zone }) => this.factory.range(sheetId, zone));
  }

  modify(): GoogleBuilder {
    return this.factory.chartBuilder(this.specification);
  }
}

export class ContainerObject implements Pick<
  Container,
  'getAnchorRow' | 'getAnchorColumn' | 'getOffsetX' | 'getOffsetY'
> {
  constructor(private readonly specification: ChartSpecification) {}

  getAnchorRow(): number {
    return this.specification.row;
  }

  getAnchorColumn(): number {
    return this.specification.column;
  }

  getOffsetX(): number {
    return this.specification.offsetX;
  }

  getOffsetY(): number {
    return this.specification.offsetY;
  }
}

type Common =
  | 'addRange'
  | 'removeRange'
  | 'clearRanges'
  | 'getRanges'
  | 'asAreaChart'
  | 'asBarChart'
  | 'asColumnChart'
  | 'asComboChart'
  | 'asLineChart'
  | 'setChartType'
  | 'setNumHeaders'
  | 'setOption'
  | 'setPosition'
  | 'build';

export class ChartBuilderObject implements Pick<GoogleBuilder, Common> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private specification: ChartSpecification,
  ) {}

  build(): GoogleChart {
    return this.factory.chart(this.specification);
  }

  addRange(range: GoogleRange): GoogleBuilder {
    const { sheetId, zone } = this.session.original(
      RangePlace,
      range,
      'SpreadsheetApp.EmbeddedChartBuilder.addRange',
    );
    return this.#with({ ranges: [...this.specification.ranges, { sheetId, zone }] });
  }

  removeRange(range: GoogleRange): GoogleBuilder {
    const { sheetId, zone } = this.session.original(
      RangePlace,
      range,
      'SpreadsheetApp.EmbeddedChartBuilder.removeRange',
    );
    const isOther = (other: RangeReference) =>
      other.sheetId !== sheetId || formatA1(other.zone) !== formatA1(zone);
    return this.#with({ ranges: this.specification.ranges.filter(isOther) });
  }

  clearRanges(): GoogleBuilder {
    return this.#with({ ranges: [] });
  }

  getRanges(): GoogleRange[] {
    return this.specification.ranges.map(({ sheetId, zone }) => this.factory.range(sheetId, zone));
  }

  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return this.factory.lineChartBuilder({ ...this.specification, type: 'LINE' });
  }

  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return this.factory.areaChartBuilder({ ...this.specification, type: 'AREA' });
  }

  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this.factory.columnChartBuilder({ ...this.specification, type: 'COLUMN' });
  }

  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return this.factory.barChartBuilder({ ...this.specification, type: 'BAR' });
  }

  asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return this.factory.comboChartBuilder({ ...this.specification, type: 'COMBO' });
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): GoogleBuilder {
    const name = String(type);
    if (!['LINE', 'AREA', 'COLUMN', 'BAR', 'COMBO'].includes(name))
      throw new ServiceError(`not in the workbench: charts of type ${name}`);
    return this.#with({ type: name as ChartType });
  }

  setNumHeaders(headers: number): GoogleBuilder {
    return this.#with({ numHeaders: integer(headers, 'EmbeddedChartBuilder.setNumHeaders') });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): GoogleBuilder {
    return this.#with({ row, column, offsetX, offsetY });
  }

  setOption(option: string, value: unknown): GoogleBuilder {
    if (option === 'isStacked' && value === true && this.specification.type === 'COMBO')
      throw new ServiceError('not in the workbench: combo charts whose columns stand on each other');
    if (!UNDERSTOOD.has(option)) throw new ServiceError(`not in the workbench: the chart option "${option}"`);
    return this.#with({ options: { ...this.specification.options, [option]: plain(value) } });
  }

  #with(change: Partial<ChartSpecification>): GoogleBuilder {
    this.specification = { ...this.specification, ...change };
    return this as unknown as GoogleBuilder;
  }
}

/** Google has these only once the kind of chart is chosen. */
export class LineChartBuilderObject extends ChartBuilderObject {
  setTitle(title: string): GoogleBuilder {
    return this.setOption('title', title);
  }

  setXAxisTitle(title: string): GoogleBuilder {
    return this.setOption('hAxis.title', title);
  }

  setYAxisTitle(title: string): GoogleBuilder {
    return this.setOption('vAxis.title', title);
  }

  setColors(colors: string[]): GoogleBuilder {
    return this.setOption('colors', colors);
  }

  setBackgroundColor(color: string): GoogleBuilder {
    return this.setOption('backgroundColor', color);
  }

  setLegendPosition(position: GoogleAppsScript.Charts.Position): GoogleBuilder {
    return this.setOption('legend.position', String(position).toLowerCase());
  }
}

/** Areas, columns and bars can stand on each other; lines cannot. */
export class StackableChartBuilderObject extends LineChartBuilderObject {
  setStacked(): GoogleBuilder {
    return this.setOption('isStacked', true);
  }
}

/** Options come from the add-on's realm. */
function plain(value: unknown): unknown {
  return typeof value === 'object' ? (JSON.parse(JSON.stringify(value)) as unknown) : value;
}
