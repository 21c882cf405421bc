import { countedIn } from '../../texts/counted';

const counted = countedIn('en-US');

export const en = {
  heading: 'Import renewals',
  intro:
    'Import your renewals, clients, contacts, subscriptions or points. You see what would change before anything is written.',
  pasteHeading: 'Copy and paste a table',
  pasteHow:
    'Select the table in HubSpot, Google Sheets or Excel, header row included, and copy it. Click into the box and paste.',
  pasteLabel: 'Table, header row included',
  pastedName: 'Pasted table',
  fileHeading: 'Or choose a file',
  chooseFile: 'Choose a CSV or Excel file',
  orDrop: 'or drop it here',
  chosenFile: 'Source',
  anotherFile: 'Choose another table',
  preview: 'Preview',
  previewing: 'Reading the table…',
  importing: 'Writing to the sheet…',
  stillWorking: 'Large tables take up to a few minutes. Leave this panel open.',
  lines: (count: number) => counted(count, '# line', '# lines'),
  elapsed: (seconds: number) => counted(seconds, '# second', '# seconds'),

  emptyFile: 'The file is empty. Choose one with a header row and at least one client.',
  emptyText: 'Nothing was pasted yet. Paste the table with its header row.',
  unreadableWorkbook:
    'This file cannot be read as an Excel workbook: it has another format (.xls, .numbers, .ods), is protected by a password or is damaged. Save it as .xlsx or as CSV (UTF-8) and choose that file, or copy the cells and paste them here.',
  unreadEncoding: (name: string) =>
    `The letters of this file cannot be read: it is saved in ${name === '' ? 'an encoding that was not recognized' : name}. Open it in the program it comes from, save it as “CSV UTF-8” and choose that file.`,
  workbookTooLarge:
    'This workbook is too large when unpacked. Copy the sheet with your table into a workbook of its own, or save it as CSV (UTF-8), and choose that file.',
  onlyHiddenSheets:
    'Every sheet of this workbook that holds anything is hidden. Show the one to import (right-click a tab, Unhide), save the workbook and choose it again.',
  whichSheet: 'Which sheet of the workbook?',
  tooLarge: (megabytes: string) =>
    `The file has ${megabytes} MB; up to 20 MB can be imported at once. Split it and import the parts one after the other.`,
  unreadableFile: 'The browser could not read the file. Choose it again.',

  readAs: (rows: number, language: string, source: string) =>
    `${counted(rows, '# row', '# rows')}, read as ${language}, ${source}.`,
  fromWorkbook: 'from a workbook',
  fromPaste: 'from the pasted table',
  separatedBy: (delimiter: string) => `columns separated by ${delimiter}`,
  delimiters: { comma: 'comma', semicolon: 'semicolon', tab: 'tab', pipe: 'vertical bar' },
  noticesHeading: 'About the cells',
  notices: {
    formulaWithoutResult: (cells: string) =>
      `The file does not hold the results of these formulas, so they are read as blank: ${cells}. Open the file in Excel or Google Sheets, save it there and choose it again.`,
    formulaError: (cells: string) => `These formulas show an error, so they are read as blank: ${cells}.`,
    cellTooLong: (cells: string) => `More than 50,000 characters, read as blank: ${cells}.`,
    farCell: (cells: string) =>
      `Not read, because they are below row 100,000 or right of the first 500 columns: ${cells}.`,
    mergedCells: (cells: string) => `The text of merged cells counts for each of their rows: ${cells}.`,
  },

  previewHeading: 'Preview',
  questionsHint: 'The table can be read in more than one way.',
  columnsHeading: 'Columns to check',
  columnsHint: 'Their headers are not known. The likely column is chosen; change what does not fit.',
  rejectedHeading: 'Skipped rows',
  rejectedHint: 'These rows will be skipped; the rest will be imported.',
  rejectedAfter: 'These rows were skipped; the rest was imported.',
  line: 'Line',
  rejectedDownload: 'Download as CSV',
  blankedHeading: 'Cells left blank',
  blankedHint: 'These cells could not be read. Their rows are imported without them.',
  unknownHeading: 'Unused columns',
  unknownHint: 'There is no column for them in the table that is imported into.',
  apply: (count: number) => counted(count, 'Import # row', 'Import # rows'),
  nothingToImport: 'Nothing in this table differs from the sheet.',
  refreshing: 'Reading the table again…',
  done: 'Import finished',
  doneUnknown:
    'It is not known whether everything was written. Preview the table again: what is in the sheet by then counts as unchanged.',
  another: 'Import another table',
  rejectedColumns: { line: 'Line', client: 'Client', column: 'Column', reason: 'Reason' },
};

export type ImportTexts = typeof en;
