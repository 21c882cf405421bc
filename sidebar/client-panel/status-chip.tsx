import type { LabelledChoice } from '../../src/panel/contract';

export function StatusChip({ status }: { status: LabelledChoice }) {
  return (
    <span class="chip" data-status={status.value}>
      {status.label}
    </span>
  );
}
