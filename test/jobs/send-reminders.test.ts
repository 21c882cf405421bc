import { describe, expect, test } from '@jest/globals';
import { runDailyJob } from '../../src/jobs/daily-run';
import { textsIn } from '../../src/locale/texts';
import { RENEWALS } from '../../src/tables/renewals';
import type { LeanBook } from '../support/lean-services';
import type { Fact } from '../support/reliability';
import { FIRST_DAY, MARK, makeBook, runDay } from '../support/reliability';

const run = (): void => void runDailyJob();
const OWNER = 'ana@agency.example';
const NOTE = `outgoing.${OWNER}`;

const fact = (start: number): Fact => ({
  ...{ client: 'Client 001', owner: OWNER, type: 'Renewal', start, notice: 45 },
  ...{ acceptedOn: null, cancelledOn: null },
});

describe('a mail that Google refuses', () => {
  const refusing = (book: LeanBook): LeanBook =>
    Object.assign(book, {
      send: () => {
        throw new Error('Service invoked too many times for one day: email.');
      },
    });

  test('is not under way: the next one is no repeat', () => {
    const book = refusing(makeBook({ facts: [fact(58)] }));
    runDay(book, run, 0);
    expect(book.properties.get(NOTE)).toBe('');
  });

  test('leaves the note of an earlier one that may have gone out, so that the next is marked', () => {
    const book = makeBook({ facts: [fact(58)] });
    const earlier = JSON.stringify({ day: '2026-01-11', isRepeat: false, rows: [['R1', 60, 'x']] });
    book.properties.set(NOTE, earlier);
    const copy = refusing(book.copy());
    runDay(copy, run, 0);
    expect(copy.properties.get(NOTE)).toBe(earlier);
    const again = copy.copy();
    runDay(again, run, 1);
    expect(again.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(MARK)]);
  });
});

test('a row of which owner and second address hear on one day says so in one cell, written once', () => {
  const { stage } = textsIn('en').mail;
  const both = makeBook({ facts: [fact(48)] });
  const { calls } = runDay(both, run, 0);
  expect(both.mails).toHaveLength(2);
  const position = RENEWALS.columns.findIndex(({ key }) => key === 'lastReminder');
  const cell = String(both.tab(RENEWALS.key).rows[1]?.[position]);
  expect(cell.startsWith(FIRST_DAY)).toBe(true);
  expect(cell).toContain(stage.escalation);
  expect(cell.split(', ')).toHaveLength(2);
  // The second mail costs its note and itself, and no row is written again and again.
  const one = makeBook({ facts: [fact(48)], settings: { escalationEmail: '' } });
  expect(calls - runDay(one, run, 0).calls).toBeLessThan(6);
});
