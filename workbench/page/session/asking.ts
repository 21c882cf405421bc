import type { Workbench } from '../../runtime/contract';
import { ask } from '../notices';
import type { Store } from '../state';
import { nameOfScope, TEXTS } from '../texts';

type Buttons = readonly { readonly value: string; readonly label: string; readonly primary?: boolean }[];

const CLOSED = 'CLOSE';

/**
 * What the add-on asks, as Google's page asks it: in dialogs of the page, whose cross and Escape are the answer CLOSE. They hold
 * a script that waits in its worker; one that runs in the page itself cannot wait, and gets the browser's own dialogs.
 */
export function askOnPage(store: Store, workbench: Workbench): void {
  workbench.onAlert((title, message, buttons, until) =>
    until
      ? ask(store, { title, message, buttons: buttonsOf(buttons), until }).then(
          (answer) => answer?.button ?? CLOSED,
        )
      : pressedInBrowser(joined(title, message), buttons),
  );
  workbench.onPrompt((title, message, buttons, until) => {
    if (until)
      return ask(store, { title, message, buttons: buttonsOf(buttons), text: '', until }).then((answer) =>
        answer ? { button: answer.button, text: answer.text } : { button: CLOSED, text: '' },
      );
    const text = window.prompt(joined(title, message));
    return text === null ? { button: CLOSED, text: '' } : { button: 'OK', text };
  });
  workbench.onConsentAsked((scopes, until) => {
    const { asked, title, allow } = TEXTS.permissions;
    if (!until) return scopes.filter((scope) => window.confirm(`${title}\n\n${nameOfScope(scope)}`));
    return ask(store, {
      title: asked,
      message: '',
      choices: scopes.map((scope) => ({ value: scope, label: nameOfScope(scope), checked: true })),
      buttons: [
        { value: 'cancel', label: TEXTS.cancel },
        { value: 'allow', label: allow, primary: true },
      ],
      until,
    }).then((answer) => (answer?.button === 'allow' ? answer.choices : []));
  });
}

/** The one that Enter presses comes last. */
function buttonsOf(set: string): Buttons {
  const { ok, yes, no } = TEXTS.alert;
  const cancel = { value: 'CANCEL', label: TEXTS.cancel };
  if (set === 'YES_NO')
    return [
      { value: 'NO', label: no },
      { value: 'YES', label: yes, primary: true },
    ];
  if (set === 'YES_NO_CANCEL')
    return [cancel, { value: 'NO', label: no }, { value: 'YES', label: yes, primary: true }];
  const only = { value: 'OK', label: ok, primary: true };
  return set === 'OK_CANCEL' ? [cancel, only] : [only];
}

function pressedInBrowser(text: string, buttons: string): string {
  const { yesNo, yesOrElse, noOrCancel } = TEXTS.alert;
  if (buttons === 'OK_CANCEL') return window.confirm(text) ? 'OK' : 'CANCEL';
  if (buttons === 'YES_NO') return window.confirm(`${text}\n\n${yesNo}`) ? 'YES' : 'NO';
  if (buttons === 'YES_NO_CANCEL') {
    if (window.confirm(`${text}\n\n${yesOrElse}`)) return 'YES';
    return window.confirm(`${text}\n\n${noOrCancel}`) ? 'NO' : 'CANCEL';
  }
  window.alert(text);
  return 'OK';
}

function joined(title: string, message: string): string {
  return [title, message].filter(Boolean).join('\n\n');
}
