import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isAway, recipientOf } from '../../src/domain/team';
import { day } from '../support/days';

describe('who is away', () => {
  const ana = { email: 'ana@a.example', awayFrom: day('2026-01-12'), awayUntil: day('2026-01-20') };

  test('from the first to the last day, both included', () => {
    expect(
      ['2026-01-11', '2026-01-12', '2026-01-20', '2026-01-21'].map((on) => isAway(ana, day(on))),
    ).toEqual([false, true, true, false]);
  });

  test('without a first day until the last, without a last for good, without either never', () => {
    expect(isAway({ email: 'a', awayUntil: day('2026-01-20') }, day('2020-01-01'))).toBe(true);
    expect(isAway({ email: 'a', awayFrom: day('2026-01-12') }, day('2030-01-01'))).toBe(true);
    expect(isAway({ email: 'a' }, day('2026-01-15'))).toBe(false);
  });
});

describe('who gets the emails of an owner', () => {
  const away = { awayFrom: day('2026-01-12') };
  const on = day('2026-01-15');

  test('the deputy while the owner is away, the deputy of an absent deputy, and the owner where nobody is there', () => {
    const team = [
      { email: 'ana', ...away, deputy: 'ben' },
      { email: 'ben', ...away, deputy: 'cleo' },
      { email: 'dan', ...away },
      { email: 'eve', ...away, deputy: 'fay' },
      { email: 'fay', ...away, deputy: 'eve' },
    ];
    expect(recipientOf('ana', team, on)).toBe('cleo');
    expect(recipientOf('ana', team, day('2026-01-11'))).toBe('ana');
    expect(recipientOf('dan', team, on)).toBe('dan');
    expect(recipientOf('eve', team, on)).toBe('eve');
    expect(recipientOf('stranger', team, on)).toBe('stranger');
  });

  test('in any team it is the owner, or somebody who is there', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const member = fc.record({
      email: names,
      deputy: fc.option(names, { nil: undefined }),
      isOff: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(member, { selector: ({ email }) => email }), names, (members, owner) => {
        const team = members.map(({ isOff, ...rest }) => (isOff ? { ...rest, ...away } : rest));
        const recipient = recipientOf(owner, team, on);
        const absent: string[] = team.filter((candidate) => isAway(candidate, on)).map(({ email }) => email);
        expect(recipient === owner || !absent.includes(recipient)).toBe(true);
      }),
    );
  });
});
