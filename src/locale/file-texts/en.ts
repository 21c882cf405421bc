/** What is said about a file that was read: why it or a line of it is refused, and what is asked. */
export function en() {
  return {
    emptyFile: 'The file is empty: it needs a line of headers and at least one row.',
    missingColumns: (wanted: readonly string[], found: readonly string[]): string =>
      `This file cannot be read: it has no column ${wanted.join(', none ')}. Its headers are: ${found.join(', ')}.`,
    columnTwice: (header: string, otherHeader: string, column: string): string =>
      `This file cannot be read: the headers "${header}" and "${otherHeader}" both mean ${column}. Remove or rename one of them.`,
    brokenHeaderLine: (line: number): string =>
      `This file cannot be read: a quotation mark in line ${line}, before or in the headers, is not closed.`,
    notUtf8: 'Its letters with accents are damaged: save the file again as CSV UTF-8.',

    rowOfTotals: 'a row of totals, not a client',
    missing: (column: string): string => `${column} is missing`,
    wrongNumberOfCells: (cells: number, headers: number): string =>
      `the line has another number of cells (${cells}) than the header line (${headers})`,
    brokenQuotes: 'a quotation mark in this line is not closed, or stands before the end of a cell',
    cellTooLong: (length: number): string =>
      `this cell holds ${length} characters, a cell of Google Sheets at most 50,000`,
    damagedLetters: (text: string): string =>
      `"${text}" has damaged letters: save the file again as CSV UTF-8`,
    spreadsheetError: (text: string): string =>
      `"${text}" is the error of a formula: correct it in the spreadsheet and export the file again`,

    notADate: (text: string): string => `"${text}" is not a date; expected: a day such as 2026-03-01`,
    noSuchDay: (text: string): string => `"${text}" is no day of the calendar`,
    twoDigitYear: (text: string): string => `the year of "${text}" needs four digits`,
    dayDependsOnZone: (text: string): string =>
      `the day of "${text}" depends on the time zone; expected: a day such as 2026-03-01`,
    dateUnclear: (text: string, first: string, second: string): string =>
      `"${text}" can be ${first} or ${second}, and nothing in the file tells which`,
    serialUnclear: (text: string, day: string): string =>
      `"${text}" is a number, not a date (as a spreadsheet counts days it would be ${day})`,

    notANumber: (text: string): string => `"${text}" is not a number`,
    notAWholeNumber: (text: string): string => `"${text}" is not a whole number, 0 or more`,
    numberUnclear: (text: string, thousands: string, decimals: string): string =>
      `"${text}" can be ${thousands} or ${decimals}, and nothing in the file tells which`,
    notATerm: (text: string): string => `"${text}" is not a term; expected: a number of months such as 12`,
    notATimeSpan: (text: string): string =>
      `"${text}" is not a length of time; expected: one such as 45 days`,

    notAChoice: (text: string, wanted: string): string => `"${text}" is not known; expected: ${wanted}`,
    notAWebsite: (text: string): string => `"${text}" is not a website; expected: a name such as acme.com`,
    notAnEmail: (text: string): string =>
      `"${text}" is not an email address; expected: one such as ana@example.com`,
    notAHubId: (text: string): string => `"${text}" is not a Hub ID; wanted are digits only`,
    notACurrency: (text: string): string => `"${text}" is not a currency; expected: an ISO code such as EUR`,
    currencyContradicted: (text: string, currency: string): string =>
      `"${text}" is not an amount in ${currency}, the currency of this row`,

    severalTables: (first: string, second: string): string =>
      `This file cannot be read: it fits the tabs ${first} and ${second} alike. Leave only the columns of one of them.`,
    couldBeLines: (lines: string): string =>
      `the name alone does not say whose line this is: lines ${lines} have it too, each of another client`,
    duplicateLine: (line: number): string => `duplicate of line ${line}`,
    duplicate: (line: number): string => `duplicate of line ${line}: same client and contract type`,
    duplicateWithOtherStart: (line: number, start: string, otherStart: string): string =>
      `duplicate of line ${line}: same client and contract type, but that line starts on ${otherStart} and this one on ${start}`,

    headersInLine: (line: number): string =>
      `The headers are in line ${line}; the lines above them are not read.`,
    allRenewals: 'The file does not name contract types: every row is taken as a renewal.',
    countedFromToday: (column: string, day: string): string =>
      `“${column}” is counted from ${day}, the day of this import.`,

    readAsPast: (column: string, text: string, day: string): string =>
      `“${column}” is read so that it lies in the past: "${text}" is ${day}.`,
    mixedDates: (column: string, day: string, text: string): string =>
      `“${column}” mixes dates ("${day}") with dates as text ("${text}"): Excel turns only some texts into dates, and may swap day and month. Check the first ones.`,
    startFromDeadline: (days: number): string =>
      `Where only a deadline is given, the renewal starts the notice days after it (${days} where none are given).`,
    untypedRenewals: (lines: readonly number[]): string =>
      `No contract type, so taken as renewals: ${inLines(lines)}.`,
    takenAsRenewal: 'taken as a renewal',
    startHolds: (lines: readonly number[]): string =>
      `The deadline does not fit the renewal start and the notice days, so the start holds and the deadline is calculated: ${inLines(lines)}.`,
    otherDatesSay: (day: string): string => `By the other dates of the file it is ${day}.`,
    askWhichHolds: (line: number, client: string, deadline: string, calculated: string): string =>
      `Which holds? For ${client} (line ${line}) the file has the deadline ${deadline}; the renewal start less the notice days is ${calculated}. The answer is for all such lines.`,
    holdsStart: (calculated: string): string => `The renewal start: the deadline is ${calculated}`,
    holdsDeadline: (deadline: string): string => `The deadline: it stays ${deadline}`,

    askColumn: (header: string): string => `Use “${header}” as:`,
    leaveColumnOut: 'leave this column out',
    askDateOrder: (column: string, text: string): string =>
      `Which day is "${text}"? The dates of the column "${column}" can be read in two ways.`,
    askThousands: (column: string, text: string): string =>
      `How much is "${text}" in the column "${column}"? The sign can separate thousands or decimals.`,
    askSerialDays: (column: string): string =>
      `The column "${column}" holds numbers where dates are wanted. Are they days as spreadsheets count them?`,
    serialDaysYes: (text: string, day: string): string => `Yes: ${text} is ${day}`,
    serialDaysNo: 'No: leave these rows out',
  };
}

function inLines(lines: readonly number[]): string {
  const some = lines.slice(0, 10).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.length > 10 ? `${some} …` : some}`;
}

export type FileTexts = ReturnType<typeof en>;
