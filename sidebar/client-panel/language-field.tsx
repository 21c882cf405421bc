import { useId, useState } from 'preact/hooks';
import type { Refusal } from '../../src/panel/contract';
import type { Language } from '../shared/formats';
import { formatsFor } from '../shared/formats';
import { useWording } from '../shared/language';
import { problemText } from '../shared/problem-text';
import { problemFrom } from '../shared/server';
import { LANGUAGES } from '../texts';

/** The language of the sheet and its panels; each one is called by its own name. */
export function LanguageField(props: {
  language: Language;
  onChange: (language: string) => Promise<Refusal | null>;
}) {
  const { texts } = useWording();
  const id = useId();
  const [saving, setSaving] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function change(language: string): Promise<void> {
    setSaving(language);
    setFailure(null);
    try {
      const refusal = await props.onChange(language);
      setFailure(refusal?.refused ?? null);
    } catch (caught) {
      setFailure(problemText(texts, problemFrom(caught)));
    } finally {
      setSaving(null);
    }
  }

  return (
    <footer class="language">
      <label class="label" for={id}>
        {texts.client.language}
      </label>
      <select
        id={id}
        class="field"
        value={saving ?? props.language}
        aria-describedby={`${id}-outcome`}
        onChange={(event) => void change(event.currentTarget.value)}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {formatsFor(language).languageName(language)}
          </option>
        ))}
      </select>
      <p
        id={`${id}-outcome`}
        class={failure ? 'field-message error' : 'field-message'}
        role="status"
        dir="auto"
      >
        {saving !== null ? texts.renewal.saving : failure}
      </p>
    </footer>
  );
}
