import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

/** What the Marketplace's listing form takes, by its documentation. */
const listing = readFileSync('docs/marketplace/listing.md', 'utf8');

function section(heading: string): string {
  return (
    new RegExp(`^## ${heading}\\n\\n([\\s\\S]*?)(?=\\n## |$(?![\\s\\S]))`, 'm').exec(listing)?.[1]?.trim() ??
    ''
  );
}

/** Width and height from a PNG's first chunk. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return `${bytes.readUInt32BE(16)} x ${bytes.readUInt32BE(20)}`;
}

describe('Marketplace listing', () => {
  test('has texts that the form takes', () => {
    const name = section('Application name');
    expect(name.length).toBeLessThanOrEqual(50);
    expect(name).toMatch(/^(?!.*Google).+$/);
    expect(section('Short description')).toMatch(/^.{40,200}$/);
    const detailed = section('Detailed description');
    expect(detailed.length).toBeGreaterThan(400);
    expect(detailed.length).toBeLessThan(16_000);
  });

  test.each([
    ['icon-32.png', '32 x 32'],
    ['icon-128.png', '128 x 128'],
    ['card-banner.png', '220 x 140'],
  ])('%s is %s', (file, size) => {
    expect(sizeOf(`docs/marketplace/${file}`)).toBe(size);
  });

  test('has one to five screenshots of 1280 x 800', () => {
    const screenshots = [...listing.matchAll(/\(\.\.\/(images\/[\w-]+\.png)\)/g)].map(
      ([, file]) => `docs/${file}`,
    );
    expect(screenshots.length).toBeGreaterThanOrEqual(1);
    expect(screenshots.length).toBeLessThanOrEqual(5);
    for (const file of screenshots) expect(sizeOf(file)).toBe('1280 x 800');
  });
});
