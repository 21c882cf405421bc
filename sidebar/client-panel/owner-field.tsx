import { useId, useState } from 'preact/hooks';
import type { LabelledChoice, Refusal, RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';

type Outcome = { readonly tone: 'success' | 'error'; readonly text: string };

interface OwnerFieldProps {
  readonly renewal: RenewalView;
  readonly communicationOwners: readonly LabelledChoice[];
  readonly onChangeOwner: (renewal: RenewalView, owner: string) => Promise<Refusal | null>;
}

/** Who tells the client. The sheet is changed first, and the panel shows the new owner once the sheet has it. */
export function OwnerField(props: OwnerFieldProps) {
  const { texts } = useWording();
  const id = useId();
  const { renewal } = props;
  const [saving, setSaving] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function change(owner: string): Promise<void> {
    setSaving(owner);
    setOutcome(null);
    try {
      const refusal = await props.onChangeOwner(renewal, owner);
      setOutcome(
        refusal
          ? { tone: 'error', text: refusal.refused }
          : { tone: 'success', text: texts.renewal.ownerSaved(labelOf(owner)) },
      );
    } catch {
      setOutcome({ tone: 'error', text: texts.renewal.ownerNotSaved });
    } finally {
      setSaving(null);
    }
  }

  function labelOf(owner: string): string {
    return props.communicationOwners.find(({ value }) => value === owner)?.label ?? owner;
  }

  const shown = saving ?? renewal.communicationOwner.value;
  return (
    <div class="owner">
      <label class="label" for={id}>
        {texts.columns.communicationOwner}
      </label>
      <select
        id={id}
        class="field"
        value={shown}
        // A disabled select would lose the keyboard focus.
        aria-disabled={saving !== null}
        aria-describedby={`${id}-outcome`}
        onMouseDown={(event) => saving !== null && event.preventDefault()}
        onKeyDown={(event) => saving !== null && event.key !== 'Tab' && event.preventDefault()}
        onChange={(event) => void change(event.currentTarget.value)}
      >
        {props.communicationOwners.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <p id={`${id}-outcome`} class={`field-message ${outcome?.tone ?? ''}`} role="status" dir="auto">
        {saving !== null ? texts.renewal.saving : outcome?.text}
      </p>
    </div>
  );
}
