import type { JSX } from 'preact';
import { forgetSaved } from '../session/storage';
import { TEXTS } from '../texts';

export function StartFailure({ reason }: { readonly reason: string }): JSX.Element {
  const startOver = async (): Promise<void> => {
    await forgetSaved();
    window.location.reload();
  };
  return (
    <main class="start-failure">
      <h1>{TEXTS.cannotStart}</h1>
      <p>{reason}</p>
      <button type="button" class="button primary" onClick={() => void startOver()}>
        {TEXTS.tryAgain}
      </button>
    </main>
  );
}
