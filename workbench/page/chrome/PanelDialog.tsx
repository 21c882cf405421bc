import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OpenPanel, Workbench } from '../../runtime/contract';
import { PanelFrame } from '../panel/PanelFrame';
import { useStore } from '../state';
import { TEXTS } from '../texts';
import { Icon } from './Icon';

interface PanelDialogProps {
  readonly panel: OpenPanel;
  readonly workbench: Workbench;
}

/** A dialog of the add-on (Ui.showModalDialog), at the size that it asks for. */
export function PanelDialog({ panel, workbench }: PanelDialogProps): JSX.Element {
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({ width: panel.width, height: panel.height });
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => setSize({ width: panel.width, height: panel.height }), [panel]);
  const resize = useCallback(
    (wanted: { readonly width?: number; readonly height?: number }) =>
      setSize((known) => ({ ...known, ...wanted })),
    [],
  );
  const focusGrid = useCallback(() => store.get().grid?.focus(), [store]);
  return (
    <dialog
      ref={dialog}
      class="dialog panel-dialog"
      aria-label={panel.title}
      onClose={() => {
        workbench.closePanel('dialog');
        focusGrid();
      }}
    >
      <div class="side-head">
        <h2>{panel.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={TEXTS.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="panel-dialog-body" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <PanelFrame panel={panel} workbench={workbench} onSize={resize} onFocusEditor={focusGrid} />
      </div>
    </dialog>
  );
}
