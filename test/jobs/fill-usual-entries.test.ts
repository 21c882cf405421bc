import { describe, expect, test } from '@jest/globals';
import { withUsualEntries } from '../../src/jobs/fill-usual-entries';

describe('what settings mean for entries that a row leaves blank', () => {
  const settings = { ownConversations: true, noticeDays: { ownServices: 30 } };

  test('notice days go to the contract that the setting names, and only where the row is blank', () => {
    expect(withUsualEntries({ contract: 'ownServices' }, settings).noticeDays).toBe(30);
    expect(withUsualEntries({ contract: 'ownServices', noticeDays: 10 }, settings).noticeDays).toBe(10);
    expect(withUsualEntries({ contract: 'ownSubscription' }, settings).noticeDays).toBeUndefined();
    expect(withUsualEntries({}, settings).noticeDays).toBeUndefined();
  });

  test('who communicates is filled in for HubSpot subscriptions alone: nobody else could', () => {
    expect(withUsualEntries({}, settings).communicationOwner).toBe('partner');
    expect(withUsualEntries({ contract: 'ownServices' }, settings).communicationOwner).toBeUndefined();
    expect(withUsualEntries({}, { ...settings, ownConversations: false })).toEqual({});
  });
});
