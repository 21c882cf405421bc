import { describe, expect, test } from '@jest/globals';
import { billingAddress, nextContactTier } from '../../sidebar/client-panel/next-contact-tier';

const tier = (contacts: number, currency: string, amount = 100) => ({
  contacts,
  price: { amount, currency },
});

describe('the next contact tier', () => {
  const tiers = [tier(5000, 'USD'), tier(10_000, 'EUR'), tier(12_000, 'USD'), tier(15_000, 'EUR')];

  test('is above the limit, in the client’s currency where Rules have one', () => {
    expect(nextContactTier(tiers, 4999, 'EUR')).toBe(tiers[1]);
    expect(nextContactTier(tiers, 5000, 'USD')).toBe(tiers[2]);
    expect(nextContactTier(tiers, 10_000, 'EUR')).toBe(tiers[3]);
    expect(nextContactTier(tiers, 10_000, 'GBP')).toBe(tiers[2]);
    expect(nextContactTier(tiers, 15_000, 'EUR')).toBeUndefined();
  });
});

describe('the billing page', () => {
  test.each([
    ['https://app.hubspot.com/contacts/4242/home', null, 'https://app.hubspot.com/account-and-billing/4242'],
    [
      ' https://app-eu1.hubspot.com/home?portalId=7 ',
      '9',
      'https://app-eu1.hubspot.com/account-and-billing/7',
    ],
    ['https://app.hubspot.com/', '9', 'https://app.hubspot.com/account-and-billing/9'],
    ['https://app.hubspot.com/', 'x/../y', null],
    ['https://app.hubspot.com.evil.example/4242', '9', null],
    ['http://app.hubspot.com/4242', '9', null],
    ['javascript:alert(1)', '9', null],
    ['no link', '9', null],
    [null, '9', null],
  ])('of %s (Hub ID %s) is %s', (link, hubId, address) => {
    expect(billingAddress(link, hubId)).toBe(address);
  });
});
