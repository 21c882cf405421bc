import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pages } from './pages';

/** The pages hold together: every link leads to a file and a heading, every picture is there and of some size. */
const LINK = /!?\[(?:[^\]]|\](?!\())*\]\(([^)\s]+)\)/g;

/** As GitHub makes an anchor of a heading. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function problemOf(link: string, from: string): string | undefined {
  if (/^https:\/\/[\w.-]+\.\w+(\/|$)/.test(link) || link.startsWith('http://localhost:')) return undefined;
  if (/^\w+:/.test(link)) return `${link} is no https address`;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? from : path.join(path.dirname(from), decodeURI(file));
  if (!existsSync(target)) return `${link}: no ${target}`;
  if (/\.(png|svg)$/.test(target) && statSync(target).size < 200) return `${link} is empty`;
  if (anchor && !anchorsOf(readFileSync(target, 'utf8')).has(anchor)) return `${link}: no such heading`;
  return undefined;
}

describe('documentation', () => {
  test.each(pages().map((page) => [page.file, page] as const))('%s has no dead link', (_, page) => {
    const links = [...page.text.replace(/```[\s\S]*?```/g, '').matchAll(LINK)].map(([, link = '']) => link);
    expect(links.map((link) => problemOf(link, page.file)).filter(Boolean)).toEqual([]);
  });

  test('a dead link, a missing heading and an odd address are found', () => {
    expect(problemOf('gone.md', 'docs/guide.md')).toMatch('no docs/gone.md');
    expect(problemOf('limitations.md#no-such-heading', 'docs/guide.md')).toMatch('no such heading');
    expect(problemOf('ftp://somewhere.example/x', 'docs/guide.md')).toMatch('no https address');
  });

  test('every page can be reached from the README', () => {
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      const text = file.endsWith('.md') && statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
      for (const [, link = ''] of text.matchAll(LINK)) {
        const target = path.join(path.dirname(file), link.split('#')[0] ?? '');
        if (!/^\w+:/.test(link) && existsSync(target)) follow(target);
      }
    };
    follow('README.md');
    // The folder of decisions is linked as a whole.
    const unreached = pages()
      .map(({ file }) => file)
      .filter((file) => !reached.has(file) && !file.startsWith('docs/decisions/'));
    expect(unreached).toEqual([]);
  });
});
