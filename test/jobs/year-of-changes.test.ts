import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { toIsoDate } from '../../src/domain/calendar-date';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { clientReader } from '../../src/hubspot/read-client';
import { ClientQuestions } from '../../src/jobs/client-questions';
import { planImport } from '../../src/jobs/plan-import';
import { textsIn } from '../../src/locale/texts';
import type { RenewalRecord, RenewalValues } from '../../src/sheets/renewals';
import type { Book } from '../support/synced-book';
import { EMPTY, applied, plan } from '../support/synced-book';
import type { Client } from '../support/hubspot-year';
import { WITH_CURRENCY, months, recordOf, year } from '../support/hubspot-year';

/** What people write into rows: a note and an owner of their own in each, an acceptance in every other. */
class People {
  private readonly notes = new Map<string, string>();
  private readonly accepted = new Map<string, string>();

  write(
    rows: readonly RenewalValues[],
    day: CalendarDate,
    whose: (row: RenewalValues) => string,
  ): readonly RenewalValues[] {
    return rows.map((row) => {
      const key = row.rowKey ?? '';
      if (this.notes.has(key)) return row;
      this.notes.set(key, whose(row));
      const isAccepted = this.notes.size % 2 === 1;
      if (isAccepted) this.accepted.set(key, toIsoDate(row.renewalStart ?? day));
      return {
        ...row,
        ...{ notes: whose(row), ownerEmail: `${whose(row)}@agency.example` },
        ...(isAccepted && { acceptedOn: day }),
      };
    });
  }

  /** Each entry is where it was made, and an acceptance is of the start that it was given for. */
  expectKept(rows: readonly RenewalValues[], whose: (row: RenewalValues) => string): void {
    expect(rows.length).toBeGreaterThanOrEqual(this.notes.size);
    for (const row of rows) {
      const note = this.notes.get(row.rowKey ?? '');
      if (note === undefined) continue;
      expect([row.notes, row.ownerEmail, whose(row)]).toEqual([note, `${note}@agency.example`, note]);
      if (row.acceptedOn && row.renewalStart)
        expect(toIsoDate(row.renewalStart)).toBe(this.accepted.get(row.rowKey ?? ''));
    }
  }
}

/** Amounts beside the currency in which they were once shown. */
class ShownAmounts {
  private readonly shown = new Set<string>();

  add({ id, mrr, currency }: Client): void {
    if (mrr !== null) this.shown.add(`${id} ${mrr} ${currency}`);
  }

  expectOnly(
    rows: readonly {
      readonly id: string;
      readonly mrr?: number | undefined;
      readonly currency?: string | undefined;
    }[],
  ): void {
    for (const { id, mrr, currency } of rows)
      if (mrr !== undefined) expect(this.shown).toContain(`${id} ${mrr} ${currency}`);
  }
}

const changesOf = (before: object | undefined, after: object): readonly string[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].filter(
    (key) =>
      JSON.stringify((before as Record<string, unknown> | undefined)?.[key]) !==
      JSON.stringify((after as Record<string, unknown>)[key]),
  );

