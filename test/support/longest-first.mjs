import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sequencer from '@jest/test-sequencer';

const TABLE = fileURLToPath(new URL('durations.json', import.meta.url));
const ROOT = path.resolve(path.dirname(TABLE), '../..');
const SECOND = 1000;

const nameOf = (file) => path.relative(ROOT, file).split(path.sep).join('/');

/**
 * What takes longest begins first, so that at the end no core waits for another. Jest knows the last runs of this clone; a
 * fresh one goes by the seconds of durations.json, which lacks what takes less than two. `DURATIONS=write npm test` writes it.
 */
export default class LongestFirst extends (sequencer.default ?? sequencer) {
  #seconds = JSON.parse(readFileSync(TABLE, 'utf8'));

  time(test) {
    return super.time(test) ?? (this.#seconds[nameOf(test.path)] ?? 1) * SECOND;
  }

  cacheResults(tests, results) {
    super.cacheResults(tests, results);
    if (process.env.DURATIONS !== 'write') return;
    const longest = new Map();
    for (const { testFilePath, perfStats } of results.testResults) {
      const name = nameOf(testFilePath);
      // In several time zones, it may be.
      longest.set(name, Math.max(longest.get(name) ?? 0, Math.round(perfStats.runtime / SECOND)));
    }
    const lines = [...longest]
      .filter(([, seconds]) => seconds >= 2)
      .sort(([, one], [, other]) => other - one);
    writeFileSync(TABLE, `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`);
  }
}
