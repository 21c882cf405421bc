import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { CLIENT_TABLES } from '../../src/files/client-table-file';
import type { FileTable } from '../../src/files/file-table';
import { RENEWALS_IN_FILES } from '../../src/files/file-table';
import { readContent } from '../../src/files/read-file';
import { customFunctions } from '../../src/functions/index';
import { FUNCTIONS } from '../../src/functions/table';
import { clientReader } from '../../src/hubspot/read-client';
import { readClients, readDefinitions } from '../../src/hubspot/partner-clients';
import { textsIn } from '../../src/locale/texts';
import { REQUESTS, checked } from '../../src/panel/requests';
import { readStored } from '../../src/store/state-part';
import { FAMILIES, PARTS } from '../../src/store/state-parts';
import { joinValue, splitValue } from '../../src/store/stored-text';
import { POINTS_LEDGER } from '../../src/tables/points-ledger';
import { readTableFile } from '../../table-file/read-table-file';
import { readWorksheet } from '../../table-file/worksheet';
import { PROPERTIES } from '../../workbench/hubspot/records';
import { stateOf } from '../support/stored-state';
import { zoneCalendar } from '../support/zone-calendar';

/**
 * Whatever reads a text that somebody else wrote is given 100,000 signs of each kind that stalls a careless reader. It answers,
 * or says in its own words why not. That none goes over the text once for each sign is proven where regular expressions
 * are looked at (test/bundle/regular-expressions.test.ts): there is no clock here, but a quadratic reader is felt.
 */
const LENGTH = 100_000;
const PIECES: readonly string[] = [
  ...[
    'a@',
    '.',
    '-',
    '(',
    ' ',
    '1',
    '=',
    '"',
    "'",
    '\t',
    '\n',
    '|',
    '/',
    '\\"',
    '[(',
    '<a ',
    '&',
    '\ud800',
    '😀',
  ],
  ...['a.', '1,', ' -', '"\n', '0\t', '\u0301', ';a', 'p1', '{,"'],
];
const TEXTS = PIECES.map((piece) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH));

/** The programming error that a text led to; what is refused in words is no fault. */
function faultOf(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    const { name } = error as Error;
    return ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'InternalError'].includes(name)
      ? error
      : undefined;
  }
}

const faultsWith = (feed: (text: string) => unknown): readonly unknown[] =>
  TEXTS.flatMap((text, index) => {
    const fault = faultOf(() => feed(text));
    return fault === undefined ? [] : [[PIECES[index], fault]];
  });

beforeAll(() => {
  const { DOMParser, Node, Element } = new JSDOM().window;
  Object.assign(global, { DOMParser, Node, Element });
});

