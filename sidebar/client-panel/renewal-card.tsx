import { useEffect, useId, useState } from 'preact/hooks';
import type { RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { ChangeFields } from './change-fields';
import { ChoiceField } from './choice-field';
import { Comparison } from './comparison';
import { DataArea } from './data-area';
import { Decide } from './decide';
import { MrrComparison } from './mrr-comparison';
import { RenewalDetails } from './renewal-details';
import { RenewalManager } from './renewal-manager';
import './renewal.css';
import { StatusChip } from './status-chip';
import { useClientTexts } from './use-client-texts';
import { Timeline } from './timeline';
import type { RenewalsTabProps } from './unfolded';

interface RenewalCardProps extends RenewalsTabProps {
  readonly renewal: RenewalView;
  readonly selected: boolean;
  readonly openAtFirst: boolean;
}

/** One contract change; the one of the selected row is open, the others open on demand. */
export function RenewalCard(props: RenewalCardProps) {
  const { renewal, selected, view, details, unfolded, onUnfold, onChange } = props;
  const { texts, formats } = useWording();
  const { compare, change } = useClientTexts();
  const [open, setOpen] = useState(selected || props.openAtFirst);
  const bodyId = useId();
  const pending = renewal.status.value === 'pending';

  useEffect(() => {
    if (selected) setOpen(true);
  }, [selected]);

  return (
    <article class={selected ? 'renewal selected' : 'renewal'}>
      <h3>
        <button
          type="button"
          class="renewal-toggle"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          <span class="renewal-type" dir="auto">
            {[renewal.contractType.label, renewal.contract?.label].filter(Boolean).join(' · ')}
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
      </h3>
      <div id={bodyId} class="renewal-body" hidden={!open}>
        <div class="what-now">
          <h4>{texts.renewal.whatNow}</h4>
          <p dir="auto">{renewal.whatNow}</p>
          {pending && <Decide renewal={renewal} asOf={view.asOf} onChange={onChange} />}
        </div>
        <h4>{texts.renewal.dates}</h4>
        {renewal.dates ? (
          <Timeline renewal={renewal} dates={renewal.dates} asOf={view.asOf} />
        ) : (
          <p class="secondary">{texts.renewal.noStart}</p>
        )}
        <MrrComparison before={renewal.currentMrr} after={renewal.estimatedNewMrr} />
        {renewal.contract === null && (
          <ChoiceField
            label={texts.columns.communicationOwner}
            value={renewal.communicationOwner.value}
            choices={view.communicationOwners}
            onChange={(value) => onChange(renewal, 'communicationOwner', value)}
          />
        )}
        {renewal.contract === null && (
          <RenewalManager renewal={renewal} details={details} team={view.book.team} />
        )}
        <details
          class="fold"
          open={unfolded.comparison}
          onToggle={(event) => onUnfold({ comparison: event.currentTarget.open })}
        >
          <summary>{compare.heading}</summary>
          {open && unfolded.comparison && (
            <DataArea data={details}>{(value) => <Comparison renewal={renewal} details={value} />}</DataArea>
          )}
        </details>
        <details
          class="fold"
          open={unfolded.change}
          onToggle={(event) => onUnfold({ change: event.currentTarget.open })}
        >
          <summary>{change.heading}</summary>
          {open && unfolded.change && (
            <ChangeFields
              renewal={renewal}
              asOf={view.asOf}
              details={details}
              colleagues={view.book.colleagues}
              onChange={onChange}
            />
          )}
        </details>
        <RenewalDetails renewal={renewal} />
      </div>
    </article>
  );
}
