import { toIsoDate } from '../domain/calendar-date';
import { currenciesMeantBy } from '../domain/currencies';
import type { RuleBook } from '../domain/rule-book';
import { builtInRuleBook, ruleBook } from '../domain/rule-book';
import type { Rule, RuleKind } from '../domain/rule-packs';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { FUNCTION_TEXTS, WANTED, shown } from '../locale/function-texts';
import type { Language } from '../locale/language';
import { readerLanguage } from '../locale/reader-texts';
import { labelOf } from '../tables/choices';
import { RULES, RULE_KIND_CHOICES } from '../tables/rules';
import { CELL_READERS, isBlank } from './cells';
import { Problem } from './problem';
import { readTableRange } from './table-range';

export interface RulesRange extends RuleBook {
  /** Of the header row; English without one. */
  readonly language: Language;
}

/**
 * The rules of a Rules table; the built-in ones where none is given. A table stands alone: what is not in it is not a
 * rule, so that people can trust what they see. Anything wrong throws, naming the cell.
 */
export function readRules(given: unknown, calendar: SheetCalendar): RulesRange {
  if (given === undefined || isBlank(given)) return { ...builtInRuleBook(), language: 'en' };
  const table = readTableRange(given, 'rules', 'rules', RULES, calendar);
  const kindOf = table.requiredReader('rule', 'ruleKind');
  const valueOf = table.requiredReader('value', 'amount');
  const inForceFromOf = table.reader('inForceFrom', 'date');
  const seen = new Map<string, number>();

  const rules = table.rows.map((row): Rule => {
    const kind = kindOf(row);
    const value = valueOf(row);
    const inForceFrom = inForceFromOf(row);
    if (value === 0 && kind !== 'ownShare')
      throw table.wrong(row, 'value', FUNCTION_TEXTS.notWanted(shown(value), FUNCTION_TEXTS.aboveZero));
    const name = nameOf(kind, table.cell(row, 'name'), calendar, (problem) =>
      table.wrong(row, 'name', problem),
    );

    const identity = `${kind} ${name} ${inForceFrom ? toIsoDate(inForceFrom) : ''}`;
    const before = seen.get(identity);
    if (before !== undefined) throw table.wrong(row, 'rule', FUNCTION_TEXTS.sameRuleTwice(before));
    seen.set(identity, row.number);
    const text = (key: 'pack' | 'source'): string => String(table.cell(row, key) ?? '');
    return { kind, name, value, inForceFrom, pack: text('pack'), source: text('source') };
  });
  return { ...ruleBook(rules), language: table.language };
}

function nameOf(
  kind: RuleKind,
  cell: unknown,
  calendar: SheetCalendar,
  wrong: (problem: string) => unknown,
): string {
  if (kind === 'contactTierPrice') {
    const tier = contactTierNamed(String(cell));
    if (!tier) throw wrong(FUNCTION_TEXTS.notWanted(shown(cell), FUNCTION_TEXTS.contactsAndCurrency));
    return `${tier.contacts} ${tier.currency}`;
  }
  if (kind !== 'localAmount' && kind !== 'marketFactor') {
    if (isBlank(cell)) return '';
    throw wrong(
      FUNCTION_TEXTS.nameNotWanted(shown(cell), labelOf(RULE_KIND_CHOICES, kind, readerLanguage())),
    );
  }
  if (kind === 'localAmount') {
    const [code, another] = currenciesMeantBy(String(cell));
    if (code === undefined || another !== undefined)
      throw wrong(FUNCTION_TEXTS.notWanted(shown(cell), WANTED.currency));
    return code;
  }
  const market = marketOf(cell, calendar);
  if (market === undefined || market === 'standard')
    throw wrong(FUNCTION_TEXTS.notWanted(shown(cell), FUNCTION_TEXTS.countryOrGrowth));
  return market;
}

/** "15000 EUR", "15,000 €" and "15.000 EUR" name the same tier; undefined where it is none. */
export function contactTierNamed(
  text: string,
): { readonly contacts: number; readonly currency: string } | undefined {
  const [, digits = '', sign = ''] = /^\s*(\d{1,3}(?:[.,'’\s]\d{3})+|\d+)\s*([^\d\s]+)\s*$/.exec(text) ?? [];
  const contacts = Number(digits.replace(/\D/g, ''));
  const [currency, another] = currenciesMeantBy(sign);
  return contacts > 0 && currency !== undefined && another === undefined ? { contacts, currency } : undefined;
}

function marketOf(cell: unknown, calendar: SheetCalendar): string | undefined {
  try {
    return CELL_READERS.market(cell, calendar);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
