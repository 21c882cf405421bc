import { useState } from 'preact/hooks';
import type { RunView } from '../../src/panel/contract';
import { LanguageProvider, languageOfPage, useWording } from '../shared/language';
import { Notice, ProblemNotice } from '../shared/notice';
import { Skeleton } from '../shared/skeleton';
import './runs-panel.css';
import { runsTextsFor } from './texts';
import { useRuns } from './use-runs';

export function RunsPanel() {
  const work = useRuns();
  const [language] = useState(languageOfPage);
  return (
    <LanguageProvider language={work.view?.language ?? language}>
      <Content work={work} />
    </LanguageProvider>
  );
}

/** The last runs, each with the one thing that can be done with it, and below the heading how the last of those went. */
function Content({ work }: { work: ReturnType<typeof useRuns> }) {
  const { texts: general, language } = useWording();
  const texts = runsTextsFor(language);
  const { view, working } = work;
  return (
    <>
      <h1>{texts.heading}</h1>
      <p class="secondary">{texts.intro}</p>
      {work.refused !== null && (
        <Notice tone="error">
          <p dir="auto">{work.refused}</p>
        </Notice>
      )}
      {work.problem && <ProblemNotice problem={work.problem} onRetry={work.reload} />}
      <div role="status">
        {view?.outcome && working === null && (
          <Notice tone={view.kept.length > 0 ? 'warning' : 'success'}>
            <p dir="auto">{view.outcome}</p>
            {view.kept.length > 0 && (
              <>
                <p>{texts.kept}</p>
                <ul class="kept">
                  {view.kept.map((kept, index) => (
                    <li key={index} dir="auto">
                      {kept}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
        )}
      </div>
      {!view && working !== null && <Skeleton label={general.loading} shapes={['box', 'box', 'box']} />}
      {view?.runs.length === 0 && <p>{texts.none}</p>}
      {view && view.runs.length > 0 && (
        <ol class="runs" aria-busy={working !== null}>
          {view.runs.map((run) => (
            <Run
              key={run.id}
              run={run}
              isWorking={working === run.id}
              isBusy={working !== null}
              onTake={() => work.take(run)}
            />
          ))}
        </ol>
      )}
      <div class="runs-close">
        <button type="button" class="button" onClick={() => google.script.host.close()}>
          {general.close}
        </button>
      </div>
    </>
  );
}

function Run(props: { run: RunView; isWorking: boolean; isBusy: boolean; onTake: () => void }) {
  const texts = runsTextsFor(useWording().language);
  const { when, by, event, changes, offers } = props.run;
  const name = `${event}, ${when}`;
  return (
    <li class={offers === 'undo' ? 'run' : 'run taken-back'}>
      <div class="run-facts">
        <p class="run-event" dir="auto">
          {event}
        </p>
        <p class="secondary">
          <span>{when}</span>
          {by && (
            <>
              {' · '}
              <bdi>{by}</bdi>
            </>
          )}
        </p>
        <p class="secondary" dir="auto">
          {changes}
          {offers !== 'undo' && <span class="run-state">{texts.undone}</span>}
        </p>
      </div>
      {offers && (
        <button
          type="button"
          class="button"
          aria-label={offers === 'undo' ? texts.undoOf(name) : texts.redoOf(name)}
          aria-disabled={props.isBusy}
          onClick={props.onTake}
        >
          {props.isWorking ? texts.working : texts[offers]}
        </button>
      )}
    </li>
  );
}
