import { Caches } from '../services/cache';
import { LockTable } from '../services/lock';
import { MAIL_RECIPIENTS_PER_DAY } from '../services/mail';
import type { Backend } from '../services/mount-services';
import { PropertyStores } from '../services/properties';
import { QuotaBook } from '../services/quota-book';
import { Screen } from '../services/ui';
import type { SimulatedClock } from './clock';
import type { WorkbenchOptions } from './contract';
import type { SavedWorkbench } from './saved-workbench';
import { SeededRandom } from './seeded-random';
import { TriggerBook } from './triggers';

type Given = 'document' | 'outbox' | 'owner' | 'declaredFunctions' | 'consent';

/** Google's side of a workbench, new or as it was saved. */
export function createBackend(
  options: WorkbenchOptions,
  saved: SavedWorkbench | undefined,
  { clock, ...given }: Pick<Backend, Given> & { readonly clock: SimulatedClock },
  beside: Backend | undefined,
): Backend {
  const { bundle, account = 'consumer' } = options;
  const now = () => clock.now();
  const triggers = new TriggerBook(given.document.id, beside?.triggers.project, options.triggersElsewhere);
  // A copy of a spreadsheet has no triggers.
  if (!beside) triggers.restore(saved?.triggers ?? []);
  return {
    ...given,
    bundle,
    account,
    addonName: options.addonName ?? 'Add-on',
    random: beside?.random ?? new SeededRandom(saved?.random ?? options.seed ?? 1),
    properties: new PropertyStores(saved?.properties, beside?.properties),
    caches: new Caches(now),
    locks: new LockTable(now),
    hasDocumentLock: options.documentLock ?? true,
    quotas: new QuotaBook(now, saved?.quotas),
    mailRecipientsPerDay: options.mailRecipientsPerDay ?? MAIL_RECIPIENTS_PER_DAY[account],
    triggers,
    triggerMinute: options.triggerMinute ?? null,
    projectTriggers: options.projectTriggers ?? 'of the user',
    documentInTriggers: options.documentInTriggers ?? true,
    screen: new Screen(),
    http: options.http ?? null,
  };
}
