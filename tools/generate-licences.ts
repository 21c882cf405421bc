/** Writes docs/licences.md. Run: npm run docs:licences */
import { readFileSync, writeFileSync } from 'node:fs';
import { licencesDocument } from './licences/licences-document';

writeFileSync('docs/licences.md', licencesDocument(readFileSync('package-lock.json', 'utf8')));
