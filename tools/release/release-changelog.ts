/** A step of `npm run release`: npm has written the new version into package.json, CHANGELOG.md follows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { releaseChangelog } from './changelog';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const day = new Date().toISOString().slice(0, 10);
writeFileSync('CHANGELOG.md', releaseChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, day));
