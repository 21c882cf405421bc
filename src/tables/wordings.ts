import { countryCodes, countryName, countryNamed } from '../locale/countries';
import type { Language } from '../locale/language';
import { LANGUAGES } from '../locale/language';
import { builtInRuleText, ruleText } from '../locale/rule-texts';
import type { ChoiceTable } from './choices';
import { labelOf, valueOf } from './choices';
import { inFive } from './translated';

/** Text that we say in the workbook's language, among other text that stays as its writer wrote it. */
export interface Wording {
  /** What a cell says, in whatever language we said it; undefined for a text that is not ours. */
  readonly read: (text: string) => string | undefined;
  readonly say: (value: string, language: Language) => string;
}

/** Markets that are not a country. */
export const MARKETS: ChoiceTable<'standard' | 'growth'> = {
  values: [
    {
      value: 'standard',
      label: inFive('Standard', 'Standard', 'Estándar', 'Standard', 'Padrão'),
    },
    {
      value: 'growth',
      label: inFive('Growth', 'Croissance', 'Crecimiento', 'Wachstum', 'Crescimento'),
      alsoCalled: ['Growth market'],
    },
  ],
};

/** "standard", "growth" or a country's code, as people read it. */
export function marketLabel(market: string, language: Language): string {
  if (market === 'standard' || market === 'growth') return labelOf(MARKETS, market, language);
  return countryName(market, language) ?? market;
}

/** All that a market can be, the two that are not a country first. */
export function marketLabels(language: Language): readonly string[] {
  const countries = countryCodes().map((code) => marketLabel(code, language));
  const inOrder = countries.sort((first, second) => first.localeCompare(second, language));
  return [...MARKETS.values.map(({ label }) => label[language]), ...inOrder];
}

/** Markets by their names. A code stays a code: what looks like a country's may be a currency's. */
export const MARKET_WORDING: Wording = {
  read(text) {
    const market = valueOf(MARKETS, text);
    if (market) return market;
    const code = countryNamed(text);
    return code && LANGUAGES.some((language) => countryName(code, language) === text) ? code : undefined;
  },
  say: marketLabel,
};

/** Names and sources of the built-in rules. */
export const RULE_WORDING: Wording = { read: builtInRuleText, say: ruleText };
