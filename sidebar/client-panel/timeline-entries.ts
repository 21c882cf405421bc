import type { IsoDay, RenewalView } from '../../src/panel/contract';

export type TimelineEvent =
  'appears' | 'hubspotWrites' | 'partnerWrites' | 'deadline' | 'autoRenewal' | 'start';

export interface TimelineEntry {
  readonly day: IsoDay;
  /** Null for today itself, on a day on which nothing else falls. */
  readonly event: TimelineEvent | null;
  readonly when: 'past' | 'today' | 'ahead';
}

type Dates = NonNullable<RenewalView['dates']>;

/** Contact tier upgrades and email overages never renew by date, and what is cancelled does not either. */
function renewsByItself(renewal: RenewalView): boolean {
  return renewal.contractType.value === 'renewal' && renewal.status.value !== 'cancellationRequested';
}

/** The days of a contract change in their order, today among them. ISO days sort as text. */
export function timelineEntries(renewal: RenewalView, dates: Dates, asOf: IsoDay): readonly TimelineEntry[] {
  const events: { day: IsoDay; event: TimelineEvent | null }[] = [
    { day: dates.appears, event: 'appears' },
    { day: dates.deadline, event: 'deadline' },
  ];
  if (dates.clientNotice !== null) {
    const isPartners = renewal.communicationOwner.value === 'partner';
    events.push({ day: dates.clientNotice, event: isPartners ? 'partnerWrites' : 'hubspotWrites' });
  }
  if (renewsByItself(renewal)) events.push({ day: dates.autoRenewal, event: 'autoRenewal' });
  events.push({ day: dates.start, event: 'start' });
  if (!events.some(({ day }) => day === asOf)) events.push({ day: asOf, event: null });

  return events
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .map(({ day, event }) => ({ day, event, when: day < asOf ? 'past' : day === asOf ? 'today' : 'ahead' }));
}
