import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Files of other projects, sent as they are. */
const VENDOR_FILES: Readonly<Record<string, string>> = {
  'o_spreadsheet.iife.js': '@odoo/o-spreadsheet/dist/o_spreadsheet.iife.js',
  'o_spreadsheet.css': '@odoo/o-spreadsheet/dist/o_spreadsheet.css',
  'o_spreadsheet.xml': '@odoo/o-spreadsheet/dist/o_spreadsheet.xml',
  'o_spreadsheet.LICENSE': '@odoo/o-spreadsheet/LICENSE',
  'owl.iife.js': '@odoo/owl/dist/owl.iife.js',
  'chart.umd.js': 'chart.js/dist/chart.umd.js',
  'luxon.js': 'luxon/build/global/luxon.js',
  'chartjs-adapter-luxon.umd.js': 'chartjs-adapter-luxon/dist/chartjs-adapter-luxon.umd.js',
};

/** What webpack makes of the page. */
const PROGRAMS: ReadonlySet<string> = new Set(
  ['page.js', 'script-worker.js', 'xlsx-worker.js'].flatMap((name) => [name, `${name}.map`]),
);

const FOLDERS: Readonly<Record<string, string>> = {
  dist: 'dist',
  samples: 'samples',
  prepared: 'build/prepared',
};

export type Served = { readonly file: string } | { readonly listing: readonly string[] };

/**
 * What an address of the workbench's page stands for: `/`, `/page.js`, `/script-worker.js`, `/xlsx-worker.js`, `/vendor/<file>`, `/dist/<file>`,
 * `/samples/<file>`, `/prepared/<file>`; the folders themselves answer with the names of their files. Null for anything else.
 */
export function resolveAddress(root: string, address: string): Served | null {
  const [, folder = '', name, ...deeper] = address.split('/');
  if (deeper.length > 0) return null;
  if (address === '/') return { file: path.join(root, 'workbench/page/index.html') };
  if (PROGRAMS.has(folder) && name === undefined) return { file: path.join(root, 'build/workbench', folder) };
  if (folder === 'vendor') return vendorFile(root, name ?? '');
  const directory = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
  if (directory === undefined || name === undefined) return null;
  const names = fileNames(path.join(root, directory));
  if (name === '') return { listing: names };
  // Only what is listed is sent, so no address leads out of the folder.
  return names.includes(name) ? { file: path.join(root, directory, name) } : null;
}

function vendorFile(root: string, name: string): Served | null {
  if (!Object.hasOwn(VENDOR_FILES, name)) return null;
  return { file: path.join(root, 'node_modules', VENDOR_FILES[name] ?? '') };
}

function fileNames(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
