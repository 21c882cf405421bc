import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { readTableFile } from '../../table-file/read-table-file';
import type { FileSheet } from '../../table-file/workbook';
import { useWording } from '../shared/language';
import { Notice } from '../shared/notice';
import { linesOf } from './content-lines';
import { PasteTable } from './paste-table';
import type { ChosenTable } from './use-import';
import { useImportTexts } from './use-import-texts';

const MEGABYTE = 1_000_000;
/** The add-on takes no longer text. */
const LARGEST_FILE = 20 * MEGABYTE;

export function ChooseFile(props: { onChosen: (table: ChosenTable) => void }) {
  const { formats } = useWording();
  const texts = useImportTexts();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  /** A workbook of several sheets waits for the person to say which one. */
  const [workbook, setWorkbook] = useState<{ name: string; sheets: readonly FileSheet[] } | null>(null);

  function chooseSheet(fileName: string, { rows, notices }: FileSheet): void {
    props.onChosen({ fileName, content: { rows }, notices, source: 'file' });
  }

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    setProblem(null);
    setWorkbook(null);
    if (file.size > LARGEST_FILE) {
      setProblem(texts.tooLarge(formats.integer(file.size / MEGABYTE)));
      return;
    }
    try {
      const table = await readTableFile(new Uint8Array(await file.arrayBuffer()));
      if ('problem' in table)
        setProblem(
          table.problem === 'unreadEncoding' ? texts.unreadEncoding(table.encoding) : texts[table.problem],
        );
      else if ('text' in table)
        props.onChosen({ fileName: file.name, content: table, notices: [], source: 'file' });
      else {
        const [first, ...others] = table.sheets;
        if (first && others.length === 0) chooseSheet(file.name, first);
        else setWorkbook({ name: file.name, sheets: table.sheets });
      }
    } catch {
      setProblem(texts.unreadableFile);
    }
  }

  return (
    <>
      <p>{texts.intro}</p>
      <PasteTable onChosen={props.onChosen} onFile={(file) => void read(file)} onProblem={setProblem} />
      <section class="choose-file">
        <h2>{texts.fileHeading}</h2>
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
              // The same file, repaired, can be chosen again only when the input has forgotten it.
              void read(input.files?.[0]).finally(() => (input.value = ''));
            }}
          />
          <label for={id} class="button action">
            {texts.chooseFile}
          </label>
          <span class="secondary">{texts.orDrop}</span>
        </div>
      </section>
      {problem && (
        <Notice tone="error">
          <p>{problem}</p>
        </Notice>
      )}
      {workbook && (
        <SheetChoice
          sheets={workbook.sheets}
          onChosen={(sheet) => chooseSheet(`${workbook.name} · ${sheet.name}`, sheet)}
        />
      )}
    </>
  );
}

function SheetChoice(props: { sheets: readonly FileSheet[]; onChosen: (sheet: FileSheet) => void }) {
  const texts = useImportTexts();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section class="sheet-choice">
      <h2>{texts.whichSheet}</h2>
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
              <span class="secondary">{texts.lines(linesOf({ rows: sheet.rows }))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
