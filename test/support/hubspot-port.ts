import type { HubSpotPort } from '../../src/hubspot/requests';
import type { HubSpot } from '../../workbench/hubspot/api';
import { TOKENS, createHubSpot } from '../../workbench/hubspot/api';
import type { HubSpotFault } from '../../workbench/hubspot/api';
import type { PartnerClient } from '../../workbench/hubspot/records';

export interface PortOptions {
  readonly clients: readonly PartnerClient[];
  readonly token?: string;
  readonly faultOf?: (request: number) => HubSpotFault | undefined;
  /** What the run may take in all. */
  readonly timeMs?: number;
}

/** The stand-in of HubSpot behind the port that the add-on asks through, on a clock of its own. */
export function hubSpotPort({ clients, token = TOKENS.good, faultOf, timeMs = 300_000 }: PortOptions): {
  readonly hubSpot: HubSpot;
  readonly port: HubSpotPort;
  readonly waits: number[];
  elapsed(): number;
} {
  let now = 0;
  const waits: number[] = [];
  const hubSpot = createHubSpot({
    clients,
    now: () => now,
    durationMs: 120,
    ...(faultOf ? { faultOf } : {}),
  });
  const port: HubSpotPort = {
    get(path) {
      // A timeout takes a minute before it is one.
      const fault = hubSpot.faultOf(hubSpot.requests.length + 1);
      now += fault?.kind === 'timeout' ? 60_000 : 120;
      const { status, body, headers } = hubSpot.handle({
        url: `https://api.hubapi.com${path}`,
        method: 'get',
        headers: { authorization: `Bearer ${token}` },
        body: null,
      });
      const wanted = headers?.['Retry-After'];
      return { status, body: String(body), retryAfter: wanted === undefined ? undefined : Number(wanted) };
    },
    wait(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
    },
    timeLeft: () => timeMs - now,
  };
  return { hubSpot, port, waits, elapsed: () => now };
}
