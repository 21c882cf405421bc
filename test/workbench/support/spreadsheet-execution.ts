import vm from 'node:vm';
import type { ExecutionContext, Realm } from '../../../workbench/runtime/contract';
import { copyToHost, furnishRealm } from '../../../workbench/runtime/realm-world';
import {
  createDocument,
  type DocumentOptions,
  type WorkbenchDocument,
} from '../../../workbench/spreadsheet/document';
import {
  createSpreadsheetApp,
  type SpreadsheetAppOptions,
} from '../../../workbench/spreadsheet/spreadsheet-app';

export interface TestExecution {
  readonly document: WorkbenchDocument;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly realm: Realm;
  /** "kind Class.method", in the order of the calls. */
  readonly calls: string[];
}

export const OWNER = 'owner@example.com';
export const COLLEAGUE = 'colleague@example.com';
export const NOON = Date.UTC(2026, 0, 16, 12);

export function openBook(options: Partial<DocumentOptions> = {}): WorkbenchDocument {
  const document = createDocument({ now: () => NOON, timeZone: 'America/New_York', ...options });
  if (options.saved === undefined) document.sharing = { owner: OWNER, editors: [COLLEAGUE] };
  document.person = OWNER;
  return document;
}

/** An execution with every right, without the costs and faults of the real gate. */
export function execute(
  document: WorkbenchDocument = openBook(),
  email = OWNER,
  options: SpreadsheetAppOptions = {},
): TestExecution {
  const realm = testRealm();
  const calls: string[] = [];
  const context: ExecutionContext = {
    realm,
    document,
    user: { email, name: email, locale: 'en' },
    mode: 'FULL',
    scriptTimeZone: 'Etc/UTC',
    now: () => NOON,
    call(_service, method, kind, work) {
      calls.push(`${kind} ${method}`);
      return work();
    },
  };
  const app = createSpreadsheetApp(context, options);
  const spreadsheet = app.getActive();
  const [sheet] = spreadsheet.getSheets();
  if (!sheet) throw new Error('A spreadsheet has at least one sheet.');
  calls.length = 0;
  return { document, app, spreadsheet, sheet, realm, calls };
}

/** Arrays and Dates of a realm fail comparisons with those of the test. */
export function plain<Value>(value: Value): Value {
  return copyToHost(value);
}

function testRealm(): Realm {
  const globals = vm.createContext({}) as Record<string, unknown>;
  for (const name of ['Array', 'Date', 'Error', 'Object', 'Math'])
    globals[name] = vm.runInContext(name, globals);
  return {
    globals,
    evaluate: (code, fileName) => vm.runInContext(code, globals, { filename: fileName }),
    dispose: () => undefined,
    ...furnishRealm(globals, () => NOON),
  };
}
