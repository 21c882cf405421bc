/** Conditions of validation rules, conditional formats and filters: Google's criteria and the engine's operators. */
import { parseA1, quoteSheetName, splitSheetName, formatA1 } from '../a1';
import { isDate } from '../custom-functions';
import type { WorkbenchDocument } from '../document';
import { fromEngineFormula, toEngineFormula } from '../formula-text';
import { instantToSerial, serialOfDay, serialToInstant, serialToIso } from '../serial-date';
import { ServiceError } from '../service-error';
import type { Zone } from '../engine';

/** Google's criterion by name, with its values as the add-on gave them (dates as instants, ranges as references). */
export interface Criterion {
  readonly type: string;
  readonly values: readonly CriterionValue[];
}

export type CriterionValue = string | number | boolean | Date | RangeReference | readonly string[];

export interface RangeReference {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** As the engine has it. */
export interface EngineCriterion {
  readonly type: string;
  readonly values: string[];
  readonly dateValue?: string;
  readonly displayStyle?: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  CHECKBOX: 'isBoolean',
  CUSTOM_FORMULA: 'customFormula',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_EQUAL_TO: 'dateIs',
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_NOT_BETWEEN: 'dateIsNotBetween',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_ENDS_WITH: 'endsWithText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  TEXT_STARTS_WITH: 'beginsWithText',
  VALUE_IN_LIST: 'isValueInList',
  VALUE_IN_RANGE: 'isValueInRange',
};

const CRITERIA = new Map(Object.entries(OPERATORS).map(([criterion, operator]) => [operator, criterion]));
const WITH_EXACT_DATE = new Set([
  'dateIs',
  'dateIsAfter',
  'dateIsBefore',
  'dateIsOnOrAfter',
  'dateIsOnOrBefore',
]);

export function toEngineCriterion(document: WorkbenchDocument, { type, values }: Criterion): EngineCriterion {
  const operator = OPERATORS[type];
  if (operator === undefined) throw new ServiceError(`not in the workbench: the criterion ${type}`);
  if (type === 'VALUE_IN_LIST' || type === 'VALUE_IN_RANGE') return listCriterion(document, operator, values);
  return {
    type: operator,
    values: values.map((value) => engineText(document, value)),
    ...(WITH_EXACT_DATE.has(operator) ? { dateValue: 'exactDate' } : {}),
  };
}

/** Null for what Google's classes cannot say; such rules are kept as they are. */
export function fromEngineCriterion(
  document: WorkbenchDocument,
  sheetId: string,
  criterion: EngineCriterion,
): Criterion | null {
  const type = CRITERIA.get(criterion.type);
  if (type === undefined || (criterion.dateValue !== undefined && criterion.dateValue !== 'exactDate'))
    return null;
  if (type === 'VALUE_IN_LIST')
    return { type, values: [criterion.values, criterion.displayStyle !== 'plainText'] };
  if (type === 'VALUE_IN_RANGE') {
    const range = rangeOf(document, sheetId, criterion.values[0] ?? '');
    return range && { type, values: [range, criterion.displayStyle !== 'plainText'] };
  }
  return { type, values: criterion.values.map((value) => scriptValueOf(document, type, value)) };
}

function listCriterion(
  document: WorkbenchDocument,
  type: string,
  [source, showDropdown]: readonly CriterionValue[],
): EngineCriterion {
  const displayStyle = showDropdown === false ? 'plainText' : 'arrow';
  if (Array.isArray(source)) return { type, values: source.map(String), displayStyle };
  const { sheetId, zone } = source as RangeReference;
  return {
    type,
    values: [`${quoteSheetName(document.getters.getSheetName(sheetId))}!${formatA1(zone)}`],
    displayStyle,
  };
}

function engineText(document: WorkbenchDocument, value: CriterionValue): string {
  if (isDate(value)) return serialToIso(Math.floor(instantToSerial(value.getTime(), document.timeZone)));
  const text = String(value);
  return text.startsWith('=') ? toEngineFormula(text, document.engineLocale) : text;
}

function scriptValueOf(document: WorkbenchDocument, type: string, text: string): CriterionValue {
  if (text.startsWith('=')) return fromEngineFormula(text, document.engineLocale);
  if (type.startsWith('NUMBER')) return Number(text);
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const serial =
    type.startsWith('DATE') && day ? serialOfDay(Number(day[1]), Number(day[2]), Number(day[3])) : null;
  return serial === null ? text : new Date(serialToInstant(serial, document.timeZone));
}

function rangeOf(
  document: WorkbenchDocument,
  defaultSheetId: string,
  reference: string,
): RangeReference | null {
  const [name, a1] = splitSheetName(reference);
  const sheetId = name === null ? defaultSheetId : document.getters.getSheetIdByName(name);
  const zone = sheetId === undefined ? null : parseA1(a1, document.sheetSize(sheetId));
  return sheetId !== undefined && zone ? { sheetId, zone } : null;
}
