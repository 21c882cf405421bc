import type { ContactTierView } from '../../src/panel/contract';

/**
 * The tier after the client's own limit: of those in the client's currency, where there are any. Tiers come with the
 * smallest first.
 */
export function nextContactTier(
  tiers: readonly ContactTierView[],
  limit: number,
  currency: string | null,
): ContactTierView | undefined {
  const higher = tiers.filter(({ contacts }) => contacts > limit);
  return higher.find(({ price }) => price.currency === currency) ?? higher[0];
}

/**
 * Where the account's subscription is billed: "https://app-eu1.hubspot.com/home?portalId=4242" leads to
 * "https://app-eu1.hubspot.com/account-and-billing/4242". Null where the link is not into a HubSpot account.
 */
export function billingAddress(accountLink: string | null, hubId: string | null): string | null {
  if (accountLink === null || !URL.canParse(accountLink.trim())) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(accountLink.trim());
  if (protocol !== 'https:' || !/^app(-[a-z0-9]+)?\.hubspot\.com$/.test(hostname)) return null;
  const [, inPath] = /\/(\d+)(?:\/|$)/.exec(pathname) ?? [];
  const id = inPath ?? searchParams.get('portalId') ?? hubId ?? '';
  return /^\d{1,15}$/.test(id) ? `https://${hostname}/account-and-billing/${id}` : null;
}
