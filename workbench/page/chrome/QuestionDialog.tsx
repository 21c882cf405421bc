import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Question } from '../state';
import { TEXTS } from '../texts';
import { useModal } from './modal';

/** A question of the page or of the add-on; the browser keeps the focus inside until it is answered. */
export function QuestionDialog({ question }: { readonly question: Question }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [day, setDay] = useState(question.day?.value ?? '');
  const [text, setText] = useState(question.text ?? '');
  const [choices, setChoices] = useState(
    (question.choices ?? []).flatMap(({ value, checked }) => (checked ? [value] : [])),
  );
  useModal(dialog);
  const { title, message, buttons } = question;
  const press = (button: string): void => question.settle({ button, day, text, choices });
  const primary = buttons.find((button) => button.primary);
  const named = title ? `${id}-title` : `${id}-message`;
  return (
    <dialog
      ref={dialog}
      class="dialog question"
      role="alertdialog"
      aria-labelledby={named}
      {...(title && message ? { 'aria-describedby': `${id}-message` } : {})}
      onCancel={(event) => {
        event.preventDefault();
        question.settle(null);
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (primary) press(primary.value);
        }}
      >
        {title ? <h2 id={`${id}-title`}>{title}</h2> : null}
        {message ? (
          <p id={`${id}-message`} class="question-message">
            {message}
          </p>
        ) : null}
        {question.day ? (
          <label class="field">
            <span>{question.day.label}</span>
            <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
          </label>
        ) : null}
        {question.text === undefined ? null : (
          <label class="field">
            <span class="visually-hidden">{TEXTS.alert.answer}</span>
            <input
              type="text"
              value={text}
              autocomplete="off"
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
        )}
        {(question.choices ?? []).map(({ value, label }) => (
          <label class="choice" key={value}>
            <input
              type="checkbox"
              checked={choices.includes(value)}
              onChange={({ currentTarget: { checked } }) =>
                setChoices(checked ? [...choices, value] : choices.filter((other) => other !== value))
              }
            />
            {label}
          </label>
        ))}
        <div class="question-buttons">
          {buttons.map((button) => (
            <button
              key={button.value}
              type={button.primary ? 'submit' : 'button'}
              class={button.primary ? 'button primary' : 'button'}
              autofocus={button.primary && question.day === undefined && question.text === undefined}
              onClick={() => {
                if (!button.primary) press(button.value);
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
