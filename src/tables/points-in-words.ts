import type { PointKind, Reckoning } from '../domain/points';
import { amountInWords } from '../locale/amounts';
import type { Language } from '../locale/language';
import { POINTS_TEXTS } from '../locale/points-texts';
import { ruleText } from '../locale/rule-texts';
import { labelOf } from './choices';
import { POINT_KINDS } from './points-ledger';
import { marketLabel } from './wordings';

/**
 * The sum behind some points: "EUR 1,000 / 88 x 5 = 56.82 sourced". Growth markets and sharing add their own factors:
 * "USD 1,000 / 100 x 1 x 2 / 4 = 5.00 managed".
 */
export function sumInWords(
  kind: PointKind,
  { amount, currency }: { readonly amount: number; readonly currency: string },
  { points, localAmount, rate, market, sharers }: Reckoning,
  language: Language,
): string {
  const number = (value: number): string => numberInWords(value, language);
  const factor = market && market.value !== 1 ? ` x ${number(market.value)}` : '';
  const share = sharers === 1 ? '' : ` / ${number(sharers)}`;
  const result = `${amountInWords(points, undefined, language)} ${labelOf(POINT_KINDS, kind, language).toLowerCase()}`;
  return `${currency} ${number(amount)} / ${number(localAmount.value)} x ${number(rate.value)}${factor}${share} = ${result}`;
}

/** The announcements that the numbers of a sum come from, and what is special about it. */
export function rulesInWords(
  { localAmount, rate, market, sharers }: Reckoning,
  language: Language,
  remarks: readonly string[] = [],
): string {
  const texts = POINTS_TEXTS[language];
  const used = [rate, localAmount, ...(market ? [market] : [])];
  const packs = [...new Set(used.map(({ pack }) => ruleText(pack, language)))];
  return [
    packs.filter(Boolean).join(', '),
    ...(market && market.value !== 1 ? [texts.growth(marketLabel(market.name, language))] : []),
    ...(sharers > 1 ? [texts.sharedBy(sharers)] : []),
    ...remarks,
  ]
    .filter(Boolean)
    .join('; ');
}

/** No more decimals than it takes, two at most: "1,000", "62.5". */
function numberInWords(value: number, language: Language): string {
  return amountInWords(value, undefined, language)
    .replace(/[.,]00$/, '')
    .replace(/([.,]\d)0$/, '$1');
}
