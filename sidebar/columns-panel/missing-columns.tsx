import type { ColumnView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import type { Arrangement } from './arrangement';
import { added } from './arrangement';

/** Columns that the table does not have: deleted once, or new with a version of the add-on. */
export function MissingColumns(props: {
  columns: readonly ColumnView[];
  busy: boolean;
  onChange: (make: (arrangement: Arrangement) => Arrangement) => void;
}) {
  const { texts } = useWording();
  if (props.columns.length === 0) return null;
  return (
    <section class="missing-columns">
      <h2>{texts.columnsPanel.notInTable}</h2>
      <ul class="columns">
        {props.columns.map(({ id, header, help }) => (
          <li key={id} class="column" title={help ?? undefined}>
            <bdi class="column-label">{header}</bdi>
            <button
              type="button"
              class="button add-button"
              aria-label={texts.columnsPanel.addColumn(header)}
              aria-disabled={props.busy}
              onClick={() => !props.busy && props.onChange((arrangement) => added(arrangement, id))}
            >
              {texts.columnsPanel.add}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
