/** Writes docs/functions.md. Run: npm run docs:functions */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionsDocument } from './functions/function-doc';

const tools = path.dirname(fileURLToPath(import.meta.url));
writeFileSync(path.join(tools, '..', 'docs', 'functions.md'), functionsDocument());
