import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Menu } from './Menu';
import type { BarMenu } from './menu-entry';

interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly BarMenu[];
  readonly onClosed: () => void;
}

/** The row of menus; one tab stop, arrows move along it. */
export function MenuBar({ label, menus, onClosed }: MenuBarProps): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [tabStop, setTabStop] = useState(0);

  useEffect(() => {
    if (open === null) return;
    const closeOutside = (event: Event): void => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    const closeOnFrame = (): void => setOpen(null);
    document.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('blur', closeOnFrame);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('blur', closeOnFrame);
    };
  }, [open]);

  const buttonAt = (index: number): HTMLElement | undefined =>
    bar.current?.querySelectorAll<HTMLElement>('.menubar-item')[index];
  const step = (from: number, by: number): void => {
    const next = (from + by + menus.length) % menus.length;
    setTabStop(next);
    buttonAt(next)?.focus();
    if (open !== null) setOpen(next);
  };

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'ArrowRight') step(index, 1);
    else if (event.key === 'ArrowLeft') step(index, -1);
    else if (event.key === 'ArrowDown') setOpen(index);
    else if (event.key === 'Escape' && open !== null) setOpen(null);
    else return;
    event.preventDefault();
  };

  return (
    <div class="menubar" role="menubar" aria-label={label} data-area="menus" ref={bar}>
      {menus.map((menu, index) => (
        <div class="menubar-slot" role="none" key={menu.title}>
          <button
            type="button"
            class={open === index ? 'menubar-item open' : 'menubar-item'}
            role="menuitem"
            aria-haspopup="menu"
            data-key={menu.key}
            aria-keyshortcuts={menu.key ? `Alt+Shift+${menu.key}` : undefined}
            aria-expanded={open === index}
            tabIndex={index === Math.min(tabStop, menus.length - 1) ? 0 : -1}
            onClick={() => {
              setTabStop(index);
              setOpen(open === index ? null : index);
            }}
            onMouseEnter={() => {
              if (open !== null) setOpen(index);
            }}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {menu.title}
          </button>
          {open === index ? (
            <Menu
              key={menu.title}
              label={menu.title}
              entries={menu.entries()}
              onDone={() => {
                setOpen(null);
                onClosed();
              }}
              onLeave={() => {
                setOpen(null);
                buttonAt(index)?.focus();
              }}
              onSideways={(by) => step(index, by)}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
