/** The sheet's filter, which in the engine is a table without looks of its own. */
import { helpers, type CoreTable, type Zone } from '../engine';
import type { WorkbenchDocument } from '../document';
import type { EnumerationValue } from '../../services/enumeration';
import { ServiceError } from '../service-error';
import { sortRows } from '../sorting';
import { fromEngineCriterion, toEngineCriterion, type Criterion, type CriterionValue } from './criteria';
import { BooleanCriteria } from './enumerations';
import type { ObjectFactory } from './object-factory';
import type { AppSession } from './session';
import { integer } from './session';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

interface EngineFilterValue {
  readonly filterType: 'values' | 'criterion';
  readonly hiddenValues?: readonly string[];
  readonly type?: string;
  readonly values?: string[];
  readonly dateValue?: string;
}

const LOOK_OF_NONE = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  styleId: 'None',
};

export function filterOf(document: WorkbenchDocument, sheetId: string): CoreTable | undefined {
  return document.getters.getCoreTables(sheetId).find(({ config }) => config.hasFilters);
}

export function createFilter(document: WorkbenchDocument, sheetId: string, zone: Zone): void {
  document.assertEditable(sheetId, zone);
  if (filterOf(document, sheetId))
    throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
  const banded = document.getters
    .getCoreTables(sheetId)
    .find(({ range }) => helpers.deepEquals(range.zone, zone));
  if (banded) document.dispatch('UPDATE_TABLE', { sheetId, zone, config: { hasFilters: true } });
  else {
    const ranges = [document.getters.getRangeDataFromZone(sheetId, zone)];
    document.dispatch('CREATE_TABLE', { sheetId, ranges, config: LOOK_OF_NONE, tableType: 'static' });
  }
}

export class FilterObject implements GoogleFilter {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private readonly sheetId: string,
  ) {}

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.factory.engineRange(this.#table().range);
  }

  remove(): void {
    const { document } = this.session;
    const { range, config } = this.#table();
    document.assertEditable(this.sheetId, range.zone);
    if (config.bandedRows)
      document.dispatch('UPDATE_TABLE', {
        sheetId: this.sheetId,
        zone: range.zone,
        config: { hasFilters: false },
      });
    else document.dispatch('REMOVE_TABLE', { sheetId: this.sheetId, target: [range.zone] });
  }

  sort(columnPosition: number, ascending: boolean): GoogleFilter {
    const { document } = this.session;
    const { zone } = this.#table().range;
    const rows = { ...zone, top: zone.top + 1 };
    document.assertEditable(this.sheetId, rows);
    if (rows.top <= rows.bottom)
      sortRows(document, this.sheetId, rows, [{ column: this.#column(columnPosition), ascending }]);
    return this as unknown as GoogleFilter;
  }

  getColumnFilterCriteria(columnPosition: number): GoogleCriteria | null {
    const { document } = this.session;
    const position = {
      sheetId: this.sheetId,
      row: this.#table().range.zone.top,
      col: this.#column(columnPosition),
    };
    const value = document.getters.getFilterValue(position) as EngineFilterValue | undefined;
    if (!value) return null;
    if (value.filterType === 'values') {
      return value.hiddenValues && value.hiddenValues.length > 0
        ? this.factory.filterCriteria(null, value.hiddenValues)
        : null;
    }
    if (value.type === undefined || value.type === 'none') return null;
    const dateValue = value.dateValue === undefined ? {} : { dateValue: value.dateValue };
    return this.factory.filterCriteria(
      fromEngineCriterion(document, this.sheetId, {
        type: value.type,
        values: value.values ?? [],
        ...dateValue,
      }),
      [],
    );
  }

  setColumnFilterCriteria(columnPosition: number, criteria: GoogleCriteria | null): GoogleFilter {
    const { document } = this.session;
    const given =
      criteria === null
        ? null
        : this.session.original(
            FilterCriteriaObject,
            criteria,
            'SpreadsheetApp.Filter.setColumnFilterCriteria',
          );
    this.#setValue(
      columnPosition,
      given?.criterion
        ? { filterType: 'criterion', ...toEngineCriterion(document, given.criterion) }
        : { filterType: 'values', hiddenValues: given ? [...given.hiddenValues] : [] },
    );
    return this as unknown as GoogleFilter;
  }

  removeColumnFilterCriteria(columnPosition: number): GoogleFilter {
    this.#setValue(columnPosition, { filterType: 'values', hiddenValues: [] });
    return this as unknown as GoogleFilter;
  }

  #setValue(columnPosition: number, value: object): void {
    const { document } = this.session;
    const row = this.#table().range.zone.top;
    document.dispatch('UPDATE_FILTER', {
      sheetId: this.sheetId,
      col: this.#column(columnPosition),
      row,
      value,
    });
  }

  #column(position: number): number {
    const { zone } = this.#table().range;
    const column = integer(position, 'Filter.setColumnFilterCriteria') - 1;
    if (column < zone.left || column > zone.right)
      throw new ServiceError(`Column ${position} is outside the filter's range.`);
    return column;
  }

  #table(): CoreTable {
    const table = filterOf(this.session.document, this.sheetId);
    if (!table) throw new ServiceError('The filter no longer exists.');
    return table;
  }
}

