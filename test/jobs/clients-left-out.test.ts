import { describe, expect, test } from '@jest/globals';
import { syncHubSpot } from '../../src/jobs/sync-hubspot';
import { MOST_VALUE_BYTES, utf8Length } from '../../src/store/stored-text';
import { CLIENTS } from '../../src/tables/clients';
import { LOG } from '../../src/tables/log';
import { RENEWALS } from '../../src/tables/renewals';
import { makeClients } from '../../workbench/hubspot/records';
import { connectedHubSpot } from '../support/lean-hubspot';
import type { LeanBook } from '../support/lean-services';
import { runOn } from '../support/lean-services';
import { TRIGGER_OWNER } from '../support/reliability';
import { blankBook, rowsOf } from '../support/year-in-a-book';

const LEFT_OUT = 320;
const name = (index: number): string => `株式会社日本の取引先有限責任パートナー第${index}号店`;
/** Whoever has two rows of one name is left out: nobody can say which of them is the client's. */
const records = makeClients(
  LEFT_OUT + 5,
  Array.from({ length: LEFT_OUT + 5 }, (_, index) => ({
    name: name(index),
    domain: `${index}.example`,
    country: 'Japan',
  })),
);

function bookWithTwins(): LeanBook {
  const book = Object.assign(blankBook(), { now: Date.parse('2026-01-16T14:00:00Z'), callMs: 0 });
  const twins = Array.from({ length: 2 * LEFT_OUT }, (_, index) =>
    CLIENTS.columns.map(({ key }) => (key === 'clientName' ? name(Math.floor(index / 2)) : '')),
  );
  book.tab(CLIENTS.key).rows.push(...twins);
  connectedHubSpot(book).clients = records;
  return book;
}

const sync = (): void => void syncHubSpot({ after: undefined, mostPages: Infinity, timeMs: 150_000 });
const state = (book: LeanBook) => ({
  clients: rowsOf(book, CLIENTS).map(({ clientName, recordId }) => [clientName, recordId]),
  renewals: rowsOf(book, RENEWALS).map(({ recordId, renewalStart }) => [recordId, renewalStart]),
});
const leftOut = (book: LeanBook) =>
  rowsOf(book, LOG).filter(({ event }) => event === 'Client of HubSpot left out');

describe(`${LEFT_OUT} clients with Japanese names that are left out`, () => {
  const whole = bookWithTwins();
  const run = runOn(whole, TRIGGER_OWNER, sync);

  test('keep nobody else out, in neither tab', () => {
    expect(run.error).toBeUndefined();
    const ids = records.slice(LEFT_OUT).map(({ id }) => id);
    const { clients, renewals } = state(whole);
    expect(clients).toHaveLength(2 * LEFT_OUT + 5);
    expect(clients.slice(2 * LEFT_OUT)).toEqual(ids.map((id, index) => [name(LEFT_OUT + index), id]));
    const renewing = new Set(renewals.map(([recordId]) => recordId));
    expect(ids.every((id) => renewing.has(id))).toBe(true);
    expect(renewing.size).toBe(renewals.length);
  });

  test('are named in the Log once each, and take bounded room', () => {
    expect(leftOut(whole).map(({ client }) => client)).toEqual(
      Array.from({ length: LEFT_OUT }, (_, index) => name(index)),
    );
    const before = JSON.stringify(state(whole));
    expect(runOn(whole, TRIGGER_OWNER, sync).error).toBeUndefined();
    expect([JSON.stringify(state(whole)), leftOut(whole).length]).toEqual([before, LEFT_OUT]);
    const sizes = [...whole.properties].map(([, value]) => utf8Length(value));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_VALUE_BYTES);
    const notes = [...whole.properties].filter(([key]) => key.startsWith('hubspot'));
    expect(notes.reduce((sum, [, value]) => sum + utf8Length(value), 0)).toBeLessThan(20_000);
  });

  test('do not hide another one whose name begins as theirs', () => {
    const book = bookWithTwins();
    const hubSpot = connectedHubSpot(book);
    hubSpot.clients = records.slice(1);
    runOn(book, TRIGGER_OWNER, sync);
    expect(leftOut(book)).toHaveLength(LEFT_OUT - 1);
    hubSpot.clients = records;
    expect(runOn(book, TRIGGER_OWNER, sync).error).toBeUndefined();
    expect(leftOut(book).map(({ client }) => client)).toContain(name(0));
    expect(leftOut(book)).toHaveLength(LEFT_OUT);
  });

  test('leave nothing half written, wherever the run before ended', () => {
    const wanted = state(whole);
    for (let after = 1; after < run.calls; after += 7) {
      const book = bookWithTwins();
      expect(runOn(book, TRIGGER_OWNER, sync, { kind: 'kill', after, lose: after % 2 === 0 }).failed).toBe(
        true,
      );
      expect(runOn(book, TRIGGER_OWNER, sync).error).toBeUndefined();
      expect(state(book)).toEqual(wanted);
      expect(new Set(leftOut(book).map(({ client }) => client)).size).toBe(LEFT_OUT);
    }
  });
});
