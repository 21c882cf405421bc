/**
 * Strikes the daily run at every service call and writes what came of it into docs/reliability.md.
 * Run: npm run bench:reliability (hours), or with every n-th day only: npm run bench:reliability -- 10
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../workbench/runtime/load-bundle';
import { markdownTable } from './markdown';
import type { ReliabilityPart } from './reliability-run';
import { DAYS, ROWS } from './reliability-run';

const bench = path.dirname(fileURLToPath(import.meta.url));
const document = path.join(bench, '..', 'docs', 'reliability.md');
const BEGIN = '<!-- results: written by npm run bench:reliability -->';

const number = (value: number): string => value.toLocaleString('en');

function runPart(step: number, part: number, parts: number): Promise<ReliabilityPart> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(bench, 'reliability-run.ts'), String(step), String(part), String(parts)],
      { cwd: path.join(bench, '..'), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as ReliabilityPart);
      else reject(new Error(`part ${part} of ${parts} failed`));
    });
  });
}

function resultsOf(parts: readonly ReliabilityPart[], step: number, minutes: number): string {
  const kinds = [...new Set(parts.flatMap((part) => Object.keys(part.sweeps)))];
  const rows = kinds.map((kind) => {
    const sum = (of: 'tries' | 'mails' | 'repeats'): number =>
      parts.reduce((total, { sweeps }) => total + (sweeps[kind]?.[of] ?? 0), 0);
    return [kind, number(sum('tries')), number(sum('mails')), number(sum('repeats'))];
  });
  const days = step === 1 ? 'every day' : `every ${step}th day`;
  return [
    `${ROWS} rows, ${DAYS} days, every service call of ${days}; ${parts.length} processes, ${minutes} minutes, ${os.cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.version}.`,
    '',
    markdownTable([['What was done', 'Tries', 'Mails sent', 'Marked repeats'], ...rows]).trimEnd(),
    '',
    'In every try: no reminder lost, none sent twice without a mark, one marked repeat at most for each strike, no cell',
    'changed outside the columns of the add-on. A try that breaks one of these ends the bench with an error.',
  ].join('\n');
}

async function main(): Promise<void> {
  const step = Number(process.argv[2] ?? 1);
  if (!Number.isInteger(step) || step < 1)
    throw new Error('wanted: how many days to go on each time, from 1');
  ensureBuilt('add-on');
  const began = Date.now();
  const parts = os.availableParallelism();
  const done = await Promise.all(Array.from({ length: parts }, (_, part) => runPart(step, part, parts)));
  const results = resultsOf(done, step, Math.max(1, Math.round((Date.now() - began) / 60_000)));
  const page = readFileSync(document, 'utf8');
  writeFileSync(document, `${page.slice(0, page.indexOf(BEGIN) + BEGIN.length)}\n\n${results}\n`);
  console.log(results);
}

void main();
