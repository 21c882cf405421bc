import { countedIn } from '../../texts/counted';
import type { ImportTexts } from './en';

const counted = countedIn('de-DE');

export const de: ImportTexts = {
  heading: 'Verlängerungen importieren',
  intro:
    'Importieren Sie Ihre Verlängerungen, Kunden, Kontakte, Abonnements oder Punkte. Sie sehen, was sich ändern würde, bevor etwas geschrieben wird.',
  pasteHeading: 'Tabelle kopieren und einfügen',
  pasteHow:
    'Markieren Sie die Tabelle in HubSpot, Google Sheets oder Excel samt Kopfzeile und kopieren Sie sie. Klicken Sie in das Feld und fügen Sie sie ein.',
  pasteLabel: 'Tabelle samt Kopfzeile',
  pastedName: 'Eingefügte Tabelle',
  fileHeading: 'Oder eine Datei wählen',
  chooseFile: 'CSV- oder Excel-Datei wählen',
  orDrop: 'oder hier ablegen',
  chosenFile: 'Quelle',
  anotherFile: 'Andere Tabelle wählen',
  preview: 'Vorschau',
  previewing: 'Tabelle wird gelesen…',
  importing: 'Tabelle wird geschrieben…',
  stillWorking: 'Große Tabellen brauchen bis zu einigen Minuten. Lassen Sie dieses Panel geöffnet.',
  lines: (count) => counted(count, '# Zeile', '# Zeilen'),
  elapsed: (seconds) => counted(seconds, '# Sekunde', '# Sekunden'),

  emptyFile: 'Die Datei ist leer. Wählen Sie eine mit Kopfzeile und mindestens einem Kunden.',
  emptyText: 'Es wurde noch nichts eingefügt. Fügen Sie die Tabelle samt Kopfzeile ein.',
  unreadableWorkbook:
    'Diese Datei lässt sich nicht als Excel-Arbeitsmappe lesen: Sie hat ein anderes Format (.xls, .numbers, .ods), ist durch ein Kennwort geschützt oder beschädigt. Speichern Sie sie als .xlsx oder CSV (UTF-8) und wählen Sie diese Datei, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
  unreadEncoding: (name) =>
    `Die Buchstaben dieser Datei lassen sich nicht lesen: Sie ist ${name === '' ? 'in einer unbekannten Kodierung' : `als ${name}`} gespeichert. Öffnen Sie sie in dem Programm, aus dem sie stammt, speichern Sie sie als „CSV UTF-8“ und wählen Sie diese Datei.`,
  workbookTooLarge:
    'Diese Arbeitsmappe ist entpackt zu groß. Kopieren Sie das Blatt mit Ihrer Tabelle in eine eigene Arbeitsmappe oder speichern Sie es als CSV (UTF-8), und wählen Sie diese Datei.',
  onlyHiddenSheets:
    'Alle gefüllten Blätter dieser Arbeitsmappe sind ausgeblendet. Blenden Sie das gewünschte ein (Rechtsklick auf ein Blatt, Einblenden), speichern Sie die Arbeitsmappe und wählen Sie sie noch einmal.',
  whichSheet: 'Welches Blatt der Arbeitsmappe?',
  tooLarge: (megabytes) =>
    `Die Datei hat ${megabytes} MB; bis zu 20 MB lassen sich auf einmal importieren. Teilen Sie sie und importieren Sie die Teile nacheinander.`,
  unreadableFile: 'Der Browser konnte die Datei nicht lesen. Wählen Sie sie noch einmal.',

  readAs: (rows, language, source) => `${counted(rows, '# Zeile', '# Zeilen')} auf ${language}, ${source}.`,
  fromWorkbook: 'aus einer Arbeitsmappe',
  fromPaste: 'aus der eingefügten Tabelle',
  separatedBy: (delimiter) => `Spalten getrennt durch ${delimiter}`,
  delimiters: { comma: 'Komma', semicolon: 'Semikolon', tab: 'Tabulator', pipe: 'senkrechten Strich' },
  noticesHeading: 'Zu den Zellen',
  notices: {
    formulaWithoutResult: (cells) =>
      `Die Datei enthält das Ergebnis dieser Formeln nicht, sie gelten als leer: ${cells}. Öffnen Sie die Datei in Excel oder Google Sheets, speichern Sie sie dort und wählen Sie sie noch einmal.`,
    formulaError: (cells) => `Diese Formeln zeigen einen Fehler und gelten als leer: ${cells}.`,
    cellTooLong: (cells) => `Mehr als 50.000 Zeichen, gelten als leer: ${cells}.`,
    farCell: (cells) =>
      `Nicht gelesen, weil sie unter Zeile 100.000 oder rechts der ersten 500 Spalten liegen: ${cells}.`,
    mergedCells: (cells) => `Der Text verbundener Zellen gilt für jede ihrer Zeilen: ${cells}.`,
  },

  previewHeading: 'Vorschau',
  questionsHint: 'Die Tabelle lässt sich auf mehr als eine Weise lesen.',
  columnsHeading: 'Spalten zum Prüfen',
  columnsHint:
    'Ihre Überschriften sind nicht bekannt. Die wahrscheinliche Spalte ist gewählt; ändern Sie, was nicht passt.',
  rejectedHeading: 'Übersprungene Zeilen',
  rejectedHint: 'Diese Zeilen werden übersprungen; der Rest wird importiert.',
  rejectedAfter: 'Diese Zeilen wurden übersprungen; der Rest wurde importiert.',
  line: 'Zeile',
  rejectedDownload: 'Als CSV herunterladen',
  blankedHeading: 'Leer bleibende Zellen',
  blankedHint: 'Diese Zellen ließen sich nicht lesen. Ihre Zeilen werden ohne sie importiert.',
  unknownHeading: 'Nicht verwendete Spalten',
  unknownHint: 'Die Tabelle, in die importiert wird, hat keine Spalte dafür.',
  apply: (count) => counted(count, '# Zeile importieren', '# Zeilen importieren'),
  nothingToImport: 'Nichts in dieser Tabelle weicht von der vorhandenen ab.',
  refreshing: 'Tabelle wird erneut gelesen…',
  done: 'Import abgeschlossen',
  doneUnknown:
    'Ob alles geschrieben wurde, ist nicht bekannt. Sehen Sie sich die Vorschau noch einmal an: Was schon in der Tabelle steht, gilt dort als unverändert.',
  another: 'Weitere Tabelle importieren',
  rejectedColumns: { line: 'Zeile', client: 'Kunde', column: 'Spalte', reason: 'Grund' },
};
