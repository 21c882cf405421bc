import { useEffect, useId, useState } from 'preact/hooks';
import type { LabelledChoice, Refusal, RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { MrrComparison } from './mrr-comparison';
import { OwnerField } from './owner-field';
import { RenewalDetails } from './renewal-details';
import './renewal.css';
import { StatusChip } from './status-chip';
import { Timeline } from './timeline';

interface RenewalCardProps {
  readonly renewal: RenewalView;
  readonly asOf: string;
  readonly selected: boolean;
  readonly openAtFirst: boolean;
  readonly communicationOwners: readonly LabelledChoice[];
  readonly onChangeOwner: (renewal: RenewalView, owner: string) => Promise<Refusal | null>;
}

/** One contract change; the one of the selected row is open, the others open on demand. */
export function RenewalCard(props: RenewalCardProps) {
  const { renewal, selected } = props;
  const { texts, formats } = useWording();
  const [open, setOpen] = useState(selected || props.openAtFirst);
  const bodyId = useId();
  const pending = renewal.status.value === 'pending';

  useEffect(() => {
    if (selected) setOpen(true);
  }, [selected]);

  return (
    <article class={selected ? 'renewal selected' : 'renewal'}>
      <h4>
        <button
          type="button"
          class="renewal-toggle"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          <span class="renewal-type" dir="auto">
            {renewal.contractType.label}
          </span>
          <StatusChip status={renewal.status} />
          <span class="renewal-when">
            {renewal.dates
              ? texts.renewal.deadlineOn(formats.day(renewal.dates.deadline))
              : texts.renewal.withoutDeadline}
            {pending && renewal.daysLeft !== null && (
              <span class={renewal.daysLeft <= 7 ? 'days-left urgent' : 'days-left'}>
                {texts.daysLeft(renewal.daysLeft)}
              </span>
            )}
            {selected && <span class="visually-hidden">{texts.renewal.selectedRow}</span>}
          </span>
        </button>
      </h4>
      <div id={bodyId} class="renewal-body" hidden={!open}>
        <div class="what-now">
          <h5>{texts.renewal.whatNow}</h5>
          <p dir="auto">{renewal.whatNow}</p>
        </div>
        <h5>{texts.renewal.dates}</h5>
        {renewal.dates ? (
          <Timeline renewal={renewal} dates={renewal.dates} asOf={props.asOf} />
        ) : (
          <p class="secondary">{texts.renewal.noStart}</p>
        )}
        <MrrComparison before={renewal.currentMrr} after={renewal.estimatedNewMrr} />
        <OwnerField
          renewal={renewal}
          communicationOwners={props.communicationOwners}
          onChangeOwner={props.onChangeOwner}
        />
        <RenewalDetails renewal={renewal} />
      </div>
    </article>
  );
}
