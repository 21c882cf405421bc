import { stores } from '@odoo/o-spreadsheet';
import { Component, xml } from '@odoo/owl';
import { annotationsOf } from '../../spreadsheet/permissions';
import type { CellPosition, Getters, Model } from '../../spreadsheet/engine';
import { registries } from '../../spreadsheet/engine';

const MARK_SIZE = 7;
const MARK_COLOUR = '#e0a100';

interface GridDrawing {
  readonly ctx: CanvasRenderingContext2D;
  readonly sheetId: string;
  readonly viewports: {
    getVisibleRect(sheetId: string, zone: object): { x: number; y: number; width: number; height: number };
  };
}

/** The text of the note on a cell, as Google shows it beside the cell. */
export function noteAt(getters: Getters, { sheetId, col, row }: CellPosition): string | null {
  const note = annotationsOf(getters).notes.find(
    ({ range: { sheetId: noteSheet, zone } }) =>
      noteSheet === sheetId && col >= zone.left && col <= zone.right && row >= zone.top && row <= zone.bottom,
  );
  return note?.text || null;
}

/** The note of the cell that is selected, for those who do not point with a mouse. */
export function selectedNote(model: Model): string | null {
  return noteAt(model.getters, model.getters.getActivePosition());
}

class CellNote extends Component {
  static override template = xml`<div class="cell-note" role="tooltip"><t t-out="props.text"/></div>`;
  static override props = { text: String, onClosed: { type: Function, optional: true } };
}

registries.cellPopoverRegistry.add('CellNote', {
  onHover: (position: CellPosition, getters: Getters) => {
    const text = noteAt(getters, position);
    if (text === null) return { isOpen: false as const };
    return { isOpen: true as const, props: { text }, Component: CellNote, cellCorner: 'top-right' as const };
  },
});

/** Marks cells that have a note with a corner, as Google does. */
export function markNotes(model: Model, environment: { getStore(store: unknown): unknown }): void {
  const renderer = environment.getStore(stores.RendererStore) as { register(renderer: object): void };
  renderer.register({
    renderingLayers: ['Highlights'],
    drawLayer: ({ ctx, sheetId, viewports }: GridDrawing) => {
      ctx.fillStyle = MARK_COLOUR;
      for (const { range } of annotationsOf(model.getters).notes) {
        if (range.sheetId !== sheetId) continue;
        const { x, y, width } = viewports.getVisibleRect(sheetId, range.zone);
        if (width < MARK_SIZE) continue;
        ctx.beginPath();
        ctx.moveTo(x + width - MARK_SIZE, y);
        ctx.lineTo(x + width, y);
        ctx.lineTo(x + width, y + MARK_SIZE);
        ctx.fill();
      }
    },
  });
}
