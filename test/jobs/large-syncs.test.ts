import { describe, expect, test } from '@jest/globals';
import { makeClients } from '../../workbench/hubspot/records';
import { EMPTY, changedClient, plan, sync } from '../support/synced-book';

describe('10,000 clients', () => {
  const records = makeClients(10_000);
  const book = sync(records, EMPTY);

  test('each stands in the Clients tab once', () => {
    expect(book.clients.map(({ recordId }) => recordId)).toEqual(records.map(({ id }) => id));
    expect(new Set(book.renewals.map(({ website }) => website)).size).toBe(book.renewals.length);
    expect(book.renewals.length).toBeGreaterThan(9_000);
  });

  test('a second sync changes nothing, in whatever order HubSpot lists them', () => {
    const { added, changed, unchanged, renewals, left } = plan([...records].reverse(), book);
    expect([added.length, changed.length, unchanged, left.length]).toEqual([0, 0, 10_000, 0]);
    expect([renewals.added.length, renewals.changed.length]).toEqual([0, 0]);
  });

  test('a third changes only what HubSpot changed', () => {
    const moved = records.map((record, index) =>
      index % 1000 === 0 ? changedClient(record, { hs_total_subscription_mrr: '12345' }) : record,
    );
    const { added, changed } = plan(moved, book);
    expect(added).toEqual([]);
    expect(changed.map(({ row, changes }) => [row.index, changes.map(({ column }) => column)])).toEqual(
      Array.from({ length: 10 }, (_, index) => [index * 1000, ['mrr']]),
    );
  });

  test('in parts they come to the same as in one', () => {
    const inParts = [0, 2_500, 5_000, 7_500].reduce(
      (before, start) => sync(records.slice(start, start + 2_500), before, { isWhole: false }),
      EMPTY,
    );
    expect(inParts.clients).toEqual(book.clients);
    expect(inParts.renewals.length).toBe(book.renewals.length);
  });
});
