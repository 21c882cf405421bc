import { useId } from 'preact/hooks';
import type { ClientView, LabelledChoice, Refusal, RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { NoData } from '../shared/no-data';
import { RenewalCard } from './renewal-card';
import { websiteAddress } from './website-address';

interface ClientSectionProps {
  readonly client: ClientView;
  readonly asOf: string;
  readonly selectedRowKey: string | null;
  readonly communicationOwners: readonly LabelledChoice[];
  readonly onChangeOwner: (renewal: RenewalView, owner: string) => Promise<Refusal | null>;
}

/** The client's header and its contract changes. */
export function ClientSection(props: ClientSectionProps) {
  const { texts } = useWording();
  const headingId = useId();
  const { client } = props;
  return (
    <section aria-labelledby={headingId}>
      <header class="client-header">
        <h2 id={headingId} dir="auto">
          {client.name}
        </h2>
        <p>
          <Website website={client.website} />
          <span class="secondary">
            {texts.columns.hubId} {client.hubId === null ? <NoData /> : <bdi>{client.hubId}</bdi>}
          </span>
        </p>
      </header>
      <h3>{texts.renewal.heading}</h3>
      {client.renewals.length === 0 && (
        <p class="secondary">
          {texts.client.noRenewalsTitle}. {texts.client.noRenewals}
        </p>
      )}
      {client.renewals.map((renewal, index) => (
        <RenewalCard
          key={renewal.rowKey || index}
          renewal={renewal}
          asOf={props.asOf}
          selected={renewal.rowKey === props.selectedRowKey}
          openAtFirst={index === 0 && !client.renewals.some(({ rowKey }) => rowKey === props.selectedRowKey)}
          communicationOwners={props.communicationOwners}
          onChangeOwner={props.onChangeOwner}
        />
      ))}
    </section>
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
