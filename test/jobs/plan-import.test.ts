import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ClientIndex, clientIdentity } from '../../src/domain/client-identity';
import { repeatedRows } from '../../src/files/duplicate-rows';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { ClientQuestions } from '../../src/jobs/client-questions';
import type { EndedClient } from '../../src/jobs/match-client';
import type { PlannedRows } from '../../src/jobs/plan-import';
import { planImport } from '../../src/jobs/plan-import';
import { foldLabel } from '../../src/locale/language';
import { textsIn } from '../../src/locale/texts';
import type { RenewalRecord, RenewalValues } from '../../src/sheets/renewals';
import { day } from '../support/days';

const TODAY = day('2026-01-16');
const HEADER = 'Client name,Contract type,Renewal start date,Current MRR,Status,Website,Notes';

const plan = (lines: readonly string[], table: readonly RenewalValues[] = []) =>
  planImport(
    readRenewalsFile([HEADER, ...lines].join('\r\n'), { today: TODAY }),
    table.map((values, index): RenewalRecord => ({ index, values, problems: [] })),
    TODAY,
    textsIn('en'),
  );

const acme: RenewalValues = {
  rowKey: 'R1',
  clientName: 'Acme',
  communicationOwner: 'hubspot',
  contractType: 'renewal',
  status: 'pending',
  renewalStart: day('2026-04-01'),
  renewalDeadline: day('2026-02-15'),
  currentMrr: 500,
  website: 'acme.example',
  ownerEmail: 'ana@agency.example',
  notes: 'Likes it short',
};

const clientFile = (...lines: readonly string[]): string =>
  ['Client name,Contract type,Renewal start date,Website,Hub ID', ...lines].join('\n');

