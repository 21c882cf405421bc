import type { ClientDetails, RenewalView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { NoData } from '../shared/no-data';
import { comparedItems } from './compared-items';
import { OutsideLink } from './outside-link';
import { useClientTexts } from './use-client-texts';

/** The subscription as it is beside what it becomes; what differs is marked, what nobody told is "no data". */
export function Comparison({ renewal, details }: { renewal: RenewalView; details: ClientDetails }) {
  const wording = useWording();
  const texts = useClientTexts();
  const { facts } = details;
  const items = comparedItems(renewal, details, wording, texts);
  return (
    <>
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col">{texts.compare.item}</th>
            <th scope="col">{texts.compare.current}</th>
            <th scope="col">{texts.compare.renewal}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ label, current, renewal: after, differs }) => (
            <tr key={label} class={differs ? 'differs' : undefined}>
              <th scope="row">{label}</th>
              <td>{current === null ? <NoData /> : <bdi>{current}</bdi>}</td>
              <td>
                {after === null ? <NoData /> : <bdi>{after}</bdi>}
                {differs && <span class="visually-hidden"> ({texts.compare.changed})</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.some(({ differs }) => differs) && (
        <p class="secondary">
          <span class="differs-mark" aria-hidden="true" /> {texts.compare.legend}
        </p>
      )}
      <OutsideLink address={facts?.renewalOptions ?? null}>{texts.compare.viewOptions}</OutsideLink>
    </>
  );
}
