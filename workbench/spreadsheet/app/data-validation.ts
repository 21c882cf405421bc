/** Data validation rules and their builder. */
import type { EnumerationValue } from '../../services/enumeration';
import { ServiceError } from '../service-error';
import type { Criterion, CriterionValue } from './criteria';
import type { ValidationRule } from './descriptions';
import { DataValidationCriteria } from './enumerations';
import type { ObjectFactory } from './object-factory';
import { RangePlace } from './range-place';
import type { AppSession } from './session';

/** https://support.google.com/docs/answer/186103 and users: a list of items holds 500. */
const MOST_LISTED_VALUES = 500;

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type DataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export class DataValidationObject implements DataValidation {
  constructor(
    protected readonly session: AppSession,
    protected readonly factory: ObjectFactory,
    readonly rule: ValidationRule,
  ) {}

  copy(): DataValidationBuilder {
    return this.factory.dataValidationBuilder(this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return criteriaType(this.rule.criterion.type);
  }

  getCriteriaValues(): unknown[] {
    return criterionValues(this.factory, this.rule.criterion);
  }

  getHelpText(): string {
    return this.rule.helpText as string;
  }
}

type Builder = DataValidationBuilder;

export class DataValidationBuilderObject implements DataValidationBuilder {
  private criterion: Criterion | null;
  private allowInvalid: boolean;
  private helpText: string | null;

  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    rule?: ValidationRule,
  ) {
    this.criterion = rule?.criterion ?? null;
    this.allowInvalid = rule?.allowInvalid ?? true;
    this.helpText = rule?.helpText ?? null;
  }

  build(): DataValidation {
    if (this.criterion === null)
      throw new ServiceError(
        'A data validation rule needs a criterion: call one of the require methods first.',
      );
    return this.factory.dataValidation({
      criterion: this.criterion,
      allowInvalid: this.allowInvalid,
      helpText: this.helpText,
    });
  }

  copy(): Builder {
    return this.criterion === null
      ? this.factory.dataValidationBuilder()
      : this.factory.dataValidationBuilder({
          criterion: this.criterion,
          allowInvalid: this.allowInvalid,
          helpText: this.helpText,
        });
  }

  getAllowInvalid(): boolean {
    return this.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return criteriaType(this.criterion?.type ?? '');
  }

  getCriteriaValues(): unknown[] {
    return this.criterion === null ? [] : criterionValues(this.factory, this.criterion);
  }

  getHelpText(): string | null {
    return this.helpText;
  }

  setAllowInvalid(allowInvalid: boolean): Builder {
    this.allowInvalid = allowInvalid;
    return this as unknown as Builder;
  }

  setHelpText(helpText: string): Builder {
    this.helpText = helpText;
    return this as unknown as Builder;
  }

  requireCheckbox(...values: unknown[]): Builder {
    if (values.length > 0)
      throw new ServiceError('not in the workbench: checkboxes with values of their own');
    return this.#require('CHECKBOX');
  }

  requireDate(): Builder {
    return this.#require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: GoogleAppsScript.Base.Date): Builder {
    return this.#require('DATE_AFTER', date);
  }

  requireDateBefore(date: GoogleAppsScript.Base.Date): Builder {
    return this.#require('DATE_BEFORE', date);
  }

  requireDateBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return this.#require('DATE_BETWEEN', start, end);
  }

  requireDateEqualTo(date: GoogleAppsScript.Base.Date): Builder {
    return this.#require('DATE_EQUAL_TO', date);
  }

  requireDateNotBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return this.#require('DATE_NOT_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: GoogleAppsScript.Base.Date): Builder {
    return this.#require('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: GoogleAppsScript.Base.Date): Builder {
    return this.#require('DATE_ON_OR_BEFORE', date);
  }

  requireFormulaSatisfied(formula: string): Builder {
    return this.#require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): Builder {
    return this.#require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): Builder {
    return this.#require('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): Builder {
    return this.#require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): Builder {
    return this.#require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): Builder {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireNumberNotBetween(start: number, end: number): Builder {
    return this.#require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberNotEqualTo(number: number): Builder {
    return this.#require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireTextContains(text: string): Builder {
    return this.#require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): Builder {
    return this.#require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): Builder {
    return this.#require('TEXT_EQUAL_TO', text);
  }

  requireTextIsEmail(): Builder {
    return this.#require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): Builder {
    return this.#require('TEXT_IS_VALID_URL');
  }

  requireValueInList(values: string[], showDropdown = true): Builder {
    if (!Array.isArray(values)) throw new ServiceError('requireValueInList wants an array of texts.');
    if (values.length > MOST_LISTED_VALUES)
      throw new ServiceError(
        `The data validation rule has more items than the limit of ${MOST_LISTED_VALUES}. Use the “List from a range” criteria instead.`,
      );
    return this.#require('VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireValueInRange(range: GoogleRange, showDropdown = true): Builder {
    const { sheetId, zone } = this.session.original(
      RangePlace,
      range,
      'SpreadsheetApp.DataValidationBuilder.requireValueInRange',
    );
    return this.#require('VALUE_IN_RANGE', { sheetId, zone }, showDropdown);
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.DataValidationCriteria, args: unknown[]): Builder {
    const type = String(criteria);
    if (type === 'VALUE_IN_LIST')
      return this.requireValueInList(args[0] as string[], args[1] as boolean | undefined);
    if (type === 'VALUE_IN_RANGE')
      return this.requireValueInRange(args[0] as GoogleRange, args[1] as boolean | undefined);
    return this.#require(type, ...(args as CriterionValue[]));
  }

  #require(type: string, ...values: unknown[]): Builder {
    this.criterion = { type, values: values as CriterionValue[] };
    return this as unknown as Builder;
  }
}

function criteriaType(type: string): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
  const criteria = DataValidationCriteria as Readonly<Record<string, EnumerationValue>>;
  return (criteria[type] ?? null) as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
}

function criterionValues(factory: ObjectFactory, { values }: Criterion): unknown[] {
  return values.map((value) =>
    typeof value === 'object' && 'zone' in value ? factory.range(value.sheetId, value.zone) : value,
  );
}
