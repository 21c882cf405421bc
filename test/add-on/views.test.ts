import { createFilter } from '../../workbench/spreadsheet/app/filter';
import { describe, expect, test } from '@jest/globals';
import type { AddOn } from '../support/add-on';
import { COLLEAGUE, OWNER, addOnWithBook, ask, rowsOf } from '../support/add-on';

/** On 16 January 2026. */
const BOOK = [
  'Client name,Communication owner,Contract type,Status,Renewal start date,Owner email,Accepted on',
  `In ten days,HubSpot,Email overage,Pending,2026-01-26,${OWNER.email},`,
  `On the thirtieth day,Partner,Renewal,Pending,2026-02-15,${COLLEAGUE.email.toUpperCase()},`,
  `On the thirty-first,HubSpot,Renewal,Pending,2026-02-16,,2026-01-02`,
  `In ninety days,HubSpot,Renewal,Pending,2026-04-16,${OWNER.email},`,
  `Next year,Partner,Contact tier upgrade,Pending,2027-01-01,${OWNER.email},`,
].join('\n');

/** Clients in the rows that the filter leaves in sight, blank ones left out. */
function inSight(addOn: AddOn): readonly string[] {
  const sheetId = addOn.document.getters.getSheetIdByName('Renewals') ?? '';
  return addOn.document
    .values('Renewals')
    .flatMap(([name], row) =>
      row === 0 || name === '' || addOn.document.getters.isRowFiltered(sheetId, row) ? [] : [String(name)],
    );
}

function blanksInSight({ document: { getters } }: AddOn): number {
  const sheetId = getters.getSheetIdByName('Renewals') ?? '';
  return Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => row).filter(
    (row) =>
      !getters.isRowFiltered(sheetId, row) &&
      getters.getEvaluatedCell({ sheetId, col: 0, row }).formattedValue === '',
  ).length;
}

const deadlineNote = (addOn: AddOn): string | undefined =>
  addOn.document.annotations.notes.find(({ text, range: { zone, sheetId } }) => {
    const isHeader = zone.left === 5 && zone.top === 0 && text !== '';
    return isHeader && sheetId === addOn.document.getters.getSheetIdByName('Renewals');
  })?.text;

describe('"Show"', () => {
  test('leaves in sight what each view is about, for the day that it is', async () => {
    const addOn = await addOnWithBook(BOOK);
    const shownBy = (functionName: string, user = OWNER): readonly string[] => {
      addOn.run(functionName, { user });
      return inSight(addOn);
    };
    // By deadline, which lies 45 days before the start; accepted or past it, nothing is open.
    expect(shownBy('showDueIn30Days')).toEqual([]);
    expect(addOn.toasts.at(-1)).toMatchObject({
      title: 'Open, deadline within 30 days',
      message: expect.stringContaining('0 of 5 rows shown.'),
    });
    expect(blanksInSight(addOn)).toBe(0);
    expect(shownBy('showDueIn60Days')).toEqual(['In ninety days']);
    expect(shownBy('showDueIn120Days')).toEqual(['In ninety days']);
    expect(shownBy('showOverdue')).toEqual(['In ten days', 'On the thirtieth day']);
    expect(shownBy('showMine')).toEqual(['In ten days', 'In ninety days', 'Next year']);
    expect(shownBy('showMine', COLLEAGUE)).toEqual(['On the thirtieth day']);
    expect(shownBy('showPartnerOwned')).toEqual(['On the thirtieth day', 'Next year']);
    // Accepted, the third has not lapsed.
    expect(shownBy('showLapsed')).toEqual(['In ten days', 'On the thirtieth day']);
    expect(shownBy('showAllRows')).toHaveLength(5);
    expect(blanksInSight(addOn)).toBeGreaterThan(9);
    // Once the calendar has written Renewed nothing is open any more; that nobody answered stays true.
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')[1]).toMatchObject({ status: 'Renewed' });
    expect(shownBy('showOverdue')).toEqual(['In ten days']);
    expect(shownBy('showLapsed')).toEqual(['In ten days', 'On the thirtieth day']);
    addOn.run('showAllRows');
    expect(rowsOf(addOn, 'renewals')).toHaveLength(5);
  });

  test('keeps what the user filters elsewhere, follows rows that move, and hides nothing that comes later', async () => {
    const addOn = await addOnWithBook(BOOK);
    const sheetId = addOn.document.getters.getSheetIdByName('Renewals') ?? '';
    const filterBy = (col: number, hiddenValues: readonly string[]): void =>
      void addOn.document.dispatch('UPDATE_FILTER', {
        ...{ sheetId, col, row: 0, value: { filterType: 'values', hiddenValues: [...hiddenValues] } },
      });
    filterBy(0, ['Next year']);
    addOn.run('showPartnerOwned');
    expect(inSight(addOn)).toEqual(['On the thirtieth day']);
    addOn.document.dispatch('ADD_COLUMNS_ROWS', {
      ...{ sheetId, sheetName: 'Renewals', dimension: 'ROW', base: 1, position: 'before', quantity: 1 },
    });
    expect(inSight(addOn)).toEqual(['On the thirtieth day']);
    addOn.document.userEdit('Renewals', 'A2', 'Typed by hand');
    expect(inSight(addOn)).toEqual(['Typed by hand', 'On the thirtieth day']);
    addOn.run('showAllRows');
    expect(inSight(addOn)).toHaveLength(6);

    // A filter that the user drew over a part of the table is enlarged, with what it filters.
    const { zone } = addOn.document.getters.getCoreTables(sheetId)[0]!.range;
    addOn.document.dispatch('REMOVE_TABLE', { sheetId, target: [zone] });
    createFilter(addOn.document, sheetId, { left: 0, right: 3, top: 0, bottom: 3 });
    filterBy(0, ['In ten days']);
    addOn.run('showMine');
    expect(inSight(addOn)).toEqual(['In ninety days', 'Next year']);
  });

  test('the alerts stand in the note over the deadlines, above the help', async () => {
    const addOn = await addOnWithBook(BOOK);
    addOn.run('refreshNow');
    const { alerts } = await ask<{ alerts: { decisionsComing: number } }>(addOn, 'viewClient', { name: 'x' });
    expect(alerts.decisionsComing).toBe(1);
    expect(deadlineNote(addOn)).toBe(
      '1 decision coming. Next deadline: 2026-03-02, In ninety days. (2026-01-16)\n\nThe last day on which the terms can still be changed: renewal start less the notice days.',
    );
    addOn.document.userEdit('Renewals', 'E5', 'Cancellation requested');
    addOn.run('refreshNow');
    expect(deadlineNote(addOn)).toMatch(/^No decisions coming\. \(2026-01-16\)\n\n/);
  });

  test('"Mine" where Google does not name the user says so, and changes nothing', async () => {
    const addOn = await addOnWithBook(BOOK);
    const told: string[] = [];
    addOn.onAlert((_, message) => {
      told.push(message);
      return 'OK';
    });
    const nameless = { ...OWNER, email: '' };
    addOn.grantConsent(nameless);
    addOn.run('showMine', { user: nameless });
    expect(told).toEqual([expect.stringContaining('Owner email')]);
    expect(inSight(addOn)).toHaveLength(5);
  });
});
