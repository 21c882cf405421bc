/**
 * HtmlService's templates: <? code ?>, <?= printed with contextual escaping ?>, <?!= printed as it is ?>.
 * https://developers.google.com/apps-script/guides/html/templates
 */
export type EscapingContext = 'text' | 'attribute' | 'url' | 'script' | 'script string' | 'style' | 'tag';

/**
 * The template as JavaScript: an expression that is a function of the template's own properties, of `print(text)` and
 * of `escape(value, context)`.
 */
export function compileTemplate(template: string): string {
  let body = '';
  let html = '';
  let position = 0;
  const opening = /<\?(!?=)?/g;
  for (let match = opening.exec(template); match !== null; match = opening.exec(template)) {
    const end = template.indexOf('?>', opening.lastIndex);
    if (end < 0) throw new Error('Malformed template: "<?" has no "?>"');
    const literal = template.slice(position, match.index);
    html += literal;
    body += printLiteral(literal);
    const code = template.slice(opening.lastIndex, end).trim().replace(/;$/, '');
    body += printScriptlet(match[1], code, html);
    // Whatever is printed stands for some text, so that an attribute's value does not seem empty.
    if (match[1] !== undefined) html += 'x';
    position = end + 2;
    opening.lastIndex = position;
  }
  body += printLiteral(template.slice(position));
  return `(function (properties, print, escape) { with (properties) {\n${body}} })`;
}

function printLiteral(literal: string): string {
  return literal === '' ? '' : `print(${JSON.stringify(literal)});\n`;
}

function printScriptlet(kind: string | undefined, code: string, htmlBefore: string): string {
  if (kind === undefined) return `${code}\n`;
  if (kind === '!=') return `print(String(${code}));\n`;
  return `print(escape((${code}), ${JSON.stringify(escapingContext(htmlBefore))}));\n`;
}

/** Where in an HTML document the text ends. */
export function escapingContext(html: string): EscapingContext {
  const inside = lastOpenElement(html);
  if (inside !== null) return inside.name === 'style' ? 'style' : scriptContext(inside.content);
  const tagStart = html.lastIndexOf('<');
  const tag = tagStart > html.lastIndexOf('>') ? html.slice(tagStart) : openTagWithQuotedBracket(html);
  if (tag === null) return 'text';
  const value = /([\w:-]+)\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)$/.exec(tag);
  const name = value?.[1]?.toLowerCase();
  if (name === undefined) return 'tag';
  if (/^(href|src|action|formaction|xlink:href)$/.test(name) && /=\s*["']?$/.test(tag)) return 'url';
  return name.startsWith('on') ? 'script string' : 'attribute';
}

function lastOpenElement(html: string): { name: string; content: string } | null {
  const opened = [...html.matchAll(/<(script|style)\b[^>]*>/gi)].at(-1);
  if (opened === undefined) return null;
  const name = (opened[1] ?? '').toLowerCase();
  const content = html.slice(opened.index + opened[0].length);
  return new RegExp(`</${name}`, 'i').test(content) ? null : { name, content };
}

/** A ">" inside a quoted attribute value does not close the tag. */
function openTagWithQuotedBracket(html: string): string | null {
  const match = /<[a-zA-Z][^<>]*=\s*(?:"[^"]*|'[^']*)$/.exec(html);
  return match === null ? null : match[0];
}

function scriptContext(script: string): EscapingContext {
  let quote: string | null = null;
  for (let index = 0; index < script.length; index += 1) {
    const character = script.charAt(index);
    if (quote !== null && character === '\\') index += 1;
    else if (quote !== null) quote = character === quote ? null : quote;
    else if (character === '"' || character === "'" || character === '`') quote = character;
  }
  return quote === null ? 'script' : 'script string';
}

/** Makes a value harmless where it is printed. */
export function escapeInContext(value: unknown, context: EscapingContext): string {
  switch (context) {
    case 'script':
      return escapeScriptText(JSON.stringify(value) ?? 'undefined');
    case 'script string':
      return escapeScriptText(
        JSON.stringify(String(value)).slice(1, -1).replace(/'/g, '\\u0027').replace(/`/g, '\\u0060'),
      );
    case 'style':
    case 'tag':
      return String(value).replace(/[^\w .#%-]/g, '');
    case 'url':
      return escapeAttribute(harmlessUrl(String(value)));
    case 'attribute':
    case 'text':
      return escapeAttribute(String(value));
  }
}

function escapeScriptText(text: string): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
  return text.replace(
    /[<>&\u2028\u2029]/g,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

function harmlessUrl(url: string): string {
  return /^\s*(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:/i.test(url) ? '#blocked' : url;
}

function escapeAttribute(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&#34;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
