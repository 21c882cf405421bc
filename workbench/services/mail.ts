import type { SentMail } from '../runtime/contract';
import { isPlainObject } from '../runtime/realm-world';
import type { QuotaBook } from './quota-book';
import { requireStrings, serviceClass, signatureError, type ServiceContext } from './service-context';
import { byteLength, unsignedBytes } from './text-bytes';

/** https://developers.google.com/apps-script/guides/services/quotas */
const RECIPIENTS_PER_MESSAGE = 50;
const MAXIMUM_BODY_BYTES = 200 * 1024;
const MAXIMUM_ATTACHMENTS_BYTES = 25 * 1024 * 1024;
const MAXIMUM_SUBJECT_LENGTH = 250;
export const MAIL_RECIPIENTS_PER_DAY = { consumer: 100, workspace: 1500 };

const OPTIONS = new Set(['attachments', 'bcc', 'body', 'cc', 'htmlBody', 'name', 'replyTo', 'subject', 'to']);

export interface MailSetting {
  readonly outbox: SentMail[];
  readonly quotas: QuotaBook;
  readonly recipientsPerDay: number;
}

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

export function createMailApp(context: ServiceContext, { outbox, quotas, recipientsPerDay }: MailSetting) {
  const user = context.user.email;
  return serviceClass(context, 'Mail', 'MailApp', {
    read: {
      getRemainingDailyQuota: () => recipientsPerDay - quotas.used(user, 'email'),
    },
    write: {
      sendEmail(...args: unknown[]): void {
        const mail = compose(context, readMessage(args));
        const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
        if (recipients > RECIPIENTS_PER_MESSAGE) {
          throw new Error('Limit Exceeded: Email Recipients Per Message.');
        }
        if (!quotas.tryUse(user, 'email', recipients, recipientsPerDay)) {
          throw new Error('Service invoked too many times for one day: email.');
        }
        outbox.push(mail);
      },
    },
  }) satisfies Pick<GoogleAppsScript.Mail.MailApp, 'sendEmail' | 'getRemainingDailyQuota'>;
}

/** sendEmail(message), (recipient, subject, body), (recipient, subject, body, options) and (to, replyTo, subject, body). */
function readMessage(args: readonly unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isObject(first)) return checkOptions(first);
  if (args.length === 3) {
    requireStrings('MailApp.sendEmail', args);
    return { to: first, subject: second, body: third } as Message;
  }
  if (args.length === 4 && isObject(fourth)) {
    requireStrings('MailApp.sendEmail', args.slice(0, 3));
    return { ...checkOptions(fourth), to: first, subject: second, body: third } as Message;
  }
  if (args.length === 4) {
    requireStrings('MailApp.sendEmail', args);
    return { to: first, replyTo: second, subject: third, body: fourth } as Message;
  }
  throw signatureError('MailApp.sendEmail', args);
}

function checkOptions(options: Record<string, unknown>): Message {
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined) throw new Error(`not in the workbench: MailApp.sendEmail with "${unknown}"`);
  return options as Message;
}

function compose(context: ServiceContext, message: Message): SentMail {
  const subject = headerText('subject', message.subject ?? '');
  if (subject.length > MAXIMUM_SUBJECT_LENGTH) throw new Error('Argument too large: subject');
  const to = addresses(message.to ?? '');
  if (to.length === 0) throw new Error('Failed to send email: no recipient');
  const text = message.body ?? '';
  const html = message.htmlBody ?? null;
  if (text === '' && html === null) throw new Error('Failed to send email: no body');
  if (byteLength(text) > MAXIMUM_BODY_BYTES || byteLength(html ?? '') > MAXIMUM_BODY_BYTES) {
    throw new Error('Limit Exceeded: Email Body Size.');
  }
  return {
    from: context.user.email,
    fromName: headerText('name', message.name ?? context.user.name),
    to,
    cc: addresses(message.cc ?? ''),
    bcc: addresses(message.bcc ?? ''),
    replyTo: addresses(message.replyTo ?? '').join(', '),
    subject,
    text,
    html,
    attachments: attachments(message.attachments ?? []),
    sentAt: context.now(),
  };
}

function attachments(sources: readonly GoogleAppsScript.Base.BlobSource[]): SentMail['attachments'] {
  const files = Array.from(sources, (source) => {
    const blob = source.getBlob();
    return {
      name: headerText('attachment name', blob.getName() ?? 'attachment'),
      type: blob.getContentType() ?? 'application/octet-stream',
      content: unsignedBytes(blob.getBytes()),
    };
  });
  const bytes = files.reduce((sum, file) => sum + file.content.length, 0);
  if (bytes > MAXIMUM_ATTACHMENTS_BYTES) throw new Error('Limit Exceeded: Email Total Attachments Size.');
  return files;
}

/** Line breaks would let a client's name write headers of its own. */
function headerText(what: string, text: unknown): string {
  if (typeof text !== 'string') throw signatureError('MailApp.sendEmail', [text]);
  if (/[\u0000-\u001f\u007f]/.test(text))
    throw new Error(`Invalid argument: ${what} contains control characters`);
  return text;
}

const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$/;

/** @example addresses('a@example.com, Bea <b@example.com>') // ['a@example.com', 'b@example.com'] */
function addresses(list: unknown): string[] {
  if (typeof list !== 'string') throw signatureError('MailApp.sendEmail', [list]);
  if (list.trim() === '') return [];
  return list.split(',').map((entry) => {
    const text = entry.trim();
    const address = /^[^<>"\r\n]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
    if (!ADDRESS.test(address) || address.includes('..') || /[\r\n]/.test(entry)) {
      throw new Error(`Invalid email: ${text}`);
    }
    return address;
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && isPlainObject(value);
}
