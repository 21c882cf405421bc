import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry, SubMenu } from './menu-entry';

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Escape, or the left arrow in a submenu: the focus goes back to where the menu was opened. */
  readonly onLeave: () => void;
  /** A command was given: the whole menu closes. */
  readonly onDone: () => void;
  /** Left and right arrows that this menu has no use for. */
  readonly onSideways?: (step: 1 | -1) => void;
  readonly submenu?: boolean;
}

/** A drop-down menu as the ARIA authoring practices describe it: arrows move, Enter runs, letters jump. */
export function Menu({
  label,
  entries,
  onLeave,
  onDone,
  onSideways,
  submenu = false,
}: MenuProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const [opened, setOpened] = useState<number | null>(null);

  // Before the next key is pressed, which would go to the bar otherwise.
  useLayoutEffect(() => {
    if (!submenu) itemsOf(list.current)[0]?.focus();
  }, [submenu]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = itemsOf(list.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const move = (index: number): void => items[(index + items.length) % items.length]?.focus();
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at < 0 ? -1 : at - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(-1);
    else if (event.key === 'Escape' || (event.key === 'ArrowLeft' && submenu)) onLeave();
    else if (event.key === 'Tab') return onDone();
    else if (event.key === 'ArrowLeft') onSideways?.(-1);
    else if (event.key === 'ArrowRight') onSideways?.(1);
    else if (/^\p{L}$/u.test(event.key)) move(nextStartingWith(items, event.key, at));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ul
      class={submenu ? 'menu submenu' : 'menu'}
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          <li role="separator" class="menu-separator" key={index} />
        ) : 'entries' in entry ? (
          <SubMenuItem
            key={index}
            entry={entry}
            open={opened === index}
            onOpen={() => setOpened(index)}
            onClose={() => setOpened(null)}
            onDone={onDone}
          />
        ) : (
          <li role="none" key={index} onMouseEnter={() => setOpened(null)}>
            <button
              type="button"
              class="menu-item"
              role={entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={entry.checked}
              aria-disabled={entry.enabled === false}
              tabIndex={-1}
              onClick={() => {
                if (entry.enabled === false) return;
                onDone();
                entry.run();
              }}
            >
              <span class="menu-check" aria-hidden="true">
                {entry.checked ? '✓' : ''}
              </span>
              <span class="menu-label">{entry.label}</span>
              {entry.hint ? <span class="menu-hint">{entry.hint}</span> : null}
            </button>
          </li>
        ),
      )}
    </ul>
  );
}

interface SubMenuItemProps {
  readonly entry: SubMenu;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function SubMenuItem({ entry, open, onOpen, onClose, onDone }: SubMenuItemProps): JSX.Element {
  const holder = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const openAndEnter = (): void => {
    onOpen();
    requestAnimationFrame(() => itemsOf(holder.current?.querySelector('ul') ?? null)[0]?.focus());
  };
  return (
    <li role="none" class="has-submenu" ref={holder} onMouseEnter={onOpen}>
      <button
        type="button"
        class="menu-item"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={-1}
        ref={button}
        onClick={openAndEnter}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight') return;
          event.preventDefault();
          event.stopPropagation();
          openAndEnter();
        }}
      >
        <span class="menu-check" aria-hidden="true" />
        <span class="menu-label">{entry.label}</span>
        <span class="menu-hint" aria-hidden="true">
          ▸
        </span>
      </button>
      {open ? (
        <Menu
          label={entry.label}
          entries={entry.entries}
          submenu
          onDone={onDone}
          onLeave={() => {
            onClose();
            button.current?.focus();
          }}
        />
      ) : null}
    </li>
  );
}

function itemsOf(list: HTMLUListElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(':scope > li > .menu-item') ?? [])];
}

function nextStartingWith(items: readonly HTMLElement[], letter: string, after: number): number {
  const starts = (item: HTMLElement): boolean =>
    (item.querySelector('.menu-label')?.textContent ?? '').toLowerCase().startsWith(letter.toLowerCase());
  const later = items.findIndex((item, index) => index > after && starts(item));
  return later >= 0 ? later : Math.max(items.findIndex(starts), 0);
}
