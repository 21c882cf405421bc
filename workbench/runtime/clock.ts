/** The one clock of a workbench. Executions move it on by what their service calls cost; `advanceTo` moves it to the next day. */
export class SimulatedClock {
  constructor(private instant: number) {
    if (!Number.isFinite(instant)) throw new Error(`now: ${instant} is not an instant in milliseconds`);
  }

  now(): number {
    return this.instant;
  }

  advanceBy(milliseconds: number): void {
    this.instant += milliseconds;
  }

  /** Never goes back: an execution that took long may already have passed the instant. */
  advanceTo(instant: number): void {
    this.instant = Math.max(this.instant, instant);
  }
}
