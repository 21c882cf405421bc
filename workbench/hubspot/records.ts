import { SeededRandom } from '../runtime/seeded-random';

/** A client as HubSpot keeps it: every value a text, null where there is no data. */
export interface PartnerClient {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
  /** ISO 8601. */
  readonly updatedAt: string;
}

export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool';
  readonly fieldType: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

const named = (type: PropertyDefinition['type'], fieldType: string, names: string): PropertyDefinition[] =>
  names.split(/\s+/).map((name) => ({ name, label: labelOf(name), type, fieldType, options: [] }));

const PRODUCTS = ['Marketing Hub', 'Sales Hub', 'Service Hub', 'Content Hub'].flatMap((hub) =>
  ['Starter', 'Professional', 'Enterprise'].map((edition) => ({
    label: `${hub} ${edition}`,
    value: `${hub} ${edition}`.toUpperCase().replace(/ /g, '_'),
  })),
);

const APPS = ['Workflows', 'Forms', 'Sequences', 'Meetings'].map((label) => ({
  label,
  value: label.toUpperCase(),
}));

/** Those of the properties of a real partner portal that anybody here reads, and some that nobody does. */
export const PROPERTIES: readonly PropertyDefinition[] = [
  ...named('number', 'number', 'hs_object_id'),
  ...named(
    'string',
    'text',
    'hs_client_name hs_client_domain_name hs_country hs_account_link hs_market_name',
  ),
  ...named('string', 'text', 'hs_success_owner_name hs_success_owner_email hs_contract_manager_name'),
  ...named('string', 'text', 'hs_managed_local_mrr_currency hs_original_purchased_domain'),
  ...named('bool', 'booleancheckbox', 'hs_is_managed hs_is_sold hs_is_active'),
  ...named('enumeration', 'select', 'hs_relationship_type hs_platform_engagement_level'),
  ...named(
    'number',
    'number',
    'hs_total_subscription_mrr hs_managed_mrr hs_split_managed_mrr hs_renewal_mrr',
  ),
  ...named('number', 'number', 'hs_renewal_mrr_change hs_number_of_managing_partners hs_market_multiplier'),
  ...named('number', 'number', 'hs_sold_tier_points hs_managed_tier_points hs_total_tier_points'),
  ...named('number', 'number', 'hs_unified_usage_score hs_last_4_weeks_usage_score_trend'),
  ...named('number', 'number', 'hs_marketing_contacts_limit hs_marketing_contacts_usage'),
  ...named('number', 'number', 'hs_monthly_email_sends_limit hs_monthly_email_sends_usage'),
  ...named('date', 'date', 'hs_next_renewal_date hs_next_cancellation_date'),
  ...named('datetime', 'date', 'hs_tiering_properties_updated_at hs_last_active_partner_employee_active_at'),
  ...named('datetime', 'date', 'hs_managed_relationship_estimated_expiration_date hs_lastmodifieddate'),
  ...named('number', 'number', 'hs_core_seats_assigned hs_core_seats_available hs_core_seats_limit'),
  ...named('number', 'number', 'hs_sales_seats_assigned hs_sales_seats_limit hs_credits_usage'),
  ...named('number', 'number', 'hs_included_hubspot_credits_monthly_limit hs_projected_commission'),
  ...named('datetime', 'date', 'hs_projected_commission_calculated_at'),
  ...named('enumeration', 'checkbox', 'hs_revenue_signals hs_cancellation_products'),
  {
    ...{ name: 'hs_all_active_products', label: 'All active products', type: 'enumeration' },
    ...{ fieldType: 'checkbox', options: PRODUCTS },
  },
  {
    ...{ name: 'hs_all_apps', label: 'All apps', type: 'enumeration' },
    fieldType: 'checkbox',
    options: APPS,
  },
];

function labelOf(name: string): string {
  const words = name.replace(/^hs_/, '').replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a client is told apart by; the rest is made up around it. */
export interface ClientName {
  readonly name: string;
  readonly domain: string;
  readonly country: string;
}

const COUNTRIES = ['United States', 'Germany', 'Brazil', 'France', 'Costa Rica'];

/** As many clients as asked for, always the same ones. */
export function makeClients(count: number, names: readonly ClientName[] = []): PartnerClient[] {
  const random = new SeededRandom(8);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const { name, domain, country } = names[index] ?? {
      name: `Client ${String(number).padStart(5, '0')}`,
      domain: `client-${number}.example`,
      country: COUNTRIES[index % COUNTRIES.length] ?? '',
    };
    return makeClient(String(30_000_000_000 + number * 7), { name, domain, country }, random);
  });
}

