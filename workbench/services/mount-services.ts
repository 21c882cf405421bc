import type {
  Bundle,
  HttpHandler,
  ProjectTriggersAnswer,
  SentMail,
  SpreadsheetDocument,
  User,
} from '../runtime/contract';
import type { Consent } from '../runtime/consent';
import type { SeededRandom } from '../runtime/seeded-random';
import type { TriggerBook } from '../runtime/triggers';
import { createSpreadsheetApp } from '../spreadsheet/spreadsheet-app';
import { createCacheService, type Caches } from './cache';
import { createHtmlService } from './html';
import { createLockService, type LockTable } from './lock';
import { createConsole, createLogger } from './logger';
import { createMailApp } from './mail';
import { createPropertiesService, type PropertyStores } from './properties';
import type { QuotaBook } from './quota-book';
import { createScriptApp } from './script-app';
import { hasUserInterface, type ServiceContext } from './service-context';
import { createSession } from './session';
import { createUi, type Screen } from './ui';
import { createUrlFetchApp } from './url-fetch';
import { createUtilities } from './utilities';

/** What Google's servers know between two executions, and what its screen shows. */
export interface Backend {
  readonly bundle: Bundle;
  readonly declaredFunctions: ReadonlySet<string>;
  readonly addonName: string;
  readonly account: 'consumer' | 'workspace';
  readonly owner: User;
  readonly document: SpreadsheetDocument;
  readonly random: SeededRandom;
  readonly properties: PropertyStores;
  readonly caches: Caches;
  readonly locks: LockTable;
  readonly hasDocumentLock: boolean;
  readonly quotas: QuotaBook;
  readonly mailRecipientsPerDay: number;
  readonly outbox: SentMail[];
  readonly triggers: TriggerBook;
  readonly triggerMinute: number | null;
  readonly projectTriggers: ProjectTriggersAnswer;
  readonly documentInTriggers: boolean;
  readonly screen: Screen;
  readonly http: HttpHandler | null;
  readonly consent: Consent;
}

/** Puts every service that Apps Script has, as far as it is built, onto the realm's global object. */
export function mountServices(context: ServiceContext, backend: Backend): void {
  const { bundle, quotas, account, random, screen } = backend;
  const ui = () => context.call('Ui', 'SpreadsheetApp.getUi', 'handle', () => createUi(context, backend));
  const toast = (message: string, title: string) => {
    // Nobody sees the toast of a clock trigger; who opens or edits the file sees that of onOpen and onEdit.
    if (hasUserInterface(context) || context.source === 'simple trigger')
      screen.toasts.push({ title, message });
  };
  Object.assign(context.realm.globals, {
    SpreadsheetApp: createSpreadsheetApp(context, { ui, toast, closed: backend.document }),
    PropertiesService: createPropertiesService(context, {
      stores: backend.properties,
      quotas,
      account,
      owner: backend.owner.email,
    }),
    CacheService: createCacheService(context, backend.caches),
    LockService: createLockService(context, backend.locks, backend.hasDocumentLock),
    MailApp: createMailApp(context, {
      outbox: backend.outbox,
      quotas,
      recipientsPerDay: backend.mailRecipientsPerDay,
    }),
    ScriptApp: createScriptApp(context, backend),
    HtmlService: createHtmlService(context, bundle.html),
    Session: createSession(context),
    Utilities: createUtilities(context, random),
    UrlFetchApp: createUrlFetchApp(context, {
      http: backend.http,
      whitelist: bundle.manifest.urlFetchWhitelist ?? null,
      quotas,
      account,
    }),
    Logger: createLogger(context),
    console: createConsole(context),
  });
}
