import type { HubSpot } from '../../workbench/hubspot/api';
import { TOKENS, createHubSpot } from '../../workbench/hubspot/api';
import type { LeanBook } from './lean-services';
import { TRIGGER_OWNER } from './reliability';

/** A HubSpot without clients, which the runs of the trigger's owner reach with a token that is good. */
export function connectedHubSpot(book: LeanBook): HubSpot {
  book.project.propertiesOf(TRIGGER_OWNER).set('hubspotToken', TOKENS.good);
  const hubSpot = createHubSpot({ clients: [] });
  const fetch = (url: string, { headers }: { readonly headers: Readonly<Record<string, string>> }) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const answer = hubSpot.handle({ url, method: 'get', body: null, headers: sent });
    return {
      getHeaders: () => answer.headers ?? {},
      getResponseCode: () => answer.status,
      getContentText: () => String(answer.body),
    };
  };
  Object.assign(globalThis, { UrlFetchApp: { fetch } });
  return hubSpot;
}
