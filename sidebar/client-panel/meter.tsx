/** A bar for a number between nought and a limit; the words beside it say the same. */
export function Meter(props: { label: string; words: string; value: number; limit: number; tone?: string }) {
  const share = props.limit > 0 ? Math.min(1, props.value / props.limit) : 1;
  return (
    <div
      class={`meter ${props.tone ?? ''}`}
      role="meter"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={Math.max(props.limit, props.value)}
      aria-valuenow={props.value}
      aria-valuetext={props.words}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
