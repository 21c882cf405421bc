import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWording } from '../shared/language';
import { Notice } from '../shared/notice';
import type { ImportedContent } from '../../src/panel/contract';
import { readTableFile } from '../../table-file/read-table-file';
import type { FileSheet } from '../../table-file/workbook';
import { linesOf } from './content-lines';

const MEGABYTE = 1_000_000;
/** The add-on takes no longer text. */
const LARGEST_FILE = 20 * MEGABYTE;

export function ChooseFile(props: { onChosen: (fileName: string, content: ImportedContent) => void }) {
  const { texts, formats } = useWording();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  const [pasted, setPasted] = useState('');
  /** A workbook of several sheets waits for the person to say which one. */
  const [workbook, setWorkbook] = useState<{ name: string; sheets: readonly FileSheet[] } | null>(null);

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    setProblem(null);
    setWorkbook(null);
    if (file.size > LARGEST_FILE) {
      setProblem(texts.import.tooLarge(formats.integer(file.size / MEGABYTE)));
      return;
    }
    try {
      const content = await readTableFile(new Uint8Array(await file.arrayBuffer()));
      if ('problem' in content) setProblem(texts.import[content.problem]);
      else if ('text' in content) props.onChosen(file.name, content);
      else if (content.sheets.length > 1) setWorkbook({ name: file.name, sheets: content.sheets });
      else props.onChosen(file.name, { rows: content.sheets[0]?.rows ?? [] });
    } catch {
      setProblem(texts.import.unreadableFile);
    }
  }

  function previewPasted(event: Event): void {
    event.preventDefault();
    if (pasted.trim() === '') setProblem(texts.import.emptyText);
    else props.onChosen(texts.import.pastedName, { text: pasted });
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
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
      {workbook && (
        <SheetChoice
          sheets={workbook.sheets}
          onChosen={({ name, rows }) => props.onChosen(`${workbook.name} · ${name}`, { rows })}
        />
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

function SheetChoice(props: { sheets: readonly FileSheet[]; onChosen: (sheet: FileSheet) => void }) {
  const { texts } = useWording();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section class="sheet-choice">
      <h2>{texts.import.whichSheet}</h2>
      <ul>
        {props.sheets.map((sheet, index) => (
          <li key={sheet.name}>
            <button
              type="button"
              class="button"
              ref={index === 0 ? first : null}
              onClick={() => props.onChosen(sheet)}
            >
              <bdi>{sheet.name}</bdi>
              <span class="secondary">{texts.import.lines(linesOf({ rows: sheet.rows }))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
