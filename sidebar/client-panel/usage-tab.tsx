import type { ClientFacts } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { EmptyState } from './empty-state';
import { Fact, tagsOrNull } from './facts';
import { Meter } from './meter';
import { useClientTexts } from './use-client-texts';

/** Products and apps in use, and how much; a client that shares nothing is told as that, never as 0. */
export function UsageTab({ facts }: { facts: ClientFacts | null }) {
  const texts = useClientTexts();
  const { usage } = texts;
  const known = facts && [facts.usageScore, facts.usageTrend, facts.productUse].some((it) => it !== null);
  return (
    <div class="tab-content">
      {facts !== null && facts.usageScore !== null && (
        <Score score={facts.usageScore} trend={facts.usageTrend} />
      )}
      {!known && <EmptyState title={usage.none}>{facts === null ? texts.noRow : usage.noneHint}</EmptyState>}
      {known && facts.usageScore === null && <p class="secondary">{`${usage.none}. ${usage.noneHint}`}</p>}
      {facts !== null && (
        <dl class="facts">
          <Fact label={texts.facts.products}>{tagsOrNull(facts.products)}</Fact>
          <Fact label={texts.facts.productUse}>{tagsOrNull(facts.productUse)}</Fact>
        </dl>
      )}
    </div>
  );
}

function Score({ score, trend }: { score: number; trend: number | null }) {
  const { formats } = useWording();
  const { usage } = useClientTexts();
  const words = usage.of(formats.integer(score));
  return (
    <section class="figure">
      <h3>{usage.score}</h3>
      <p class="figure-number">{words}</p>
      <Meter label={usage.score} words={words} value={score} limit={100} />
      {trend !== null && <Trend trend={trend} />}
    </section>
  );
}

function Trend({ trend }: { trend: number }) {
  const { formats } = useWording();
  const { usage } = useClientTexts();
  const direction = trend > 0 ? 'up' : trend < 0 ? 'down' : 'same';
  return (
    <p class={`trend ${direction}`}>
      <span class="secondary">{usage.trend}</span>{' '}
      <span class="trend-words">
        {direction === 'same' ? usage.same : usage[direction](formats.percentChange(trend))}
      </span>
    </p>
  );
}
