import { useId } from 'preact/hooks';
import type { ClientDetails } from '../../src/panel/contract';
import { DataArea } from './data-area';
import { OutsideLink } from './outside-link';
import { useClientTexts } from './use-client-texts';
import type { ClientData } from './use-client-data';

interface ActionsProps {
  readonly open: boolean;
  readonly details: ClientData<ClientDetails>;
  readonly canEnd: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onEnd: () => void;
}

/** What can be done with the client elsewhere, and the end of it. */
export function Actions({ open, details, canEnd, onToggle, onEnd }: ActionsProps) {
  const { actions: texts } = useClientTexts();
  const id = useId();
  return (
    <div class="actions">
      <button
        type="button"
        class="button actions-toggle"
        aria-expanded={open}
        aria-controls={id}
        onPointerEnter={() => details.value === undefined && details.problem === null && details.load()}
        onClick={() => onToggle(!open)}
      >
        {texts.heading}
      </button>
      <div id={id} class="actions-list" hidden={!open}>
        {open && (
          <>
            <DataArea data={details}>
              {({ facts }) => (
                <>
                  <OutsideLink address={facts?.crmRecord ?? null}>{texts.company}</OutsideLink>
                  <OutsideLink address={facts?.accountLink ?? null}>{texts.account}</OutsideLink>
                  <OutsideLink address={facts?.renewalOptions ?? null}>{texts.options}</OutsideLink>
                </>
              )}
            </DataArea>
            {canEnd && (
              <button type="button" class="link-button danger" onClick={onEnd}>
                {texts.endServices}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
