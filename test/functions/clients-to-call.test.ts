import { describe, expect, test } from '@jest/globals';
import { CALL_TEXTS } from '../../src/locale/call-texts';
import { LANGUAGES } from '../../src/locale/language';
import { CLIENTS } from '../../src/tables/clients';
import type { ClientColumn } from '../../src/tables/clients';
import { RENEWALS } from '../../src/tables/renewals';
import type { RenewalColumn } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import { call } from './call';

const TODAY = '2026-01-10';
const RENEWAL_KEYS = [
  ...([
    'clientName',
    'hubId',
    'communicationOwner',
    'primaryClientContact',
    'status',
    'renewalStart',
  ] as const),
  ...(['currentMrr', 'estimatedNewMrr', 'currency', 'ownerEmail', 'contractType', 'acceptedOn'] as const),
] satisfies RenewalColumn[];
const CLIENT_KEYS = [
  ...([
    'clientName',
    'hubId',
    'usageScore',
    'usageTrend',
    'engagement',
    'lastActive',
    'managedUntil',
  ] as const),
  ...(['contactsUsed', 'contactsLimit', 'emailsSent', 'emailLimit', 'mrr', 'currency'] as const),
] satisfies ClientColumn[];

type Entries<Key extends string> = Readonly<Partial<Record<Key, unknown>>>;

/** Renews in August, and nothing speaks for a call. */
const QUIET: Entries<(typeof RENEWAL_KEYS)[number]> = {
  ...{
    communicationOwner: 'HubSpot',
    primaryClientContact: 'Ana',
    status: 'Pending',
    renewalStart: '2026-08-01',
  },
  ...{ currentMrr: 1000, estimatedNewMrr: 1000, currency: 'EUR', ownerEmail: 'ben@agency.example' },
};
const HEALTHY: Entries<(typeof CLIENT_KEYS)[number]> = {
  ...{ usageScore: 80, usageTrend: 0, engagement: 7, lastActive: '2026-01-05', managedUntil: '2026-06-01' },
  ...{
    contactsUsed: 100,
    contactsLimit: 1000,
    emailsSent: 100,
    emailLimit: 1000,
    mrr: 1000,
    currency: 'EUR',
  },
};

function renewals(
  rows: readonly Entries<(typeof RENEWAL_KEYS)[number]>[],
  language = LANGUAGES[0] as (typeof LANGUAGES)[number],
) {
  return [
    RENEWAL_KEYS.map((key) => columnOf(RENEWALS, key).label[language]),
    ...rows.map((row) => RENEWAL_KEYS.map((key) => ({ ...QUIET, ...row })[key] ?? '')),
  ];
}

function clients(rows: readonly Entries<(typeof CLIENT_KEYS)[number]>[]) {
  return [
    CLIENT_KEYS.map((key) => columnOf(CLIENTS, key).label.en),
    ...rows.map((row) => CLIENT_KEYS.map((key) => ({ ...HEALTHY, ...row })[key] ?? '')),
  ];
}

const NO_DATA = { usageScore: '', usageTrend: '', engagement: '', lastActive: '' };

