import * as z from 'zod/mini';
import { parseIsoDate } from '../domain/calendar-date';
import type { Texts } from '../locale/texts';
import type { Refusal } from './contract';

/**
 * What panels may send. Whoever can edit the file can call these functions with anything at all, so nothing is believed
 * before it was checked here.
 */
const shortText = z.string().check(z.maxLength(500));
const isoDay = z
  .string()
  .check(z.refine((text) => parseIsoDate(text) !== undefined, { error: 'a day as yyyy-MM-dd' }));

/** The largest file that is read: 10,000 rows are some 3 MB. */
const LARGEST_FILE = 20_000_000;

/** A sheet has no more. */
const MOST_COLUMNS = 18_278;

/** Ten times as many as the table is made for. */
const MOST_ROWS = 100_000;
/** Google's own limit for a cell. */
const LONGEST_CELL = 50_000;
const fileCell = z.union([z.string().check(z.maxLength(LONGEST_CELL)), z.number()]);

export const REQUESTS = {
  viewSelectedClient: z.object({ shownRowKey: z.optional(shortText) }),
  viewClient: z.object({ name: shortText }),
  changeCommunicationOwner: z.object({
    rowKey: shortText,
    expected: shortText,
    communicationOwner: shortText,
  }),
  importFile: z.object({
    fileName: shortText,
    text: z.optional(z.string().check(z.maxLength(LARGEST_FILE))),
    rows: z.optional(z.array(z.array(fileCell)).check(z.maxLength(MOST_ROWS))),
    answers: z.optional(z.record(z.string(), z.string())),
  }),
  previewReminders: z.object({ day: z.optional(isoDay) }),
  configureColumns: z.object({
    expected: z.array(shortText).check(z.maxLength(MOST_COLUMNS)),
    columns: z.array(z.object({ id: shortText, shown: z.boolean() })).check(z.maxLength(MOST_COLUMNS)),
  }),
  connectHubSpot: z.object({ token: z.string().check(z.trim(), z.regex(/^[\x21-\x7e]{1,500}$/)) }),
  setHubSpotDaily: z.object({ on: z.boolean() }),
  hubSpotPart: z.object({ after: z.nullable(shortText) }),
  setLanguage: z.object({ language: shortText }),
};

/** A reason for the person at the panel; thrown inside, answered as `{ refused }`. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

export function checked<Schema extends z.ZodMiniType>(
  schema: Schema,
  request: unknown,
  texts: Texts,
): z.infer<Schema> {
  const read = schema.safeParse(request ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new RefusedError(texts.refusal.badRequest(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`));
}

/** Runs the call; what was refused is answered in words, what failed is thrown and reaches the failure handler. */
export function answering<Answer>(
  call: () => Answer,
  isRefusal: (error: unknown) => boolean,
): Answer | Refusal {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && isRefusal(error)) return { refused: error.message };
    throw error;
  }
}
