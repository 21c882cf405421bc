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

/** What a cell lists, as in "Marketing Hub; Sales Hub". */
export function itemsIn(value: string | null): readonly string[] {
  const items = (value ?? '').split(/[;,\n]+/).map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== '');
}

/** The items of a cell one beside the other. */
export function tagsOrNull(value: string | null) {
  const items = itemsIn(value);
  return (
    items.length > 0 && (
      <ul class="tags">
        {items.map((item) => (
          <li key={item} dir="auto">
            {item}
          </li>
        ))}
      </ul>
    )
  );
}

/** Text from a cell: its own direction, never read as markup. */
export function textOrNull(value: string | null) {
  return value !== null && <bdi>{value}</bdi>;
}
