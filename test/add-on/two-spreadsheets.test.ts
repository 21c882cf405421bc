import { expect, test } from '@jest/globals';
import type { RemindersView } from '../../src/panel/contract';
import type { AddOn } from '../support/add-on';
import { OWNER, addOnWithBook, ask, installAddOn, instant } from '../support/add-on';

const ZONE = 'America/New_York';
const bookOf = (client: string): string =>
  [
    'Client name,Contract type,Renewal start date,Status,Communication owner,Owner email,Current MRR',
    `${client},Renewal,2026-03-20,Pending,Partner,ana@agency.example,100.5`,
  ].join('\n');

const idsOf = ({ triggers }: AddOn): string[] => triggers.map(({ id }) => id);
const isMine = async (addOn: AddOn): Promise<boolean> =>
  (await ask<RemindersView>(addOn, 'previewReminders')).isMine;

test.each(['of the user', 'of the document'] as const)(
  'reminders of two spreadsheets of one person, where Google shows triggers %s',
  async (projectTriggers) => {
    const first = await addOnWithBook(bookOf('Nordlicht'), { projectTriggers });
    const second = await addOnWithBook(bookOf('Südwind'), { projectTriggers, beside: first });
    await ask(first, 'confirmReminders');
    const untouched = idsOf(first);
    expect(untouched).toHaveLength(1);
    expect(await isMine(second)).toBe(false);

    for (const change of ['confirmReminders', 'confirmReminders', 'switchOffReminders', 'confirmReminders']) {
      await ask(second, change);
      const isOn = change === 'confirmReminders';
      expect([idsOf(first), await isMine(first)]).toEqual([untouched, true]);
      expect([idsOf(second).length, await isMine(second)]).toEqual([isOn ? 1 : 0, isOn]);
    }

    for (const addOn of [first, second]) addOn.advanceTo(instant('2026-01-17T09:30', ZONE));
    expect([first, second].map(({ outbox }) => outbox.map(({ from, text }) => [from, text]))).toEqual([
      [[OWNER.email, expect.stringContaining('Nordlicht')]],
      [[OWNER.email, expect.stringContaining('Südwind')]],
    ]);

    // A copy that remembers what the original does, as Google's may.
    const copy = installAddOn({ projectTriggers, beside: first, saved: first.save() });
    expect(await isMine(copy)).toBe(false);
    await ask(copy, 'switchOffReminders');
    await ask(copy, 'confirmReminders');
    await ask(copy, 'switchOffReminders');
    expect([idsOf(first), await isMine(first)]).toEqual([untouched, true]);
  },
);
