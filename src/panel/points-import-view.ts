import type { PointsImport } from '../jobs/points-import';
import type { ImportPreview, ImportResult } from './contract';
import { aboutReading } from './import-view';

/** How much of a long list a preview shows; the counts are of all. */
const SHOWN_IN_PREVIEW = 200;

/** A ledger file only ever adds: lines of the Points tab are not changed by it. */
export function pointsPreview(plan: PointsImport): ImportPreview {
  const { reading, added, addedClients, unchanged, rejected } = plan;
  return {
    language: reading.language,
    delimiter: reading.delimiter,
    added: added.length,
    changed: 0,
    unchanged,
    rejected,
    changes: [],
    changesInAll: 0,
    addedClients: [...new Set(addedClients)].slice(0, SHOWN_IN_PREVIEW),
    ...aboutReading(reading),
  };
}

export function pointsResult({ reading, added, unchanged, rejected }: PointsImport): ImportResult {
  return { added: added.length, changed: 0, unchanged, rejected, ...aboutReading(reading) };
}
