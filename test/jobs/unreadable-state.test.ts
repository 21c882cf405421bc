import { describe, expect, jest, test } from '@jest/globals';
import { runFromTrigger } from '../../src/jobs/triggered-run';
import { FAMILIES, PARTS } from '../../src/store/state-parts';
import { LOG } from '../../src/tables/log';
import type { LeanBook } from '../support/lean-services';
import { FIRST_DAY, MARK, NOTICE, TRIGGER_OWNER, factsOf, makeBook, runDay } from '../support/reliability';
import { stateOf } from '../support/stored-state';

jest.setTimeout(300_000);

const run = (): void => runFromTrigger({ triggerUid: 'trigger-1' });

/** What other jobs leave in a document, and runs do not. */
const OTHERS: Readonly<Record<string, string>> = {
  layoutVersion: '3',
  undoneRuns: '2026-01-13T13:05:00.000Z#12 2026-01-14T13:05:00.000Z#40',
  hubspotMark: '{"after":"200","read":200}',
  hubspotLast: '{"day":"2026-01-18","read":340}',
  hubspotFailure: '{"day":"2026-01-18","reason":"no answer"}',
  hubspotTold: '["one","two"]',
  hubspotOpen: '[{"question":"Which one?","answer":"Another"}]',
  ownersNotInTeam: '["1a2b3c"]',
  unreadSettings: '{"1a2b3c":true}',
  tabsToMark: '["archive"]',
  columnMeanings: '{"fecha limite":"renewalDeadline"}',
  [`noticed.${TRIGGER_OWNER}`]: '2026-01-14',
};

/** A book whose runs have come for so many days. */
function bookAfter(days: number): LeanBook {
  const book = Object.assign(makeBook({ facts: factsOf(24, 12) }), { callMs: 0 });
  book.properties.set(
    'triggers',
    JSON.stringify({ 'trigger-1': { owner: TRIGGER_OWNER, at: `${FIRST_DAY}T00:00:00.000Z` } }),
  );
  for (let day = 0; day < days; day += 1) runDay(book, run, day);
  for (const [key, text] of Object.entries(OTHERS)) book.properties.set(key, text);
  return book;
}

/** The emails of three days but for the notices, each by whom it goes to and what it is about. */
function liveThrough(book: LeanBook, first: number): readonly string[] {
  book.mails.length = 0;
  for (const day of [first, first + 1, first + 2]) {
    const { failed, error } = runDay(book, run, day);
    if (failed) throw error;
  }
  return book.mails
    .filter(({ subject }) => !NOTICE.test(subject))
    .map(({ to, subject, text }) => {
      const clients = (text.match(/^Client \d+/gm) ?? []).sort().join();
      return `${to} ${subject.replace(`${MARK} `, '')} ${clients}`;
    })
    .sort();
}

const CORRUPTIONS: Readonly<Record<string, (text: string) => string>> = {
  'cut off': (text) => text.slice(0, Math.ceil(text.length / 2)),
  'no JSON': () => '{oops',
  'of another shape': () => '{"a":[1,{"b":null}]}',
  'a list': () => '[[1],2,"x"]',
  null: () => 'null',
  blank: () => '',
  'an enormous text': () => 'x'.repeat(9_000),
  'an enormous number': () => '9'.repeat(9_000),
  'of a version to come': (text) => `v9 ${text}`,
};

/** A number that was cut off is a number; nobody can see that it was another. */
const isReadable = (key: string, text: string): boolean => {
  const state = stateOf({ [key]: text });
  state.check();
  return state.setAside().length === 0;
};

/** The Monday on which all is quiet for some, and the day after. */
const BOOKS = new Map([7, 8].map((first) => [first, { book: bookAfter(first), first }] as const));
const keysIn = (book: LeanBook): readonly string[] => {
  const keys = [...book.properties.keys()];
  // One address stands for all.
  const isTried = (key: string, index: number): boolean =>
    !/^(mailed|outgoing)\./.test(key) ||
    keys.findIndex((other) => other.split('.')[0] === key.split('.')[0]) === index;
  return ['movingRows', ...keys.filter(isTried)];
};

describe.each([...BOOKS.values()])('from day $first on', ({ book: untouched, first }) => {
  const expected = liveThrough(untouched.copy(), first);
  const tried = keysIn(untouched).filter(
    (key) => first === 7 || /^(rows|mailed|outgoing|noticed|last)/.test(key),
  );

  test('each part and each family is tried, on days that have emails', () => {
    expect(expected.length).toBeGreaterThan(2);
    if (first !== 7) return;
    expect(tried).toEqual(expect.arrayContaining(Object.values(PARTS).map(({ key }) => key)));
    for (const { prefix } of Object.values(FAMILIES))
      expect(tried.some((key) => key.startsWith(prefix))).toBe(true);
  });

  describe.each(tried)('where %s', (key) => {
    test.each(Object.keys(CORRUPTIONS))(
      'is %s, each email goes out once, and one says what was set aside',
      (kind) => {
        const book = untouched.copy();
        const text = CORRUPTIONS[kind]?.(book.properties.get(key) ?? '{"to":"archive","client":') ?? '';
        book.properties.set(key, text);
        expect(liveThrough(book, first)).toEqual(expected);

        const named = `“${key}”`;
        const notices = book.mails.filter(
          ({ subject, text: body }) => NOTICE.test(subject) && body.includes(named),
        );
        const logged = book.tab(LOG.key).rows.filter((row) => String(row[1]).includes(named));
        const isMeant = isReadable(key, text);
        expect(notices.map(({ to }) => to)).toEqual(isMeant ? [] : [TRIGGER_OWNER]);
        expect(logged).toHaveLength(isMeant ? 0 : 1);
        if (!isMeant) expect(book.properties.get(`setAside.${key}`)).toBe(`lr ${text.slice(0, 8_000)}`);
        // The note of an email under way stays until the next one to that address.
        const others = [...book.properties].filter(([other]) => !/^(setAside|outgoing)\./.test(other));
        expect(others.filter(([other, value]) => !isReadable(other, value))).toEqual([]);
      },
    );
  });
});
