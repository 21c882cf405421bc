import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toIsoDate } from '../../src/domain/calendar-date';
import { syncHubSpot } from '../../src/jobs/sync-hubspot';
import { CLIENTS } from '../../src/tables/clients';
import { RENEWALS } from '../../src/tables/renewals';
import { WITH_CURRENCY, months, recordOf } from '../support/hubspot-year';
import { runOn } from '../support/lean-services';
import { connectedHubSpot } from '../support/lean-hubspot';
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

const sync = (): void => void syncHubSpot({ after: undefined, mostPages: Infinity, timeMs: 150_000 });

test('a year of changes, synced daily with faults and kills, ends with one row for each client, and every difference named', () => {
  let killed = 0;
  fc.assert(
    fc.property(happening, trouble, (events, troubles) => {
      const book = blankBook();
      const hubSpot = connectedHubSpot(book);
      hubSpot.properties = WITH_CURRENCY;
      const entries = new Entries(book, 'recordId');
      const log = new NewLines(book);
      const seen = new Set<string>();
      const renewing = new Set<string>();
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
        const befalls = troubles[index] ?? [0, 0, false];
        const asked = hubSpot.requests.length;
        hubSpot.faultOf = (request) =>
          befalls[0] === 3 && request === asked + 1 + (befalls[1] % 3) ? { kind: 'serverError' } : undefined;
        if (runOn(book, TRIGGER_OWNER, sync, faultOf(befalls)).failed) killed += 1;
        hubSpot.faultOf = () => undefined;
        const { failed, error } = runOn(book, TRIGGER_OWNER, sync);
        if (failed) throw error;
        const after = { clients: rowsOf(book, CLIENTS), renewals: rowsOf(book, RENEWALS) };
        expect(after.clients.map(({ recordId }) => recordId).sort()).toEqual([...seen].sort());
        expect(after.renewals.map(({ recordId }) => recordId).sort()).toEqual([...renewing].sort());
        const lines = log.read();
        expect(unnamed(before.renewals, after.renewals, 'rowKey', '', lines)).toEqual([]);
        expect(unnamed(before.clients, after.clients, 'recordId', 'clientrecords:', lines)).toEqual([]);
        entries.expectKept(after.renewals);
        entries.write(day);
      });
    }),
    { numRuns: 1, endOnFailure: true },
  );
  expect(killed).toBeGreaterThan(50);
});
