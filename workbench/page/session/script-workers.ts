import type { Bundle } from '../../runtime/contract';
import { canShareMemory } from '../../runtime/script-worker/execute-in-worker';
import type { ScriptWorker, StartWorker } from '../../runtime/script-worker/messages';

/**
 * What makes the workers in which the add-on's functions run while the page goes on. Undefined where they cannot: in a
 * browser that shares no memory here, and for an add-on with HtmlService's templates, whose code belongs to the script
 * and is started by the service.
 */
export function workersFor({ code }: Bundle): StartWorker | undefined {
  if (!canShareMemory() || /\bcreateTemplate/.test(code)) return undefined;
  return () => new Worker('/script-worker.js', { name: 'Apps Script' }) as ScriptWorker;
}
