import type { Zone } from './engine';

/**
 * Zones that share a whole side become one, and no other cell with them: first below one another, then side by side. The
 * engine's own `mergeContiguousZones` compares each with each, and covers more where sides differ in length.
 */
export function joinedZones(zones: readonly Zone[]): readonly Zone[] {
  const below = joined(
    zones,
    ({ left, right }) => `${left}:${right}`,
    (one, other) => one.top - other.top,
    (last, next) => (next.top === last.bottom + 1 ? { ...last, bottom: next.bottom } : null),
  );
  return joined(
    below,
    ({ top, bottom }) => `${top}:${bottom}`,
    (one, other) => one.left - other.left,
    (last, next) => (next.left === last.right + 1 ? { ...last, right: next.right } : null),
  );
}

function joined(
  zones: readonly Zone[],
  lineOf: (zone: Zone) => string,
  order: (one: Zone, other: Zone) => number,
  join: (last: Zone, next: Zone) => Zone | null,
): readonly Zone[] {
  const lines = new Map<string, Zone[]>();
  for (const zone of [...zones].sort(order)) {
    const line = lines.get(lineOf(zone)) ?? [];
    const last = line[line.length - 1];
    const both = last && join(last, zone);
    if (both) line[line.length - 1] = both;
    else line.push(zone);
    lines.set(lineOf(zone), line);
  }
  return [...lines.values()].flat();
}
