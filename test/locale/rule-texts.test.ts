import { expect, test } from '@jest/globals';
import { BUILT_IN_RULES } from '../../src/domain/rule-packs';
import { LANGUAGES } from '../../src/locale/language';
import { builtInRuleText, ruleText } from '../../src/locale/rule-texts';

const TEXTS = [...new Set(BUILT_IN_RULES.flatMap(({ pack, source }) => [pack, source]))];

test.each(TEXTS)('"%s" is said in every language, and known again', (text) => {
  const said = LANGUAGES.map((language) => ruleText(text, language));
  expect(said[0]).toBe(text);
  expect(said.slice(1)).not.toContain(text);
  expect(said.map(builtInRuleText)).toEqual(said.map(() => text));
});

test("a partner's own text stays", () => {
  expect(ruleText('Mail of May 2027', 'fr')).toBe('Mail of May 2027');
  expect(builtInRuleText('Mail of May 2027')).toBeUndefined();
});
