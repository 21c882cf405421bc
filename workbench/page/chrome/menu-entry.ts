export interface MenuCommand {
  readonly label: string;
  /** Shown at the right: a shortcut or an example. */
  readonly hint?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface SubMenu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export type MenuEntry = MenuCommand | SubMenu | 'separator';

export interface BarMenu {
  readonly title: string;
  /** Opens it together with Alt and Shift, as in Google Sheets. */
  readonly key?: string;
  /** Asked when the menu opens, so that it shows the state of that moment. */
  readonly entries: () => readonly MenuEntry[];
}
