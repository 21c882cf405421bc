import { serviceClass, type ServiceContext } from './service-context';

export type LockKind = 'document' | 'script' | 'user';

/** Who holds which lock. */
export class LockTable {
  private readonly holders = new Map<string, { execution: number; until: number }>();

  constructor(private readonly now: () => number) {}

  isHeldBy(name: string, execution: number): boolean {
    return this.holder(name)?.execution === execution;
  }

  /** Milliseconds until the lock is free for the execution: 0 when it is, Infinity while another execution holds it. */
  waitingTime(name: string, execution: number): number {
    const holder = this.holder(name);
    return holder === undefined || holder.execution === execution ? 0 : holder.until - this.now();
  }

  /** Whoever calls has seen to it that the lock is free. */
  take(name: string, execution: number, until = Number.POSITIVE_INFINITY): void {
    this.holders.set(name, { execution, until });
  }

  release(name: string, execution: number): void {
    if (this.isHeldBy(name, execution)) this.holders.delete(name);
  }

  /** Google releases what an execution holds when it ends, however it ends. */
  releaseAll(execution: number): void {
    for (const name of [...this.holders.keys()]) this.release(name, execution);
  }

  private holder(name: string): { execution: number; until: number } | undefined {
    const holder = this.holders.get(name);
    return holder !== undefined && this.now() < holder.until ? holder : undefined;
  }
}

type Waiting = (timeoutInMillis: unknown) => Promise<void>;

const waitings = new WeakMap<object, Waiting>();
const LOOKS_AGAIN_MS = 20;

/**
 * Lets an execution that asks for a lock stand until the one that holds it has let go. Only for scripts that run beside
 * each other: one that runs alone would wait for ever, and its clock would stand still.
 */
export async function waitingBefore(lock: object, method: string, args: readonly unknown[]): Promise<void> {
  if (method === 'tryLock' || method === 'waitLock') await waitings.get(lock)?.(args[0]);
}

export function createLockService(context: ServiceContext, locks: LockTable, hasDocumentLock: boolean) {
  return serviceClass(context, 'Lock', 'LockService', {
    handle: {
      getScriptLock: () => createLock(context, locks, 'script'),
      getUserLock: () => createLock(context, locks, `user:${context.user.email}`),
      getDocumentLock: () =>
        hasDocumentLock && context.document !== null ? createLock(context, locks, 'document') : null,
    },
  });
}

function createLock(context: ServiceContext, locks: LockTable, name: string): GoogleAppsScript.Lock.Lock {
  const tryLock = (timeoutInMillis: number): boolean => {
    const waiting = locks.waitingTime(name, context.id);
    context.wait(Math.min(waiting, timeoutInMillis));
    if (waiting > timeoutInMillis) return false;
    locks.take(name, context.id);
    return true;
  };
  const lock: GoogleAppsScript.Lock.Lock = serviceClass(context, 'Lock', 'Lock', {
    read: { hasLock: () => locks.isHeldBy(name, context.id) },
    write: {
      tryLock,
      waitLock(timeoutInMillis: number) {
        if (tryLock(timeoutInMillis)) return;
        throw new Error('Lock timeout: another process was holding the lock for too long.');
      },
      releaseLock: () => locks.release(name, context.id),
    },
  });
  waitings.set(lock, async (timeoutInMillis) => {
    const until = context.now() + Number(timeoutInMillis);
    while (locks.waitingTime(name, context.id) === Number.POSITIVE_INFINITY && context.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, LOOKS_AGAIN_MS));
    }
  });
  return lock;
}
