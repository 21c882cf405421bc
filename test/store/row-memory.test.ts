import { describe, expect, test } from '@jest/globals';
import { RowMemory } from '../../src/store/row-memory';
import { stateOf } from '../support/stored-state';

describe('what is remembered of rows', () => {
  test('comes back as it was, through the store', () => {
    const memory = new RowMemory();
    memory.remember('R7', { status: 'cancellationRequested' });
    memory.remember('R7', { sent: { daysBeforeStart: 75, terms: '46082.45.r.h' } });
    memory.remember('R120', { status: 'pending' });
    memory.remember('R9', { contractType: 'emailOverage', communicationOwner: 'partner' });
    memory.remember('R10', { escalated: '46082.45.r.h', contractType: 'renewal' });
    const again = new RowMemory(memory.takeChanges());
    expect(again.of('R9')).toMatchObject({ contractType: 'emailOverage', communicationOwner: 'partner' });
    expect(again.of('R10')).toEqual({
      ...{ escalated: '46082.45.r.h', contractType: 'renewal' },
      ...{ status: undefined, sent: undefined, communicationOwner: undefined },
    });
    // As a version before this one wrote it.
    expect(stateOf({ 'rows.0': '{"R1":"p75 46082.45.r.h|46082.45.r.h"}' }).rows.of('R1')).toMatchObject({
      ...{ status: 'pending', escalated: '46082.45.r.h', contractType: undefined },
    });
    expect(again.of('R7')).toEqual({
      status: 'cancellationRequested',
      sent: { daysBeforeStart: 75, terms: '46082.45.r.h' },
    });
    expect(again.of('R120')).toEqual({ status: 'pending', sent: undefined });
    expect(again.of('R8')).toEqual({});
  });

  test('only what changed is written', () => {
    const memory = new RowMemory();
    memory.remember('R7', { status: 'pending' });
    const stored = memory.takeChanges();
    expect([...stored.keys()]).toEqual(['0']);
    memory.remember('R7', { status: 'pending' });
    expect(memory.takeChanges().size).toBe(0);
  });

  test('10,000 rows keep within the 9 KB of a value and the 500 KB of a store', () => {
    const memory = new RowMemory();
    for (let number = 1; number <= 10_000; number += 1) {
      memory.remember(`R${number}`, {
        status: 'pending',
        sent: { daysBeforeStart: 120, terms: '46082.45.c.h' },
        escalated: '46082.45.c.h',
        contractType: 'contactTierUpgrade',
        communicationOwner: 'hubspot',
      });
    }
    const stored = [...memory.takeChanges().values()].map((group) => JSON.stringify(group));
    expect(Math.max(...stored.map(({ length }) => length))).toBeLessThan(9 * 1024);
    expect(stored.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(400 * 1024);
  });

  test('rows that are gone are forgotten only when there are too many', () => {
    const memory = new RowMemory();
    memory.remember('R1', { status: 'pending' });
    memory.forgetAllBut(new Set());
    expect(memory.of('R1')).toEqual({ status: 'pending' });
    for (let number = 2; number <= 11_001; number += 1) memory.remember(`R${number}`, { status: 'pending' });
    memory.forgetAllBut(new Set(['R11001']));
    expect(memory.of('R1')).toEqual({});
    expect(memory.of('R11001')).toEqual({ status: 'pending' });
  });
});
