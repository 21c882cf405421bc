/** Mulberry32 (Tommy Ettinger, public domain): repeatable numbers in [0, 1) for whatever is random on Google. */
export class SeededRandom {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `bound` - 1. */
  integerBelow(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.integerBelow(16).toString(16)).join('');
  }

  save(): number {
    return this.state;
  }
}
