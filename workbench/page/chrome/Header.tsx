import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { rename } from '../actions';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';
import { ClockControls } from './ClockControls';
import { Icon } from './Icon';
import { MenuBar } from './MenuBar';
import { Permissions } from './Permissions';
import { UserSwitch } from './UserSwitch';
import { menusOf } from './menus';

/** The top of the page: the book's name and menus at the left, the simulated date and the user at the right. */
export function Header(): JSX.Element {
  const store = useStore();
  const state = usePageState();
  const { workbench, grid } = state;
  return (
    <header class="header">
      <span class="logo" aria-hidden="true">
        <Icon name="sheet" />
      </span>
      <div class="header-book">
        <div class="header-title">
          {workbench ? <BookName name={workbench.document.name} /> : null}
          <span class={`saved ${state.saved}`}>{workbench ? TEXTS.saving[state.saved] : ''}</span>
        </div>
        <MenuBar label={TEXTS.menus} menus={menusOf(store, state)} onClosed={() => grid?.focus()} />
      </div>
      {workbench ? (
        <div class="header-tools">
          <ClockControls workbench={workbench} />
          <div class="header-user">
            <Permissions workbench={workbench} />
            <UserSwitch workbench={workbench} />
          </div>
        </div>
      ) : null}
    </header>
  );
}

function BookName({ name }: { readonly name: string }): JSX.Element {
  const store = useStore();
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  return (
    <input
      class="book-name"
      aria-label={TEXTS.bookName}
      value={text}
      size={Math.min(Math.max(text.length, 8), 42)}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        rename(store, text);
        setText(store.get().workbench?.document.name ?? text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setText(name);
      }}
    />
  );
}
