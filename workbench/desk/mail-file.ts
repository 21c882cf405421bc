import MailComposer from 'nodemailer/lib/mail-composer';
import type { SentMail } from '../runtime/contract';

/** The mail as a file that mail programs open (RFC 5322). The same mail and name always give the same bytes. */
export function mailFile(mail: SentMail, name: string): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: mail.fromName, address: mail.from },
    to: [...mail.to],
    cc: [...mail.cc],
    ...(mail.replyTo === '' ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    date: new Date(mail.sentAt),
    messageId: `<${name}@workbench.invalid>`,
    text: mail.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    attachments: mail.attachments.map(({ name: filename, type, content }) => ({
      filename,
      contentType: type,
      content: Buffer.from(content),
    })),
    // Random otherwise.
    ...{ baseBoundary: name },
  });
  return composer.compile().build();
}
