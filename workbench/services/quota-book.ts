const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What users have used of their daily quotas. A window opens with the first use and closes 24 hours later, as
 * https://developers.google.com/apps-script/guides/services/quotas says: "reset 24 hours after the first request".
 */
export class QuotaBook {
  private readonly windows: Map<string, { openedAt: number; used: number }>;

  constructor(
    private readonly now: () => number,
    saved: Readonly<Record<string, { openedAt: number; used: number }>> = {},
  ) {
    this.windows = new Map(Object.entries(saved));
  }

  used(user: string, kind: string): number {
    return this.openWindow(user, kind)?.used ?? 0;
  }

  /** Uses all of the amount or, where the limit does not allow it, nothing. */
  tryUse(user: string, kind: string, amount: number, limit: number): boolean {
    if (this.used(user, kind) + amount > limit) return false;
    this.use(user, kind, amount);
    return true;
  }

  use(user: string, kind: string, amount: number): void {
    const window = this.openWindow(user, kind) ?? { openedAt: this.now(), used: 0 };
    this.windows.set(key(user, kind), { ...window, used: window.used + amount });
  }

  save(): Record<string, { openedAt: number; used: number }> {
    return Object.fromEntries(this.windows);
  }

  private openWindow(user: string, kind: string): { openedAt: number; used: number } | undefined {
    const window = this.windows.get(key(user, kind));
    return window !== undefined && this.now() < window.openedAt + DAY_MS ? window : undefined;
  }
}

function key(user: string, kind: string): string {
  return `${kind} ${user}`;
}
