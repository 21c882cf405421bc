import { once } from '../domain/once';
import type { RawCell } from './file-content';

/** What HubSpot, spreadsheets, databases and people write where there is no data, in five languages. */
const WORDS = once(
  () =>
    new Set(
      (
        '|-|--|---|–|—|―|?|' +
        'n/a|n.a.|n.a|n\\a|na|#n/a|#na|n/a.|(n/a)|not available|not applicable|not set|none|(none)|no value|(no value)|no data|' +
        'no aplica|null|(null)|nil|nan|undefined|unknown|(unknown)|blank|(blank)|(blanks)|empty|(empty)|tbd|t.b.d.|tbc|tba|' +
        'n/v|#nv|k. a.|k.a.|k. a|k.a|keine angabe|keine angaben|kein wert|(kein wert)|keine|keiner|keins|unbekannt|leer|(leer)|' +
        'nicht vorhanden|nicht verfügbar|entfällt|' +
        's/o|s.o.|sans objet|n/d|n.d.|n.d|nd|#n/d|n/c|n.c.|nc|n.r.|non renseigné|non disponible|non défini|aucun|aucune|aucune valeur|' +
        '(aucune valeur)|néant|neant|inconnu|inconnue|vide|(vide)|' +
        's/d|sin datos|sin dato|sin valor|(sin valor)|ninguno|ninguna|no disponible|desconocido|desconocida|vacío|vacio|(vacío)|' +
        'en blanco|(en blanco)|por definir|' +
        'sem dados|sem valor|(sem valor)|nenhum|nenhuma|não disponível|não se aplica|não informado|desconhecido|desconhecida|vazio|' +
        '(vazio)|a definir|em branco|' +
        '0000-00-00|0000-00-00 00:00:00|00/00/0000|00.00.0000|00-00-0000|0/0/0000'
      ).split('|'),
    ),
);
const LONGEST = 24;
const SPACES = /[\s\u00a0\u202f]+/g;

/** Whether a cell says that there is nothing: "", "n/a", "k. A.", "(No value)", "0000-00-00". */
export function isNoValue(cell: RawCell): boolean {
  if (typeof cell !== 'string') return false;
  if (cell === '') return true;
  if (cell.length > LONGEST) return cell.trim() === '';
  return WORDS().has(cell.replace(SPACES, ' ').trim().toLowerCase());
}

/** A formula that went wrong: its error stands where its result should. */
const SPREADSHEET_ERROR =
  /^#(?:REF|VALUE|DIV\/0|NAME\?|NUM|NULL|ERROR|SPILL|CALC|BEZUG|WERT|ZAHL|VALEUR|NOM\?|NOMBRE|VALOR|¡REF|¡VALOR|¡DIV\/0|¿NOMBRE\?|¡NUM|NOME\?)!?$/i;

export function isSpreadsheetError(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.startsWith('#') && SPREADSHEET_ERROR.test(cell.trim());
}
