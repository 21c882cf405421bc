/**
 * Custom functions over ranges beside the nearest native formula in the same engine, and beside one call a cell. One
 * process for all, as one engine answers them all. Run: node --import tsx bench/functions-run.ts
 */
import { readBundle } from '../workbench/runtime/load-bundle';
import { createNodeRealm } from '../workbench/runtime/node-realm';
import { createWorkbench } from '../workbench/runtime/workbench';
import { CELLS } from './function-cells';
import { measure, medians } from './measure';
import { startOf } from './renewals-book';

const most = Math.max(...CELLS);
const bundle = readBundle();
const days = Array.from({ length: most }, (_, row) => [startOf(row), 100 + (row % 900)]);
const code = `${bundle.code}
function fillSheet() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(sheet.getMaxRows(), ${most});
  sheet.getRange(1, 1, ${most}, 2).setValues(${JSON.stringify(days)});
}`;
const workbench = createWorkbench({
  bundle: { ...bundle, code },
  createRealm: createNodeRealm,
  now: Date.UTC(2026, 0, 16, 12),
  timeZone: 'America/New_York',
});
workbench.run('fillSheet');

/** Another notice period or rate each time, for an answer that is known already is not computed again. */
let times = 0;
const next = (): number => 10 + (times = (times + 1) % 300);

function evaluated(formula: string): void {
  const answer = workbench.document.evaluate(formula);
  if ('error' in answer) throw new Error(`${formula}: ${answer.error}`);
}

const nothing = (): undefined => undefined;
const measures = CELLS.flatMap((cells) => {
  const dates = `A1:A${cells}`;
  const amounts = `B1:B${cells}`;
  const repeat = cells === 1 ? 50 : 1;
  return [
    [`deadline native ${cells}`, measure(nothing, () => evaluated(`=${dates}-${next()}`), repeat)],
    [
      `deadline ours ${cells}`,
      measure(nothing, () => evaluated(`=RENEWAL_DEADLINE(${dates},${next()})`), repeat),
    ],
    [`points native ${cells}`, measure(nothing, () => evaluated(`=${amounts}/88*${next()}`), repeat)],
    [
      `points ours ${cells}`,
      measure(
        nothing,
        () => evaluated(`=SOLD_POINTS(${amounts},"EUR","Brazil","sourced",DATE(2026,1,1)+${next()})`),
        repeat,
      ),
    ],
  ] as const;
});
/** As a formula in each cell is: a call a cell. */
const oneByOne = Math.min(1000, most);
const results = medians({
  ...Object.fromEntries(measures),
  [`deadline one by one`]: measure(nothing, () => {
    const notice = next();
    for (let row = 1; row <= oneByOne; row += 1) evaluated(`=RENEWAL_DEADLINE(A${row},${notice})`);
  }),
});
console.log(
  JSON.stringify({
    ...results,
    'deadline one by one': (results['deadline one by one'] ?? Number.NaN) / oneByOne,
  }),
);
