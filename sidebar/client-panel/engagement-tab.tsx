import type { ClientFacts } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { EmptyState } from './empty-state';
import { Meter } from './meter';
import { useClientTexts } from './use-client-texts';

/** HubSpot's index and its band, and what that means for the renewal. */
export function EngagementTab({ facts }: { facts: ClientFacts | null }) {
  const { formats } = useWording();
  const texts = useClientTexts();
  const { engagement: wording } = texts;
  const engagement = facts?.engagement ?? null;
  if (engagement === null) {
    return <EmptyState title={wording.none}>{facts === null ? texts.noRow : wording.noneHint}</EmptyState>;
  }
  const { index, band } = engagement;
  const words = index === null ? null : wording.of(formats.integer(index));
  return (
    <div class="tab-content">
      <section class="figure">
        <h3>{wording.index}</h3>
        <p class="figure-number">
          {words} <span class={`band band-${band}`}>{wording[band]}</span>
        </p>
        {index !== null && (
          <>
            <Meter
              label={wording.index}
              words={`${words}, ${wording[band]}`}
              value={index}
              limit={10}
              tone={`band-${band}`}
            />
            <p class="secondary">{wording.scale}</p>
          </>
        )}
      </section>
      <p>{wording.advice[band]}</p>
    </div>
  );
}
