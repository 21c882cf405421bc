import { describe, expect, test } from '@jest/globals';
import type { Fault, SpreadsheetDocument } from '../../../workbench/runtime/contract';
import { workbenchOf } from '../fixtures/addon';

/** Reads the table, then marks the row in which it found Beta: by the row number read earlier, as an add-on must not. */
const code = `
  function fill() {
    SpreadsheetApp.getActiveSheet().getRange(1, 1, 4, 2).setValues([['Client', 'Status'], ['Beta', ''], ['Acme', ''], ['Gamma', '']]);
  }
  function mark() {
    const sheet = SpreadsheetApp.getActiveSheet();
    const clients = sheet.getRange(2, 1, 3, 1).getValues().map((row) => row[0]);
    sheet.getRange(2 + clients.indexOf('Beta'), 2).setValue('marked');
  }
  function onEdit() { console.log('edited'); }`;

/** The calls of mark: the active sheet, a range, its values, a range, its value. */
const BEFORE_THE_WRITE = 5;

function markedWhile(act: (document: SpreadsheetDocument) => void): unknown[][] {
  const workbench = workbenchOf(code);
  workbench.run('fill');
  const fault: Fault = { kind: 'interfere', before: BEFORE_THE_WRITE, act };
  workbench.faults = [fault];
  workbench.run('mark');
  return workbench.document.values('Sheet1').slice(1);
}

describe('another person at the same rows, between two calls', () => {
  test('nobody else there', () => {
    expect(markedWhile(() => undefined)[0]).toEqual(['Beta', 'marked']);
  });

  test.each<[string, (document: SpreadsheetDocument) => void, unknown[][]]>([
    [
      'sorts',
      (document) => document.userSort('Sheet1', 'A2:B4', 1, true),
      [
        ['Acme', 'marked'],
        ['Beta', ''],
        ['Gamma', ''],
      ],
    ],
    [
      'inserts a row above',
      (document) => document.userInsertRows('Sheet1', 1, 1),
      [
        ['', 'marked'],
        ['Beta', ''],
        ['Acme', ''],
        ['Gamma', ''],
      ],
    ],
    [
      'deletes the row',
      (document) => document.userDeleteRows('Sheet1', 2, 1),
      [
        ['Acme', 'marked'],
        ['Gamma', ''],
      ],
    ],
    [
      'types into the cell',
      (document) => document.userEdit('Sheet1', 'B2', 'typed'),
      [
        ['Beta', 'marked'],
        ['Acme', ''],
        ['Gamma', ''],
      ],
    ],
  ])('%s, and a row number read earlier is another row’s', (_what, act, wanted) => {
    expect(markedWhile(act)).toEqual(wanted);
  });

  test('their edit is an edit: onEdit runs for it', () => {
    const workbench = workbenchOf(code);
    workbench.faults = [
      { kind: 'interfere', before: 1, act: (document) => document.userEdit('Sheet1', 'D1', 'x') },
    ];
    workbench.run('fill');
    expect(workbench.executions.map(({ functionName }) => functionName)).toEqual(['onEdit', 'fill']);
  });
});

test('the script’s zone is not the spreadsheet’s unless somebody wants that', () => {
  const zones = `function main() { return [Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetTimeZone()]; }`;
  expect(workbenchOf(zones).run('main')).toEqual(['Etc/UTC', 'America/New_York']);
  expect(workbenchOf(zones, { manifest: { timeZone: 'America/New_York' } }).run('main')).toEqual([
    'America/New_York',
    'Asia/Tokyo',
  ]);
  expect(workbenchOf(zones, { timeZone: 'Etc/UTC' }).run('main')).toEqual(['Etc/UTC', 'Etc/UTC']);
});
