import type { JSX } from 'preact';
import type { Workbench } from '../../runtime/contract';
import { switchUser } from '../actions';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';

export function UserSwitch({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const store = useStore();
  const { busy } = usePageState();
  const { users, currentUser } = workbench;
  return (
    <label class="user-switch" title={currentUser.email}>
      <span class="visually-hidden">{TEXTS.user.label}</span>
      <span class="avatar" aria-hidden="true">
        {currentUser.name.charAt(0)}
      </span>
      <select
        value={currentUser.email}
        disabled={busy !== null}
        onChange={(event) => {
          const chosen = users.find((user) => user.email === event.currentTarget.value);
          if (chosen) void switchUser(store, chosen);
        }}
      >
        {users.map((user, index) => (
          <option key={user.email} value={user.email}>
            {`${user.name} (${index === 0 ? TEXTS.user.owner : TEXTS.user.colleague})`}
          </option>
        ))}
      </select>
    </label>
  );
}