export class FilterCriteriaObject implements Pick<
  GoogleCriteria,
  'copy' | 'getCriteriaType' | 'getCriteriaValues' | 'getHiddenValues'
> {
  constructor(
    private readonly factory: ObjectFactory,
    readonly criterion: Criterion | null,
    readonly hiddenValues: readonly string[],
  ) {}

  copy(): Builder {
    return this.factory.filterCriteriaBuilder(this.criterion, this.hiddenValues);
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    const criteria = BooleanCriteria as Readonly<Record<string, EnumerationValue>>;
    return (criteria[this.criterion?.type ?? ''] ??
      null) as unknown as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  }

  getCriteriaValues(): unknown[] {
    return [...(this.criterion?.values ?? [])];
  }

  getHiddenValues(): string[] {
    return [...this.hiddenValues];
  }
}

type BuilderMethods =
  | 'build'
  | 'copy'
  | 'setHiddenValues'
  | 'whenCellEmpty'
  | 'whenCellNotEmpty'
  | 'whenTextContains'
  | 'whenTextDoesNotContain'
  | 'whenTextEqualTo'
  | 'whenTextStartsWith'
  | 'whenTextEndsWith'
  | 'whenNumberEqualTo'
  | 'whenNumberNotEqualTo'
  | 'whenNumberGreaterThan'
  | 'whenNumberGreaterThanOrEqualTo'
  | 'whenNumberLessThan'
  | 'whenNumberLessThanOrEqualTo'
  | 'whenNumberBetween'
  | 'withCriteria';

export class FilterCriteriaBuilderObject implements Pick<Builder, BuilderMethods> {
  constructor(
    private readonly factory: ObjectFactory,
    private criterion: Criterion | null,
    private hiddenValues: readonly string[],
  ) {}

  build(): GoogleCriteria {
    return this.factory.filterCriteria(this.criterion, this.hiddenValues);
  }

  copy(): Builder {
    return this.factory.filterCriteriaBuilder(this.criterion, this.hiddenValues);
  }

  setHiddenValues(values: string[]): Builder {
    this.criterion = null;
    this.hiddenValues = values.map(String);
    return this as unknown as Builder;
  }

  whenCellEmpty(): Builder {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): Builder {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenTextContains(text: string): Builder {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): Builder {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEqualTo(text: string): Builder {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): Builder {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): Builder {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenNumberEqualTo(number: number): Builder {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberNotEqualTo(number: number): Builder {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): Builder {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): Builder {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): Builder {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenNumberBetween(start: number, end: number): Builder {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): Builder {
    return this.#when(String(criteria), ...(args as CriterionValue[]));
  }

  #when(type: string, ...values: CriterionValue[]): Builder {
    this.criterion = { type, values };
    this.hiddenValues = [];
    return this as unknown as Builder;
  }
}
