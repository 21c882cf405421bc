import { useState } from 'preact/hooks';
import type { ClientView, Refusal } from '../../src/panel/contract';
import { Confirmation } from '../shared/confirmation';
import { useClientTexts } from './use-client-texts';

interface EndServicesProps {
  readonly client: ClientView;
  readonly onConfirm: () => Promise<{ readonly message: string } | Refusal>;
  readonly onCancel: () => void;
  readonly onDone: (message: string) => void;
}

export function EndServices({ client, onConfirm, onCancel, onDone }: EndServicesProps) {
  const { end: texts } = useClientTexts();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function confirm(): Promise<void> {
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
    <Confirmation
      title={texts.heading(client.name)}
      text={`${texts.rows(client.renewals.length)} ${texts.back}`}
      keepLabel={texts.cancel}
      confirmLabel={texts.confirm}
      working={working}
      onKeep={onCancel}
      onConfirm={() => void confirm()}
    >
      <p class={failure ? 'field-message error' : 'field-message'} role="status" dir="auto">
        {working ? texts.working : failure}
      </p>
    </Confirmation>
  );
}
