import * as v from 'valibot';
import { parseIsoDate } from '../domain/calendar-date';
import { wholeNumber } from '../store/whole-number';
import { FileError } from '../files/file-error';
import { DocumentBusyError } from '../google/document-lock';
import { NoSpreadsheetError } from '../google/spreadsheet';
import { userLocale } from '../google/user-interface';
import { TriggerRefusedError } from '../jobs/own-trigger';
import { missingPermissionOf } from '../jobs/permissions';
import { languageOfLocale } from '../jobs/set-up';
import type { Texts } from '../locale/texts';
import { textsIn } from '../locale/texts';
import { LANGUAGES } from '../locale/language';
import { PLACE } from '../store/state-parts';
import { NotSetUpError } from '../sheets/workbook';
import { TEAM_ROLES } from '../tables/settings';
import type { ChangeableColumn, Refusal } from './contract';

/** What the client panel may write; everything else of a row is changed in the sheet. */
const CHANGEABLE_COLUMNS = [
  'communicationOwner',
  'primaryClientContact',
  'ownerEmail',
  'acceptedOn',
  'cancellationRequestedOn',
  'snoozeUntil',
] as const satisfies readonly ChangeableColumn[];

/**
 * What panels may send. Whoever can edit the file can call these functions with anything at all, so nothing is believed
 * before it was checked here. Each schema is made when it is asked for: formulas load this file too.
 */
const shortText = () => v.pipe(v.string(), v.maxLength(500));
const isoDay = () =>
  v.pipe(
    v.string(),
    v.check((text) => parseIsoDate(text) !== undefined, 'a day as yyyy-MM-dd'),
  );

/** The largest file that is read: 10,000 rows are some 3 MB. */
const LARGEST_FILE = 20_000_000;

/** A sheet has no more. */
const MOST_COLUMNS = 18_278;

/** Ten times as many as the table is made for. */
const MOST_ROWS = 100_000;
/** A cell that is too long for a sheet costs its own row or cell, not the table: see `row-reader`. */
const fileCell = () => v.union([v.pipe(v.string(), v.maxLength(LARGEST_FILE)), v.number()]);

const nullableText = () => v.nullable(shortText());

const answers = () => v.optional(v.record(v.string(), v.string()));

const book = () =>
  v.object({
    language: v.picklist(LANGUAGES),
    timeZone: shortText(),
    locale: nullableText(),
    horizonDays: wholeNumber(),
    ownConversations: v.boolean(),
    team: v.array(v.object({ role: v.picklist(TEAM_ROLES), name: nullableText(), email: nullableText() })),
    colleagues: v.array(v.object({ email: shortText(), name: nullableText() })),
    remindersOn: v.boolean(),
    lastRun: v.nullable(isoDay()),
    heartbeat: v.object({ isLate: v.boolean(), warnings: v.array(v.string()), facts: v.array(v.string()) }),
    places: v.record(v.string(), PLACE()),
  });

// A panel that was opened before the add-on was updated may know another kind of book: then it is read anew.
const knownBook = () => v.fallback(v.optional(book()), undefined);
const namesMark = () => v.optional(shortText());

/** More clients than stand around a row nobody asks for. */
const MOST_CLIENTS = 60;
const clientIdentities = () =>
  v.pipe(
    v.array(v.object({ name: shortText(), website: nullableText(), hubId: nullableText() })),
    v.minLength(1),
    v.maxLength(MOST_CLIENTS),
  );

export const REQUESTS = {
  viewSelectedClient: () =>
    v.object({
      book: knownBook(),
      namesMark: namesMark(),
      shown: v.optional(
        v.object({ sheetId: wholeNumber(), row: v.pipe(wholeNumber(), v.minValue(1)), mark: shortText() }),
      ),
    }),
  viewClient: () => v.object({ book: knownBook(), namesMark: namesMark(), name: shortText() }),
  aboutClients: () => v.object({ book: knownBook(), clients: clientIdentities() }),
  changeRenewal: () =>
    v.object({
      rowKey: shortText(),
      column: v.picklist(CHANGEABLE_COLUMNS),
      value: shortText(),
      seen: v.record(v.string(), v.string()),
    }),
  endServices: () => v.object({ rowKey: v.pipe(shortText(), v.minLength(1)), rows: wholeNumber() }),
  startStep: () => v.object({ step: v.picklist(['setUp', 'import', 'reminders']) }),
  importFile: () =>
    v.object({
      fileName: shortText(),
      text: v.optional(v.pipe(v.string(), v.maxLength(LARGEST_FILE))),
      rows: v.optional(v.pipe(v.array(v.array(fileCell())), v.maxLength(MOST_ROWS))),
      answers: answers(),
    }),
  previewReminders: () => v.object({ day: v.optional(isoDay()) }),
  takeBackRun: () => v.object({ id: shortText(), direction: v.picklist(['undo', 'redo']) }),
  configureColumns: () =>
    v.object({
      expected: v.pipe(v.array(shortText()), v.maxLength(MOST_COLUMNS)),
      columns: v.pipe(v.array(v.object({ id: shortText(), shown: v.boolean() })), v.maxLength(MOST_COLUMNS)),
    }),
  connectHubSpot: () => v.object({ token: v.pipe(v.string(), v.trim(), v.regex(/^[\x21-\x7e]{1,500}$/)) }),
  setHubSpotDaily: () => v.object({ on: v.boolean() }),
  // A panel that was opened before the add-on was updated sends no answers.
  hubSpotPart: () => v.object({ after: v.nullable(shortText()), answers: answers() }),
  setLanguage: () => v.object({ language: shortText() }),
};

/** A reason for the person at the panel; thrown inside, answered as `{ refused }`. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

export function checked<Schema extends v.GenericSchema>(
  schema: () => Schema,
  request: unknown,
  texts: Texts,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema(), request ?? {});
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new RefusedError(texts.refusal.badRequest(`${v.getDotPath(issue) ?? ''}: ${issue.message}`));
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof RefusedError ||
  error instanceof NotSetUpError ||
  error instanceof DocumentBusyError ||
  error instanceof TriggerRefusedError ||
  error instanceof FileError;

/** Runs the call; what was refused is answered in words, what failed is thrown and reaches the failure handler. */
export function answering<Answer>(call: () => Answer): Answer | Refusal {
  try {
    return call();
  } catch (error) {
    // No spreadsheet, no language of its own.
    if (error instanceof NoSpreadsheetError)
      return { refused: textsIn(languageOfLocale(userLocale())).run.noSpreadsheet };
    if (isRefusal(error)) return { refused: error.message };
    const missing = missingPermissionOf(error);
    if (missing) return { refused: missing.message };
    throw error;
  }
}

/** For calls that answer no refusals: the failure handler shows the message that is thrown. */
export function sayingWhatIsMissing<Answer>(call: () => Answer): Answer {
  try {
    return call();
  } catch (error) {
    throw missingPermissionOf(error) ?? error;
  }
}
