import { isPlainObject } from './realm-world';
import type { SeededRandom } from './seeded-random';

/**
 * google.script.run's rules for what passes between a panel and the script.
 * https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
 */

/** The argument as the script receives it. Throws where Google fails the call. */
export function toScript(argument: unknown, path = 'argument'): unknown {
  if (argument === undefined) return undefined;
  return copyJson(argument, path, (what, where) => {
    throw new TypeError(`Failed due to illegal value in property: ${where} is ${what}`);
  });
}

/** The result as the panel receives it: one Date anywhere, and the whole answer is null. */
export function toPanel(result: unknown): unknown {
  let isLegal = true;
  const copied = copyJson(result ?? null, 'result', () => {
    isLegal = false;
    return null;
  });
  return isLegal ? copied : null;
}

type Refuse = (what: string, where: string) => null;

function copyJson(value: unknown, path: string, refuse: Refuse): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      return value === null ? null : copyJsonObject(value, path, refuse);
    default:
      return refuse(`a ${typeof value}`, path);
  }
}

function copyJsonObject(value: object, path: string, refuse: Refuse): unknown {
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) =>
      entry === undefined
        ? refuse('undefined', `${path}[${index}]`)
        : copyJson(entry, `${path}[${index}]`, refuse),
    );
  }
  if (!isPlainObject(value)) return refuse(`a ${Object.prototype.toString.call(value).slice(8, -1)}`, path);
  const copied: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) copied[key] = copyJson(entry, `${path}.${key}`, refuse);
  }
  return copied;
}

const CALLS_AT_ONCE = 10;

interface WaitingCall {
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls run ten at once and end in any order; the eleventh waits until one of them has ended. */
export class PanelCalls {
  private readonly waiting: WaitingCall[] = [];
  private running = 0;
  private isDraining = false;

  constructor(private readonly random: SeededRandom) {}

  add(run: () => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ run, resolve, reject });
      if (this.isDraining) return;
      this.isDraining = true;
      void Promise.resolve().then(() => this.drain());
    });
  }

  private drain(): void {
    while (this.waiting.length > 0 && this.running < CALLS_AT_ONCE) {
      const choice = Math.min(this.waiting.length, CALLS_AT_ONCE);
      const [call] = this.waiting.splice(this.random.integerBelow(choice), 1);
      if (call === undefined) break;
      try {
        const result = call.run();
        if (result instanceof Promise) this.follow(call, result);
        else call.resolve(result);
      } catch (error) {
        call.reject(new Error(messageOf(error)));
      }
    }
    this.isDraining = false;
  }

  private follow(call: WaitingCall, result: Promise<unknown>): void {
    this.running += 1;
    void result
      .then(call.resolve, (error: unknown) => call.reject(new Error(messageOf(error))))
      .finally(() => {
        this.running -= 1;
        this.drain();
      });
  }
}

function messageOf(error: unknown): string {
  return error !== null && typeof error === 'object' && 'message' in error
    ? String(error.message)
    : String(error);
}
