import { helpers, type Model } from '../../spreadsheet/engine';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Workbench } from '../../runtime/contract';
import { selectedNote } from '../grid/cell-notes';
import { mountSpreadsheet } from '../grid/mount-spreadsheet';
import { ask, inform, reportError } from '../notices';
import type { Store } from '../state';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';

/** The spreadsheet itself. */
export function SheetGrid({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const store = useStore();
  const { grid } = usePageState();
  const element = useRef<HTMLDivElement>(null);
  // The grid has to be gone before its element is: it draws on the next frame otherwise.
  useLayoutEffect(() => {
    if (!element.current) return;
    const leaving = new AbortController();
    const model = workbench.document.model as Model;
    const isScriptRunning = (): boolean => workbench.running.length > 0;
    mountSpreadsheet(element.current, model, messagesTo(store), isScriptRunning, leaving.signal).then(
      (mounted) => store.change({ grid: mounted }),
      (error: unknown) => reportError(store, error),
    );
    return () => {
      leaving.abort();
      store.change({ grid: null });
    };
  }, [workbench, store]);
  useLayoutEffect(() => {
    if (workbench.running.length === 0) grid?.catchUp();
  });
  return (
    <div class="sheet-area">
      <div class="sheet" id="grid" data-area="grid" ref={element} />
      <SelectedNote model={workbench.document.model as Model} />
      <SelectedCell model={workbench.document.model as Model} />
    </div>
  );
}

/** The note of the selected cell in a line below the grid; with the mouse it is shown beside the cell. */
function SelectedNote({ model }: { readonly model: Model }): JSX.Element {
  usePageState();
  const note = selectedNote(model);
  return (
    <div role="status" class={note === null ? undefined : 'selected-note'}>
      {note === null ? null : (
        <>
          <strong>{TEXTS.sheet.note}</strong>
          <span>{note}</span>
        </>
      )}
    </div>
  );
}

/** The grid is a picture: a screen reader reads the cell from here. */
function SelectedCell({ model }: { readonly model: Model }): JSX.Element {
  usePageState();
  const { getters } = model;
  const position = getters.getActivePosition();
  const tab = getters.getSheetName(position.sheetId);
  const text = getters.getEvaluatedCell(position).formattedValue || TEXTS.grid.blank;
  return (
    <div class="visually-hidden" aria-live="polite">
      {`${tab} ${helpers.toXC(position.col, position.row)}: ${text}`}
    </div>
  );
}

function messagesTo(store: Store): Parameters<typeof mountSpreadsheet>[2] {
  return {
    inform: (text) => inform(store, text),
    refuse: (text, acknowledged) => {
      const buttons = [{ value: 'ok', label: TEXTS.ok, primary: true }];
      void ask(store, { title: '', message: text, buttons }).then(acknowledged);
    },
    confirm: (text, yes, no) => {
      const buttons = [
        { value: 'no', label: TEXTS.cancel },
        { value: 'yes', label: TEXTS.ok, primary: true },
      ];
      void ask(store, { title: '', message: text, buttons }).then((answer) =>
        answer?.button === 'yes' ? yes() : no(),
      );
    },
  };
}
