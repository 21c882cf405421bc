import type { PropertyStores } from '../services/properties';
import type { QuotaBook } from '../services/quota-book';
import { fromBase64, toBase64 } from '../services/text-bytes';
import type { Execution, SentMail, User } from './contract';
import type { Trigger } from './triggers';

type SavedAttachment = Omit<SentMail['attachments'][number], 'content'> & { readonly base64: string };
type SavedMail = Omit<SentMail, 'attachments'> & { readonly attachments: readonly SavedAttachment[] };

/** A workbench as JSON: everything that Google's servers keep. Caches, locks and open panels are not kept. */
export interface SavedWorkbench {
  readonly users: readonly User[];
  readonly unauthorized: readonly string[];
  readonly withheldScopes?: Readonly<Record<string, readonly string[]>>;
  readonly document: unknown;
  readonly properties: ReturnType<PropertyStores['save']>;
  readonly quotas: ReturnType<QuotaBook['save']>;
  readonly triggers: readonly Trigger[];
  readonly random: number;
  readonly outbox: readonly SavedMail[];
  readonly executions: readonly Execution[];
  readonly roundTrips: Readonly<Record<string, number>>;
}

export function saveOutbox(outbox: readonly SentMail[]): SavedMail[] {
  return outbox.map((mail) => ({
    ...mail,
    attachments: mail.attachments.map(({ name, type, content }) => ({
      name,
      type,
      base64: toBase64(content),
    })),
  }));
}

export function restoreOutbox(saved: readonly SavedMail[]): SentMail[] {
  return saved.map((mail) => ({
    ...mail,
    attachments: mail.attachments.map(({ name, type, base64 }) => ({
      name,
      type,
      content: fromBase64(base64),
    })),
  }));
}
