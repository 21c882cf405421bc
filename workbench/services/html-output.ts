import { createBlob } from './blob';
import { enumeration, isEnumerationValue } from './enumeration';
import { servedHtml } from './served-html';
import { serviceClass, signatureError, type ServiceContext } from './service-context';

export const XFrameOptionsMode = enumeration('ALLOWALL', 'DEFAULT');
export const SandboxMode = enumeration('EMULATED', 'IFRAME', 'NATIVE');

interface Output {
  html: string;
  title: string;
  width: number | null;
  height: number | null;
}

const outputs = new WeakMap<object, Output>();

/** What HtmlService made, for the Ui that shows it. */
export function readHtmlOutput(output: unknown): Readonly<Output> {
  const content = typeof output === 'object' && output !== null ? outputs.get(output) : undefined;
  if (content === undefined) throw new Error('Invalid argument: userInterface is not an HtmlOutput');
  return { ...content, html: servedHtml(content.html) };
}

export function createHtmlOutput(context: ServiceContext, html: string) {
  const content: Output = { html, title: '', width: null, height: null };
  const output = serviceClass(context, 'Html', 'HtmlOutput', {
    local: {
      getContent: () => servedHtml(content.html),
      setContent(text: string) {
        content.html = requireText('HtmlOutput.setContent', text);
        return output;
      },
      append(text: string) {
        content.html += requireText('HtmlOutput.append', text);
        return output;
      },
      appendUntrusted(text: string) {
        content.html += escapeHtml(requireText('HtmlOutput.appendUntrusted', text));
        return output;
      },
      clear() {
        content.html = '';
        return output;
      },
      getTitle: () => content.title,
      setTitle(title: string) {
        content.title = requireText('HtmlOutput.setTitle', title);
        return output;
      },
      getWidth: () => content.width,
      setWidth(width: number) {
        content.width = requireSize('HtmlOutput.setWidth', width);
        return output;
      },
      getHeight: () => content.height,
      setHeight(height: number) {
        content.height = requireSize('HtmlOutput.setHeight', height);
        return output;
      },
      setXFrameOptionsMode(mode: unknown) {
        if (!isEnumerationValue(mode)) throw signatureError('HtmlOutput.setXFrameOptionsMode', [mode]);
        return output;
      },
      setSandboxMode(mode: unknown) {
        if (mode !== SandboxMode.IFRAME) throw new Error('Only SandboxMode.IFRAME is supported');
        return output;
      },
      addMetaTag(name: string, value: string) {
        // The others are refused by Google too.
        if (
          !/^(viewport|apple-mobile-web-app-capable|google-site-verification|mobile-web-app-capable)$/.test(
            name,
          )
        ) {
          throw new Error(`The meta tag you specified is not allowed in this context: ${name}`);
        }
        content.html = `<meta name="${name}" content="${escapeHtml(value)}">${content.html}`;
        return output;
      },
      getBlob: (): GoogleAppsScript.Base.Blob =>
        createBlob(context, content.html, 'text/html', content.title),
    },
  }) as HtmlOutput;
  outputs.set(output, content);
  return output;
}

export type HtmlOutput = Pick<
  GoogleAppsScript.HTML.HtmlOutput,
  | 'getContent'
  | 'setContent'
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'getTitle'
  | 'setTitle'
  | 'getWidth'
  | 'setWidth'
  | 'getHeight'
  | 'setHeight'
  | 'setXFrameOptionsMode'
  | 'setSandboxMode'
  | 'addMetaTag'
  | 'getBlob'
>;

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function requireText(method: string, text: unknown): string {
  if (typeof text !== 'string') throw signatureError(method, [text]);
  return text;
}

function requireSize(method: string, pixels: unknown): number {
  if (typeof pixels !== 'number' || !(pixels > 0)) throw signatureError(method, [pixels]);
  return pixels;
}
