import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toIsoDate } from '../../src/domain/calendar-date';
import { importRenewals } from '../../src/jobs/import-file';
import { RENEWALS } from '../../src/tables/renewals';
import type { Client } from '../support/hubspot-year';
import { months } from '../support/hubspot-year';
import { runOn } from '../support/lean-services';
import { TRIGGER_OWNER } from '../support/reliability';
import {
  Entries,
  NewLines,
  blankBook,
  faultOf,
  happening,
  rowsOf,
  trouble,
  unnamed,
} from '../support/year-in-a-book';

const HEADERS = 'Client name,Renewal start date,Hub ID,Website,Current MRR,Currency';

/** HubSpot's table of renewals on a day, as somebody exports it. */
function exported(clients: readonly Client[]): string {
  const lines = clients.flatMap(({ id, name, domain, renewal, mrr, currency }) =>
    renewal
      ? [[name ?? `Client ${id}`, toIsoDate(renewal), id, domain, mrr, currency ?? 'USD'].join(',')]
      : [],
  );
  return [HEADERS, ...lines].join('\n');
}

test('the same year by daily imports of files, with faults and kills, ends with one row for each client, and every difference named', () => {
  let killed = 0;
  fc.assert(
    fc.property(happening, trouble, (events, troubles) => {
      const book = blankBook();
      const entries = new Entries(book, 'hubId');
      const log = new NewLines(book);
      const renewing = new Map<string, string>();
      months(
        events.map((one) => (one ? [one] : [])),
        1,
      ).forEach(({ day, clients }, index) => {
        const listed = clients.filter(({ isRemoved, renewal }) => !isRemoved && renewal);
        const names = new Map(listed.map(({ id, name }) => [id, name ?? `Client ${id}`]));
        for (const { id, name } of listed) if (!renewing.has(id)) renewing.set(id, name ?? `Client ${id}`);
        const content = exported(listed);
        const bringIn = (text: string) => (): void =>
          void importRenewals({ fileName: `renewals-${toIsoDate(day)}.csv`, content: text });
        book.now = Date.parse(`${toIsoDate(day)}T14:00:00Z`);
        const before = rowsOf(book, RENEWALS);
        const befalls = troubles[index] ?? [0, 0, false];
        // A file that was cut off on its way brings a part of its rows, the last of them damaged.
        const cut = befalls[0] === 3 ? content.slice(0, HEADERS.length + 20 + befalls[1]) : content;
        if (runOn(book, TRIGGER_OWNER, bringIn(cut.slice(0, cut.lastIndexOf('\n'))), faultOf(befalls)).failed)
          killed += 1;
        const { failed, error } = runOn(book, TRIGGER_OWNER, bringIn(content));
        if (failed) throw error;
        const after = rowsOf(book, RENEWALS);
        const lines = log.read();
        expect(after.map(({ hubId }) => hubId).sort()).toEqual([...renewing.keys()].sort());
        expect(unnamed(before, after, 'rowKey', '', lines)).toEqual([]);
        entries.expectKept(after);
        for (const { id, renewal, mrr } of listed) {
          const row = after.find(({ hubId }) => hubId === id);
          expect(new Date(row?.['renewalStart'] ?? '').toISOString().slice(0, 10)).toBe(
            renewal && toIsoDate(renewal),
          );
          if (mrr !== null) expect(row?.['currentMrr']).toBe(String(mrr));
          // Another name is followed only by an answer; that nobody gave one is in the Log.
          if (row?.['clientName'] !== names.get(id))
            expect(lines.map(({ before: question }) => question)).toContainEqual(expect.stringContaining(id));
        }
        entries.write(day);
      });
    }),
    { numRuns: 1, endOnFailure: true },
  );
  expect(killed).toBeGreaterThan(50);
});
