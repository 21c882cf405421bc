/** SpreadsheetApp, the service by which scripts reach the spreadsheet. */
import type { ExecutionContext, SpreadsheetDocument } from '../runtime/contract';
import { WorkbenchDocument } from './document';
import * as enumerations from './app/enumerations';
import { Factory } from './app/factory';
import { AppSession } from './app/session';
import type { Toast } from './app/spreadsheet';
import { ServiceError } from './service-error';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export interface SpreadsheetAppOptions {
  /** What getUi answers; it goes through the gate itself. */
  readonly ui?: () => unknown;
  readonly toast?: Toast;
  /** The file of a run that has no open document: what is active is null there. */
  readonly closed?: SpreadsheetDocument;
}

type Built =
  | 'flush'
  | 'getActive'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getActiveSpreadsheet'
  | 'getCurrentCell'
  | 'getSelection'
  | 'newConditionalFormatRule'
  | 'newDataValidation'
  | 'newFilterCriteria'
  | 'newRichTextValue'
  | 'newTextStyle'
  | 'setActiveRange'
  | 'setActiveSheet'
  | 'setCurrentCell';

const HANDLES: ReadonlySet<string> = new Set([
  'getActive',
  'getActiveSpreadsheet',
  'getSelection',
  'newConditionalFormatRule',
  'newDataValidation',
  'newFilterCriteria',
  'newRichTextValue',
  'newTextStyle',
]);

class SpreadsheetAppObject implements Pick<App, Built> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: Factory,
  ) {}

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActiveSpreadsheet();
  }

  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.#ofOpenDocument(() => this.factory.spreadsheet());
  }

  getActiveSheet(): GoogleSheet {
    return this.#ofOpenDocument(() => this.factory.sheet(this.session.document.getters.getActiveSheetId()));
  }

  getActiveRange(): GoogleRange {
    return this.#ofOpenDocument(() => this.factory.selection().getActiveRange() as GoogleRange);
  }

  getCurrentCell(): GoogleRange {
    return this.#ofOpenDocument(() => this.factory.selection().getCurrentCell() as GoogleRange);
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.#ofOpenDocument(() => this.factory.selection());
  }

  /** Google's types leave out that it may be null. */
  #ofOpenDocument<Part>(part: () => Part): Part {
    return this.session.execution.document === null ? (null as Part) : part();
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return this.factory.spreadsheet().setActiveSheet(sheet);
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    return this.factory.spreadsheet().setActiveRange(range);
  }

  setCurrentCell(cell: GoogleRange): GoogleRange {
    return this.factory.spreadsheet().setCurrentCell(cell);
  }

  /** Writes are done when they return here; on Google this is when the last are sure to be. */
  flush(): void {
    this.session.document.followClock();
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return this.factory.conditionalFormatRuleBuilder();
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return this.factory.dataValidationBuilder();
  }

  newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return this.factory.filterCriteriaBuilder();
  }

  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return this.factory.richTextBuilder();
  }

  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return this.factory.textStyleBuilder();
  }
}

/** Makes the SpreadsheetApp of one execution. Each of its calls goes through the execution's gate. */
export function createSpreadsheetApp(
  execution: ExecutionContext,
  { ui, toast = () => undefined, closed }: SpreadsheetAppOptions = {},
): App {
  const document = execution.document ?? closed;
  if (!(document instanceof WorkbenchDocument))
    throw new ServiceError('SpreadsheetApp needs a spreadsheet made by createDocument.');
  const session = new AppSession(execution, document);
  const factory = new Factory(session, toast);
  const app = session.expose<App>('SpreadsheetApp', new SpreadsheetAppObject(session, factory), HANDLES);
  const constants: Readonly<Record<string, unknown>> = { ...enumerations, ...(ui ? { getUi: ui } : {}) };
  return new Proxy(app, {
    get: (target, name) =>
      typeof name === 'string' && name in constants
        ? constants[name]
        : (Reflect.get(target, name) as unknown),
  });
}
