import type { FileTexts } from './en';

export function fr(): FileTexts {
  return {
    emptyFile: "Le fichier est vide : il lui faut une ligne d'en-têtes et au moins une ligne de données.",
    missingColumns: (wanted, found) =>
      `Ce fichier ne peut pas être lu : il n'a pas de colonne ${wanted.join(', ni ')}. Ses en-têtes sont : ${found.join(', ')}.`,
    columnTwice: (header, otherHeader, column) =>
      `Ce fichier ne peut pas être lu : les en-têtes « ${header} » et « ${otherHeader} » désignent tous deux ${column}. Supprimez ou renommez l'un d'eux.`,
    brokenHeaderLine: (line) =>
      `Ce fichier ne peut pas être lu : un guillemet de la ligne ${line}, avant ou dans les en-têtes, n'est pas fermé.`,
    notUtf8: 'Ses lettres accentuées sont abîmées : enregistrez à nouveau le fichier en CSV UTF-8.',

    missing: (column) => `${column} : valeur manquante`,
    wrongNumberOfCells: (cells, headers) =>
      `la ligne n'a pas le même nombre de cellules (${cells}) que la ligne d'en-têtes (${headers})`,
    brokenQuotes: "un guillemet de cette ligne n'est pas fermé, ou se trouve avant la fin d'une cellule",
    cellTooLong: (length) =>
      `cette cellule contient ${length} caractères, une cellule de Google Sheets 50\u202f000 au plus`,
    damagedLetters: (text) =>
      `« ${text} » contient des lettres abîmées : enregistrez à nouveau le fichier en CSV UTF-8`,
    spreadsheetError: (text) =>
      `« ${text} » est l’erreur d’une formule : corrigez-la dans la feuille de calcul et exportez à nouveau le fichier`,

    notADate: (text) => `« ${text} » n'est pas une date ; il faut un jour comme 2026-03-01`,
    noSuchDay: (text) => `« ${text} » n'existe pas dans le calendrier`,
    twoDigitYear: (text) => `l'année de « ${text} » doit avoir quatre chiffres`,
    dayDependsOnZone: (text) =>
      `le jour de « ${text} » dépend du fuseau horaire ; il faut un jour comme 2026-03-01`,
    dateUnclear: (text, first, second) =>
      `« ${text} » peut être le ${first} ou le ${second}, et rien dans le fichier ne permet de trancher`,
    serialUnclear: (text, day) =>
      `« ${text} » est un nombre, pas une date (compté comme dans un tableur, ce serait le ${day})`,

    notANumber: (text) => `« ${text} » n'est pas un nombre`,
    notAWholeNumber: (text) => `« ${text} » n'est pas un nombre entier, 0 ou plus`,
    numberUnclear: (text, thousands, decimals) =>
      `« ${text} » peut être ${thousands} ou ${decimals}, et rien dans le fichier ne permet de trancher`,
    notATerm: (text) => `« ${text} » n'est pas une durée ; il faut un nombre de mois comme 12`,
    notATimeSpan: (text) => `« ${text} » n’est pas une durée ; il en faut une comme 45 jours`,

    notAChoice: (text, wanted) => `« ${text} » est inconnu ; valeurs possibles : ${wanted}`,
    notAWebsite: (text) => `« ${text} » n'est pas un site web ; il faut un nom comme acme.com`,
    notAnEmail: (text) => `« ${text} » n'est pas une adresse e-mail ; il en faut une comme ana@example.com`,
    notAHubId: (text) => `« ${text} » n'est pas un ID Hub ; il ne faut que des chiffres`,
    notACurrency: (text) => `« ${text} » n'est pas une devise ; il faut un code ISO comme EUR`,
    currencyContradicted: (text, currency) =>
      `« ${text} » n'est pas un montant en ${currency}, la devise de cette ligne`,

    severalTables: (first: string, second: string): string =>
      `Ce fichier ne peut pas être lu\u00a0: il convient aussi bien aux onglets ${first} et ${second}. Ne gardez que les colonnes de l’un d’eux.`,
    couldBeLines: (lines) =>
      `le nom seul ne dit pas de quel client il s’agit\u00a0: les lignes ${lines} l’ont aussi, chacune pour un autre client`,
    duplicateLine: (line: number): string => `doublon de la ligne ${line}`,
    duplicate: (line) => `doublon de la ligne ${line} : même client et même type de contrat`,
    duplicateWithOtherStart: (line, start, otherStart) =>
      `doublon de la ligne ${line} : même client et même type de contrat, mais cette ligne-là commence le ${otherStart} et celle-ci le ${start}`,

    headersInLine: (line) => `Les en-têtes sont à la ligne ${line} ; les lignes au-dessus ne sont pas lues.`,
    allRenewals:
      'Le fichier ne donne pas de type de contrat : chaque ligne est traitée comme un renouvellement.',
    countedFromToday: (column, day) =>
      `« ${column} » est compté à partir du ${day}, le jour de cette importation.`,

    readAsPast: (column, text, day) =>
      `« ${column} » est lu de sorte que la date soit passée : « ${text} » est le ${day}.`,
    mixedDates: (column, day, text) =>
      `« ${column} » mélange des dates (« ${day} ») et des dates en texte (« ${text} ») : Excel ne convertit que certains textes et peut inverser le jour et le mois. Vérifiez les premières.`,
    startFromDeadline: (days) =>
      `Là où seule l’échéance est donnée, le renouvellement commence après le préavis (${days} jours s’il n’est pas indiqué).`,
    untypedRenewals: (lines) =>
      `Sans type de contrat, donc traités comme des renouvellements : ${inLines(lines)}.`,
    takenAsRenewal: 'traité comme un renouvellement',
    startHolds: (lines) =>
      `L’échéance ne correspond pas au début du renouvellement moins le préavis : le début est conservé et l’échéance est calculée, ${inLines(lines)}.`,
    otherDatesSay: (day) => `D’après les autres dates du fichier, c’est le ${day}.`,
    askWhichHolds: (line, client, deadline, calculated) =>
      `Quelle date est la bonne ? Pour ${client} (ligne ${line}), le fichier donne l’échéance du ${deadline} ; le début du renouvellement moins le préavis donne le ${calculated}. La réponse vaut pour toutes ces lignes.`,
    holdsStart: (calculated) => `Le début du renouvellement : l’échéance est le ${calculated}`,
    holdsDeadline: (deadline) => `L’échéance : elle reste le ${deadline}`,

    askColumn: (header) => `Utiliser « ${header} » comme :`,
    leaveColumnOut: 'ne pas utiliser cette colonne',
    askDateOrder: (column, text) =>
      `Quel jour est « ${text} » ? Les dates de la colonne « ${column} » se lisent de deux façons.`,
    askThousands: (column, text) =>
      `Combien vaut « ${text} » dans la colonne « ${column} » ? Le signe peut séparer les milliers ou les décimales.`,
    askSerialDays: (column) =>
      `La colonne « ${column} » contient des nombres au lieu de dates. Sont-ce des jours comptés comme dans un tableur ?`,
    serialDaysYes: (text, day) => `Oui : ${text} est le ${day}`,
    serialDaysNo: 'Non : ne pas importer ces lignes',
  };
}

function inLines(lines: readonly number[]): string {
  const some = lines.slice(0, 10).join(', ');
  return `${lines.length === 1 ? 'ligne' : 'lignes'} ${lines.length > 10 ? `${some}…` : some}`;
}
