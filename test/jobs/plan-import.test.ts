import { describe, expect, test } from '@jest/globals';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { planImport } from '../../src/jobs/plan-import';
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

  test('the same client under another name is found by its website', () => {
    const { added, changed } = plan(['Acme Corporation,Renewal,2026-04-01,500,,acme.example,'], [acme]);
    expect(added).toEqual([]);
    expect(changed[0]?.changes.map(({ column }) => column)).toEqual(['clientName']);
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

  test('a start corrected by some days keeps the acceptance', () => {
    const accepted = { ...acme, acceptedOn: day('2026-01-02'), status: 'renewed' as const };
    const { changed } = plan(['Acme,Renewal,2026-04-05,500,,acme.example,'], [accepted]);
    expect(changed[0]?.values).toMatchObject({ status: 'renewed', acceptedOn: day('2026-01-02') });
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
      'Acme Holding,Renewal,2026-04-01,42,',
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
