import { useState } from 'preact/hooks';
import type { HubSpotView } from '../../src/panel/contract';
import { useWording } from '../shared/language';

/** The field for the access token, and what becomes of it. */
export function TokenForm(props: { scope: string; checking: boolean; onConnect: (token: string) => void }) {
  const { texts } = useWording();
  const [token, setToken] = useState('');
  const ready = token.trim() !== '' && !props.checking;
  return (
    <form
      class="token-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) props.onConnect(token.trim());
      }}
    >
      <p>{texts.hubspot.intro}</p>
      <label class="label" for="token">
        {texts.hubspot.tokenLabel}
      </label>
      <input
        id="token"
        type="password"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="token-how token-privacy"
        value={token}
        onInput={(event) => setToken(event.currentTarget.value)}
      />
      <p class="secondary" id="token-how">
        {texts.hubspot.tokenHow(props.scope)}
      </p>
      <p class="secondary" id="token-privacy">
        {texts.hubspot.privacy}
      </p>
      <button type="submit" class="button action" aria-disabled={!ready}>
        {props.checking ? texts.hubspot.checking : texts.hubspot.connect}
      </button>
    </form>
  );
}

/** What was last brought in, whether that goes on every day, and the way out. */
export function Connection(props: {
  view: HubSpotView;
  busy: boolean;
  onDaily: (on: boolean) => void;
  onDisconnect: () => void;
}) {
  const { texts, formats } = useWording();
  const { view, busy } = props;
  return (
    <section class="connection">
      <p class="connection-state">
        <strong>{texts.hubspot.connected}</strong>
        <button
          type="button"
          class="link-button"
          aria-disabled={busy}
          onClick={() => !busy && props.onDisconnect()}
        >
          {texts.hubspot.disconnect}
        </button>
      </p>
      <p class="secondary">
        {view.lastSync
          ? texts.hubspot.lastSync(
              formats.day(view.lastSync.day),
              texts.hubspot.clientCount(view.lastSync.clients),
            )
          : texts.hubspot.neverSynced}
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={view.daily}
          disabled={busy}
          onChange={(event) => props.onDaily(event.currentTarget.checked)}
        />
        {texts.hubspot.daily}
      </label>
    </section>
  );
}
