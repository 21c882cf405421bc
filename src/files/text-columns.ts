import * as z from 'zod/mini';
import { once } from '../domain/once';
import { foldLabel } from '../locale/language';
import { labelOf, valueOf } from '../tables/choices';
import type { ColumnKind } from '../tables/table';
import type { CellOutcome, CellReader, FileColumn, ReaderContext } from './cell-reader';
import { currencyNamed } from './currency-text';
import { memoised } from './memoised';

const EMAIL = once(() => z.email());
/** Letters of any script: "müller.example" is a host too. */
const HOST = once(
  // As a text, because a literal with classes of letters is looked up in Unicode's tables whenever the script loads.
  () => new RegExp('^(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*$', 'u'),
);
const HUB_ID = /^\d{1,15}$/;
const TERM = /^(\d{1,3}) ?-? ?([a-z]*)\.?$/;
const MONTHS = /^(?:m|mo|mos|months?|mois|mes|meses|monate?|monaten)?$/;
const YEARS = /^(?:y|yrs?|years?|ans?|annees?|anos?|jahre?|jahren)$/;

/** Names, notes, websites and Hub IDs differ from row to row: remembering them would cost more than it saves. */
const KINDS_THAT_REPEAT: readonly ColumnKind[] = ['choice', 'email', 'currency', 'months'];

/** A reader for a column whose cells stand each for itself. */
export function textColumnReader(column: FileColumn<string>, context: ReaderContext): CellReader {
  const reader = readerOf(column, context);
  const read = KINDS_THAT_REPEAT.includes(column.declaration.kind) ? memoised(reader) : reader;
  return (cell) => read(String(cell));
}

function readerOf(
  { declaration }: FileColumn<string>,
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
      return (text) =>
        found(HUB_ID.test(text.trim()) ? text.trim() : undefined, texts.notAHubId(text.trim()));
    case 'currency':
      return (text) => found(currencyNamed(text), texts.notACurrency(text.trim()));
    case 'months':
      return (text) => found(monthsOf(text), texts.notATerm(text.trim()));
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

/** The host of a website, without "www.": "https://www.Acme.com/x" is "acme.com", "blog.acme.com" stays. */
export function hostOf(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  return HOST().test(host) ? host : undefined;
}

function emailIn(text: string): string | undefined {
  const address = text.trim().replace(/^mailto:/i, '');
  return EMAIL().safeParse(address).success ? address : undefined;
}

/** "12", "12 months", "12 mois" and "1 Jahr" are 12. */
function monthsOf(text: string): number | undefined {
  const [, count, unit = ''] = TERM.exec(foldLabel(text)) ?? [];
  if (count === undefined || Number(count) === 0) return undefined;
  if (MONTHS.test(unit)) return Number(count);
  return YEARS.test(unit) ? Number(count) * 12 : undefined;
}
