import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { useWording } from '../shared/language';
import './client-search.css';
import { searchNames, searchable } from './search-names';

/** More than these nobody reads in 300 pixels; typing on narrows them down. */
const SHOWN_MATCHES = 30;

/**
 * Search box over the client names, after the "editable combobox with list autocomplete" of the ARIA practices:
 * arrows walk the list, Enter shows the client, Escape closes the list and then clears the text.
 */
export function ClientSearch(props: {
  names: readonly string[];
  /** What else each of them is found by. */
  words: readonly string[];
  onChoose: (name: string) => void;
  focusAtFirst: boolean;
}) {
  const { texts } = useWording();
  const id = useId();
  const listId = `${id}-list`;
  const optionId = (index: number) => `${id}-option-${index}`;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);

  const names = useMemo(() => searchable(props.names, props.words), [props.names, props.words]);
  const matches = useMemo(() => searchNames(names, text), [names, text]);
  const shown = matches.slice(0, SHOWN_MATCHES);
  const expanded = open && shown.length > 0;

  useEffect(() => {
    if (expanded && active >= 0)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [expanded, active]);

  useEffect(() => {
    if (props.focusAtFirst) input.current?.focus();
  }, []);

  function type(newText: string): void {
    setText(newText);
    setOpen(newText.trim() !== '');
    setActive(-1);
  }

  function choose(name: string): void {
    type('');
    props.onChoose(name);
  }

  function walk(step: 1 | -1): void {
    setOpen(true);
    const from = active < 0 && step < 0 ? 0 : active;
    setActive((from + step + shown.length) % shown.length);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (shown.length > 0) walk(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter': {
        event.preventDefault();
        const chosen = shown[Math.max(active, 0)];
        if (expanded && chosen !== undefined) choose(chosen);
        break;
      }
      case 'Escape':
        event.preventDefault();
        if (expanded) setOpen(false);
        else type('');
        break;
    }
  }

  return (
    <div class="client-search" role="search">
      <label class="visually-hidden" for={id}>
        {texts.search.label}
      </label>
      <div class="client-search-box">
        <input
          ref={input}
          id={id}
          class="field"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          placeholder={texts.search.placeholder}
          aria-autocomplete="list"
          aria-expanded={expanded}
          aria-controls={listId}
          aria-activedescendant={expanded && active >= 0 ? optionId(active) : undefined}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        {text !== '' && (
          <button
            type="button"
            class="clear-button"
            aria-label={texts.search.clear}
            onClick={() => {
              type('');
              input.current?.focus();
            }}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M3 3 13 13M13 3 3 13" stroke="currentColor" stroke-width="2" />
            </svg>
          </button>
        )}
        <div class="client-search-list" hidden={!expanded}>
          <ul id={listId} role="listbox" aria-label={texts.search.label}>
            {shown.map((name, index) => (
              <li
                key={name}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                // The text box keeps the focus, so the click must not take it away.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(name)}
              >
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
          {matches.length > shown.length && (
            <p class="secondary">{texts.search.more(matches.length - shown.length)}</p>
          )}
        </div>
      </div>
      <p class={matches.length === 0 ? 'field-message' : 'visually-hidden'} role="status">
        {matches.length === 0 ? texts.search.noMatch : expanded ? texts.search.matches(matches.length) : ''}
      </p>
    </div>
  );
}
