/** The form of zod's `z.email`, which is what Gmail takes, with apostrophes. */
const EMAIL_ADDRESS =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/**
 * Whether a text is one email address and nothing else.
 *
 * @example
 * isEmailAddress("kate.o'brien@agency.example"); // true
 */
export function isEmailAddress(text: string): boolean {
  return EMAIL_ADDRESS.test(text);
}
