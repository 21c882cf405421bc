import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

/**
 * What every call of the add-on loads, and every panel. Raise a budget only with the reason in the commit; lower it when
 * the size has fallen for good. Times are measured by `npm run bench`, never tested: they are the machine's.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  // With the functions about the whole book, in five languages.
  'Code.js': 660_000,
  // Six tabs in five languages, without template literals.
  'client-panel.html': 170_000,
  // Reads workbooks (an XML reader alone is 37 KB) and pasted tables, which Apps Script could not.
  'import-panel.html': 166_000,
  'appsscript.json': 1_000,
};
const PANEL_BUDGET = 120_000;

describe('dist/', () => {
  const files = existsSync('dist') ? readdirSync('dist') : [];

  test('is built', () => {
    expect(files).toContain('Code.js');
  });

  test.each(files)('%s keeps within its budget of bytes', (file) => {
    const budget = BUDGETS[file] ?? (file.endsWith('.html') ? PANEL_BUDGET : 0);
    expect(statSync(`dist/${file}`).size).toBeLessThanOrEqual(budget);
  });

  test('the script bound to its spreadsheet keeps within its own, with all panels in it', () => {
    // What the panels share is in it once: beside the code they take half of what the add-on's six pages do.
    expect(statSync('dist-single/Code.gs').size).toBeLessThanOrEqual(970_000);
    expect(readdirSync('dist-single').sort()).toEqual(['Code.gs', 'appsscript.json']);
  });

  test('holds what the documentation says of functions only once, above them', () => {
    const code = readFileSync('dist/Code.js', 'utf8');
    expect(code.split('The last day on which the terms of a renewal can be changed.')).toHaveLength(2);
  });
});
