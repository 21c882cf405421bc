import type { IsoDay, PointsAnswer } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { ownForm } from './own-form';
import type { CalculatorState } from './use-calculator';

/** The figure, the sum behind it, and the button that takes it into the sheet. */
export function Result(props: {
  calculator: CalculatorState & { insert(): void };
  isAmount: boolean;
  /** Sold and managed points are told apart. */
  hasParts: boolean;
  asOf: IsoDay;
  locale: string;
}) {
  const { texts, formats } = useWording();
  const { answer, reckoning, refused, insertedInto, inserting } = props.calculator;
  const [first] = answer?.lines ?? [];
  return (
    <section class="calculator-result" aria-busy={reckoning}>
      <h2>{props.isAmount ? texts.calculator.amountNeeded : texts.calculator.total}</h2>
      <p class="calculator-figure" role="status">
        {answer && first
          ? props.isAmount
            ? formats.money(first.amount)
            : formats.money({ amount: answer.points, currency: null })
          : reckoning
            ? texts.calculator.reckoning
            : '–'}
      </p>
      {answer && (
        <>
          {props.hasParts && <SoldAndManaged answer={answer} />}
          <ul>
            {answer.lines.map((line) => (
              <li key={line.kind.value}>
                <span class="calculator-sum">{line.sum}</span>
                <span class="secondary">{line.rules}</span>
              </li>
            ))}
          </ul>
          {answer.isEstimate && <p class="calculator-estimate">{texts.calculator.estimate}</p>}
        </>
      )}
      {!answer && !reckoning && !refused && <p class="secondary">{texts.calculator.notReady}</p>}
      {refused && (
        <p class="field-message error" role="alert" dir="auto">
          {refused}
        </p>
      )}
      {answer && <code class="calculator-formula">{ownForm(answer.formula, props.locale)}</code>}
      <button
        type="button"
        class="button action"
        aria-disabled={!answer || inserting}
        onClick={() => answer && !inserting && props.calculator.insert()}
      >
        {texts.calculator.insert}
      </button>
      <p class="field-message success" role="status">
        {insertedInto !== null && texts.calculator.inserted(insertedInto)}
      </p>
      <p class="secondary">{texts.calculator.asOf(formats.day(props.asOf))}</p>
    </section>
  );
}

/** What the total is made of, as HubSpot's own calculator has it. */
function SoldAndManaged({ answer }: { answer: PointsAnswer }) {
  const { texts, formats } = useWording();
  const pointsOf = (managed: boolean): string =>
    formats.money({
      amount: answer.lines
        .filter(({ kind }) => (kind.value === 'managed') === managed)
        .reduce((sum, { points }) => sum + points, 0),
      currency: null,
    });
  return (
    <dl class="calculator-parts">
      <div>
        <dt>{texts.calculator.sold}</dt>
        <dd>{pointsOf(false)}</dd>
      </div>
      <div>
        <dt>{texts.calculator.managedPoints}</dt>
        <dd>{pointsOf(true)}</dd>
      </div>
    </dl>
  );
}
