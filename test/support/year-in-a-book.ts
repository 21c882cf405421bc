import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { toIsoDate } from '../../src/domain/calendar-date';
import { LAYOUT_VERSION } from '../../src/jobs/migrations';
import { CLIENTS } from '../../src/tables/clients';
import { LOG } from '../../src/tables/log';
import { RENEWALS } from '../../src/tables/renewals';
import { parseDate } from '../../workbench/services/date-pattern';
import { event } from './hubspot-year';
import type { Cell, Fault, Row } from './lean-services';
import { LeanBook } from './lean-services';
import { makeBook } from './reliability';

const DAYS = 365;
const EVERY_DAY = { minLength: DAYS, maxLength: DAYS };

/** What happens on each day of a year; on most nothing does. */
export const happening = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: event }),
  EVERY_DAY,
);
/** What befalls the run of each day. */
export const trouble = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.boolean()), EVERY_DAY);

/** A row as text, by column. */
export type Texts = Readonly<Record<string, string>>;
type Table = { readonly key: string; readonly columns: readonly { readonly key: string }[] };

/** A workbook without clients. */
export function blankBook(): LeanBook {
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

export function rowsOf(book: LeanBook, table: Table, first = 1): Texts[] {
  const rows: readonly Row[] = book.tabs.find((tab) => tab.table === table.key)?.rows.slice(first) ?? [];
  return rows.flatMap((row) => {
    const cells = table.columns.map(({ key }, at) => [key, String(row[at] ?? '')] as const);
    return cells.every(([, text]) => text === '') ? [] : [Object.fromEntries(cells)];
  });
}

/** What people write into rows: a note in each, an acceptance in every other. */
export class Entries {
  private readonly notes = new Map<string, string>();
  private readonly accepted = new Map<string, string>();

  /** `by` is the column by which its client is known. */
  constructor(
    private readonly book: LeanBook,
    private readonly by: 'recordId' | 'hubId',
  ) {}

  write(day: CalendarDate): void {
    const at = (key: string): number => RENEWALS.columns.findIndex((column) => column.key === key);
    const { rows } = this.book.tab(RENEWALS.key);
    rows.forEach((row, index) => {
      const client = String(row[at(this.by)] ?? '');
      if (index === 0 || client === '' || this.notes.has(client)) return;
      this.notes.set(client, `note of ${client}`);
      const cells: Cell[] = [...row];
      cells[at('notes')] = `note of ${client}`;
      if (this.notes.size % 2 === 1) {
        cells[at('acceptedOn')] = new Date(parseDate(toIsoDate(day), this.book.timeZone, 'yyyy-MM-dd'));
        this.accepted.set(client, String(row[at('renewalStart')]));
      }
      rows[index] = cells;
    });
  }

  /** Each entry is where it was made, and an acceptance is of the start that it was given for. */
  expectKept(rows: readonly Texts[]): void {
    for (const row of rows) {
      const client = row[this.by] ?? '';
      expect(row['notes']).toBe(this.notes.get(client) ?? '');
      if (row['acceptedOn'] !== '') expect(row['renewalStart']).toBe(this.accepted.get(client));
    }
  }
}

/** They move by themselves, or are how a row is known. */
const UNLOGGED = new Set(['recordId', 'rowKey', 'hubspotAsOf', 'ourPoints', 'pointsDifference']);

/** Cells that are others than before, and rows that are new, of which the Log has no line. */
export function unnamed(
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

/** The Log's lines that were not there at the last look. */
export class NewLines {
  private next = 1;

  constructor(private readonly book: LeanBook) {}

  read(): readonly Texts[] {
    const lines = rowsOf(this.book, LOG, this.next);
    this.next += lines.length;
    return lines;
  }
}

/** The end of a run after a call, or a service that fails. */
export function faultOf([kind, call, lose]: readonly [number, number, boolean]): Fault {
  if (kind === 1) return { kind: 'kill', after: call, lose };
  return kind === 2 ? { kind: 'throw', at: call } : { kind: 'none' };
}
