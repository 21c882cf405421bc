import { useId, useState } from 'preact/hooks';
import type { MailPreview } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { mailDocument } from './mail-document';

type Face = 'formatted' | 'plainText';
const FACES: readonly Face[] = ['formatted', 'plainText'];

/** The mails of a day: the list of them, and the chosen one as its reader would see it. */
export function Mails({ mails }: { mails: readonly MailPreview[] }) {
  const { texts } = useWording();
  const [chosen, setChosen] = useState(0);
  const [face, setFace] = useState<Face>('formatted');
  const mail = mails[chosen] ?? mails[0];
  if (!mail) return null;
  return (
    <div class="mails">
      <ul class="mail-list" aria-label={texts.reminders.mails}>
        {mails.map(({ to, subject }, index) => (
          <li key={index}>
            <button type="button" aria-current={mail === mails[index]} onClick={() => setChosen(index)}>
              <bdi class="mail-to">{to}</bdi>
              <bdi class="secondary">{subject}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <Mail mail={mail} face={face} onFace={setFace} />
    </div>
  );
}

function Mail(props: { mail: MailPreview; face: Face; onFace: (face: Face) => void }) {
  const { texts } = useWording();
  const id = useId();
  const { mail, face } = props;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = face === 'formatted' ? 'plainText' : 'formatted';
    props.onFace(other);
    document.getElementById(`${id}-${other}`)?.focus();
  }

  return (
    <section class="mail">
      <div class="mail-head">
        <dl>
          <div>
            <dt>{texts.reminders.to}</dt>
            <dd>
              <bdi>{mail.to}</bdi>
            </dd>
          </div>
          <div>
            <dt>{texts.reminders.subject}</dt>
            <dd>
              <bdi>{mail.subject}</bdi>
            </dd>
          </div>
          {mail.attachments.length > 0 && (
            <div>
              <dt>{texts.reminders.attached}</dt>
              <dd>{mail.attachments.map(({ name }) => name).join(', ')}</dd>
            </div>
          )}
        </dl>
        <div role="tablist" aria-label={texts.reminders.view} class="tabs" onKeyDown={onKeyDown}>
          {FACES.map((name) => (
            <button
              key={name}
              id={`${id}-${name}`}
              type="button"
              role="tab"
              aria-selected={face === name}
              aria-controls={`${id}-panel`}
              tabIndex={face === name ? 0 : -1}
              onClick={() => props.onFace(name)}
            >
              {texts.reminders[name]}
            </button>
          ))}
        </div>
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${face}`} class="mail-body">
        {face === 'formatted' ? (
          <iframe
            title={texts.reminders.mailFrame(mail.subject)}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={mailDocument(mail.html)}
          />
        ) : (
          <pre tabIndex={0} dir="auto">
            {mail.text}
          </pre>
        )}
      </div>
    </section>
  );
}
