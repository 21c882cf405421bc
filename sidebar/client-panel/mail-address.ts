/**
 * Opens the user's own mail program. Cells can hold anything, so what is no address is no link, and nothing in a client's
 * name reaches the mail but its subject.
 */
export function mailAddress(email: string | null, subject: string): string | null {
  const address = email?.trim() ?? '';
  if (!/^[^\s<>,;:"()?&%@]+@[^\s<>,;:"()?&%@.]+(?:\.[^\s<>,;:"()?&%@.]+)+$/.test(address)) return null;
  const line = subject
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    // A half of a pair that was cut apart cannot be written in an address.
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .trim();
  return `mailto:${address}?subject=${encodeURIComponent(line)}`;
}
