/**
 * The address behind a cell of the Website column, or null when it is not one: "acme.example" is
 * "https://acme.example/". Cells can hold anything ("javascript:..."), so only https and http are links.
 */
export function websiteAddress(website: string): string | null {
  const text = website.trim();
  const hasScheme = ['https://', 'http://'].some((scheme) => text.toLowerCase().startsWith(scheme));
  const withScheme = hasScheme ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  return url.hostname.includes('.') && url.username === '' ? url.href : null;
}
