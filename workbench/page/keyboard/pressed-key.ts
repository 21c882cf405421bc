/** A key that was pressed on the page or, told by its message, inside a panel. */
export interface PressedKey {
  readonly code: string;
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}
