import type { JSX } from 'preact';
import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OpenPanel, Workbench } from '../../runtime/contract';
import { PanelFrame } from '../panel/PanelFrame';
import { useStore } from '../state';
import { TEXTS } from '../texts';
import { Icon } from './Icon';
import { useModal } from './modal';

interface PanelDialogProps {
  readonly panel: OpenPanel;
  readonly workbench: Workbench;
}

/** A dialog of the add-on (Ui.showModalDialog), at the size that it asks for. */
export function PanelDialog({ panel, workbench }: PanelDialogProps): JSX.Element {
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [size, setSize] = useState({ width: panel.width, height: panel.height });
  useModal(dialog);
  useEffect(() => setSize({ width: panel.width, height: panel.height }), [panel]);
  const resize = useCallback(
    (wanted: { readonly width?: number; readonly height?: number }) =>
      setSize((known) => ({ ...known, ...wanted })),
    [],
  );
  const focusGrid = useCallback(() => store.get().grid?.focus(), [store]);
  const close = useCallback(() => workbench.closePanel('dialog'), [workbench]);
  return (
    <dialog
      ref={dialog}
      class="dialog panel-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="side-head">
        <h2 id={id}>{panel.title}</h2>
        <button type="button" class="icon-button" aria-label={TEXTS.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="panel-dialog-body" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <PanelFrame
          panel={panel}
          workbench={workbench}
          onSize={resize}
          onFocusEditor={focusGrid}
          onEscape={close}
        />
      </div>
    </dialog>
  );
}
