import type { Bundle } from '../../runtime/contract';
import type { PreparedSample } from '../../sample-book/prepare-sample';

/** The built add-on as the server hands it out: the very files that would be pushed to Google. */
export async function fetchBundle(): Promise<Bundle> {
  const names = (await fetchJson('/dist/')) as readonly string[];
  const pages = names.filter((name) => name.endsWith('.html'));
  const [code, manifest, ...htmls] = await Promise.all([
    fetchText('/dist/Code.js'),
    fetchJson('/dist/appsscript.json') as Promise<Bundle['manifest']>,
    ...pages.map((name) => fetchText(`/dist/${name}`)),
  ]);
  const html: Record<string, string> = {};
  pages.forEach((name, index) => {
    const text = htmls[index] ?? '';
    html[name] = text;
    html[name.replace(/\.html$/, '')] = text;
  });
  return { code, manifest, html };
}

/** The sample book that the server has filled beforehand; undefined where there is none that this add-on filled. */
export async function fetchPrepared(language: string): Promise<PreparedSample | undefined> {
  const names = (await fetchJson('/prepared/')) as readonly string[];
  if (!names.includes(`${language}.json`)) return undefined;
  const prepared = (await fetchJson(`/prepared/${language}.json`)) as PreparedSample;
  const code = new TextEncoder().encode(await fetchText('/dist/Code.js'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', code));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return prepared.code === hex ? prepared : undefined;
}

export async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The workbench's server has no ${path} (${response.status}).`);
  return response.text();
}

async function fetchJson(path: string): Promise<unknown> {
  return JSON.parse(await fetchText(path)) as unknown;
}
