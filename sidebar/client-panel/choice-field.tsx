import { useId } from 'preact/hooks';
import type { LabelledChoice, Refusal } from '../../src/panel/contract';
import { OutcomeLine } from './outcome-line';
import { useSaving } from './use-saving';

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly LabelledChoice[];
  readonly onChange: (value: string) => Promise<Refusal | null>;
}

/** A dropdown whose choice goes to the sheet at once. */
export function ChoiceField(props: ChoiceFieldProps) {
  const id = useId();
  const { saving, outcome, save } = useSaving(props.onChange);
  const labelOf = (chosen: string): string =>
    props.choices.find(({ value }) => value === chosen)?.label ?? chosen;
  return (
    <div class="change-field">
      <label class="label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="field"
        value={saving ?? props.value}
        // A disabled select would lose the keyboard focus.
        aria-disabled={saving !== null}
        aria-describedby={`${id}-outcome`}
        onMouseDown={(event) => saving !== null && event.preventDefault()}
        onKeyDown={(event) => saving !== null && event.key !== 'Tab' && event.preventDefault()}
        onChange={(event) => void save(event.currentTarget.value, labelOf(event.currentTarget.value))}
      >
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <OutcomeLine id={`${id}-outcome`} saving={saving} outcome={outcome} />
    </div>
  );
}
