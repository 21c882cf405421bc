import { describe, expect, test } from '@jest/globals';
import { AUDIT_TEXTS } from '../../src/locale/audit-texts';
import { LANGUAGES } from '../../src/locale/language';
import { RENEWALS } from '../../src/tables/renewals';
import type { RenewalColumn } from '../../src/tables/renewals';
import { call } from './call';

const KEYS: readonly RenewalColumn[] = [
  'clientName',
  'communicationOwner',
  'contractType',
  'status',
  'renewalDeadline',
  'hubId',
  'renewalStart',
  'currentMrr',
  'estimatedNewMrr',
  'ownerEmail',
  'currency',
  'acceptedOn',
  'cancellationRequestedOn',
  'noticeDays',
];

type Cells = Partial<Record<RenewalColumn, unknown>>;

const FINE: Cells = {
  clientName: 'Acme',
  communicationOwner: 'HubSpot',
  contractType: 'Renewal',
  status: 'Pending',
  renewalDeadline: '2026-01-15',
  renewalStart: '2026-03-01',
  currentMrr: 1000,
  estimatedNewMrr: 1200,
  currency: 'EUR',
};

function audit(rows: readonly Cells[], language: (typeof LANGUAGES)[number] = 'en'): unknown[][] {
  const header = KEYS.map((key) => RENEWALS.columns.find((column) => column.key === key)?.label[language]);
  const cells = rows.map((row) => KEYS.map((key) => row[key] ?? ''));
  return call('RENEWAL_AUDIT', [header, ...cells], '2026-01-10') as unknown[][];
}

describe('RENEWAL_AUDIT', () => {
  test('a table in order has no findings', () => {
    expect(
      audit([FINE, { ...FINE, clientName: 'Other', status: 'Renewed', acceptedOn: '2026-01-05' }, {}]),
    ).toEqual([['Row', 'Client', 'Column', 'What is wrong', 'What to do']]);
  });

  test.each<[string, string, Cells]>([
    ['Status', 'Renewed before 2026-01-16 without an acceptance', { status: 'Renewed' }],
    [
      'Status',
      'Renewed before 2026-01-31 without',
      { status: 'Renewed', noticeDays: 30, renewalDeadline: '2026-01-30' },
    ],
    ['Status', 'Only a renewal can be Renewed', { contractType: 'CTU', status: 'Renewed' }],
    ['Status', 'Only a renewal can be Renewed', { contractType: 'EO', status: 'Renewed' }],
    ['Status', 'A renewal cannot be Confirmed', { status: 'Confirmed' }],
    ['Accepted on', 'Accepted after the deadline of 2026-01-15', { acceptedOn: '2026-01-16' }],
    ['Accepted on', 'Lies after 2026-01-10', { acceptedOn: '2026-01-11' }],
    [
      'Cancellation requested on',
      'Cancelled after the deadline of 2026-01-15',
      { cancellationRequestedOn: '2026-01-20' },
    ],
    ['Current MRR', 'Ten times the other amount or more', { currentMrr: 12000, estimatedNewMrr: 1000 }],
    ['Estimated new MRR', 'Ten times the other amount or more', { currentMrr: 1000, estimatedNewMrr: 12000 }],
    ['Currency', '"EURO" is not an ISO currency code', { currency: 'EURO' }],
    ['Currency', '"$" is not an ISO currency code', { currency: '$' }],
    ['Owner email', 'You own communication, and nobody is reminded', { communicationOwner: 'Partner' }],
    [
      'Renewal deadline',
      'Not the renewal start less the notice days, which is 2026-01-15',
      { renewalDeadline: '2026-01-16' },
    ],
    ['Renewal start date', 'No renewal start date', { renewalStart: '', renewalDeadline: '' }],
    ['Renewal start date', '"1.3.2026" cannot be read here', { renewalStart: '1.3.2026' }],
    ['Contract type', '"Rental" cannot be read here', { contractType: 'Rental' }],
    ['Current MRR', '"1.000" cannot be read here', { currentMrr: '1.000' }],
    ['Client name', 'No client name', { clientName: '' }],
  ])('%s: %s', (column, wrong, changes) => {
    const lines = audit([FINE, { ...FINE, clientName: 'Broken', ...changes }]).slice(1);
    expect(lines.map((line) => [line[0], line[2], line[3]])).toContainEqual([
      3,
      column,
      expect.stringContaining(wrong),
    ]);
    for (const line of lines) expect(line[4]).not.toBe('');
  });

  test('an accepted renewal may be renewed before its day, and an unanswered one from that day on', () => {
    expect(audit([{ ...FINE, status: 'Renewed', acceptedOn: '2026-01-05' }])).toHaveLength(1);
    expect(
      audit([{ ...FINE, status: 'Renewed', renewalStart: '2026-02-23', renewalDeadline: '2026-01-09' }]),
    ).toHaveLength(1);
  });

  test('the same client and type twice, by Hub ID or by name, not with another type', () => {
    const rows = [
      { ...FINE, hubId: 42 },
      { ...FINE, clientName: 'Acme GmbH', hubId: '42' },
      { ...FINE, clientName: 'Café' },
      { ...FINE, clientName: ' CAFE ' },
      { ...FINE, clientName: 'Café', contractType: 'CTU' },
    ];
    expect(audit(rows).slice(1)).toEqual([
      [
        3,
        'Acme GmbH',
        'Client name',
        'The same client and contract type as row 2',
        'Keep one of the two rows',
      ],
      [5, ' CAFE ', 'Client name', 'The same client and contract type as row 4', 'Keep one of the two rows'],
    ]);
  });

  test('answers in the language of the header row', () => {
    for (const language of LANGUAGES) {
      const { header, findings } = AUDIT_TEXTS[language];
      const [first, line] = audit([{ ...FINE, status: 'Confirmed' }], language);
      expect(first).toEqual(header);
      expect(line?.[3]).toBe(findings.confirmedRenewal[0]);
    }
  });

  test('a column that is not there is not missed', () => {
    expect(
      call(
        'RENEWAL_AUDIT',
        [
          ['Client name', 'Renewal start date'],
          ['Acme', '2026-03-01'],
        ],
        '2026-01-10',
      ),
    ).toHaveLength(1);
  });
});
