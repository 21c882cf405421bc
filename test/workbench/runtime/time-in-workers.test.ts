import { describe, expect, jest, test } from '@jest/globals';
import { both, outcomes } from '../support/both-ways';

jest.setTimeout(20_000);

/** Apart from all else that a script does: jest.config.js runs these in every zone. */
describe('time in a worker is as it is beside the book', () => {
  test.each([
    [
      'values of cells',
      `
      const range = SpreadsheetApp.getActiveSheet().getRange('B2:C3');
      range.setValues([[new Date(Date.UTC(2026, 2, 30, 15)), '=1+1'], [false, '']]);
      const values = range.getValues();
      return [values, values[0][0] instanceof Date, values instanceof Array, range.getA1Notation()];`,
    ],
    [
      'the simulated clock, which service calls move',
      `
      const before = Date.now();
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
      return [before, Date.now() - before, new Date().toISOString(), Math.random(), Math.random()];`,
    ],
  ])('%s', async (_, body) => {
    const [here, aside] = await outcomes(`function main() { ${body} }`);
    expect(aside).toEqual(here);
  });

  test('the event of a clock trigger', async () => {
    const code = `
      function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(8).inTimezone('Etc/UTC').create(); }
      function daily(event) { console.log(event.hour, event.timezone, event.authMode === ScriptApp.AuthMode.FULL); }`;
    const { here, aside } = both(code, { triggerMinute: 0 });
    const until = here.now() + 3 * 86_400_000;
    here.run('install');
    here.advanceTo(until);
    await aside.runAside('install');
    await aside.advanceAside(until);
    expect(aside.executions).toEqual(here.executions);
    expect(aside.executions.map(({ log }) => log)).toEqual([
      [],
      ['8 UTC true'],
      ['8 UTC true'],
      ['8 UTC true'],
    ]);
  });
});
