import type { HubSpotPart, Tally } from '../../src/panel/contract';

/** The parts of a preview or of an import, added up. */
export type Totals = HubSpotPart;

/** More than these nobody reads; `changesInAll` says how many there are. */
const SHOWN_CHANGES = 200;

const NO_ROWS: Tally = { added: 0, changed: 0, unchanged: 0 };

export const NOTHING: Totals = {
  read: 0,
  next: null,
  failure: null,
  clients: NO_ROWS,
  renewals: NO_ROWS,
  changes: [],
  changesInAll: 0,
  addedClients: [],
  left: [],
  questions: [],
  assumed: [],
  problems: [],
  differing: null,
};

export function withPart(totals: Totals, part: HubSpotPart): Totals {
  return {
    read: totals.read + part.read,
    next: part.next,
    failure: part.failure,
    clients: sum(totals.clients, part.clients),
    renewals: sum(totals.renewals, part.renewals),
    changes: [...totals.changes, ...part.changes].slice(0, SHOWN_CHANGES),
    changesInAll: totals.changesInAll + part.changesInAll,
    addedClients: [...totals.addedClients, ...part.addedClients],
    left: [...totals.left, ...part.left],
    questions: [...totals.questions, ...part.questions],
    assumed: [...totals.assumed, ...part.assumed],
    problems: [...new Set([...totals.problems, ...part.problems])],
    // Each part looks at the whole tab.
    differing: part.differing,
  };
}

/** How many rows of both tabs are not as HubSpot has them. */
export function rowsToWrite({ clients, renewals }: Totals): number {
  return clients.added + clients.changed + renewals.added + renewals.changed;
}

function sum(first: Tally, second: Tally): Tally {
  return {
    added: first.added + second.added,
    changed: first.changed + second.changed,
    unchanged: first.unchanged + second.unchanged,
  };
}
