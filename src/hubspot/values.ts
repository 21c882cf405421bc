import * as v from 'valibot';
import type { CalendarDate } from '../domain/calendar-date';
import { addDays, parseIsoDate } from '../domain/calendar-date';
import { hubIdDigits } from '../domain/client-identity';
import { once } from '../domain/once';
import { currencyNamed } from '../files/currency-text';
import type { FileValue } from '../files/file-reading';
import { hostOf } from '../files/text-columns';
import { valueOf } from '../tables/choices';
import type { ColumnDeclaration, ColumnKind } from '../tables/table';
import type { PropertyDefinition } from './partner-clients';

const MS_PER_DAY = 86_400_000;
const EPOCH: CalendarDate = { year: 1970, month: 1, day: 1 };

const transformed = <Output>(pattern: RegExp, read: (text: string) => Output) =>
  v.pipe(v.string(), v.regex(pattern), v.transform(read));

const schemas = once(
  (): Readonly<Partial<Record<ColumnKind, v.GenericSchema<string, FileValue | undefined>>>> => {
    const number = transformed(/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/, Number);
    const whole = transformed(/^\d+(?:\.\d+)?(?:[eE]\+?\d+)?$/, (text) => Math.round(Number(text)));
    // HubSpot's days are UTC's, be they "2026-11-14", "2026-11-14T00:00:00Z" or milliseconds.
    const epochDay = transformed(/^-?\d{5,15}$/, (text) =>
      addDays(EPOCH, Math.floor(Number(text) / MS_PER_DAY)),
    );
    const isoDay = transformed(/^\d{4}-\d{2}-\d{2}(?:T|$)/, (text) => parseIsoDate(text.slice(0, 10)));
    return {
      integer: whole,
      months: whole,
      money: number,
      percent: number,
      date: v.union([epochDay, isoDay]),
    };
  },
);

/** Types of a property that say something else than the column asks for; every other is read as far as it can be. */
const FOREIGN_TYPES: Readonly<Partial<Record<ColumnKind, readonly string[]>>> = {
  integer: ['date', 'datetime', 'bool'],
  money: ['date', 'datetime', 'bool'],
  percent: ['date', 'datetime', 'bool'],
  date: ['number', 'bool'],
};

export function isForeignType({ kind }: ColumnDeclaration, { type }: PropertyDefinition): boolean {
  return FOREIGN_TYPES[kind]?.includes(type) ?? false;
}

/** The text of a property as a value of the column; undefined where it cannot be read. */
export function readValue(
  column: ColumnDeclaration,
  text: string,
  { type, options }: PropertyDefinition,
): FileValue | undefined {
  const { kind, choices } = column;
  const schema = schemas()[kind];
  if (schema) {
    const read = v.safeParse(schema, text);
    return read.success ? read.output : undefined;
  }
  const labelOfOption = (value: string): string =>
    options?.find((option) => option.value === value)?.label ?? value;
  if (choices) return valueOf(choices, text) ?? valueOf(choices, labelOfOption(text));
  if (kind === 'domain') return hostOf(text);
  if (kind === 'currency') return currencyNamed(text);
  if (kind === 'hubId') return hubIdDigits(text);
  // Only a property of several options joins them by semicolons; in any other they are part of the text.
  const parts = type === 'enumeration' ? text.split(';') : [text];
  return parts
    .map((value) => labelOfOption(value.trim()))
    .filter(Boolean)
    .join(', ');
}
