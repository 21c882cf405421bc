/** One process for all measures, as one engine answers them all. Run: node --import tsx bench/points-run.ts */
import { readBundle } from '../workbench/runtime/load-bundle';
import { createNodeRealm } from '../workbench/runtime/node-realm';
import { createWorkbench } from '../workbench/runtime/workbench';
import { LEDGER_HEADER } from '../tools/functions/ledger-header';
import { LEDGER_ROWS, ledgerRow } from './ledger-rows';
import { measure, medians } from './measure';

const ledger = [LEDGER_HEADER, ...Array.from({ length: LEDGER_ROWS }, (_, row) => ledgerRow(row))];
const last = ledger.length;
const now = Date.UTC(2026, 0, 16, 12);

// The add-on's own code with a function beside it that fills the sheet, days as days.
const bundle = readBundle();
const code = `${bundle.code}
function fillLedger() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(sheet.getMaxRows(), ${last} - sheet.getMaxRows());
  sheet.getRange(1, 1, ${last}, ${LEDGER_HEADER.length}).setValues(${JSON.stringify(ledger)});
}`;
const workbench = createWorkbench({
  bundle: { ...bundle, code },
  createRealm: createNodeRealm,
  now,
  timeZone: 'America/New_York',
});
workbench.run('fillLedger');

/** Another day each time, for an answer that is known already is not computed again. */
let days = 0;
const nextDay = (): string => `DATE(2026,1,${(days += 1)})`;
const [name = ''] = workbench.document.getters
  .getVisibleSheetIds()
  .map((id) => workbench.document.getters.getSheetName(id));
const range = `${name}!A1:I${last}`;
const column = (letter: string): string => `${name}!${letter}2:${letter}${last}`;

function evaluated(formula: string): void {
  const answer = workbench.document.evaluate(formula);
  const value = 'rows' in answer ? answer.rows[answer.rows.length - 1]?.slice(-1)[0] : answer.error;
  if (typeof value !== 'number' || value <= 0) throw new Error(`${formula} answered ${String(value)}`);
}

/** The function alone, in a realm of its own, given what Google would hand over: days as instants of the sheet's zone. */
const realm = createNodeRealm(() => now);
realm.globals['SpreadsheetApp'] = realm.adopt({
  getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'UTC' }),
});
realm.globals['Utilities'] = realm.adopt({
  formatDate: (day: Date) => day.toISOString().slice(0, 10),
  parseDate: (iso: string) => new Date(`${iso}T00:00:00Z`),
});
realm.evaluate(bundle.code, 'Code.js');
const asGoogleDoes = realm.adopt(
  ledger.map((cells, row) =>
    cells.map((cell, index) =>
      row > 0 && [1, 2, 7].includes(index) && cell !== '' ? new Date(`${String(cell)}T00:00:00Z`) : cell,
    ),
  ),
);
type Callable = (...given: readonly unknown[]) => unknown;
const functionNamed = (wanted: string): Callable => realm.globals[wanted] as Callable;

const nothing = (): undefined => undefined;
const results = medians({
  native: measure(nextDay, (day) =>
    evaluated(
      `=SUMIFS(${column('E')},${column('A')},"Sourced",${column('B')},"<="&${day},${column('B')},">"&EDATE(${day},-12))`,
    ),
  ),
  activeInEngine: measure(nextDay, (day) => evaluated(`=ACTIVE_POINTS(${range},${day})`)),
  overTimeInEngine: measure(nextDay, (day) => evaluated(`=POINTS_OVER_TIME(${range},${day},6,12)`)),
  active: measure(nothing, () => void functionNamed('ACTIVE_POINTS')(asGoogleDoes, '2026-01-16')),
  overTime: measure(nothing, () => void functionNamed('POINTS_OVER_TIME')(asGoogleDoes, '2026-01-16', 6, 12)),
});
console.log(JSON.stringify(results));
