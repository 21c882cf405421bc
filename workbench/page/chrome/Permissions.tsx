import type { JSX } from 'preact';
import type { Workbench } from '../../runtime/contract';
import { usePageState } from '../state';
import { nameOfScope, TEXTS } from '../texts';

/** The permissions that the person granted to the add-on, each to be left out or granted again. */
export function Permissions({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const { busy } = usePageState();
  const { currentUser, requestedScopes } = workbench;
  const granted = workbench.grantedScopes(currentUser);
  return (
    <details class="permissions" title={TEXTS.permissions.help}>
      <summary>{TEXTS.permissions.title}</summary>
      <fieldset disabled={busy !== null}>
        <legend>{TEXTS.permissions.help}</legend>
        {requestedScopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={granted.includes(scope)}
              onChange={({ currentTarget: { checked } }) =>
                checked
                  ? workbench.grantConsent(currentUser, [scope])
                  : workbench.revokeConsent(currentUser, [scope])
              }
            />
            {nameOfScope(scope)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
