import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface ConfirmationProps {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly text: string;
  readonly keepLabel: string;
  readonly confirmLabel: string;
  readonly working: boolean;
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
  /** How it goes, below the buttons. */
  readonly children?: ComponentChildren;
}

/** Says what will happen and asks once more. The keyboard begins at the harmless answer, and Escape gives it. */
export function Confirmation(props: ConfirmationProps) {
  const { working } = props;
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);

  useEffect(() => keep.current?.focus(), []);

  return (
    <div
      class="notice notice-warning confirmation"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={(event) => event.key === 'Escape' && !working && props.onKeep()}
    >
      <p id={`${id}-title`} class="notice-title" dir="auto">
        {props.title}
      </p>
      <p id={`${id}-text`}>{props.text}</p>
      <div class="confirmation-answers">
        <button
          ref={keep}
          type="button"
          class="button"
          aria-disabled={working}
          onClick={() => !working && props.onKeep()}
        >
          {props.keepLabel}
        </button>
        <button
          type="button"
          class="button danger"
          aria-disabled={working}
          onClick={() => !working && props.onConfirm()}
        >
          {props.confirmLabel}
        </button>
      </div>
      {props.children}
    </div>
  );
}
