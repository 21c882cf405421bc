import * as v from 'valibot';
import { once } from '../domain/once';
import type { HubSpotPaths } from './api-version';
import { PATHS } from './api-version';
import { HubSpotError } from './hubspot-error';
import type { HubSpotPort } from './requests';
import { getJson } from './requests';

/** The scope that reading clients needs. */
export const READ_SCOPE = 'crm.objects.partner-clients.read';

/** The most that one page may hold. */
export const PAGE_SIZE = 100;

const DEFINITIONS = once(() =>
  v.object({
    results: v.array(
      v.object({
        name: v.string(),
        type: v.string(),
        currencyPropertyName: v.optional(v.nullable(v.string())),
        options: v.nullish(v.array(v.object({ label: v.string(), value: v.string() }))),
      }),
    ),
  }),
);

const PAGE = once(() =>
  v.object({
    results: v.array(
      v.object({
        id: v.string(),
        properties: v.record(v.string(), v.unknown()),
        updatedAt: v.nullish(v.string()),
        archived: v.nullish(v.boolean()),
      }),
    ),
    paging: v.nullish(v.object({ next: v.nullish(v.object({ after: v.string() })) })),
  }),
);

/** A property as HubSpot declares it. */
export interface PropertyDefinition {
  readonly name: string;
  readonly type: string;
  /** Of an amount: the property that says in which currency it is. */
  readonly currencyPropertyName?: string | null | undefined;
  readonly options?: readonly { readonly label: string; readonly value: string }[] | null | undefined;
}

/** A client as HubSpot sent it: values are texts, null or "" where there is no data. */
export type ClientRecord = v.InferOutput<ReturnType<typeof PAGE>>['results'][number];

/** A harmless call, which fails as every other would: a client's ID at the most comes back. */
export function checkAccess(port: HubSpotPort): void {
  getJson(port, `${PATHS.objects}?limit=1`, PAGE());
}

/**
 * The properties that HubSpot has; undefined where it refuses to say: among the scopes that its documentation names for
 * this call, the one for partner clients was not seen.
 */
export function readDefinitions(
  port: HubSpotPort,
  { properties }: HubSpotPaths = PATHS,
): readonly PropertyDefinition[] | undefined {
  try {
    return getJson(port, properties, DEFINITIONS()).results;
  } catch (error) {
    if (error instanceof HubSpotError && error.code === 'missingScope') return undefined;
    throw error;
  }
}

/** Where a reading begins and how far it may go. */
export interface Stretch {
  /** HubSpot's own mark; undefined for the first page. */
  readonly after: string | undefined;
  readonly properties: readonly string[];
  readonly mostPages: number;
  readonly paths?: HubSpotPaths;
}

export interface ReadStretch {
  readonly records: readonly ClientRecord[];
  /** Where the next stretch begins; undefined when all is read. */
  readonly next: string | undefined;
  /** Why it ended before its time; what was read until then counts. */
  readonly failure: HubSpotError | undefined;
}

/** Below this no further page is asked for: what was read must still be written. */
const TIME_FOR_A_PAGE_MS = 5_000;

/**
 * Reads page after page. A client that comes twice, because HubSpot's list moved on between two pages, counts once. A
 * mark that HubSpot no longer knows leads back to the first page.
 */
export function readClients(port: HubSpotPort, stretch: Stretch): ReadStretch {
  const { after, properties, mostPages, paths = PATHS } = stretch;
  const records = new Map<string, ClientRecord>();
  let next = after;
  for (
    let pages = 0;
    pages < mostPages && (pages === 0 || port.timeLeft() > TIME_FOR_A_PAGE_MS);
    pages += 1
  ) {
    try {
      const page = getJson(port, pathOf(paths, next, properties), PAGE());
      for (const record of page.results) if (record.archived !== true) records.set(record.id, record);
      const following = page.paging?.next?.after;
      if (following === undefined)
        return { records: [...records.values()], next: undefined, failure: undefined };
      if (following === next) throw new HubSpotError('unreadable', 200);
      next = following;
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      const isLostMark = pages === 0 && after !== undefined && error.code === 'refused';
      if (isLostMark) return readClients(port, { ...stretch, after: undefined });
      return { records: [...records.values()], next, failure: error };
    }
  }
  return { records: [...records.values()], next, failure: undefined };
}

function pathOf({ objects }: HubSpotPaths, after: string | undefined, properties: readonly string[]): string {
  const mark = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  return `${objects}?limit=${PAGE_SIZE}&properties=${properties.join(',')}${mark}`;
}
