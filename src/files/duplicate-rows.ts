import type { ClientIdentity } from '../domain/client-identity';
import { ClientIndex } from '../domain/client-identity';

/** A row of a file as far as it says whose it is, and which of its client's it is: its contract type, its product. */
export interface OwnedRow<Row> {
  readonly row: Row;
  readonly identity: ClientIdentity;
  readonly part: string;
}

/** Why a row of a file stays out: it is one that came before, or it could be each of several. */
export type Repeated<Row> = { readonly repeats: Row } | { readonly couldBe: readonly Row[] };

/**
 * The rows that say again what another row of the file says. Which rows belong together does not depend on their order:
 * those with a Hub ID come first, then those with a website. Of each client and part the first of them stays.
 */
export function repeatedRows<Row>(rows: readonly OwnedRow<Row>[]): ReadonlyMap<Row, Repeated<Row>> {
  const index = new ClientIndex<Row>();
  const repeated = new Map<Row, Repeated<Row>>();
  for (const { row, identity, part } of [...rows].sort(
    (first, second) => weakness(first) - weakness(second),
  )) {
    const same = index.everySame(identity, part);
    const [first, ...others] = same;
    if (first === undefined) index.add(identity, row, part);
    else repeated.set(row, others.length > 0 ? { couldBe: same } : { repeats: first });
  }
  return repeated;
}

function weakness<Row>({ identity }: OwnedRow<Row>): number {
  if (identity.hubId !== undefined) return 0;
  return identity.website === undefined ? 2 : 1;
}
