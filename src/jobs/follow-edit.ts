import { mayReadDocument } from '../google/authorization';
import { DocumentBusyError, withDocumentLock } from '../google/document-lock';
import type { Range } from '../google/spreadsheet';
import { BY_HAND, logOfRun } from '../sheets/log';
import { isAtPlace } from '../sheets/places';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openAtPlaces, openWorkbook } from '../sheets/workbook';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import { FAMILIES, PARTS } from '../store/state-parts';
import { memberOf } from '../store/state-part';
import { POINTS_LEDGER } from '../tables/points-ledger';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { RULES } from '../tables/rules';
import { fillUsualEntries } from './fill-usual-entries';
import { messageOf } from './message-of';
import { refreshPoints } from './points-refresh';
import { rememberPlaces } from './remember-places';
import { hasAllColumns } from './repair-columns';
import { withRowKeys } from './row-keys-of-workbook';
import { MayNotWriteError, writeRuledRows } from './write-ruled-rows';

/** What Google says of an edit by hand, as far as it is used. */
export interface EditEvent {
  readonly authMode?: unknown;
  readonly range?: Range;
}

/** The entries by which the rules decide. */
const DECIDING: readonly RenewalColumn[] = [
  ...(['contractType', 'contract', 'status', 'renewalStart', 'renewalDeadline'] as const),
  ...(['noticeDays', 'acceptedOn', 'cancellationRequestedOn'] as const),
];

/** Google ends a simple trigger after 30 s. */
const WAIT_MS = 8_000;

/**
 * What follows from an edit by hand, at once: deadline and status of its rows, the points of a line of the ledger. The same
 * rules as the daily run's, for these rows alone. Nobody waits for it and nobody sees its errors: whatever stands in the way
 * (another run at work, a protected cell, a table that needs repair) is left to the daily run.
 */
export function followEdit(event: EditEvent | undefined): void {
  try {
    if (event?.range && mayReadDocument(event)) follow(event.range);
  } catch (error) {
    if (!(error instanceof DocumentBusyError || error instanceof MayNotWriteError))
      console.error(`an edit could not be followed: ${messageOf(error)}`);
  }
}

function follow(range: Range): void {
  const sheetId = range.getSheet().getSheetId();
  const state = documentState();
  const [table] = Object.entries(state.get(PARTS.tabs) ?? {}).find(([, id]) => id === sheetId) ?? [];
  const isPoints = table === POINTS_LEDGER.key || table === RULES.key;
  if (table !== RENEWALS.key && !isPoints) return;
  if (isPoints || mayDecide(range, state)) withDocumentLock(() => followIn(range, isPoints), WAIT_MS);
}

/** Most edits decide nothing, and cost a look at the header at most. */
function mayDecide(range: Range, state: DocumentState): boolean {
  const place = state.get(memberOf(FAMILIES.places, RENEWALS.key));
  if (!place) return true;
  // What a header says by now, whoever comes next sees.
  if (range.getRow() + range.getNumRows() - 1 <= place.headerRow) return false;
  const first = range.getColumn() - 1;
  const last = first + range.getNumColumns() - 1;
  const decides = DECIDING.some((key) => {
    const position = place.positions[key] ?? -1;
    return position >= first && position <= last;
  });
  return decides || !isAtPlace(place, range.getSheet());
}

function followIn(range: Range, isPoints: boolean): void {
  const state = documentState();
  if (state.get(PARTS.movingRows) !== undefined || state.rows.hasLost) return;
  const known = openAtPlaces(state);
  const opened = known ?? openWorkbook(state);
  if (!hasAllColumns(opened.renewals)) return;
  if (!known) rememberPlaces(state);
  const workbook = { ...opened, log: logOfRun(opened.logSheet, opened.calendar.timeNow, undefined, BY_HAND) };
  if (isPoints) refreshPoints(workbook);
  else followInRenewals(range, workbook);
}

function followInRenewals(range: Range, workbook: Workbook): void {
  const { headerRow, rows, sheet, positions } = workbook.renewals;
  const [top, left] = [range.getRow(), range.getColumn()];
  const [height, width] = [range.getNumRows(), range.getNumColumns()];
  const positionOf = (column: RenewalColumn): number => (positions.get(column) ?? -1) + 1;
  const isInRange = (column: RenewalColumn): boolean =>
    positionOf(column) >= left && positionOf(column) < left + width;
  // Whoever empties one of the two days may be about to empty the other: the daily run fills it in from that, not this.
  const [emptied] = (['renewalStart', 'renewalDeadline'] as const).filter(isInRange);
  const isEmptied = (index: number): boolean =>
    emptied !== undefined &&
    !(isInRange('renewalStart') && isInRange('renewalDeadline')) &&
    cellOf(workbook.renewals, rows[index] ?? [], emptied) === '';
  const isEdited = (index: number): boolean => {
    const row = index + headerRow + 1;
    return row >= top && row < top + height && !isEmptied(index);
  };
  const mayWrite = (columns: readonly RenewalColumn[]): boolean =>
    columns.every((column) => sheet.getRange(top, positionOf(column), height, 1).canEdit());
  const renewals = fillUsualEntries(withRowKeys(workbook), isEdited);
  writeRuledRows({ ...workbook, renewals }, isEdited, mayWrite);
  workbook.state.save();
}
