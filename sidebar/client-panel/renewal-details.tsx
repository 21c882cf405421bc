import type { IsoDay, RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { Fact, textOrNull as text } from './facts';

/** Everything else the row says. */
export function RenewalDetails({ renewal }: { renewal: RenewalView }) {
  const { texts, formats } = useWording();
  const { columns } = texts;
  const day = (value: IsoDay | null) => value !== null && <time dateTime={value}>{formats.day(value)}</time>;
  const integer = (value: number | null) => value !== null && formats.integer(value);

  return (
    <details class="renewal-details fold">
      <summary>{texts.renewal.details}</summary>
      <dl class="facts">
        <Fact label={columns.products}>{text(renewal.products)}</Fact>
        <Fact label={columns.billingFrequency}>{text(renewal.billingFrequency)}</Fact>
        <Fact label={columns.subscriptionTerm}>
          {renewal.subscriptionTermMonths !== null && texts.months(renewal.subscriptionTermMonths)}
        </Fact>
        <Fact label={columns.maxContacts}>{integer(renewal.maxContacts)}</Fact>
        <Fact label={columns.emailLimit}>{integer(renewal.emailLimit)}</Fact>
        <Fact label={columns.primaryClientContact}>{text(renewal.primaryClientContact)}</Fact>
        <Fact label={columns.ownerEmail}>{text(renewal.ownerEmail)}</Fact>
        <Fact label={columns.noticeDays}>
          {renewal.noticeDays !== null && texts.days(renewal.noticeDays)}
        </Fact>
        <Fact label={columns.acceptedOn}>{day(renewal.acceptedOn)}</Fact>
        <Fact label={columns.cancellationRequestedOn}>{day(renewal.cancellationRequestedOn)}</Fact>
        <Fact label={columns.snoozeUntil}>{day(renewal.snoozeUntil)}</Fact>
        <Fact label={columns.lastReminder}>
          {renewal.lastReminder !== null && <bdi>{formats.day(renewal.lastReminder)}</bdi>}
        </Fact>
        <Fact label={columns.notes}>{text(renewal.notes)}</Fact>
      </dl>
    </details>
  );
}
