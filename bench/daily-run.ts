/**
 * One daily run in a process of its own, for its memory: node --import tsx bench/daily-run.ts ours|floor|usual ROWS.
 * Prints what it took as JSON.
 */
import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { readMarkedTable } from '../workbench/desk/marked-tables';
import type { Execution } from '../workbench/runtime/contract';
import { readBundle } from '../workbench/runtime/load-bundle';
import { createNodeRealm } from '../workbench/runtime/node-realm';
import { createWorkbench } from '../workbench/runtime/workbench';
import { RUNS } from './measure';
import { FIRST_DAY, ownerOf, renewalsBook, startOf } from './renewals-book';

export interface DailyRun {
  /** Of the first run, which has the most mails. */
  readonly serviceCalls: number;
  readonly mails: number;
  /** Median processor time, the workbench's own included. */
  readonly cpu: number;
  /** Of the whole process, in MB. */
  readonly peakMemory: number;
  readonly status: Execution['status'];
  /** How the table came into the sheet, where that was an import. */
  readonly importing?: { readonly cpu: number; readonly serviceCalls: number };
}

const [, , kind = '', size = ''] = process.argv;
const rows = Number(size);
const ZONE = 'America/New_York';
const bundle = readBundle();

const usualRows = [
  ['Client', 'Owner', 'Status', 'Renewal start'],
  ...Array.from({ length: rows }, (_, row) => [`Client ${row}`, ownerOf(row), 'Pending', startOf(row)]),
];
/** The least that anybody can do: read the table once, write one column of it once. */
const beside = `
function floorRun() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Renewals');
  const rows = sheet.getDataRange().getValues();
  const status = rows[0].indexOf('Status');
  sheet.getRange(1, status + 1, rows.length, 1).setValues(rows.map((row) => [row[status]]));
}
function setUpUsual() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.setName('Usual');
  if (sheet.getMaxRows() < ${rows + 1}) sheet.insertRowsAfter(sheet.getMaxRows(), ${rows + 1} - sheet.getMaxRows());
  sheet.getRange(1, 1, ${rows + 1}, 4).setValues(${JSON.stringify(usualRows)});
}
${readFileSync(new URL('usual-script.gs', import.meta.url), 'utf8')}`;

const workbench = createWorkbench({
  bundle: { ...bundle, code: `${bundle.code}\n${beside}` },
  createRealm: createNodeRealm,
  now: at(0, 7),
  timeZone: ZONE,
  locale: 'en_US',
  account: 'workspace',
  triggerMinute: 0,
});

function at(day: number, hour: number): number {
  return DateTime.fromISO(FIRST_DAY, { zone: ZONE }).plus({ days: day, hours: hour }).toMillis();
}

function cpuOf(work: () => void): number {
  globalThis.gc?.();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function importBook(): Promise<DailyRun['importing']> {
  workbench.open();
  workbench.run('setUpSpreadsheet');
  const before = process.cpuUsage();
  await workbench.callFromPanel('importFile', [{ fileName: 'book.csv', text: renewalsBook(rows) }]);
  const { user, system } = process.cpuUsage(before);
  const imported = readMarkedTable(workbench.document, 'renewals').rows.length;
  if (imported !== rows) throw new Error(`${imported} of ${rows} rows were imported`);
  return { cpu: (user + system) / 1000, serviceCalls: last().serviceCalls };
}

function last(): Execution {
  const execution = workbench.executions[workbench.executions.length - 1];
  if (!execution) throw new Error('nothing ran');
  return execution;
}

/** Ours runs on the mornings that follow one another, the others as often on the first day. */
async function measured(): Promise<DailyRun> {
  let importing: DailyRun['importing'];
  if (kind === 'usual') workbench.run('setUpUsual');
  else importing = await importBook();
  if (kind === 'ours') await workbench.callFromPanel('confirmReminders', [{}]);
  const runs: { cpu: number; serviceCalls: number; mails: number }[] = [];
  const times = kind === 'usual' ? 1 : RUNS;
  for (let day = 0; day <= times; day += 1) {
    const before = workbench.outbox.length;
    const cpu = cpuOf(() => {
      if (kind === 'ours') workbench.advanceTo(at(day, 8));
      else
        try {
          workbench.run(kind === 'floor' ? 'floorRun' : 'usualScript', { source: 'trigger' });
        } catch (error) {
          if (last().status === 'completed') throw error;
        }
    });
    runs.push({ cpu, serviceCalls: last().serviceCalls, mails: workbench.outbox.length - before });
    // The field's script goes on from nowhere: a second run would take as long as the first.
    if (kind === 'usual') break;
  }
  const [first] = runs;
  const cpus = runs
    .slice(-RUNS)
    .map(({ cpu }) => cpu)
    .sort((one, other) => one - other);
  if (!first) throw new Error('nothing was measured');
  return {
    serviceCalls: first.serviceCalls,
    mails: first.mails,
    cpu: cpus[Math.floor(cpus.length / 2)] ?? Number.NaN,
    peakMemory: process.resourceUsage().maxRSS / 1024,
    status: last().status,
    ...(importing ? { importing } : {}),
  };
}

console.log(JSON.stringify(await measured()));
