import { parse, tokTypes } from 'acorn';

/**
 * A page as HtmlService serves it. Google reads scripts by rules older than template literals: inside one it takes "//"
 * and the opening of a block comment for comments, and leaves them out, up to the end of the line or of the whole script,
 * whose closing tag it damages. Documented nowhere; seen by users:
 * https://github.com/enuchi/React-Google-Apps-Script/issues/157 and /170.
 *
 * `<script>go(`${scheme}://${host}`)</script>` is served as `<script>go(`${scheme}:>`.
 */
export function servedHtml(html: string): string {
  return html.replace(SCRIPT, (element, opening: string, script: string, closing: string) => {
    if (!script.includes('`') || isData(opening)) return element;
    const { text, isOpen } = withoutComments(script, /\btype\s*=\s*["']?module/i.test(opening));
    return `${opening}${text}${isOpen ? '>' : closing}`;
  });
}

const SCRIPT = /(<script\b[^>]*>)([^]*?)(<\/script\s*>)/gi;
const COMMENT = /\/\/|\/\*/;

function isData(opening: string): boolean {
  const type = /\btype\s*=\s*["']?([^\s"'>]*)/i.exec(opening)?.[1] ?? '';
  return !/^(module|(text|application)\/(java|ecma)script)?$/i.test(type);
}

function withoutComments(script: string, isModule: boolean): { text: string; isOpen: boolean } {
  let text = '';
  let position = 0;
  for (const { start, end } of templateTexts(script, isModule)) {
    for (let from = Math.max(start, position); from < end; from = Math.max(start, position)) {
      const comment = COMMENT.exec(script.slice(from, end));
      if (comment === null) break;
      const opened = from + comment.index;
      text += script.slice(position, opened);
      const closed = comment[0] === '//' ? lineEnd(script, opened) : blockEnd(script, opened);
      if (closed === null) return { text, isOpen: true };
      position = closed;
    }
  }
  return { text: text + script.slice(position), isOpen: false };
}

function lineEnd(script: string, from: number): number | null {
  const end = script.slice(from).search(/[\r\n]/);
  return end < 0 ? null : from + end;
}

function blockEnd(script: string, from: number): number | null {
  const end = script.indexOf('*/', from + 2);
  return end < 0 ? null : end + 2;
}

/** Where the texts of template literals stand. None where the browser could not read the script either. */
function templateTexts(script: string, isModule: boolean): { start: number; end: number }[] {
  const texts: { start: number; end: number }[] = [];
  try {
    parse(script, {
      ecmaVersion: 'latest',
      sourceType: isModule ? 'module' : 'script',
      onToken: ({ type, start, end }) => {
        if (type === tokTypes.template || type === tokTypes.invalidTemplate) texts.push({ start, end });
      },
    });
  } catch {
    return [];
  }
  return texts;
}