describe('an import held against the table', () => {
  test('a new client is added with its deadline, its status and HubSpot as communication owner', () => {
    expect(plan(['Nova,Renewal,2026-04-01,100.5,,,']).added).toEqual([
      expect.objectContaining({
        clientName: 'Nova',
        status: 'pending',
        renewalDeadline: day('2026-02-15'),
        communicationOwner: 'hubspot',
        currentMrr: 100.5,
      }),
    ]);
  });

  test('the same file again changes nothing', () => {
    const again = plan(['Acme,Renewal,2026-04-01,500,Pending,acme.example,'], [acme]);
    expect(again).toMatchObject({ added: [], changed: [], unchanged: 1 });
  });

  test("HubSpot's columns follow the file, the partner's own entries stay", () => {
    const { changed } = plan(['Acme,Renewal,2026-04-01,650,Pending,acme.example,Overwritten?'], [acme]);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.changes).toEqual([{ column: 'currentMrr', before: 500, after: 650 }]);
  });

  test('another contract type of the same client is a row of its own', () => {
    expect(plan(['Acme,CTU,2026-04-01,500,,acme.example,'], [acme]).added).toHaveLength(1);
  });

  test('what HubSpot says was accepted is dated with the day of the import, and a renewal that ran on by date is not', () => {
    const { added } = plan(['One,Renewal,2026-06-01,1,Renewed,,', 'Two,Renewal,2026-03-01,1,Renewed,,']);
    expect(added[0]).toMatchObject({ status: 'renewed', acceptedOn: TODAY });
    expect(added[1]).toMatchObject({ status: 'renewed' });
    expect(added[1]?.acceptedOn).toBeUndefined();
  });

  test('a new row says "Pending" where the file does: moving it on is for the daily run', () => {
    expect(plan(['Two,Renewal,2026-03-01,1,Pending,,']).added[0]).toMatchObject({ status: 'pending' });
    expect(plan(['Two,Renewal,2026-03-01,1,,,']).added[0]).toMatchObject({ status: 'renewed' });
  });

  test('a status that the contract type cannot have says nothing', () => {
    expect(plan(['One,CTU,2026-06-01,1,Renewed,,']).added[0]).toMatchObject({ status: 'pending' });
  });

  test('the next term starts undecided: last year’s acceptance says nothing of it', () => {
    const accepted = { ...acme, acceptedOn: day('2026-01-02'), status: 'renewed' as const };
    const { changed } = plan(['Acme,Renewal,2027-04-01,500,Pending,acme.example,'], [accepted]);
    expect(changed[0]?.values).toMatchObject({ status: 'pending', acceptedOn: undefined });
  });

  test('an amount never stands beside a currency that it is not in', () => {
    const row = { ...acme, currency: 'USD', estimatedNewMrr: 600 };
    const file = (mrr: string): string =>
      ['Client name,Renewal start date,Current MRR,Currency', `Acme,2026-04-01,${mrr},EUR`].join('\n');
    const without = imported(file(''), [row]);
    expect(without.planned).toMatchObject({ unchanged: 1, changed: [] });
    expect(without.planned.blanked).toEqual([
      { line: 2, client: 'Acme', column: 'Currency', reason: expect.stringContaining('are in USD') },
    ]);
    expect(imported(file('90'), [row]).after).toMatchObject([
      { currentMrr: 90, estimatedNewMrr: 90, currency: 'EUR' },
    ]);
  });

  describe('another start near the old one', () => {
    const decided = [
      { ...acme, acceptedOn: day('2026-01-02'), status: 'renewed' as const },
      { ...acme, rowKey: 'R2', clientName: 'Beta', website: undefined, snoozeUntil: day('2026-02-01') },
    ];
    const file = clientFile('Acme,Renewal,2026-04-05,,', 'Beta,Renewal,2026-03-28,,');

    test('is asked about once for the file; unanswered, the decision is due again and the Log has what it was', () => {
      const { planned, after } = imported(file, decided);
      expect(planned.questions).toMatchObject([{ id: 'newStart:file', chosen: 'clear' }]);
      expect(planned.questions[0]?.text).toContain('“Acme” (2026-04-01 → 2026-04-05); “Beta” (2026-04-01 → ');
      expect(planned.assumed).toHaveLength(1);
      expect(after).toMatchObject([
        { acceptedOn: undefined, status: 'pending', renewalStart: day('2026-04-05') },
        { snoozeUntil: undefined, renewalStart: day('2026-03-28') },
      ]);
      expect(planned.changed[0]?.changes).toContainEqual({
        ...{ column: 'acceptedOn', before: day('2026-01-02'), after: undefined },
      });
    });

    test('keeps the decision where the person says that only the day was corrected', () => {
      const { after } = imported(file, decided, { answers: { 'newStart:file': 'keep' } });
      expect(after).toMatchObject([
        { status: 'renewed', acceptedOn: day('2026-01-02'), renewalStart: day('2026-04-05') },
        { snoozeUntil: day('2026-02-01') },
      ]);
    });

    test('is nothing to ask about where nothing was decided, or where the start is the same', () => {
      expect(imported(file, [acme]).planned.questions).toEqual([]);
      expect(imported(clientFile('Acme,Renewal,2026-04-01,,'), decided).planned.questions).toEqual([]);
    });
  });

  test('what the client decided about another contract is a row of its own: blank is the HubSpot subscription', () => {
    const table: RenewalValues[] = [{ ...acme, contract: 'ownServices', renewalStart: day('2026-06-01') }];
    const header = 'Client name,Contract,Renewal start date';
    const { after } = imported([header, 'Acme,,2026-04-01'].join('\n'), table);
    expect(after.map(({ contract, renewalStart }) => [contract, renewalStart])).toEqual([
      ['ownServices', day('2026-06-01')],
      [undefined, day('2026-04-01')],
    ]);
    const both = [header, 'Acme,Own services,2026-06-15', 'Acme,HubSpot subscription,2026-04-20'].join('\n');
    const second = imported(both, after);
    expect(second.planned).toMatchObject({ added: [], rejected: [] });
    expect(second.after.map(({ renewalStart }) => renewalStart)).toEqual([
      day('2026-06-15'),
      day('2026-04-20'),
    ]);
  });

  test('two rows of the table for one client and type are told, and neither is touched', () => {
    const doubled = plan(['Acme,Renewal,2026-04-01,650,,acme.example,'], [acme, { ...acme, rowKey: 'R2' }]);
    expect(doubled).toMatchObject({ added: [], changed: [] });
    expect(doubled.rejected).toEqual([
      { line: 2, client: 'Acme', column: '', reason: expect.stringContaining('2 rows') },
    ]);
  });

  test('two lines of the file that meet one row of the table: the second is told, and no row is doubled', () => {
    const withHubId = { ...acme, hubId: '42', website: undefined };
    const file = [
      'Client name,Contract type,Renewal start date,Hub ID,Website',
      'Acme Holding,Renewal,2026-04-02,42,',
      'Acme,Renewal,2026-05-01,,acme.example',
    ].join('\n');
    const { changed, rejected, added } = planImport(
      readRenewalsFile(file, { today: TODAY }),
      [{ index: 0, values: withHubId, problems: [] }],
      TODAY,
      textsIn('en'),
    );
    expect(changed.map(({ rowKey }) => rowKey)).toEqual(['R1']);
    expect(added).toEqual([]);
    expect(rejected).toEqual([
      { line: 3, client: 'Acme', column: '', reason: expect.stringContaining('row of Acme') },
    ]);
  });

  test('keys and reminders of another workbook are not taken over', () => {
    const file =
      'Client name,Contract type,Renewal start date,Row key,Last reminder\nNova,Renewal,2026-04-01,R7,2026-01-01 Last day';
    const [row] = planImport(readRenewalsFile(file, { today: TODAY }), [], TODAY, textsIn('en')).added;
    expect(row?.rowKey).toBeUndefined();
    expect(row?.lastReminder).toBeUndefined();
  });
});

