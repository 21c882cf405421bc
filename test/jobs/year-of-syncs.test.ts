import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toIsoDate } from '../../src/domain/calendar-date';
import { LAYOUT_VERSION } from '../../src/jobs/migrations';
import { syncHubSpot } from '../../src/jobs/sync-hubspot';
import { CLIENTS } from '../../src/tables/clients';
import { LOG } from '../../src/tables/log';
import { RENEWALS } from '../../src/tables/renewals';
import { TOKENS, createHubSpot } from '../../workbench/hubspot/api';
import { WITH_CURRENCY, event, months, recordOf } from '../support/hubspot-year';
import type { Fault, Row } from '../support/lean-services';
import { LeanBook, runOn } from '../support/lean-services';
import { TRIGGER_OWNER, makeBook } from '../support/reliability';

const DAYS = 365;
const sync = (): void => void syncHubSpot({ after: undefined, mostPages: Infinity, timeMs: 150_000 });

/** A row as text, by column. */
type Texts = Readonly<Record<string, string>>;

function bookOf(): LeanBook {
  const settings = makeBook({ facts: [] });
  const book = new LeanBook([
    ...settings.tabs.map(({ name, table, rows, columnMarks }) => ({
      ...{ name, table, rows },
      columnKeys: columnMarks.map(({ key }) => key),
    })),
    {
      name: 'Clients',
      table: CLIENTS.key,
      columnKeys: CLIENTS.columns.map(({ key }) => key),
      rows: [CLIENTS.columns.map(({ label }) => label.en)],
    },
  ]);
  book.properties.set('layoutVersion', String(LAYOUT_VERSION));
  return book;
}

function rowsOf(
  book: LeanBook,
  table: { readonly key: string; readonly columns: readonly { readonly key: string }[] },
): Texts[] {
  const rows: readonly Row[] = book.tabs.find((tab) => tab.table === table.key)?.rows.slice(1) ?? [];
  return rows.flatMap((row) => {
    const cells = table.columns.map(({ key }, at) => [key, String(row[at] ?? '')] as const);
    return cells.every(([, text]) => text === '') ? [] : [Object.fromEntries(cells)];
  });
}

/** What somebody writes into each row that has no entry yet. */
function writeNotes(book: LeanBook, notes: Map<string, string>): void {
  const tab = book.tabs.find(({ table }) => table === RENEWALS.key);
  const at = (key: string): number => RENEWALS.columns.findIndex((column) => column.key === key);
  tab?.rows.forEach((row, index) => {
    const recordId = String(row[at('recordId')] ?? '');
    if (index === 0 || recordId === '' || notes.has(recordId)) return;
    notes.set(recordId, `note of ${recordId}`);
    const cells = [...row];
    cells[at('notes')] = `note of ${recordId}`;
    tab.rows[index] = cells;
  });
}

/** They move by themselves, or are how a row is known. */
const UNLOGGED = new Set(['recordId', 'rowKey', 'hubspotAsOf', 'ourPoints', 'pointsDifference']);

/** Cells that are others than before, and rows that are new, of which the Log has no line. */
function unnamed(
  before: readonly Texts[],
  after: readonly Texts[],
  key: string,
  prefix: string,
  log: readonly Texts[],
) {
  const named = new Set(log.map(({ rowKey, columnKey }) => `${rowKey} ${columnKey?.replace(/^#.*/, '#')}`));
  const old = new Map(before.map((row) => [row[key], row]));
  return after.flatMap((row) => {
    const was = old.get(row[key]);
    const about = `${prefix}${row[key] ?? ''}`;
    const changed = was
      ? Object.keys(row).filter((column) => !UNLOGGED.has(column) && row[column] !== was[column])
      : ['#'];
    return changed.map((column) => `${about} ${column}`).filter((line) => !named.has(line));
  });
}

const happening = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: event }),
  {
    ...{ minLength: DAYS, maxLength: DAYS },
  },
);
/** What befalls the run of each day: nothing, the end after a call, or HubSpot's fault. */
const trouble = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.boolean()), {
  ...{ minLength: DAYS, maxLength: DAYS },
});

test('a year of changes, synced daily with faults and kills, ends with one row for each client, and every difference named', () => {
  let killed = 0;
  fc.assert(
    fc.property(happening, trouble, (events, troubles) => {
      const book = bookOf();
      book.project.propertiesOf(TRIGGER_OWNER).set('hubspotToken', TOKENS.good);
      const hubSpot = createHubSpot({ clients: [] });
      hubSpot.properties = WITH_CURRENCY;
      Object.assign(globalThis, {
        UrlFetchApp: {
          fetch: (url: string, { headers }: { readonly headers: Record<string, string> }) => {
            const {
              status,
              body,
              headers: given,
            } = hubSpot.handle({
              ...{ url, method: 'get', body: null },
              headers: Object.fromEntries(
                Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
              ),
            });
            return {
              getHeaders: () => given ?? {},
              getResponseCode: () => status,
              getContentText: () => String(body),
            };
          },
        },
      });
      const notes = new Map<string, string>();
      const seen = new Set<string>();
      const renewing = new Set<string>();
      let logged = 0;
      months(
        events.map((one) => (one ? [one] : [])),
        1,
      ).forEach(({ day, clients }, index) => {
        const live = clients.filter(({ isRemoved }) => !isRemoved);
        for (const { id, renewal } of live) {
          seen.add(id);
          if (renewal) renewing.add(id);
        }
        hubSpot.clients = live.map((client) => recordOf(client, day));
        book.now = Date.parse(`${toIsoDate(day)}T14:00:00Z`);
        const before = { clients: rowsOf(book, CLIENTS), renewals: rowsOf(book, RENEWALS) };
        const [kind = 0, call = 0, lose = false] = troubles[index] ?? [];
        const fault: Fault =
          kind === 1 || kind === 2 ? { kind: 'kill', after: call, lose } : { kind: 'none' };
        const asked = hubSpot.requests.length;
        hubSpot.faultOf = (request) =>
          kind === 3 && request === asked + 1 + (call % 3) ? { kind: 'serverError' } : undefined;
        if (runOn(book, TRIGGER_OWNER, sync, fault).failed) killed += 1;
        hubSpot.faultOf = () => undefined;
        const { failed, error } = runOn(book, TRIGGER_OWNER, sync);
        if (failed) throw error;
        const after = { clients: rowsOf(book, CLIENTS), renewals: rowsOf(book, RENEWALS) };
        expect(after.clients.map(({ recordId }) => recordId).sort()).toEqual([...seen].sort());
        expect(after.renewals.map(({ recordId }) => recordId).sort()).toEqual([...renewing].sort());
        const log = rowsOf(book, LOG).slice(logged);
        logged += log.length;
        expect(unnamed(before.renewals, after.renewals, 'rowKey', '', log)).toEqual([]);
        expect(unnamed(before.clients, after.clients, 'recordId', 'clientrecords:', log)).toEqual([]);
        for (const { recordId = '', notes: note } of after.renewals)
          expect(note).toBe(notes.get(recordId) ?? '');
        writeNotes(book, notes);
      });
    }),
    { numRuns: 1, endOnFailure: true },
  );
  expect(killed).toBeGreaterThan(50);
});
