import { dayOfSerial, showsDay } from '../../table-file/cell-formats';

/** A cell of a table on a screen or in a spreadsheet, as people see it. */
export interface PastedCell {
  /** What is written one under the other: a client's name and its domain. */
  readonly lines: readonly string[];
  /** What a spreadsheet knows of the cell beside what it shows: a number, or a day as "2026-03-01". */
  readonly exact?: string | number;
  readonly isHeader: boolean;
  /** A box to select the row with. */
  readonly hasBox: boolean;
}

const HEADER = 'th, [role="columnheader"]';
const BOX = 'input[type="checkbox"], [role="checkbox"]';
/** Nothing that is read as text; lists of options show the chosen one alone. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'TITLE', 'DATALIST', 'OPTGROUP']);
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
/** "Sort ascending", "Ascending sort. Press to sort descending." and their like, in the languages of HubSpot's screens. */
const SORTING =
  /\b(?:sort\w*|ascending|descending|tri\w*|croissant|décroissant|orden\w*|ascendente|descendente|sortier\w*|aufsteigend\w*|absteigend\w*|classific\w*|crescente|decrescente)\b/i;
const ARROWS = /[\u2190-\u21ff\u25b2-\u25cf\u2b00-\u2bff\u2303\u2304]|[\ufe0e-\ufe0f]/g;
const SELECTING =
  /^(?:(?:de)?select\w*|(?:dé)?sélectionn\w*|(?:de)?seleccion\w*|(?:de)?selecion\w*|(?:alle\w*|zeile|auswahl)\b.*(?:auswählen|aufheben)?|.*auswählen|toggle\w*)(?:\s|$)/i;

interface Segment {
  readonly element: Element;
  text: string;
  /** In a button beside the text, which a screen shows when one points at the row. */
  readonly isButton: boolean;
}

export function pastedCell(cell: Element): PastedCell {
  const hasBox = cell.querySelector(BOX) !== null;
  const isHeader = cell.matches(HEADER);
  const seen = linesOf(cell, true);
  const lines = seen.length > 0 ? seen : linesOf(cell, false);
  // Beside a header, in pieces of their own, stand an arrow and what it does for whoever does not see it.
  const shown = isHeader ? lines.flatMap((line) => line.map((piece) => [piece])) : withoutButtons(lines);
  const texts = shown
    .map((line) => lineText(withoutInitials(line)))
    .filter((text) => text !== '' && !(hasBox && SELECTING.test(text)));
  const [first = '', second = ''] = texts;
  const withName = texts.length > 1 && areInitials(first, second) ? texts.slice(1) : texts;
  const exact = exactValue(cell, withName.join(' '));
  return { lines: withName, isHeader, hasBox, ...(exact === undefined ? {} : { exact }) };
}

/** "Renewal deadline ▲ Sort descending" is "Renewal deadline". */
export function headerText({ lines }: PastedCell): string {
  const words = lines.map((line) => line.replace(ARROWS, '').trim()).filter((line) => line !== '');
  const named = words.filter((line) => !SORTING.test(line));
  return (named.length > 0 ? named : words).join(' ');
}

/** Its text, line by line as a browser would break it, in pieces of one element each. */
function linesOf(cell: Element, withoutHidden: boolean): readonly Segment[][] {
  const lines: Segment[][] = [[]];
  const add = (element: Element, text: string): void => {
    const line = lines[lines.length - 1] ?? [];
    const last = line[line.length - 1];
    if (last?.element === element) last.text += text;
    else line.push({ element, text, isButton: element.closest('button, [role="button"]') !== null });
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentElement) add(node.parentElement, node.nodeValue ?? '');
      return;
    }
    if (!(node instanceof Element) || UNSEEN.has(node.tagName.toUpperCase())) return;
    if (withoutHidden && isHidden(node)) return;
    if (node.tagName === 'BR') return void lines.push([]);
    if (node.tagName === 'SELECT') return add(node, chosenOption(node));
    if (node.tagName === 'INPUT') return add(node, valueOfInput(node));
    const display = displayOf(node);
    const isBlock =
      node !== cell && (display === '' ? BLOCKS.has(node.tagName) : !display.startsWith('inline'));
    if (isBlock) lines.push([]);
    else if (display.startsWith('inline-')) add(cell, ' ');
    node.childNodes.forEach(walk);
    if (isBlock) lines.push([]);
    else if (display.startsWith('inline-')) add(cell, ' ');
  };
  walk(cell);
  return lines.filter((line) => lineText(line) !== '');
}

