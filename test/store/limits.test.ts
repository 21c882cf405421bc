import { describe, expect, test } from '@jest/globals';
import { byteLength } from '../../workbench/services/text-bytes';
import { DocumentState } from '../../src/store/document-state';
import { memberOf } from '../../src/store/state-part';
import { FAMILIES, PARTS } from '../../src/store/state-parts';

const NAME = '株式会社日本の取引先有限責任パートナー';
const names = (count: number) => Array.from({ length: count }, (_, index) => `${NAME}${index}`);
const recordOf = <Value>(count: number, value: (index: number) => Value) =>
  Object.fromEntries(names(count).map((name, index) => [name, value(index)]));
const INSTANT = '2026-01-16T13:00:00.000Z';

/** Each as large as it can become, and larger: by far more than the 9 KB of a value. */
const LARGEST: Readonly<Record<keyof typeof PARTS | keyof typeof FAMILIES, unknown>> = {
  lastRowKey: 999_999_999_999,
  remindersConfirmedOn: '2026-01-16',
  lastRun: '2026-01-16',
  layoutVersion: 999_999,
  movingRows: { to: 'archive', client: { name: NAME.repeat(50), rowKeys: names(2_000) } },
  undoneRuns: Array.from({ length: 1_000 }, (_, index) => `2026-01-16T13:00:00.000Z#${index}`),
  lastGoodRun: INSTANT,
  triggers: recordOf(300, () => ({ owner: NAME, at: INSTANT, document: NAME })),
  trouble: { failures: names(1_000), postponed: 1 },
  hubspotMark: { after: NAME.repeat(1_000), read: 10_000 },
  hubspotLast: { day: '2026-01-16', read: 10_000 },
  hubspotFailure: { day: '2026-01-16', reason: NAME.repeat(1_000) },
  hubspotTold: names(2_000),
  hubspotOpen: names(50).map((name) => ({ question: NAME.repeat(30), answer: name })),
  ownersNotInTeam: names(2_000),
  unreadSettings: recordOf(500, () => true),
  timeZone: 'America/Argentina/ComodRivadavia',
  locale: 'pt_BR',
  columnMeanings: recordOf(1_000, () => 'leaveOut'),
  offeredStatuses: 'k3f9',
  language: 'en',
  tabsToMark: ['clients', 'log'],
  tabs: recordOf(1_000, (index) => index),
  rows: Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [`R${index}`, `p75 ${NAME}|=|rh|46082`]),
  ),
  outgoing: {
    day: '2026-01-16',
    isRepeat: false,
    rows: names(500).map((name, index) => [name, index, NAME]),
    escalated: names(500).map((name) => [name, NAME]),
    unwatched: names(500).map((name) => [name, NAME]),
  },
  mailed: '2026-01-16',
  noticed: '2026-01-16',
  places: {
    sheetId: 1,
    headerRow: 1,
    width: 18_278,
    header: 'k3f9',
    positions: recordOf(1_000, (index) => index),
  },
};

/** Properties as Google keeps them: all of a call or nothing, 9 KB a value, 500 KB in all. */
function strictState(stored: Map<string, string>): DocumentState {
  return new DocumentState({
    readAll: () => Object.fromEntries(stored),
    write: (values) => {
      for (const [key, text] of Object.entries(values))
        if (byteLength(text) > 9_000) throw new Error(`Argument too large: ${key}`);
      const next = new Map([...stored, ...Object.entries(values)]);
      const bytes = [...next].reduce((sum, [key, text]) => sum + byteLength(key) + byteLength(text), 0);
      if (bytes > 500_000) throw new Error('You have exceeded the property storage quota.');
      for (const [key, text] of Object.entries(values)) stored.set(key, text);
    },
    forget: (key) => void stored.delete(key),
  });
}

describe('every value at its limit, of Japanese names', () => {
  test('has a largest one here', () => {
    expect(Object.keys(LARGEST).sort()).toEqual([...Object.keys(PARTS), ...Object.keys(FAMILIES)].sort());
  });

  const all = [
    ...Object.entries(PARTS).map(([key, part]) => [key, part] as const),
    ...Object.entries(FAMILIES).map(
      ([key, family]) => [key, memberOf(family as never, 'a@b.example')] as const,
    ),
  ];

  test.each(all)('%s is written whole and read as it was', (key, part) => {
    const stored = new Map<string, string>();
    const state = strictState(stored);
    state.set(PARTS.lastRun, '2026-01-15');
    state.set(part as never, LARGEST[key as keyof typeof LARGEST] as never);
    state.save();
    expect(strictState(stored).get(part as never)).toEqual(LARGEST[key as keyof typeof LARGEST]);
  });
});

test('near the 500 KB of a document room is made, and what counts is kept', () => {
  const stored = new Map<string, string>();
  const old = names(300).map((name) => `${name}@agency.example`);
  for (const address of old) stored.set(`mailed.${address}`, '2024-01-16').set(`outgoing.${address}`, '');
  stored.set('mailed.ana@agency.example', '2026-01-16');
  for (const index of [1, 2, 3, 4, 5]) stored.set(`setAside.${index}`, `lr ${NAME.repeat(130)}`);
  const filler = (bytes: number) => 'x'.repeat(bytes - 1);
  const used = [...stored].reduce((sum, [key, text]) => sum + byteLength(key) + byteLength(text), 0);
  for (let left = 499_000 - used, index = 0; left > 9_000; left -= 9_000, index += 1)
    stored.set(`k${String(index).padStart(3, '0')}`, filler(8_997));

  const state = strictState(stored);
  for (let row = 0; row < 2_000; row += 1) state.rows.remember(`R${row}`, { status: 'pending' });
  expect(() => state.save()).not.toThrow();
  const again = strictState(stored);
  expect(again.rows.of('R1999').status).toBe('pending');
  expect(again.get(memberOf(FAMILIES.mailed, 'ana@agency.example'))).toBe('2026-01-16');
  // The marks say still what is in the Log and was reported.
  expect(again.setAside().map(({ isLogged, isReported }) => isLogged && isReported)).toEqual(
    Array.from({ length: 5 }, () => true),
  );
});
