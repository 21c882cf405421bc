import { describe, expect, test } from '@jest/globals';
import type { CustomFunctionInvoker } from '../../../workbench/runtime/contract';
import type { WorkbenchDocument } from '../../../workbench/spreadsheet/document';
import { execute, openBook, plain } from '../support/spreadsheet-execution';

const parameter = (name: string) => ({ name, type: 'any', description: `The ${name}.` });

function install(document: WorkbenchDocument, work: (...args: readonly unknown[]) => unknown): unknown[][] {
  const calls: unknown[][] = [];
  const invoke: CustomFunctionInvoker = (_name, args) => {
    calls.push([...args]);
    return work(...args);
  };
  document.installCustomFunctions(
    [{ name: 'PROBE', description: 'For tests.', parameters: ['one', 'two', 'three'].map(parameter) }],
    invoke,
  );
  return calls;
}

function book(work: (...args: readonly unknown[]) => unknown, timeZone = 'America/New_York') {
  const execution = execute(openBook({ timeZone }));
  return { ...execution, invocations: install(execution.document, work) };
}

describe('arguments', () => {
  test('a cell is its value, a range its rows, blank is "", left out is undefined', () => {
    const { sheet, invocations } = book(() => 0);
    sheet.getRange('A1:B2').setValues([
      ['x', 1],
      ['', true],
    ]);
    sheet.getRange('D1').setFormula('=PROBE(A1,A1:B2)');
    sheet.getRange('D2').setFormula('=PROBE(A2,,12%)');
    sheet.getDataRange().getValues();
    expect(invocations).toEqual([
      [
        'x',
        [
          ['x', 1],
          ['', true],
        ],
      ],
      ['', undefined, 0.12],
    ]);
  });

  test('a date is the midnight of the spreadsheet', () => {
    const { sheet, invocations } = book(() => 0, 'Asia/Tokyo');
    sheet.getRange('A1').setValue('2026-03-31');
    sheet.getRange('B1').setFormula('=PROBE(A1)').getValue();
    expect(invocations).toEqual([[new Date('2026-03-30T15:00:00Z')]]);
  });

  test('an error among the arguments is the answer', () => {
    const { sheet, invocations } = book(() => 0);
    sheet.getRange('A1:B1').setFormulas([['=1/0', '=PROBE(A1)']]);
    expect([sheet.getRange('B1').getValue(), invocations.length]).toEqual(['#DIV/0!', 0]);
  });
});

describe('answers', () => {
  test('a date shows as a date of the spreadsheet', () => {
    const { sheet } = book(() => new Date('2026-03-30T15:00:00Z'), 'Asia/Tokyo');
    sheet.getRange('A1').setFormula('=PROBE()');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('3/31/2026');
    expect((sheet.getRange('A1').getValue() as Date).toISOString()).toBe('2026-03-30T15:00:00.000Z');
  });

  test('rows spill, short ones are filled up, nothing is blank', () => {
    const { sheet } = book(() => [['a', 1, null], ['b']]);
    sheet.getRange('A1').setFormula('=PROBE()');
    expect(plain(sheet.getRange('A1:C2').getValues())).toEqual([
      ['a', 1, ''],
      ['b', '', ''],
    ]);
  });

  test('spilling onto a filled cell is #REF!, which goes when the cell is cleared', () => {
    const { sheet, document } = book(() => [[1, 2]]);
    sheet.getRange('B1').setValue('in the way');
    sheet.getRange('A1').setFormula('=PROBE()');
    expect(sheet.getRange('A1').getValue()).toBe('#REF!');
    const { message } = document.getters.getEvaluatedCell({
      sheetId: document.getters.getActiveSheetId(),
      col: 0,
      row: 0,
    }) as { message?: string };
    expect(String(message)).toContain('overwrite data');
    sheet.getRange('B1').clearContent();
    expect(plain(sheet.getRange('A1:B1').getValues())).toEqual([[1, 2]]);
  });

  test('what is thrown is #ERROR! with its message', () => {
    const { sheet, document } = book(() => {
      throw new Error('market: "Brasilia" is neither a country nor "growth" or "standard"');
    });
    sheet.getRange('A1').setFormula('=PROBE("Brasilia")');
    expect(sheet.getRange('A1').getValue()).toBe('#ERROR!');
    expect(document.evaluate('=PROBE("Brasilia")')).toEqual({
      error: 'market: "Brasilia" is neither a country nor "growth" or "standard"',
    });
  });

  test.each([[{ a: 1 }], [() => 1], [Symbol('x')]])('%p is an error', (answer) => {
    const { document } = book(() => answer);
    expect(document.evaluate('=PROBE()')).toEqual({ error: expect.stringContaining('cannot answer with') });
  });

  test('no number is #NUM!', () => {
    const { sheet } = book(() => NaN);
    expect(sheet.getRange('A1').setFormula('=PROBE()').getValue()).toBe('#NUM!');
  });
});