function displayOf(element: Element): string {
  return /(?:^|;)\s*display\s*:\s*([\w-]+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? '';
}

function isHidden(element: Element): boolean {
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    element.hasAttribute('hidden') ||
    displayOf(element) === 'none' ||
    /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/.test(element.getAttribute('style') ?? '')
  );
}

function chosenOption(select: Element): string {
  const chosen = select.querySelector('option[selected]') ?? select.querySelector('option');
  return chosen?.textContent ?? '';
}

function valueOfInput(input: Element): string {
  const type = input.getAttribute('type') ?? 'text';
  return ['text', 'search', 'email', 'number', 'date', 'url'].includes(type)
    ? (input.getAttribute('value') ?? '')
    : '';
}

function withoutButtons(lines: readonly Segment[][]): readonly Segment[][] {
  const kept = lines
    .map((line) => line.filter(({ isButton }) => !isButton))
    .filter((line) => lineText(line) !== '');
  return kept.length > 0 ? kept : lines;
}

function lineText(line: readonly Segment[]): string {
  return cleaned(line.map(({ text }) => text).join(''));
}

export function cleaned(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A picture of a person or a company is often its initials, "AB" before "Ana Bell". */
function withoutInitials(line: readonly Segment[]): readonly Segment[] {
  const filled = line.filter(({ text }) => cleaned(text) !== '');
  const [first, ...rest] = filled;
  return first && rest.length > 0 && areInitials(cleaned(first.text), lineText(rest)) ? rest : line;
}

function areInitials(short: string, name: string): boolean {
  const letters = short.replace(/\./g, '');
  if (!/^\p{Lu}{1,3}$/u.test(letters) || looksLikeHost(name)) return false;
  const upper = name.toUpperCase();
  const initials = upper
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1))
    .join('');
  const firstAndLast = initials.slice(0, 1) + initials.slice(-1);
  return [initials.slice(0, letters.length), firstAndLast, upper.slice(0, letters.length)].includes(letters);
}

/** "acme.com", "https://www.acme.com/", "bäckerei.de". */
export function looksLikeHost(text: string): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}\/?$/u.test(text);
}

/**
 * Google Sheets and Excel put the value beside what they show. A plain number is taken as it is, one with a currency's
 * sign keeps the sign, a day is a day: "3/4/2026" and "1.234" are then read in one way only.
 */
function exactValue(cell: Element, shown: string): string | number | undefined {
  const number = numberOf(cell);
  if (number === undefined || shown === '' || shown.includes('%')) return undefined;
  const format =
    /"2":"((?:[^"\\]|\\.)*)"/.exec(cell.getAttribute('data-sheets-numberformat') ?? '')?.[1] ?? '';
  if (showsDay(format)) return dayOfSerial(number, 1900);
  // Of Excel the format is not there: what shows letters, slashes or colons may be a day.
  const marks = shown.replace(/[\d.,\s'’()\u2212-]/g, '');
  if (marks === '') return /\d[.-]\d+[.-]\d/.test(shown) ? undefined : number;
  return /^(?:\p{Sc}|\p{Lu}{1,3}\p{Sc}?)$/u.test(marks) ? `${number.toFixed(2)} ${marks}` : undefined;
}

function numberOf(cell: Element): number | undefined {
  const sheets = /^\{"1":3,"3":(-?[\d.]+(?:e[+-]?\d+)?)\}$/i.exec(
    cell.getAttribute('data-sheets-value') ?? '',
  )?.[1];
  const written = sheets ?? cell.getAttribute('x:num') ?? '';
  const number = Number(written);
  return written !== '' && Number.isFinite(number) ? number : undefined;
}