/** A table that holds the rows of one file, and what another file would do to it. */
const imported = (file: string, table: readonly RenewalValues[], options: ImportOptions = {}) =>
  importedRows(readRenewalsFile(file, { today: TODAY }), table, options);

interface ImportOptions {
  readonly answers?: Record<string, string>;
  readonly ended?: ClientIndex<EndedClient>;
}

function importedRows(
  reading: PlannedRows,
  table: readonly RenewalValues[],
  { answers, ended }: ImportOptions = {},
) {
  const planned = planImport(
    reading,
    table.map((values, index): RenewalRecord => ({ index, values, problems: [] })),
    TODAY,
    textsIn('en'),
    { questions: new ClientQuestions(answers, textsIn('en').identity.inLine), ended },
  );
  const changed = new Map(planned.changed.map(({ rowKey, values }) => [rowKey, values]));
  const after = [
    ...table.map((values) => changed.get(values.rowKey ?? '') ?? values),
    ...planned.added.map((values, index) => ({ ...values, rowKey: `R${table.length + index + 1}` })),
  ];
  return { planned, after, read: reading.rows };
}

const fixture = (name: string): string => readFileSync(`test/fixtures/clients/${name}.csv`, 'utf8');
const namesIn = (rows: readonly RenewalValues[]) => rows.map(({ clientName }) => clientName);

