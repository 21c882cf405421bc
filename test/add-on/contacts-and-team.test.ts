import { describe, expect, test } from '@jest/globals';
import { columnLetter } from '../../src/sheets/tabs';
import { addOnWithBook, ask, instant, rowsOf } from '../support/add-on';
import type { AddOn } from '../support/add-on';

const BOOK = [
  'Client name,Contract type,Renewal start date,Owner email,Primary client contact,Communication owner,Contract',
  // Their 75th day before the start is the day after.
  'Acme,Renewal,2026-04-02,ana@agency.example,Dana Voss,HubSpot,',
  'Blue Harbour,Renewal,2026-04-02,ana@agency.example,,HubSpot,',
  'Café Lumière,Renewal,2026-04-02,Left@agency.example,Max Roth,HubSpot,',
  'Delta Foods,Renewal,2026-04-02,left@agency.example,Old Contact,HubSpot,',
  'Estrela Sul,Renewal,2026-04-02,ana@agency.example,,Partner,Own services',
].join('\n');

function type(addOn: AddOn, tab: string, row: number, cells: Readonly<Record<string, string>>): void {
  const [header = []] = addOn.document.values(tab);
  for (const [label, text] of Object.entries(cells))
    addOn.document.userEdit(tab, `${columnLetter(header.indexOf(label))}${row}`, text);
}

describe('primary contacts and the team list in the built add-on', () => {
  test('are said once: contacts in the email at 75 days, owners in the Log', async () => {
    const addOn = await addOnWithBook(BOOK);
    const contact = (row: number, name: string, client: string, confirmed: string): void =>
      type(addOn, 'Contacts', row, {
        'Contact name': name,
        'Client name': client,
        Email: `${name.split(' ')[0]}@client.example`,
        'Confirmed on': confirmed,
      });
    contact(2, 'Dana Voss', 'Acme', '2025-07-01');
    contact(3, 'Max Roth', 'Café Lumière', '2026-01-02');
    contact(4, 'Kim Ito', 'Delta Foods', '2026-01-02');
    type(addOn, 'Settings', 2, { 'Team: email': 'Ana@agency.example' });
    await ask(addOn, 'confirmReminders');
    addOn.advanceTo(instant('2026-01-21T10:00', 'America/New_York'));
    const said = addOn.outbox.flatMap(({ text }) =>
      text.split('\n\n').flatMap((part) => {
        const [, wrong] =
          /\n {2}(.*)\. Check in the client’s account: Account and billing > Company info/.exec(part) ?? [];
        return wrong === undefined ? [] : [`${part.split(' (')[0] ?? ''}: ${wrong}`];
      }),
    );
    expect(said.sort()).toEqual([
      'Acme: Dana Voss was not confirmed as primary contact within 180 days',
      'Blue Harbour: No primary contact',
      'Delta Foods: Old Contact is not among the client’s contacts in the Contacts tab',
    ]);
    const logged = (): unknown[] =>
      rowsOf(addOn, 'log')
        .filter(({ event }) => String(event).includes('not in the team list'))
        .map(({ event, client }) => [event, client]);
    const once = [['left@agency.example is not in the team list', 'Café Lumière, Delta Foods']];
    expect(logged()).toEqual(once);

    // In order again and back: said again. Without a team list nobody is missing.
    type(addOn, 'Settings', 3, { 'Team: email': 'left@agency.example' });
    addOn.run('refreshNow');
    type(addOn, 'Settings', 3, { 'Team: email': '' });
    addOn.run('refreshNow');
    expect(logged()).toEqual([...once, ...once]);
    type(addOn, 'Settings', 2, { 'Team: email': '' });
    addOn.run('refreshNow');
    addOn.run('refreshNow');
    expect(logged()).toHaveLength(2);
  });
});
