import type { Workbench } from '../../runtime/contract';
import { nameOfScope, TEXTS } from '../texts';

/**
 * Ui.alert and Ui.prompt hold their script until the person has answered, and a page has only the browser's own
 * dialogs that can do so.
 */
export function askWithBrowserDialogs(workbench: Workbench): void {
  workbench.onAlert((title, message, buttons) =>
    pressedButton([title, message].filter(Boolean).join('\n\n'), buttons),
  );
  // Google's own page has a box for each; here each is a question.
  workbench.onConsentAsked((scopes) =>
    scopes.filter((scope) => window.confirm(TEXTS.permissions.asked(nameOfScope(scope)))),
  );
  workbench.onPrompt((title, message) => {
    const text = window.prompt([title, message].filter(Boolean).join('\n\n'));
    return text === null ? { button: 'CANCEL', text: '' } : { button: 'OK', text };
  });
}

function pressedButton(text: string, buttons: string): string {
  if (buttons === 'OK_CANCEL') return window.confirm(text) ? 'OK' : 'CANCEL';
  if (buttons === 'YES_NO') return window.confirm(`${text}\n\n${TEXTS.alert.yesNo}`) ? 'YES' : 'NO';
  if (buttons === 'YES_NO_CANCEL') {
    if (window.confirm(`${text}\n\n${TEXTS.alert.yesOrElse}`)) return 'YES';
    return window.confirm(`${text}\n\n${TEXTS.alert.noOrCancel}`) ? 'NO' : 'CANCEL';
  }
  window.alert(text);
  return 'OK';
}
