import { describe, expect, test } from '@jest/globals';
import { releaseChangelog } from '../../tools/release/changelog';

const BEFORE = `# Changelog

## [Unreleased]

### Added

- A new thing.

## [0.1.0] - 2026-01-16

- The first.
`;

describe('releaseChangelog', () => {
  test('gives what was unreleased its version and day, and makes room for what comes next', () => {
    expect(releaseChangelog(BEFORE, '0.2.0', '2026-02-01')).toBe(
      BEFORE.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.2.0] - 2026-02-01\n'),
    );
  });

  test('refuses a release of nothing', () => {
    const released = releaseChangelog(BEFORE, '0.2.0', '2026-02-01');
    expect(() => releaseChangelog(released, '0.3.0', '2026-02-02')).toThrow('no change');
  });

  test('refuses a changelog without the heading', () => {
    expect(() => releaseChangelog('# Changelog\n', '0.2.0', '2026-02-01')).toThrow('[Unreleased]');
  });
});
