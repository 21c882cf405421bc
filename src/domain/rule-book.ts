import type { CalendarDate } from './calendar-date';
import { compareDates, isOnOrBefore } from './calendar-date';
import type { Rule, RuleKind } from './rule-packs';
import { BUILT_IN_RULES } from './rule-packs';

/** Answers which rule holds on a day. */
export interface RuleBook {
  /** The rule in force on the day, the newest when there is no day; undefined when none was yet. */
  find(kind: RuleKind, name: string, day: CalendarDate | undefined): Rule | undefined;
  /** As `find`, but a rule that is not there is a `MissingRule`. */
  get(kind: RuleKind, name: string, day: CalendarDate | undefined): Rule;
  /** What rules of a kind are named after, in the order of the book: the supported currencies, for one. */
  names(kind: RuleKind): readonly string[];
}

/** The book holds no rule for this on that day. */
export class MissingRule extends Error {
  constructor(
    readonly kind: RuleKind,
    readonly ruleName: string,
    readonly day: CalendarDate | undefined,
    /** The names the book does have a rule for, whatever the day. */
    readonly known: readonly string[],
  ) {
    super(`no rule ${kind} ${ruleName}`);
  }
}

export function ruleBook(rules: readonly Rule[]): RuleBook {
  const histories = new Map<RuleKind, Map<string, Rule[]>>();
  for (const rule of [...rules].sort(newestFirst)) {
    const byName = historyOf(histories, rule.kind, () => new Map<string, Rule[]>());
    historyOf(byName, rule.name, () => []).push(rule);
  }
  const names = (kind: RuleKind): string[] => [
    ...new Set(rules.filter((rule) => rule.kind === kind).map((rule) => rule.name)),
  ];
  const find: RuleBook['find'] = (kind, name, day) => {
    const history = histories.get(kind)?.get(name) ?? [];
    if (!day) return history[0];
    // A plain loop: a ledger asks this several times for each of its rows.
    for (const rule of history) if (!rule.inForceFrom || isOnOrBefore(rule.inForceFrom, day)) return rule;
    return undefined;
  };
  return {
    find,
    names,
    get(kind, name, day) {
      const rule = find(kind, name, day);
      if (!rule) throw new MissingRule(kind, name, day, names(kind));
      return rule;
    },
  };
}

let builtIn: RuleBook | undefined;

/** The rules that the add-on ships. */
export function builtInRuleBook(): RuleBook {
  return (builtIn ??= ruleBook(BUILT_IN_RULES));
}

function newestFirst(first: Rule, second: Rule): number {
  if (!first.inForceFrom || !second.inForceFrom)
    return (first.inForceFrom ? 0 : 1) - (second.inForceFrom ? 0 : 1);
  return compareDates(second.inForceFrom, first.inForceFrom);
}

function historyOf<Key, Value>(map: Map<Key, Value>, key: Key, start: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = start()));
  return value;
}
