/** "2026-01-15". */
export type IsoDay = string;

/** A choice as code knows it and as people read it, in the panel's language. */
export interface LabelledChoice {
  readonly value: string;
  readonly label: string;
}

export interface MoneyView {
  readonly amount: number;
  /** ISO code, null when the row names none. */
  readonly currency: string | null;
}
