import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A page of documentation, by its path from the root. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

const ROOT_PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

export function pages(): readonly Page[] {
  const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file.split(path.sep).join('/')));
  return [...ROOT_PAGES, ...inDocs].map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

/** The lines of the page's shell blocks. */
export function commandsIn({ text }: Page): readonly string[] {
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
