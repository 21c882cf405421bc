import type { ImportPreview, ImportQuestion } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { Changes, Names } from '../shared/preview-lists';
import { Questions } from './questions';
import { RejectedLines } from './rejected-lines';
import { Tallies } from '../shared/tallies';

interface PreviewSectionProps {
  readonly preview: ImportPreview;
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
  const { texts } = useWording();
  const { preview } = props;
  return (
    <div class="preview" aria-busy={props.refreshing}>
      {props.refreshing && <div class="progress-stripe" />}
      <p class="visually-hidden" role="status">
        {props.refreshing ? texts.import.refreshing : ''}
      </p>
      <ReadAs preview={preview} />
      {props.questions.length > 0 && (
        <Questions questions={props.questions} answers={props.answers} onAnswer={props.onAnswer} />
      )}
      <h2>{texts.import.previewHeading}</h2>
      <Tallies tallies={{ ...preview, rejected: preview.rejected.length }} />
      <RejectedLines rejected={preview.rejected} />
      <Names
        heading={texts.import.unknownHeading}
        hint={texts.import.unknownHint}
        names={preview.unknownHeaders}
      />
      <Changes changes={preview.changes} inAll={preview.changesInAll} />
      <Names heading={texts.import.addedHeading} names={preview.addedClients} />
      <ImportButton {...props} />
    </div>
  );
}

const DELIMITERS: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'pipe'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};

function ReadAs({ preview }: { preview: ImportPreview }) {
  const { texts, formats } = useWording();
  const language = formats.languageName(preview.language);
  const delimiter = DELIMITERS[preview.delimiter];
  return (
    <p class="secondary">
      {preview.delimiter === ''
        ? texts.import.readAsWorkbook(language)
        : texts.import.readAs(language, delimiter ? texts.import.delimiters[delimiter] : preview.delimiter)}
    </p>
  );
}

function ImportButton(props: PreviewSectionProps) {
  const { texts } = useWording();
  const rows = props.preview.added + props.preview.changed;
  const unanswered = props.preview.questions.some(({ id }) => props.answers[id] === undefined);
  const ready = rows > 0 && !unanswered && !props.refreshing && !props.outdated;
  return (
    <div class="bring-in-actions">
      <button
        type="button"
        class="button action"
        aria-disabled={!ready}
        onClick={() => ready && props.onImport()}
      >
        {texts.import.apply(rows)}
      </button>
      <p class="secondary" role="status">
        {unanswered ? texts.import.answerFirst : rows === 0 ? texts.import.nothingToImport : ''}
      </p>
    </div>
  );
}
