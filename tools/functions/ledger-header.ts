import { POINTS_LEDGER } from '../../src/tables/points-ledger';

/** The English headers of what the partner enters of a ledger: the columns that a formula over it needs. */
export const LEDGER_HEADER: readonly string[] = POINTS_LEDGER.columns
  .filter(({ writtenBy }) => writtenBy === 'partner')
  .map(({ label }) => label.en);