describe('a year of changes ends with one row for each contract change, and nobody’s entry lost', () => {
  test('synced from HubSpot', () => {
    const reader = clientReader(WITH_CURRENCY, undefined);
    fc.assert(
      fc.property(year, (events) => {
        const people = new People();
        const amounts = new ShownAmounts();
        const seen = new Set<string>();
        const renewing = new Set<string>();
        const whose = ({ recordId = '' }: RenewalValues): string => `note-${recordId}`;
        let book: Book = EMPTY;
        for (const { day, clients } of months(events)) {
          const live = clients.filter(({ isRemoved }) => !isRemoved);
          for (const client of live) {
            seen.add(client.id);
            if (client.renewal) renewing.add(client.id);
            amounts.add(client);
          }
          const records = live.map((client) => recordOf(client, day));
          const planned = plan(records, book, [], { reader, today: day });
          expect(planned.left).toEqual([]);
          // Every difference is named.
          for (const { row, values, changes } of planned.changed)
            expect(changes.map(({ column }) => column).sort()).toEqual(
              [...changesOf(row.values, values)].sort(),
            );
          for (const { rowKey, values, changes } of planned.renewals.changed) {
            const before = book.renewals.find((row) => row.rowKey === rowKey);
            expect(changes.map(({ column }) => column).sort()).toEqual([...changesOf(before, values)].sort());
          }
          const synced = applied(book, planned);
          expect(synced.clients.map(({ recordId }) => recordId).sort()).toEqual([...seen].sort());
          expect(synced.renewals.map(({ recordId }) => recordId).sort()).toEqual([...renewing].sort());
          people.expectKept(synced.renewals, whose);
          amounts.expectOnly(
            synced.clients.map(({ recordId: id = '', mrr, currency }) => ({ id, mrr, currency })),
          );
          amounts.expectOnly(
            synced.renewals.map(({ recordId: id = '', currentMrr: mrr, currency }) => ({
              id,
              mrr,
              currency,
            })),
          );
          for (const client of live.filter(({ renewal }) => renewal)) {
            const row = synced.renewals.find(({ recordId }) => recordId === client.id);
            expect(row?.renewalStart).toEqual(client.renewal);
          }
          const gone = [...seen].filter((id) => !live.some((client) => client.id === id));
          expect(
            synced.clients
              .flatMap(({ recordId, withdrawn }) => (withdrawn?.startsWith('Client name') ? [recordId] : []))
              .sort(),
          ).toEqual(gone.sort());
          const again = plan(records, synced, [], { reader, today: day });
          expect([again.added, again.changed, again.renewals.added, again.renewals.changed]).toEqual([
            [],
            [],
            [],
            [],
          ]);
          book = { clients: synced.clients, renewals: people.write(synced.renewals, day, whose) };
        }
      }),
      { numRuns: 60 },
    );
  });

  test('imported from files', () => {
    const texts = textsIn('en');
    fc.assert(
      fc.property(year, (events) => {
        const people = new People();
        const amounts = new ShownAmounts();
        const renewing = new Set<string>();
        const whose = ({ hubId = '' }: RenewalValues): string => `note-${hubId}`;
        let table: readonly RenewalValues[] = [];
        for (const { day, clients } of months(events)) {
          const listed = clients
            .filter(({ isRemoved, renewal }) => !isRemoved && renewal)
            .map((client) => ({ ...client, currency: client.currency ?? 'USD' }));
          const lines = listed.flatMap(({ id, name, domain, renewal, mrr, currency }) =>
            renewal
              ? [[name ?? `Client ${id}`, toIsoDate(renewal), id, domain, mrr, currency].join(',')]
              : [],
          );
          for (const client of listed) {
            renewing.add(client.id);
            amounts.add(client);
          }
          const file = ['Client name,Renewal start date,Hub ID,Website,Current MRR,Currency', ...lines].join(
            '\n',
          );
          const importInto = (rows: readonly RenewalValues[]) =>
            planImport(
              readRenewalsFile(file, { today: day }),
              rows.map((values, index): RenewalRecord => ({ index, values, problems: [] })),
              day,
              texts,
              { questions: new ClientQuestions({}, texts.identity.inLine) },
            );
          const planned = importInto(table);
          expect(planned.rejected).toEqual([]);
          const changed = new Map(planned.changed.map(({ rowKey, values }) => [rowKey, values]));
          for (const { rowKey, values, changes } of planned.changed) {
            const before = table.find((row) => row.rowKey === rowKey);
            expect(changes.map(({ column }) => column).sort()).toEqual([...changesOf(before, values)].sort());
          }
          const after = [
            ...table.map((row) => changed.get(row.rowKey ?? '') ?? row),
            ...planned.added.map((values, index) => ({ ...values, rowKey: `R${table.length + index}` })),
          ];
          expect(after.map(({ hubId }) => hubId).sort()).toEqual([...renewing].sort());
          people.expectKept(after, whose);
          amounts.expectOnly(
            after.map(({ hubId: id = '', currentMrr: mrr, currency }) => ({ id, mrr, currency })),
          );
          for (const client of listed)
            expect(after.find(({ hubId }) => hubId === client.id)?.renewalStart).toEqual(client.renewal);
          expect([importInto(after).added, importInto(after).changed]).toEqual([[], []]);
          table = people.write(after, day, whose);
        }
      }),
      { numRuns: 20 },
    );
  });
});
