import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ClientCells } from '../../src/domain/client-identity';
import { ClientIndex, clientIdentity, clientKeys, compareClients } from '../../src/domain/client-identity';

const acme: ClientCells = { clientName: 'Acme', hubId: '1', website: 'acme.example' };

const compared = (first: ClientCells, second: ClientCells) =>
  compareClients(clientIdentity(first), clientIdentity(second));

describe('who is who', () => {
  test.each<[string, ClientCells, ClientCells, string]>([
    ['one Hub ID, whatever else differs', acme, { clientName: 'B', hubId: '1', website: 'b.test' }, 'same'],
    ['two Hub IDs, whatever else is the same', acme, { ...acme, hubId: '2' }, 'other'],
    ['a Hub ID as number, as people write it, with noughts', { hubId: 9001 }, { hubId: '009001.0' }, 'same'],
    ['one record, whatever else differs', { ...acme, recordId: '7' }, { hubId: '2', recordId: '7' }, 'same'],
    ['two records of one Hub ID', { ...acme, recordId: '7' }, { ...acme, recordId: '8' }, 'other'],
    ['one name in other letters', acme, { clientName: ' ACMÉ' }, 'same'],
    ['one name, two websites', acme, { clientName: 'acme', website: 'acme.test' }, 'sameName'],
    ['one website, two names', acme, { clientName: 'Acme Ltd', website: 'www.acme.example/' }, 'sameWebsite'],
    ['two legal forms', { clientName: 'Acme' }, { clientName: 'Acme GmbH' }, 'other'],
    ['two rows without a name', { website: '' }, { clientName: ' ' }, 'other'],
    ['two pages of one host', { website: 'facebook.com/a' }, { website: 'm.facebook.com/b' }, 'other'],
    ['a host that many share', { website: 'facebook.com' }, { website: 'facebook.com' }, 'other'],
    [
      'a page of its own',
      { website: 'facebook.com/A' },
      { website: 'https://facebook.com/a/' },
      'sameWebsite',
    ],
    ['two paths', { website: 'harbor.example/uk' }, { website: 'harbor.example/de' }, 'other'],
  ])('%s', (_, first, second, result) => {
    expect(compared(first, second)).toBe(result);
    expect(compared(second, first)).toBe(result);
  });
});

const cells = fc.record({
  recordId: fc.constantFrom(undefined, '1', '2'),
  hubId: fc.constantFrom(undefined, undefined, '11', '12'),
  clientName: fc.constantFrom('', 'Acme', 'ACME', 'Acme Ltd', 'Nova'),
  website: fc.constantFrom(undefined, 'acme.example', 'acme.example/uk', 'facebook.com/a', 'nova.example'),
});

describe('an index', () => {
  test('finds what comparing each with each finds', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), cells, (rows, wanted) => {
        const index = new ClientIndex<ClientCells>();
        for (const row of rows) index.add(clientIdentity(row), row);
        const { same, alike } = index.find(clientIdentity(wanted));
        const results = (some: readonly ClientCells[]) => some.map((row) => compared(row, wanted));
        expect(results(same).filter((result) => result !== 'same' && result !== 'sameName')).toEqual([]);
        expect(results(alike).filter((result) => result !== 'sameWebsite')).toEqual([]);
        expect(same.length > 0).toBe(
          results(rows).some((result) => result === 'same' || result === 'sameName'),
        );
        const hasNew = same.length === 0 && results(rows).includes('sameWebsite');
        expect(alike.length > 0).toBe(hasNew);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, (index: number) => ClientCells]>([
    ['one name', (index) => ({ clientName: 'Acme', hubId: String(index) })],
    ['one website', (index) => ({ clientName: `Firm ${index}`, website: 'group.example' })],
    ['both', (index) => ({ ...acme, hubId: String(index) })],
    ['no name', (index) => ({ hubId: String(index), website: 'group.example' })],
  ])('looks at few of 2,000 clients that share %s', (_, cellsOf) => {
    let looks = 0;
    const rows = Array.from({ length: 2_000 }, (__, index) => clientIdentity(cellsOf(index)));
    const index = new ClientIndex<number>();
    rows.forEach((identity, row) => {
      const watched = new Proxy(identity, {
        get: (target, key) => ((looks += 1), Reflect.get(target, key) as unknown),
      });
      index.add(watched, row);
    });
    const stranger = (row: number) =>
      clientIdentity({ ...cellsOf(row), hubId: `9${row}00000`, clientName: 'New' });
    rows.forEach((identity, row) => {
      expect(index.find(identity).same).toEqual([row]);
      index.find(stranger(row));
    });
    // Each with each would be some millions.
    expect(looks).toBeLessThan(200 * rows.length);
  });

  test('tells parts apart', () => {
    const index = new ClientIndex<string>();
    index.add(clientIdentity(acme), 'a renewal', 'renewal');
    expect(index.find(clientIdentity(acme), 'emailOverage').same).toEqual([]);
  });

  test('all of a client are those of its ID and of its name, unless two clients bear the name', () => {
    const index = new ClientIndex<string>();
    index.add(clientIdentity({ clientName: 'Acme' }), 'Acme without ID');
    index.add(clientIdentity(acme), 'Acme 1');
    index.add(clientIdentity({ ...acme, clientName: 'Acme UK' }), 'Acme 1, renamed');
    expect(index.allOf(clientIdentity(acme))).toEqual(['Acme without ID', 'Acme 1', 'Acme 1, renamed']);
    expect(index.allOf(clientIdentity({ clientName: 'acme' }))).toEqual(['Acme without ID', 'Acme 1']);
    index.add(clientIdentity({ clientName: 'Acme', hubId: '2' }), 'Acme 2');
    expect(index.allOf(clientIdentity(acme))).toEqual(['Acme 1', 'Acme 1, renamed']);
    expect(index.allOf(clientIdentity({ clientName: 'acme' }))).toEqual(['Acme without ID']);
  });
});

describe('clientKeys', () => {
  const cells = fc.record({
    hubId: fc.constantFrom(undefined, '1', '2', '02'),
    recordId: fc.constantFrom(undefined, undefined, '9', '8'),
    clientName: fc.constantFrom(undefined, 'Acme', 'ACME', 'Nova', 'Nova Group'),
  });

  test('rows of one key are of one client by the rule, or joined by a third; rows that IDs tell apart never are', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), (rows) => {
        const identities = rows.map(clientIdentity);
        const keys = clientKeys(identities);
        const index = new ClientIndex<number>();
        identities.forEach((identity, at) => index.add(identity, at));
        identities.forEach((one, at) => {
          identities.forEach((other, next) => {
            if (one.recordId && other.recordId && one.recordId !== other.recordId)
              expect(keys[at]).not.toBe(keys[next]);
            const isSure =
              one.hubId !== undefined && one.hubId === other.hubId && !one.recordId && !other.recordId;
            if (isSure) expect(keys[at]).toBe(keys[next]);
          });
          // Where no record is known, all that the panel shows of a client has one key.
          if (rows.some(({ recordId }) => recordId) || keys[at] === '') return;
          for (const own of index.allOf(one)) expect(keys[own]).toBe(keys[at]);
        });
      }),
      { numRuns: 500 },
    );
  });
});
