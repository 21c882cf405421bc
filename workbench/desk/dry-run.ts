import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DateTime } from 'luxon';
import type { Bundle, SentMail, Workbench } from '../runtime/contract';
import { readBundle } from '../runtime/load-bundle';
import { createNodeRealm } from '../runtime/node-realm';
import { createWorkbench } from '../runtime/workbench';
import type { WorkbenchDocument } from '../spreadsheet/document';
import type { BookTable } from './book-file';
import { chooseTable, readBook } from './book-file';
import type { RunCall } from './call';
import { csvFile } from './csv-file';
import type { ImportAnswer } from './import-report';
import { importReport, namesForColumns } from './import-report';
import { mailFile } from './mail-file';
import { columnBy, inOrder, markedTabAsText, readMarkedTable, tableAsText } from './marked-tables';

type OpenWorkbench = Workbench & { readonly document: WorkbenchDocument };

/** Of the spreadsheet, which the add-on takes its language from. */
const LOCALES: Readonly<Record<string, string>> = {
  en: 'en_US',
  fr: 'fr_FR',
  es: 'es_ES',
  de: 'de_DE',
  pt: 'pt_BR',
};

/** Columns that the add-on keeps for itself. */
const OWN_COLUMNS = ['lastReminder', 'rowKey', 'recordId'];

/** The columns of renewals.csv that scripts rely on, in their order, wherever the tab has them; all others come after. */
export const PUBLIC_COLUMNS = [
  ...[
    'clientName',
    'communicationOwner',
    'primaryClientContact',
    'contractType',
    'status',
    'renewalDeadline',
  ],
  ...[
    'website',
    'hubId',
    'renewalStart',
    'maxContacts',
    'emailLimit',
    'billingFrequency',
    'subscriptionTerm',
  ],
  ...['currentMrr', 'estimatedNewMrr', 'ownerEmail', 'products', 'currency', 'acceptedOn'],
  ...['cancellationRequestedOn', 'noticeDays', 'snoozeUntil', 'notes', 'contract', 'discount'],
  ...['renewalDiscount', 'renewalManager', 'daysLeft'],
];

/**
 * Sets a workbook up, imports the file, lets the daily job run at 08:00 of every day, and writes what came of it. What the
 * import panel would show of the file goes to `say`, line by line.
 */
export async function dryRun(
  call: Omit<RunCall, 'command'>,
  bundle: Bundle = readBundle(),
  say: (line: string) => void = console.log,
): Promise<void> {
  const tables = await readBook(call.book);
  const workbench = openWorkbench(call, bundle);
  workbench.open();
  workbench.run('setUpSpreadsheet');
  const table = await chooseTable(tables, call, refusalIn(workbench, bundle));
  const { fileName, content } = table;
  const { answers = {} } = call;
  const request = { fileName, ...content, ...(Object.keys(answers).length > 0 ? { answers } : {}) };
  const imported = await importInto(workbench, request);
  for (const line of importReport(table, imported, answers)) say(line);
  await ask(workbench, 'confirmReminders', {});
  let statusChanges = 0;
  for (const morning of mornings(call)) statusChanges += runDay(workbench, morning);
  await write(call, workbench, { imported, statusChanges, bundle });
}

