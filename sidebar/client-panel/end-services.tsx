import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ClientView, Refusal } from '../../src/panel/contract';
import { useClientTexts } from './use-client-texts';

interface EndServicesProps {
  readonly client: ClientView;
  readonly onConfirm: () => Promise<{ readonly message: string } | Refusal>;
  readonly onCancel: () => void;
  readonly onDone: (message: string) => void;
}

/** Says what will happen and asks once more. The keyboard begins at the harmless answer. */
export function EndServices({ client, onConfirm, onCancel, onDone }: EndServicesProps) {
  const { end: texts } = useClientTexts();
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => keep.current?.focus(), []);

  async function confirm(): Promise<void> {
    if (working) return;
    setWorking(true);
    setFailure(null);
    try {
      const answer = await onConfirm();
      if ('refused' in answer) setFailure(answer.refused);
      else onDone(answer.message);
    } catch {
      setFailure(texts.unknown);
    } finally {
      setWorking(false);
    }
  }

  return (
    <div
      class="notice notice-warning end-services"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={(event) => event.key === 'Escape' && !working && onCancel()}
    >
      <p id={`${id}-title`} class="notice-title" dir="auto">
        {texts.heading(client.name)}
      </p>
      <p id={`${id}-text`}>
        {texts.rows(client.renewals.length)} {texts.back}
      </p>
      <div class="draft-row">
        <button ref={keep} type="button" class="button" aria-disabled={working} onClick={onCancel}>
          {texts.cancel}
        </button>
        <button type="button" class="button danger" aria-disabled={working} onClick={() => void confirm()}>
          {texts.confirm}
        </button>
      </div>
      <p class={failure ? 'field-message error' : 'field-message'} role="status" dir="auto">
        {working ? texts.working : failure}
      </p>
    </div>
  );
}
