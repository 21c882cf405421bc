import type { IsoDay, PointsAnswer } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { ownForm } from './own-form';
import type { CalculatorState } from './use-calculator';
import { useCalculatorTexts } from './use-calculator-texts';

/** The figure, the sum behind it, and the button that takes it into the sheet. */
export function Result(props: {
  calculator: CalculatorState & { insert(): void };
  isAmount: boolean;
  /** Sold and managed points are told apart. */
  hasParts: boolean;
  asOf: IsoDay;
  locale: string;
}) {
  const { formats } = useWording();
  const calculatorTexts = useCalculatorTexts();
  const { answer, reckoning, refused, insertedInto, inserting } = props.calculator;
  const [first] = answer?.lines ?? [];
  return (
    <section class="calculator-result" aria-busy={reckoning}>
      <h2>{props.isAmount ? calculatorTexts.amountNeeded : calculatorTexts.total}</h2>
      <p class="calculator-figure" role="status">
        {answer && first
          ? props.isAmount
            ? formats.money(first.amount)
            : formats.money({ amount: answer.points, currency: null })
          : reckoning
            ? calculatorTexts.reckoning
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
          {answer.isEstimate && <p class="calculator-estimate">{calculatorTexts.estimate}</p>}
        </>
      )}
      {!answer && !reckoning && !refused && <p class="secondary">{calculatorTexts.notReady}</p>}
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
        {calculatorTexts.insert}
      </button>
      <p class="field-message success" role="status">
        {insertedInto !== null && calculatorTexts.inserted(insertedInto)}
      </p>
      <p class="secondary">{calculatorTexts.asOf(formats.day(props.asOf))}</p>
    </section>
  );
}

/** What the total is made of, as HubSpot's own calculator has it. */
function SoldAndManaged({ answer }: { answer: PointsAnswer }) {
  const { formats } = useWording();
  const calculatorTexts = useCalculatorTexts();
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
        <dt>{calculatorTexts.sold}</dt>
        <dd>{pointsOf(false)}</dd>
      </div>
      <div>
        <dt>{calculatorTexts.managedPoints}</dt>
        <dd>{pointsOf(true)}</dd>
      </div>
    </dl>
  );
}
