import type {
  ChangeableColumn,
  ClientContact,
  ClientDetails,
  PanelBook,
  Refusal,
  RenewalView,
} from '../../src/panel/contract';
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
  readonly colleagues: PanelBook['colleagues'];
  readonly onChange: ChangeRenewal;
}

/** What can be changed from here besides the communication owner. */
export function ChangeFields({ renewal, asOf, details, colleagues, onChange }: ChangeFieldsProps) {
  const { columns } = useWording().texts;
  const { change: texts } = useClientTexts();
  const field = (column: Exclude<ChangeableColumn, 'communicationOwner'>) => {
    const seenNow = renewal.seen[column] ?? '';
    return {
      label: columns[column],
      value: renewal[column],
      seen: seenNow,
      onChange: (value: string, seen = seenNow) => {
        const sawAnother = { ...renewal, seen: { ...renewal.seen, [column]: seen } };
        return onChange(seen === seenNow ? renewal : sawAnother, column, value);
      },
    };
  };
  return (
    <div class="change-fields">
      <ContactField {...field('primaryClientContact')} contacts={details.value?.contacts} />
      <OwnerField {...field('ownerEmail')} colleagues={colleagues} />
      <DraftField type="date" {...field('acceptedOn')} today={asOf} />
      <DraftField type="date" {...field('cancellationRequestedOn')} today={asOf} />
      <DraftField type="date" {...field('snoozeUntil')} hint={texts.snoozeHint} />
    </div>
  );
}

interface ContactFieldProps {
  readonly label: string;
  readonly value: string | null;
  /** Undefined while they are on their way. */
  readonly contacts: readonly ClientContact[] | undefined;
  readonly seen: string;
  readonly onChange: (value: string, seen?: string) => Promise<Refusal | null>;
}

interface OwnerFieldProps extends Omit<ContactFieldProps, 'contacts'> {
  readonly colleagues: PanelBook['colleagues'];
}

/** One of the team that Settings list; without a list, an address is typed. */
function OwnerField({ colleagues, ...field }: OwnerFieldProps) {
  const { change: texts } = useClientTexts();
  const { value: current } = field;
  if (colleagues.length === 0) return <DraftField type="text" {...field} />;
  const isListed = colleagues.some(({ email }) => email === current?.toLowerCase());
  const choices = [
    { value: '', label: texts.nobody },
    ...(current === null || isListed ? [] : [{ value: current, label: current }]),
    ...colleagues.map(({ email, name }) => ({ value: email, label: name ?? email })),
  ];
  return (
    <ChoiceField
      {...field}
      value={isListed ? (current?.toLowerCase() ?? '') : (current ?? '')}
      choices={choices}
    />
  );
}

/** One of the client's contacts; a client without any gets a name typed. */
function ContactField({ contacts, ...field }: ContactFieldProps) {
  const { change: texts } = useClientTexts();
  const { value: current } = field;
  if (contacts?.length === 0) return <DraftField type="text" {...field} hint={texts.noContacts} />;
  const names = new Set([
    ...(current === null ? [] : [current]),
    ...(contacts ?? []).map(({ name }) => name),
  ]);
  const choices = [
    { value: '', label: texts.nobody },
    ...[...names].map((name) => ({ value: name, label: name })),
  ];
  return <ChoiceField {...field} value={current ?? ''} choices={choices} />;
}
