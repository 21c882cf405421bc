/** Wrong input, said without its place: whoever reads the argument knows which one it is, and the row. */
export class Problem extends Error {}

/**
 * The error that people see: `market: "Brasilia" is neither a country nor "growth" or "standard" (row 3 of the range)`.
 * Anything but a `Problem` comes back as it is.
 */
export function located(error: unknown, argument: string, position?: string): unknown {
  if (!(error instanceof Problem)) return error;
  return new Error(`${argument}: ${error.message}${position === undefined ? '' : ` (${position})`}`);
}
