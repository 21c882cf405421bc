/** Brings the list of methods in docs/workbench.md up to date. Run: npx tsx tools/generate-workbench-doc.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { methodsSection, withMethods } from './workbench/methods-section';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const page = path.join(root, 'docs', 'workbench.md');
writeFileSync(page, withMethods(readFileSync(page, 'utf8'), methodsSection(root)));
