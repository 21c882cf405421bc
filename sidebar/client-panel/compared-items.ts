import type { ClientDetails, MoneyView, RenewalView } from '../../src/panel/contract';
import type { Formats } from '../shared/formats';
import type { Texts } from '../texts';
import type { ClientTexts } from './texts';

export interface ComparedItem {
  readonly label: string;
  /** Null: nobody told. */
  readonly current: string | null;
  readonly renewal: string | null;
  /** Both are known, and they are not the same. */
  readonly differs: boolean;
}

/** What the subscription is and what it becomes, as people read it: amounts are compared as they are shown. */
export function comparedItems(
  renewal: RenewalView,
  { facts, subscriptions }: ClientDetails,
  { texts, formats }: { readonly texts: Texts; readonly formats: Formats },
  { facts: labels }: ClientTexts,
): readonly ComparedItem[] {
  const { columns } = texts;
  const every = (values: readonly (string | null)[]): string | null => {
    const known = [...new Set(values.filter((value): value is string => value !== null))];
    return known.length === 0 ? null : known.join(', ');
  };
  const months = (count: number | null) => (count === null ? null : texts.months(count));
  const integer = (count: number | null) => (count === null ? null : formats.integer(count));
  const percent = (fraction: number | null) => (fraction === null ? null : formats.percent(fraction));
  const money = (amount: MoneyView | null) => (amount === null ? null : formats.money(amount));
  const item = (label: string, current: string | null, after: string | null): ComparedItem => ({
    ...{ label, current, renewal: after },
    differs: current !== null && after !== null && current !== after,
  });
  return [
    item(labels.mrr, money(renewal.currentMrr), money(renewal.estimatedNewMrr)),
    ...subscriptions
      .filter(({ product }) => product !== null && subscriptions.length > 1)
      .map(({ product, currentMrr, renewalMrr }) =>
        item(product ?? '', money(currentMrr), money(renewalMrr)),
      ),
    item(columns.discount, percent(renewal.discount), percent(renewal.renewalDiscount)),
    item(
      columns.subscriptionTerm,
      every(subscriptions.map(({ termMonths }) => months(termMonths))),
      months(renewal.subscriptionTermMonths),
    ),
    item(
      columns.billingFrequency,
      every(subscriptions.map(({ billingFrequency }) => billingFrequency)),
      renewal.billingFrequency,
    ),
    item(columns.maxContacts, integer(facts?.contactsLimit ?? null), integer(renewal.maxContacts)),
    item(columns.emailLimit, integer(facts?.emailLimit ?? null), integer(renewal.emailLimit)),
  ];
}
