/** Makes the objects that the add-on holds, each behind the gate. */
import type { ProtectionRule } from '../annotations';
import type { EngineRange, Zone } from '../engine';
import type { WorkbenchDocument } from '../document';
import { ServiceError } from '../service-error';
import { BandingObject, bandZone } from './banding';
import {
  ChartBuilderObject,
  ChartObject,
  ContainerObject,
  LineChartBuilderObject,
  StackableChartBuilderObject,
} from './chart';
import {
  BooleanConditionObject,
  ConditionalFormatRuleObject,
  ConditionalFormatRuleBuilderObject,
} from './conditional-format';
import type { Criterion } from './criteria';
import { DataValidationBuilderObject, DataValidationObject } from './data-validation';
import type {
  ChartSpecification,
  DeveloperMetadataScope,
  FormatRule,
  TextRun,
  ValidationRule,
} from './descriptions';
import {
  DeveloperMetadataFinderObject,
  DeveloperMetadataLocationObject,
  DeveloperMetadataObject,
} from './developer-metadata';
import { FilterCriteriaBuilderObject, FilterCriteriaObject, FilterObject } from './filter';
import { newMetadata } from './metadata-entry';
import { NamedRangeObject } from './named-range';
import type { ObjectFactory } from './object-factory';
import { newProtection, ProtectionObject, UserObject } from './protection';
import { RANGE_HANDLES, RangeObject } from './range';
import { RANGE_LIST_HANDLES, RangeListObject } from './range-list';
import {
  RichTextValueBuilderObject,
  RichTextValueObject,
  TextStyleBuilderObject,
  TextStyleObject,
} from './rich-text';
import { SelectionObject } from './selection';
import type { AppSession } from './session';
import { SHEET_HANDLES, SheetObject } from './sheet';
import type { MetadataPlace } from '../annotations';
import { SPREADSHEET_HANDLES, SpreadsheetObject, type Toast } from './spreadsheet';

export class Factory implements ObjectFactory {
  private readonly document: WorkbenchDocument;

