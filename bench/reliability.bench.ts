/**
 * Strikes the daily run at every service call and writes what came of it into docs/reliability.md. What is done is kept
 * in build/reliability: stopped and started again, it goes on where it was.
 *
 *     npm run bench:reliability                  every call of every day, a process for each processor
 *     npm run bench:reliability -- 10            every call of every tenth day
 *     npm run bench:reliability -- 1 1           with one process
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../workbench/runtime/load-bundle';
import { markdownTable } from './markdown';
import type { DonePiece } from './reliability-run';
import { DAYS, ROWS, SEEDS, namesOf, pathOfPieces, readPieces } from './reliability-run';

const bench = path.dirname(fileURLToPath(import.meta.url));
const document = path.join(bench, '..', 'docs', 'reliability.md');
const BEGIN = '<!-- results: written by npm run bench:reliability -->';

const number = (value: number): string => value.toLocaleString('en');

function runPart(step: number, part: number, parts: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(bench, 'reliability-run.ts'), String(step), String(part), String(parts)],
      { cwd: path.join(bench, '..'), stdio: 'inherit' },
    );
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`part ${part} of ${parts} failed`));
    });
  });
}

function resultsOf(pieces: readonly DonePiece[], step: number): string {
  const kinds = [...new Set(pieces.flatMap(({ sweeps }) => Object.keys(sweeps)))].sort();
  const rows = kinds.map((kind) => {
    const sum = (of: 'tries' | 'mails' | 'repeats'): number =>
      pieces.reduce((total, { sweeps }) => total + (sweeps[kind]?.[of] ?? 0), 0);
    return [kind, number(sum('tries')), number(sum('mails')), number(sum('repeats'))];
  });
  const days = step === 1 ? 'every day' : `every ${step}th day`;
  const minutes = Math.max(1, Math.round(pieces.reduce((sum, { seconds }) => sum + seconds, 0) / 60));
  return [
    `${ROWS} rows, ${DAYS} days, every service call of ${days}, ${SEEDS} spans of each kind in each zone; on ${new Date().toISOString().slice(0, 10)}, ${minutes} minutes of computing, ${os.cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.version}.`,
    '',
    markdownTable([['What was done', 'Tries', 'Mails sent', 'Marked repeats'], ...rows]).trimEnd(),
    '',
    'In every try: no reminder lost, none sent twice without a mark, one marked repeat at most for each strike, no cell',
    'changed outside the columns of the add-on. A try that breaks one of these ends the bench with an error.',
  ].join('\n');
}

async function main(): Promise<void> {
  const [step = 1, parts = os.availableParallelism()] = process.argv.slice(2).map(Number);
  if (![step, parts].every((wanted) => Number.isInteger(wanted) && wanted > 0))
    throw new Error('wanted: how many days to go on each time and how many processes, each from 1');
  ensureBuilt('add-on');
  const names = namesOf(step);
  const done = (): readonly DonePiece[] =>
    readPieces(pathOfPieces()).filter(({ piece }) => names.includes(piece));
  if (done().length < names.length)
    await Promise.all(Array.from({ length: parts }, (_, part) => runPart(step, part, parts)));
  const pieces = done();
  const faults = pieces.flatMap((piece) => piece.faults);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const results = resultsOf(pieces, step);
  const page = readFileSync(document, 'utf8');
  writeFileSync(document, `${page.slice(0, page.indexOf(BEGIN) + BEGIN.length)}\n\n${results}\n`);
  console.log(results);
}

void main();
