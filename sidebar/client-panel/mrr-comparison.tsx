import type { MoneyView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { NoData } from '../shared/no-data';

/** Monthly revenue now beside after, and the change where both are known in one currency. */
export function MrrComparison({ before, after }: { before: MoneyView | null; after: MoneyView | null }) {
  const { texts } = useWording();
  return (
    <dl class="mrr">
      <div>
        <dt>{texts.renewal.mrrNow}</dt>
        <dd>
          <Money money={before} />
        </dd>
      </div>
      <div>
        <dt>{texts.renewal.mrrAfter}</dt>
        <dd>
          <Money money={after} />
        </dd>
      </div>
      {before && after && before.currency === after.currency && <Change before={before} after={after} />}
    </dl>
  );
}

function Money({ money }: { money: MoneyView | null }) {
  const { formats } = useWording();
  return money ? <bdi>{formats.money(money)}</bdi> : <NoData />;
}

function Change({ before, after }: { before: MoneyView; after: MoneyView }) {
  const { texts, formats } = useWording();
  const direction = after.amount > before.amount ? 'up' : after.amount < before.amount ? 'down' : 'same';
  return (
    <div class={`mrr-change ${direction}`}>
      <dt class="visually-hidden">{texts.renewal.mrrChange}</dt>
      <dd>{direction === 'same' ? texts.renewal.mrrUnchanged : formats.moneyChange(before, after)}</dd>
    </div>
  );
}
