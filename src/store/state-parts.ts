import * as v from 'valibot';
import { once } from '../domain/once';
import { ROW_ENTRY } from './row-memory';
import type { Family, Part } from './state-part';
import { DAY, INSTANT, WHOLE_NUMBER, json, text, words } from './state-part';
import { wholeNumber } from './whole-number';

const triggers = once(() =>
  v.record(
    v.string(),
    v.object({
      owner: v.string(),
      at: v.string(),
      /** The spreadsheet it is of. Earlier versions did not note it, and a copied file may remember another's. */
      document: v.optional(v.string()),
    }),
  ),
);
const trouble = once(() => v.object({ failures: v.array(v.string()), postponed: wholeNumber() }));
const move = once(() =>
  v.object({
    to: v.picklist(['archive', 'renewals']),
    client: v.object({ name: v.string(), rowKeys: v.array(v.string()) }),
  }),
);
const rows = once(() => v.record(v.string(), v.pipe(v.string(), v.regex(ROW_ENTRY))));
const mark = once(() => v.object({ after: v.string(), read: v.number() }));
const lastSync = once(() => v.object({ day: v.string(), read: v.number() }));
const failure = once(() => v.object({ day: v.string(), reason: v.string() }));
const outgoing = once(() =>
  v.object({
    day: v.string(),
    isRepeat: v.boolean(),
    /** Row, days before the start, terms. Of a weekly "all quiet" email there are none. */
    rows: v.array(v.strictTuple([v.string(), wholeNumber(), v.string()])),
    /** Row and terms of what the second address was notified of. */
    escalated: v.optional(v.array(v.strictTuple([v.string(), v.string()]))),
    /** Row and mark of what was said of rows that cannot be watched. */
    unwatched: v.optional(v.array(v.strictTuple([v.string(), v.string()]))),
  }),
);

/**
 * Where a tab was when it was last looked up. To find a tab by its mark takes several calls, and to read it two more;
 * from its place it is read in one. A place is believed only as far as the header row there still reads the same.
 */
export const PLACE = once(() =>
  v.object({
    sheetId: wholeNumber(),
    headerRow: v.pipe(wholeNumber(), v.minValue(1)),
    width: v.pipe(wholeNumber(), v.minValue(1), v.maxValue(18_278)),
    header: v.string(),
    positions: v.record(v.string(), v.pipe(wholeNumber(), v.minValue(0))),
  }),
);

/** By the id of the trigger: whose it is, and when it last came. */
export type TriggerRuns = v.InferOutput<ReturnType<typeof triggers>>;
/** What a run could not do: shown in the panels until a run goes well, and sent to whose trigger it was. */
export type Trouble = v.InferOutput<ReturnType<typeof trouble>>;
/** Rows on their way from one tab to the other. */
export type Move = v.InferOutput<ReturnType<typeof move>>;
/** An email that is under way. */
export type OutgoingNote = v.InferOutput<ReturnType<typeof outgoing>>;
export type HubSpotMark = v.InferOutput<ReturnType<typeof mark>>;
export type LastSync = v.InferOutput<ReturnType<typeof lastSync>>;
export type SyncFailure = v.InferOutput<ReturnType<typeof failure>>;
export type Place = v.InferOutput<ReturnType<typeof PLACE>>;

const part = <Value>(key: string, codec: Part<Value>['codec']): Part<Value> => ({ key, codec });
const family = <Value>(prefix: string, codec: Family<Value>['codec'], mayBeBlank = false): Family<Value> => ({
  prefix,
  codec,
  mayBeBlank,
});

const HASH = /^[0-9a-z]+$/;
/** A run is named after the moment and the row at which its trace in the Log begins. */
const RUN = /^\d{4}-\d\d-\d\dT[\d:.]+Z(#\d+)?$/;

/** Single facts. Keys and forms are those of every version before: what one of them stored is read as it is. */
export const PARTS = {
  /** The highest number that any row key ever had. */
  lastRowKey: part('lastRowKey', WHOLE_NUMBER),
  /** Since when reminders go out; there is none while they are off. */
  remindersConfirmedOn: part('remindersConfirmedOn', DAY),
  lastRun: part('lastRun', DAY),
  layoutVersion: part('layoutVersion', WHOLE_NUMBER),
  movingRows: part('movingRows', json(move)),
  undoneRuns: part('undoneRuns', words(RUN)),
  /** Of switching on, before the first run. */
  lastGoodRun: part('lastGoodRun', INSTANT),
  triggers: part('triggers', json(triggers)),
  trouble: part('trouble', json(trouble)),
  hubspotMark: part('hubspotMark', json(mark)),
  hubspotLast: part('hubspotLast', json(lastSync)),
  hubspotFailure: part('hubspotFailure', json(failure)),
  hubspotTold: part('hubspotTold', json(once(() => v.array(v.string())))),
  /** What a sync asked while nobody was there, and the answer it took. */
  hubspotOpen: part(
    'hubspotOpen',
    json(once(() => v.array(v.object({ question: v.string(), answer: v.string() })))),
  ),
  /** Marks of owners of whom the Log says that they are not in the team list. */
  ownersNotInTeam: part('ownersNotInTeam', json(once(() => v.array(v.string())))),
  /** Marks of values of settings that cannot be read and are in the Log, and whether they were reported. */
  unreadSettings: part('unreadSettings', json(once(() => v.record(v.string(), v.boolean())))),
  timeZone: part('timeZone', text(/^[A-Za-z][A-Za-z0-9_+\-/]*$/)),
  /** Of the workbook: a panel opens in it without a look into Settings. */
  language: part('language', text(/^[a-z]{2}$/)),
  locale: part('locale', text(/^[A-Za-z]{2,3}([_-][A-Za-z0-9]+)*$/)),
  /** What headers of files mean that no list knows, by their words: the key of a column, or "leaveOut". */
  columnMeanings: part('columnMeanings', json(once(() => v.record(v.string(), v.string())))),
  /** Of which rows the status dropdowns were last made. */
  offeredStatuses: part('offeredStatuses', text(HASH)),
  /** Which tab is which sheet, for all tabs that carry a mark. */
  tabs: part('tabs', json(once(() => v.record(v.string(), wholeNumber())))),
  /** Tables whose columns have no marks yet. */
  tabsToMark: part('tabsToMark', json(once(() => v.array(v.string())))),
} as const;

export const FAMILIES = {
  /** By a number: a hundred rows each. */
  rows: family('rows.', json(rows)),
  /** By address: the email that is under way. */
  outgoing: family('outgoing.', json(outgoing), true),
  /** By address: the day of its last email. */
  mailed: family('mailed.', DAY),
  /** By address of a trigger's owner: the day on which something was last reported. */
  noticed: family('noticed.', DAY),
  /** By table. */
  places: family('place.', json(PLACE)),
} as const;
