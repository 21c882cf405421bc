import type { ImportChange } from '../../src/panel/contract';
import { useWording } from './language';

/** More than these nobody reads; the count says how many there are. */
const SHOWN_NAMES = 20;

export function Names(props: { heading: string; hint?: string; names: readonly string[] }) {
  const { texts } = useWording();
  const { names } = props;
  if (names.length === 0) return null;
  return (
    <section>
      <h2>{props.heading}</h2>
      {props.hint && <p class="secondary">{props.hint}</p>}
      <ul class="names">
        {names.slice(0, SHOWN_NAMES).map((name, index) => (
          <li key={index}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {names.length > SHOWN_NAMES && <p class="secondary">{texts.import.more(names.length - SHOWN_NAMES)}</p>}
    </section>
  );
}

/** Cell by cell what stands there now and what would. */
export function Changes({ changes, inAll }: { changes: readonly ImportChange[]; inAll: number }) {
  const { texts } = useWording();
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>{texts.import.changesHeading}</h2>
      <ul class="changes">
        {changes.map((change, index) => (
          <li key={index}>
            <span class="changes-where">
              <bdi>{change.client}</bdi> · <bdi>{change.column}</bdi>
            </span>
            <span>
              <span class="visually-hidden">{texts.import.before} </span>
              <del>
                <Value value={change.before} />
              </del>{' '}
              <span aria-hidden="true">→</span>
              <span class="visually-hidden"> {texts.import.after}</span>{' '}
              <ins>
                <Value value={change.after} />
              </ins>
            </span>
          </li>
        ))}
      </ul>
      {inAll > changes.length && <p class="secondary">{texts.import.more(inAll - changes.length)}</p>}
    </section>
  );
}

function Value({ value }: { value: string }) {
  const { texts } = useWording();
  return value === '' ? <span class="no-data">{texts.import.nothing}</span> : <bdi>{value}</bdi>;
}
