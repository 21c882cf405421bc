import type { JSX } from 'preact';
import type { DrawerTab } from '../state';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';
import { Executions } from './Executions';
import { Icon } from './Icon';
import { Outbox } from './Outbox';
import { SheetSettings } from './SheetSettings';

/** The foot of the page: what the add-on sent and ran, folded away until it is asked for. */
export function Drawer({ open }: { readonly open: DrawerTab | null }): JSX.Element {
  const store = useStore();
  const { workbench } = usePageState();
  const tab = (name: DrawerTab, label: string, count: number, icon: 'mail' | 'runs'): JSX.Element => (
    <button
      type="button"
      class={open === name ? 'drawer-tab open' : 'drawer-tab'}
      aria-expanded={open === name}
      aria-controls="drawer-content"
      onClick={() => store.change({ drawer: open === name ? null : name })}
    >
      <Icon name={icon} />
      {label}
      <span class="count">{count}</span>
    </button>
  );
  return (
    <section class="drawer" data-area="drawer" aria-label={TEXTS.drawer.label}>
      <div class="drawer-content" id="drawer-content" hidden={open === null}>
        {workbench && open === 'outbox' ? <Outbox workbench={workbench} /> : null}
        {workbench && open === 'executions' ? <Executions workbench={workbench} /> : null}
      </div>
      <div class="drawer-bar">
        {tab('outbox', TEXTS.drawer.outbox, workbench?.outbox.length ?? 0, 'mail')}
        {tab('executions', TEXTS.drawer.executions, workbench?.executions.length ?? 0, 'runs')}
        {workbench ? <SheetSettings workbench={workbench} /> : null}
        {open ? (
          <button
            type="button"
            class="icon-button"
            aria-label={TEXTS.drawer.close}
            onClick={() => store.change({ drawer: null })}
          >
            <Icon name="close" />
          </button>
        ) : null}
      </div>
    </section>
  );
}
