import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ClientDetails, ClientPoints, ClientView, Refusal, RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { NoData } from '../shared/no-data';
import { Actions } from './actions';
import type { ChangeRenewal } from './change-fields';
import './client-section.css';
import { DataArea } from './data-area';
import { DetailsTab } from './details-tab';
import { EndServices } from './end-services';
import { EngagementTab } from './engagement-tab';
import { PointsTab } from './points-tab';
import { RenewalsTab } from './renewals-tab';
import { Tabs } from './tabs';
import { TeamTab } from './team-tab';
import { UsageTab } from './usage-tab';
import type { ClientData } from './use-client-data';
import type { Unfolded } from './unfolded';
import type { ShownView } from './use-client-panel';
import { websiteAddress } from './website-address';

interface ClientSectionProps {
  readonly client: ClientView;
  readonly view: ShownView;
  readonly details: ClientData<ClientDetails>;
  readonly points: ClientData<ClientPoints>;
  readonly unfolded: Unfolded;
  readonly onUnfold: (changed: Partial<Unfolded>) => void;
  readonly onChange: ChangeRenewal;
  readonly onEnd: (renewal: RenewalView, rows: number) => Promise<{ readonly message: string } | Refusal>;
  readonly onEnded: (message: string) => void;
}

/** The client's header, what can be done with it, and its tabs. */
export function ClientSection(props: ClientSectionProps) {
  const headingId = useId();
  const { client, view, details, unfolded, onUnfold } = props;
  const [ending, setEnding] = useState(false);
  const section = useRef<HTMLElement>(null);
  const [first] = client.renewals;

  // Another client is not to be ended by an answer about the one before.
  useEffect(() => setEnding(false), [client.hubId ?? client.name]);

  function stayWithClient(): void {
    setEnding(false);
    section.current?.querySelector<HTMLElement>('.actions-toggle')?.focus();
  }

  return (
    <section ref={section} aria-labelledby={headingId}>
      <div class="client-top">
        <ClientHeader id={headingId} client={client} />
        <Actions
          open={unfolded.actions}
          details={details}
          canEnd={first !== undefined}
          onToggle={(actions) => onUnfold({ actions })}
          onEnd={() => setEnding(true)}
        />
      </div>
      {ending && first && (
        <EndServices
          client={client}
          onConfirm={() => props.onEnd(first, client.renewals.length)}
          onCancel={stayWithClient}
          onDone={props.onEnded}
        />
      )}
      <Tabs
        tab={unfolded.tab}
        onSelect={(tab) => onUnfold({ tab })}
        onApproach={() => details.value === undefined && details.problem === null && details.load()}
      >
        <TabContent key={client.hubId ?? client.name} {...props} asOf={view.asOf} />
      </Tabs>
    </section>
  );
}

function TabContent(props: ClientSectionProps & { asOf: string }) {
  const { client, view, details, points } = props;
  switch (props.unfolded.tab) {
    case 'details':
      return (
        <DataArea data={details}>
          {(value) => (
            <DetailsTab client={client} details={value} contactTiers={points.value?.contactTiers} />
          )}
        </DataArea>
      );
    case 'renewals':
      return <RenewalsTab {...props} />;
    case 'usage':
      return <DataArea data={details}>{({ facts }) => <UsageTab facts={facts} />}</DataArea>;
    case 'engagement':
      return <DataArea data={details}>{({ facts }) => <EngagementTab facts={facts} />}</DataArea>;
    case 'points':
      return <DataArea data={points}>{(value) => <PointsTab points={value} />}</DataArea>;
    case 'team':
      return (
        <DataArea data={details}>
          {({ facts }) => (
            <TeamTab team={view.book.team} client={client} renewalManager={facts?.renewalManager ?? null} />
          )}
        </DataArea>
      );
  }
}

function ClientHeader({ id, client }: { id: string; client: ClientView }) {
  const { texts } = useWording();
  return (
    <header class="client-header">
      <h2 id={id} dir="auto">
        {client.name}
      </h2>
      <p>
        <Website website={client.website} />
        <span class="secondary">
          {texts.columns.hubId} {client.hubId === null ? <NoData /> : <bdi>{client.hubId}</bdi>}
        </span>
      </p>
    </header>
  );
}

function Website({ website }: { website: string | null }) {
  const { texts } = useWording();
  if (website === null) {
    return (
      <span class="secondary">
        {texts.columns.website} <NoData />
      </span>
    );
  }
  const address = websiteAddress(website);
  return address ? (
    <a href={address} target="_blank" rel="noopener noreferrer">
      <bdi>{website}</bdi>
    </a>
  ) : (
    <bdi>{website}</bdi>
  );
}
