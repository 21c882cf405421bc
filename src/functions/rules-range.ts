import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import { currenciesMeantBy, isIsoCurrency } from '../domain/currencies';
import type { LostRule, RuleBook } from '../domain/rule-book';
import { builtInRuleBook, ruleBook } from '../domain/rule-book';
import type { Rule, RuleKind } from '../domain/rule-packs';
import { BUILT_IN_RULES, RULE_KINDS } from '../domain/rule-packs';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { FUNCTION_TEXTS, WANTED, shown } from '../locale/function-texts';
import type { Language } from '../locale/language';
import { readerLanguage } from '../locale/reader-texts';
import { labelOf } from '../tables/choices';
import { RULES, RULE_KIND_CHOICES } from '../tables/rules';
import type { KeyOf } from '../tables/table';
import { CELL_READERS, isBlank } from './cells';
import { Problem } from './problem';
import type { TableRange, TableRow } from './table-range';
import { readTableRange } from './table-range';

type RulesColumn = KeyOf<typeof RULES>;

export interface RulesRange extends RuleBook {
  /** Of the header row; English without one. */
  readonly language: Language;
}

/**
 * The rules of a Rules table; the built-in ones where none is given. A table stands alone: what is not in it is not a
 * rule, so that people can trust what they see. Without one of its columns it throws.
 *
 * A row that cannot be read spoils no other: its number is a `problem` that names the cell, thrown where the number would
 * be used. Where it cannot be said which rule the row was, it is taken for the built-in ones that the table lacks and it may
 * be; where none is lacking, for each that it may be and of which the table has no newer one.
 */
export function readRules(given: unknown, calendar: SheetCalendar): RulesRange {
  if (given === undefined || isBlank(given)) return { ...builtInRuleBook(), language: 'en' };
  const table = readTableRange(given, 'rules', 'rules', RULES, calendar);
  const readers = {
    kind: table.requiredReader('rule', 'ruleKind'),
    value: table.requiredReader('value', 'amount'),
    inForceFrom: table.reader('inForceFrom', 'date'),
  };
  const rules = new Map<string, Rule>();
  const numbers = new Map<string, number>();
  const unknown: UnknownRule[] = [];
  for (const row of table.rows) {
    const kind = attempt(() => readers.kind(row));
    const day = attempt(() => checkedDay(readers.inForceFrom(row), row, table));
    const value = attempt(() => checkedValue(readers.value(row), kind.found, row, table));
    const name = attempt(() =>
      kind.found === undefined
        ? undefined
        : nameOf(kind.found, table.cell(row, 'name'), calendar, (problem) =>
            table.wrong(row, 'name', problem),
          ),
    );
    const isUnnamed = kind.found !== undefined && UNNAMED.has(kind.found);
    const problem = kind.problem ?? name.problem ?? day.problem ?? value.problem;
    const text = (key: 'pack' | 'source'): string => String(table.cell(row, key) ?? '');
    if (kind.found === undefined || day.problem || (name.found === undefined && !isUnnamed)) {
      const cell = table.cell(row, 'name');
      unknown.push({ kind, day, name, cell, problem: problem as Error });
      continue;
    }
    const rule: Rule = {
      ...{
        kind: kind.found,
        name: name.found ?? '',
        value: value.found ?? 0,
        inForceFrom: day.found,
        problem,
      },
      ...{ pack: text('pack'), source: text('source') },
    };
    const identity = identityOf(rule);
    const before = rules.get(identity);
    // Nobody can say which of the two is meant.
    const twice =
      before && (table.wrong(row, 'rule', FUNCTION_TEXTS.sameRuleTwice(numbers.get(identity) ?? 0)) as Error);
    rules.set(identity, { ...rule, problem: before?.problem ?? rule.problem ?? twice });
    numbers.set(identity, numbers.get(identity) ?? row.number);
  }
  const lost = unknown.flatMap((each) => {
    const lacking = BUILT_IN_RULES.filter(
      (rule) => !rules.has(identityOf(rule)) && mayBe(each, rule, calendar),
    );
    for (const rule of lacking) rules.set(identityOf(rule), { ...rule, problem: each.problem });
    return lacking.length > 0 ? [] : [lostRule(each)];
  });
  return { ...ruleBook([...rules.values()], lost), language: table.language };
}

/** Kinds that are named after nothing. */
const UNNAMED: ReadonlySet<RuleKind> = new Set(
  RULE_KINDS.filter((kind) => !['localAmount', 'marketFactor', 'contactTierPrice'].includes(kind)),
);

/** HubSpot was founded in 2006: a day before 2000 is a slip, and would make a rule hold for everything. */
const EARLIEST_YEAR = 2000;

interface Attempt<Found> {
  readonly found?: Found | undefined;
  readonly problem?: Error | undefined;
}

/** A row of which it cannot be said which rule it is. */
interface UnknownRule {
  readonly kind: Attempt<RuleKind>;
  readonly day: Attempt<CalendarDate | undefined>;
  readonly name: Attempt<string | undefined>;
  readonly cell: unknown;
  readonly problem: Error;
}

function attempt<Found>(read: () => Found): Attempt<Found> {
  try {
    return { found: read() };
  } catch (error) {
    if (error instanceof Error) return { problem: error };
    throw error;
  }
}

function identityOf({ kind, name, inForceFrom }: Rule): string {
  return `${kind} ${name} ${inForceFrom ? toIsoDate(inForceFrom) : ''}`;
}

/** Whether the row may have been this rule, by what can be read of it. A name that its kind cannot have speaks against the kind. */
function mayBe({ kind, day, name, cell }: UnknownRule, rule: Rule, calendar: SheetCalendar): boolean {
  const isOfKind = kind.found === undefined || name.problem || kind.found === rule.kind;
  const isOfDay =
    day.problem ||
    (day.found ? toIsoDate(day.found) : '') === (rule.inForceFrom ? toIsoDate(rule.inForceFrom) : '');
  const named = attempt(() => nameOf(rule.kind, cell, calendar, (problem) => new Error(problem)));
  const isOfName = named.found === rule.name || (name.problem !== undefined && kind.found === rule.kind);
  return Boolean(isOfKind && isOfDay && isOfName);
}

function lostRule({ kind, day, name, cell, problem }: UnknownRule): LostRule {
  const kinds = RULE_KINDS.filter((each) => UNNAMED.has(each) === isBlank(cell));
  return {
    kinds: kind.found ? [kind.found] : kinds,
    name: name.found,
    inForceFrom: day.found,
    isDayLost: day.problem !== undefined,
    problem,
  };
}

function checkedDay(
  day: CalendarDate | undefined,
  row: TableRow,
  table: TableRange<RulesColumn>,
): CalendarDate | undefined {
  if (day && day.year < EARLIEST_YEAR)
    throw table.wrong(row, 'inForceFrom', FUNCTION_TEXTS.notWanted(toIsoDate(day), WANTED.date));
  return day;
}

function checkedValue(
  value: number,
  kind: RuleKind | undefined,
  row: TableRow,
  table: TableRange<RulesColumn>,
): number {
  if (value === 0 && kind !== 'ownShare')
    throw table.wrong(row, 'value', FUNCTION_TEXTS.notWanted(shown(value), FUNCTION_TEXTS.aboveZero));
  return value;
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
    if (code === undefined || another !== undefined || !isIsoCurrency(code))
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
