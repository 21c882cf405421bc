import sequencer from '@jest/test-sequencer';

/** What takes longest begins first, so that at the end no core waits for another; jest knows the last runs, else this. */
const LONG = ['.sweep.test.', '.browser.test.', '/add-on/', '/clasp/', '/docs/'];

export default class LongestFirst extends (sequencer.default ?? sequencer) {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONG.findIndex((part) => path.includes(part));
      return at === -1 ? LONG.length : at;
    };
    const usual = super.sort(tests);
    return usual.some(({ duration }) => duration !== undefined)
      ? usual
      : [...usual].sort((one, other) => rank(one) - rank(other));
  }
}
