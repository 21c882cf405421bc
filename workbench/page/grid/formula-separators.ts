import { stores } from '@odoo/o-spreadsheet';
import { Component, xml } from '@odoo/owl';
import type { CellPosition, Getters } from '../../spreadsheet/engine';
import { registries } from '../../spreadsheet/engine';
import { separatorProblem, toEngineFormula } from '../../spreadsheet/formula-text';

interface Composer {
  /** What was typed: by the time it is asked for, `currentContent` is the cell's again. */
  readonly _currentContent: string;
  readonly getters: Getters;
  getCurrentCanonicalContent(): string;
}

/** What is typed is read as Google reads it; the engine would take a comma for a separator in every region. */
const composer = (stores.CellComposerStore as unknown as { readonly prototype: Composer }).prototype;
const canonicalContent = composer.getCurrentCanonicalContent;
composer.getCurrentCanonicalContent = function (this: Composer) {
  return this._currentContent.startsWith('=') && this._currentContent.length > 1
    ? toEngineFormula(this._currentContent, this.getters.getLocale())
    : canonicalContent.call(this);
};

class SeparatorProblem extends Component {
  static override template = xml`<div class="cell-note" role="tooltip"><t t-out="props.text"/></div>`;
  static override props = { text: String, onClosed: { type: Function, optional: true } };
}

const errors = registries.cellPopoverRegistry.get('ErrorToolTip');
registries.cellPopoverRegistry.replace('ErrorToolTip', {
  ...errors,
  onHover: (position: CellPosition, getters: Getters) => {
    const text = separatorProblem(getters, position);
    if (text === null) return errors.onHover?.(position, getters) ?? { isOpen: false as const };
    return {
      isOpen: true as const,
      props: { text },
      Component: SeparatorProblem,
      cellCorner: 'top-right' as const,
    };
  },
});
