/**
 * Writes samples/workbook-{en,fr,es,de,pt}.xlsx: the sample book of each language, filled in the workbench by the built
 * add-on. Run `npm run samples:workbooks` after a change of the tabs or of the samples; the files are checked in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, readBundle } from '../workbench/runtime/load-bundle';
import { createNodeRealm } from '../workbench/runtime/node-realm';
import { createWorkbench } from '../workbench/runtime/workbench';
import { SAMPLE_BOOKS, beginningOf, fillWithSample, peopleOf } from '../workbench/sample-book/sample-book';

const folder = join(import.meta.dirname, '..', 'samples');

ensureBuilt('add-on');
const bundle = readBundle();
for (const sample of SAMPLE_BOOKS) {
  const workbench = createWorkbench({
    bundle,
    createRealm: createNodeRealm,
    users: peopleOf(sample),
    now: beginningOf(sample),
    timeZone: sample.timeZone,
    locale: sample.locale,
  });
  await fillWithSample(workbench, sample, (name) =>
    Promise.resolve(readFileSync(join(folder, name), 'utf8')),
  );
  writeFileSync(join(folder, `workbook-${sample.language}.xlsx`), await workbench.document.toXlsx());
}
