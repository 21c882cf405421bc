import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../workbench/runtime/contract';
import type { AddOn } from '../support/add-on';
import { columnLetter } from '../../src/sheets/tabs';
import { FREE_POSITION } from '../support/free-column';
import { OWNER, addOnWithBook, ask, installAddOn, rowsOf } from '../support/add-on';

const TODAY = '2026-01-16T07:00';
const POSSIBLE_REPEAT = '[possible repeat]';

// Three owners, every contract type, what is due and what is not, a status chosen by hand, a column of the user's own.
const BOOK = [
  'Client name,Contract type,Renewal start date,Status,Communication owner,Owner email,Current MRR,Accepted on',
  'Lapsed,Renewal,2026-03-01,Pending,Partner,ana@agency.example,100.5,',
  'Last day,Renewal,2026-03-02,Pending,Partner,ana@agency.example,100.5,',
  'Client notice,Contact tier upgrade (CTU),2026-04-01,Pending,HubSpot,ben@agency.example,100.5,',
  'Overage,Email overage (EO),2026-03-17,Pending,Partner,cem@agency.example,100.5,',
  'Accepted,Renewal,2026-04-10,Renewed,Partner,ana@agency.example,100.5,2026-01-02',
  'Far away,Renewal,2026-12-01,Pending,HubSpot,ben@agency.example,100.5,',
].join('\n');

interface Outcome {
  readonly rows: readonly Record<string, unknown>[];
  readonly mails: readonly string[];
}

const outcomeOf = (addOn: AddOn): Outcome => ({
  rows: [...rowsOf(addOn, 'renewals')].sort((one, other) =>
    String(one.rowKey).localeCompare(String(other.rowKey)),
  ),
  // What the owner of the trigger is told of a run that failed is no reminder.
  mails: addOn.outbox
    .filter(({ to }) => to[0] !== OWNER.email)
    .map(({ to, subject }) => `${to[0]} ${subject}`)
    .sort(),
});

describe('a daily run that is struck at any service call, and run again', () => {
  let saved: unknown;
  let expected: Outcome;
  let faultPoints = 0;

  const fresh = (): AddOn => installAddOn({ at: TODAY, saved: structuredClone(saved) });
  const struckBy = (fault: Fault): AddOn => {
    const addOn = fresh();
    addOn.faults.push(fault);
    try {
      addOn.run('runDaily', { source: 'trigger' });
    } catch {
      // That is the point.
    }
    addOn.faults.length = 0;
    return addOn;
  };

  beforeAll(async () => {
    const addOn = await addOnWithBook(BOOK, { at: TODAY });
    await ask(addOn, 'confirmReminders');
    addOn.document.userEdit('Renewals', 'X4', 'my own note');
    saved = addOn.save();
    const whole = fresh();
    whole.run('runDaily', { source: 'trigger' });
    expected = outcomeOf(whole);
    faultPoints = whole.executions.at(-1)?.faultPoints ?? 0;
  });

  const calls = (every: number): number[] =>
    Array.from({ length: faultPoints }, (_, index) => index + 1).filter((call) => call % every === 0);

  test('untouched, it mails each owner once', () => {
    expect(expected.mails.map((mail) => mail.split(' ')[0])).toEqual([
      'ana@agency.example',
      'ben@agency.example',
      'cem@agency.example',
    ]);
    expect(faultPoints).toBeGreaterThan(30);
  });

  test.each([
    ['killed after', 13, (call: number): Fault => ({ kind: 'kill', after: call, losesHeldWrites: true })],
    [
      'thrown at',
      31,
      (call: number): Fault => ({ kind: 'throw', at: call, message: 'Service Spreadsheets timed out' }),
    ],
  ])(
    '%s every call (step %i): no mail lost, none doubled unmarked, one marked repeat at most',
    (_, every, fault) => {
      for (const call of calls(every)) {
        const addOn = struckBy(fault(call));
        addOn.run('runDaily', { source: 'trigger' });
        const { rows, mails } = outcomeOf(addOn);
        const marked = mails.filter((mail) => mail.includes(POSSIBLE_REPEAT));
        const unmarked = mails.filter((mail) => !mail.includes(POSSIBLE_REPEAT));
        const told = new Set(mails.map((mail) => mail.replace(`${POSSIBLE_REPEAT} `, '')));
        expect({ call, told: [...told].sort() }).toEqual({ call, told: expected.mails });
        expect({ call, doubled: unmarked.length - new Set(unmarked).size }).toEqual({ call, doubled: 0 });
        expect(marked.length).toBeLessThanOrEqual(1);
        const ignoringReminder = (row: Record<string, unknown>) => ({ ...row, lastReminder: '' });
        expect({ call, rows: rows.map(ignoringReminder) }).toEqual({
          call,
          rows: expected.rows.map(ignoringReminder),
        });
      }
    },
  );

  test.each([
    [
      'sorts the table',
      43,
      (addOn: AddOn) =>
        addOn.document.userSort('Renewals', `A2:${columnLetter(FREE_POSITION - 1)}7`, 1, false),
    ],
    ['inserts a row on top', 61, (addOn: AddOn) => addOn.document.userInsertRows('Renewals', 1, 1)],
    ['deletes a row that is not due', 67, (addOn: AddOn) => addOn.document.userDeleteRows('Renewals', 7, 1)],
  ])('a colleague %s just before every call (step %i): every row is right in the end', (_, every, act) => {
    for (const call of calls(every)) {
      const addOn = fresh();
      addOn.faults.push({ kind: 'interfere', before: call, act: () => act(addOn) });
      addOn.run('runDaily', { source: 'trigger' });
      addOn.faults.length = 0;
      addOn.run('runDaily', { source: 'trigger' });
      const { rows, mails } = outcomeOf(addOn);
      const there = new Set(rows.map(({ rowKey }) => rowKey));
      expect({ call, rows }).toEqual({ call, rows: expected.rows.filter(({ rowKey }) => there.has(rowKey)) });
      expect(rows.length).toBeGreaterThanOrEqual(5);
      expect({ call, mails }).toEqual({ call, mails: expected.mails });
    }
  });
});
