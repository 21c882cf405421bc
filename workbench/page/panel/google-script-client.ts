import type { PageMessage, PanelMessage } from './messages';
import { PORT_OFFER } from './messages';

interface Runner {
  withSuccessHandler(handler: unknown): Runner;
  withFailureHandler(handler: unknown): Runner;
  withUserObject(object: unknown): Runner;
}

interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

/**
 * Makes `google.script.run` and `google.script.host` in a panel's window. Runs in the panel's frame as the text of this
 * function, so it may use nothing from outside itself.
 */
function installGoogleScript(offer: string, origin: string): void {
  const channel = new MessageChannel();
  const port = channel.port1;
  const waiting = new Map<number, Handlers>();
  let calls = 0;

  const send = (message: PanelMessage): void => port.postMessage(message);

  /** The first value that JSON has no place for, by its path; HtmlService refuses such arguments before they leave. */
  const illegalPart = (value: unknown, path: string): string | null => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return path;
    if (typeof value !== 'object') return null;
    if (value instanceof Date || value instanceof Map || value instanceof Set || value instanceof Node)
      return path;
    for (const [key, part] of Object.entries(value)) {
      const found = illegalPart(part, `${path}.${key}`);
      if (found) return found;
    }
    return null;
  };

  const FIELDS = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex="0"]']
    .map((field) => `${field}:not([disabled], [tabindex="-1"], [hidden])`)
    .join();

  let lastFocused: HTMLElement | null = null;
  window.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) lastFocused = target;
  });

  const handler = <Handler>(value: unknown, method: string): Handler => {
    if (typeof value !== 'function') throw new TypeError(`google.script.run.${method}: wants a function`);
    return value as Handler;
  };

  const call = (functionName: string, args: readonly unknown[], handlers: Handlers): void => {
    args.forEach((argument, index) => {
      const illegal = illegalPart(argument, `argument ${index + 1}`);
      if (illegal) {
        throw new TypeError(
          `Failed due to illegal value in property: ${illegal} (google.script.run.${functionName})`,
        );
      }
    });
    const id = ++calls;
    waiting.set(id, handlers);
    send({ kind: 'call', id, functionName, args: JSON.parse(JSON.stringify(args)) as unknown[] });
  };

  const runner = (handlers: Handlers): Runner =>
    new Proxy({} as Runner, {
      get: (_target, name) => {
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (name === 'withSuccessHandler') {
          return (success: unknown) =>
            runner({ ...handlers, success: handler<NonNullable<Handlers['success']>>(success, name) });
        }
        if (name === 'withFailureHandler') {
          return (failure: unknown) =>
            runner({ ...handlers, failure: handler<NonNullable<Handlers['failure']>>(failure, name) });
        }
        if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        return (...args: unknown[]) => call(name, args, handlers);
      },
    });

  port.onmessage = (event: MessageEvent<PageMessage>) => {
    const answer = event.data;
    if (answer.kind === 'enter') {
      const start = lastFocused?.isConnected ? lastFocused : document.querySelector<HTMLElement>(FIELDS);
      start?.focus();
      return;
    }
    const handlers = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.kind === 'result') {
      handlers?.success?.(answer.value, handlers.userObject);
      return;
    }
    const error = new Error(answer.message);
    error.name = answer.name;
    if (handlers?.failure) handlers.failure(error, handlers.userObject);
    else console.error(`Uncaught ${error.name}: ${error.message}`);
  };

  /** The page's own keys, which it would not hear of while the focus is in here: Escape, F6 and what goes with Ctrl or Alt. */
  window.addEventListener('keydown', (event) => {
    const { code, key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, target } = event;
    const isAnswered = target instanceof Element && target.closest('[role="alertdialog"], dialog') !== null;
    if (event.defaultPrevented || (key === 'Escape' && isAnswered)) return;
    if (key === 'F6') event.preventDefault();
    if (key === 'F6' || key === 'Escape' || (ctrl && alt) || (alt && shift) || (ctrl && key === '/'))
      send({ kind: 'key', pressed: { code, key, ctrl, alt, shift } });
  });

  const script = {
    run: runner({}),
    host: {
      origin,
      close: () => send({ kind: 'close' }),
      setHeight: (height: number) => send({ kind: 'size', height }),
      setWidth: (width: number) => send({ kind: 'size', width }),
      editor: { focus: () => send({ kind: 'focusEditor' }) },
    },
  };
  Object.assign(window, { google: { script } });
  window.parent.postMessage(offer, '*', [channel.port2]);
}

const OPENING = /^\s*(<!doctype[^>]*>)?(\s*<!--[^]*?-->)*(\s*<html(\s[^>]*)?>)?(\s*<head(\s[^>]*)?>)?/i;

/** A panel's html with Google's client script in front of everything of its own, as HtmlService serves it. */
export function withGoogleScript(html: string, origin: string): string {
  const script = `<script>(${installGoogleScript.toString()})(${JSON.stringify(PORT_OFFER)}, ${JSON.stringify(origin)})</script>`;
  const opening = OPENING.exec(html)?.[0] ?? '';
  return opening + script + html.slice(opening.length);
}
