type Shape = 'title' | 'line' | 'field' | 'box';

/** Grey shapes in the place of what is on its way; the words are for screen readers. */
export function Skeleton(props: { label: string; shapes: readonly Shape[] }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{props.label}</span>
      {props.shapes.map((shape, index) => (
        <div key={index} class={`skeleton-${shape}`} aria-hidden="true" />
      ))}
    </div>
  );
}