/** In the order in which they are to be called. */
const ONE_EACH: readonly [
  string,
  string,
  string,
  Entries<(typeof RENEWAL_KEYS)[number]>,
  Entries<(typeof CLIENT_KEYS)[number]>,
][] = [
  [
    'Cancels',
    'High',
    'The client asked to cancel; the renewal would start on 1 September 2026.',
    { status: 'Cancellation requested', renewalStart: '2026-09-01' },
    {},
  ],
  [
    'Silent',
    'High',
    'The deadline of 5 January 2026 passed without an answer; the renewal starts on 19 February 2026.',
    { renewalStart: '2026-02-19', contractType: 'CTU' },
    {},
  ],
  [
    'Near',
    'Medium',
    'The deadline is 24 January 2026 (days left: 14), and there is no answer yet.',
    { renewalStart: '2026-03-10' },
    {},
  ],
  [
    'Falls soon',
    'Medium',
    'It renews on 9 April 2026 while usage changes by -5%.',
    { renewalStart: '2026-04-09' },
    { usageTrend: -0.05 },
  ],
  [
    'Low',
    'Medium',
    'It renews on 10 April 2026 with a usage score of 34.',
    { renewalStart: '2026-04-10' },
    { usageScore: 34 },
  ],
  [
    'Expires soon',
    'Medium',
    'The managed relationship expires on 24 January 2026 (days left: 14).',
    {},
    { managedUntil: '2026-01-24' },
  ],
  [
    'Unknown',
    'Medium',
    'It renews on 10 May 2026, and there is no data on usage, engagement or activity.',
    { renewalStart: '2026-05-10' },
    NO_DATA,
  ],
  [
    'Nobody',
    'Low',
    'The renewal on 1 August 2026 has no primary client contact.',
    { primaryClientContact: '' },
    {},
  ],
  [
    'Shrinks',
    'Low',
    'The estimated new MRR of 900.00\u00a0EUR is below the current 1,000.00\u00a0EUR.',
    { estimatedNewMrr: 900 },
    {},
  ],
  [
    'Expires',
    'Low',
    'The managed relationship expires on 9 February 2026 (days left: 30).',
    {},
    { managedUntil: '2026-02-09' },
  ],
  ['Falls', 'Low', 'Usage changes by -5%.', {}, { usageTrend: -0.05 }],
  [
    'Rises',
    'Low',
    'The price rises from 1,000.00\u00a0EUR to 1,100.00\u00a0EUR on 10 April 2026, and HubSpot is the communication owner.',
    { estimatedNewMrr: 1100, renewalStart: '2026-04-10' },
    {},
  ],
  [
    'Contacts',
    'Low',
    '850 of 1000 marketing contacts are used (85%).',
    { currentMrr: 1003, estimatedNewMrr: 1003 },
    { contactsUsed: 850 },
  ],
  [
    'Emails',
    'Low',
    '900 of 1000 emails of this month are sent (90%).',
    { currentMrr: 1002, estimatedNewMrr: 1002 },
    { emailsSent: 900 },
  ],
  [
    'Away',
    'Low',
    'Nobody on your team has been active for 21 days, since 20 December 2025.',
    { currentMrr: 1001, estimatedNewMrr: 1001 },
    { lastActive: '2025-12-20' },
  ],
];
const BOOK = ONE_EACH.map(([clientName, , , entries]) => ({ clientName, ...entries })).reverse();
const CLIENT_BOOK = ONE_EACH.map(([clientName, , , , entries]) => ({ clientName, ...entries }));
const lines = (...given: unknown[]): unknown[][] =>
  (call('CLIENTS_TO_CALL', ...given) as unknown[][]).slice(1);

