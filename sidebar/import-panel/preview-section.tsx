import type { ImportPreview, ImportQuestion } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { Notice } from '../shared/notice';
import { Changes, Names } from '../shared/preview-lists';
import { questionTextsFor } from '../shared/question-texts';
import { answerOf } from '../shared/questions';
import { Tallies } from '../shared/tallies';
import { Questions } from './questions';
import { RejectedLines } from './rejected-lines';
import { useImportTexts } from './use-import-texts';
import type { TableSource } from './use-import';

interface PreviewSectionProps {
  readonly preview: ImportPreview;
  readonly source: TableSource;
  readonly questions: readonly ImportQuestion[];
  readonly answers: Readonly<Record<string, string>>;
  /** An answer was given and the file is being read again with it. */
  readonly refreshing: boolean;
  /** What is shown is not what an import would do now. */
  readonly outdated: boolean;
  readonly onAnswer: (questionId: string, option: string) => void;
  readonly onImport: () => void;
}

export function PreviewSection(props: PreviewSectionProps) {
  const importTexts = useImportTexts();
  const { preview } = props;
  return (
    <div class="preview" aria-busy={props.refreshing}>
      {props.refreshing && <div class="progress-stripe" />}
      <p class="visually-hidden" role="status">
        {props.refreshing ? importTexts.refreshing : ''}
      </p>
      <ReadAs preview={preview} source={props.source} />
      {preview.missing !== undefined && (
        <Notice tone="warning">
          <p dir="auto">{preview.missing}</p>
        </Notice>
      )}
      <Questions questions={props.questions} answers={props.answers} onAnswer={props.onAnswer} />
      {preview.missing === undefined && <WhatComesIn preview={preview} />}
      <ImportButton {...props} />
    </div>
  );
}

/** Where a column is needed that nobody named yet, nothing comes in that could be shown. */
function WhatComesIn({ preview }: Pick<PreviewSectionProps, 'preview'>) {
  const { texts } = useWording();
  const importTexts = useImportTexts();
  return (
    <>
      <h2>{importTexts.previewHeading}</h2>
      <Tallies tallies={{ ...preview, rejected: preview.rejected.length }} />
      <RejectedLines
        heading={importTexts.rejectedHeading}
        hint={importTexts.rejectedHint}
        rejected={preview.rejected}
        fileName="skipped-rows.csv"
      />
      <RejectedLines
        heading={importTexts.blankedHeading}
        hint={importTexts.blankedHint}
        rejected={preview.blanked}
        fileName="blank-cells.csv"
      />
      <Names
        heading={importTexts.unknownHeading}
        hint={importTexts.unknownHint}
        names={preview.unknownHeaders}
      />
      <Changes changes={preview.changes} inAll={preview.changesInAll} />
      <Names heading={texts.import.addedHeading} names={preview.addedClients} />
    </>
  );
}

const DELIMITERS: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'pipe'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};

function ReadAs({ preview, source }: Pick<PreviewSectionProps, 'preview' | 'source'>) {
  const { formats } = useWording();
  const texts = useImportTexts();
  const rows = preview.added + preview.changed + preview.unchanged + preview.rejected.length;
  const delimiter = DELIMITERS[preview.delimiter];
  const from =
    preview.delimiter !== ''
      ? texts.separatedBy(delimiter ? texts.delimiters[delimiter] : preview.delimiter)
      : source === 'paste'
        ? texts.fromPaste
        : texts.fromWorkbook;
  return (
    <div class="secondary">
      <p>{texts.readAs(rows, formats.languageName(preview.language), from)}</p>
      {preview.notes.map((note) => (
        <p key={note} dir="auto">
          {note}
        </p>
      ))}
    </div>
  );
}

function ImportButton(props: PreviewSectionProps) {
  const texts = useImportTexts();
  const { language } = useWording();
  const rows = props.preview.added + props.preview.changed;
  const unanswered = props.preview.questions.some(
    (question) => answerOf(question, props.answers) === undefined,
  );
  const ready = rows > 0 && !unanswered && !props.refreshing && !props.outdated;
  return (
    <div class="bring-in-actions">
      <button
        type="button"
        class="button action"
        aria-disabled={!ready}
        onClick={() => ready && props.onImport()}
      >
        {texts.apply(rows)}
      </button>
      <p class="secondary" role="status">
        {unanswered
          ? questionTextsFor(language).answerFirst
          : rows === 0 && props.preview.missing === undefined
            ? texts.nothingToImport
            : ''}
      </p>
    </div>
  );
}
