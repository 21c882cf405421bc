import { describe, test } from '@jest/globals';
import type { PointsAnswer } from '../../src/panel/contract';
import { eventually } from '../support/eventually';
import { LONG, accessibilityProblems, panelTests } from './panel-page';

const ANSWER: PointsAnswer = {
  points: 68.181818,
  isEstimate: true,
  formula: '=PARTNER_POINTS(1000;"EUR";"France";"sourced";TRUE;0;DATE(2026;1;16);POINT_RULES)',
  lines: [
    {
      kind: { value: 'sourced', label: 'Sourced' },
      points: 56.818182,
      amount: { amount: 1000, currency: 'EUR' },
      sum: 'EUR 1,000 / 88 x 5 = 56.82 sourced',
      rules: 'Sourced rate 2024, Currencies July 2025',
    },
    {
      kind: { value: 'managed', label: 'Managed' },
      points: 11.363636,
      amount: { amount: 1000, currency: 'EUR' },
      sum: 'EUR 1,000 / 88 x 1 = 11.36 managed',
      rules: 'Points programme, Currencies July 2025',
    },
  ],
};

const open = panelTests('points-calculator');

describe.each(['en', 'de'] as const)('the points calculator in %s', (language) => {
  test(
    'reckons as one types, explains the figure and writes it into the sheet',
    async () => {
      const { page, calls } = await open(
        {
          viewCalculator: () => ({
            language,
            locale: language === 'de' ? 'de_DE' : 'en_US',
            asOf: '2026-01-16',
            currencies: ['USD', 'EUR'],
            kinds: ['sourced', 'assisted', 'managed'].map((value) => ({ value, label: value })),
            markets: ['Standard', 'Growth'],
          }),
          calculatePoints: () => ANSWER,
          insertPoints: () => ({ cell: 'C7' }),
        },
        { language },
      );
      await page.locator('select').first().waitFor();
      await page.locator('select').first().selectOption('EUR');
      // A country is asked about once it is whole.
      await page.locator('input[list]').fill('Fra');
      await page
        .getByText(language === 'de' ? 'Geben Sie Betrag und Markt ein.' : 'Enter an amount and a market.')
        .waitFor();
      await page.locator('input[list]').fill('France');
      await page.locator('input[type=checkbox]').check();
      await page.getByText('EUR 1,000 / 88 x 5 = 56.82 sourced').waitFor();
      await eventually(() => page.locator('.calculator-figure').innerText()).toBe(
        language === 'de' ? '68,18' : '68.18',
      );
      await page
        .getByText(
          language === 'de'
            ? '=PARTNER_POINTS(1000; "EUR"; "France"; "sourced"; TRUE; 0; DATE(2026; 1; 16); POINT_RULES)'
            : '=PARTNER_POINTS(1000, "EUR", "France", "sourced", TRUE, 0, DATE(2026, 1, 16), POINT_RULES)',
        )
        .waitFor();
      await eventually(() => page.locator('.calculator-parts dd').allInnerTexts()).toEqual(
        language === 'de' ? ['56,82', '11,36'] : ['56.82', '11.36'],
      );
      await eventually(() => JSON.stringify(calls.at(-1))).toContain('"managed":true');
      await eventually(() => calls.at(-1)).toMatchObject({
        name: 'calculatePoints',
        args: [
          { tab: 'deal', amount: 1000, currency: 'EUR', market: 'France', managed: true, otherPartners: 0 },
        ],
      });
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.locator('.button.action').click();
      await page.getByText('C7').waitFor();
      const pictures = process.env['PICTURES'];
      if (pictures) await page.screenshot({ path: `${pictures}/calculator-${language}.png` });

      await page.getByRole('tab').nth(1).click();
      await eventually(() => calls.at(-1)).toMatchObject({
        args: [{ tab: 'convert', direction: 'toPoints', value: 1000, kind: 'sourced', managed: true }],
      });
      await eventually(() => page.locator('.calculator-parts dd').count()).toBe(2);
      if (pictures) await page.screenshot({ path: `${pictures}/calculator-currency-${language}.png` });
      await page.locator('select').first().selectOption('toAmount');
      await page.waitForFunction(() =>
        document.querySelector('.calculator-figure')?.textContent?.includes('EUR'),
      );
      await eventually(() => calls.at(-1)).toMatchObject({
        args: [{ tab: 'convert', direction: 'toAmount', value: 50 }],
      });
      await page.locator('select').nth(1).selectOption('managed');
      await eventually(() => calls.at(-1)).toMatchObject({ args: [{ kind: 'managed', managed: false }] });
      await eventually(() => page.locator('.calculator-parts dd').count()).toBe(0);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );
});
