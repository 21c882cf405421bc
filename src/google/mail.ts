export interface MailAttachment {
  readonly name: string;
  /** "text/calendar". */
  readonly type: string;
  readonly text: string;
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The name beside the sender's address. */
  readonly senderName: string;
  readonly attachments: readonly MailAttachment[];
}

/** How many recipients may still be written to today: 100 a day for a personal account, 1,500 for Workspace. */
export function remainingMailQuota(): number {
  return MailApp.getRemainingDailyQuota();
}

export function sendMail({ to, subject, text, html, senderName, attachments }: OutgoingMail): void {
  MailApp.sendEmail({
    to,
    subject,
    body: text,
    htmlBody: html,
    name: senderName,
    attachments: attachments.map(({ name, type, text: content }) => Utilities.newBlob(content, type, name)),
  });
}
