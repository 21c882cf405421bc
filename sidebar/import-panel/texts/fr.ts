import { countedIn } from '../../texts/counted';
import type { ImportTexts } from './en';

const counted = countedIn('fr-FR');

export const fr: ImportTexts = {
  heading: 'Importer des renouvellements',
  intro:
    'Importez vos renouvellements, clients, contacts, abonnements ou points. Vous voyez ce qui changerait avant que rien ne soit écrit.',
  pasteHeading: 'Copier et coller un tableau',
  pasteHow:
    'Sélectionnez le tableau dans HubSpot, Google Sheets ou Excel, ligne d’en-tête comprise, et copiez-le. Cliquez dans la zone et collez.',
  pasteLabel: 'Tableau, ligne d’en-tête comprise',
  pastedName: 'Tableau collé',
  fileHeading: 'Ou choisir un fichier',
  chooseFile: 'Choisir un fichier CSV ou Excel',
  orDrop: 'ou déposez-le ici',
  chosenFile: 'Source',
  anotherFile: 'Choisir un autre tableau',
  preview: 'Aperçu',
  previewing: 'Lecture du tableau…',
  importing: 'Écriture dans la feuille de calcul…',
  stillWorking: 'Les grands tableaux peuvent prendre quelques minutes. Laissez ce panneau ouvert.',
  lines: (count) => counted(count, '# ligne', '# lignes'),
  elapsed: (seconds) => counted(seconds, '# seconde', '# secondes'),

  emptyFile: 'Le fichier est vide. Choisissez-en un avec une ligne d’en-tête et au moins un client.',
  emptyText: 'Rien n’a encore été collé. Collez le tableau avec sa ligne d’en-tête.',
  unreadableWorkbook:
    'Ce fichier ne peut pas être lu comme un classeur Excel\u00a0: il a un autre format (.xls, .numbers, .ods), est protégé par un mot de passe ou endommagé. Enregistrez-le au format .xlsx ou CSV (UTF-8) et choisissez ce fichier, ou copiez les cellules et collez-les ici.',
  unreadEncoding: (name) =>
    `Les lettres de ce fichier ne peuvent pas être lues\u00a0: il est enregistré ${name === '' ? 'dans un encodage non reconnu' : `en ${name}`}. Ouvrez-le dans le programme d’où il vient, enregistrez-le en «\u00a0CSV UTF-8\u00a0» et choisissez ce fichier.`,
  workbookTooLarge:
    'Ce classeur est trop grand une fois décompressé. Copiez la feuille de votre tableau dans un classeur à part, ou enregistrez-la au format CSV (UTF-8), et choisissez ce fichier.',
  onlyHiddenSheets:
    'Toutes les feuilles remplies de ce classeur sont masquées. Affichez celle à importer (clic droit sur un onglet, Afficher), enregistrez le classeur et choisissez-le à nouveau.',
  whichSheet: 'Quelle feuille du classeur\u00a0?',
  tooLarge: (megabytes) =>
    `Le fichier fait ${megabytes} Mo\u00a0; l’import accepte jusqu’à 20 Mo à la fois. Divisez-le et importez les parties l’une après l’autre.`,
  unreadableFile: 'Le navigateur n’a pas pu lire le fichier. Choisissez-le à nouveau.',

  readAs: (rows, language, source) =>
    `${counted(rows, '# ligne', '# lignes')}, lu en ${language}, ${source}.`,
  fromWorkbook: 'depuis un classeur',
  fromPaste: 'depuis le tableau collé',
  separatedBy: (delimiter) => `colonnes séparées par ${delimiter}`,
  delimiters: { comma: 'virgule', semicolon: 'point-virgule', tab: 'tabulation', pipe: 'barre verticale' },
  noticesHeading: 'À propos des cellules',
  notices: {
    formulaWithoutResult: (cells) =>
      `Le fichier ne contient pas le résultat de ces formules, lues comme vides\u00a0: ${cells}. Ouvrez le fichier dans Excel ou Google Sheets, enregistrez-le et choisissez-le à nouveau.`,
    formulaError: (cells) => `Ces formules affichent une erreur et sont lues comme vides\u00a0: ${cells}.`,
    cellTooLong: (cells) => `Plus de 50\u202f000 caractères, lues comme vides\u00a0: ${cells}.`,
    farCell: (cells) =>
      `Non lues, car au-delà de la ligne 100\u202f000 ou à droite des 500 premières colonnes\u00a0: ${cells}.`,
    mergedCells: (cells) =>
      `Le texte des cellules fusionnées vaut pour chacune de leurs lignes\u00a0: ${cells}.`,
  },

  previewHeading: 'Aperçu',
  questionsHint: 'Le tableau peut se lire de plusieurs façons.',
  columnsHeading: 'Colonnes à vérifier',
  columnsHint:
    'Leurs en-têtes sont inconnus. La colonne probable est choisie\u00a0; corrigez ce qui ne convient pas.',
  rejectedHeading: 'Lignes ignorées',
  rejectedHint: 'Ces lignes seront ignorées\u00a0; le reste sera importé.',
  rejectedAfter: 'Ces lignes ont été ignorées\u00a0; le reste a été importé.',
  line: 'Ligne',
  rejectedDownload: 'Télécharger en CSV',
  blankedHeading: 'Cellules laissées vides',
  blankedHint: 'Ces cellules n’ont pas pu être lues. Leurs lignes sont importées sans elles.',
  unknownHeading: 'Colonnes non utilisées',
  unknownHint: 'Le tableau de destination n’a pas de colonne pour elles.',
  apply: (count) => counted(count, 'Importer # ligne', 'Importer # lignes'),
  nothingToImport: 'Rien dans ce tableau ne diffère de la feuille de calcul.',
  refreshing: 'Nouvelle lecture du tableau…',
  done: 'Import terminé',
  doneUnknown:
    'On ne sait pas si tout a été écrit. Affichez à nouveau l’aperçu\u00a0: ce qui est déjà dans la feuille de calcul y compte comme inchangé.',
  another: 'Importer un autre tableau',
  rejectedColumns: { line: 'Ligne', client: 'Client', column: 'Colonne', reason: 'Raison' },
};
