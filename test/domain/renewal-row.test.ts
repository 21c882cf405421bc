import { describe, expect, test } from '@jest/globals';
import { isOpenDecision, renewalOf, statusContradicted, unwatchedReason } from '../../src/domain/renewal-row';
import { day } from '../support/days';

const TODAY = day('2026-01-10');

describe('the contract change of a row', () => {
  test('a deadline alone gives the start by the notice days, and a start gives the deadline', () => {
    expect(renewalOf({ renewalDeadline: day('2026-01-20') })).toMatchObject({
      contractType: 'renewal',
      communicationOwner: 'hubspot',
      noticeDays: 45,
      renewalStart: day('2026-03-06'),
      deadline: day('2026-01-20'),
      isStartFromDeadline: true,
    });
    expect(renewalOf({ renewalDeadline: day('2026-01-20'), noticeDays: 30 })?.renewalStart).toEqual(
      day('2026-02-19'),
    );
    const both = { renewalStart: day('2026-03-01'), renewalDeadline: day('2026-01-20') };
    expect(renewalOf(both)).toMatchObject({ deadline: day('2026-01-15'), isStartFromDeadline: false });
    expect(renewalOf({ clientName: 'Acme' })).toBeUndefined();
  });

  test('who informs the client where the row does not say is what the settings say', () => {
    const row = { renewalStart: day('2026-03-01') };
    expect(renewalOf(row, 'partner')?.communicationOwner).toBe('partner');
    expect(renewalOf({ ...row, communicationOwner: 'hubspot' }, 'partner')?.communicationOwner).toBe(
      'hubspot',
    );
  });

  test('of the agency’s own contracts HubSpot is never the communication owner', () => {
    const row = { renewalStart: day('2026-03-01'), communicationOwner: 'hubspot' } as const;
    expect(renewalOf({ ...row, contract: 'ownServices' })?.communicationOwner).toBe('partner');
    expect(renewalOf({ ...row, contract: 'ownSubscription' })?.communicationOwner).toBe('partner');
    expect(renewalOf({ ...row, contract: 'hubspotSubscription' })?.communicationOwner).toBe('hubspot');
  });

  test('a decision is open while neither the dates nor the status cell say otherwise', () => {
    const isOpen = (entries: Parameters<typeof renewalOf>[0]): boolean => {
      const renewal = renewalOf({ renewalDeadline: day('2026-01-15'), ...entries });
      return renewal !== undefined && isOpenDecision(renewal, TODAY);
    };
    expect(isOpen({})).toBe(true);
    expect(isOpen({ status: 'pending' })).toBe(true);
    expect(isOpen({ status: 'renewed' })).toBe(false);
    expect(isOpen({ acceptedOn: day('2026-01-05') })).toBe(false);
    expect(isOpen({ renewalDeadline: day('2026-01-09') })).toBe(false);
  });
});

describe('a row that cannot be watched', () => {
  test('has no date and was not decided, or has no client', () => {
    expect(
      unwatchedReason({ clientName: 'Acme', renewalDeadline: day('2026-01-15') }, TODAY),
    ).toBeUndefined();
    expect(unwatchedReason({ clientName: 'Acme' }, TODAY)).toBe('noDate');
    expect(unwatchedReason({ clientName: 'Acme', status: 'pending' }, TODAY)).toBe('noDate');
    expect(unwatchedReason({ clientName: 'Acme', status: 'renewed' }, TODAY)).toBeUndefined();
    expect(
      unwatchedReason({ clientName: 'Acme', cancellationRequestedOn: day('2026-01-09') }, TODAY),
    ).toBeUndefined();
    expect(unwatchedReason({ renewalStart: day('2026-03-01') }, TODAY)).toBe('noClient');
  });
});

describe('a status that the dates contradict', () => {
  const START = { renewalStart: day('2026-03-01') };
  test.each([
    ['pending', {}, TODAY, undefined],
    ['pending', {}, day('2026-01-16'), 'renewed'],
    ['pending', { acceptedOn: TODAY }, TODAY, 'renewed'],
    ['pending', { contractType: 'emailOverage', acceptedOn: TODAY }, TODAY, 'confirmed'],
    ['renewed', { cancellationRequestedOn: TODAY }, TODAY, 'cancellationRequested'],
    ['cancellationRequested', {}, day('2026-01-16'), undefined],
    ['cancellationRequested', { acceptedOn: TODAY }, TODAY, 'renewed'],
    ['renewed', {}, TODAY, undefined],
    ['confirmed', { cancellationRequestedOn: TODAY }, TODAY, undefined],
  ] as const)('%s with %j', (status, entries, asOf, byDates) => {
    expect(statusContradicted({ ...START, ...entries, status }, asOf)).toBe(byDates);
  });
});
