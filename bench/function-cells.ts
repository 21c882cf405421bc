/** How many cells a formula is given. */
export const CELLS = [1, 1_000, 50_000];
