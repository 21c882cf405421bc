import type {
  AnswerAlert,
  AnswerConsent,
  AnswerPrompt,
  Menu,
  MenuItem,
  OpenPanel,
} from '../runtime/contract';
import { enumeration, type EnumerationValue } from './enumeration';
import { readHtmlOutput } from './html-output';
import {
  hasUserInterface,
  requireStrings,
  serviceClass,
  signatureError,
  type ServiceContext,
} from './service-context';

const Button = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

const SIDEBAR_WIDTH = 300;

/** What the person before the spreadsheet sees of the add-on. */
export class Screen {
  menus: Menu[] = [];
  sidebar: OpenPanel | null = null;
  dialog: OpenPanel | null = null;
  readonly toasts: { title: string; message: string }[] = [];
  answerAlert: AnswerAlert = () => 'CLOSE';
  answerConsent: AnswerConsent = () => [];
  answerPrompt: AnswerPrompt = () => ({ button: 'CLOSE', text: '' });
}

export interface UiSetting {
  readonly screen: Screen;
  readonly addonName: string;
  readonly declaredFunctions: ReadonlySet<string>;
}

export type Ui = ReturnType<typeof createUi>;

/** Throws where nobody sits before the spreadsheet; onOpen gets a Ui on which only menus work. */
export function createUi(context: ServiceContext, setting: UiSetting) {
  if (!hasUserInterface(context) && context.source !== 'simple trigger') {
    throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  const { screen } = setting;
  const waiting = untilOf(context);
  return serviceClass(
    context,
    'Ui',
    'Ui',
    {
      handle: {
        createMenu: (caption: string) => createMenu(context, setting, caption),
        createAddonMenu: () => createMenu(context, setting, setting.addonName),
      },
      write: {
        showSidebar(output: GoogleAppsScript.HTML.HtmlOutput) {
          const { html, title } = readHtmlOutput(output);
          screen.sidebar = { kind: 'sidebar', title, html, width: SIDEBAR_WIDTH, height: 0 };
        },
        showModalDialog(output: GoogleAppsScript.HTML.HtmlOutput, title: string) {
          screen.dialog = dialog(output, title);
        },
        showModelessDialog(output: GoogleAppsScript.HTML.HtmlOutput, title: string) {
          screen.dialog = dialog(output, title);
        },
        alert(...args: unknown[]) {
          const { title, message, buttons } = readQuestion('Ui.alert', args);
          return afterAnswer(context, screen.answerAlert(title, message, buttons, ...waiting), buttonNamed);
        },
        prompt(...args: unknown[]) {
          const { title, message, buttons } = readQuestion('Ui.prompt', args);
          const answer = screen.answerPrompt(title, message, buttons, ...waiting);
          return afterAnswer(context, answer, ({ button: name, text }) => {
            const button = buttonNamed(name);
            return serviceClass(context, 'Ui', 'PromptResponse', {
              local: { getResponseText: () => text, getSelectedButton: () => button },
            });
          });
        },
      },
    },
    { Button, ButtonSet },
  );
}

/** What a question is asked with besides itself: nothing where the script cannot wait. */
export function untilOf({ until }: ServiceContext): readonly [until?: AbortSignal] {
  return until === undefined ? [] : [until];
}

/** Goes on with the answer of the person; with a promise of it where the script waits in its worker. */
export function afterAnswer<Answer, Result>(
  { until }: ServiceContext,
  answer: Answer | Promise<Answer>,
  goOn: (answer: Answer) => Result,
): Result | Promise<Result> {
  if (!(answer instanceof Promise)) return goOn(answer);
  if (until === undefined) throw new Error('Only a script in a worker can wait for an answer.');
  return answer.then(goOn);
}

function dialog(output: GoogleAppsScript.HTML.HtmlOutput, title: unknown): OpenPanel {
  requireStrings('Ui.showModalDialog', [title]);
  const { html, width, height } = readHtmlOutput(output);
  return { kind: 'dialog', title: title as string, html, width: width ?? 600, height: height ?? 400 };
}

/** (prompt), (prompt, buttons) and (title, prompt, buttons). */
function readQuestion(
  method: string,
  args: readonly unknown[],
): { title: string; message: string; buttons: string } {
  const buttons = typeof args.at(-1) === 'string' ? ButtonSet.OK : (args.at(-1) as EnumerationValue);
  const texts = args.filter((arg): arg is string => typeof arg === 'string');
  const isKnown = Object.values(ButtonSet).includes(buttons);
  const wanted = args.length === 1 ? 1 : args.length - 1;
  if (args.length < 1 || args.length > 3 || texts.length !== wanted || !isKnown)
    throw signatureError(method, args);
  const [first = '', second] = texts;
  const [title, message] = second === undefined ? ['', first] : [first, second];
  return { title, message, buttons: buttons.name() };
}

function buttonNamed(name: string): EnumerationValue {
  const button = Object.values(Button).find((candidate) => candidate.name() === name);
  if (button === undefined) {
    const names = Object.keys(Button).join(', ');
    throw new Error(`The answer to the alert was "${name}", wanted is one of ${names}`);
  }
  return button;
}

const menusBeingBuilt = new WeakMap<object, Menu>();

function createMenu(context: ServiceContext, { screen, declaredFunctions }: UiSetting, title: string) {
  const items: (MenuItem | 'separator' | Menu)[] = [];
  const content: Menu = { title, items };
  const menu: GoogleAppsScript.Base.Menu = serviceClass(context, 'Ui', 'Menu', {
    handle: {
      addItem(label: string, functionName: string) {
        requireStrings('Menu.addItem', [label, functionName]);
        if (!declaredFunctions.has(functionName))
          throw new Error(`Script function not found: ${functionName}`);
        items.push({ label, functionName });
        return menu;
      },
      addSeparator() {
        items.push('separator');
        return menu;
      },
      addSubMenu(submenu: GoogleAppsScript.Base.Menu) {
        const added = menusBeingBuilt.get(submenu);
        if (added === undefined) throw signatureError('Menu.addSubMenu', [submenu]);
        items.push(added);
        return menu;
      },
    },
    write: {
      addToUi() {
        screen.menus = [...screen.menus.filter((other) => other.title !== title), content];
      },
    },
  });
  menusBeingBuilt.set(menu, content);
  return menu;
}
