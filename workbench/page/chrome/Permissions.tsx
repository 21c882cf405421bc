import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Workbench } from '../../runtime/contract';
import { usePageState } from '../state';
import { TEXTS, nameOfScope } from '../texts';
import { Icon } from './Icon';

/** The permissions that the person granted to the add-on, each to be left out or granted again. */
export function Permissions({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const { busy } = usePageState();
  const { currentUser, requestedScopes } = workbench;
  const granted = workbench.grantedScopes(currentUser);
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (details.current) details.current.open = false;
  };
  useEffect(() => {
    const closeOutside = (event: Event): void => {
      if (!details.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('pointerdown', closeOutside, true);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      document.removeEventListener('focusin', closeOutside);
    };
  }, []);
  return (
    <details
      class="permissions"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        event.preventDefault();
        close();
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary class="icon-button" title={TEXTS.permissions.title} aria-label={TEXTS.permissions.title}>
        <Icon name="permissions" />
      </summary>
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
