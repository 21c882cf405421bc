import { selectCell, selectedCell } from '../google/spreadsheet';
import { userLocale } from '../google/user-interface';
import { clientOf } from '../jobs/client-rows';
import { endAssociation } from '../jobs/end-association';
import { openImportPanel, openRemindersPanel, setUpFromMenu } from '../jobs/menu';
import { languageOfLocale } from '../jobs/set-up';
import { textsIn } from '../locale/texts';
import { textHash } from '../domain/text-hash';
import { readRowAtPlace } from '../sheets/places';
import type { RenewalRecord } from '../sheets/renewals';
import { rowNumber } from '../sheets/table-data';
import { NotSetUpError, openWorkbook } from '../sheets/workbook';
import { changeRenewal } from './change-renewal';
import { viewDetails } from './client-details';
import { viewPoints } from './client-points';
import { clientView, frameOf, neighboursOf, recordOf } from './client-view';
import type {
  ClientIdentity,
  ClientPanelView,
  NotSetUp,
  PanelBook,
  PanelCalls,
  ShownSelection,
} from './contract';
import type { OpenedBook } from './panel-book';
import { openPanelBook } from './panel-book';
import { REQUESTS, RefusedError, answering, checked } from './requests';

type ClientCalls = Pick<
  PanelCalls,
  | 'viewSelectedClient'
  | 'viewClient'
  | 'viewClientDetails'
  | 'viewClientPoints'
  | 'changeRenewal'
  | 'endServices'
  | 'startStep'
>;

/** What the client panel asks for. */
export const clientCalls: ClientCalls = {
  viewSelectedClient(request) {
    const { book, shown, namesMark } = checked(REQUESTS.viewSelectedClient, request, textsIn('en'));
    if (book && shown && isStillSelected(shown, book)) return { sameSelection: true };
    return orNotSetUp(() => {
      const opened = openPanelBook(book);
      return viewOf(opened, selectedIn(opened), namesMark);
    });
  },

  viewClient(request) {
    const { book, name, namesMark } = checked(REQUESTS.viewClient, request, textsIn('en'));
    return orNotSetUp(() => {
      const opened = openPanelBook(book);
      const record = recordOf({ clientName: name }, opened.records());
      return viewOf(opened, record ? selecting(record, opened) : nothingSelected, namesMark);
    });
  },

  viewClientDetails: (request) =>
    answering(() => {
      const { book, clients } = checked(REQUESTS.aboutClients, request, textsIn('en'));
      return { details: viewDetails(book ?? openPanelBook(undefined).book, clients) };
    }),

  viewClientPoints: (request) =>
    answering(() => {
      const { book, clients } = checked(REQUESTS.aboutClients, request, textsIn('en'));
      return { points: viewPoints(book ?? openPanelBook(undefined).book, clients) };
    }),

  changeRenewal: (request) =>
    answering(() => {
      const { opened, record } = changeRenewal(checked(REQUESTS.changeRenewal, request, textsIn('en')));
      return viewOf(opened, { record, selection: null, isSelected: true }, undefined);
    }),

  endServices: (request) => answering(() => endServices(request)),

  startStep: (request) =>
    answering(() => {
      const { step } = checked(REQUESTS.startStep, request, textsIn('en'));
      STEPS[step]();
      return { started: true } as const;
    }),
};

const STEPS = {
  setUp: setUpFromMenu,
  import: openImportPanel,
  reminders: openRemindersPanel,
} as const;

interface Selected {
  readonly record?: RenewalRecord;
  /** A client of another tab that has no row in the renewals. */
  readonly identity?: ClientIdentity;
  readonly selection: ShownSelection | null;
  /** The record's own row is the selected one. */
  readonly isSelected: boolean;
}

const nothingSelected: Selected = { selection: null, isSelected: false };

function viewOf(
  opened: OpenedBook,
  { record, identity, selection, isSelected }: Selected,
  namesMark: string | undefined,
): ClientPanelView {
  const records = opened.records();
  const found = record ? clientView(clientOf(record, records), opened) : null;
  const client = found ?? (identity ? { ...identity, renewals: [] } : null);
  return {
    ...frameOf(opened, namesMark),
    client,
    selectedRowKey: (isSelected && record?.values.rowKey) || null,
    selection,
    neighbours: record && client ? neighboursOf(record, records, client) : [],
  };
}

