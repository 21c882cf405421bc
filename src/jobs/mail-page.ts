import type { Language } from '../locale/language';

/** The look that all mails share, made for programs that drop style sheets, scripts and images. */

export const STYLE = {
  page: 'margin:0;padding:0;background-color:#f5f8fa;',
  frame:
    'max-width:600px;margin:0 auto;padding:16px;font-family:Arial,Helvetica,sans-serif;color:#213343;text-align:left;',
  greeting: 'font-size:18px;line-height:1.4;margin:8px 0 16px;font-weight:bold;',
  paragraph: 'font-size:14px;line-height:1.5;margin:0 0 12px;',
  heading: 'font-size:14px;line-height:1.5;margin:0 0 4px;font-weight:bold;',
  note: 'font-size:14px;line-height:1.5;margin:0 0 12px;padding:10px 12px;background-color:#fff3cd;color:#664d03;border-radius:6px;',
  card: 'background-color:#ffffff;border:1px solid #cbd6e2;border-radius:8px;padding:14px 16px;',
  client: 'font-size:16px;font-weight:bold;line-height:1.3;margin:0;color:#213343;overflow-wrap:anywhere;',
  stage: 'font-size:12px;font-weight:bold;line-height:1.6;margin:0 0 2px;color:#425b76;',
  urgentStage: 'font-size:12px;font-weight:bold;line-height:1.6;margin:0 0 2px;color:#b3261e;',
  fact: 'font-size:14px;line-height:1.5;margin:4px 0 0;color:#425b76;overflow-wrap:anywhere;',
  toDo: 'font-size:14px;line-height:1.5;margin:10px 0 0;color:#213343;',
  link: 'display:inline-block;margin:12px 0 0;padding:8px 14px;font-size:14px;font-weight:bold;color:#ffffff;background-color:#0b6e99;border-radius:4px;text-decoration:none;',
  nameLink: 'font-weight:bold;color:#0b6e99;',
  footer: 'font-size:12px;line-height:1.5;margin:8px 0;color:#516f90;',
};

// Styles stand on each element because mail programs drop style sheets; the sheet in the head only adds dark mode.
const DARK_MODE = `@media (prefers-color-scheme: dark) {
  .page { background-color: #17212b !important; }
  .frame, .client, .to-do { color: #f5f8fa !important; }
  .card { background-color: #213343 !important; border-color: #425b76 !important; }
  .fact, .stage, .footer { color: #cbd6e2 !important; }
  .name { color: #8fd3f0 !important; }
  .urgent { color: #ffb4ab !important; }
  .note { background-color: #4a3c12 !important; color: #ffe69c !important; }
}`;

export interface MailPage {
  readonly language: Language;
  readonly title: string;
  /** Already markup; text in it was escaped. */
  readonly content: readonly string[];
}

export function mailPage({ language, title, content }: MailPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeMarkup(title)}</title>
<style>${DARK_MODE}</style>
</head>
<body class="page" style="${STYLE.page}">
<div class="frame" style="${STYLE.frame}">
${content.join('\n')}
</div>
</body>
</html>`;
}

/** A table, because Outlook gives a block no inner margin. */
export function card(content: readonly string[]): string {
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 12px;border-collapse:separate;"><tr><td class="card" style="${STYLE.card}">
${content.join('\n')}
</td></tr></table>`;
}

export function paragraph(kind: keyof typeof STYLE, text: string, className: string = kind): string {
  return `<p class="${className}" style="${STYLE[kind]}">${escapeMarkup(text)}</p>`;
}

export function linkButton(href: string, text: string): string {
  return `<a href="${escapeMarkup(href)}" style="${STYLE.link}">${escapeMarkup(text)}</a>`;
}

export function textLink(href: string, text: string): string {
  return `<a class="name" href="${escapeMarkup(href)}" style="${STYLE.nameLink}" dir="auto">${escapeMarkup(text)}</a>`;
}

/** Lines below one another that are markup already. */
export function linesOf(kind: keyof typeof STYLE, content: readonly string[]): string {
  return `<p class="${kind}" style="${STYLE[kind]}">${content.join('<br>')}</p>`;
}

/** A client's name with a line break in it must not become a header of the mail. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}

/** Gmail cuts a subject off long before; Google's own limit is 250. */
const LONGEST_SUBJECT = 200;

export function subjectLine(text: string): string {
  const line = [...oneLine(text)];
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1).join('')}…` : line.join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
