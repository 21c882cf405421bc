/**
 * Writes the sample exports into samples/: the same invented book as HubSpot portals of five languages would export it,
 * and one book with broken rows. Run `npx tsx tools/make-samples.ts` after a change; the files are checked in.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../src/locale/language';
import { sampleClients, sampleContacts, sampleSubscriptions } from './samples/client-files';
import { brokenBook, sampleExport } from './samples/exports';
import { sampleLedger } from './samples/points';
import { TEMPLATE_TABLES, templateOf } from './samples/templates';

const folder = join(import.meta.dirname, '..', 'samples');

for (const language of LANGUAGES)
  writeFileSync(join(folder, `renewals-${language}.csv`), sampleExport(language));
for (const language of LANGUAGES)
  writeFileSync(join(folder, `points-${language}.csv`), sampleLedger(language));
writeFileSync(join(folder, 'broken.csv'), brokenBook());
writeFileSync(join(folder, 'clients-en.csv'), sampleClients());
writeFileSync(join(folder, 'contacts-en.csv'), sampleContacts());
writeFileSync(join(folder, 'subscriptions-en.csv'), sampleSubscriptions());

mkdirSync(join(folder, 'templates'), { recursive: true });
for (const language of LANGUAGES)
  for (const table of TEMPLATE_TABLES)
    writeFileSync(join(folder, 'templates', `${table.key}-${language}.csv`), templateOf(table, language));