/** The client at the cursor: of a row of the renewals, or of a tab that names clients too. */
function selectedIn(opened: OpenedBook): Selected {
  const cell = selectedCell();
  if (!cell) return nothingSelected;
  const { renewals, book } = opened;
  const records = opened.records();
  if (cell.sheetId === renewals.sheet.getSheetId()) {
    const index = cell.row - renewals.headerRow - 1;
    const row = renewals.rows[index];
    const record = records.find((candidate) => rowNumber(renewals, candidate.index) === cell.row);
    return { ...(record ? { record } : {}), selection: { ...cell, mark: markOf(row) }, isSelected: true };
  }
  const place = Object.values(book.places).find(({ sheetId }) => sheetId === cell.sheetId);
  const row = place && readRowAtPlace(place, cell.row);
  const selection = { ...cell, mark: markOf(row) };
  if (!place || !row || cell.row <= place.headerRow) return { ...nothingSelected, selection };
  const text = (...columns: readonly string[]): string | null => {
    const positions = columns.flatMap((column) => place.positions[column] ?? []);
    const [position] = positions;
    return position === undefined || row[position] === '' ? null : String(row[position]).trim();
  };
  const identity = {
    name: text('clientName', 'client') ?? '',
    hubId: text('hubId'),
    website: text('website'),
  };
  if (identity.name === '' && identity.hubId === null) return { ...nothingSelected, selection };
  const record = recordOf({ ...identity, clientName: identity.name }, records);
  return { ...(record ? { record } : { identity }), selection, isSelected: false };
}

/** The row of a client that was searched for becomes the selected one, unless a filter hides it. */
function selecting(record: RenewalRecord, { renewals }: OpenedBook): Selected {
  const { sheet, positions, rows } = renewals;
  const row = rowNumber(renewals, record.index);
  if (!selectCell(sheet, row, (positions.get('clientName') ?? 0) + 1)) return { ...nothingSelected, record };
  const selection = { sheetId: sheet.getSheetId(), row, mark: markOf(rows[record.index]) };
  return { record, selection, isSelected: true };
}

/** One read, of the selected row alone. */
function isStillSelected(shown: ShownSelection, book: PanelBook): boolean {
  const cell = selectedCell();
  if (cell?.sheetId !== shown.sheetId || cell.row !== shown.row) return false;
  const place = Object.values(book.places).find(({ sheetId }) => sheetId === cell.sheetId);
  return shown.mark === '' || (place !== undefined && markOf(readRowAtPlace(place, cell.row)) === shown.mark);
}

/** "" for a row that tells of no client: then its place alone says whether it is still the one. */
function markOf(row: readonly unknown[] | undefined): string {
  return row ? textHash(JSON.stringify(row)) : '';
}

function endServices(request: unknown): { readonly message: string } {
  const { texts, records } = openWorkbook();
  const { rowKey, rows } = checked(REQUESTS.endServices, request, texts);
  const all = records();
  const record = all.find(({ values }) => values.rowKey === rowKey);
  if (!record) throw new RefusedError(texts.refusal.unknownRow);
  const ofClient = clientOf(record, all);
  const rowKeys = ofClient.flatMap(({ values }) => values.rowKey ?? []);
  const name = record.values.clientName ?? '';
  if (ofClient.length !== rows) throw new RefusedError(texts.refusal.otherRows(name, ofClient.length));
  if (rowKeys.length !== rows) throw new RefusedError(texts.refusal.newRow);
  return { message: texts.association.ended(name, endAssociation({ name, rowKeys })) };
}

function orNotSetUp<View>(view: () => View): View | NotSetUp {
  try {
    return view();
  } catch (error) {
    if (error instanceof NotSetUpError) return { notSetUp: true, language: languageOfLocale(userLocale()) };
    throw error;
  }
}
