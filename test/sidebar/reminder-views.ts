import type { MailPreview, RemindersView } from '../../src/panel/contract';

function mail(to: string, subject: string): MailPreview {
  return {
    to,
    subject,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${subject}</title></head><body style="font-family:Arial,sans-serif"><h1 style="font-size:18px">Renewals to decide</h1><p>Nordlicht Energie AG: decide by <strong>Jan 15, 2026</strong>.</p><p><a id="row" href="https://docs.example/row-1">Open the row</a></p><script>parent.scriptRan = true</script><img src="https://tracker.example/pixel.png" alt=""></body></html>`,
    text: 'Renewals to decide\n\nNordlicht Energie AG: decide by Jan 15, 2026.\nhttps://docs.example/row-1\n',
    attachments: [{ name: 'renewal-deadlines.ics', text: 'BEGIN:VCALENDAR' }],
  };
}

export function remindersView(over: Partial<RemindersView> = {}): RemindersView {
  return {
    language: 'en',
    day: '2026-01-10',
    assumes: null,
    mails: [
      mail('lena@partner.example', '3 renewals to decide, the first by Jan 15, 2026'),
      mail('joão@partner.example', '1 renewal to decide by Jan 20, 2026'),
    ],
    unreachable: [
      { client: 'Bäckerei <i>Sonnenschein</i> GmbH', reason: '"lena at partner" is not an email address.' },
      { client: 'مؤسسة النور', reason: 'The row names no owner.' },
    ],
    confirmed: false,
    remindersOn: false,
    isMine: false,
    heartbeat: { isLate: false, warnings: [], facts: [] },
    ...over,
  };
}
