import type { RenewalView, TeamMemberView } from '../../src/panel/contract';
import { NoData } from '../shared/no-data';
import type { RenewalsTabProps } from './unfolded';
import { useClientTexts } from './use-client-texts';

interface RenewalManagerProps extends Pick<RenewalsTabProps, 'details'> {
  readonly renewal: RenewalView;
  readonly team: readonly TeamMemberView[];
}

/**
 * HubSpot's person for this renewal: as the row names them, else the client's where the Clients tab was read already, else the
 * one in Settings, which is said: no question is asked for it alone.
 */
export function RenewalManager({ renewal, details, team }: RenewalManagerProps) {
  const { facts: labels, team: texts } = useClientTexts();
  const named = renewal.renewalManager ?? details.value?.facts?.renewalManager ?? null;
  const inSettings = team.find(({ role }) => role === 'renewalManager');
  const usual = inSettings?.name ?? inSettings?.email ?? null;
  const name = named ?? usual;
  return (
    <p class="renewal-manager">
      <span class="label">{labels.renewalManager}</span>
      {name === null ? <NoData /> : <bdi>{name}</bdi>}
      {named === null && usual !== null && <span class="secondary"> ({texts.fromSettings})</span>}
    </p>
  );
}
