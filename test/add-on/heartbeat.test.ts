import { expect, test } from '@jest/globals';
import type { RemindersView } from '../../src/panel/contract';
import type { Menu, MenuItem } from '../../workbench/runtime/contract';
import type { AddOn } from '../support/add-on';
import { COLLEAGUE, OWNER, addOnWithBook, ask, colourFormulas, instant, rowsOf } from '../support/add-on';

const ZONE = 'America/New_York';
const BOOK = [
  'Client name,Contract type,Renewal start date,Status,Communication owner,Owner email,Current MRR',
  'Nordlicht,Renewal,2026-03-20,Pending,Partner,ana@agency.example,100.5',
].join('\n');

/** The condition of the red header, computed as the sheet computes it. */
function isHeaderRed(addOn: AddOn): unknown {
  const rule = colourFormulas(addOn, 'Renewals').find((text) => text.includes('run-late')) ?? '';
  const formula =
    /=AND\((?:[^"\\]|\\.)*?\)(?=")/.exec(rule)?.[0] ?? (JSON.parse(rule) as { rule: never }).rule;
  const computed = addOn.document.evaluate(String(formula).replace(/\\"/g, '"'));
  return 'rows' in computed ? computed.rows[0]?.[0] : computed.error;
}

const labelsOf = ({ menus }: AddOn): string[] =>
  menus.flatMap(({ items }: Menu) =>
    items
      .filter((item): item is MenuItem => typeof item === 'object' && 'label' in item)
      .map(({ label }) => label),
  );

const reminders = (addOn: AddOn): Promise<RemindersView> => ask<RemindersView>(addOn, 'previewReminders');

test('a trigger that died is told on the tab, on opening and in the panel, until a colleague takes over', async () => {
  const addOn = await addOnWithBook(BOOK, { at: '2026-01-16T07:00', timeZone: ZONE });
  addOn.run('runDaily', { source: 'editor' });
  await ask(addOn, 'confirmReminders');
  addOn.advanceTo(instant('2026-01-17T09:30', ZONE));
  const well = await reminders(addOn);
  expect(well).toMatchObject({ remindersOn: true, isMine: true, heartbeat: { isLate: false, warnings: [] } });
  expect(well.heartbeat.facts).toEqual([
    'Last good update: 2026-01-17 08:00',
    `Runs under the account of ${OWNER.email}`,
    'Next update: 18 January 2026, between 8:00 and 9:00',
  ]);
  expect(isHeaderRed(addOn)).toBe(false);

  // Its owner leaves the company, and Google drops the trigger without a word.
  addOn.currentUser = COLLEAGUE;
  addOn.removeUser(OWNER);
  addOn.advanceTo(instant('2026-01-19T10:00', ZONE));
  const sent = addOn.outbox.length;
  expect(isHeaderRed(addOn)).toBe(true);
  addOn.open();
  expect(labelsOf(addOn)).toContain('⚠ Reminders are late: repair…');
  expect(addOn.toasts.at(-1)?.message).toContain('no reminders are sent');
  expect(await reminders(addOn)).toMatchObject({ isMine: false, heartbeat: { isLate: true } });

  await ask(addOn, 'confirmReminders');
  expect(await reminders(addOn)).toMatchObject({
    remindersOn: true,
    isMine: true,
    heartbeat: { isLate: false, warnings: [] },
  });
  expect(isHeaderRed(addOn)).toBe(false);
  addOn.open();
  expect(labelsOf(addOn)).not.toContain('⚠ Reminders are late: repair…');
  addOn.advanceTo(instant('2026-01-20T09:30', ZONE));
  expect(addOn.outbox.slice(sent).map(({ from, to }) => `${from} to ${to.join()}`)).toEqual([
    `${COLLEAGUE.email} to ana@agency.example`,
  ]);

  // Switched off on purpose: no mail, no trigger, and nothing that looks like a fault.
  expect(await ask(addOn, 'switchOffReminders')).toMatchObject({
    remindersOn: false,
    isMine: false,
    heartbeat: { isLate: false, warnings: [], facts: [] },
  });
  expect(rowsOf(addOn, 'log').at(-1)).toMatchObject({ event: 'Reminders switched off' });
  const runs = addOn.executions.length;
  addOn.advanceTo(instant('2026-02-20T10:00', ZONE));
  expect(addOn.executions).toHaveLength(runs);
  expect(isHeaderRed(addOn)).toBe(false);
  addOn.open();
  expect(labelsOf(addOn)).not.toContain('⚠ Reminders are late: repair…');
  addOn.run('refreshNow');
  expect(addOn.outbox).toHaveLength(sent + 1);

  await ask(addOn, 'confirmReminders');
  addOn.advanceTo(instant('2026-02-23T09:30', ZONE));
  expect(addOn.outbox).toHaveLength(sent + 2);
});

test('a run to which Google gives no spreadsheet says so once by email, and everywhere in the file that it is late', async () => {
  const addOn = await addOnWithBook(BOOK, {
    at: '2026-01-16T07:00',
    timeZone: ZONE,
    documentInTriggers: false,
  });
  await ask(addOn, 'confirmReminders');
  addOn.advanceTo(instant('2026-01-19T09:30', ZONE));
  expect(addOn.outbox.map(({ to, subject }) => [to, subject])).toEqual([
    [[OWNER.email], 'Reminders find no spreadsheet'],
  ]);
  expect(addOn.executions.filter(({ source }) => source === 'trigger').map(({ error }) => error)).toEqual(
    Array.from({ length: 4 }, () => 'NoSpreadsheetError: Google gave this run no open spreadsheet.'),
  );
  expect(isHeaderRed(addOn)).toBe(true);
  addOn.open();
  expect(labelsOf(addOn)).toContain('⚠ Reminders are late: repair…');
  // By hand it works.
  addOn.run('refreshNow');
  expect(addOn.outbox.at(-1)?.to).toEqual(['ana@agency.example']);
});
