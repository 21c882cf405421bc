import type { FileTexts } from './en';

export function de(): FileTexts {
  return {
    emptyFile: 'Die Datei ist leer: Sie braucht eine Kopfzeile und mindestens eine Datenzeile.',
    missingColumns: (wanted, found) =>
      `Diese Datei lässt sich nicht lesen: Es fehlt die Spalte ${wanted.join(' und die Spalte ')}. Ihre Überschriften sind: ${found.join(', ')}.`,
    columnTwice: (header, otherHeader, column) =>
      `Diese Datei lässt sich nicht lesen: Die Überschriften „${header}“ und „${otherHeader}“ bedeuten beide ${column}. Bitte eine entfernen oder umbenennen.`,
    brokenHeaderLine: (line) =>
      `Diese Datei lässt sich nicht lesen: Ein Anführungszeichen in Zeile ${line}, vor oder in der Kopfzeile, wird nicht geschlossen.`,
    notUtf8: 'Die Umlaute sind beschädigt: Bitte die Datei neu als CSV UTF-8 speichern.',

    rowOfTotals: 'eine Summenzeile, kein Kunde',
    missing: (column) => `${column} fehlt`,
    wrongNumberOfCells: (cells, headers) =>
      `die Zeile hat nicht gleich viele Zellen (${cells}) wie die Kopfzeile (${headers})`,
    brokenQuotes:
      'ein Anführungszeichen in dieser Zeile wird nicht geschlossen oder steht vor dem Ende einer Zelle',
    cellTooLong: (length) =>
      `Diese Zelle hat ${length} Zeichen, eine Zelle in Google Sheets höchstens 50.000`,
    damagedLetters: (text) =>
      `„${text}“ enthält beschädigte Buchstaben: Bitte die Datei neu als CSV UTF-8 speichern`,
    spreadsheetError: (text) =>
      `„${text}“ ist der Fehler einer Formel: Bitte in der Tabelle beheben und die Datei neu exportieren`,

    notADate: (text) => `„${text}“ ist kein Datum; erwartet wird ein Tag wie 2026-03-01`,
    noSuchDay: (text) => `„${text}“ gibt es im Kalender nicht`,
    twoDigitYear: (text) => `das Jahr von „${text}“ braucht vier Ziffern`,
    dayDependsOnZone: (text) =>
      `der Tag von „${text}“ hängt von der Zeitzone ab; erwartet wird ein Tag wie 2026-03-01`,
    dateUnclear: (text, first, second) =>
      `„${text}“ kann der ${first} oder der ${second} sein, und nichts in der Datei verrät es`,
    serialUnclear: (text, day) =>
      `„${text}“ ist eine Zahl, kein Datum (wie in einer Tabellenkalkulation gezählt wäre es der ${day})`,

    notANumber: (text) => `„${text}“ ist keine Zahl`,
    notAWholeNumber: (text) => `„${text}“ ist keine ganze Zahl ab 0`,
    numberUnclear: (text, thousands, decimals) =>
      `„${text}“ kann ${thousands} oder ${decimals} sein, und nichts in der Datei verrät es`,
    notATerm: (text) => `„${text}“ ist keine Laufzeit; erwartet wird eine Zahl von Monaten wie 12`,
    notATimeSpan: (text) => `„${text}“ ist keine Zeitspanne; erwartet wird eine wie 45 Tage`,

    notAChoice: (text, wanted) => `„${text}“ ist unbekannt; möglich sind: ${wanted}`,
    notAWebsite: (text) => `„${text}“ ist keine Website; erwartet wird ein Name wie acme.com`,
    notAnEmail: (text) => `„${text}“ ist keine E-Mail-Adresse; erwartet wird eine wie ana@example.com`,
    notAHubId: (text) => `„${text}“ ist keine Hub-ID; erwartet werden nur Ziffern`,
    notACurrency: (text) => `„${text}“ ist keine Währung; erwartet wird ein ISO-Code wie EUR`,
    currencyContradicted: (text, currency) =>
      `„${text}“ ist kein Betrag in ${currency}, der Währung dieser Zeile`,

    severalTables: (first: string, second: string): string =>
      `Diese Datei lässt sich nicht lesen: Sie passt gleich gut zu den Tabs ${first} und ${second}. Lassen Sie nur die Spalten eines der beiden stehen.`,
    couldBeLines: (lines) =>
      `der Name allein sagt nicht, um welchen Kunden es geht: Auch die Zeilen ${lines} haben ihn, jede für einen anderen Kunden`,
    duplicateLine: (line: number): string => `doppelt, wie Zeile ${line}`,
    duplicate: (line) => `Dublette von Zeile ${line}: gleicher Kunde und gleiche Vertragsart`,
    duplicateWithOtherStart: (line, start, otherStart) =>
      `Dublette von Zeile ${line}: gleicher Kunde und gleiche Vertragsart, doch jene beginnt am ${otherStart} und diese am ${start}`,

    headersInLine: (line) =>
      `Die Überschriften stehen in Zeile ${line}; die Zeilen darüber werden nicht gelesen.`,
    allRenewals: 'Die Datei nennt keine Vertragsarten: Jede Zeile gilt als Verlängerung.',
    countedFromToday: (column, day) => `„${column}“ zählt ab dem ${day}, dem Tag dieses Imports.`,

    readAsPast: (column, text, day) =>
      `„${column}“ wird so gelesen, dass es in der Vergangenheit liegt: „${text}“ ist der ${day}.`,
    mixedDates: (column, day, text) =>
      `„${column}“ mischt Daten („${day}“) mit Daten als Text („${text}“): Excel wandelt nur manche Texte um und vertauscht dabei womöglich Tag und Monat. Bitte die ersten prüfen.`,
    startFromDeadline: (days) =>
      `Wo nur die Frist angegeben ist, beginnt die Verlängerung nach der Kündigungsfrist (${days} Tage, wenn keine angegeben ist).`,
    untypedRenewals: (lines) => `Ohne Vertragsart, gilt daher als Verlängerung: ${inLines(lines)}.`,
    takenAsRenewal: 'gilt als Verlängerung',
    startHolds: (lines) =>
      `Die Frist passt nicht zu Startdatum und Kündigungsfrist; es gilt das Startdatum, und die Frist wird berechnet: ${inLines(lines)}.`,
    otherDatesSay: (day) => `Nach den anderen Daten der Datei ist es der ${day}.`,
    askWhichHolds: (line, client, deadline, calculated) =>
      `Was gilt? Für ${client} (Zeile ${line}) nennt die Datei die Frist ${deadline}; Startdatum minus Kündigungsfrist ist der ${calculated}. Die Antwort gilt für alle solchen Zeilen.`,
    holdsStart: (calculated) => `Das Startdatum: die Frist ist der ${calculated}`,
    holdsDeadline: (deadline) => `Die Frist: es bleibt beim ${deadline}`,

    askColumn: (header) => `„${header}“ verwenden als:`,
    leaveColumnOut: 'diese Spalte weglassen',
    askDateOrder: (column, text) =>
      `Welcher Tag ist „${text}“? Die Daten der Spalte „${column}“ lassen sich auf zwei Arten lesen.`,
    askThousands: (column, text) =>
      `Wie viel ist „${text}“ in der Spalte „${column}“? Das Zeichen kann Tausender oder Dezimalstellen abtrennen.`,
    askSerialDays: (column) =>
      `Die Spalte „${column}“ enthält Zahlen statt Daten. Sind es Tage, wie eine Tabellenkalkulation sie zählt?`,
    serialDaysYes: (text, day) => `Ja: ${text} ist der ${day}`,
    serialDaysNo: 'Nein: diese Zeilen nicht importieren',
  };
}

function inLines(lines: readonly number[]): string {
  const some = lines.slice(0, 10).join(', ');
  return `${lines.length === 1 ? 'Zeile' : 'Zeilen'} ${lines.length > 10 ? `${some} …` : some}`;
}
