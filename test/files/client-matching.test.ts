import { describe, expect, test } from '@jest/globals';
import { MatchIndex, matchKeys } from '../../src/files/client-matching';

const acme = { clientName: 'Acme', hubId: '1', website: 'acme.example', contractType: 'renewal' };

function matches(inTable: object, row: object): boolean {
  const index = new MatchIndex<string>();
  index.add(inTable, 'the row');
  return index.matchesOf(row).length > 0;
}

describe('MatchIndex', () => {
  test('finds the same Hub ID whatever else differs', () => {
    expect(matches(acme, { ...acme, clientName: 'Acme Ltd', website: 'acme.test' })).toBe(true);
  });

  test('two Hub IDs are two clients, whatever else is the same', () => {
    expect(matches(acme, { ...acme, hubId: '2' })).toBe(false);
  });

  test('without a Hub ID on one side the website decides', () => {
    expect(matches(acme, { ...acme, hubId: '', clientName: 'Other' })).toBe(true);
    expect(matches(acme, { ...acme, hubId: undefined, website: 'other.example' })).toBe(false);
  });

  test('without website on one side the name decides, as people would compare it', () => {
    expect(
      matches(
        { clientName: 'Éclat  Média', contractType: 'renewal' },
        { ...acme, clientName: 'ECLAT MEDIA' },
      ),
    ).toBe(true);
    expect(matches(acme, { clientName: 'Acme Two', contractType: 'renewal' })).toBe(false);
  });

  test('another contract type is another row', () => {
    expect(matches(acme, { ...acme, contractType: 'emailOverage' })).toBe(false);
  });

  test('tells all rows that it can be, in the order of the table', () => {
    const index = new MatchIndex<number>();
    index.add({ ...acme, hubId: '1', website: '' }, 1);
    index.add({ ...acme, hubId: '2', website: '' }, 2);
    expect(index.matchesOf({ clientName: 'acme', contractType: 'renewal' })).toEqual([1, 2]);
  });

  test('compares a Hub ID that a sheet holds as a number', () => {
    expect(matchKeys({ ...acme, hubId: 42 }).hubId).toBe('42');
  });
});
