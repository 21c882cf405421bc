import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../state';

/** A question of the page; the browser keeps the focus inside until it is answered. */
export function QuestionDialog({ question }: { readonly question: Question }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [day, setDay] = useState(question.day?.value ?? '');
  useEffect(() => dialog.current?.showModal(), []);
  const primary = question.buttons.find((button) => button.primary);
  return (
    <dialog
      ref={dialog}
      class="dialog question"
      aria-label={question.title || question.message}
      onCancel={(event) => {
        event.preventDefault();
        question.settle(null);
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (primary) question.settle({ button: primary.value, day });
        }}
      >
        {question.title ? <h2>{question.title}</h2> : null}
        <p>{question.message}</p>
        {question.day ? (
          <label class="field">
            <span>{question.day.label}</span>
            <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
          </label>
        ) : null}
        <div class="question-buttons">
          {question.buttons.map((button) => (
            <button
              key={button.value}
              type={button.primary ? 'submit' : 'button'}
              class={button.primary ? 'button primary' : 'button'}
              onClick={() => {
                if (!button.primary) question.settle({ button: button.value, day });
              }}
            >
              {button.label}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
