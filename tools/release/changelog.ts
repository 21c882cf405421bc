const UNRELEASED = '## [Unreleased]';

/** Gives what is under "Unreleased" its version and day, and leaves an empty "Unreleased" above it. */
export function releaseChangelog(text: string, version: string, day: string): string {
  const start = text.indexOf(UNRELEASED);
  if (start < 0) throw new Error(`CHANGELOG.md has no "${UNRELEASED}"`);
  const rest = text.slice(start + UNRELEASED.length);
  const next = rest.search(/^## /m);
  const entries = next < 0 ? rest : rest.slice(0, next);
  if (!/^- /m.test(entries)) throw new Error('CHANGELOG.md tells of no change since the last release');
  return `${text.slice(0, start)}${UNRELEASED}\n\n## [${version}] - ${day}${rest}`;
}