/** Where texts of others are understood; panels show what comes from here. */
const FOLDERS = [
  ...['src/domain', 'src/files', 'src/functions', 'src/hubspot', 'src/locale', 'src/store', 'src/tables'],
  ...['table-file', 'sidebar/import-panel', 'sidebar/client-panel', 'sidebar/points-calculator'],
  ...['sidebar/reminders-panel', 'sidebar/shared'],
];
const TAKES_A_TEXT =
  /^export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(\s*\w+\??: (?:string|RawCell|unknown|FileContent)\b/gm;
const READS = /^export (?:async )?function\*? ((?:read|parse)[A-Z]\w*)/gm;

type Feed = (call: (...given: readonly unknown[]) => unknown, text: string) => unknown;
const day = { year: 2026, month: 1, day: 16 };
const OPTIONS = { required: [['clientName']], nameColumn: 'clientName', today: day };
const named = () => 0;

/** Those that need more than the text, or are fed below in their own form. */
const WITH_MORE: Readonly<Record<string, Feed | 'below'>> = {
  withoutEnding: (call, text) => call(text, text[0]),
  primaryContactProblem: (call, text) =>
    call(
      text,
      { clientName: text },
      { of: () => [{ clientName: text, contactName: 'x', email: text }], isDated: false },
      day,
    ),
  explained: (call, text) => call(new Error(text), text),
  recipientOf: (call, text) => call(text, [{ email: text }], day),
  memberOf: (call, text) => call(text, [{ email: text }]),
  compareText: (call, text) => call(text, `${text}x`),
  datesOfTerms: (call, text) => call(text, 'renewal'),
  clientTableOfFile: (call, text) => call(`Hub ID,${text}\n1,${text}`, 'en'),
  readClientTableFile: (call, text) =>
    call(`Hub ID,Client name\n1,${text}`, CLIENT_TABLES[0], { today: day, textsIn: 'en' }),
  splitDelimitedText: (call, text) => call(text, named),
  headerOf: (call, text) => call(text, named),
  isNoValue: (call, text) => [call(text, true), call(text, false)],
  readFile: (call, text) => call(text, RENEWALS_IN_FILES, OPTIONS),
  readContent: 'below',
  readRenewalsFile: (call, text) =>
    call(`Client name,Time to renewal\n"${text.replace(/"/g, '""')}",5`, OPTIONS),
  readAsThousands: (call, text) => call({ text }),
  readAsDecimals: (call, text) => call({ text }),
  labelled: (call, text) => call(text, text, 'fr'),
  ruleText: (call, text) => call(text, 'en'),
  builtInRuleText: (call, text) => call(text, 'en'),
  marketLabel: (call, text) => call(text, 'en'),
  readStored: 'below',
  splitValue: (call, text) => call('key', text),
  joinValue: (call, text) => call('key', new Map([['key', text]])),
  furtherKeys: (call, text) => call(text, new Map([[`${text}~2`, '']])),
  cutToBytes: (call, text) => call(text, 9_000),
  readDefinitions: 'below',
  readClients: 'below',
  readValue: 'below',
  readArguments: 'below',
  readThresholds: 'below',
  readRules: 'below',
  readLedger: 'below',
  readTableRange: 'below',
  readOptions: 'below',
  readTier: 'below',
  located: (call, text) => call(new Error(text), 'x'),
  contactTierNamed: (call, text) => call(text, { prices: [] }),
  ownForm: (call, text) => call(text, 'en_US'),
  mailAddress: (call, text) => [call(text, text), call(`a@${text}`, '')],
  readTableFile: 'below',
  readWorksheet: 'below',
  readXml: 'below',
  asRows: (call, text) => call([[text]], 'x'),
  billingAddress: (call, text) => [call(text, text), call(`https://app.hubspot.com/${text}`, null)],
  dayInCell: (call, text) => call(text, zoneCalendar('America/New_York')),
  timeSpanIn: (call, text) => [call(text, 'day'), call(`in ${text} days`, 'day')],
  inFive: (call, text) => call(text, text, text, text, text),
};

const modules = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(folder, file)),
);

