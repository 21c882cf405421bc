/** Who makes the objects that the add-on holds. They make each other: a range its sheet, a sheet its ranges. */
import type { MetadataPlace, ProtectionRule } from '../annotations';
import type { EngineRange, Zone } from '../engine';
import type { Criterion } from './criteria';
import type {
  ChartSpecification,
  DeveloperMetadataScope,
  FormatRule,
  TextRun,
  ValidationRule,
} from './descriptions';

export interface ObjectFactory {
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(sheetId: string): GoogleAppsScript.Spreadsheet.Sheet;
  /** `reference` is what it prints where that is not the place of its corners. */
  range(sheetId: string, zone: Zone, reference?: string | null): GoogleAppsScript.Spreadsheet.Range;
  rangeList(sheetId: string, zones: readonly Zone[]): GoogleAppsScript.Spreadsheet.RangeList;
  rangeAt(
    sheetId: string,
    row: number,
    column: number,
    numRows: number,
    numColumns: number,
  ): GoogleAppsScript.Spreadsheet.Range;
  engineRange(range: EngineRange): GoogleAppsScript.Spreadsheet.Range;
  selection(): GoogleAppsScript.Spreadsheet.Selection;
  namedRange(name: string): GoogleAppsScript.Spreadsheet.NamedRange;
  filter(sheetId: string): GoogleAppsScript.Spreadsheet.Filter;
  filterCriteria(
    criterion: Criterion | null,
    hiddenValues: readonly string[],
  ): GoogleAppsScript.Spreadsheet.FilterCriteria;
  filterCriteriaBuilder(
    criterion?: Criterion | null,
    hiddenValues?: readonly string[],
  ): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
  applyBanding(sheetId: string, zone: Zone, args: readonly unknown[]): GoogleAppsScript.Spreadsheet.Banding;
  protection(rule: ProtectionRule): GoogleAppsScript.Spreadsheet.Protection;
  protect(sheetId: string, range: EngineRange | null): GoogleAppsScript.Spreadsheet.Protection;
  user(email: string): GoogleAppsScript.Base.User;
  addMetadata(place: MetadataPlace, key: unknown, rest: readonly unknown[]): void;
  metadata(id: number): GoogleAppsScript.Spreadsheet.DeveloperMetadata;
  metadataLocation(place: MetadataPlace): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
  metadataFinder(
    scope: DeveloperMetadataScope,
    exactly?: boolean,
  ): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
  dataValidation(rule: ValidationRule): GoogleAppsScript.Spreadsheet.DataValidation;
  dataValidationBuilder(rule?: ValidationRule): GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  conditionalFormatRule(rule: FormatRule): GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
  conditionalFormatRuleBuilder(rule?: FormatRule): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  booleanCondition(rule: FormatRule): GoogleAppsScript.Spreadsheet.BooleanCondition | null;
  richText(run: TextRun): GoogleAppsScript.Spreadsheet.RichTextValue;
  richTextBuilder(run?: TextRun): GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
  textStyle(style: TextRun['style']): GoogleAppsScript.Spreadsheet.TextStyle;
  textStyleBuilder(style?: TextRun['style']): GoogleAppsScript.Spreadsheet.TextStyleBuilder;
  chart(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedChart;
  chartBuilder(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
  lineChartBuilder(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
  areaChartBuilder(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder;
  columnChartBuilder(
    specification: ChartSpecification,
  ): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
  comboChartBuilder(
    specification: ChartSpecification,
  ): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder;
  barChartBuilder(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
  container(specification: ChartSpecification): GoogleAppsScript.Spreadsheet.ContainerInfo;
}
