import { askForPermission, mayReadDocument, missingPermissions } from '../google/authorization';
import { DocumentBusyError } from '../google/document-lock';
import { documentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import { NoSpreadsheetError } from '../google/spreadsheet';
import type { Panel } from '../google/user-interface';
import {
  addMenu,
  askYesNo,
  showDialog,
  showMessage,
  showSidebar,
  showToast,
  userLocale,
} from '../google/user-interface';
import type { Texts } from '../locale/texts';
import { textsIn } from '../locale/texts';
import { NotSetUpError, openWorkbook, workbookLanguage } from '../sheets/workbook';
import { chooseTableToAdopt } from './adopt-table';
import { offerConversion } from './convert-cells';
import { runDailyJob } from './daily-run';
import { bringBack, endAssociation, selectedArchivedClient, selectedClient } from './end-association';
import { isLate, readHeartbeat } from './heartbeat';
import { messageOf } from './message-of';
import { missingParts } from './missing-parts';
import { missingPermissionOf } from './permissions';
import { languageOfLocale, setUpWorkbook } from './set-up';
import type { RowView } from './show-view';
import { UnknownUserError, showEverything, showView } from './show-view';
import { sortTable } from './sort-table';
import { lastRuns, resultInWords, takeBack } from './undo-run';

/**
 * Built each time the file is opened, when the add-on may hardly touch anything: its language is therefore the user's.
 * A daily run that stopped cannot tell so itself: whoever next opens the file is told.
 */
export function buildMenu(event?: { readonly authMode?: unknown }): void {
  const { menu, heartbeat, run, views } = menuTexts();
  const { names } = views;
  const late = mayReadDocument(event) && isKnownToBeLate();
  addMenu([
    ...(late
      ? ([{ label: heartbeat.menuItem, functionName: 'openRemindersPanel' }, 'separator'] as const)
      : []),
    { label: menu.openClientPanel, functionName: 'openClientPanel' },
    { label: menu.findClient, functionName: 'findClient' },
    { label: menu.pointsCalculator, functionName: 'openPointsCalculator' },
    { label: menu.refreshNow, functionName: 'refreshNow' },
    { label: menu.undoLastRun, functionName: 'undoLastRun' },
    { label: menu.undoOrRedo, functionName: 'openRunsPanel' },
    'separator',
    {
      label: menu.show,
      entries: [
        { label: names.due30, functionName: 'showDueIn30Days' },
        { label: names.due60, functionName: 'showDueIn60Days' },
        { label: names.due120, functionName: 'showDueIn120Days' },
        { label: names.overdue, functionName: 'showOverdue' },
        { label: names.mine, functionName: 'showMine' },
        { label: names.partnerOwned, functionName: 'showPartnerOwned' },
        { label: names.lapsed, functionName: 'showLapsed' },
        { label: names.all, functionName: 'showAllRows' },
      ],
    },
    { label: menu.sortByDeadline, functionName: 'sortByDeadline' },
    { label: menu.configureColumns, functionName: 'openColumnsPanel' },
    'separator',
    { label: menu.importFile, functionName: 'openImportPanel' },
    { label: menu.hubspot, functionName: 'openHubSpotPanel' },
    { label: menu.previewReminders, functionName: 'openRemindersPanel' },
    'separator',
    { label: menu.endAssociation, functionName: 'endClientAssociation' },
    { label: menu.bringBack, functionName: 'bringClientBack' },
    'separator',
    { label: menu.setUp, functionName: 'setUpSpreadsheet' },
  ]);
  if (late) showToast(run.title, heartbeat.toast);
  if (mayReadDocument(event)) tellMissingParts();
}

/** Nobody else says so: what is missing is neither in an email nor in a panel. */
function tellMissingParts(): void {
  try {
    const { addOn, setUp } = menuTexts();
    const missing = missingParts(documentState(), languageOfLocale(userLocale()));
    if (missing.length > 0) showToast(addOn, setUp.missing(missing.join(', ')));
  } catch (error) {
    console.error(`what is missing could not be looked up: ${messageOf(error)}`);
  }
}

/** Whatever stands in the way of reading it, the menu is built: without it nothing could be put right. */
function isKnownToBeLate(): boolean {
  try {
    return isLate(readHeartbeat(documentState()), Date.now());
  } catch (error) {
    console.error(`the last good run could not be read: ${messageOf(error)}`);
    return false;
  }
}

export function setUpFromMenu(): void {
  tellingRefusals(() => {
    const asked = menuTexts();
    const choice = chooseTableToAdopt(asked, (question) => askYesNo(asked.addOn, question));
    if (choice === 'declined') {
      showToast(asked.addOn, asked.setUp.nothingDone);
      return;
    }
    const adoption = choice === 'nothing to adopt' ? undefined : choice;
    const { changed, language, repairs } = setUpWorkbook(adoption);
    const { addOn, setUp, run } = textsIn(language);
    // A new table has nothing to convert.
    const { rows, dated, converted } =
      adoption || !changed
        ? offerConversion((question) => askYesNo(addOn, question))
        : { rows: 0, dated: 0, converted: 0 };
    const warning = dated < rows ? ` ${setUp.dated(rows, dated)}.` : '';
    const said = adoption
      ? setUp.adopted(adoption.sheet.getName())
      : changed
        ? setUp.done
        : converted > 0
          ? `${run.changes(0, 0, converted, 0)}.`
          : setUp.nothingToDo;
    // A repair is read at leisure; a toast is gone after some seconds.
    if (repairs && !adoption) showMessage(addOn, repairs + warning);
    else showToast(addOn, said + warning);
  });
}

export function refreshFromMenu(): void {
  tellingRefusals(() => {
    const { statusChanges, mails, unwatched } = runDailyJob();
    const { texts } = openWorkbook();
    showToast(texts.run.title, texts.run.done(statusChanges, mails) + besideFigures(unwatched, texts));
  });
}

/** A figure of what could be read says what could not. */
function besideFigures(unwatched: number, texts: Texts): string {
  return unwatched > 0 ? ` ${texts.unwatched.count(unwatched)}.` : '';
}

export function undoFromMenu(): void {
  tellingRefusals(() => {
    const { texts } = openWorkbook();
    const { run, menu } = texts;
    const last = lastRuns().find(({ isTakenBack }) => !isTakenBack);
    if (!last) {
      showToast(run.title, run.nothingToUndo);
      return;
    }
    const { added, removed, changed, moved } = last.changes;
    const when = [last.when, last.by].filter(Boolean).join(', ');
    const question = run.undoQuestion(last.event, when, run.changes(added, removed, changed, moved));
    if (askYesNo(menu.undoLastRun, question))
      showToast(run.title, resultInWords(takeBack(last.id, 'undo'), texts));
  });
}

export function showViewFromMenu(view: RowView): void {
  tellingRefusals(() => {
    const { texts } = openWorkbook();
    try {
      const { shown, inAll, unwatched } = showView(view);
      showToast(texts.views.names[view], texts.views.shown(shown, inAll) + besideFigures(unwatched, texts));
    } catch (error) {
      if (!(error instanceof UnknownUserError)) throw error;
      showMessage(texts.views.names[view], texts.views.unknownUser);
    }
  });
}

export function showAllFromMenu(): void {
  tellingRefusals(() => {
    const { inAll } = showEverything();
    const { views } = openWorkbook().texts;
    showToast(views.names.all, views.shown(inAll, inAll));
  });
}

export function sortFromMenu(): void {
  tellingRefusals(() => {
    const { texts } = sortTable();
    showToast(texts.addOn, texts.views.sorted);
  });
}

export function endAssociationFromMenu(): void {
  tellingRefusals(() => {
    const { texts, client } = selectedClient();
    if (!client) {
      showMessage(texts.menu.endAssociation, texts.association.selectRow);
      return;
    }
    const question = texts.association.confirmEnd(client.name, client.rowKeys.length);
    if (!askYesNo(texts.menu.endAssociation, question)) return;
    showToast(texts.addOn, texts.association.ended(client.name, endAssociation(client)));
  });
}

export function bringBackFromMenu(): void {
  tellingRefusals(() => {
    const { texts, client } = selectedArchivedClient();
    if (!client) {
      showMessage(texts.menu.bringBack, texts.association.selectArchived);
      return;
    }
    const question = texts.association.confirmBack(client.name, client.rowKeys.length);
    if (!askYesNo(texts.menu.bringBack, question)) return;
    showToast(texts.addOn, texts.association.broughtBack(client.name, bringBack(client)));
  });
}

/** In the language of the workbook as the document remembers it: to look into Settings would hold the panel back. */
export function openClientPanel(focus?: 'search'): void {
  tellingRefusals(() => {
    const language = languageOfLocale(documentState().get(PARTS.language) ?? userLocale());
    const title = textsIn(language).panels.client;
    showSidebar({ file: 'client-panel', language, title, ...(focus && { focus }) });
  });
}

export function openImportPanel(): void {
  tellingRefusals(() => showSidebar(panel('import-panel', 'import')));
}

export function openColumnsPanel(): void {
  tellingRefusals(() => showSidebar(panel('columns-panel', 'columns')));
}

/** The one item that needs to reach beyond Google; who never chooses it is never asked for that. */
export function openHubSpotPanel(): void {
  tellingRefusals(() => {
    if (missingPermissions(['requests'])) {
      const { addOn, permission } = menuTexts();
      showMessage(addOn, [permission.missing, `• ${permission.names.requests}`, permission.asked].join('\n'));
      askForPermission('requests');
    }
    showSidebar(panel('hubspot-panel', 'hubspot'));
  });
}

export function openPointsCalculator(): void {
  tellingRefusals(() => showSidebar(panel('points-calculator', 'calculator')));
}

export function openRunsPanel(): void {
  tellingRefusals(() => showDialog(panel('runs-panel', 'runs'), 560, 520));
}

export function openRemindersPanel(): void {
  tellingRefusals(() => showDialog(panel('reminders-panel', 'reminders'), 760, 600));
}

function panel(file: string, name: keyof Texts['panels']): Panel {
  const language = workbookLanguage() ?? languageOfLocale(userLocale());
  return { file, language, title: textsIn(language).panels[name] };
}

function menuTexts(): Texts {
  return textsIn(languageOfLocale(userLocale()));
}

/** What a person can put right is told in a message, not thrown as an error with a line number. */
function tellingRefusals(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof NotSetUpError) showMessage(menuTexts().addOn, menuTexts().run.notSetUp);
    else if (error instanceof DocumentBusyError) showMessage(menuTexts().addOn, menuTexts().run.busy);
    else if (error instanceof NoSpreadsheetError)
      showMessage(menuTexts().addOn, menuTexts().run.noSpreadsheet);
    else tellMissingPermission(error);
  }
}

/** Google shows what is thrown, in a bar of its own: the one way left where the permission to show messages is missing. */
function tellMissingPermission(error: unknown): void {
  const missing = missingPermissionOf(error);
  if (!missing) throw error;
  if (missingPermissions(['panels'])) throw missing;
  showMessage(menuTexts().addOn, missing.message);
}
