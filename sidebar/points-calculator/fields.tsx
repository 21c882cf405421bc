import { useId } from 'preact/hooks';
import type { LabelledChoice } from '../../src/panel/contract';

export function NumberField(props: {
  label: string;
  value: string;
  step?: string;
  onInput: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label class="label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="field"
        type="number"
        min="0"
        step={props.step ?? 'any'}
        inputMode="decimal"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}

export function TextField(props: {
  label: string;
  hint: string;
  value: string;
  suggestions: readonly string[];
  onInput: (value: string) => void;
  /** The person has left the field, or pressed Enter. */
  onEntered: () => void;
}) {
  const id = useId();
  return (
    <div>
      <label class="label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        maxLength={100}
        list={`${id}-suggestions`}
        aria-describedby={`${id}-hint`}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onChange={() => props.onEntered()}
      />
      <datalist id={`${id}-suggestions`}>
        {props.suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      <p id={`${id}-hint`} class="field-message">
        {props.hint}
      </p>
    </div>
  );
}

export function Choice(props: {
  label: string;
  value: string;
  options: readonly LabelledChoice[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label class="label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="field"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Checkbox(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label class="calculator-checkbox">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}
