import { useState } from 'preact/hooks';
import type { RemindersView } from '../../src/panel/contract';
import { LanguageProvider, languageOfPage, useWording } from '../shared/language';
import { HeartbeatNotice } from '../shared/heartbeat-notice';
import { ProblemNotice } from '../shared/notice';
import { Skeleton } from '../shared/skeleton';
import { DayPicker } from './day-picker';
import { Mails } from './mails';
import './reminders-panel.css';
import { ReminderSwitch } from './reminder-switch';
import { useReminders } from './use-reminders';

export function RemindersPanel() {
  const reminders = useReminders();
  const [language] = useState(languageOfPage);
  return (
    <LanguageProvider language={reminders.view?.language ?? language}>
      <Content reminders={reminders} />
    </LanguageProvider>
  );
}

function Content({ reminders }: { reminders: ReturnType<typeof useReminders> }) {
  const { texts } = useWording();
  const { view, fetching, problem } = reminders;
  return (
    <>
      <header class="reminders-header">
        <h1>{texts.reminders.heading}</h1>
        {view && <DayPicker day={reminders.wantedDay ?? view.day} onChange={reminders.showDay} />}
        <p class="reminders-count" role="status">
          {fetching
            ? texts.reminders.loading
            : view && !problem && view.mails.length > 0
              ? texts.reminders.count(view.mails.length)
              : ''}
        </p>
      </header>
      {view?.assumes && !problem && (
        <p class="secondary" dir="auto">
          {view.assumes}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} onRetry={reminders.retry} />}
      {view && <HeartbeatNotice heartbeat={view.heartbeat} />}
      {!view && fetching && <Skeleton label={texts.loading} shapes={['line', 'box', 'box', 'line']} />}
      {view && !problem && (
        <div class="reminders-content" aria-busy={fetching}>
          {fetching && <div class="progress-stripe" />}
          {view.mails.length === 0 ? (
            <div class="no-mails">
              <h2>{texts.reminders.none}</h2>
              <p>{texts.reminders.noneHint}</p>
            </div>
          ) : (
            <Mails key={view.day} mails={view.mails} />
          )}
          <Unreachable rows={view.unreachable} />
        </div>
      )}
      {view && (
        <ReminderSwitch
          on={view.remindersOn}
          isMine={view.isMine}
          heartbeat={view.heartbeat}
          switching={reminders.switching}
          refused={reminders.switchRefused}
          problem={reminders.switchProblem}
          onSwitch={reminders.switchTo}
        />
      )}
    </>
  );
}

function Unreachable({ rows }: { rows: RemindersView['unreachable'] }) {
  const { texts } = useWording();
  if (rows.length === 0) return null;
  return (
    <details class="unreachable">
      <summary>{texts.reminders.unreachable(rows.length)}</summary>
      <ul>
        {rows.map(({ client, reason }, index) => (
          <li key={index}>
            <bdi>{client}</bdi>: <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
