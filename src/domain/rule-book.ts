import type { CalendarDate } from './calendar-date';
import { compareDates, isOnOrBefore } from './calendar-date';
import type { Rule, RuleKind } from './rule-packs';
import { BUILT_IN_RULES } from './rule-packs';

/** Answers which rule holds on a day. A rule whose number cannot be used throws why, where it would be the answer. */
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

/** A rule of which nobody can say what it is named after, or which it is; it might be any of these. */
export interface LostRule {
  readonly kinds: readonly RuleKind[];
  /** Undefined where it may be any. */
  readonly name: string | undefined;
  /** Undefined where it holds from the beginning. */
  readonly inForceFrom: CalendarDate | undefined;
  /** Nobody can say from when it holds. */
  readonly isDayLost: boolean;
  readonly problem: Error;
}

export function ruleBook(rules: readonly Rule[], lost: readonly LostRule[] = []): RuleBook {
  const histories = new Map<RuleKind, Map<string, Rule[]>>();
  for (const rule of [...rules].sort(newestFirst)) {
    const byName = historyOf(histories, rule.kind, () => new Map<string, Rule[]>());
    historyOf(byName, rule.name, () => []).push(rule);
  }
  const names = (kind: RuleKind): string[] => [
    ...new Set(rules.filter((rule) => rule.kind === kind).map((rule) => rule.name)),
  ];
  // Where a rule is lacking, one that cannot be read may be the one.
  const anyProblem = [...rules, ...lost].find(({ problem }) => problem)?.problem;
  const inForce = (kind: RuleKind, name: string, day: CalendarDate | undefined): Rule | undefined => {
    const history = histories.get(kind)?.get(name) ?? [];
    if (!day) return history[0];
    // A plain loop: a ledger asks this several times for each of its rows.
    for (const rule of history) if (!rule.inForceFrom || isOnOrBefore(rule.inForceFrom, day)) return rule;
    return undefined;
  };
  const find: RuleBook['find'] = (kind, name, day) => {
    const rule = inForce(kind, name, day);
    const inItsPlace = lost.find((other) => mayBeInstead(other, kind, name, day, rule));
    const problem = rule?.problem ?? inItsPlace?.problem;
    if (problem) throw problem;
    return rule;
  };
  return {
    find,
    names,
    get(kind, name, day) {
      const rule = find(kind, name, day);
      if (!rule) throw anyProblem ?? new MissingRule(kind, name, day, names(kind));
      return rule;
    },
  };
}

/** Whether the lost rule may be of that kind and name, in force on the day, and newer than the one that is known. */
function mayBeInstead(
  { kinds, name: itsName, inForceFrom, isDayLost }: LostRule,
  kind: RuleKind,
  name: string,
  day: CalendarDate | undefined,
  known: Rule | undefined,
): boolean {
  if (!kinds.includes(kind) || (itsName !== undefined && itsName !== name)) return false;
  if (isDayLost) return true;
  if (!inForceFrom) return !known;
  const isYetToCome = day !== undefined && !isOnOrBefore(inForceFrom, day);
  const isOlder = known?.inForceFrom !== undefined && isOnOrBefore(inForceFrom, known.inForceFrom);
  return !isYetToCome && !isOlder;
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
