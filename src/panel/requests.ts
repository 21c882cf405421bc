import * as z from 'zod/mini';
import { parseIsoDate } from '../domain/calendar-date';
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
const shortText = () => z.string().check(z.maxLength(500));
const isoDay = () =>
  z.string().check(z.refine((text) => parseIsoDate(text) !== undefined, { error: 'a day as yyyy-MM-dd' }));

/** The largest file that is read: 10,000 rows are some 3 MB. */
const LARGEST_FILE = 20_000_000;

/** A sheet has no more. */
const MOST_COLUMNS = 18_278;

/** Ten times as many as the table is made for. */
const MOST_ROWS = 100_000;
/** A cell that is too long for a sheet costs its own row or cell, not the table: see `row-reader`. */
const fileCell = () => z.union([z.string().check(z.maxLength(LARGEST_FILE)), z.number()]);

const nullableText = () => z.nullable(shortText());

const answers = () => z.optional(z.record(z.string(), z.string()));

const book = () =>
  z.object({
    language: z.enum(LANGUAGES),
    timeZone: shortText(),
    locale: nullableText(),
    horizonDays: z.int(),
    ownConversations: z.boolean(),
    team: z.array(z.object({ role: z.enum(TEAM_ROLES), name: nullableText(), email: nullableText() })),
    colleagues: z.array(z.object({ email: shortText(), name: nullableText() })),
    remindersOn: z.boolean(),
    lastRun: z.nullable(isoDay()),
    heartbeat: z.object({ isLate: z.boolean(), warnings: z.array(z.string()), facts: z.array(z.string()) }),
    places: z.record(z.string(), PLACE()),
  });

// A panel that was opened before the add-on was updated may know another kind of book: then it is read anew.
const knownBook = () => z.catch(z.optional(book()), undefined);
const namesMark = () => z.optional(shortText());

/** More clients than stand around a row nobody asks for. */
const MOST_CLIENTS = 60;
const clientIdentities = () =>
  z
    .array(z.object({ name: shortText(), website: nullableText(), hubId: nullableText() }))
    .check(z.minLength(1), z.maxLength(MOST_CLIENTS));

export const REQUESTS = {
  viewSelectedClient: () =>
    z.object({
      book: knownBook(),
      namesMark: namesMark(),
      shown: z.optional(z.object({ sheetId: z.int(), row: z.int().check(z.minimum(1)), mark: shortText() })),
    }),
  viewClient: () => z.object({ book: knownBook(), namesMark: namesMark(), name: shortText() }),
  aboutClients: () => z.object({ book: knownBook(), clients: clientIdentities() }),
  changeRenewal: () =>
    z.object({
      rowKey: shortText(),
      column: z.enum(CHANGEABLE_COLUMNS),
      value: shortText(),
      seen: z.record(z.string(), z.string()),
    }),
  endServices: () => z.object({ rowKey: shortText().check(z.minLength(1)), rows: z.int() }),
  startStep: () => z.object({ step: z.enum(['setUp', 'import', 'reminders']) }),
  importFile: () =>
    z.object({
      fileName: shortText(),
      text: z.optional(z.string().check(z.maxLength(LARGEST_FILE))),
      rows: z.optional(z.array(z.array(fileCell())).check(z.maxLength(MOST_ROWS))),
      answers: answers(),
    }),
  previewReminders: () => z.object({ day: z.optional(isoDay()) }),
  takeBackRun: () => z.object({ id: shortText(), direction: z.enum(['undo', 'redo']) }),
  configureColumns: () =>
    z.object({
      expected: z.array(shortText()).check(z.maxLength(MOST_COLUMNS)),
      columns: z.array(z.object({ id: shortText(), shown: z.boolean() })).check(z.maxLength(MOST_COLUMNS)),
    }),
  connectHubSpot: () => z.object({ token: z.string().check(z.trim(), z.regex(/^[\x21-\x7e]{1,500}$/)) }),
  setHubSpotDaily: () => z.object({ on: z.boolean() }),
  // A panel that was opened before the add-on was updated sends no answers.
  hubSpotPart: () => z.object({ after: z.nullable(shortText()), answers: answers() }),
  setLanguage: () => z.object({ language: shortText() }),
};

/** A reason for the person at the panel; thrown inside, answered as `{ refused }`. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

export function checked<Schema extends z.ZodMiniType>(
  schema: () => Schema,
  request: unknown,
  texts: Texts,
): z.infer<Schema> {
  const read = schema().safeParse(request ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new RefusedError(texts.refusal.badRequest(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`));
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
