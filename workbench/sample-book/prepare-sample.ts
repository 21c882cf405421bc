import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT, readBundle } from '../runtime/load-bundle';
import { createNodeRealm } from '../runtime/node-realm';
import { createWorkbench } from '../runtime/workbench';
import { ENGLISH_SAMPLE, beginningOf, fillWithSample, peopleOf, type SampleBook } from './sample-book';

const SAMPLES = path.join(PROJECT_ROOT, 'samples');

/** A sample book that was filled beforehand, so that whoever opens the page for the first time need not wait for it. */
export interface PreparedSample {
  /** SHA-256 of the Code.js that filled it; with another one the page fills a book of its own. */
  readonly code: string;
  readonly now: number;
  readonly workbench: unknown;
}

/** Fills the sample book with the built add-on, as the page would, unless this very bundle has done it with these samples before. */
export async function prepareSample(sample: SampleBook = ENGLISH_SAMPLE): Promise<void> {
  const file = path.join(PROJECT_ROOT, 'build/prepared', `${sample.language}.json`);
  const bundle = readBundle();
  const code = createHash('sha256').update(bundle.code).digest('hex');
  if (preparedWith(file) === code && changedOn(file) > samplesChangedOn()) return;
  const workbench = createWorkbench({
    bundle,
    createRealm: createNodeRealm,
    users: peopleOf(sample),
    now: beginningOf(sample),
    timeZone: sample.timeZone,
    locale: sample.locale,
  });
  await fillWithSample(workbench, sample, (name) =>
    Promise.resolve(readFileSync(path.join(SAMPLES, name), 'utf8')),
  );
  const prepared: PreparedSample = { code, now: workbench.now(), workbench: workbench.save() };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(prepared));
}

const changedOn = (file: string): number => statSync(file).mtimeMs;

function samplesChangedOn(): number {
  return Math.max(...readdirSync(SAMPLES).map((name) => changedOn(path.join(SAMPLES, name))));
}

function preparedWith(file: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as PreparedSample).code;
  } catch {
    return undefined;
  }
}
