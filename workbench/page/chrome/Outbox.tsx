import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SentMail, Workbench } from '../../runtime/contract';
import { download } from '../files/download';
import { moment } from '../../runtime/zoned-time';
import { TEXTS } from '../texts';
import { Icon } from './Icon';

/** Every mail that the add-on sent, newest first, and the chosen one as its reader gets it. */
export function Outbox({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const mails = [...workbench.outbox].reverse();
  const [chosen, setChosen] = useState<SentMail | null>(null);
  const shown = chosen && mails.includes(chosen) ? chosen : mails[0];
  const zone = workbench.document.timeZone;
  if (!shown) return <p class="drawer-empty">{TEXTS.outbox.empty}</p>;
  return (
    <div class="outbox">
      <ul class="mail-list" aria-label={TEXTS.outbox.list}>
        {mails.map((mail, index) => (
          <li key={mails.length - index}>
            <button
              type="button"
              class={mail === shown ? 'mail-entry chosen' : 'mail-entry'}
              aria-current={mail === shown}
              onClick={() => setChosen(mail)}
            >
              <span class="mail-entry-to">{mail.to.join(', ')}</span>
              <span class="mail-entry-time">{moment(mail.sentAt, zone)}</span>
              <span class="mail-entry-subject">{mail.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      <Mail mail={shown} zone={zone} />
    </div>
  );
}

function Mail({ mail, zone }: { readonly mail: SentMail; readonly zone: string }): JSX.Element {
  const [asText, setAsText] = useState(false);
  const showText = asText || mail.html === null;
  const line = (name: string, value: string): JSX.Element | null =>
    value ? (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ) : null;
  return (
    <article class="mail" aria-label={mail.subject}>
      <div class="mail-head">
        <h3>{mail.subject}</h3>
        <div class="segments" role="group" aria-label={TEXTS.outbox.view}>
          <button
            type="button"
            aria-pressed={!showText}
            disabled={mail.html === null}
            title={mail.html === null ? TEXTS.outbox.noHtml : undefined}
            onClick={() => setAsText(false)}
          >
            {TEXTS.outbox.asHtml}
          </button>
          <button type="button" aria-pressed={showText} onClick={() => setAsText(true)}>
            {TEXTS.outbox.asText}
          </button>
        </div>
        <dl>
          {line(TEXTS.outbox.from, mail.fromName ? `${mail.fromName} <${mail.from}>` : mail.from)}
          {line(TEXTS.outbox.to, mail.to.join(', '))}
          {line(TEXTS.outbox.cc, mail.cc.join(', '))}
          {line(TEXTS.outbox.bcc, mail.bcc.join(', '))}
          {line(TEXTS.outbox.replyTo, mail.replyTo)}
          {line(TEXTS.outbox.sent, moment(mail.sentAt, zone))}
        </dl>
        {mail.attachments.length > 0 ? (
          <ul class="attachments" aria-label={TEXTS.outbox.attachments}>
            {mail.attachments.map((attachment) => (
              <li key={attachment.name}>
                <button
                  type="button"
                  class="button link"
                  aria-label={TEXTS.outbox.download(attachment.name)}
                  onClick={() => download(attachment.name, attachment.content, attachment.type)}
                >
                  <Icon name="attachment" />
                  {attachment.name}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {showText ? (
        <pre class="mail-text" tabIndex={0}>
          {mail.text}
        </pre>
      ) : (
        <iframe
          class="mail-html"
          title={mail.subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcdoc={`<base target="_blank">${mail.html ?? ''}`}
        />
      )}
    </article>
  );
}
