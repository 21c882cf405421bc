import { expect } from '@jest/globals';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 25;

type Expectation<Value> = ReturnType<typeof expect<Value>>;
type Waiting<Matchers> = {
  readonly [Name in keyof Matchers]: Matchers[Name] extends (...wanted: infer Wanted) => unknown
    ? (...wanted: Wanted) => Promise<void>
    : Waiting<Matchers[Name]>;
};

/**
 * A page needs its time, so a browser test asks until the answer is as wanted:
 * `await eventually(() => page.getByRole('option').count()).toBe(3)`. What was read last is shown where it never is.
 *
 * `not` waits as well, and holds at once for what has not appeared yet: first wait for what comes with it.
 */
export function eventually<Value>(
  read: () => Value | Promise<Value>,
): Waiting<Omit<Expectation<Value>, 'resolves' | 'rejects'>> {
  return waiting(read, (value) => expect(value)) as ReturnType<typeof eventually<Value>>;
}

function waiting<Value>(read: () => Value | Promise<Value>, about: (value: Value) => object): unknown {
  const asks = (name: string): unknown => {
    // Whoever awaits this itself has asserted nothing.
    if (name === 'then') throw new Error('eventually(...) needs its matcher: .toBe(...)');
    if (name === 'not')
      return waiting(read, (value) => (about(value) as { not: Record<string, unknown> }).not);
    return async function matcher(...wanted: unknown[]): Promise<void> {
      const caller = new Error();
      Error.captureStackTrace(caller, matcher);
      await untilItHolds(async () => {
        const matchers = about(await read()) as Record<string, (...wanted: unknown[]) => void>;
        matchers[name]!(...wanted);
      }, caller);
    };
  };
  return new Proxy({}, { get: (_, name) => (typeof name === 'string' ? asks(name) : undefined) });
}

async function untilItHolds(check: () => Promise<void>, caller: Error): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (failure) {
      if (Date.now() > end) {
        const frames = /\n\s+at [^]*/.exec(caller.stack ?? '')?.[0] ?? '';
        caller.message = `not within ${PATIENCE_MS / 1000} s: ${(failure as Error).message}`;
        caller.stack = `Error: ${caller.message}${frames}`;
        throw caller;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
