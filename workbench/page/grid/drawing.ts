import type { Spreadsheet } from '@odoo/o-spreadsheet';
import type { Model } from '../../spreadsheet/engine';

const BETWEEN_DRAWINGS_MS = 200;

export interface Drawing {
  /** What changed since it was last drawn is drawn at once. */
  catchUp(): void;
}

/**
 * Draws the grid when its model has changed; while a script runs, now and then. It writes a thousand times in a row,
 * and drawing each of them, colours by rule included, took as long again as writing.
 */
export function drawChanges(model: Model, component: Spreadsheet, isScriptRunning: () => boolean): Drawing {
  let last = 0;
  let timer: number | undefined;
  const draw = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    last = performance.now();
    component.render(true);
  };
  // In the place of the component's own listener, which goes when the component does.
  model.off('update', component);
  model.on('update', component, () => {
    const wait = isScriptRunning() ? last + BETWEEN_DRAWINGS_MS - performance.now() : 0;
    if (wait <= 0) draw();
    else timer ??= window.setTimeout(draw, wait);
  });
  return { catchUp: () => timer !== undefined && draw() };
}
