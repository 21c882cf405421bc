import type { ClientPoints, ClientPointsLine } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { Notice } from '../shared/notice';
import { EmptyState } from './empty-state';
import type { ClientTexts } from './texts';
import { useClientTexts } from './use-client-texts';

const KINDS = ['sourced', 'assisted', 'managed'] as const;

/** What the client brings in points, and what the tier would be without it. */
export function PointsTab({ points }: { points: ClientPoints }) {
  const { formats } = useWording();
  const { points: texts } = useClientTexts();
  const { active, lines } = points;
  const unreadable = points.unreadable > 0 && (
    <Notice tone="warning">
      <p>{texts.unreadable(points.unreadable)}</p>
    </Notice>
  );
  if (lines.length === 0) {
    return (
      <>
        {unreadable}
        <EmptyState title={texts.none}>{texts.noneHint}</EmptyState>
      </>
    );
  }
  return (
    <div class="tab-content">
      {unreadable}
      <section class="figure">
        <h3>{texts.active}</h3>
        <p class="figure-number">{formats.decimal(active.total)}</p>
        {points.all.total > 0 && (
          <p class="secondary">{texts.share(formats.percent(active.total / points.all.total))}</p>
        )}
        <dl class="pair three">
          {KINDS.map((kind) => (
            <div key={kind}>
              <dt>{texts[kind]}</dt>
              <dd>{formats.decimal(active[kind])}</dd>
            </div>
          ))}
        </dl>
        <ByMarket lines={lines} />
        <p class="secondary">
          {texts.expired}: {formats.decimal(points.expired)}
        </p>
      </section>
      <Without points={points} />
      <section>
        <h3>{texts.lines}</h3>
        <ul class="points-lines">
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The same points, unfolded: each market in which the client has active ones, with its kinds. */
function ByMarket({ lines }: { lines: readonly ClientPointsLine[] }) {
  const { formats } = useWording();
  const { points: texts } = useClientTexts();
  const active = lines.filter(({ state }) => state.value === 'active');
  const markets = [...new Set(active.map(({ market }) => market))];
  if (markets.length === 0) return null;
  return (
    <details class="fold">
      <summary>{texts.byMarket}</summary>
      {markets.map((market) => (
        <section key={market}>
          <p class="secondary">
            <bdi>{market}</bdi>
          </p>
          <dl class="pair three">
            {KINDS.map((kind) => (
              <div key={kind}>
                <dt>{texts[kind]}</dt>
                <dd>
                  {formats.decimal(
                    active
                      .filter((line) => line.market === market && line.kind.value === kind)
                      .reduce((sum, { points }) => sum + points, 0),
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}

function Without({ points }: { points: ClientPoints }) {
  const { formats } = useWording();
  const { points: texts } = useClientTexts();
  const { tier, all, active } = points;
  const isWarning = tier !== null && (tier.certified === false || tier.now !== tier.without);
  return (
    <section class={isWarning ? 'what-now warning' : 'what-now'}>
      <h3>{texts.without}</h3>
      <p>
        {outcome(tier, texts)} {texts.left(formats.decimal(all.total - active.total))}
      </p>
      {tier?.certified === null && <p class="secondary">{texts.certificationAssumed}</p>}
      {tier?.areExamples && <p class="secondary">{texts.examples}</p>}
    </section>
  );
}

function outcome(tier: ClientPoints['tier'], texts: ClientTexts['points']): string {
  if (tier === null) return texts.noThresholds;
  const { certified, now, without } = tier;
  if (certified === false) return texts.notCertified;
  if (now === null) return texts.noTierAnyway;
  return now === without ? texts.keeps(now) : texts.falls(now, without ?? texts.noTier);
}

function Line({ line }: { line: ClientPointsLine }) {
  const { formats } = useWording();
  const { points: texts } = useClientTexts();
  return (
    <li class={`points-line ${line.state.value}`}>
      <p>
        <span class="person">{formats.decimal(line.points)}</span> {line.kind.label}
        <span class={`points-state ${line.state.value}`}>{line.state.label}</span>
      </p>
      <p class="secondary">
        <bdi>{formats.money(line.amount)}</bdi> · <bdi>{line.market}</bdi>
      </p>
      <p class="secondary">
        <time dateTime={line.from}>{formats.day(line.from)}</time>,{' '}
        {line.until === null ? texts.noEnd : texts.until(formats.day(line.until))}
      </p>
    </li>
  );
}
