import { afterEach, expect, test } from '@jest/globals';
import { offerByRow } from '../../src/sheets/row-dropdowns';
import type { TableData } from '../../src/sheets/table-data';
import { RENEWALS } from '../../src/tables/renewals';
import { LeanBook, leanServices } from '../support/lean-services';

const COLUMN = 'primaryClientContact';
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `Person ${index + 1}`);

afterEach(() => void Reflect.deleteProperty(globalThis, 'SpreadsheetApp'));

/** What each row offers, and the help of its dropdown. */
function offer(current: readonly string[], offered: readonly (readonly string[] | undefined)[]) {
  const { services } = leanServices(new LeanBook([]), 'owner@agency.example', { kind: 'none' });
  const rules: { listed: readonly string[]; help: string }[] = [];
  const newDataValidation = () => {
    const builder = services.SpreadsheetApp.newDataValidation();
    return Object.assign(builder, {
      setHelpText: (help: string) => ({ build: () => ({ ...builder.build(), help }) }),
    });
  };
  Object.assign(globalThis, { SpreadsheetApp: { ...services.SpreadsheetApp, newDataValidation } });
  const data = {
    table: RENEWALS,
    headerRow: 1,
    positions: new Map([[COLUMN, 0]]),
    rows: current.map((cell) => [cell]),
    sheet: {
      getRange: () => ({
        getDataValidations: () => current.map(() => [null]),
        setDataValidations: (written: (typeof rules)[number][][]) => rules.push(...written.flat()),
      }),
    },
  } as unknown as TableData<typeof COLUMN>;
  offerByRow(data, { column: COLUMN, offered }, 'en');
  return rules;
}

test('a client with 500 contacts gets them all, and no note', () => {
  const [rule] = offer(['Person 3'], [many(500)]);
  expect(rule?.listed).toHaveLength(500);
  expect(rule?.help).not.toContain('are offered here');
});

test('one with more gets the first 500 of them and a note; what the cell holds is among them', () => {
  const contacts = many(612);
  const rules = offer(
    ['Person 3', 'Person 600', '', 'Somebody else'],
    [contacts, contacts, contacts, contacts],
  );
  const first = contacts.slice(0, 500);
  expect(rules.map(({ listed }) => listed)).toEqual([
    first,
    [...contacts.slice(0, 499), 'Person 600'],
    first,
    first,
  ]);
  for (const { help } of rules)
    expect(help).toContain('500 of 612 are offered here; any other can be typed.');
});
