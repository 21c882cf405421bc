import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBuiltMethods } from '../../tools/workbench/built-methods';
import { readGoogleMethods } from '../../tools/workbench/google-methods';
import { methodsSection, withMethods } from '../../tools/workbench/methods-section';
import { execute } from './support/spreadsheet-execution';

const root = path.join(__dirname, '..', '..');
const page = readFileSync(path.join(root, 'docs', 'workbench.md'), 'utf8');

test('docs/workbench.md lists the methods as they are; else run npx tsx tools/generate-workbench-doc.ts', () => {
  expect(page === withMethods(page, methodsSection(root))).toBe(true);
});

describe('what the page calls built or refused', () => {
  const built = readBuiltMethods(path.join(root, 'workbench'));
  const google = readGoogleMethods(path.join(root, 'node_modules'));
  const { app, spreadsheet, sheet } = execute();
  const range = sheet.getRange('A1');
  const objects: Readonly<Record<string, object>> = {
    SpreadsheetApp: app,
    Spreadsheet: spreadsheet,
    Sheet: sheet,
    Range: range,
    DataValidationBuilder: app.newDataValidation(),
    EmbeddedChartBuilder: sheet.newChart(),
    EmbeddedLineChartBuilder: sheet.newChart().asLineChart(),
  };

  test.each(Object.entries(objects))('is so in a %s that an add-on holds', (name, object) => {
    const methods = (google.get(name) ?? []).filter((method) => method !== 'getUi');
    expect(methods.length).toBeGreaterThan(20);
    const present = methods.filter((method) => {
      try {
        return typeof Reflect.get(object, method) === 'function';
      } catch (error) {
        expect(String(error)).toContain(`not in the workbench: ${name}.${method}`);
        return false;
      }
    });
    expect(present).toEqual(built.get(name)?.filter((method) => method !== 'getUi'));
  });
});
