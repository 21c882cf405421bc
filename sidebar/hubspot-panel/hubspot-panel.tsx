import { useEffect, useRef, useState } from 'preact/hooks';
import type { SafeAnswer } from '../../src/panel/contract';
import '../shared/bring-in.css';
import { LanguageProvider, languageOfPage, useWording } from '../shared/language';
import { Notice, ProblemNotice } from '../shared/notice';
import { Changes, Names } from '../shared/preview-lists';
import { questionTextsFor } from '../shared/question-texts';
import { QuestionGroup, answerOf } from '../shared/questions';
import { Skeleton } from '../shared/skeleton';
import { Tallies } from '../shared/tallies';
import { Connection, TokenForm } from './connection';
import './hubspot-panel.css';
import { hubSpotPanelTextsFor } from './texts';
import type { Totals } from './totals';
import { rowsToWrite } from './totals';
import type { HubSpotActions, HubSpotState } from './use-hubspot';
import { useHubSpot } from './use-hubspot';

export function HubSpotPanel() {
  const [pageLanguage] = useState(languageOfPage);
  const work = useHubSpot();
  return (
    <LanguageProvider language={work.view?.language ?? pageLanguage}>
      <Steps {...work} />
    </LanguageProvider>
  );
}

function Steps(work: HubSpotState & HubSpotActions) {
  const { texts, formats } = useWording();
  const { view, waitingFor } = work;
  const heading = useRef<HTMLHeadingElement>(null);
  const step = work.result ? 'done' : work.preview ? 'preview' : view?.connected ? 'connected' : 'token';
  const stepBefore = useRef(step);

  // The button that led here is gone, so the keyboard begins at the top of the new step.
  useEffect(() => {
    if (view && stepBefore.current !== step) heading.current?.focus();
    stepBefore.current = step;
  }, [step, view]);

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {work.result && !work.result.failure ? texts.hubspot.done : texts.hubspot.heading}
      </h1>
      {!view && waitingFor === 'view' && (
        <Skeleton label={texts.loading} shapes={['line', 'field', 'line']} />
      )}
      {view && !view.connected && (
        <TokenForm scope={view.scope} checking={waitingFor === 'connect'} onConnect={work.connect} />
      )}
      {view?.connected && (
        <Connection
          view={view}
          busy={waitingFor !== null}
          onDaily={work.setDaily}
          onDisconnect={work.disconnect}
        />
      )}
      {work.refused !== null && (
        <Notice tone="error">
          <p dir="auto">{work.refused}</p>
        </Notice>
      )}
      {work.problem && (
        <ProblemNotice
          problem={work.problem.problem}
          onRetry={work.problem.during === 'view' ? work.look : work.showPreview}
        />
      )}
      {view?.connected && view.failure && !work.preview && !work.result && (
        <Notice tone="warning" title={texts.hubspot.failed(formats.day(view.failure.day))}>
          <p dir="auto">{view.failure.reason}</p>
        </Notice>
      )}
      {(waitingFor === 'preview' || waitingFor === 'import') && (
        <Progress read={work.read} isImport={waitingFor === 'import'} />
      )}
      {view?.connected && !work.preview && !work.result && <Assumed answers={view.open} />}
      {work.preview && waitingFor !== 'import' && <Preview {...work} totals={work.preview} />}
      {work.result && waitingFor === null && <Result totals={work.result} onGoOn={work.bringIn} />}
      {view?.connected && waitingFor === null && !work.preview && (
        <div class="bring-in-actions">
          <button
            type="button"
            class={work.result ? 'button' : 'button action'}
            onClick={() => work.showPreview()}
          >
            {work.result ? texts.hubspot.again : texts.hubspot.preview}
          </button>
        </div>
      )}
    </>
  );
}

function Progress({ read, isImport }: { read: number; isImport: boolean }) {
  const { texts } = useWording();
  return (
    <div class="waiting">
      <p role="status">
        {read === 0
          ? texts.hubspot.checking
          : isImport
            ? texts.hubspot.applying(read)
            : texts.hubspot.reading(read)}
      </p>
      <div class="progress" aria-hidden="true">
        <div class="progress-stripe" />
      </div>
      <p class="secondary">{texts.hubspot.leaveOpen}</p>
    </div>
  );
}

