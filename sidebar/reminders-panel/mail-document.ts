/**
 * Mails need neither scripts nor anything from elsewhere; the frame's sandbox forbids the first, this the rest.
 * Links open beside the spreadsheet instead of inside the small frame.
 */
const HEAD =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data: cid:">' +
  '<base target="_blank">';

/** The mail's html as the frame shows it: the head above goes into the mail's own, so that its doctype stays first. */
export function mailDocument(html: string): string {
  const head = html.search(/<head[\s>]/i);
  const end = head < 0 ? 0 : html.indexOf('>', head) + 1;
  if (end > 0) return html.slice(0, end) + HEAD + html.slice(end);
  return `<!doctype html><html><head>${HEAD}</head><body>${html}</body></html>`;
}
