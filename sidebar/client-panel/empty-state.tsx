import type { ComponentChildren } from 'preact';

export function EmptyState(props: { title: string; children: ComponentChildren }) {
  return (
    <section class="empty-state">
      <svg viewBox="0 0 48 40" width="48" height="40" aria-hidden="true">
        <rect x="1" y="1" width="46" height="38" rx="4" class="empty-sheet" />
        <path d="M1 11H47M1 20.5H47M1 30H47M17 1V39" class="empty-lines" />
        <rect x="17" y="11" width="30" height="9.5" class="empty-row" />
      </svg>
      <h2>{props.title}</h2>
      <p>{props.children}</p>
    </section>
  );
}
