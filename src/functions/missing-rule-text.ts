import { toIsoDate } from '../domain/calendar-date';
import type { MissingRule } from '../domain/rule-book';
import { FUNCTION_TEXTS } from '../locale/function-texts';
import { readerLanguage } from '../locale/reader-texts';
import { labelOf } from '../tables/choices';
import { RULE_KIND_CHOICES } from '../tables/rules';

/** `"BRL" has no rule on 2026-01-16: supported are USD, AUD ...` */
export function missingRuleText({ kind, ruleName, day, known }: MissingRule): string {
  const iso = day && toIsoDate(day);
  return kind === 'localAmount'
    ? FUNCTION_TEXTS.unsupportedCurrency(ruleName, known, iso)
    : FUNCTION_TEXTS.ruleMissing(labelOf(RULE_KIND_CHOICES, kind, readerLanguage()), ruleName, iso);
}
