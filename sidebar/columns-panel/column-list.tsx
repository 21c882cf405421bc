import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ColumnView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import type { Arrangement } from './arrangement';
import { moved, movedTo, shownOrHidden } from './arrangement';

type Change = (make: (arrangement: Arrangement) => Arrangement) => void;

interface ColumnListProps {
  readonly columns: readonly ColumnView[];
  readonly busy: boolean;
  readonly onChange: Change;
}

/** The columns from left to right. Arrows and Alt with the arrow keys move one; so does dragging it. */
export function ColumnList({ columns, busy, onChange }: ColumnListProps) {
  const { texts } = useWording();
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);

  // The pressed button moves with its row; a browser drops the focus of what it takes out and puts in again.
  useLayoutEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>(`#${focusNext.current}`)?.focus();
    focusNext.current = null;
  });

  function move(column: ColumnView, by: -1 | 1): void {
    const place = columns.indexOf(column) + by;
    if (busy || column.kind === 'own' || place < 0 || place >= columns.length) return;
    focusNext.current = document.activeElement?.id ?? null;
    setTold(texts.columnsPanel.nowAt(column.header, place + 1));
    onChange((arrangement) => moved(arrangement, column.id, by));
  }

  function dragOver(event: DragEvent, place: number): void {
    if (dragged === null || busy) return;
    event.preventDefault();
    if (columns[place]?.id !== dragged) onChange((arrangement) => movedTo(arrangement, dragged, place));
  }

  return (
    <>
      <ol class="columns" ref={list} aria-label={texts.columnsPanel.inTable}>
        {columns.map((column, place) => (
          <li
            key={column.id}
            class={`column column-${column.kind}${column.id === dragged ? ' dragged' : ''}`}
            draggable={column.kind !== 'own' && !busy}
            onDragStart={(event) => {
              event.dataTransfer?.setData('text/plain', column.header);
              setDragged(column.id);
            }}
            onDragOver={(event) => dragOver(event, place)}
            onDrop={(event) => event.preventDefault()}
            onDragEnd={() => setDragged(null)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
              if (!event.altKey || by === undefined) return;
              event.preventDefault();
              move(column, by);
            }}
          >
            <ColumnName column={column} busy={busy} onChange={onChange} />
            {column.kind !== 'own' && (
              <span class="column-moves">
                <MoveButton
                  id={`up-${column.id}`}
                  label={texts.columnsPanel.moveLeft(column.header)}
                  sign="M3 10l5-5 5 5"
                  disabled={busy || place === 0}
                  onPress={() => move(column, -1)}
                />
                <MoveButton
                  id={`down-${column.id}`}
                  label={texts.columnsPanel.moveRight(column.header)}
                  sign="M3 6l5 5 5-5"
                  disabled={busy || place === columns.length - 1}
                  onPress={() => move(column, 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}

function ColumnName(props: { column: ColumnView; busy: boolean; onChange: Change }) {
  const { texts } = useWording();
  const { column, busy } = props;
  const name = <bdi class="column-name">{column.header}</bdi>;
  if (column.kind === 'own')
    return (
      <span class="column-label">
        {name} <span class="column-mark">{texts.columnsPanel.own}</span>
      </span>
    );
  const id = `shown-${column.id}`;
  const isLocked = column.kind === 'locked';
  return (
    <label class="column-label" for={id} title={column.help ?? undefined}>
      <input
        id={id}
        type="checkbox"
        checked={isLocked || column.shown}
        // Greyed for everybody, yet still reached by the keyboard, which moves it.
        aria-disabled={isLocked || busy}
        onClick={(event) => (isLocked || busy) && event.preventDefault()}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          props.onChange((arrangement) => shownOrHidden(arrangement, column.id, checked));
        }}
      />
      {name}
      {isLocked && <Lock meaning={texts.columnsPanel.locked} />}
    </label>
  );
}

function Lock({ meaning }: { meaning: string }) {
  return (
    <span class="column-mark" title={meaning}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" stroke-width="1.5" />
        <rect x="3.5" y="7" width="9" height="6.5" rx="1" fill="currentColor" />
      </svg>
      <span class="visually-hidden">, {meaning}</span>
    </span>
  );
}

function MoveButton(props: {
  id: string;
  label: string;
  sign: string;
  disabled: boolean;
  onPress: () => void;
}) {
  return (
    <button
      id={props.id}
      type="button"
      class="move-button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.disabled}
      onClick={() => !props.disabled && props.onPress()}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={props.sign} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
    </button>
  );
}
