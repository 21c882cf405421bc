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
  'contract',
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
  test('rows of two contracts of a client are no duplicates, two of one contract are; blank is the subscription', () => {
    const duplicates = (...contracts: readonly string[]): unknown[] =>
      audit(contracts.map((contract) => ({ ...FINE, communicationOwner: 'Partner', contract })))
        .filter(([, , , wrong]) => String(wrong).startsWith('The same client'))
        .map(([row]) => row);
    expect(duplicates('', 'Own services', 'Own subscription')).toEqual([]);
    expect(duplicates('Own services', '', 'Own services', 'HubSpot subscription')).toEqual([4, 5]);
  });

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
    [
      'Communication owner',
      'HubSpot does not communicate about your own contracts',
      { contract: 'Own services' },
    ],
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

  describe('of primary contacts', () => {
    const CONTACTS_RANGE = [
      ['Email', 'Confirmed on', 'Client name', 'Contact name', 'Hub ID'],
      ['dana@acme.example', '2026-01-10', 'Acme', 'Dana Voss', ''],
      ['kim@acme.example', '2025-07-14', 'Acme', 'Kim Ito', ''],
      ['lou@acme.example', '2025-07-13', 'Acme', 'Lou Petit', ''],
      ['max@acme.example', '2026-01-11', 'Acme', 'Max Roth', ''],
      ['no@acme.example', '', 'Acme', 'Nia Obi', ''],
      ['dana@other.example', '2026-01-10', 'Other', 'Dina Other', '7'],
      ['odd@acme.example', 'in spring', 'Acme', 'Odd Day', ''],
    ];
    const contactFindings = (
      cells: Cells,
      contacts?: unknown,
      language: (typeof LANGUAGES)[number] = 'en',
    ) => {
      const row = { ...FINE, ...cells };
      const keys: readonly RenewalColumn[] = [...KEYS, 'primaryClientContact'];
      const label = (key: RenewalColumn) =>
        RENEWALS.columns.find((column) => column.key === key)?.label[language];
      const table = [keys.map(label), keys.map((key) => row[key] ?? '')];
      const lines = call('RENEWAL_AUDIT', table, '2026-01-10', contacts) as unknown[][];
      return lines.slice(1).map(([, , column, wrong]) => [column, wrong]);
    };

    test.each([
      ['Dana Voss', undefined],
      ['dana  VOSS', undefined],
      ['DANA@acme.example', undefined],
      ['Dana Voss <dana@acme.example>', undefined],
      ['D. Voss (dana@acme.example)', undefined],
      ['Kim Ito', undefined],
      ['Lou Petit', 'Lou Petit was not confirmed as primary contact within 180 days'],
      ['Max Roth', 'Max Roth was not confirmed as primary contact within 180 days'],
      ['Nia Obi', 'Nia Obi was not confirmed as primary contact within 180 days'],
      ['Odd Day', 'Odd Day was not confirmed as primary contact within 180 days'],
      ['Dina Other', 'Dina Other is not among the client’s contacts in the Contacts tab'],
      ['Dana', 'Dana is not among the client’s contacts in the Contacts tab'],
      ['', 'No primary contact'],
    ])('%s: %s', (primaryClientContact, wrong) => {
      expect(contactFindings({ primaryClientContact }, CONTACTS_RANGE)).toEqual(
        wrong === undefined ? [] : [['Primary client contact', wrong]],
      );
    });

    test('the Hub ID says whose contact it is', () => {
      const cells = { clientName: 'Other Ltd', hubId: 7 };
      expect(contactFindings({ ...cells, primaryClientContact: 'Dina Other' }, CONTACTS_RANGE)).toEqual([]);
      expect(contactFindings({ ...cells, primaryClientContact: 'Dana Voss' }, CONTACTS_RANGE)).toHaveLength(
        1,
      );
    });

    test('without the contacts, or with none, only a missing one is found', () => {
      for (const contacts of [undefined, '', [['']], CONTACTS_RANGE.slice(0, 1)]) {
        expect(contactFindings({ primaryClientContact: 'Who Knows' }, contacts)).toEqual([]);
        expect(contactFindings({}, contacts)).toHaveLength(1);
      }
    });

    test('contacts of a version without days of confirmation are not asked for them', () => {
      const undated = CONTACTS_RANGE.map(([email, , ...others]) => [email, ...others]);
      expect(contactFindings({ primaryClientContact: 'Lou Petit' }, undated)).toEqual([]);
      expect(contactFindings({ primaryClientContact: 'Who Knows' }, undated)).toHaveLength(1);
    });

    test('nothing is asked of what is decided, past, or a contract of the agency’s own', () => {
      const decided: Cells[] = [
        { status: 'Renewed', acceptedOn: '2026-01-05' },
        { status: 'Cancellation requested', cancellationRequestedOn: '2026-01-05' },
        { renewalStart: '2026-01-01', renewalDeadline: '' },
        { contract: 'Own services', communicationOwner: 'Partner', ownerEmail: 'ana@agency.example' },
      ];
      for (const cells of decided) {
        const columns = contactFindings(cells, CONTACTS_RANGE).map(([column]) => column);
        expect(columns).not.toContain('Primary client contact');
      }
    });

    test('the path is said in every language, and what is no contacts table is refused', () => {
      for (const language of LANGUAGES)
        expect(AUDIT_TEXTS[language].findings.contactMissing[1]).toMatch(/ > .* > /);
      expect(contactFindings({ communicationOwner: 'HubSpot' }, undefined, 'de')).toEqual([
        ['Primärer Kundenkontakt', 'Kein primärer Kundenkontakt'],
      ]);
      expect(() => contactFindings({}, [['Nothing'], ['known']])).toThrow(
        'contacts: no column "Contact name" in its first row; expected: the Contacts table with its header row',
      );
      expect(() => contactFindings({}, 'Contacts')).toThrow('contacts: "Contacts" is not a range');
    });
  });

  describe('of owners', () => {
    const TEAM = [
      ['Team: email', 'Team: name'],
      [' Ana@agency.example ', 'Ana'],
      ['', ''],
    ];
    const ownerFindings = (ownerEmail: string, team: unknown): unknown[] => {
      const header = KEYS.map((key) => RENEWALS.columns.find((column) => column.key === key)?.label.en);
      const cells = KEYS.map((key) => ({ ...FINE, ownerEmail })[key as keyof typeof FINE] ?? '');
      return (call('RENEWAL_AUDIT', [header, cells], '2026-01-10', '', team) as unknown[][])
        .slice(1)
        .map(([, , column, wrong]) => `${String(column)}: ${String(wrong)}`);
    };

    test('who is not in the team list is found, unless it is empty', () => {
      expect(ownerFindings('ben@agency.example', TEAM)).toEqual([
        'Owner email: ben@agency.example is not in the team list',
      ]);
      expect(ownerFindings('ANA@agency.example', TEAM)).toEqual([]);
      expect(ownerFindings('', TEAM)).toEqual([]);
      for (const none of [undefined, '', TEAM.slice(0, 1), [TEAM[0], ['', '']]])
        expect(ownerFindings('ben@agency.example', none)).toEqual([]);
      expect(() => ownerFindings('ben@agency.example', [['Setting'], ['Language']])).toThrow('Team: email');
    });
  });
});