describe('who is who', () => {
  test('a new client never takes the row of another with the same website', () => {
    const { after: table } = imported(fixture('first'), []);
    const { after, planned } = imported(fixture('second'), table);
    expect(namesIn(after)).toEqual(['Pop Shop', 'Harbor Group UK', 'Mop Shop', 'Harbor Group DE']);
    expect(after.slice(0, 2)).toEqual(table);
    expect(planned.assumed).toEqual([
      {
        line: 3,
        client: 'Harbor Group DE',
        question:
          'Line 3: Is “Harbor Group DE” the same client as “Harbor Group UK”? They have the same website, but not the same name.',
        answer: 'Another client: add a row of its own',
      },
    ]);
    expect(imported(fixture('second'), after).planned).toMatchObject({
      ...{ added: [], changed: [], unchanged: 2 },
      questions: [],
    });
  });

  test('where website and name disagree the person decides, and only then is a row renamed', () => {
    const { after: table } = imported(fixture('first'), []);
    const asked = imported(fixture('second'), table).planned.questions;
    expect(asked.map(({ id, chosen, options }) => [id, chosen, options.length])).toEqual([
      ['sameClient:3', 'other', 2],
    ]);
    const answers = { 'sameClient:3': asked[0]?.options[0]?.value ?? '' };
    const { after, planned } = imported(fixture('second'), table, { answers });
    expect(planned.assumed).toEqual([]);
    expect(namesIn(after)).toEqual(['Pop Shop', 'Harbor Group DE', 'Mop Shop']);
    expect(after[1]).toMatchObject({ hubId: '9001', rowKey: 'R2', renewalStart: day('2026-09-01') });
    const stale = imported(fixture('second'), table, { answers: { 'sameClient:3': 'same “Somebody else”' } });
    expect(namesIn(stale.after)).toHaveLength(4);
  });

  test('a Hub ID decides, however it is written, and its row keeps its name without an answer', () => {
    const table = [{ ...acme, hubId: '9001', clientName: 'Acme' }];
    for (const hubId of ['9001', '9001.0', '9 001', '9\u00a0001']) {
      const file = clientFile(`Acme Holding,Renewal,2026-04-09,other.example,${hubId}`);
      const { after, planned } = imported(file, table);
      expect(after).toMatchObject([{ clientName: 'Acme', renewalStart: day('2026-04-09'), hubId: '9001' }]);
      expect(planned.questions[0]).toMatchObject({ id: 'clientName:9001', chosen: 'keep' });
      const renamed = imported(file, table, { answers: { 'clientName:9001': 'take' } });
      expect(renamed.after).toMatchObject([{ clientName: 'Acme Holding', rowKey: 'R1' }]);
    }
  });

  test('a name in other letters is the same name, and stays as it is in the table', () => {
    const { after, planned } = imported(clientFile('ACMÉ,Renewal,2026-04-02,,42'), [acme]);
    expect(after).toMatchObject([{ clientName: 'Acme', hubId: '42', renewalStart: day('2026-04-02') }]);
    expect(planned.questions).toEqual([]);
  });

  test('another legal form is another name: asked where the website agrees, new where it does not', () => {
    const withSite = imported(clientFile('Acme Ltd,Renewal,2026-04-02,www.acme.example,'), [acme]);
    expect(withSite.planned.questions).toHaveLength(1);
    const without = imported(clientFile('Acme Ltd,Renewal,2026-04-02,,'), [acme]);
    expect([without.planned.questions, namesIn(without.after)]).toEqual([[], ['Acme', 'Acme Ltd']]);
  });

  test('a Hub ID of one row and the name of another: both are named, and nothing is written without an answer', () => {
    const table = [
      { ...acme, hubId: '42' },
      { ...acme, rowKey: 'R2', clientName: 'Beta', website: undefined },
    ];
    const file = clientFile('Beta,Renewal,2026-08-01,,42');
    const { after, planned } = imported(file, table);
    expect(after).toEqual(table);
    expect(planned.rejected[0]?.reason).toBe(
      'the Hub ID 42 is that of “Acme”, but the name is that of “Beta”',
    );
    expect(planned.questions[0]?.chosen).toBeUndefined();
    const startOf = (answer: string) =>
      imported(file, table, { answers: { 'whoseLine:2': answer } }).after.map(
        ({ renewalStart }) => renewalStart,
      );
    expect(startOf('byId')).toEqual([day('2026-08-01'), acme.renewalStart]);
    expect(startOf('byName')).toEqual([acme.renewalStart, day('2026-08-01')]);
    expect(startOf('skip')).toEqual([acme.renewalStart, acme.renewalStart]);
  });

  test('of several clients of one name the person says which; unanswered it is one of its own, once', () => {
    const table = [
      { ...acme, clientName: 'Nova', hubId: '103', website: undefined },
      { ...acme, clientName: 'Nova', hubId: '104', website: undefined, rowKey: 'R2' },
    ];
    const file = clientFile('Nova,Renewal,2026-08-01,,');
    const { after, planned } = imported(file, table);
    expect(planned.questions[0]?.options.map(({ label }) => label)).toEqual([
      '“Nova”, Hub ID 103',
      '“Nova”, Hub ID 104',
      'Another client: add a row of its own',
    ]);
    expect(after.map(({ hubId }) => hubId)).toEqual(['103', '104', undefined]);
    expect(imported(file, after).planned).toMatchObject({ added: [], unchanged: 1, questions: [] });
    const answers = { 'whichClient:2': planned.questions[0]?.options[1]?.value ?? '' };
    expect(imported(file, table, { answers }).after[1]).toMatchObject({ renewalStart: day('2026-08-01') });
  });

  test('two clients of the file that could both be one row: asked of each, whichever comes first', () => {
    const lines = ['Nova,Renewal,2026-08-01,,103', 'Nova,Renewal,2026-09-01,,104'];
    for (const file of [clientFile(...lines), clientFile(...[...lines].reverse())]) {
      const table = [{ ...acme, clientName: 'Nova', website: undefined }];
      const { after, planned } = imported(file, table);
      expect(planned.questions).toHaveLength(2);
      expect(after[0]).toEqual(table[0]);
      expect(after).toHaveLength(3);
      const id = planned.questions.find(({ text }) => text.includes('104'))?.id ?? '';
      expect(imported(file, table, { answers: { [id]: 'same' } }).after.map(({ hubId }) => hubId)).toEqual([
        '104',
        '103',
      ]);
    }
  });

  test('a client that ended is met by Hub ID or name; of one with the same website it is asked', () => {
    const ended = new ClientIndex<EndedClient>();
    ended.add(clientIdentity({ ...acme, hubId: '42' }), { name: 'Acme', endedOn: day('2026-01-02') });
    const by = (line: string, answers = {}) => imported(clientFile(line), [], { ended, answers });
    expect(by('Other,Renewal,2026-08-01,,42').planned.rejected[0]?.reason).toContain('2026-01-02');
    expect(by('ACME,Renewal,2026-08-01,,').planned.rejected[0]?.reason).toContain('2026-01-02');
    const alike = by('Acme Ltd,Renewal,2026-08-01,acme.example,');
    expect([alike.after.length, alike.planned.questions[0]?.options[0]?.value]).toEqual([1, 'ended Acme']);
    expect(by('Acme Ltd,Renewal,2026-08-01,acme.example,', { 'sameClient:2': 'ended Acme' }).after).toEqual(
      [],
    );
  });

  test('a website of many clients says nothing of any of them', () => {
    const group = Array.from({ length: 6 }, (_, index) => ({
      ...acme,
      rowKey: `R${index}`,
      clientName: `Group ${index}`,
    }));
    const { planned } = imported(clientFile('Newest,Renewal,2026-08-01,acme.example,'), group);
    expect([planned.added.length, planned.questions]).toEqual([1, []]);
  });
});

