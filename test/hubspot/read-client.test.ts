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
    ['hs_client_name', 'Smith; Jones & Co', 'clientName', 'Smith; Jones & Co'],
    ['hs_platform_engagement_level', 'medium', 'engagementLevel', 'medium'],
    ['hs_market_name', 'growth_market', 'market', 'growth'],
    ['hs_country', '=HYPERLINK("x")', 'country', '=HYPERLINK("x")'],
  ])('%s "%s" fills %s', (property, text, column, value) => {
    const { values } = read({ hs_managed_local_mrr_currency: 'USD', [property]: text });
    expect(values[column as keyof typeof values]).toEqual(value);
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
