import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { OpenPanel, Workbench } from '../../runtime/contract';
import { PanelFrame } from '../panel/PanelFrame';
import { useStore } from '../state';
import { TEXTS } from '../texts';
import { Icon } from './Icon';

interface SidebarProps {
  readonly panel: OpenPanel;
  readonly workbench: Workbench;
}

/** The add-on's sidebar, at the 300 pixels that Google gives it. */
export function Sidebar({ panel, workbench }: SidebarProps): JSX.Element {
  const store = useStore();
  const focusGrid = useCallback(() => store.get().grid?.focus(), [store]);
  return (
    <aside class="side" data-area="side" aria-label={panel.title || TEXTS.panel.area}>
      <div class="side-head">
        <h2>{panel.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={TEXTS.panel.closeSidebar}
          onClick={() => {
            workbench.closePanel('sidebar');
            focusGrid();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      <PanelFrame panel={panel} workbench={workbench} onFocusEditor={focusGrid} />
    </aside>
  );
}
