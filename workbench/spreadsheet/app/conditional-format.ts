/** Conditional format rules and their builder. Rules of kinds that Google's classes cannot say are kept as they are. */
import type { Style } from '../engine';
import type { WorkbenchDocument } from '../document';
import type { EnumerationValue } from '../../services/enumeration';
import { ServiceError } from '../service-error';
import { formatA1, parseA1 } from '../a1';
import { hexColor } from './color';
import {
  fromEngineCriterion,
  toEngineCriterion,
  type Criterion,
  type CriterionValue,
  type EngineCriterion,
  type RangeReference,
} from './criteria';
import type { FormatRule } from './descriptions';
import { BooleanCriteria } from './enumerations';
import type { ObjectFactory } from './object-factory';
import { RangePlace } from './range-place';
import type { AppSession } from './session';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleDate = GoogleAppsScript.Base.Date | GoogleAppsScript.Spreadsheet.RelativeDate;

export class ConditionalFormatRuleObject implements GoogleRule {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    readonly rule: FormatRule,
  ) {}

  copy(): Builder {
    return this.factory.conditionalFormatRuleBuilder(this.rule);
  }

  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return this.factory.booleanCondition(this.rule);
  }

  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    if (this.rule.criterion !== null) return null;
    throw this.session.execution.realm.error(
      'not in the workbench: ConditionalFormatRule.getGradientCondition',
    );
  }

  getRanges(): GoogleRange[] {
    return this.rule.ranges.map(({ sheetId, zone }) => this.factory.range(sheetId, zone));
  }
}

type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type ConditionMethods = Exclude<keyof Condition, 'getBackgroundObject' | 'getFontColorObject'>;

export class BooleanConditionObject implements Pick<Condition, ConditionMethods> {
  constructor(
    private readonly criterion: Criterion,
    private readonly style: Style,
  ) {}

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    const criteria = BooleanCriteria as Readonly<Record<string, EnumerationValue>>;
    return criteria[this.criterion.type] as unknown as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  }

  getCriteriaValues(): unknown[] {
    return [...this.criterion.values];
  }

  getBackground(): string | null {
    return this.style.fillColor?.toLowerCase() ?? null;
  }

  getFontColor(): string | null {
    return this.style.textColor?.toLowerCase() ?? null;
  }

  getBold(): boolean | null {
    return this.style.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.style.italic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }

  getUnderline(): boolean | null {
    return this.style.underline ?? null;
  }
}

type NotBuilt = 'setBackgroundObject' | 'setFontColorObject' | `setGradient${string}`;
type BuilderMethods = Exclude<keyof Builder, NotBuilt>;

