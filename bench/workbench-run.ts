/** The same through the workbench, as an add-on does it. Run: node --import tsx bench/workbench-run.ts */
import type { Workbench } from '../workbench/runtime/contract';
import { readBundle } from '../workbench/runtime/load-bundle';
import { createNodeRealm } from '../workbench/runtime/node-realm';
import { createWorkbench } from '../workbench/runtime/workbench';
import { BLOCK, cellAt, FORMULA_ROWS } from './cells';
import { measure, medians } from './measure';

const addOn = `
  const cellAt = ${cellAt.toString()};
  const sheet = () => SpreadsheetApp.getActiveSheet();
  const block = () => sheet().getRange(1, 1, ${BLOCK.rows}, ${BLOCK.columns});
  const column = (number) => sheet().getRange(1, number, ${FORMULA_ROWS}, 1);
  const rows = (cellOf) => Array.from({ length: ${FORMULA_ROWS} }, (_, row) => [cellOf(row)]);
  function grow() { sheet().insertRowsAfter(1000, ${FORMULA_ROWS} - 1000); }
  function setValues() {
    block().setValues(Array.from({ length: ${BLOCK.rows} }, (_, row) =>
      Array.from({ length: ${BLOCK.columns} }, (__, index) => cellAt(row, index))));
    return block().getCell(1, 1).getValue();
  }
  function getValues() { return block().getValues().length; }
  function numbers() { column(1).setValues(rows((row) => row)); }
  function formulas() {
    column(2).setFormulas(rows((row) => '=A' + (row + 1) + '*2+1'));
    return column(2).getCell(10, 1).getValue();
  }
  function nothing() {}`;

const bundle = readBundle();
const now = Date.UTC(2026, 0, 16, 12);

function prepared(...functions: readonly string[]): Workbench {
  const workbench = createWorkbench({
    bundle: { ...bundle, code: addOn },
    createRealm: createNodeRealm,
    now,
  });
  for (const name of ['grow', ...functions]) workbench.run(name);
  return workbench;
}

const realBundle = createWorkbench({
  bundle: { ...bundle, code: `${bundle.code}\nfunction nothing() {}` },
  createRealm: createNodeRealm,
  now,
});

const results = medians({
  load: measure(
    () => undefined,
    () => void realBundle.run('nothing'),
    20,
  ),
  setValues: measure(prepared, (workbench) => workbench.run('setValues')),
  getValues: measure(
    () => prepared('setValues'),
    (workbench) => workbench.run('getValues'),
    10,
  ),
  formulas: measure(
    () => prepared('numbers'),
    (workbench) => {
      if (workbench.run('formulas') !== 19) throw new Error('The workbench computed another value.');
    },
  ),
});
console.log(JSON.stringify(results));
