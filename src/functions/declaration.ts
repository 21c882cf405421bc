import type { ArgumentKind } from './argument-kinds';

/** What a custom function is called with, what it answers, and how its help shows it. */
export interface FunctionDeclaration {
  readonly answers: string;
  readonly arguments: readonly ArgumentDeclaration[];
  readonly returns: string;
  /** Formulas that work; the documentation computes their results. */
  readonly examples: readonly string[];
  /** Formulas that fail; the documentation shows what they say. */
  readonly mistakes: readonly string[];
}

export interface ArgumentDeclaration {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly help: string;
  readonly optional?: true;
  /** Serves when an optional argument is left out or blank. */
  readonly otherwise?: string | number | boolean;
}
