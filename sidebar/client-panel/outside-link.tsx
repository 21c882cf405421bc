import type { ComponentChildren } from 'preact';
import { useClientTexts } from './use-client-texts';
import { websiteAddress } from './website-address';

/** A link that a cell of the Clients tab holds; where it holds none, the words say so. */
export function OutsideLink(props: { address: string | null; children: ComponentChildren }) {
  const { actions } = useClientTexts();
  const address = props.address === null ? null : websiteAddress(props.address);
  return address ? (
    <a class="outside-link" href={address} target="_blank" rel="noopener noreferrer">
      {props.children}
      <span class="visually-hidden"> ({actions.opens})</span>
    </a>
  ) : (
    <span class="outside-link none">
      {props.children}: <span class="no-data">{actions.noLink}</span>
    </span>
  );
}
