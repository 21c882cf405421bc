import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';

export const USAGE = `Wanted is one of
  npm run -s desk -- run --book FILE [--as-of YYYY-MM-DD] [--until YYYY-MM-DD] [--time-zone ZONE] [--language xx] --out DIR
  npm run -s desk -- eval '=FORMULA' [--as-of YYYY-MM-DD] [--time-zone ZONE]`;

const LANGUAGES = ['en', 'fr', 'es', 'de', 'pt'];

export interface RunCall {
  readonly command: 'run';
  readonly book: string;
  readonly out: string;
  /** "yyyy-MM-dd". */
  readonly asOf: string;
  readonly until: string;
  readonly timeZone: string;
  readonly language: string;
}

export interface EvalCall {
  readonly command: 'eval';
  readonly formula: string;
  readonly asOf: string;
  readonly timeZone: string;
}

/** The call itself is wrong, not what it is about. */
export class CallError extends Error {}

/** Reads the words after `desk --`. Throws a CallError that says which word is wrong and what is wanted. */
export function readCall(words: readonly string[], now: number): RunCall | EvalCall {
  const [command, ...rest] = words;
  if (command === 'run') return readRun(rest, now);
  if (command === 'eval') return readEval(rest, now);
  throw new CallError(command === undefined ? 'The command is missing.' : `"${command}" is no command.`);
}

function readRun(words: readonly string[], now: number): RunCall {
  const { values, positionals } = readOptions(words, [
    'book',
    'out',
    'as-of',
    'until',
    'time-zone',
    'language',
  ]);
  if (positionals.length > 0) throw new CallError(`"${positionals.join(' ')}" belongs to no option.`);
  const timeZone = readTimeZone(values['time-zone']);
  const asOf = readDay('--as-of', values['as-of'], timeZone, now);
  const until = values['until'] === undefined ? asOf : readDay('--until', values['until'], timeZone, now);
  if (until < asOf) throw new CallError(`--until ${until} is before --as-of ${asOf}.`);
  const language = values['language'] ?? 'en';
  if (!LANGUAGES.includes(language)) {
    throw new CallError(`--language is "${language}", wanted is one of ${LANGUAGES.join(', ')}.`);
  }
  return {
    command: 'run',
    book: required('--book', values['book']),
    out: required('--out', values['out']),
    asOf,
    until,
    timeZone,
    language,
  };
}

function readEval(words: readonly string[], now: number): EvalCall {
  const { values, positionals } = readOptions(words, ['as-of', 'time-zone']);
  const [formula, ...more] = positionals;
  if (formula === undefined || more.length > 0) {
    throw new CallError(
      `eval takes one formula, it got ${positionals.length}. Put it between single quotes.`,
    );
  }
  if (!formula.startsWith('=')) throw new CallError(`"${formula}" is no formula: one begins with "=".`);
  const timeZone = readTimeZone(values['time-zone']);
  return { command: 'eval', formula, asOf: readDay('--as-of', values['as-of'], timeZone, now), timeZone };
}

function readOptions(
  words: readonly string[],
  names: readonly string[],
): { values: Readonly<Record<string, string | undefined>>; positionals: readonly string[] } {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}

function required(option: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new CallError(`${option} is missing.`);
  return value;
}

function readTimeZone(value = 'UTC'): string {
  if (!DateTime.local({ zone: value }).isValid) {
    throw new CallError(`--time-zone is "${value}", wanted is a zone such as "Europe/Madrid".`);
  }
  return value;
}

function readDay(option: string, value: string | undefined, timeZone: string, now: number): string {
  if (value === undefined) return DateTime.fromMillis(now, { zone: timeZone }).toFormat('yyyy-MM-dd');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !DateTime.fromISO(value, { zone: 'UTC' }).isValid) {
    throw new CallError(`${option} is "${value}", wanted is a day such as 2026-01-16.`);
  }
  return value;
}
