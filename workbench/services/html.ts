import { createHtmlOutput, SandboxMode, XFrameOptionsMode, type HtmlOutput } from './html-output';
import { compileTemplate, escapeInContext, type EscapingContext } from './html-template';
import { serviceClass, signatureError, type ServiceContext } from './service-context';

type CompiledTemplate = (
  properties: object,
  print: (text: string) => void,
  escape: (value: unknown, context: EscapingContext) => string,
) => void;

/** HtmlService over the html files that were pushed with the script. */
export function createHtmlService(context: ServiceContext, files: Readonly<Record<string, string>>) {
  const readFile = (name: unknown): string => {
    if (typeof name !== 'string') throw signatureError('HtmlService.createHtmlOutputFromFile', [name]);
    const content = files[name] ?? files[`${name}.html`];
    if (content === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return content;
  };
  const text = (html: unknown): string => {
    if (typeof html === 'string') return html;
    if (typeof html === 'object' && html !== null && 'getBlob' in html) {
      return (html as GoogleAppsScript.Base.BlobSource).getBlob().getDataAsString();
    }
    throw signatureError('HtmlService.createHtmlOutput', [html]);
  };
  return serviceClass(
    context,
    'Html',
    'HtmlService',
    {
      handle: {
        createHtmlOutput: (html: unknown = '') => createHtmlOutput(context, text(html)),
        createHtmlOutputFromFile: (name: string) => createHtmlOutput(context, readFile(name)),
        createTemplate: (html: unknown) => createTemplate(context, text(html)),
        createTemplateFromFile: (name: string) => createTemplate(context, readFile(name)),
      },
    },
    { XFrameOptionsMode, SandboxMode },
  );
}

/** Values set on the template object become the variables of its scriptlets. */
function createTemplate(context: ServiceContext, content: string) {
  const code = compileTemplate(content);
  const template: Record<string, unknown> = {
    evaluate: (): HtmlOutput =>
      context.call('Html', 'HtmlTemplate.evaluate', 'handle', () => {
        const run = context.realm.evaluate(code, 'template') as CompiledTemplate;
        let html = '';
        run(template, (printed) => (html += printed), escapeInContext);
        return createHtmlOutput(context, html);
      }),
    getRawContent: () => content,
    getCode: () => code,
  };
  return template;
}
