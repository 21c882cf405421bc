import type { ComponentChildren } from 'preact';
import { NoData } from '../shared/no-data';

/** A label and its value; null and false say that there is none. */
export function Fact(props: { label: string; children: ComponentChildren }) {
  const isMissing = props.children === null || props.children === false;
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{isMissing ? <NoData /> : props.children}</dd>
    </div>
  );
}

/** Text from a cell: its own direction, never read as markup. */
export function textOrNull(value: string | null) {
  return value !== null && <bdi>{value}</bdi>;
}