type Named = readonly [name: string, website: string, hubId: string];
type Line = readonly [...Named, start: string];

const client = ([clientName, website, hubId]: Named | Line) => ({
  clientName,
  ...(website && { website }),
  ...(hubId && { hubId }),
});

/** Rows that no import would have let in beside one another. */
const byHand = (lines: readonly (Named | Line)[]): RenewalValues[] =>
  lines.map((line, index) => ({ ...acme, website: undefined, ...client(line), rowKey: `R${index + 1}` }));

/** As `imported`, with the lines as they are once a file is read: many times as quick. */
function importedLines(lines: readonly Line[], table: readonly RenewalValues[]) {
  const read = lines.map((line, position) => ({
    line: position,
    values: { ...client(line), contractType: 'renewal' as const, renewalStart: day(line[3]) },
  }));
  const owned = read.map((row) => ({ row, identity: clientIdentity(row.values), part: '' }));
  const repeated = repeatedRows(owned);
  return importedRows({ rows: read.filter((row) => !repeated.has(row)), rejected: [] }, table);
}

describe('any table, any file', () => {
  const names = [
    ['Acme', 'ACME ', 'Acmé', 'Acme Ltd', 'Nova', 'Pop Shop'],
    ['Acme', 'Nova'],
  ];
  const sites = ['', 'acme.example', 'acme.example/shop', 'nova.example', 'facebook.com/pop', 'facebook.com'];
  const hubs = ['', '', '101', '102', '103'];
  const start = fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}-15`);
  const linesOf = (name: readonly string[], maxLength: number) =>
    fc.array(fc.tuple(fc.constantFrom(...name), fc.constantFrom(...sites), fc.constantFrom(...hubs), start), {
      maxLength,
    });
  const files = fc.oneof(...names.map((name) => fc.tuple(linesOf(name, 6), linesOf(name, 6))));

  test('without an answer no name changes, no row is lost, no line is, and the same file again changes nothing', () => {
    fc.assert(
      fc.property(files, fc.boolean(), ([first, second], isWrittenByHand) => {
        const table = isWrittenByHand
          ? first.map((line, index) => ({
              ...acme,
              website: undefined,
              ...client(line),
              rowKey: `R${index}`,
            }))
          : importedLines(first, []).after;
        const { after, planned, read } = importedLines(second, table);
        expect(namesIn(after.slice(0, table.length))).toEqual(namesIn(table));
        const { added, changed, unchanged, rejected } = planned;
        expect(added.length + changed.length + unchanged + rejected.length).toBe(read.length);
        expect(new Set(changed.map(({ rowKey }) => rowKey)).size).toBe(changed.length);
        const again = importedLines(second, after).planned;
        expect([again.added, again.changed]).toEqual([[], []]);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, Named[], Named[]]>([
    [
      'a Hub ID brings another row to the website of a line without one',
      [
        ['Acme Ltd', '', '103'],
        ['Acme Ltd', 'facebook.com/pop', '102'],
      ],
      [
        ['Acme', 'acme.example', '102'],
        ['Acme Ltd', 'acme.example', ''],
      ],
    ],
    [
      'a line takes the website away by which another line had found the row',
      [
        ['Acme', 'facebook.com/pop', '101'],
        ['Acme', '', '102'],
      ],
      [
        ['Nova', 'facebook.com', '101'],
        ['Acme', 'facebook.com/pop', ''],
      ],
    ],
    [
      'a new row bears the name that a Hub ID contradicts',
      [['Acme', '', '101']],
      [
        ['Nova', 'nova.example', '101'],
        ['Nova', 'acme.example', ''],
        ['Acme', '', ''],
      ],
    ],
    [
      'a line that contradicts itself is free only as long as another line wants the row of its name',
      [
        ['Acme', '', ''],
        ['Acme', '', '101'],
        ['Nova', '', '103'],
      ],
      [
        ['Acme', 'facebook.com/pop', ''],
        ['Acme Ltd', 'facebook.com/pop', '101'],
        ['Acme', 'nova.example', '103'],
        ['Nova', '', ''],
      ],
    ],
    [
      'a row gets its Hub ID, and with it leaves the contradictions of two others',
      [
        ['Nova', '', ''],
        ['Acme', '', '102'],
        ['Acme', '', ''],
        ['Acme Ltd', '', '103'],
      ],
      [
        ['Acme', 'facebook.com/pop', ''],
        ['Nova', 'facebook.com/pop', '102'],
        ['Nova', '', '101'],
        ['Acme Ltd', '', ''],
        ['Acme', 'nova.example', '103'],
      ],
    ],
    [
      'rows that nothing tells apart stay so when a line without a Hub ID gets a row',
      [
        ['Acme', 'acme.example', '103'],
        ['Acme', 'acme.example', '103'],
        ['Acme', 'nova.example', '101'],
      ],
      [
        ['Acme', 'nova.example', ''],
        ['Acme', 'facebook.com/pop', ''],
      ],
    ],
  ])('the same file again changes nothing where %s', (_, first, second) => {
    const lines = second.map((line, index): Line => [...line, `2026-0${index + 1}-15`]);
    const { after } = importedLines(lines, byHand(first));
    const again = importedLines(lines, after).planned;
    expect([again.added, again.changed]).toEqual([[], []]);
  });

  test('the order of the lines decides nothing', () => {
    fc.assert(
      fc.property(files, ([first, second]) => {
        const { after: table } = importedLines(first, []);
        const contents = (lines: readonly Line[]) => {
          const { after, read } = importedLines(lines, table);
          const rows = after.map(({ clientName = '', hubId, website, renewalStart }) =>
            JSON.stringify([foldLabel(clientName), hubId, website, renewalStart]),
          );
          return { rows: rows.sort(), hasRepeated: read.length < lines.length };
        };
        const inOrder = contents(second);
        if (!inOrder.hasRepeated) expect(contents([...second].reverse())).toEqual(inOrder);
      }),
      { numRuns: 300 },
    );
  });
});
