import { useEffect, useRef, useState } from 'preact/hooks';
import '../shared/bring-in.css';
import { LanguageProvider, languageOfPage } from '../shared/language';
import { Notice, ProblemNotice } from '../shared/notice';
import { ChooseFile } from './choose-file';
import { FileNotices } from './file-notices';
import './import-panel.css';
import { ImportDone } from './import-done';
import { PreviewSection } from './preview-section';
import { useImport } from './use-import';
import { useImportTexts } from './use-import-texts';
import { Waiting } from './waiting';

export function ImportPanel() {
  const [language] = useState(languageOfPage);
  return (
    <LanguageProvider language={language}>
      <Steps />
    </LanguageProvider>
  );
}

/** Choose, preview, done: one step is on the screen at a time. */
function Steps() {
  const texts = useImportTexts();
  const work = useImport();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = work.result ? 'done' : work.preview ? 'preview' : work.request ? 'file' : 'choose';
  const stepBefore = useRef(step);

  // The button that led here is gone, so the keyboard begins at the top of the new step.
  useEffect(() => {
    if (stepBefore.current !== step) heading.current?.focus();
    stepBefore.current = step;
  }, [step]);

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {work.result ? texts.done : texts.heading}
      </h1>
      {step === 'choose' && <ChooseFile onChosen={work.previewTable} />}
      {work.request && !work.result && (
        <p class="chosen-file">
          <span class="label">{texts.chosenFile}</span>
          <bdi>{work.request.fileName}</bdi>
          {work.waitingFor !== 'import' && (
            <button type="button" class="link-button" onClick={work.startOver}>
              {texts.anotherFile}
            </button>
          )}
        </p>
      )}
      {!work.result && work.waitingFor !== 'import' && <FileNotices notices={work.notices} />}
      {work.refused !== null && (
        <Notice tone="error">
          <p dir="auto">{work.refused}</p>
        </Notice>
      )}
      {work.problem && (
        <ProblemNotice
          problem={work.problem.problem}
          {...(work.problem.during === 'import'
            ? { title: texts.doneUnknown, retryLabel: texts.preview }
            : {})}
          onRetry={work.retryPreview}
        />
      )}
      {work.request && work.waitingFor === 'preview' && !work.preview && (
        <Waiting text={texts.previewing} content={work.request} />
      )}
      {work.request && work.waitingFor === 'import' && (
        <Waiting text={texts.importing} content={work.request} />
      )}
      {step === 'preview' && work.preview && work.waitingFor !== 'import' && (
        <PreviewSection
          preview={work.preview}
          source={work.source}
          questions={work.questions}
          answers={work.request?.answers ?? {}}
          refreshing={work.waitingFor === 'preview'}
          outdated={work.problem !== null}
          onAnswer={work.answer}
          onImport={work.importFile}
        />
      )}
      {work.result && <ImportDone result={work.result} onAnother={work.startOver} />}
    </>
  );
}
