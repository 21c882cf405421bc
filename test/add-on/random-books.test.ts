import { beforeAll, describe, expect, test } from '@jest/globals';
import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import type { Language } from '../../src/locale/language';
import { LANGUAGES } from '../../src/locale/language';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import { PORTAL_LOCALES, writtenAmount, writtenDate } from '../../tools/samples/portal-locales';
import type { AddOn } from '../support/add-on';
import { ask, installAddOn, rowsOf, setUpAddOn, typeInOwnColumn } from '../support/add-on';
import { FREE_POSITION } from '../support/free-column';

interface Contract {
  readonly name: string;
  readonly hubId: number;
  readonly day: number;
  readonly mrr: number | undefined;
  readonly notes: string | undefined;
}

interface Book {
  readonly language: Language;
  readonly order: readonly number[];
  readonly contracts: readonly Contract[];
}

const KEYS = ['clientName', 'contractType', 'renewalStart', 'hubId', 'currentMrr', 'notes'] as const;

/** Letters of many scripts, and every sign that means something to a sheet or a file. */
const oddText = fc
  .string({ unit: fc.constantFrom(...'aZé1 ,;\t"\'=+-@|\nÅ中ع😀#{}<>&'), minLength: 1, maxLength: 12 })
  .map((text) => `${text}n`.trim());

const contract: fc.Arbitrary<Contract> = fc.record({
  name: oddText,
  hubId: fc.integer({ min: 1, max: 6 }),
  day: fc.integer({ min: 0, max: 300 }),
  mrr: fc.option(
    fc.integer({ min: 1, max: 900_000 }).map((cents) => cents / 100),
    { nil: undefined },
  ),
  notes: fc.option(oddText, { nil: undefined }),
});

const book: fc.Arbitrary<Book> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
  contracts: fc.array(contract, { minLength: 1, maxLength: 8 }),
});

/** The last column is one that the table does not know. */
function textOf({ language, order, contracts }: Book): string {
  const locale = PORTAL_LOCALES[language];
  const label = (key: RenewalColumn): string => columnOf(RENEWALS, key).label[language];
  const renewal = columnOf(RENEWALS, 'contractType').choices?.values[0]?.label[language] ?? '';
  const lines = [
    [...KEYS.map(label), 'Extra'],
    ...contracts.map(({ name, hubId, day, mrr, notes }) => {
      const start = new Date(Date.UTC(2026, 5, 1 + day));
      const date = { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1, day: start.getUTCDate() };
      const amount = mrr === undefined ? '' : writtenAmount(mrr, 'EUR', locale);
      return [name, renewal, writtenDate(date, locale), String(hubId), amount, notes ?? '', 'extra'];
    }),
  ];
  const ordered = lines.map((cells) => order.map((position) => cells[position] ?? ''));
  return ordered.map((cells) => dsvFormat(locale.delimiter).formatRow(cells)).join(locale.lineBreak);
}

/** Questions about day and month are answered as the language of the file has it. */
function answersTo(
  questions: readonly { id: string; options: readonly { value: string; label: string }[] }[],
) {
  return Object.fromEntries(questions.map(({ id, options }) => [id, options[0]?.value ?? '']));
}

interface Outcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly { readonly line: number }[];
}

describe('random books', () => {
  let saved: unknown;
  const remark = "mine, and nobody else's";

  beforeAll(() => {
    const addOn = setUpAddOn();
    typeInOwnColumn(addOn, 1, 'My own');
    typeInOwnColumn(addOn, 2, remark);
    addOn.document.userEdit('Renewals', 'A2', 'Typed by hand');
    saved = addOn.save();
  });

  const install = (): AddOn => installAddOn({ saved: structuredClone(saved) });

  async function importInto(addOn: AddOn, text: string): Promise<Outcome> {
    const { questions } = await ask<{ questions: Parameters<typeof answersTo>[0] }>(addOn, 'previewImport', {
      fileName: 'book.csv',
      text,
    });
    return ask<Outcome>(addOn, 'importFile', { fileName: 'book.csv', text, answers: answersTo(questions) });
  }

  function expectNothingLost(
    addOn: AddOn,
    contracts: readonly Contract[],
    { added, rejected }: Outcome,
  ): void {
    expect(added + rejected.length).toBe(contracts.length);
    const rows = rowsOf(addOn, 'renewals').filter(({ hubId }) => hubId !== '');
    expect(rows).toHaveLength(added);
    // One row for each client, and its name as the file has it.
    expect(new Set(rows.map(({ hubId }) => hubId)).size).toBe(added);
    const names = new Set(contracts.map(({ name, hubId }) => `${hubId} ${name}`));
    expect(
      rows.filter(({ hubId, clientName }) => !names.has(`${String(hubId)} ${String(clientName)}`)),
    ).toEqual([]);
    // It has no deadline: the import that sorts puts it last.
    const typed = addOn.document.values('Renewals').filter(([name]) => name === 'Typed by hand');
    expect(typed.map((row) => row[FREE_POSITION])).toEqual([remark]);
  }

  test('lose and double no row, change no cell of the user, and come again unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (random) => {
        const addOn = install();
        const text = textOf(random);
        const first = await importInto(addOn, text);
        expectNothingLost(addOn, random.contracts, first);
        const before = rowsOf(addOn, 'renewals');
        expect(await importInto(addOn, text)).toEqual({ ...first, added: 0, unchanged: first.added });
        expect(rowsOf(addOn, 'renewals')).toEqual(before);
      }),
      { numRuns: 6 },
    );
  });

  test('and so it is with 1,000 rows', async () => {
    const addOn = install();
    const contracts = Array.from({ length: 1000 }, (_, index) => ({
      name: `Client ${index}`,
      hubId: 1 + (index % 990),
      day: index % 300,
      mrr: index,
      notes: undefined,
    }));
    const outcome = await importInto(
      addOn,
      textOf({ language: 'de', order: [6, 5, 4, 3, 2, 1, 0], contracts }),
    );
    expect(outcome).toMatchObject({ added: 990 });
    expectNothingLost(addOn, contracts, outcome);
  });

  test('10 or 300 rows: import, daily run and set-up take the same service calls, and one for more formats', async () => {
    const callsFor = async (rows: number): Promise<Record<string, number | undefined>> => {
      const addOn = install();
      const contracts = Array.from({ length: rows }, (_, index) => ({
        ...{ name: `Client ${index}`, hubId: index + 1, day: index % 10, mrr: 10, notes: undefined },
      }));
      const text = textOf({ language: 'es', order: [0, 1, 2, 3, 4, 5, 6], contracts });
      const calls = (): number | undefined => addOn.executions.at(-1)?.serviceCalls;
      await ask(addOn, 'importFile', { fileName: 'book.csv', text, answers: {} });
      const imported = calls();
      addOn.run('refreshNow');
      const refreshed = calls();
      addOn.run('setUpSpreadsheet');
      return { imported, refreshed, setUp: calls(), rows: rowsOf(addOn, 'renewals').length - rows };
    };
    const few = await callsFor(10);
    // Rows beyond those that set-up has formatted bring their formats along, in one call for all of them.
    expect(await callsFor(300)).toEqual({ ...few, imported: (few.imported ?? 0) + 1 });
  });
});
