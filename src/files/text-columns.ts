import { hubIdDigits, isSharedHost } from '../domain/client-identity';
import { isEmailAddress } from '../domain/email-address';
import { once } from '../domain/once';
import { withoutEnding } from '../domain/plain-text';
import { foldLabel } from '../locale/language';
import { labelOf, valueOf } from '../tables/choices';
import type { ColumnKind } from '../tables/table';
import type { CellOutcome, CellReader, FileColumn, ReaderContext } from './cell-reader';
import { currencyNamed } from './currency-text';
import type { SpanColumn } from './file-table';
import { memoised } from './memoised';
import type { SpanUnit, TimeSpan } from './time-span';
import { timeSpanIn, writtenSpan } from './time-span';

/** Letters of any script: "müller.example" is a host too. */
const HOST = once(
  // As a text, because a literal with classes of letters is looked up in Unicode's tables whenever the script loads.
  () => new RegExp('^(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*$', 'u'),
);
const LONGEST_TERM = 120;

/** Terms that have a name, in months. */
const NAMED_TERMS: Readonly<Record<string, number>> = {
  ...{ monthly: 1, 'month to month': 1, mensuel: 1, mensuelle: 1, mensual: 1, monatlich: 1, mensal: 1 },
  ...{ 'mois par mois': 1, 'mes a mes': 1 },
  ...{ quarterly: 3, quarter: 3, trimestriel: 3, trimestrielle: 3, trimestral: 3, vierteljahrlich: 3 },
  ...{ quartalsweise: 3, trimestre: 3, quartal: 3 },
  ...{
    'semi annual': 6,
    'semi annually': 6,
    semiannual: 6,
    semiannually: 6,
    'half yearly': 6,
    semestriel: 6,
  },
  ...{ semestrielle: 6, semestral: 6, halbjahrlich: 6, semestre: 6, halbjahr: 6 },
  ...{
    annual: 12,
    annually: 12,
    yearly: 12,
    annuel: 12,
    annuelle: 12,
    anual: 12,
    jahrlich: 12,
    'per year': 12,
  },
  ...{ biennial: 24, bisannuel: 24, bienal: 24, zweijahrig: 24, einjahrig: 12 },
};
/** HubSpot's own "Other (3) months". */
const NUMBER_IN_BRACKETS = /^[a-z]+ \((\d{1,3})\)(?: [a-z]+)?$/;

/** Names, notes, websites and Hub IDs differ from row to row: remembering them would cost more than it saves. */
const KINDS_THAT_REPEAT: readonly ColumnKind[] = ['choice', 'email', 'currency', 'months'];

/** A reader for a column of lengths of time, whose value is ISO 8601: "45 days" is "P45D". */
export function spanColumnReader(
  { qualifier }: FileColumn<string>,
  { unit, past }: SpanColumn,
  { texts }: ReaderContext,
): CellReader {
  return (cell) => {
    const span = timeSpanIn(String(cell), qualifier.unit ?? unit);
    const isFitting = span && (past || ((span.days ?? 0) >= 0 && (span.months ?? 0) >= 0));
    return found(isFitting ? writtenSpan(span) : undefined, texts.notATimeSpan(String(cell).trim()));
  };
}

/** A reader for a column whose cells stand each for itself. */
export function textColumnReader(column: FileColumn<string>, context: ReaderContext): CellReader {
  const reader = readerOf(column, context);
  const read = KINDS_THAT_REPEAT.includes(column.declaration.kind) ? memoised(reader) : reader;
  return (cell) => read(String(cell));
}

function readerOf(
  { declaration, qualifier }: FileColumn<string>,
  { texts, textsIn }: ReaderContext,
): (text: string) => CellOutcome {
  const { kind, choices } = declaration;
  switch (kind) {
    case 'choice': {
      const wanted = (choices?.values ?? [])
        .map(({ value }) => (choices ? labelOf(choices, value, textsIn) : ''))
        .join(', ');
      return (text) => found(choices && valueOf(choices, text), texts.notAChoice(text.trim(), wanted));
    }
    case 'domain':
      return (text) => found(hostOf(text), texts.notAWebsite(text.trim()));
    case 'email':
      return (text) => found(emailIn(text), texts.notAnEmail(text.trim()));
    case 'hubId':
      return (text) => found(hubIdDigits(text), texts.notAHubId(text.trim()));
    case 'currency':
      return (text) => found(currencyNamed(text), texts.notACurrency(text.trim()));
    case 'months':
      return (text) => found(monthsOf(text, qualifier.unit), texts.notATerm(text.trim()));
    default:
      return (text) => ({ value: asOneText(text) });
  }
}

function found(value: string | number | undefined, fault: string): CellOutcome {
  return value === undefined ? { fault } : { value };
}

/** Never anything but the text: what begins with "=" is made harmless where it is written into a sheet. */
function asOneText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/**
 * The host of a website, without "www.": "https://www.Acme.com/x" is "acme.com", "blog.acme.com" stays. Where many firms
 * share the host, the path belongs to it: "facebook.com/acme".
 */
export function hostOf(text: string): string | undefined {
  const [, start = '', path = ''] = /^(?:https?:)?(?:\/\/)?([^/?#]*)([^?#]*)/i.exec(text.trim()) ?? [];
  const host = start
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  if (!HOST().test(host)) return undefined;
  return isSharedHost(host) ? host + withoutEnding(path, '/') : host;
}

/** The one address in a text: "Ana Ferreira <ana@example.com>" names it too. */
export function emailIn(text: string): string | undefined {
  const [, named] = /<([^<>]+)>\s*$/.exec(text) ?? [];
  const address = (named ?? text).trim().replace(/^mailto:/i, '');
  return isEmailAddress(address) ? address : undefined;
}

/** "12", "12.0", "12 months", "1 Jahr", "annual", "P1Y" and "12-month" are 12, "Other (3) months" is 3. */
export function monthsOf(text: string, unit: SpanUnit = 'month'): number | undefined {
  const folded = foldLabel(text);
  const bracketed = NUMBER_IN_BRACKETS.exec(folded)?.[1];
  const months =
    bracketed !== undefined
      ? Number(bracketed)
      : (NAMED_TERMS[folded.replace(/-/g, ' ')] ?? wholeMonths(timeSpanIn(text, unit)));
  return months !== undefined && months > 0 && months <= LONGEST_TERM ? months : undefined;
}

function wholeMonths(span: TimeSpan | undefined): number | undefined {
  return span && !span.days ? span.months : undefined;
}