export class ConditionalFormatRuleBuilderObject implements Pick<Builder, BuilderMethods> {
  private criterion: Criterion | null;
  private style: Style;
  private ranges: readonly RangeReference[];

  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    rule?: FormatRule,
  ) {
    this.criterion = rule?.criterion ?? null;
    this.style = rule?.style ?? {};
    this.ranges = rule?.ranges ?? [];
  }

  build(): GoogleRule {
    if (this.criterion === null) throw new ServiceError('A conditional format rule must have a condition.');
    if (this.ranges.length === 0)
      throw new ServiceError('A conditional format rule must have at least one range.');
    return this.factory.conditionalFormatRule(this.#rule());
  }

  copy(): Builder {
    return this.factory.conditionalFormatRuleBuilder(this.#rule());
  }

  getBooleanCondition(): Condition | null {
    return this.factory.booleanCondition(this.#rule());
  }

  getGradientCondition(): null {
    return null;
  }

  getRanges(): GoogleRange[] {
    return this.ranges.map(({ sheetId, zone }) => this.factory.range(sheetId, zone));
  }

  setRanges(ranges: GoogleRange[]): Builder {
    this.ranges = ranges.map((range) => {
      const { sheetId, zone } = this.session.original(
        RangePlace,
        range,
        'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges',
      );
      return { sheetId, zone };
    });
    return this as unknown as Builder;
  }

  setBackground(color: string | null): Builder {
    return this.#look('fillColor', color === null ? null : hexColor(color));
  }

  setFontColor(color: string | null): Builder {
    return this.#look('textColor', color === null ? null : hexColor(color));
  }

  setBold(bold: boolean | null): Builder {
    return this.#look('bold', bold);
  }

  setItalic(italic: boolean | null): Builder {
    return this.#look('italic', italic);
  }

  setStrikethrough(strikethrough: boolean | null): Builder {
    return this.#look('strikethrough', strikethrough);
  }

  setUnderline(underline: boolean | null): Builder {
    return this.#look('underline', underline);
  }

  whenCellEmpty(): Builder {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): Builder {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenDateAfter(date: GoogleDate): Builder {
    return this.#whenDate('DATE_AFTER', date);
  }

  whenDateBefore(date: GoogleDate): Builder {
    return this.#whenDate('DATE_BEFORE', date);
  }

  whenDateEqualTo(date: GoogleDate): Builder {
    return this.#whenDate('DATE_EQUAL_TO', date);
  }

  whenFormulaSatisfied(formula: string): Builder {
    if (typeof formula !== 'string' || !formula.startsWith('='))
      throw new ServiceError('Conditional format formulas start with "=".');
    return this.#when('CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(start: number, end: number): Builder {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): Builder {
    return this.#when('NUMBER_EQUAL_TO', number);
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

  whenNumberNotBetween(start: number, end: number): Builder {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberNotEqualTo(number: number): Builder {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenTextContains(text: string): Builder {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): Builder {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEndsWith(text: string): Builder {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): Builder {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): Builder {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): Builder {
    return this.#when(String(criteria), ...(args as CriterionValue[]));
  }

  #whenDate(type: string, date: GoogleDate): Builder {
    if (typeof (date as { getTime?: unknown }).getTime !== 'function')
      throw new ServiceError(`not in the workbench: ${type} with a relative date`);
    return this.#when(type, date as unknown as Date);
  }

  #when(type: string, ...values: CriterionValue[]): Builder {
    this.criterion = { type, values };
    return this as unknown as Builder;
  }

  #look<Key extends keyof Style>(key: Key, value: Style[Key] | null): Builder {
    this.style =
      value === null
        ? Object.fromEntries(Object.entries(this.style).filter(([other]) => other !== key))
        : { ...this.style, [key]: value };
    return this as unknown as Builder;
  }

  #rule(): FormatRule {
    return { criterion: this.criterion, style: this.style, ranges: this.ranges, engineRule: null };
  }
}

export function readFormatRules(document: WorkbenchDocument, sheetId: string): FormatRule[] {
  const size = document.sheetSize(sheetId);
  return document.getters.getConditionalFormats(sheetId).map(({ rule, ranges }) => ({
    criterion: rule.type === 'CellIsRule' ? readCriterion(document, sheetId, rule) : null,
    style: rule.type === 'CellIsRule' ? rule.style : {},
    ranges: ranges.flatMap((reference) => {
      const zone = parseA1(reference, size);
      return zone ? [{ sheetId, zone }] : [];
    }),
    engineRule: rule,
  }));
}

function readCriterion(
  document: WorkbenchDocument,
  sheetId: string,
  rule: { operator: string; values: string[]; dateValue?: string },
): Criterion | null {
  const dateValue = rule.dateValue === undefined ? {} : { dateValue: rule.dateValue };
  const criterion = fromEngineCriterion(document, sheetId, {
    type: rule.operator,
    values: rule.values,
    ...dateValue,
  });
  // The engine has one "equal" for numbers and texts.
  const isText =
    criterion?.type === 'NUMBER_EQUAL_TO' && criterion.values.some((value) => Number.isNaN(value));
  return isText ? { type: 'TEXT_EQUAL_TO', values: rule.values } : criterion;
}

/** Replaces all rules of the sheet, as Google does; the first has precedence. */
export function writeFormatRules(
  document: WorkbenchDocument,
  sheetId: string,
  rules: readonly FormatRule[],
): void {
  for (const { ranges } of rules) {
    const foreign = ranges.find((range) => range.sheetId !== sheetId);
    if (foreign)
      throw new ServiceError(`Conditional format range ${formatA1(foreign.zone)} is on another sheet.`);
  }
  document.batch(() => {
    for (const { id } of document.getters.getConditionalFormats(sheetId))
      document.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
    for (const rule of rules) addFormatRule(document, sheetId, rule);
  });
}

function addFormatRule(
  document: WorkbenchDocument,
  sheetId: string,
  { criterion, style, ranges, engineRule }: FormatRule,
): void {
  document.dispatch('ADD_CONDITIONAL_FORMAT', {
    sheetId,
    cf: {
      id: `format-${document.newId()}`,
      rule: engineRule ?? cellIsRule(document, criterion as Criterion, style),
    },
    ranges: ranges.map(({ zone }) => document.getters.getRangeDataFromZone(sheetId, zone)),
  });
}

function cellIsRule(document: WorkbenchDocument, criterion: Criterion, style: Style): object {
  const { type, values, dateValue }: EngineCriterion = toEngineCriterion(document, criterion);
  const operator = type === 'isEqualText' ? 'isEqual' : type;
  return { type: 'CellIsRule', operator, values, style, ...(dateValue === undefined ? {} : { dateValue }) };
}
