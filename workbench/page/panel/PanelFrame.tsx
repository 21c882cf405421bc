import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { OpenPanel, Workbench } from '../../runtime/contract';
import type { PressedKey } from '../keyboard/pressed-key';
import { react } from '../keyboard/shortcuts';
import { useStore } from '../state';
import { withGoogleScript } from './google-script-client';
import type { PageMessage, PanelMessage } from './messages';
import { ENTERED, PORT_OFFER } from './messages';

interface PanelFrameProps {
  readonly panel: OpenPanel;
  readonly workbench: Workbench;
  readonly onSize?: (size: { readonly width?: number; readonly height?: number }) => void;
  readonly onFocusEditor: () => void;
  /** Pressed inside, where the panel has no use for it. */
  readonly onEscape?: () => void;
}

/** A sidebar's or dialog's html in a frame with an origin of its own, as HtmlService sandboxes it. */
export function PanelFrame({
  panel,
  workbench,
  onSize,
  onFocusEditor,
  onEscape,
}: PanelFrameProps): JSX.Element {
  const store = useStore();
  const frame = useRef<HTMLIFrameElement>(null);
  const opening = useRef(0);
  // Opened once more it is loaded anew even where its html is the same, as on Google; the old page's port is closed.
  const html = useMemo(() => {
    opening.current += 1;
    return withGoogleScript(panel.html, window.location.origin);
  }, [panel]);

  // Before the frame's script can run: it offers its port once.
  useLayoutEffect(() => {
    let port: MessagePort | undefined;
    const follow = (pressed: PressedKey): void => {
      if (pressed.key === 'Escape') onEscape?.();
      else react(store, pressed);
    };
    const receive = (message: PanelMessage): void => {
      if (message.kind === 'call') void answer(workbench, message, (reply) => port?.postMessage(reply));
      else if (message.kind === 'close') workbench.closePanel(panel.kind);
      else if (message.kind === 'size') onSize?.(message);
      else if (message.kind === 'key') follow(message.pressed);
      else onFocusEditor();
    };
    const acceptPort = (event: MessageEvent): void => {
      if (event.source !== frame.current?.contentWindow || event.data !== PORT_OFFER) return;
      port?.close();
      port = event.ports[0];
      if (port) port.onmessage = (portEvent: MessageEvent<PanelMessage>) => receive(portEvent.data);
    };
    const enter = (): void => port?.postMessage({ kind: 'enter' } satisfies PageMessage);
    const element = frame.current;
    element?.addEventListener(ENTERED, enter);
    window.addEventListener('message', acceptPort);
    return () => {
      element?.removeEventListener(ENTERED, enter);
      window.removeEventListener('message', acceptPort);
      port?.close();
    };
  }, [panel, workbench, store, onSize, onFocusEditor, onEscape]);

  return (
    <iframe
      key={opening.current}
      ref={frame}
      class="panel-frame"
      title={panel.title}
      sandbox="allow-scripts allow-popups allow-modals allow-forms allow-popups-to-escape-sandbox"
      srcdoc={html}
    />
  );
}

async function answer(
  workbench: Workbench,
  call: Extract<PanelMessage, { kind: 'call' }>,
  reply: (message: PageMessage) => void,
): Promise<void> {
  try {
    reply({
      kind: 'result',
      id: call.id,
      value: await workbench.callFromPanel(call.functionName, call.args),
    });
  } catch (error) {
    // Errors of the add-on's realm are no instances of this window's Error.
    const { name = 'Error', message = String(error) } = error as { name?: string; message?: string };
    reply({ kind: 'error', id: call.id, name, message });
  }
}
