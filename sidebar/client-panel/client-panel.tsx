import { useState } from 'preact/hooks';
import type { ClientPanelView } from '../../src/panel/contract';
import { LanguageProvider, languageOfPage, useWording } from '../shared/language';
import { HeartbeatNotice } from '../shared/heartbeat-notice';
import { ProblemNotice } from '../shared/notice';
import { Skeleton } from '../shared/skeleton';
import { Alerts } from './alerts';
import './client-panel.css';
import { ClientSearch } from './client-search';
import { ClientSection } from './client-section';
import { EmptyState } from './empty-state';
import { LanguageField } from './language-field';
import { useClientPanel } from './use-client-panel';

export function ClientPanel() {
  const panel = useClientPanel();
  const [language] = useState(languageOfPage);
  return (
    <LanguageProvider language={panel.view?.language ?? language}>
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

  if (!view) {
    return problem ? (
      <ProblemNotice problem={problem} onRetry={panel.retry} />
    ) : (
      <Skeleton label={texts.loading} shapes={['box', 'field', 'title', 'line', 'box', 'box']} />
    );
  }
  return (
    <>
      {problem && <ProblemNotice problem={problem} title={texts.client.notFollowing} onRetry={panel.retry} />}
      <HeartbeatNotice heartbeat={view.alerts.heartbeat} />
      <Alerts alerts={view.alerts} onShowClient={panel.showClient} />
      {view.clientNames.length > 0 && <ClientSearch names={view.clientNames} onChoose={panel.showClient} />}
      {panel.foundBySearch && (
        <p class="found-by-search">
          {texts.client.foundBySearch}
          <button type="button" class="link-button" onClick={panel.followSelection}>
            {texts.client.followSelection}
          </button>
        </p>
      )}
      <div class="client-area" aria-busy={panel.fetching}>
        {panel.fetching && <div class="progress-stripe" role="presentation" />}
        <Shown view={view} onChangeOwner={panel.changeOwner} />
      </div>
      <p class="visually-hidden" role="status">
        {panel.fetching
          ? texts.client.refreshing
          : view.client && texts.client.showing(view.client.name, view.client.renewals.length)}
      </p>
      <LanguageField language={view.language} onChange={panel.changeLanguage} />
    </>
  );
}

function Shown(props: {
  view: ClientPanelView;
  onChangeOwner: ReturnType<typeof useClientPanel>['changeOwner'];
}) {
  const { texts } = useWording();
  const { view } = props;
  if (view.client) {
    return (
      <ClientSection
        key={view.client.name}
        client={view.client}
        asOf={view.asOf}
        selectedRowKey={view.selectedRowKey}
        communicationOwners={view.communicationOwners}
        onChangeOwner={props.onChangeOwner}
      />
    );
  }
  if (view.clientNames.length === 0) {
    return <EmptyState title={texts.client.emptyBookTitle}>{texts.client.emptyBook}</EmptyState>;
  }
  return <EmptyState title={texts.client.nothingSelectedTitle}>{texts.client.nothingSelected}</EmptyState>;
}
