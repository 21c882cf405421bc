import { foldLabel } from '../locale/language';

/** What tells one client's contract change from another's; blank is undefined or "". */
export interface Matchable {
  readonly clientName?: unknown;
  readonly website?: unknown;
  readonly hubId?: unknown;
  readonly contractType?: unknown;
}

export interface MatchKeys {
  readonly contractType: string;
  readonly hubId: string | undefined;
  readonly website: string | undefined;
  readonly name: string;
}

/** `matchKeys({ clientName: ' ACMÉ ', hubId: '42', contractType: 'renewal' })` has the name "acme" and the Hub ID "42". */
export function matchKeys({ clientName, website, hubId, contractType }: Matchable): MatchKeys {
  return {
    contractType: textOf(contractType) ?? '',
    hubId: textOf(hubId),
    website: textOf(website)?.toLowerCase(),
    name: foldLabel(textOf(clientName) ?? ''),
  };
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : String(value).trim();
}

/**
 * Finds the rows of the same client and contract type: by Hub ID, else website, else normalised name, the first of these
 * that both rows have. Two different Hub IDs are two clients, whatever their website or name.
 *
 * Serves the duplicates within a file and the rows of a table that a file brings again.
 */
export class MatchIndex<Item> {
  private readonly entries = new Map<string, { readonly keys: MatchKeys; readonly item: Item }[]>();

  add(row: Matchable, item: Item): void {
    const keys = matchKeys(row);
    for (const key of indexKeys(keys)) {
      const entries = this.entries.get(key) ?? [];
      entries.push({ keys, item });
      this.entries.set(key, entries);
    }
  }

  /** In the order in which they were added. More than one: the row does not say enough to tell them apart. */
  matchesOf(row: Matchable): readonly Item[] {
    const keys = matchKeys(row);
    for (const key of indexKeys(keys)) {
      const same = (this.entries.get(key) ?? []).filter((entry) => isSame(entry.keys, keys));
      if (same.length > 0) return same.map(({ item }) => item);
    }
    return [];
  }
}

/** From the surest to the least sure. */
function indexKeys({ contractType, hubId, website, name }: MatchKeys): readonly string[] {
  return [
    ...(hubId === undefined ? [] : [`${contractType}|hub|${hubId}`]),
    ...(website === undefined ? [] : [`${contractType}|site|${website}`]),
    `${contractType}|name|${name}`,
  ];
}

function isSame(first: MatchKeys, second: MatchKeys): boolean {
  if (first.hubId !== undefined && second.hubId !== undefined) return first.hubId === second.hubId;
  if (first.website !== undefined && second.website !== undefined) return first.website === second.website;
  return first.name === second.name;
}
