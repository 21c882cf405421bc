import type { ChangeableColumn, ClientDetails, Refusal, RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { ChoiceField } from './choice-field';
import { DraftField } from './draft-field';
import { useClientTexts } from './use-client-texts';
import type { ClientData } from './use-client-data';

export type ChangeRenewal = (
  renewal: RenewalView,
  column: ChangeableColumn,
  value: string,
) => Promise<Refusal | null>;

interface ChangeFieldsProps {
  readonly renewal: RenewalView;
  readonly asOf: string;
  readonly details: ClientData<ClientDetails>;
  readonly onChange: ChangeRenewal;
}

/** What can be changed from here besides the communication owner. */
export function ChangeFields({ renewal, asOf, details, onChange }: ChangeFieldsProps) {
  const { columns } = useWording().texts;
  const { change: texts } = useClientTexts();
  const changing = (column: ChangeableColumn) => (value: string) => onChange(renewal, column, value);
  return (
    <div class="change-fields">
      <ContactField renewal={renewal} details={details} onChange={changing('primaryClientContact')} />
      <DraftField
        type="date"
        label={columns.acceptedOn}
        value={renewal.acceptedOn}
        today={asOf}
        onChange={changing('acceptedOn')}
      />
      <DraftField
        type="date"
        label={columns.cancellationRequestedOn}
        value={renewal.cancellationRequestedOn}
        today={asOf}
        onChange={changing('cancellationRequestedOn')}
      />
      <DraftField
        type="date"
        label={columns.snoozeUntil}
        value={renewal.snoozeUntil}
        hint={texts.snoozeHint}
        onChange={changing('snoozeUntil')}
      />
    </div>
  );
}

/** One of the client's contacts; a client without any gets a name typed. */
function ContactField(props: {
  renewal: RenewalView;
  details: ClientData<ClientDetails>;
  onChange: (value: string) => Promise<Refusal | null>;
}) {
  const { columns } = useWording().texts;
  const { change: texts } = useClientTexts();
  const current = props.renewal.primaryClientContact;
  const known = props.details.value?.contacts.map(({ name }) => name);
  if (known?.length === 0) {
    return (
      <DraftField
        type="text"
        label={columns.primaryClientContact}
        value={current}
        hint={texts.noContacts}
        onChange={props.onChange}
      />
    );
  }
  const names = new Set([...(current === null ? [] : [current]), ...(known ?? [])]);
  return (
    <ChoiceField
      label={columns.primaryClientContact}
      value={current ?? ''}
      choices={[
        { value: '', label: texts.nobody },
        ...[...names].map((name) => ({ value: name, label: name })),
      ]}
      onChange={props.onChange}
    />
  );
}