  constructor(
    private readonly session: AppSession,
    private readonly toast: Toast,
  ) {
    this.document = session.document;
  }

  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.session.expose(
      'Spreadsheet',
      new SpreadsheetObject(this.session, this, this.toast),
      SPREADSHEET_HANDLES,
    );
  }

  sheet(sheetId: string): GoogleAppsScript.Spreadsheet.Sheet {
    return this.session.expose('Sheet', new SheetObject(this.session, this, sheetId), SHEET_HANDLES);
  }

  range(sheetId: string, zone: Zone, reference: string | null = null): GoogleAppsScript.Spreadsheet.Range {
    return this.session.expose(
      'Range',
      new RangeObject(this.session, this, sheetId, zone, reference),
      RANGE_HANDLES,
    );
  }

  rangeList(sheetId: string, zones: readonly Zone[]): GoogleAppsScript.Spreadsheet.RangeList {
    return this.session.expose(
      'RangeList',
      new RangeListObject(this.session, this, sheetId, zones),
      RANGE_LIST_HANDLES,
    );
  }

  /** Rows and columns count from 1; outside the sheet is refused. */
  rangeAt(
    sheetId: string,
    row: number,
    column: number,
    numRows: number,
    numColumns: number,
  ): GoogleAppsScript.Spreadsheet.Range {
    if (row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (column < 1) throw new ServiceError('The starting column of the range is too small.');
    if (numRows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (numColumns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    const size = this.document.sheetSize(sheetId);
    if (row + numRows - 1 > size.rows || column + numColumns - 1 > size.columns) {
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return this.range(sheetId, {
      top: row - 1,
      left: column - 1,
      bottom: row + numRows - 2,
      right: column + numColumns - 2,
    });
  }

  engineRange(range: EngineRange): GoogleAppsScript.Spreadsheet.Range {
    return this.range(range.sheetId, range.zone);
  }

  selection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.session.expose('Selection', new SelectionObject(this.session, this), 'all');
  }

  namedRange(name: string): GoogleAppsScript.Spreadsheet.NamedRange {
    return this.session.expose(
      'NamedRange',
      new NamedRangeObject(this.session, this, name),
      new Set(['getName']),
    );
  }

  filter(sheetId: string): GoogleAppsScript.Spreadsheet.Filter {
    return this.session.expose('Filter', new FilterObject(this.session, this, sheetId), new Set<string>());
  }

  filterCriteria(
    criterion: Criterion | null,
    hiddenValues: readonly string[],
  ): GoogleAppsScript.Spreadsheet.FilterCriteria {
    return this.session.expose(
      'FilterCriteria',
      new FilterCriteriaObject(this, criterion, hiddenValues),
      'all',
    );
  }

  filterCriteriaBuilder(
    criterion: Criterion | null = null,
    hiddenValues: readonly string[] = [],
  ): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return this.session.expose(
      'FilterCriteriaBuilder',
      new FilterCriteriaBuilderObject(this, criterion, hiddenValues),
      'all',
    );
  }

  applyBanding(sheetId: string, zone: Zone, args: readonly unknown[]): GoogleAppsScript.Spreadsheet.Banding {
    bandZone(this.document, sheetId, zone, args);
    return this.session.expose(
      'Banding',
      new BandingObject(this.session, this, sheetId, zone),
      new Set(['getRange']),
    );
  }

  protection(rule: ProtectionRule): GoogleAppsScript.Spreadsheet.Protection {
    return this.session.expose(
      'Protection',
      new ProtectionObject(this.session, this, rule.id),
      new Set<string>(),
    );
  }

  protect(sheetId: string, range: EngineRange | null): GoogleAppsScript.Spreadsheet.Protection {
    return this.protection(newProtection(this.session, sheetId, range));
  }

  user(email: string): GoogleAppsScript.Base.User {
    return this.session.expose('User', new UserObject(email), 'all');
  }

  addMetadata(place: MetadataPlace, key: unknown, rest: readonly unknown[]): void {
    newMetadata(this.document, place, key, rest);
  }

  metadata(id: number): GoogleAppsScript.Spreadsheet.DeveloperMetadata {
    return this.session.expose(
      'DeveloperMetadata',
      new DeveloperMetadataObject(this.session, this, id),
      new Set<string>(),
    );
  }

  metadataLocation(place: MetadataPlace): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
    return this.session.expose(
      'DeveloperMetadataLocation',
      new DeveloperMetadataLocationObject(this, place),
      'all',
    );
  }

  metadataFinder(
    scope: DeveloperMetadataScope,
    exactly = false,
  ): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const handles = new Set([
      'withId',
      'withKey',
      'withLocationType',
      'withValue',
      'withVisibility',
      'onIntersectingLocations',
    ]);
    return this.session.expose(
      'DeveloperMetadataFinder',
      new DeveloperMetadataFinderObject(this.session, this, scope, exactly),
      handles,
    );
  }

  dataValidation(rule: ValidationRule): GoogleAppsScript.Spreadsheet.DataValidation {
    return this.session.expose('DataValidation', new DataValidationObject(this.session, this, rule), 'all');
  }

  dataValidationBuilder(rule?: ValidationRule): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return this.session.expose(
      'DataValidationBuilder',
      new DataValidationBuilderObject(this.session, this, rule),
      'all',
    );
  }

  conditionalFormatRule(rule: FormatRule): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
    return this.session.expose(
      'ConditionalFormatRule',
      new ConditionalFormatRuleObject(this.session, this, rule),
      'all',
    );
  }

  conditionalFormatRuleBuilder(rule?: FormatRule): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return this.session.expose(
      'ConditionalFormatRuleBuilder',
      new ConditionalFormatRuleBuilderObject(this.session, this, rule),
      'all',
    );
  }

  booleanCondition(rule: FormatRule): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    if (rule.criterion === null) return null;
    return this.session.expose(
      'BooleanCondition',
      new BooleanConditionObject(rule.criterion, rule.style),
      'all',
    );
  }

  richText(run: TextRun): GoogleAppsScript.Spreadsheet.RichTextValue {
    return this.session.expose('RichTextValue', new RichTextValueObject(this, run), 'all');
  }

  richTextBuilder(run?: TextRun): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return this.session.expose(
      'RichTextValueBuilder',
      new RichTextValueBuilderObject(this.session, this, run),
      'all',
    );
  }

  textStyle(style: TextRun['style']): GoogleAppsScript.Spreadsheet.TextStyle {
    return this.session.expose('TextStyle', new TextStyleObject(this, style), 'all');
  }

  textStyleBuilder(style?: TextRun['style']): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return this.session.expose('TextStyleBuilder', new TextStyleBuilderObject(this, style), 'all');
  }

  chart(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedChart {
    return this.session.expose('EmbeddedChart', new ChartObject(this.session, this, specification), 'all');
  }

  chartBuilder(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return this.session.expose(
      'EmbeddedChartBuilder',
      new ChartBuilderObject(this.session, this, specification),
      'all',
    );
  }

  lineChartBuilder(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return this.session.expose(
      'EmbeddedLineChartBuilder',
      new LineChartBuilderObject(this.session, this, specification),
      'all',
    );
  }

  areaChartBuilder(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return this.session.expose(
      'EmbeddedAreaChartBuilder',
      new StackableChartBuilderObject(this.session, this, specification),
      'all',
    );
  }

  columnChartBuilder(
    specification: ChartSpecification,
  ): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this.session.expose(
      'EmbeddedColumnChartBuilder',
      new StackableChartBuilderObject(this.session, this, specification),
      'all',
    );
  }

  comboChartBuilder(
    specification: ChartSpecification,
  ): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return this.session.expose(
      'EmbeddedComboChartBuilder',
      new StackableChartBuilderObject(this.session, this, specification),
      'all',
    );
  }

  barChartBuilder(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return this.session.expose(
      'EmbeddedBarChartBuilder',
      new StackableChartBuilderObject(this.session, this, specification),
      'all',
    );
  }

  container(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return this.session.expose('ContainerInfo', new ContainerObject(specification), 'all');
  }
}
