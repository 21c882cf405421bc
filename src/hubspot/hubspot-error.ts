/**
 * Why HubSpot did not answer as it should:
 * badToken 401 · missingScope 403 · tooManyRequests 429 that waiting did not cure · unavailable 5xx or no answer at all ·
 * unreadable an answer that is not what the API promises · refused any other 4xx.
 */
export type HubSpotErrorCode =
  | 'badToken'
  | 'unlikelyToken'
  | 'missingScope'
  | 'tooManyRequests'
  | 'unavailable'
  | 'unreadable'
  | 'refused';

/** Carries codes and scope names only: neither the request nor HubSpot's answer, so a token can never be in it. */
export class HubSpotError extends Error {
  override name = 'HubSpotError';

  constructor(
    readonly code: HubSpotErrorCode,
    /** 0 where no answer came. */
    readonly status: number,
    /** Of a 403: the scopes that HubSpot names. */
    readonly scopes: readonly string[] = [],
  ) {
    super(`HubSpot: ${code} (${status})`);
  }
}
