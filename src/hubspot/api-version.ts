/** HubSpot's object of the clients of a solutions partner. */
const PARTNER_CLIENTS = 'partner_clients';

/**
 * The version that is asked. HubSpot has put dates in the place of numbers ("2026-09"), and no longer supports v1 to v3
 * from September 2027. v3 is the version at which partners were seen to read this object; a dated one is tried against
 * the stand-in alone. https://developers.hubspot.com/docs/api-reference/latest/overview
 */
const API_VERSION = 'v3';

export interface HubSpotPaths {
  readonly objects: string;
  readonly properties: string;
}

/** `pathsOf('2026-09').objects` is "/crm/objects/2026-09/partner_clients", that of "v3" "/crm/v3/objects/partner_clients". */
export function pathsOf(version: string): HubSpotPaths {
  const isDated = /^\d{4}-\d{2}$/.test(version);
  const path = (resource: string): string =>
    isDated
      ? `/crm/${resource}/${version}/${PARTNER_CLIENTS}`
      : `/crm/${version}/${resource}/${PARTNER_CLIENTS}`;
  return { objects: path('objects'), properties: path('properties') };
}

export const PATHS = pathsOf(API_VERSION);