describe('every exported function that takes a text first, or is called read or parse', () => {
  const found = modules.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const names = [...source.matchAll(TAKES_A_TEXT), ...source.matchAll(READS)].map(([, name = '']) => name);
    return [...new Set(names)].map((name) => [name, file] as const);
  });

  test('is found', () => {
    expect(found.length).toBeGreaterThan(60);
    const names = found.map(([name]) => name);
    expect(Object.keys(WITH_MORE).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(found.filter(([name]) => WITH_MORE[name] !== 'below'))('%s of %s', async (name, file) => {
    const exported = (await import(path.resolve(file))) as Record<string, (...given: unknown[]) => unknown>;
    const call = exported[name];
    if (!call) throw new Error(`${file} exports no ${name}`);
    const feed = WITH_MORE[name];
    // A new one that needs more than a text: say above what it is to be given.
    if (!feed) expect(call.length).toBeLessThanOrEqual(1);
    expect(faultsWith((text) => (typeof feed === 'function' ? feed(call, text) : call(text)))).toEqual([]);
  });
});

describe('cells and headers of a file', () => {
  const tables = [RENEWALS_IN_FILES, POINTS_LEDGER, ...CLIENT_TABLES.map(({ table }) => table)];
  const options = { required: [], nameColumn: 'x', today: day };

  test.each(tables.map((table) => [table.key, table as FileTable<string>] as const))('of %s', (_, table) => {
    const labels = table.columns.map(({ label }) => label.en);
    // As rows, or a quotation mark would end the cell. Of all columns together they are as long as the others.
    const rowOf = (text: string): readonly string[] => labels.map(() => text.slice(0, 5_000));
    expect(faultsWith((text) => readContent([labels, rowOf(text)], table, options))).toEqual([]);
    expect(faultsWith((text) => readContent([[text, ...labels], rowOf(text)], table, options))).toEqual([]);
  });
});

describe('workbooks', () => {
  const looks = { strings: [], dateStyles: [], firstYear: 1900 as const };
  async function* pieces(text: string) {
    yield '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>';
    yield text;
    yield '</t></is></c></row></sheetData></worksheet>';
  }

  test.each(PIECES.map((piece, index) => [JSON.stringify(piece), index] as const))(
    'and texts of %s',
    async (_, index) => {
      const text = TEXTS[index] ?? '';
      const outcome = await readWorksheet(pieces(text), looks as never).catch((error: unknown) => error);
      expect(
        faultOf(() => {
          if (outcome instanceof Error) throw outcome;
        }),
      ).toBeUndefined();
      expect(await readTableFile(new TextEncoder().encode(text))).toBeDefined();
    },
  );
});

describe('arguments of custom functions', () => {
  const functions = customFunctions(zoneCalendar('America/New_York'));

  test.each(Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[])('%s', (name) => {
    const count = Object.keys(FUNCTIONS[name].arguments).length;
    const given = (cell: unknown): unknown[] => Array.from({ length: count }, () => cell);
    expect(faultsWith((text) => functions[name](...given(text)))).toEqual([]);
    const header = ['Client name', 'Renewal start date', 'Current MRR', 'Status'];
    expect(faultsWith((text) => functions[name](...given([header, header.map(() => text)])))).toEqual([]);
  });
});

describe('what is stored, asked for and answered', () => {
  test.each([...Object.entries(PARTS), ...Object.entries(FAMILIES)])('%s', (_, { codec }) => {
    expect(faultsWith((text) => readStored(codec as never, text))).toEqual([]);
  });

  test('values in several pieces', () => {
    expect(
      faultsWith((text) => expect(joinValue('k', new Map(Object.entries(splitValue('k', text))))).toBe(text)),
    ).toEqual([]);
    expect(faultsWith((text) => stateOf({ 'rows.0': `{"R1":"${text}` }).rows.of('R1'))).toEqual([]);
  });

  test.each(Object.entries(REQUESTS))('the request %s', (_, schema) => {
    const texts = textsIn('en');
    expect(faultsWith((text) => checked(schema as never, text, texts))).toEqual([]);
    const fields = [
      'name',
      'rowKey',
      'column',
      'value',
      'fileName',
      'text',
      'day',
      'token',
      'after',
      'language',
    ];
    expect(
      faultsWith((text) =>
        checked(schema as never, Object.fromEntries(fields.map((field) => [field, text])), texts),
      ),
    ).toEqual([]);
  });

  test('HubSpot’s answers', () => {
    const answering = (body: string) => ({
      get: () => ({ status: 200, body, retryAfter: undefined }),
      wait: () => undefined,
      timeLeft: () => 1e6,
    });
    const limits = { after: undefined, properties: [], mostPages: 2 };
    expect(
      faultsWith((text) => [readDefinitions(answering(text)), readClients(answering(text), limits)]),
    ).toEqual([]);
    expect(
      faultsWith((text) => {
        const properties = Object.fromEntries(PROPERTIES.map(({ name }) => [name, text]));
        return clientReader(PROPERTIES, undefined).read({ id: text, properties } as never);
      }),
    ).toEqual([]);
  });
});

test('the folders of readers are there', () => {
  expect(FOLDERS.filter((folder) => !existsSync(folder))).toEqual([]);
});
