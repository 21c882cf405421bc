import type { FileTexts } from './en';

export function fr(): FileTexts {
  return {
    emptyFile:
      'Le fichier est vide\u00a0: il lui faut une ligne d’en-têtes et au moins une ligne de données.',
    missingColumns: (wanted, found) =>
      `Ce fichier ne peut pas être lu\u00a0: il n’a pas de colonne ${wanted.join(', ni ')}. Ses en-têtes sont\u00a0: ${found.join(', ')}.`,
    columnTwice: (header, otherHeader, column) =>
      `Ce fichier ne peut pas être lu\u00a0: les en-têtes «\u00a0${header}\u00a0» et «\u00a0${otherHeader}\u00a0» désignent tous deux ${column}. Supprimez ou renommez l’un d’eux.`,
    brokenHeaderLine: (line) =>
      `Ce fichier ne peut pas être lu\u00a0: un guillemet de la ligne ${line}, avant ou dans les en-têtes, n’est pas fermé.`,
    notUtf8: 'Ses lettres accentuées sont abîmées\u00a0: enregistrez à nouveau le fichier en CSV UTF-8.',

    rowOfTotals: 'une ligne de totaux, pas un client',
    missing: (column) => `${column}\u00a0: valeur manquante`,
    wrongNumberOfCells: (cells, headers) =>
      `la ligne n’a pas le même nombre de cellules (${cells}) que la ligne d’en-têtes (${headers})`,
    brokenQuotes: 'un guillemet de cette ligne n’est pas fermé, ou se trouve avant la fin d’une cellule',
    cellTooLong: (length) =>
      `cette cellule contient ${length} caractères, une cellule de Google Sheets 50\u202f000 au plus`,
    damagedLetters: (text) =>
      `«\u00a0${text}\u00a0» contient des lettres abîmées\u00a0: enregistrez à nouveau le fichier en CSV UTF-8`,
    spreadsheetError: (text) =>
      `«\u00a0${text}\u00a0» est l’erreur d’une formule\u00a0: corrigez-la dans la feuille de calcul et exportez à nouveau le fichier`,

    notADate: (text) => `«\u00a0${text}\u00a0» n’est pas une date\u00a0; il faut un jour comme 2026-03-01`,
    noSuchDay: (text) => `«\u00a0${text}\u00a0» n’existe pas dans le calendrier`,
    twoDigitYear: (text) => `l’année de «\u00a0${text}\u00a0» doit avoir quatre chiffres`,
    dayDependsOnZone: (text) =>
      `le jour de «\u00a0${text}\u00a0» dépend du fuseau horaire\u00a0; il faut un jour comme 2026-03-01`,
    dateUnclear: (text, first, second) =>
      `«\u00a0${text}\u00a0» peut être le ${first} ou le ${second}, et rien dans le fichier ne permet de trancher`,
    serialUnclear: (text, day) =>
      `«\u00a0${text}\u00a0» est un nombre, pas une date (compté comme dans un tableur, ce serait le ${day})`,

    notANumber: (text) => `«\u00a0${text}\u00a0» n’est pas un nombre`,
    notAWholeNumber: (text) => `«\u00a0${text}\u00a0» n’est pas un nombre entier, 0 ou plus`,
    numberUnclear: (text, thousands, decimals) =>
      `«\u00a0${text}\u00a0» peut être ${thousands} ou ${decimals}, et rien dans le fichier ne permet de trancher`,
    notATerm: (text) => `«\u00a0${text}\u00a0» n’est pas une durée\u00a0; il faut un nombre de mois comme 12`,
    notATimeSpan: (text) => `«\u00a0${text}\u00a0» n’est pas une durée\u00a0; il en faut une comme 45 jours`,

    notAChoice: (text, wanted) =>
      `«\u00a0${text}\u00a0» est inconnu\u00a0; valeurs possibles\u00a0: ${wanted}`,
    notAWebsite: (text) => `«\u00a0${text}\u00a0» n’est pas un site web\u00a0; il faut un nom comme acme.com`,
    notAnEmail: (text) =>
      `«\u00a0${text}\u00a0» n’est pas une adresse e-mail\u00a0; il en faut une comme ana@example.com`,
    notAHubId: (text) => `«\u00a0${text}\u00a0» n’est pas un ID Hub\u00a0; il ne faut que des chiffres`,
    notACurrency: (text) => `«\u00a0${text}\u00a0» n’est pas une devise\u00a0; il faut un code ISO comme EUR`,
    currencyContradicted: (text, currency) =>
      `«\u00a0${text}\u00a0» n’est pas un montant en ${currency}, la devise de cette ligne`,

    severalTables: (first: string, second: string): string =>
      `Ce fichier ne peut pas être lu\u00a0: il convient aussi bien aux onglets ${first} et ${second}. Ne gardez que les colonnes de l’un d’eux.`,
    couldBeLines: (lines) =>
      `le nom seul ne dit pas de quel client il s’agit\u00a0: les lignes ${lines} l’ont aussi, chacune pour un autre client`,
    duplicateLine: (line: number): string => `doublon de la ligne ${line}`,
    duplicate: (line) => `doublon de la ligne ${line}\u00a0: même client et même type de contrat`,
    duplicateWithOtherStart: (line, start, otherStart) =>
      `doublon de la ligne ${line}\u00a0: même client et même type de contrat, mais cette ligne-là commence le ${otherStart} et celle-ci le ${start}`,

    headersInLine: (line) =>
      `Les en-têtes sont à la ligne ${line}\u00a0; les lignes au-dessus ne sont pas lues.`,
    allRenewals:
      'Le fichier ne donne pas de type de contrat\u00a0: chaque ligne est traitée comme un renouvellement.',
    countedFromToday: (column, day) =>
      `«\u00a0${column}\u00a0» est compté à partir du ${day}, le jour de cette importation.`,

    readAsPast: (column, text, day) =>
      `«\u00a0${column}\u00a0» est lu de sorte que la date soit passée\u00a0: «\u00a0${text}\u00a0» est le ${day}.`,
    mixedDates: (column, day, text) =>
      `«\u00a0${column}\u00a0» mélange des dates («\u00a0${day}\u00a0») et des dates en texte («\u00a0${text}\u00a0»)\u00a0: Excel ne convertit que certains textes et peut inverser le jour et le mois. Vérifiez les premières.`,
    startFromDeadline: (days) =>
      `Là où seule l’échéance est donnée, le renouvellement commence après le préavis (${days} jours s’il n’est pas indiqué).`,
    untypedRenewals: (lines) =>
      `Sans type de contrat, donc traités comme des renouvellements\u00a0: ${inLines(lines)}.`,
    takenAsRenewal: 'traité comme un renouvellement',
    startHolds: (lines) =>
      `L’échéance ne correspond pas au début du renouvellement moins le préavis\u00a0: le début est conservé et l’échéance est calculée, ${inLines(lines)}.`,
    otherDatesSay: (day) => `D’après les autres dates du fichier, c’est le ${day}.`,
    askWhichHolds: (line, client, deadline, calculated) =>
      `Quelle date est la bonne\u00a0? Pour ${client} (ligne ${line}), le fichier donne l’échéance du ${deadline}\u00a0; le début du renouvellement moins le préavis donne le ${calculated}. La réponse vaut pour toutes ces lignes.`,
    holdsStart: (calculated) => `Le début du renouvellement\u00a0: l’échéance est le ${calculated}`,
    holdsDeadline: (deadline) => `L’échéance\u00a0: elle reste le ${deadline}`,

    askColumn: (header) => `Utiliser «\u00a0${header}\u00a0» comme\u00a0:`,
    leaveColumnOut: 'ne pas utiliser cette colonne',
    askDateOrder: (column, text) =>
      `Quel jour est «\u00a0${text}\u00a0»\u00a0? Les dates de la colonne «\u00a0${column}\u00a0» se lisent de deux façons.`,
    askThousands: (column, text) =>
      `Combien vaut «\u00a0${text}\u00a0» dans la colonne «\u00a0${column}\u00a0»\u00a0? Le signe peut séparer les milliers ou les décimales.`,
    askSerialDays: (column) =>
      `La colonne «\u00a0${column}\u00a0» contient des nombres au lieu de dates. Sont-ce des jours comptés comme dans un tableur\u00a0?`,
    serialDaysYes: (text, day) => `Oui\u00a0: ${text} est le ${day}`,
    serialDaysNo: 'Non\u00a0: ne pas importer ces lignes',
  };
}

function inLines(lines: readonly number[]): string {
  const some = lines.slice(0, 10).join(', ');
  return `${lines.length === 1 ? 'ligne' : 'lignes'} ${lines.length > 10 ? `${some}…` : some}`;
}
