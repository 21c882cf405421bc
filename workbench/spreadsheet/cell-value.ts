/** What a computed cell is to a script or an export. */
import type { EvaluatedCell, FunctionResultObject } from './engine';
import { isDateFormat } from './number-format';
import { serialToInstant, serialToIso } from './serial-date';

/** The engine's names of errors -> Google's. */
const ERROR_NAMES: Readonly<Record<string, string>> = {
  '#ERROR': '#ERROR!',
  '#BAD_EXPR': '#ERROR!',
  '#REF': '#REF!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
};

export function errorName(value: string): string {
  return ERROR_NAMES[value] ?? value;
}

type Computed = Pick<EvaluatedCell, 'type' | 'value' | 'format'>;

/** As getValues gives it: blank is "", a cell with a date format is a Date at that time in the zone. */
export function scriptValue(cell: Computed, zone: string): string | number | boolean | Date {
  switch (cell.type) {
    case 'empty':
      return '';
    case 'error':
      return errorName(String(cell.value));
    case 'number':
      return isDateFormat(cell.format)
        ? new Date(serialToInstant(cell.value as number, zone))
        : (cell.value as number);
    default:
      return cell.value ?? '';
  }
}

/** The same with dates as yyyy-MM-dd text, for exports and checks. */
export function plainValue(cell: Computed): string | number | boolean {
  if (cell.type === 'number' && isDateFormat(cell.format)) return serialToIso(cell.value as number);
  return scriptValue(cell, 'UTC') as string | number | boolean;
}

export function displayValue(cell: EvaluatedCell): string {
  return cell.type === 'error' ? errorName(cell.value) : cell.formattedValue;
}

/** One value among a formula's arguments or results, in the shape of `plainValue`. */
export function plainResult({
  value,
  format,
}: Pick<FunctionResultObject, 'value' | 'format'>): string | number | boolean {
  if (typeof value === 'number' && isDateFormat(format)) return serialToIso(value);
  return value ?? '';
}
