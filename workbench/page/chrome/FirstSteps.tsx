import type { JSX } from 'preact';
import type { MenuItem, Workbench } from '../../runtime/contract';
import type { WorkbenchDocument } from '../../spreadsheet/document';
import { goToNextDay, runFromMenu } from '../actions';
import { firstStepsDone } from '../first-steps-done';
import { save } from '../session/session';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';
import { Icon } from './Icon';

/** What a newcomer is looking at, and what to try, where a sidebar will open. */
export function FirstSteps({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const store = useStore();
  const { busy } = usePageState();
  const texts = TEXTS.firstSteps;
  const panel = itemRunning(workbench, 'openClientPanel');
  const mails = workbench.outbox.length;
  const done = firstStepsDone(workbench, formulasShown(workbench));
  const dismiss = (): void => {
    store.change({ firstSteps: false });
    store.get().grid?.focus();
    void save(store);
  };
  return (
    <aside class="side first-steps" data-area="side" aria-labelledby="first-steps-title">
      <div class="side-head">
        <h2 id="first-steps-title">{texts.title}</h2>
        <button type="button" class="icon-button" aria-label={texts.dismiss} onClick={dismiss}>
          <Icon name="close" />
        </button>
      </div>
      <div class="first-steps-body">
        <p>{texts.intro}</p>
        <p>{texts.colours}</p>
        <h3>{texts.tryTitle}</h3>
        <ol>
          <li class={done.panel ? 'done' : undefined}>
            <Done isDone={done.panel} />
            <span>{texts.clickClient}</span>
            {panel ? (
              <button
                type="button"
                class="button"
                aria-disabled={busy !== null}
                onClick={() => void runFromMenu(store, panel.label, panel.functionName)}
              >
                {texts.openPanel}
              </button>
            ) : null}
          </li>
          <li class={done.formula ? 'done' : undefined}>
            <Done isDone={done.formula} />
            <span>{texts.formula}</span>
            <code>{exampleFormula(workbench.document.locale)}</code>
          </li>
          <li class={done.nextDay ? 'done' : undefined}>
            <Done isDone={done.nextDay} />
            <span>{texts.nextDay}</span>
            <button
              type="button"
              class="button"
              aria-disabled={busy !== null}
              onClick={() => void goToNextDay(store)}
            >
              {TEXTS.clock.nextDay}
            </button>
          </li>
        </ol>
        {mails > 0 ? (
          <button type="button" class="button link" onClick={() => store.change({ drawer: 'outbox' })}>
            <Icon name="mail" />
            {texts.readMails(mails)}
          </button>
        ) : null}
      </div>
    </aside>
  );
}

/** The tick in sight is drawn by the page's styles. */
function Done({ isDone }: { readonly isDone: boolean }): JSX.Element | null {
  return isDone ? <span class="visually-hidden">{TEXTS.firstSteps.done}</span> : null;
}

function formulasShown({ document }: Workbench): string[] {
  const { getters } = document as WorkbenchDocument;
  return [...getters.getCells(getters.getActiveSheetId())].flatMap((cell) =>
    cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : [],
  );
}

function exampleFormula(locale: string): string {
  const separator = locale.startsWith('en') ? ',' : ';';
  return `=RENEWAL_DEADLINE(DATE(2026${separator}3${separator}1))`;
}

function itemRunning(workbench: Workbench, functionName: string): MenuItem | undefined {
  return workbench.menus
    .flatMap((menu) => menu.items)
    .find(
      (item): item is MenuItem =>
        item !== 'separator' && 'functionName' in item && item.functionName === functionName,
    );
}
