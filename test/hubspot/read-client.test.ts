import { describe, expect, test } from '@jest/globals';
import type { PropertyDefinition } from '../../src/hubspot/partner-clients';
import type { HubSpotClient, PropertyProblem } from '../../src/hubspot/read-client';
import { clientReader } from '../../src/hubspot/read-client';
import { CLIENTS } from '../../src/tables/clients';
import { PROPERTIES, makeClients } from '../../workbench/hubspot/records';

interface Read extends HubSpotClient {
  readonly problems: readonly PropertyProblem[];
}

function read(
  properties: Record<string, unknown>,
  definitions: readonly PropertyDefinition[] = PROPERTIES,
  mrrCurrency?: string,
): Read {
  const reader = clientReader(definitions, mrrCurrency);
  const client = reader.read({
    id: '77',
    properties: { hs_client_name: 'Acme', ...properties },
    updatedAt: '2026-01-15T23:59:00Z',
  });
  return { ...client, problems: reader.problems() };
}

const without = (name: string): PropertyDefinition[] =>
  PROPERTIES.filter((definition) => definition.name !== name);
const as = (name: string, type: PropertyDefinition['type'], more = {}): PropertyDefinition[] =>
  PROPERTIES.map((definition) => (definition.name === name ? { ...definition, type, ...more } : definition));

const day = (year: number, month: number, dayOfMonth: number) => ({ year, month, day: dayOfMonth });

