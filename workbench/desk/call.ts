import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';

export const USAGE = `Wanted is one of
  npm run -s desk -- run --book FILE [--as-of YYYY-MM-DD] [--until YYYY-MM-DD] [--time-zone ZONE] [--language xx]
      [--sheet NAME] [--answer QUESTION=ANSWER ...] --out DIR
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
  /** Of a workbook; undefined: the one that holds a table to import. */
  readonly sheet?: string | undefined;
  /** To questions about the file, by their names. */
  readonly answers?: Readonly<Record<string, string>>;
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
  const { values, lists, positionals } = readOptions(
    words,
    ['book', 'out', 'as-of', 'until', 'time-zone', 'language', 'sheet'],
    ['answer'],
  );
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
    ...(values['sheet'] === undefined ? {} : { sheet: values['sheet'] }),
    ...(lists['answer'] === undefined ? {} : { answers: readAnswers(lists['answer']) }),
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

function readAnswers(written: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    written.map((answer) => {
      const [, question, option] = /^([^=]+)=(.+)$/s.exec(answer) ?? [];
      if (question === undefined || option === undefined)
        throw new CallError(
          `--answer is "${answer}", wanted is a question and its answer, dateOrder=dayFirst.`,
        );
      return [question, option];
    }),
  );
}

interface Options {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Of options that may be given several times. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

function readOptions(
  words: readonly string[],
  names: readonly string[],
  repeated: readonly string[] = [],
): Options {
  const asOptions = (each: readonly string[], multiple: boolean) =>
    Object.fromEntries(each.map((name) => [name, { type: 'string' as const, multiple }]));
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...asOptions(names, false), ...asOptions(repeated, true) },
      allowPositionals: true,
    });
    const entries = Object.entries(values);
    return {
      values: Object.fromEntries(
        entries.filter((entry): entry is [string, string] => !Array.isArray(entry[1])),
      ),
      lists: Object.fromEntries(
        entries.filter((entry): entry is [string, string[]] => Array.isArray(entry[1])),
      ),
      positionals,
    };
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
