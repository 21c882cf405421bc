import { describe, expect, test } from '@jest/globals';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, colourFormulas, instant, rowsOf } from '../support/add-on';
import { DAYS_WITHOUT_MIDNIGHT } from '../support/zones-without-midnight';

/** Clocks skip midnight: the first moment of the day is 01:00, and no cell may show or hold that hour. */
const ZONES = ['Africa/Cairo', 'America/Santiago'] as const;

const HOUR = /\d{4}-\d{2}-\d{2} \d{2}:/;

/** A value of one cell, as the sheet computes it on the day. */
const computed = (addOn: AddOn, formula: string) => {
  const result = addOn.document.evaluate(formula);
  return 'error' in result ? result.error : result.rows[0]?.[0];
};

function rowNumberOf(addOn: AddOn, client: string): number {
  return rowsOf(addOn, 'renewals').findIndex(({ clientName }) => clientName === client) + 2;
}

/** The condition of a colour, for the row that is due, as the sheet computes it. */
function hasColour(addOn: AddOn, name: string): unknown {
  const row = rowNumberOf(addOn, 'Due');
  const rule = colourFormulas(addOn, 'Renewals').find((text) => text.includes(`deadline-${name}`)) ?? '';
  const formula = /=AND\(.*?\)(?="[,\]}])/.exec(rule)?.[0].replace(/\\"/g, '"') ?? '';
  return computed(addOn, formula.replace(/(\$[A-Z]+)\d+/g, `Renewals!$1${row}`));
}

describe.each(ZONES)('in %s', (timeZone) => {
  const day = DAYS_WITHOUT_MIDNIGHT[timeZone]!;
  const daysAfter = (days: number) =>
    new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  const call = (date: string) => `DATE(${date.split('-').map(Number).join(',')})`;
  const book = [
    'Client name,Contract type,Renewal start date,Hub ID,Owner email,Accepted on',
    `Due,Renewal,${daysAfter(45)},1,owner@agency.example,`,
    `Starts,Email overage,${day},2,owner@agency.example,`,
    `Accepted,Renewal,${daysAfter(60)},3,owner@agency.example,${day}`,
  ].join('\n');
  const opened = () => addOnWithBook(book, { timeZone, at: `${day}T07:00` });

  test('imported and ruled, a day stays that day, and so does today', async () => {
    const addOn = await opened();
    addOn.run('refreshNow');
    const rows = rowsOf(addOn, 'renewals');
    const [due, starts, accepted] = ['Due', 'Starts', 'Accepted'].map((client) =>
      rows.find(({ clientName }) => clientName === client),
    );
    expect(due).toMatchObject({ renewalDeadline: day, status: 'Pending' });
    expect(starts).toMatchObject({ renewalStart: day });
    expect(accepted).toMatchObject({ acceptedOn: day, status: 'Renewed' });
    expect(JSON.stringify(rowsOf(addOn, 'renewals'))).not.toMatch(HOUR);
    expect(computed(addOn, `=AS_OF=${call(day)}`)).toBe(true);
    // Once written it is as it should be: nothing is left to change.
    const log = rowsOf(addOn, 'log').length;
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'log').filter(({ column }) => column !== '').length).toBe(
      rowsOf(addOn, 'log')
        .slice(0, log)
        .filter(({ column }) => column !== '').length,
    );
  });

  test('the deadline has its colour on the day, and that of a passed one on the next', async () => {
    const addOn = await opened();
    expect([hasColour(addOn, 'this-week'), hasColour(addOn, 'passed')]).toEqual([true, false]);
    addOn.advanceTo(instant(`${daysAfter(1)}T07:00`, timeZone));
    expect(hasColour(addOn, 'passed')).toBe(true);
  });

  test('a function answers with the day', async () => {
    const addOn = await opened();
    addOn.run('refreshNow');
    expect(computed(addOn, `=RENEWAL_DEADLINE(${call(daysAfter(45))})`)).toBe(day);
    expect(computed(addOn, `=RENEWAL_DEADLINE(${call(daysAfter(45))})=${call(day)}`)).toBe(true);
    expect(computed(addOn, `=RENEWAL_DAYS_LEFT(${call(daysAfter(45))},AS_OF)`)).toBe(0);
  });

  test('in the archive it is still that day', async () => {
    const addOn = await opened();
    addOn.onAlert(() => 'YES');
    addOn.document.userSelect('Renewals', `A${rowNumberOf(addOn, 'Due')}`);
    addOn.run('endClientAssociation');
    const [archived] = rowsOf(addOn, 'archive');
    expect(archived).toMatchObject({ clientName: 'Due', renewalDeadline: day, endedOn: day });
  });
});
