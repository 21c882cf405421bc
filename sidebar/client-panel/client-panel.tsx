import { useState } from 'preact/hooks';
import type { ClientDetails, ClientPoints, PanelCalls, Refusal } from '../../src/panel/contract';
import { LanguageProvider, languageOfPage, useWording } from '../shared/language';
import { HeartbeatNotice } from '../shared/heartbeat-notice';
import { Notice, ProblemNotice } from '../shared/notice';
import { server } from '../shared/server';
import { Skeleton } from '../shared/skeleton';
import { Alerts } from './alerts';
import './client-panel.css';
import { ClientSearch } from './client-search';
import { ClientSection } from './client-section';
import { EmptyState } from './empty-state';
import { FirstRun } from './first-run';
import { LanguageField } from './language-field';
import { useClientData } from './use-client-data';
import type { Unfolded } from './unfolded';
import type { ShownView } from './use-client-panel';
import { useClientPanel } from './use-client-panel';

export function ClientPanel() {
  const panel = useClientPanel();
  const [language] = useState(languageOfPage);
  return (
    <LanguageProvider
      language={panel.view?.language ?? panel.notSetUp?.language ?? language}
      sheetLocale={panel.view?.book.locale ?? null}
    >
      <Title />
      <Content panel={panel} />
    </LanguageProvider>
  );
}

function Title() {
  const { texts } = useWording();
  return <h1 class="visually-hidden">{texts.client.title}</h1>;
}

function Content({ panel }: { panel: ReturnType<typeof useClientPanel> }) {
  const { texts } = useWording();
  const { view, problem } = panel;
  const [ended, setEnded] = useState<string | null>(null);

  if (panel.notSetUp) {
    return <FirstRun done={{ setUp: false, import: false, reminders: false }} onStarted={panel.retry} />;
  }
  if (!view) {
    return problem ? (
      <ProblemNotice problem={problem} onRetry={panel.retry} />
    ) : (
      <Skeleton label={texts.loading} shapes={['box', 'field', 'title', 'line', 'box', 'box']} />
    );
  }
  const alerts = <Alerts alerts={view.alerts} onShowClient={panel.showClient} />;
  return (
    <>
      {problem && <ProblemNotice problem={problem} title={texts.client.notFollowing} onRetry={panel.retry} />}
      <HeartbeatNotice heartbeat={view.alerts.heartbeat} />
      {!view.client && alerts}
      {view.clientNames.length > 0 && (
        <ClientSearch
          names={view.clientNames}
          words={view.clientWords}
          onChoose={panel.showClient}
          focusAtFirst={document.getElementById('panel')?.dataset['focus'] === 'search'}
        />
      )}
      {panel.foundHidden && (
        <p class="found-by-search">
          {texts.client.rowHidden}
          <button type="button" class="link-button" onClick={panel.followSelection}>
            {texts.client.followSelection}
          </button>
        </p>
      )}
      <div role="status">
        {ended !== null && (
          <Notice tone="success">
            <p dir="auto">{ended}</p>
            <button type="button" class="link-button" onClick={() => setEnded(null)}>
              {texts.close}
            </button>
          </Notice>
        )}
      </div>
      <div class="client-area" aria-busy={panel.fetching}>
        {panel.fetching && <div class="progress-stripe" role="presentation" />}
        <Shown view={view} panel={panel} onEnded={setEnded} />
      </div>
      <p class="visually-hidden" role="status">
        {panel.fetching
          ? texts.client.refreshing
          : view.client && texts.client.showing(view.client.name, view.client.renewals.length)}
      </p>
      {view.client && alerts}
      <LanguageField language={view.language} onChange={panel.changeLanguage} />
    </>
  );
}

/** Of a selected row the contract change is what matters, so its tab is the first to be seen. */
const AT_FIRST: Unfolded = { tab: 'renewals', actions: false, comparison: false, change: false };

function Shown(props: {
  view: ShownView;
  panel: ReturnType<typeof useClientPanel>;
  onEnded: (message: string) => void;
}) {
  const { texts } = useWording();
  const { view, panel } = props;
  const [unfolded, setUnfolded] = useState(AT_FIRST);
  const { tab, actions, comparison, change } = unfolded;
  const details = useClientData(
    askDetails,
    view,
    actions || (tab === 'renewals' ? comparison || change : tab !== 'points'),
  );
  const points = useClientData(askPoints, view, tab === 'points' || tab === 'details');
  if (view.client) {
    return (
      <ClientSection
        client={view.client}
        view={view}
        details={details}
        points={points}
        unfolded={unfolded}
        onUnfold={(changed) => setUnfolded((before) => ({ ...before, ...changed }))}
        onChange={panel.changeRenewal}
        onEnd={panel.endServices}
        onEnded={props.onEnded}
      />
    );
  }
  if (view.clientNames.length === 0) {
    const { remindersOn } = view.alerts;
    return <FirstRun done={{ setUp: true, import: false, reminders: remindersOn }} onStarted={panel.retry} />;
  }
  return <EmptyState title={texts.client.nothingSelectedTitle}>{texts.client.nothingSelected}</EmptyState>;
}

type DataRequest = Parameters<PanelCalls['viewClientDetails']>[0];

async function askDetails(request: DataRequest): Promise<readonly ClientDetails[] | Refusal> {
  const answer = await server.viewClientDetails(request);
  return 'refused' in answer ? answer : answer.details;
}

async function askPoints(request: DataRequest): Promise<readonly ClientPoints[] | Refusal> {
  const answer = await server.viewClientPoints(request);
  return 'refused' in answer ? answer : answer.points;
}
