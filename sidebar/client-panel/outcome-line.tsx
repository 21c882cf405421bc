import { useWording } from '../shared/language';
import type { Saving } from './use-saving';

/** How saving goes, below its field. */
export function OutcomeLine({ id, saving, outcome }: { id: string } & Pick<Saving, 'saving' | 'outcome'>) {
  const { texts } = useWording();
  return (
    <p id={id} class={`field-message ${outcome?.tone ?? ''}`} role="status" dir="auto">
      {saving !== null ? texts.renewal.saving : outcome?.text}
    </p>
  );
}
