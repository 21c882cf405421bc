import { BUILT_IN_RULES } from '../domain/rule-packs';
import type { SheetClock } from '../google/sheet-calendar';
import type { Sheet, Spreadsheet } from '../google/spreadsheet';
import { listValidation } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { appendRows } from '../sheets/append-rows';
import { toCell } from '../sheets/cells';
import { tabWithTable } from '../sheets/lay-out';
import { POINTS_LEDGER_NAME, POINT_RULES, nameEntries } from '../sheets/points-tables';
import type { TableData } from '../sheets/table-data';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RULES } from '../tables/rules';
import { columnOf } from '../tables/table';
import { marketLabels } from '../tables/wordings';
import { setUpTier } from './tier-set-up';

const ROWS_FOR_RULES = 200;

interface SetUp {
  readonly spreadsheet: Spreadsheet;
  readonly tabs: Map<string, Sheet>;
  readonly language: Language;
  readonly calendar: SheetClock;
}

/** The Points, Tier and Rules tabs, or what is missing of them; answers how much was, and what was read. */
export function setUpPoints(
  { spreadsheet, tabs, language, calendar }: SetUp,
  clients: TableData | undefined,
): { readonly added: number; readonly read: readonly TableData[] } {
  const ledger = tabWithTable(spreadsheet, tabs, POINTS_LEDGER, language);
  if (ledger.added > 0) suggestEntries(ledger.data, language);
  const ledgerNamed = nameEntries(POINTS_LEDGER_NAME, ledger.data, ledger.isNew);

  const laidOut = tabWithTable(spreadsheet, tabs, RULES, language);
  // Only a new tab is filled: a rule that somebody deleted stays deleted.
  let { data: rules } = laidOut;
  if (laidOut.isNew) {
    fillRules(rules, language, calendar);
    const { sheet } = rules;
    const surplus = (rules.sheetRows ?? sheet.getMaxRows()) - ROWS_FOR_RULES;
    // Every formula with POINT_RULES reads the whole tab, blank rows and all.
    if (surplus > 0) sheet.deleteRows(ROWS_FOR_RULES + 1, surplus);
    rules = { ...rules, sheetRows: surplus > 0 ? ROWS_FOR_RULES : rules.sheetRows };
  }
  const rulesNamed = nameEntries(POINT_RULES, rules, laidOut.isNew);

  const tierAdded = setUpTier(spreadsheet, tabs, language, { ledger: ledger.data, clients });
  return {
    added: ledger.added + laidOut.added + tierAdded + Number(ledgerNamed) + Number(rulesNamed),
    read: [ledger.data, rules],
  };
}

function fillRules(
  data: TableData<(typeof RULES)['columns'][number]['key']>,
  language: Language,
  calendar: SheetClock,
): void {
  appendRows(data, BUILT_IN_RULES, (rule, key) => {
    if (key === 'rule') return toCell(columnOf(RULES, key), rule.kind, language, calendar);
    const { wording } = columnOf(RULES, key);
    const value = rule[key];
    const said = wording && typeof value === 'string' ? wording.say(value, language) : value;
    return toCell(columnOf(RULES, key), said, language, calendar);
  });
}

/** The currencies that have a rule, and all markets: other entries are pointed out, and taken all the same. */
export function suggestEntries(
  { sheet, headerRow, positions, sheetRows = sheet.getMaxRows() }: TableData,
  language: Language,
): void {
  const currencies = BUILT_IN_RULES.filter(({ kind }) => kind === 'localAmount').map(({ name }) => name);
  const suggest = (key: 'currency' | 'market', values: readonly string[]): void => {
    const position = positions.get(key);
    if (position === undefined) return;
    sheet
      .getRange(headerRow + 1, position + 1, sheetRows - headerRow, 1)
      .setDataValidation(listValidation(values, columnOf(POINTS_LEDGER, key).help[language]));
  };
  suggest('currency', [...new Set(currencies)]);
  suggest('market', marketLabels(language));
}
