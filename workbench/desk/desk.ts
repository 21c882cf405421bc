import { ensureBuilt } from '../runtime/load-bundle';
import { CallError, readCall, USAGE } from './call';

/** `npm run -s desk -- run|eval ...`: exit 0 when done, 1 when it failed, 2 when the call itself is wrong. */
try {
  const call = readCall(process.argv.slice(2), Date.now());
  ensureBuilt('add-on');
  if (call.command === 'run') {
    const { dryRun } = await import('./dry-run');
    await dryRun(call);
  } else {
    const { evaluateFormula } = await import('./evaluate');
    console.log(evaluateFormula(call));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof CallError) console.error(USAGE);
  process.exitCode = error instanceof CallError ? 2 : 1;
}
