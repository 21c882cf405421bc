import { describe, expect, test } from '@jest/globals';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, ask, installAddOn, rowsOf, undoLastRun } from '../support/add-on';

const BOOK = [
  'Client name,Contract type,Renewal start date,Hub ID,Owner email',
  'Northwind Cycles,Renewal,2026-03-01,1,ana@agency.example',
  'Other Ltd,Renewal,2026-05-01,2,ana@agency.example',
].join('\n');

type Saved = { properties: Record<string, Record<string, string>> };

/** Every value of every key that cannot be read any more, as `text`; all else as it was. */
async function withUnreadable(text: string): Promise<AddOn> {
  const before = await addOnWithBook(BOOK);
  before.run('refreshNow');
  await ask(before, 'confirmReminders');
  before.run('refreshNow');
  const saved = structuredClone(before.save()) as unknown as Saved;
  const document = saved.properties['document'] ?? {};
  expect(Object.keys(document).length).toBeGreaterThan(10);
  saved.properties['document'] = {
    ...Object.fromEntries(Object.keys(document).map((key) => [key, text])),
    ...{ undoneRuns: text, movingRows: text, hubspotMark: text, hubspotLast: text, hubspotFailure: text },
  };
  const addOn = installAddOn({ saved });
  addOn.onAlert(() => 'YES');
  return addOn;
}

/** What a partner does, each in a workbook that was just opened. */
const ACTS: Readonly<Record<string, (addOn: AddOn) => unknown>> = {
  'opens the client panel': (addOn) => ask(addOn, 'viewSelectedClient', { known: null }),
  'looks at reminders': (addOn) => ask(addOn, 'previewReminders', {}),
  'switches reminders off': (addOn) => ask(addOn, 'switchOffReminders'),
  'looks at the HubSpot panel': (addOn) => ask(addOn, 'viewHubSpot'),
  'imports a file': (addOn) =>
    ask(addOn, 'importFile', {
      fileName: 'more.csv',
      text: BOOK.replace('Other Ltd', 'New Ltd').replace(',2,', ',3,'),
    }),
  'undoes the last run': (addOn) => undoLastRun(addOn),
  'sets up': (addOn) => addOn.run('setUpSpreadsheet'),
  'ends an association': (addOn) => {
    addOn.document.userSelect('Renewals', 'A2');
    addOn.run('endClientAssociation');
  },
  'changes the language': (addOn) => ask(addOn, 'setLanguage', { language: 'de' }),
};

describe.each(['{oops'])('where all that is remembered says %p', (text) => {
  test.each(Object.keys(ACTS))(
    'a partner who %s is not stopped, and the next update names what was set aside',
    async (act) => {
      const addOn = await withUnreadable(text);
      await ACTS[act]?.(addOn);
      addOn.run('refreshNow');
      const log = rowsOf(addOn, 'log').map(({ event }) => String(event));
      expect(log.some((event) => event.includes('setAside.'))).toBe(true);
      expect(new Set(rowsOf(addOn, 'renewals').map(({ rowKey }) => rowKey)).size).toBe(
        rowsOf(addOn, 'renewals').length,
      );
      const notices = addOn.executions.filter(({ error }) => error !== undefined && error !== null);
      expect(notices).toEqual([]);
    },
  );
});
