import { useState } from 'preact/hooks';
import type { IsoDay, RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import type { ChangeRenewal } from './change-fields';
import { DraftField } from './draft-field';
import { useClientTexts } from './use-client-texts';

const DECISIONS = ['acceptedOn', 'cancellationRequestedOn'] as const;

/** The two answers of a client to an open decision. Either asks for the day, today at first. */
export function Decide(props: { renewal: RenewalView; asOf: IsoDay; onChange: ChangeRenewal }) {
  const { columns } = useWording().texts;
  const { decide } = useClientTexts();
  const [asked, setAsked] = useState<(typeof DECISIONS)[number] | null>(null);
  const { renewal, asOf } = props;
  return (
    <>
      <div class="decide">
        {DECISIONS.map((column) => (
          <button
            key={column}
            type="button"
            class="button"
            aria-pressed={asked === column}
            onClick={() => setAsked(asked === column ? null : column)}
          >
            {decide[column]}
          </button>
        ))}
      </div>
      {asked && (
        <DraftField
          key={asked}
          type="date"
          label={columns[asked]}
          value={renewal[asked]}
          seen={renewal.seen[asked] ?? ''}
          today={asOf}
          isAsked
          onChange={(value) => props.onChange(renewal, asked, value)}
        />
      )}
    </>
  );
}