describe('when it is computed', () => {
  test('when somebody looks, and not for what was overwritten before', () => {
    const { sheet, invocations } = book((value) => value);
    for (const value of [1, 2, 3]) sheet.getRange('A1:B1').setValues([[value, `=PROBE(A1)`]]);
    expect(invocations).toEqual([]);
    expect(sheet.getRange('B1').getValue()).toBe(3);
    expect(invocations).toEqual([[3]]);
  });

  test('anew after a look between a change of cells and one of rows', () => {
    const { sheet } = book((value) => Number(value) + 1);
    sheet.getRange('A1:B1').setValues([[1, '=PROBE(A1)']]);
    sheet.insertRowBefore(1);
    sheet.getRange('A2').setValue(5);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['', ''],
      [5, 6],
    ]);
    sheet.deleteRow(1);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[5, 6]]);
  });

  test('only when an argument changed', () => {
    const { sheet, document, invocations } = book((value) => Number(value) * 2);
    sheet.getRange('A1:B1').setValues([[21, '=PROBE(A1)']]);
    expect(sheet.getRange('B1').getValue()).toBe(42);
    sheet.getRange('C1').setValue('elsewhere');
    document.recompute();
    sheet.insertRowBefore(1);
    expect([sheet.getRange('B2').getValue(), invocations.length]).toEqual([42, 1]);
    sheet.getRange('A2').setValue(4);
    expect([sheet.getRange('B2').getValue(), invocations.length]).toEqual([8, 2]);
  });

  test.each(['NOW()', 'TODAY()', 'RAND()', 'RANDBETWEEN(1,2)', 'IF(TRUE,{1,NOW()},2)'])(
    '%s as an argument stays at Loading...',
    (argument) => {
      const { sheet, invocations } = book(() => 1);
      expect(sheet.getRange('A1').setFormula(`=PROBE(1+${argument})`).getValue()).toBe('Loading...');
      expect(invocations).toHaveLength(0);
    },
  );

  test('beside the function they are no argument of it', () => {
    const { sheet } = book(() => 1);
    expect(sheet.getRange('A1').setFormula('=PROBE(1)+0*TODAY()').getValue()).not.toBe('Loading...');
  });

  test('a reference to a cell that depends on NOW() is refused', () => {
    const { sheet, document } = book(() => 1);
    sheet.getRange('A1:C1').setFormulas([['=NOW()', '=A1+1', '=PROBE(B1)']]);
    expect(sheet.getRange('C1').getValue()).toBe('#ERROR!');
    sheet.insertRowBefore(1);
    expect(document.evaluate('=PROBE(B2)')).toEqual({
      error: expect.stringContaining('not allowed to reference a cell with NOW()'),
    });
  });

  test('formulas written before the add-on was installed wake up', () => {
    const { sheet, document } = execute();
    sheet.getRange('A1').setFormula('=PROBE_LATER(2)');
    expect(sheet.getRange('A1').getValue()).toBe('#NAME?');
    document.installCustomFunctions(
      [{ name: 'PROBE_LATER', description: '', parameters: [parameter('one')] }],
      (_name, [one]) => Number(one) + 1,
    );
    expect(sheet.getRange('A1').getValue()).toBe(3);
  });

  test('a spreadsheet without the add-on does not know the function', () => {
    book(() => 1);
    expect(execute().sheet.getRange('A1').setFormula('=PROBE(1)').getValue()).toBe('#NAME?');
  });
});

describe('the clock in formulas', () => {
  test('TODAY() is the simulated day in the zone of the spreadsheet and moves on', () => {
    let now = Date.parse('2026-01-16T20:00:00Z');
    const document = openBook({ timeZone: 'Asia/Tokyo', now: () => now });
    document.userEdit('Sheet1', 'A1', '=TODAY()');
    expect(document.values('Sheet1')).toEqual([['2026-01-17']]);
    now += 24 * 3_600_000;
    expect(document.values('Sheet1')).toEqual([['2026-01-18']]);
  });

  test('evaluate answers with rows and ISO dates and writes nothing', () => {
    const document = openBook();
    expect(document.evaluate('=DATE(2026,3,31)-45')).toEqual({ rows: [['2026-02-14']] });
    expect(document.evaluate('={1,2;3,"x"}')).toEqual({
      rows: [
        [1, 2],
        [3, 'x'],
      ],
    });
    expect(document.evaluate('=1/0')).toEqual({ error: expect.any(String) });
    expect(document.evaluate('=1+')).toEqual({ error: expect.any(String) });
    expect(document.values('Sheet1')).toEqual([]);
  });
});
