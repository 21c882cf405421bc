import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useClientTexts } from './use-client-texts';

export const TABS = ['details', 'renewals', 'usage', 'engagement', 'points', 'team'] as const;

export type TabName = (typeof TABS)[number];

interface TabsProps {
  readonly tab: TabName;
  readonly onSelect: (tab: TabName) => void;
  /** The person is about to choose a tab: what it will need can be asked for. */
  readonly onApproach: () => void;
  readonly children: ComponentChildren;
}

/** After the "tabs" pattern of the ARIA practices: one stop of the Tab key, arrows walk, Home and End go to the ends. */
export function Tabs({ tab, onSelect, onApproach, children }: TabsProps) {
  const { tabs: texts } = useClientTexts();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function go(to: number): void {
    const next = TABS[(to + TABS.length) % TABS.length];
    if (next === undefined) return;
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = TABS.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }

  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);

  return (
    <>
      <div
        ref={list}
        class="tabs"
        role="tablist"
        aria-label={texts.label}
        onKeyDown={onKeyDown}
        onPointerEnter={onApproach}
      >
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            class="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onSelect(name)}
          >
            {texts[name]}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" class="tab-panel" aria-labelledby={`${id}-${tab}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