/** Where a column that is needed is not there under a name that is known, the refusal shows how to name it. */
async function importInto(workbench: OpenWorkbench, request: object): Promise<ImportAnswer> {
  try {
    return (await ask(workbench, 'importFile', request)) as ImportAnswer;
  } catch (error) {
    const preview = (await workbench.callFromPanel('previewImport', [request])) as Partial<ImportAnswer>;
    const hints = preview.missing === undefined ? [] : namesForColumns(preview.questions);
    throw new Error([messageOf(error), ...hints].join('\n'), { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why the add-on does not take a table, or null: asked in a copy, whose calls do not count. */
function refusalIn(workbench: OpenWorkbench, bundle: Bundle): (table: BookTable) => Promise<string | null> {
  let copy: OpenWorkbench | undefined;
  return async ({ fileName, content }) => {
    copy ??= createWorkbench({
      bundle,
      createRealm: createNodeRealm,
      now: workbench.now(),
      saved: workbench.save(),
    });
    try {
      const preview = await ask(copy, 'previewImport', { fileName, ...content });
      return (preview as ImportAnswer).missing ?? null;
    } catch (error) {
      return messageOf(error);
    }
  };
}

function openWorkbench(
  { asOf, timeZone, language }: Omit<RunCall, 'command'>,
  bundle: Bundle,
): OpenWorkbench {
  return createWorkbench({
    bundle,
    createRealm: createNodeRealm,
    // Early enough that set-up and import are over when the daily job begins.
    now: DateTime.fromISO(`${asOf}T07:00`, { zone: timeZone }).toMillis(),
    timeZone,
    locale: LOCALES[language] ?? 'en_US',
    users: [{ email: 'partner@example.com', name: 'Partner Renewals', locale: language }],
    account: 'workspace',
    triggerMinute: 0,
  });
}

/** What a person does in a panel. A refusal is told as the panel tells it. */
async function ask(workbench: OpenWorkbench, functionName: string, request: object): Promise<unknown> {
  const answer = await workbench.callFromPanel(functionName, [request]);
  if (typeof answer === 'object' && answer !== null && 'refused' in answer)
    throw new Error(String(answer.refused));
  return answer;
}

function mornings({ asOf, until, timeZone }: Omit<RunCall, 'command'>): number[] {
  const instants: number[] = [];
  const last = DateTime.fromISO(`${until}T08:00`, { zone: timeZone });
  for (
    let day = DateTime.fromISO(`${asOf}T08:00`, { zone: timeZone });
    day <= last;
    day = day.plus({ days: 1 })
  ) {
    instants.push(day.toMillis());
  }
  return instants;
}

/** Lets the trigger of the daily job fire, and answers how many rows have another status afterwards. */
function runDay(workbench: OpenWorkbench, morning: number): number {
  const before = statuses(workbench);
  const executionsBefore = workbench.executions.length;
  workbench.advanceTo(morning);
  const runs = workbench.executions.slice(executionsBefore);
  if (runs.length === 0) throw new Error('The add-on has no daily trigger at 08:00');
  const failed = runs.find(({ status }) => status !== 'completed');
  if (failed !== undefined) throw new Error(`${failed.functionName} ${failed.status}: ${failed.error ?? ''}`);
  return [...statuses(workbench)].filter(([row, status]) => before.has(row) && before.get(row) !== status)
    .length;
}

function statuses(workbench: OpenWorkbench): Map<string, string> {
  return columnBy(readMarkedTable(workbench.document, 'renewals'), 'status', 'rowKey');
}

async function write(
  { out, timeZone }: Omit<RunCall, 'command'>,
  workbench: OpenWorkbench,
  { imported, statusChanges, bundle }: { imported: ImportAnswer; statusChanges: number; bundle: Bundle },
): Promise<void> {
  const { rejected, blanked = [], unknownHeaders = [] } = imported;
  const serviceCalls = workbench.serviceCalls().total;
  const renewals = await englishRenewals(workbench, bundle);
  const writeOut = (name: string, content: string | Uint8Array) =>
    writeFileSync(path.join(out, name), content);
  clearOutbox(out);
  writeOut('renewals.csv', csvFile(tableAsText(inOrder(renewals, PUBLIC_COLUMNS), OWN_COLUMNS)));
  writeOut('log.csv', csvFile(markedTabAsText(workbench.document, 'log')));
  writeOut(
    'rejected.csv',
    csvFile([
      ['line', 'client', 'column', 'reason'],
      ...rejected.map(({ line, client, column, reason }) => [String(line), client, column, reason]),
    ]),
  );
  writeOut(
    'blanked.csv',
    csvFile([
      ['line', 'client', 'column', 'value', 'reason'],
      ...blanked.map(({ line, client, column, value = '', reason }) => [
        ...[String(line), client, column, value, reason],
      ]),
    ]),
  );
  writeOut('workbook.xlsx', await workbench.document.toXlsx());
  for (const { name, mail } of namedByDay(workbench.outbox, timeZone)) {
    writeOut(`outbox/${name}.eml`, await mailFile(mail, name));
  }
  const summary = {
    rows: renewals.rows.length,
    statusChanges,
    mails: workbench.outbox.length,
    rejected: rejected.length,
    blanked: blanked.length,
    serviceCalls,
    unusedColumns: unknownHeaders,
  };
  writeOut('summary.json', `${JSON.stringify(summary)}\n`);
}

/** The renewals in English, read from a copy: the workbook itself stays in the language that was asked for. */
async function englishRenewals(workbench: OpenWorkbench, bundle: Bundle) {
  const copy = createWorkbench({
    bundle,
    createRealm: createNodeRealm,
    now: workbench.now(),
    saved: workbench.save(),
  });
  await ask(copy, 'setLanguage', { language: 'en' });
  return readMarkedTable(copy.document, 'renewals');
}

/** Mails of an earlier run would pass for mails of this one. */
function clearOutbox(out: string): void {
  const outbox = path.join(out, 'outbox');
  mkdirSync(outbox, { recursive: true });
  for (const name of readdirSync(outbox)) {
    if (/^\d{4}-\d{2}-\d{2}-\d{3,}\.eml$/.test(name)) rmSync(path.join(outbox, name));
  }
}

/** @example namedByDay([mail], 'UTC') // [{ name: '2026-01-16-001', mail }] */
function namedByDay(outbox: readonly SentMail[], timeZone: string): { name: string; mail: SentMail }[] {
  const sentOn = new Map<string, number>();
  return outbox.map((mail) => {
    const day = DateTime.fromMillis(mail.sentAt, { zone: timeZone }).toFormat('yyyy-MM-dd');
    const count = (sentOn.get(day) ?? 0) + 1;
    sentOn.set(day, count);
    return { name: `${day}-${String(count).padStart(3, '0')}`, mail };
  });
}