function makeClient(id: string, { name, domain, country }: ClientName, random: SeededRandom): PartnerClient {
  const below = (most: number): number => random.integerBelow(most);
  // Whoever is not managed has neither usage nor limits, as in a real portal.
  const isManaged = below(4) > 0;
  const isSold = !isManaged || below(2) === 0;
  const managed = (value: string): string | null => (isManaged ? value : null);
  const mrr = 200 + below(40) * 50;
  const renewal = Date.UTC(2026, 1 + below(10), 1 + below(28));
  const isGrowth = ['Brazil', 'Costa Rica'].includes(country);
  const sold = isSold ? below(200) : 0;
  return {
    id,
    updatedAt: '2026-01-15T04:12:09.310Z',
    properties: {
      hs_object_id: id,
      hs_client_name: name,
      hs_client_domain_name: domain,
      hs_country: country,
      hs_account_link: `https://app.hubspot.com/partner-client/${id}`,
      hs_is_managed: String(isManaged),
      hs_is_sold: String(isSold),
      hs_relationship_type: isManaged && isSold ? 'SOLD_AND_MANAGED' : isSold ? 'SOLD' : 'MANAGED',
      hs_number_of_managing_partners: managed(String(1 + below(2))),
      hs_total_subscription_mrr: `${mrr}.000000`,
      hs_managed_mrr: managed(`${mrr}.00`),
      hs_managed_local_mrr_currency: 'USD',
      // Both ways in which dates were seen.
      hs_next_renewal_date: below(2) === 0 ? String(renewal) : new Date(renewal).toISOString().slice(0, 10),
      hs_renewal_mrr_change: `${below(5) * 25 - 50}.000000`,
      hs_next_cancellation_date: '',
      hs_sold_tier_points: String(sold),
      hs_managed_tier_points: managed((mrr / 100).toFixed(2)),
      hs_total_tier_points: (sold + (isManaged ? mrr / 100 : 0)).toFixed(2),
      hs_market_name: isGrowth ? 'growth_market' : 'standard_market',
      hs_market_multiplier: isGrowth ? '2.0000' : '1.0000',
      hs_tiering_properties_updated_at: '2025-11-26T07:22:19.774Z',
      hs_all_active_products: [...new Set([PRODUCTS[below(6)]?.value, PRODUCTS[6 + below(6)]?.value])].join(
        ';',
      ),
      hs_all_apps: managed(
        APPS.slice(0, 2)
          .map(({ value }) => value)
          .join(';'),
      ),
      hs_unified_usage_score: managed(String(below(101))),
      hs_last_4_weeks_usage_score_trend: managed((below(40) / 100 - 0.2).toFixed(2)),
      hs_platform_engagement_level: managed(['low', 'medium', 'high'][below(3)] ?? 'low'),
      hs_marketing_contacts_limit: managed('10000'),
      hs_marketing_contacts_usage: managed(String(below(10_001))),
      hs_monthly_email_sends_limit: managed('100000'),
      hs_monthly_email_sends_usage: managed(''),
      hs_core_seats_assigned: managed('8'),
      hs_core_seats_available: managed('2'),
      hs_core_seats_limit: managed('10'),
      hs_sales_seats_assigned: managed(isGrowth ? '3' : '0'),
      hs_sales_seats_limit: managed(isGrowth ? '5' : '0'),
      hs_credits_usage: managed(String(mrr * 2)),
      hs_included_hubspot_credits_monthly_limit: managed('5000'),
      hs_projected_commission: isSold ? (mrr / 5).toFixed(2) : null,
      hs_projected_commission_calculated_at: isSold ? '2026-01-10T05:00:00Z' : null,
      hs_revenue_signals: managed(isGrowth ? 'Contacts near limit' : ''),
      hs_cancellation_products: '',
      hs_success_owner_name: 'Sam Success',
      hs_success_owner_email: 'sam@hubspot.example',
      hs_contract_manager_name: 'Connie Contract',
      hs_last_active_partner_employee_active_at: managed(String(Date.UTC(2026, 0, 1 + below(14)))),
      hs_managed_relationship_estimated_expiration_date: managed('2026-10-18T00:00:00Z'),
    },
  };
}
