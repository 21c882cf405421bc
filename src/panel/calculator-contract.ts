import type { Language } from '../locale/language';
import type { IsoDay, LabelledChoice, MoneyView } from './plain-values';

export type PointKindName = 'sourced' | 'assisted' | 'managed';

export interface CalculatorView {
  readonly language: Language;
  /** The spreadsheet's locale, "de_DE": it decides which sign separates the arguments of a formula. */
  readonly locale: string;
  /** The day whose rules hold. */
  readonly asOf: IsoDay;
  readonly currencies: readonly string[];
  readonly kinds: readonly LabelledChoice[];
  /** Markets that are not a country, as the sheet calls them. */
  readonly markets: readonly string[];
}

/**
 * A sale and its care, or an amount and points converted into each other: of one kind, or of a sale that is managed too. A market is a country's name or one of `markets`.
 */
export type PointsQuestion =
  | {
      readonly tab: 'deal';
      readonly amount: number;
      readonly currency: string;
      readonly market: string;
      readonly dealType: 'sourced' | 'assisted';
      readonly managed: boolean;
      readonly otherPartners: number;
    }
  | {
      readonly tab: 'convert';
      readonly direction: 'toPoints' | 'toAmount';
      readonly value: number;
      readonly kind: PointKindName;
      readonly managed: boolean;
      readonly currency: string;
      readonly market: string;
    };

export interface PointsLine {
  readonly kind: LabelledChoice;
  readonly points: number;
  readonly amount: MoneyView;
  /** "EUR 1,000 / 88 x 5 = 56.82 sourced" */
  readonly sum: string;
  /** The announcements that the numbers come from. */
  readonly rules: string;
}

export interface PointsAnswer {
  readonly lines: readonly PointsLine[];
  readonly points: number;
  /** Local amounts outside US dollars are HubSpot's "illustrative" ones. */
  readonly isEstimate: boolean;
  /** With semicolons, which every region takes. */
  readonly formula: string;
}
