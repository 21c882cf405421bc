import { once } from '../domain/once';
import type { ColumnDeclaration } from '../tables/table';
import type { RawCell } from './file-content';
import type { FileTable } from './file-table';

/** What programs alone write where there is no data: HubSpot's screens and exports, spreadsheets. No text of a person's. */
const MARKS = once(
  () =>
    new Set(
      (
        '|-|--|---|–|—|―|#n/a|#na|#nv|#n/d|(no value)|(kein wert)|(aucune valeur)|(sin valor)|(sem valor)|' +
        '(blank)|(blanks)|(leer)|(vide)|(vacío)|(vazio)|(null)'
      ).split('|'),
    ),
);

/** What people and databases write besides. In a name or a note it is a word: "Leer" is a town, "Null" a surname. */
const WORDS = once(
  () =>
    new Set(
      (
        '?|n/a|n.a.|n.a|n\\a|na|n/a.|(n/a)|not available|not applicable|not set|none|(none)|no value|no data|' +
        'no aplica|null|nil|nan|undefined|unknown|(unknown)|blank|empty|(empty)|tbd|t.b.d.|tbc|tba|' +
        'n/v|k. a.|k.a.|k. a|k.a|keine angabe|keine angaben|kein wert|keine|keiner|keins|unbekannt|leer|' +
        'nicht vorhanden|nicht verfügbar|entfällt|' +
        's/o|s.o.|sans objet|n/d|n.d.|n.d|nd|n/c|n.c.|nc|n.r.|non renseigné|non disponible|non défini|aucun|aucune|aucune valeur|' +
        'néant|neant|inconnu|inconnue|vide|' +
        's/d|sin datos|sin dato|sin valor|ninguno|ninguna|no disponible|desconocido|desconocida|vacío|vacio|' +
        'en blanco|(en blanco)|por definir|' +
        'sem dados|sem valor|nenhum|nenhuma|não disponível|não se aplica|não informado|desconhecido|desconhecida|vazio|' +
        'a definir|em branco|' +
        '0000-00-00|0000-00-00 00:00:00|00/00/0000|00.00.0000|00-00-0000|0/0/0000'
      ).split('|'),
    ),
);
const LONGEST = 24;
const SPACES = /[\s\u00a0\u202f]+/g;

/**
 * Whether a cell says that there is nothing. Where a date, an amount, an address or one of some choices is wanted, "n/a",
 * "k. A." and "0000-00-00" say so; free text stays as somebody wrote it, and only "", "--" and "(No value)" are nothing.
 */
export function isNoValue(cell: RawCell, isFreeText: boolean): boolean {
  if (typeof cell !== 'string') return false;
  if (cell === '') return true;
  if (cell.length > LONGEST) return cell.trim() === '';
  const word = cell.replace(SPACES, ' ').trim().toLowerCase();
  return MARKS().has(word) || (!isFreeText && WORDS().has(word));
}

/** Whether a column takes any text: a name, a note. A length of time is read from words and is none. */
export function takesFreeText<Key extends string>(
  { spans }: FileTable<Key>,
  { key, kind }: ColumnDeclaration<Key>,
): boolean {
  return (kind === 'text' || kind === 'any') && !spans?.[key];
}

/** A formula that went wrong: its error stands where its result should. */
const SPREADSHEET_ERROR =
  /^#(?:REF|VALUE|DIV\/0|NAME\?|NUM|NULL|ERROR|SPILL|CALC|BEZUG|WERT|ZAHL|VALEUR|NOM\?|NOMBRE|VALOR|¡REF|¡VALOR|¡DIV\/0|¿NOMBRE\?|¡NUM|NOME\?)!?$/i;

export function isSpreadsheetError(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.startsWith('#') && SPREADSHEET_ERROR.test(cell.trim());
}