describe('texts become values', () => {
  test.each([
    ['hs_total_subscription_mrr', '2455.000000', 'mrr', 2455],
    ['hs_renewal_mrr_change', '-355.5', 'renewalMrrChange', -355.5],
    ['hs_total_tier_points', '1.5E2', 'hubspotPoints', 150],
    ['hs_last_4_weeks_usage_score_trend', '-0.12', 'usageTrend', -0.12],
    ['hs_unified_usage_score', '72.4', 'usageScore', 72],
    ['hs_unified_usage_score', 31, 'usageScore', 31],
    ['hs_next_renewal_date', '1794614400000', 'nextRenewal', day(2026, 11, 14)],
    ['hs_next_renewal_date', '2026-11-14', 'nextRenewal', day(2026, 11, 14)],
    ['hs_next_renewal_date', '0', 'nextRenewal', undefined],
    [
      'hs_managed_relationship_estimated_expiration_date',
      '2026-10-18T00:00:00Z',
      'managedUntil',
      day(2026, 10, 18),
    ],
    ['hs_tiering_properties_updated_at', '2025-11-26T07:22:19.774Z', 'hubspotPointsOn', day(2025, 11, 26)],
    ['hs_last_active_partner_employee_active_at', '-1', 'lastActive', undefined],
    ['hs_client_domain_name', 'https://www.Acme.com/x', 'website', 'acme.com'],
    ['hs_marketing_contacts_limit', '1.0E7', 'contactsLimit', 10_000_000],
    [
      'hs_all_active_products',
      'MARKETING_HUB_STARTER;SALES_HUB_STARTER',
      'products',
      'Marketing Hub Starter, Sales Hub Starter',
    ],
    ['hs_all_active_products', 'BRAND_NEW_HUB', 'products', 'BRAND_NEW_HUB'],
    ['hs_all_apps', 'WORKFLOWS;FORMS', 'productUse', 'Workflows, Forms'],
    ['hs_core_seats_assigned', '8', 'seats', 'Core 8'],
    ['hs_sales_seats_limit', '0', 'seats', undefined],
    ['hs_credits_usage', '12500.0', 'creditsUsed', 12_500],
    ['hs_included_hubspot_credits_monthly_limit', '5000', 'creditsLimit', 5000],
    ['hs_revenue_signals', 'UPSELL;RISK', 'revenueSignals', 'UPSELL, RISK'],
    ['hs_cancellation_products', 'SALES_HUB', 'canceledProducts', 'SALES_HUB'],
    ['hs_projected_commission', '120.50', 'projectedCommission', 120.5],
    ['hs_projected_commission_calculated_at', '2026-01-10T05:00:00Z', 'commissionOn', day(2026, 1, 10)],
    ['hs_client_name', 'Smith; Jones & Co', 'clientName', 'Smith; Jones & Co'],
    ['hs_platform_engagement_level', 'medium', 'engagementLevel', 'medium'],
    ['hs_market_name', 'growth_market', 'market', 'growth'],
    ['hs_country', '=HYPERLINK("x")', 'country', '=HYPERLINK("x")'],
  ])('%s "%s" fills %s', (property, text, column, value) => {
    const { values } = read({ hs_managed_local_mrr_currency: 'USD', [property]: text });
    expect(values[column as keyof typeof values]).toEqual(value);
  });

  test('seats are read by whatever kinds the account has', () => {
    const kinds = 'core_assigned core_available core_limit view_only_assigned view_only_available'.split(' ');
    const definitions = kinds.map((kind): PropertyDefinition => {
      const name = `hs_${kind.replace(/_([a-z]+)$/, '_seats_$1')}`;
      return { ...PROPERTIES[0]!, name, type: 'number' };
    });
    const seats = (values: readonly (string | null)[]) => {
      const properties = Object.fromEntries(definitions.map(({ name }, at) => [name, values[at] ?? '']));
      const { values: got, blank } = read(properties, [...PROPERTIES, ...definitions]);
      return [got.seats, blank.has('seats')];
    };
    expect(seats(['8', '2', '10', '3', '4'])).toEqual(['Core 8/10, View Only 3/7', false]);
    expect(seats([null, '2', '10', '', ''])).toEqual(['Core 8/10', false]);
    expect(seats(['0', '0', '0', '0', '0'])).toEqual([undefined, true]);
    const none = PROPERTIES.filter(({ name }) => !name.includes('_seats_'));
    expect(read({}, none)).toMatchObject({ problems: [] });
    expect(read({}, none).blank.has('seats')).toBe(false);
  });

  test('what is not in every account is not missed, and a commission in another currency stays out', () => {
    const proven = PROPERTIES.filter(
      ({ name }) => !/commission|credits|signals|cancellation_products/.test(name),
    );
    expect(read({}, proven).problems).toEqual([]);
    const paidIn = as('hs_projected_commission', 'number', {
      currencyPropertyName: 'hs_commission_currency',
    });
    const listed = [...paidIn, { ...PROPERTIES[1]!, name: 'hs_commission_currency' }];
    const commission = (currency: string) =>
      read(
        {
          ...{ hs_managed_local_mrr_currency: 'USD', hs_projected_commission: '120' },
          hs_commission_currency: currency,
        },
        listed,
      ).values.projectedCommission;
    expect([commission('USD'), commission('EUR'), commission('')]).toEqual([120, undefined, undefined]);
    expect(clientReader(listed, undefined).properties).toContain('hs_commission_currency');
    expect(
      read({ hs_projected_commission: '120', hs_managed_local_mrr_currency: 'EUR' }).values,
    ).toMatchObject({ projectedCommission: undefined });
  });

  test('the record names itself and its day', () => {
    expect(read({}).values).toMatchObject({ recordId: '77', hubspotAsOf: day(2026, 1, 15) });
  });

  test('no data is no value, and is told apart from what was not asked', () => {
    const { values, blank, problems } = read({
      hs_unified_usage_score: '',
      hs_country: null,
      hs_next_renewal_date: '  ',
    });
    expect([values.usageScore, values.country, values.nextRenewal]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([...blank]).toEqual(expect.arrayContaining(['usageScore', 'country', 'nextRenewal']));
    expect(blank.has('businessType')).toBe(false);
    expect(problems).toEqual([]);
  });

  test.each([
    ['true', 'true', 'soldAndManaged'],
    ['true', 'false', 'sold'],
    ['', 'true', 'managed'],
    ['false', '', undefined],
  ])('sold %s, managed %s', (sold, managed, relationship) => {
    expect(read({ hs_is_sold: sold, hs_is_managed: managed }).values.relationship).toBe(relationship);
  });

  test('without those two the type of the relationship serves', () => {
    const { values } = read({ hs_relationship_type: 'SOLD_AND_MANAGED' }, without('hs_is_sold'));
    expect(values.relationship).toBe('soldAndManaged');
  });

  test('a client without a name has none', () => {
    expect(read({ hs_client_name: '', hs_client_domain_name: 'acme.com' }).values.clientName).toBeUndefined();
  });
});

describe('amounts', () => {
  const amounts = { hs_total_subscription_mrr: '100', hs_renewal_mrr_change: '5' };

  test('billed in dollars come in', () => {
    const { values, problems } = read({ ...amounts, hs_managed_local_mrr_currency: 'USD' });
    expect(values).toMatchObject({ mrr: 100, renewalMrrChange: 5, currency: 'USD' });
    expect(problems).toEqual([]);
  });

  test('without any currency stay out, and are reported', () => {
    const { values, blank, problems } = read({ ...amounts, hs_managed_local_mrr_currency: '' });
    expect([values.mrr, values.renewalMrrChange, blank.has('mrr')]).toEqual([undefined, undefined, true]);
    expect(problems).toMatchObject([{ kind: 'noCurrency', value: '' }]);
    expect(read({ hs_managed_local_mrr_currency: '' }).problems).toEqual([]);
  });

  test('stay out where HubSpot bills in one currency and does not say in which it reckons', () => {
    const { values, problems } = read({ ...amounts, hs_managed_local_mrr_currency: 'EUR' });
    expect([values.mrr, values.renewalMrrChange, values.currency]).toEqual([undefined, undefined, undefined]);
    expect(problems).toEqual([
      { kind: 'currency', property: 'hs_total_subscription_mrr', column: 'mrr', value: 'EUR' },
    ]);
  });

  test('come in where the property names its currency, and where the settings do', () => {
    const euros = { ...amounts, hs_managed_local_mrr_currency: 'EUR' };
    const naming = as('hs_total_subscription_mrr', 'number', {
      currencyPropertyName: 'hs_managed_local_mrr_currency',
    });
    expect(read(euros, naming).values).toMatchObject({ mrr: 100, currency: 'EUR' });
    expect(read(euros, PROPERTIES, 'USD').values).toMatchObject({ mrr: 100, currency: 'USD' });
  });
});

describe('what cannot be read is told once and skipped', () => {
  test('a property that is gone is not asked for', () => {
    const reader = clientReader(without('hs_country'), undefined);
    expect(reader.properties).not.toContain('hs_country');
    expect(reader.problems()).toEqual([
      { kind: 'missing', property: 'hs_country', column: 'country', value: '' },
    ]);
  });

  test('a property that became something else is not asked for', () => {
    const reader = clientReader(as('hs_unified_usage_score', 'datetime'), undefined);
    expect(reader.properties).not.toContain('hs_unified_usage_score');
    expect(reader.problems()).toMatchObject([{ kind: 'changed', column: 'usageScore', value: 'datetime' }]);
  });

  test('a value of another kind spoils neither its client nor the others', () => {
    const reader = clientReader(PROPERTIES, undefined);
    const scores = ['lots', '40', 'few'].map(
      (score, index) =>
        reader.read({
          id: String(index),
          properties: { hs_client_name: `C${index}`, hs_unified_usage_score: score, hs_country: 'Peru' },
        }).values,
    );
    expect(scores.map(({ usageScore, country }) => [usageScore, country])).toEqual([
      [undefined, 'Peru'],
      [40, 'Peru'],
      [undefined, 'Peru'],
    ]);
    expect(reader.problems()).toEqual([
      { kind: 'unreadable', property: 'hs_unified_usage_score', column: 'usageScore', value: 'lots' },
    ]);
  });

  test('a thing in the place of a text is no data', () => {
    expect(read({ hs_country: { a: 1 } }).values.country).toBeUndefined();
  });

  test('every column that names a property of HubSpot finds it in a real portal', () => {
    expect(clientReader(PROPERTIES, undefined).problems()).toEqual([]);
    const [client] = makeClients(1);
    const { properties } = clientReader(PROPERTIES, undefined);
    expect(properties.filter((name) => client?.properties[name] === undefined)).toEqual([]);
    expect(CLIENTS.columns.filter(({ alsoCalled }) => alsoCalled?.includes('hs_renewal_mrr'))).toEqual([]);
  });
});
