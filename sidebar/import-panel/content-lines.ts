import type { ImportedContent } from '../../src/panel/contract';

/** Lines that hold something: "a\nb\n" has 2. */
export function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
}

export function linesOf(content: ImportedContent): number {
  return 'text' in content
    ? countLines(content.text)
    : content.rows.filter((cells) => cells.length > 0).length;
}
