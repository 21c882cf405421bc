import type { RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { timelineEntries } from './timeline-entries';

export function Timeline(props: {
  renewal: RenewalView;
  dates: NonNullable<RenewalView['dates']>;
  asOf: string;
}) {
  const { texts, formats } = useWording();
  return (
    <ol class="timeline">
      {timelineEntries(props.renewal, props.dates, props.asOf).map(({ day, event, when }) => (
        <li
          key={event ?? 'today'}
          class={`timeline-${when}`}
          data-event={event ?? 'today'}
          aria-current={when === 'today' ? 'date' : undefined}
        >
          <time dateTime={day}>{formats.day(day)}</time>
          <span>
            {when === 'today' && <strong>{texts.today}</strong>}
            {when === 'today' && event && ': '}
            {event && texts.renewal[event]}
            {when === 'past' && <span class="visually-hidden"> ({texts.renewal.past})</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
