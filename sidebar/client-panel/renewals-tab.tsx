import { useWording } from '../shared/language';
import { RenewalCard } from './renewal-card';
import type { RenewalsTabProps } from './unfolded';

/** The contract changes of the client; the one of the selected row is open. */
export function RenewalsTab(props: RenewalsTabProps) {
  const { texts } = useWording();
  const { renewals } = props.client;
  const { selectedRowKey } = props.view;
  if (renewals.length === 0) {
    return (
      <p class="secondary">
        {texts.client.noRenewalsTitle}. {texts.client.noRenewals}
      </p>
    );
  }
  const noneSelected = !renewals.some(({ rowKey }) => rowKey === selectedRowKey);
  return (
    <>
      {renewals.map((renewal, index) => (
        <RenewalCard
          {...props}
          key={renewal.rowKey || index}
          renewal={renewal}
          selected={renewal.rowKey !== '' && renewal.rowKey === selectedRowKey}
          openAtFirst={index === 0 && noneSelected}
        />
      ))}
    </>
  );
}
