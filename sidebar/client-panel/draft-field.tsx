import { useId, useRef, useState } from 'preact/hooks';
import type { IsoDay, Refusal } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { OutcomeLine } from './outcome-line';
import { useClientTexts } from './use-client-texts';
import { useSaving } from './use-saving';

interface DraftFieldProps {
  readonly type: 'date' | 'text';
  readonly label: string;
  readonly value: string | null;
  /** What the cell holds, as the add-on compares it before it writes. */
  readonly seen: string;
  readonly hint?: string;
  /** A day that is offered to be filled in. */
  readonly today?: IsoDay;
  /** Whether that day is filled in from the start, so that one click saves it. */
  readonly isAsked?: boolean;
  readonly onChange: (value: string, seen: string) => Promise<Refusal | null>;
}

/** A day or a text that goes to the sheet when the person says so: a date is not whole until its year is typed. */
export function DraftField(props: DraftFieldProps) {
  const { formats } = useWording();
  const { change: texts } = useClientTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Compared with what the person saw when they began, not with what the sheet says since.
  const [draft, setDraft] = useState<{ readonly text: string; readonly seen: string } | null>(
    props.isAsked && props.today !== undefined ? { text: props.today, seen: props.seen } : null,
  );
  const write = (text: string): void => setDraft({ text, seen: draft?.seen ?? props.seen });
  const { saving, outcome, save } = useSaving((value) => props.onChange(value, draft?.seen ?? props.seen));
  const inSheet = props.value ?? '';
  const shown = saving ?? draft?.text ?? inSheet;
  const isChanged = draft !== null && draft.text !== inSheet && saving === null;

  async function saveDraft(): Promise<void> {
    if (input.current?.reportValidity() === false) return;
    const value = (draft?.text ?? inSheet).trim();
    await save(value, props.type === 'date' ? formats.day(value) : value);
    setDraft(null);
    input.current?.focus();
  }

  const field = {
    ref: input,
    id,
    class: 'field',
    value: shown,
    readOnly: saving !== null,
    'aria-describedby': `${id}-hint ${id}-outcome`,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => write(event.currentTarget.value),
  };

  return (
    <form
      class="change-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void saveDraft();
      }}
    >
      <label class="label" for={id}>
        {props.label}
      </label>
      <div class="draft-row">
        {props.type === 'date' ? (
          <input type="date" {...field} />
        ) : (
          <input type="text" dir="auto" {...field} />
        )}
        {props.today !== undefined && shown === '' && saving === null && (
          <button
            type="button"
            class="link-button"
            aria-label={`${texts.today}: ${props.label}`}
            onClick={() => write(props.today ?? '')}
          >
            {texts.today}
          </button>
        )}
      </div>
      {isChanged && (
        <div class="draft-row">
          <button type="submit" class="button action" aria-label={`${texts.save}: ${props.label}`}>
            {texts.save}
          </button>
          <button type="button" class="button" onClick={() => setDraft(null)}>
            {texts.undo}
          </button>
        </div>
      )}
      <p id={`${id}-hint`} class="field-message">
        {props.hint}
      </p>
      <OutcomeLine id={`${id}-outcome`} saving={saving} outcome={outcome} />
    </form>
  );
}
