import { useId, useState } from 'preact/hooks';
import { useWording } from '../shared/language';
import { Notice } from '../shared/notice';
import { textOfFile } from './file-text';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 20 * MEGABYTE;

export function ChooseFile(props: { onChosen: (fileName: string, text: string) => void }) {
  const { texts, formats } = useWording();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  const [pasted, setPasted] = useState('');

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    setProblem(null);
    if (file.size > LARGEST_FILE) {
      setProblem(texts.import.tooLarge(formats.integer(file.size / MEGABYTE)));
      return;
    }
    try {
      const content = textOfFile(new Uint8Array(await file.arrayBuffer()));
      if ('problem' in content) setProblem(texts.import[content.problem]);
      else props.onChosen(file.name, content.text);
    } catch {
      setProblem(texts.import.unreadableFile);
    }
  }

  function previewPasted(event: Event): void {
    event.preventDefault();
    if (pasted.trim() === '') setProblem(texts.import.emptyText);
    else props.onChosen(texts.import.pastedName, pasted);
  }

  return (
    <>
      <p>{texts.import.intro}</p>
      <div
        class={dragging ? 'drop-area dragging' : 'drop-area'}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={(event) => {
          event.preventDefault();
          setDragging(false);
          void read(event.dataTransfer?.files[0]);
        }}
      >
        <input
          id={id}
          type="file"
          class="visually-hidden"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            const input = event.currentTarget;
            // The same file, mended, can be chosen again only when the input has forgotten it.
            void read(input.files?.[0]).finally(() => (input.value = ''));
          }}
        />
        <label for={id} class="button action">
          {texts.import.chooseFile}
        </label>
        <span class="secondary">{texts.import.orDrop}</span>
      </div>
      {problem && (
        <Notice tone="error">
          <p>{problem}</p>
        </Notice>
      )}
      <details class="paste">
        <summary>{texts.import.orPaste}</summary>
        <form onSubmit={previewPasted}>
          <label class="label" for={`${id}-text`}>
            {texts.import.pasteLabel}
          </label>
          <textarea
            id={`${id}-text`}
            class="field"
            rows={7}
            spellcheck={false}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {texts.import.preview}
          </button>
        </form>
      </details>
    </>
  );
}