describe('CLIENTS_TO_CALL', () => {
  test('each reason is switched on alone by one client, in the order of the weights', () => {
    const answer = lines(
      renewals([{ clientName: 'Quiet' }, ...BOOK]),
      clients([{ clientName: 'Quiet' }, ...CLIENT_BOOK]),
      TODAY,
    );
    expect(answer.map((line) => line.slice(0, 4))).toEqual(
      ONE_EACH.map(([client, priority, reason]) => [client, priority, reason, '']),
    );
    expect(answer[8]?.slice(4)).toEqual(['2026-06-17', '2026-08-01', 1000, 'EUR', 'ben@agency.example']);
  });

  test('a day or a figure less, and there is no reason', () => {
    const quiet: Parameters<typeof renewals>[0] = [
      { clientName: 'Ended', status: 'Cancellation requested', renewalStart: '2026-01-09' },
      { clientName: 'Accepted', status: 'Renewed', acceptedOn: '2026-01-05', renewalStart: '2026-02-19' },
      {
        clientName: 'Chosen',
        contractType: 'Email overage',
        status: 'Confirmed',
        renewalStart: '2026-02-19',
      },
      { clientName: 'In 15 days', renewalStart: '2026-03-11' },
      { clientName: 'Low in 91 days', renewalStart: '2026-04-11' },
      { clientName: 'Unknown in 121 days', renewalStart: '2026-05-11' },
      { clientName: 'Rises in 91 days', estimatedNewMrr: 1100, renewalStart: '2026-04-11' },
      {
        clientName: 'Partner says so',
        communicationOwner: 'Partner',
        estimatedNewMrr: 1100,
        renewalStart: '2026-04-01',
      },
      { clientName: 'No estimate', estimatedNewMrr: '' },
    ];
    const data: Parameters<typeof clients>[0] = [
      { clientName: 'Low in 91 days', usageScore: 34 },
      { clientName: 'Unknown in 121 days', ...NO_DATA },
      {
        clientName: 'Low enough',
        contactsUsed: 849,
        emailsSent: 849,
        lastActive: '2025-12-21',
        usageScore: 35,
      },
      { clientName: 'Expires in 31 days', managedUntil: '2026-02-10' },
      { clientName: 'Expired', managedUntil: '2026-01-09' },
    ];
    expect(lines(renewals(quiet), clients(data), TODAY)).toEqual([]);
  });

  test('what the calendar writes on the day after the deadline answers nothing', () => {
    const renewed = [{ clientName: 'Renewed', renewalStart: '2026-02-19', status: 'Renewed' }];
    const [line = []] = lines(renewals(renewed), '', TODAY);
    expect(line.slice(0, 2)).toEqual(['Renewed', 'High']);
    expect(line[2]).toContain('passed without an answer');
  });

  test('what the book has no data about is no reason', () => {
    const named = (answer: unknown[][]): unknown[] => answer.map(([client]) => client);
    expect(named(lines(renewals(BOOK), '', TODAY))).toEqual([
      'Cancels',
      'Silent',
      'Near',
      'Nobody',
      'Shrinks',
      'Rises',
    ]);
    const bare = [
      ['Client name', 'Renewal start date'],
      ['Acme', '2026-04-01'],
    ];
    expect(
      lines(
        bare,
        [
          ['Client name', 'MRR'],
          ['Acme', 5],
        ],
        TODAY,
      ),
    ).toEqual([]);
    expect(lines(bare, clients([{ clientName: 'Other' }]), TODAY)).toEqual([]);
    expect(lines(bare, clients([{ clientName: 'Acme', usageScore: 10 }]), TODAY)).toEqual([
      [
        'Acme',
        'Medium',
        'It renews on 1 April 2026 with a usage score of 10.',
        '',
        '2026-02-15',
        '2026-04-01',
        1000,
        'EUR',
        '',
      ],
    ]);
  });

  test('a client appears once, by its heaviest reason; a Hub ID is who it is', () => {
    const rows = [
      { clientName: 'Acme', hubId: '9001', estimatedNewMrr: 900 },
      { clientName: 'ACME Ltd', hubId: '9001', renewalStart: '2026-03-01', currentMrr: 50 },
      { clientName: 'acme ltd', hubId: '', contractType: 'CTU', renewalStart: '2026-02-01' },
      { clientName: 'Acme', hubId: '9002', renewalStart: '2026-03-05' },
    ];
    const answer = lines(
      renewals(rows),
      clients([{ clientName: 'Acme', hubId: '9001', contactsUsed: 1000 }]),
      TODAY,
    );
    expect(answer).toEqual([
      [
        'Acme',
        'High',
        expect.stringContaining('18 December 2025'),
        expect.stringMatching(/15 January.* 900.* 1000 of 1000/),
        '2025-12-18',
        '2026-02-01',
        1000,
        'EUR',
        'ben@agency.example',
      ],
      [
        'Acme',
        'Medium',
        expect.stringContaining('19 January 2026'),
        '',
        '2026-01-19',
        '2026-03-05',
        1000,
        'EUR',
        'ben@agency.example',
      ],
    ]);
  });

  test('20 clients unless a limit is given', () => {
    const many = Array.from({ length: 25 }, (_, index) => ({
      clientName: `Client ${index}`,
      primaryClientContact: '',
    }));
    expect(lines(renewals(many), '', TODAY)).toHaveLength(20);
    expect(lines(renewals(many), '', TODAY, 3)).toHaveLength(3);
    expect(lines(renewals(many), '', TODAY, 0)).toEqual([]);
  });

  test.each(LANGUAGES)('says it all in the language of the header row: %s', (language) => {
    const [header, ...answer] = call(
      'CLIENTS_TO_CALL',
      renewals(BOOK, language),
      clients(CLIENT_BOOK),
      TODAY,
    ) as string[][];
    expect(header?.slice(1, 4)).toEqual(CALL_TEXTS[language].header);
    expect(header?.[4]).toBe(columnOf(RENEWALS, 'renewalDeadline').label[language]);
    expect(answer).toHaveLength(ONE_EACH.length);
    for (const [, priority, reason] of answer) {
      expect(Object.values(CALL_TEXTS[language].priorities)).toContain(priority);
      expect(reason).toMatch(/^\p{L}?[^{}]*\d[^{}]*\.$/u);
      expect(reason).not.toMatch(/undefined|NaN/);
    }
  });

  test.each<[string, readonly unknown[]]>([
    ['renewals is missing', []],
    [
      'renewals: no column "Renewal start date" or "Renewal deadline"',
      [[['Client name'], ['Acme']], '', TODAY],
    ],
    [
      'clients: no column "Client name" in its first row; expected: the Clients table',
      [renewals([]), [['MRR'], [5]], TODAY],
    ],
    [
      'clients: "low" is not a number from 0 up (row 2, "Usage score")',
      [renewals([]), clients([{ clientName: 'Acme', usageScore: 'low' }]), TODAY],
    ],
    [
      'clients: "down" is not a number (row 2, "Usage trend")',
      [renewals([]), clients([{ clientName: 'Acme', usageTrend: 'down' }]), TODAY],
    ],
    ['asOf: "soon" is not a date', [renewals([]), '', 'soon']],
    ['limit: -1 is not a whole number', [renewals([]), '', TODAY, -1]],
  ])('%s', (message, given) => {
    expect(() => call('CLIENTS_TO_CALL', ...given)).toThrow(message);
  });
});
