import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { textOfBytes } from '../../table-file/text-encoding';

const bytesOf = (name: string): Uint8Array => readFileSync(join(process.cwd(), 'test/files/cases', name));
const textOf = (name: string): string => {
  const decoded = textOfBytes(bytesOf(name));
  return 'text' in decoded ? decoded.text.replace(/\r\n?/g, '\n') : decoded.problem;
};
const bytes = (...codes: readonly number[]) => new Uint8Array(codes);
const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

describe('a file saved by Excel', () => {
  test('on Windows reads as its UTF-8 twin', () => {
    expect(textOf('win1252.csv')).toBe(textOf('utf8.csv'));
    expect(textOf('win1252.csv')).toContain('L’Atelier Œuvres');
  });

  test('on a Mac does, too', () => {
    expect(textOf('macroman.csv')).toBe(textOf('utf8.csv'));
  });

  test('as UTF-16 without a mark is read, in either order of bytes', () => {
    expect(textOf('utf16be-nobom.csv')).toContain('Birch Works,Renewal,2026-03-20');
    const swapped = bytesOf('utf16be-nobom.csv').slice();
    for (let index = 0; index + 1 < swapped.length; index += 2)
      [swapped[index], swapped[index + 1]] = [swapped[index + 1] ?? 0, swapped[index] ?? 0];
    expect(textOfBytes(swapped)).toEqual({ text: textOf('utf16be-nobom.csv') });
  });
});

const NAMES =
  'Société Générale,L’Oréal,Müller & Söhne,Weiß GmbH,Peña y Núñez,São João,Ação,ÉLITE,Größe,“Œuvre”,1 234,56 €,à bientôt,Élan,naïve,Straße,niño';

test.each([
  ['é', 0xe9, 0x8e],
  ['ü', 0xfc, 0x9f],
  ['ñ', 0xf1, 0x96],
  ['ç', 0xe7, 0x8d],
  ['ã', 0xe3, 0x8b],
  ['ß', 0xdf, 0xa7],
  ['ö', 0xf6, 0x9a],
  ['á', 0xe1, 0x87],
  ['ó', 0xf3, 0x97],
])('one %s in a name is enough to tell Windows from the Mac', (letter, windows, mac) => {
  const word = (code: number) => bytes(...ascii('Client name\nNo'), code, ...ascii('va\n'));
  expect(textOfBytes(word(windows))).toEqual({ text: `Client name\nNo${letter}va\n` });
  expect(textOfBytes(word(mac))).toEqual({ text: `Client name\nNo${letter}va\n` });
});

test.each(['macintosh', 'windows-1252'])('names of five languages come back from %s', (encoding) => {
  const decoder = new TextDecoder(encoding);
  const codeOf = new Map(
    // One byte at a time: given a whole buffer, some versions of Node decode Windows-1252 wrongly.
    Array.from({ length: 256 }, (_, code) => [decoder.decode(bytes(code, 0x20)).charAt(0), code] as const),
  );
  const letters = [...NAMES].filter((letter) => codeOf.has(letter) && (codeOf.get(letter) ?? 0) < 0x100);
  const text = letters.join('');
  const encoded = bytes(...letters.map((letter) => codeOf.get(letter) ?? 0));
  expect(textOfBytes(encoded)).toEqual({ text });
});

test.each(['L’Atelier', 'O’Neill & Co', 'D’Angelo', 'L’ORÉAL', 'AÇÃO'])(
  '%s alone is enough to tell Windows from the Mac',
  (name) => {
    const codes: Readonly<Record<string, readonly [number, number]>> = {
      ...{ '’': [0x92, 0xd5], É: [0xc9, 0x83], Ã: [0xc3, 0xcc], Ç: [0xc7, 0x82] },
    };
    const text = `Client name\n${name}\n`;
    for (const system of [0, 1] as const) {
      const encoded = [...text].map((letter) => codes[letter]?.[system] ?? letter.charCodeAt(0));
      expect(textOfBytes(bytes(...encoded))).toEqual({ text });
    }
  },
);

describe('what is not read is refused by name, never read wrongly', () => {
  test('Shift-JIS', () => {
    const client = bytes(
      0x83,
      0x4e,
      0x83,
      0x89,
      0x83,
      0x43,
      0x83,
      0x41,
      0x83,
      0x93,
      0x83,
      0x67,
      ...ascii(',A\n'),
    );
    expect(textOfBytes(client)).toEqual({ problem: 'unreadEncoding', encoding: 'Shift-JIS' });
  });

  test('Korean', () => {
    expect(textOfBytes(bytes(0xb0, 0xed, 0xb0, 0xb4, 0xb8, 0xed, ...ascii(',A\n')))).toEqual({
      problem: 'unreadEncoding',
      encoding: 'EUC-KR',
    });
  });

  test('Cyrillic', () => {
    expect(textOfBytes(bytes(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, ...ascii(',A\n')))).toEqual({
      problem: 'unreadEncoding',
      encoding: 'Windows-1251',
    });
  });

  test('UTF-32', () => {
    const wide = [...'Client name'].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]);
    expect(textOfBytes(bytes(0xff, 0xfe, 0, 0, ...wide))).toEqual({
      problem: 'unreadEncoding',
      encoding: 'UTF-32',
    });
  });
});
