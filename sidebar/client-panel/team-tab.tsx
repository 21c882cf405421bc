import type { ClientView, TeamMemberView, TeamRoleName } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { mailAddress } from './mail-address';
import { useClientTexts } from './use-client-texts';

const ROLES: readonly TeamRoleName[] = ['renewalManager', 'pdm', 'successManager', 'support'];

interface TeamTabProps {
  readonly team: readonly TeamMemberView[];
  readonly client: ClientView;
  /** As the client's row of the Clients tab names them. */
  readonly renewalManager: string | null;
}

/** Whom to ask at HubSpot, and a mail about this client begun in the user's own mail program. */
export function TeamTab({ team, client, renewalManager }: TeamTabProps) {
  const { team: texts } = useClientTexts();
  const subjectOf = useSubject(client);
  return (
    <div class="tab-content">
      <p class="secondary">{texts.intro}</p>
      <ul class="team">
        {ROLES.map((role) => {
          const inSettings = team.find((member) => member.role === role);
          const isOfClient = role === 'renewalManager' && renewalManager !== null;
          const name = isOfClient ? renewalManager : (inSettings?.name ?? inSettings?.email ?? null);
          return (
            <li key={role}>
              <h3>{texts.roles[role].title}</h3>
              <p class="secondary">{texts.roles[role].helps}</p>
              {name === null ? (
                <p class="no-data">{texts.missing}</p>
              ) : (
                <Person
                  name={name}
                  note={isOfClient ? texts.ofClient : null}
                  address={mailAddress(addressOf(name, isOfClient, inSettings), subjectOf(role))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A manager whom the Clients tab names has the address that Settings give to a person of that name. */
function addressOf(name: string, isOfClient: boolean, inSettings: TeamMemberView | undefined): string | null {
  const written = name.split(/[\s<>]+/).find((word) => /.@./.test(word));
  if (written !== undefined) return written;
  const isSame = !isOfClient || inSettings?.name?.toLowerCase() === name.toLowerCase();
  return (isSame && inSettings?.email) || null;
}

function Person(props: { name: string; note: string | null; address: string | null }) {
  const { team: texts } = useClientTexts();
  return (
    <>
      <p>
        <bdi class="person">{props.name}</bdi> {props.note && <span class="secondary">{props.note}</span>}
      </p>
      {props.address === null ? (
        <p class="secondary">{texts.noAddress}</p>
      ) : (
        <a class="button" href={props.address} target="_blank" rel="noopener noreferrer">
          {texts.send}
          <span class="visually-hidden">: {props.name}</span>
        </a>
      )}
    </>
  );
}

/** To the renewal manager about the next renewal that is to be decided, to the others about the client. */
function useSubject(client: ClientView): (role: TeamRoleName) => string {
  const { formats } = useWording();
  const { team: texts } = useClientTexts();
  const next = client.renewals
    .filter(({ dates, daysLeft }) => dates !== null && (daysLeft ?? -1) >= 0)
    .sort((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0))[0];
  return (role) => {
    if (role === 'renewalManager' && next?.dates) {
      const { start, deadline } = next.dates;
      return texts.renewalSubject(client.name, formats.day(start), formats.day(deadline));
    }
    return client.hubId === null
      ? texts.subject(client.name)
      : texts.subjectWithId(client.name, client.hubId);
  };
}
