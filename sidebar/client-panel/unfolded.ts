import type { ClientDetails, ClientView } from '../../src/panel/contract';
import type { ChangeRenewal } from './change-fields';
import type { TabName } from './tabs';
import type { ClientData } from './use-client-data';
import type { ShownView } from './use-client-panel';

/** What stays open or shut while the person walks from client to client. */
export interface Unfolded {
  readonly tab: TabName;
  readonly actions: boolean;
  readonly comparison: boolean;
  readonly change: boolean;
}

export interface RenewalsTabProps {
  readonly client: ClientView;
  readonly view: ShownView;
  readonly details: ClientData<ClientDetails>;
  readonly unfolded: Pick<Unfolded, 'comparison' | 'change'>;
  readonly onUnfold: (changed: Partial<Unfolded>) => void;
  readonly onChange: ChangeRenewal;
}
