import { useId } from 'preact/hooks';
import type { ImportQuestion } from '../../src/panel/contract';
import { useWording } from '../shared/language';

/** What can be read in two ways is asked, never guessed. */
export function Questions(props: {
  questions: readonly ImportQuestion[];
  answers: Readonly<Record<string, string>>;
  onAnswer: (questionId: string, option: string) => void;
}) {
  const { texts } = useWording();
  const name = useId();
  return (
    <section class="questions">
      <h2>{texts.import.questionsHeading}</h2>
      <p class="secondary">{texts.import.questionsHint}</p>
      {props.questions.map((question) => (
        <fieldset key={question.id}>
          <legend dir="auto">{question.text}</legend>
          {question.options.map(({ value, label }) => (
            <label key={value} class="choice">
              <input
                type="radio"
                name={`${name}-${question.id}`}
                value={value}
                checked={props.answers[question.id] === value}
                onChange={() => props.onAnswer(question.id, value)}
              />
              <bdi>{label}</bdi>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
