export type DecimalSign = '.' | ',';

/** What a number can mean, taken by itself. */
export interface NumberMeaning {
  /** With "." as the decimal sign; undefined where the text makes no sense so. */
  readonly withPoint: number | undefined;
  /** With "," as the decimal sign. */
  readonly withComma: number | undefined;
  /** How many decimals the text has for certain. */
  readonly decimals: number;
  /** What stands before and after the digits, signs and brackets aside: "€", "COP", "%". */
  readonly marks: readonly string[];
}

const AROUND_THE_DIGITS = /^([^\d]*?)([.,]?\d(?:[\d., '’]*\d)?)([^\d]*)$/;
const GROUPS_OF_THREE = /^[1-9]\d{0,2}(?:([., '’])\d{3})(?:\1\d{3})*$/;
/** 12,34,567: thousands, then lakhs and crores. */
const INDIAN_GROUPS = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/**
 * Reads one number without knowing the others. Grouping by space, apostrophe, or whichever sign is not the decimal one;
 * negative with a minus or in brackets. Undefined for anything that is no number.
 *
 * "1 234,56 €" is 1234.56 for certain; "1.234" is 1.234 with a decimal point and 1234 with a decimal comma.
 */
export function numberMeaning(text: string): NumberMeaning | undefined {
  const written = text
    .replace(/[\u00a0\u2007\u2009\u202f\s]/g, ' ')
    .replace(/−/g, '-')
    // "1.200,50 €/Monat", "$900 per month": amounts here are for a month.
    .replace(/ ?(?:\/|\b(?:per|pro|par|por|al)\b|(?=mtl)) ?(?:mo(?:nth|nat|is)?|m[eê]s|mtl)\.?$/i, '')
    // "890,-" is how shops in many countries write a price without cents.
    .replace(/(\d),[-–—]{1,2}(?=\D*$)/, '$1,00')
    .replace(/(\d)\.[-–—]{1,2}(?=\D*$)/, '$1.00')
    .trim();
  const [, before = '', digits = '', after = ''] = AROUND_THE_DIGITS.exec(written) ?? [];
  if (digits === '') return undefined;

  const withPoint = numberIn(digits, '.');
  const withComma = numberIn(digits, ',');
  if (withPoint === undefined && withComma === undefined) return undefined;

  const around = `${before} ${after}`;
  const isBracketed = before.includes('(') && after.includes(')');
  const minuses = around.split('-').length - 1;
  if (minuses + Number(isBracketed) > 1 || (/[()]/.test(around) && !isBracketed)) return undefined;
  const sign = isBracketed || minuses === 1 ? -1 : 1;

  return {
    withPoint: signed(withPoint, sign),
    withComma: signed(withComma, sign),
    decimals:
      withPoint === undefined
        ? decimalsOf(digits, ',')
        : withComma === undefined
          ? decimalsOf(digits, '.')
          : 0,
    marks: around.split(/[-+()\s]+/).filter((mark) => mark !== ''),
  };
}

/** Whether the text alone does not tell: three digits after a single sign. */
export function isUnclear({ withPoint, withComma }: NumberMeaning): boolean {
  return withPoint !== undefined && withComma !== undefined && withPoint !== withComma;
}

/** The one reading of a number that is not unclear. */
export function certainValue({ withPoint, withComma }: NumberMeaning): number {
  return withPoint ?? withComma ?? NaN;
}

/** The decimal sign that the text proves, if it proves one. */
export function provenSign({ withPoint, withComma }: NumberMeaning): DecimalSign | undefined {
  if (withComma === undefined) return '.';
  return withPoint === undefined ? ',' : undefined;
}

/** Of the two readings of an unclear number the one in which its sign separates thousands: it is the larger. */
export function readAsThousands({ withPoint = 0, withComma = 0 }: NumberMeaning): number {
  return Math.abs(withPoint) > Math.abs(withComma) ? withPoint : withComma;
}

export function readAsDecimals({ withPoint = 0, withComma = 0 }: NumberMeaning): number {
  return Math.abs(withPoint) > Math.abs(withComma) ? withComma : withPoint;
}

/** The sign in an unclear number: "." in "1.234". */
export function signIn({ withPoint = 0, withComma = 0 }: NumberMeaning): DecimalSign {
  return Math.abs(withPoint) < Math.abs(withComma) ? '.' : ',';
}

function numberIn(digits: string, decimalSign: DecimalSign): number | undefined {
  const [whole = '', decimals, ...more] = digits.split(decimalSign);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return undefined;
  if (whole === '' && decimals === undefined) return undefined;
  if (!/^\d*$/.test(whole) && !GROUPS_OF_THREE.test(whole) && !INDIAN_GROUPS.test(whole)) return undefined;
  return Number(`${whole.replace(/\D/g, '') || '0'}.${decimals ?? '0'}`);
}

function decimalsOf(digits: string, decimalSign: DecimalSign): number {
  return digits.split(decimalSign)[1]?.length ?? 0;
}

function signed(value: number | undefined, sign: 1 | -1): number | undefined {
  return value === undefined ? undefined : value === 0 ? 0 : value * sign;
}