type PreviewProps = Pick<
  HubSpotState & HubSpotActions,
  'answers' | 'isBeforeAnswers' | 'answer' | 'bringIn' | 'showPreview'
> & { readonly totals: Totals };

function Preview({ totals, answers, isBeforeAnswers, ...work }: PreviewProps) {
  const { texts, language } = useWording();
  const { questionsHint, beforeAnswers } = hubSpotPanelTextsFor(language);
  const isUnanswered = totals.questions.some((question) => answerOf(question, answers) === undefined);
  const hasWork = rowsToWrite(totals) > 0 || isBeforeAnswers;
  const ready = hasWork && !isUnanswered;
  return (
    <div class="preview">
      <Stopped totals={totals} />
      <QuestionGroup
        {...{ hint: questionsHint, questions: totals.questions, answers }}
        onAnswer={work.answer}
      />
      <div role="status">
        {isBeforeAnswers && (
          <Notice tone="info">
            <p>{beforeAnswers}</p>
            <button type="button" class="button" onClick={work.showPreview}>
              {texts.hubspot.preview}
            </button>
          </Notice>
        )}
      </div>
      <Counts totals={totals} />
      <LeftOut totals={totals} />
      <Changes changes={totals.changes} inAll={totals.changesInAll} />
      <Names heading={texts.import.addedHeading} names={totals.addedClients} />
      <div class="bring-in-actions">
        <button
          type="button"
          class="button action"
          aria-disabled={!ready}
          onClick={() => ready && work.bringIn()}
        >
          {texts.hubspot.apply}
        </button>
        <p class="secondary" role="status">
          {isUnanswered ? questionTextsFor(language).answerFirst : hasWork ? '' : texts.hubspot.nothingToDo}
        </p>
      </div>
    </div>
  );
}

function Result({ totals, onGoOn }: { totals: Totals; onGoOn: () => void }) {
  const { texts } = useWording();
  return (
    <div class="preview">
      <Stopped totals={totals} onGoOn={onGoOn} />
      <Counts totals={totals} />
      {(totals.differing ?? 0) > 0 && (
        <Notice tone="info">
          <p>{texts.hubspot.differing(totals.differing ?? 0)}</p>
        </Notice>
      )}
      <Assumed answers={totals.assumed} />
      <LeftOut totals={totals} />
    </div>
  );
}

/** Answers that nobody gave. */
function Assumed({ answers }: { answers: readonly SafeAnswer[] }) {
  const texts = hubSpotPanelTextsFor(useWording().language);
  return (
    <Names
      heading={texts.openHeading}
      hint={texts.openHint}
      names={answers.map(({ question, answer }) => `${question} ${answer}`)}
    />
  );
}

function Stopped({ totals, onGoOn }: { totals: Totals; onGoOn?: () => void }) {
  const { texts } = useWording();
  if (totals.failure === null) return null;
  return (
    <Notice tone="warning" title={texts.hubspot.stopped}>
      <p dir="auto">{totals.failure}</p>
      {onGoOn && (
        <>
          <p>{texts.hubspot.stoppedHint}</p>
          <button type="button" class="button" onClick={onGoOn}>
            {texts.hubspot.goOn}
          </button>
        </>
      )}
    </Notice>
  );
}

function Counts({ totals }: { totals: Totals }) {
  const { texts } = useWording();
  return (
    <>
      <h2>{texts.hubspot.clients}</h2>
      <Tallies tallies={totals.clients} />
      <h2>{texts.hubspot.renewals}</h2>
      <Tallies tallies={totals.renewals} />
    </>
  );
}

function LeftOut({ totals }: { totals: Totals }) {
  const { texts } = useWording();
  return (
    <>
      <Names
        heading={texts.hubspot.problemsHeading}
        hint={texts.hubspot.problemsHint}
        names={totals.problems}
      />
      <Names
        heading={texts.hubspot.leftHeading}
        names={totals.left.map(({ client, reason }) => `${client}: ${reason}`)}
      />
    </>
  );
}
