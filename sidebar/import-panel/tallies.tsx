import { useWording } from '../shared/language';

const KINDS = ['added', 'changed', 'unchanged', 'rejected'] as const;

/** How many rows of the file are new, changed, unchanged and rejected. */
export function Tallies({ tallies }: { tallies: Readonly<Record<(typeof KINDS)[number], number>> }) {
  const { texts, formats } = useWording();
  return (
    <dl class="tallies">
      {KINDS.map((kind) => (
        <div key={kind} class={kind === 'rejected' && tallies.rejected > 0 ? 'tally bad' : 'tally'}>
          <dt>{texts.import[kind]}</dt>
          <dd>{formats.integer(tallies[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
