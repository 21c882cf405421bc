import { DAILY_PERMISSIONS } from '../google/authorization';
import { withDocumentLock } from '../google/document-lock';
import { HubSpotError } from '../hubspot/hubspot-error';
import { READ_SCOPE } from '../hubspot/partner-clients';
import { hasOwnTrigger, joinDailyRun } from '../jobs/own-trigger';
import { requirePermissions } from '../jobs/permissions';
import type { ImportPlan } from '../jobs/plan-import';
import type { SyncPlan } from '../jobs/plan-sync';
import { layOutSettings } from '../jobs/set-up';
import type { PlannedSync, SyncLimits, SyncResult } from '../jobs/sync-hubspot';
import {
  NoTokenError,
  failureText,
  hasToken,
  planHubSpotSync,
  problemText,
  removeToken,
  saveToken,
  syncHubSpot,
  syncMemory,
} from '../jobs/sync-hubspot';
import type { HubSpotTexts } from '../locale/hubspot-texts';
import { HUBSPOT_TEXTS } from '../locale/hubspot-texts';
import { textsIn } from '../locale/texts';
import { PARTS } from '../store/state-parts';
import { writeSetting } from '../sheets/settings';
import { findWorkbook, openWorkbook } from '../sheets/workbook';
import { labelOf } from '../tables/choices';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import { RENEWALS } from '../tables/renewals';
import { YES_NO } from '../tables/settings';
import type { HubSpotPart, HubSpotView, Tally } from './contract';
import { changesOf } from './import-view';
import { REQUESTS, RefusedError, checked } from './requests';

/** 4,000 clients a call: after each the panel shows how far it has come. Each part reads and writes the whole workbook once. */
const PAGES_IN_A_PART = 40;
const TIME_FOR_A_PART_MS = 120_000;
const SHOWN_IN_PREVIEW = 200;

/** They say only that HubSpot was asked. */
const NOT_SHOWN: readonly ClientColumn[] = ['recordId', 'hubspotAsOf'];

export function viewHubSpot(): HubSpotView {
  const { language, settings, state } = openWorkbook();
  const { last, failure } = syncMemory(state);
  return {
    language,
    connected: hasToken(),
    daily: settings.hubspotDaily,
    lastSync: last ? { day: last.day, clients: last.read } : null,
    failure: failure ?? null,
    open: state.get(PARTS.hubspotOpen) ?? [],
    scope: READ_SCOPE,
  };
}

export function connectHubSpot(request: unknown): HubSpotView {
  const { language, texts } = openWorkbook();
  const { token } = tokenIn(request, language);
  return inWords(HUBSPOT_TEXTS[language], () => {
    saveToken(token);
    return viewHubSpot();
  });

  // What does not even look like a token is answered as HubSpot would, and without quoting it.
  function tokenIn(given: unknown, textsLanguage: typeof language): { readonly token: string } {
    try {
      return checked(REQUESTS.connectHubSpot, given, texts);
    } catch {
      throw new RefusedError(HUBSPOT_TEXTS[textsLanguage].error.badToken);
    }
  }
}

export function disconnectHubSpot(): HubSpotView {
  removeToken();
  // The daily run would ask in vain from now on, and the panel offers its switch only to whoever has a token.
  if (openWorkbook().settings.hubspotDaily) switchDaily(false);
  return viewHubSpot();
}

export function setHubSpotDaily(request: unknown): HubSpotView {
  switchDaily(checked(REQUESTS.setHubSpotDaily, request, textsIn('en')).on);
  return viewHubSpot();
}

function switchDaily(on: boolean): void {
  if (on) requirePermissions([...DAILY_PERMISSIONS, 'requests']);
  withDocumentLock(() => {
    const { settingsSheet, language } = openWorkbook();
    if (!settingsSheet) return;
    // A workbook that was set up before there was such a setting.
    layOutSettings(settingsSheet, language);
    const opened = openWorkbook();
    // First: where Google makes no trigger, nothing is to say that clients are brought in every day.
    if (on && !hasOwnTrigger(opened.state)) joinDailyRun(opened);
    writeSetting(
      settingsSheet,
      opened.settings,
      'hubspotDaily',
      labelOf(YES_NO, on ? 'yes' : 'no', language),
    );
    opened.log([{ event: HUBSPOT_TEXTS[language][on ? 'dailyOn' : 'dailyOff'] }]);
  });
}

export function previewHubSpot(request: unknown): HubSpotPart {
  const { limits, answers } = limitsIn(request);
  const opened = openWorkbook();
  const { language } = opened;
  return inWords(HUBSPOT_TEXTS[language], () =>
    partOf(planHubSpotSync(limits, opened, answers), language, null),
  );
}

export function importHubSpot(request: unknown): HubSpotPart {
  const { limits, answers } = limitsIn(request);
  const found = findWorkbook();
  const { language } = found;
  return inWords(HUBSPOT_TEXTS[language], () => {
    const result = syncHubSpot(limits, found, answers);
    return partOf(result, language, result.differing);
  });
}

function limitsIn(request: unknown) {
  const { after, answers = {} } = checked(REQUESTS.hubSpotPart, request, textsIn('en'));
  const limits: SyncLimits = {
    after: after ?? undefined,
    ...{ mostPages: PAGES_IN_A_PART, timeMs: TIME_FOR_A_PART_MS },
  };
  return { limits, answers };
}

function partOf(
  { clients, problems, next, failure, plan }: PlannedSync | SyncResult,
  language: HubSpotView['language'],
  differing: number | null,
): HubSpotPart {
  const texts = HUBSPOT_TEXTS[language];
  const { renewals } = plan;
  const changes = [
    ...changesOf(renewals.changed, RENEWALS, language),
    ...changesOf(shownChanges(plan), CLIENTS, language),
  ];
  return {
    read: clients.length,
    next: next ?? null,
    failure: failure ? failureText(failure, texts) : null,
    clients: { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged },
    renewals: tallyOf(renewals),
    changes: changes.slice(0, SHOWN_IN_PREVIEW),
    changesInAll: changes.length,
    addedClients: plan.added.slice(0, SHOWN_IN_PREVIEW).map(({ clientName = '' }) => clientName),
    ...{ left: plan.left, questions: plan.questions },
    assumed: plan.assumed.map(({ question, answer }) => ({ question, answer })),
    problems: problems.map((problem) => problemText(problem, texts)),
    differing,
  };
}

function shownChanges({ changed }: SyncPlan) {
  return changed.map(({ values, changes }) => ({
    values,
    changes: changes.filter(({ column }) => !NOT_SHOWN.includes(column)),
  }));
}

function tallyOf({ added, changed, unchanged }: ImportPlan): Tally {
  return { added: added.length, changed: changed.length, unchanged };
}

/** HubSpot's failures become refusals that a person can act on. */
function inWords<Answer>(texts: HubSpotTexts, call: () => Answer): Answer {
  try {
    return call();
  } catch (error) {
    if (error instanceof HubSpotError) throw new RefusedError(failureText(error, texts));
    if (error instanceof NoTokenError) throw new RefusedError(error.message);
    throw error;
  }
}
