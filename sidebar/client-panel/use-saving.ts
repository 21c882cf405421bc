import { useState } from 'preact/hooks';
import type { Refusal } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { useClientTexts } from './use-client-texts';

export interface Saving {
  /** What is on its way to the sheet. */
  readonly saving: string | null;
  readonly outcome: { readonly tone: 'success' | 'error'; readonly text: string } | null;
  /** `shown` is how people read the value; "" empties the cell. */
  save(value: string, shown: string): Promise<void>;
}

/** The sheet is changed first; the panel shows the new value once the sheet has it, and says how it went. */
export function useSaving(onChange: (value: string) => Promise<Refusal | null>): Saving {
  const { texts } = useWording();
  const { change } = useClientTexts();
  const [saving, setSaving] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Saving['outcome']>(null);

  async function save(value: string, shown: string): Promise<void> {
    setSaving(value);
    setOutcome(null);
    try {
      const refusal = await onChange(value);
      const saved = value === '' ? change.emptied : texts.renewal.ownerSaved(shown);
      setOutcome(refusal ? { tone: 'error', text: refusal.refused } : { tone: 'success', text: saved });
    } catch {
      setOutcome({ tone: 'error', text: texts.renewal.ownerNotSaved });
    } finally {
      setSaving(null);
    }
  }

  return { saving, outcome, save };
}
