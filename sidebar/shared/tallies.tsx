import { useWording } from './language';

const KINDS = ['added', 'changed', 'unchanged', 'rejected'] as const;

type Kind = (typeof KINDS)[number];

/** How many rows are new, changed, unchanged and, where any can be, rejected. */
export function Tallies({ tallies }: { tallies: { readonly [Name in Kind]?: number } }) {
  const { texts, formats } = useWording();
  return (
    <dl class="tallies">
      {KINDS.filter((kind) => tallies[kind] !== undefined).map((kind) => (
        <div key={kind} class={kind === 'rejected' && tallies.rejected !== 0 ? 'tally bad' : 'tally'}>
          <dt>{texts.import[kind]}</dt>
          <dd>{formats.integer(tallies[kind] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
