import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { moveTo } from '../keyboard/areas';
import { followShortcuts } from '../keyboard/shortcuts';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';
import { Drawer } from './Drawer';
import { FirstSteps } from './FirstSteps';
import { Header } from './Header';
import { KeyboardHelp } from './KeyboardHelp';
import { NoticeList } from './NoticeList';
import { PanelDialog } from './PanelDialog';
import { Progress } from './Progress';
import { QuestionDialog } from './QuestionDialog';
import { SheetGrid } from './SheetGrid';
import { Sidebar } from './Sidebar';
import { StartFailure } from './StartFailure';

export function App(): JSX.Element {
  const { workbench, busy, failure, firstSteps, drawer, questions, keyboardHelp } = usePageState();
  const store = useStore();
  useEffect(() => {
    const leaving = new AbortController();
    followShortcuts(store, leaving.signal);
    return () => leaving.abort();
  }, [store]);
  const [question] = questions;
  if (failure) return <StartFailure reason={failure} />;
  const sidebar = workbench?.openSidebar;
  return (
    <div class="page" aria-busy={busy !== null || !workbench}>
      <a
        class="skip-link"
        href="#grid"
        onClick={(event) => {
          event.preventDefault();
          moveTo(store, 'grid');
        }}
      >
        {TEXTS.keyboard.skip}
      </a>
      <Progress />
      <Header />
      <main class="workplace">
        <h1 class="visually-hidden">{TEXTS.product}</h1>
        {workbench ? <SheetGrid workbench={workbench} /> : <div class="sheet-area" />}
        {sidebar && workbench ? (
          <Sidebar panel={sidebar} workbench={workbench} />
        ) : firstSteps && workbench ? (
          <FirstSteps workbench={workbench} />
        ) : null}
        <NoticeList />
      </main>
      <Drawer open={drawer} />
      {workbench?.openDialog ? <PanelDialog panel={workbench.openDialog} workbench={workbench} /> : null}
      {keyboardHelp ? <KeyboardHelp /> : null}
      {question ? <QuestionDialog key={question.id} question={question} /> : null}
    </div>
  );
}
