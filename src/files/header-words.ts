import { foldLabel } from '../locale/language';
import { currenciesOfMark } from './currency-text';
import type { DayOrder } from './date-text';
import type { SpanUnit } from './time-span';
import { spanUnitNamed } from './time-span';

/** What a header says about its cells beside the column's name: "Current MRR (USD)", "Notice period (months)". */
export interface HeaderQualifier {
  /** The currencies that a sign or code can mean. */
  readonly currencies?: readonly string[];
  readonly unit?: SpanUnit;
  readonly dayOrder?: DayOrder;
}

/** Words without which a name means the same: "Responsable de la comunicación" is "Responsable de comunicación". */
const SMALL_WORDS = new Set(
  'the of for de del della du des la le les l d el los las der die das des den dem do da dos das o a os as para por pour fur am em en in'.split(
    ' ',
  ),
);
/** Beside a name they change nothing about how its cells are read. */
const NEUTRAL = new Set(
  (
    'required optional obligatoire facultatif obligatorio opcional pflichtfeld obrigatorio date fecha data datum text texte texto ' +
    'monthly per month month mensuel mensuelle mois mensual mes mensal monatlich monat email hubspot'
  ).split(' '),
);
const DATE_PATTERN =
  /^([dtj]{1,2}|m{1,3}|[yja]{2,4})[./ -]([dtj]{1,2}|m{1,3})[./ -]([yja]{2,4}|[dtj]{1,2})$/i;
const IN_BRACKETS = /[([]([^()[\]]*)[)\]]/g;
const AFTER_A_DASH = / [-–—|/:] |, |: /;

/**
 * A header as its words: case, accents, marks, small words and the ways of programs (snake_case, camelCase, "hs_")
 * do not tell two headers apart. "hs_client_name", "ClientName" and "CLIENT NAME *" are "client name".
 */
export function headerWords(header: string): string {
  const spaced = header
    .replace(/^hs_/i, '')
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    // A name of its own, whatever its capital in the middle.
    .replace(/Hub Spot/g, 'Hubspot')
    .replace(/e-mail/gi, 'email');
  const words = foldLabel(spaced)
    .split(/[^\p{L}\p{N}%$€£¥]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

export interface QualifiedHeader {
  readonly name: string;
  readonly qualifier: HeaderQualifier;
}

/**
 * The names that a header can stand for once what it says about its cells is taken off, from the longest on; nothing is
 * taken off that is not understood. "Current MRR (USD)" is "current mrr" in USD; "MRR (k€)" stays as it is.
 */
export function qualifiedHeader(header: string): readonly QualifiedHeader[] {
  const bracketed = [...header.matchAll(IN_BRACKETS)].map(([, inside = '']) => inside);
  const withoutBrackets = header.replace(IN_BRACKETS, ' ').replace(/\s+/g, ' ').trim();
  const [base = '', ...parts] = withoutBrackets.split(AFTER_A_DASH);
  const found: QualifiedHeader[] = [];
  const add = (name: string, qualifiers: readonly string[]): void => {
    const understood = qualifiers.filter((text) => text.trim() !== '').map(qualifierOf);
    const words = headerWords(name);
    if (words === '' || !understood.every((qualifier) => qualifier !== undefined)) return;
    found.push({ name: words, qualifier: Object.assign({}, ...understood) as HeaderQualifier });
  };
  add(withoutBrackets, bracketed);
  if (parts.length > 0) add(base, [...bracketed, ...parts]);
  // "current_mrr_usd", "Notice period in days", "MRR actuel €"
  const words = headerWords(withoutBrackets).split(' ');
  const last = words[words.length - 1] ?? '';
  if (words.length > 1) add(words.slice(0, -1).join(' '), [...bracketed, last]);
  return found;
}

/** Undefined where it is not understood, and so may change what the cells mean. */
function qualifierOf(text: string): HeaderQualifier | undefined {
  const written = text.trim();
  const currencies = currenciesOfMark(written);
  if (currencies.length > 0) return { currencies };
  const unit = spanUnitNamed(written);
  if (unit) return { unit };
  const pattern = DATE_PATTERN.exec(written);
  if (pattern) {
    const first = pattern[1]?.toLowerCase().charAt(0) ?? '';
    if (first === 'm') return { dayOrder: 'monthFirst' };
    // A year in front settles nothing: such dates are read in one way only.
    return first === 'y' || (pattern[1]?.length ?? 0) > 2 ? {} : { dayOrder: 'dayFirst' };
  }
  return headerWords(written)
    .split(' ')
    .every((word) => NEUTRAL.has(word))
    ? {}
    : undefined;
}
