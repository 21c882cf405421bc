import { DateTime } from 'luxon';
import { createNodeRealm } from '../runtime/node-realm';
import { readBundle } from '../runtime/load-bundle';
import { createWorkbench } from '../runtime/workbench';
import type { Bundle } from '../runtime/contract';
import { toEngineFormulaOfEither } from '../spreadsheet/formula-text';
import type { EvalCall } from './call';
import { plainText } from './marked-tables';

/**
 * The formula's value at noon of the day, with the separators of either kind of region: rows on lines, cells between tabs. Throws the message of its error.
 */
export function evaluateFormula(
  { formula, asOf, timeZone }: Omit<EvalCall, 'command'>,
  bundle: Bundle = readBundle(),
): string {
  const now = DateTime.fromISO(`${asOf}T12:00`, { zone: timeZone }).toMillis();
  const workbench = createWorkbench({ bundle, createRealm: createNodeRealm, now, timeZone });
  const result = workbench.document.evaluate(toEngineFormulaOfEither(formula));
  if ('error' in result) throw new Error(result.error);
  return result.rows.map((row) => row.map(plainText).join('\t')).join('\n');
}
