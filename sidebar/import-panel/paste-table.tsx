import { useEffect, useId, useState } from 'preact/hooks';
import type { ImportedContent } from '../../src/panel/contract';
import { countLines } from './content-lines';
import { tableInHtml, tableInText } from './pasted-table';
import type { ChosenTable } from './use-import';
import { useImportTexts } from './use-import-texts';

interface PasteTableProps {
  readonly onChosen: (table: ChosenTable) => void;
  /** A file can be copied and pasted, too. */
  readonly onFile: (file: File) => void;
  readonly onProblem: (problem: string | null) => void;
}

/** A table that was copied on a screen or in a spreadsheet: pasted anywhere in the panel, it is previewed at once. */
export function PasteTable({ onChosen, onFile, onProblem }: PasteTableProps) {
  const texts = useImportTexts();
  const id = useId();
  const [written, setWritten] = useState('');

  function choose(content: ImportedContent): void {
    onProblem(null);
    onChosen({ fileName: texts.pastedName, content, notices: [], source: 'paste' });
  }

  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      const [file] = event.clipboardData?.files ?? [];
      const content = event.clipboardData && contentOf(event.clipboardData);
      if (!content && !file) return;
      event.preventDefault();
      if (content) choose(content);
      else if (file) onFile(file);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });

  function previewWritten(event: Event): void {
    event.preventDefault();
    if (written.trim() === '') onProblem(texts.emptyText);
    else choose(contentOfText(written));
  }

  return (
    <section>
      <h2>{texts.pasteHeading}</h2>
      <form class="paste" onSubmit={previewWritten}>
        <p id={`${id}-how`} class="secondary">
          {texts.pasteHow}
        </p>
        <textarea
          id={`${id}-text`}
          class="field"
          rows={4}
          spellcheck={false}
          aria-label={texts.pasteLabel}
          aria-describedby={`${id}-how`}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {texts.preview}
        </button>
      </form>
    </section>
  );
}

/** Undefined where the clipboard holds no table, but a word to type. */
function contentOf(clipboard: DataTransfer): ImportedContent | undefined {
  const html = clipboard.getData('text/html');
  const rows = html === '' ? undefined : tableInHtml(html);
  if (rows) return { rows };
  const text = clipboard.getData('text/plain');
  return countLines(text) > 1 ? contentOfText(text) : undefined;
}

function contentOfText(text: string): ImportedContent {
  const rows = tableInText(text);
  return rows ? { rows } : { text };
}
