import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ImportQuestion } from '../../src/panel/contract';
import { useWording } from './language';
import { questionTextsFor } from './question-texts';
import './questions.css';

/** More at once fill more than the panel's height, and nobody reads them. */
const QUESTIONS_AT_ONCE = 4;
/** More options are a list to choose from. */
const MOST_BUTTONS = 4;

export interface QuestionsProps {
  readonly questions: readonly ImportQuestion[];
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (questionId: string, option: string) => void;
}

export function answerOf(question: ImportQuestion, answers: QuestionsProps['answers']): string | undefined {
  return answers[question.id] ?? question.chosen;
}

/** Some questions under one heading, a few at a time; where an answer is likely, it is chosen already. */
export function QuestionGroup({
  heading,
  hint,
  questions,
  atOnce = QUESTIONS_AT_ONCE,
  answers,
  onAnswer,
}: QuestionsProps & { heading?: string; hint: string; atOnce?: number }) {
  const texts = questionTextsFor(useWording().language);
  const [shown, setShown] = useState(atOnce);
  const list = useRef<HTMLDivElement>(null);
  const shownBefore = useRef(shown);

  // The button that showed more may be gone: the keyboard goes on at the first question that it brought.
  useEffect(() => {
    if (shownBefore.current !== shown)
      list.current?.children[shownBefore.current]?.querySelector<HTMLElement>('input, select')?.focus();
    shownBefore.current = shown;
  }, [shown]);

  if (questions.length === 0) return null;
  const answered = questions.filter((question) => answerOf(question, answers) !== undefined).length;
  return (
    <section class="questions">
      <h2>{heading ?? texts.heading}</h2>
      <p class="secondary">{hint}</p>
      <div ref={list} class="question-list">
        {questions.slice(0, shown).map((question) => (
          <Question
            key={question.id}
            question={question}
            answer={answerOf(question, answers)}
            onAnswer={(option) => onAnswer(question.id, option)}
          />
        ))}
      </div>
      {questions.length > shown && (
        <p class="more-questions">
          <button type="button" class="button" onClick={() => setShown(shown + atOnce)}>
            {texts.moreQuestions(Math.min(atOnce, questions.length - shown))}
          </button>
          <span class="secondary">{texts.answered(answered, questions.length)}</span>
        </p>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly question: ImportQuestion;
  readonly answer: string | undefined;
  readonly onAnswer: (option: string) => void;
}

function Question(props: QuestionProps) {
  return props.question.options.length > MOST_BUTTONS ? <ChoiceList {...props} /> : <Buttons {...props} />;
}

function Buttons({ question, answer, onAnswer }: QuestionProps) {
  const name = useId();
  return (
    <fieldset>
      <legend dir="auto">{question.text}</legend>
      {question.options.map(({ value, label, example }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={name}
            value={value}
            checked={answer === value}
            onChange={() => onAnswer(value)}
          />
          <span>
            <bdi>{label}</bdi>
            {example && <bdi class="secondary example">{example}</bdi>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function ChoiceList({ question, answer, onAnswer }: QuestionProps) {
  const texts = questionTextsFor(useWording().language);
  const id = useId();
  const example = question.options.find(({ value }) => value === answer)?.example;
  return (
    <div class="choice-list">
      <label for={id} dir="auto">
        {question.text}
      </label>
      <select
        id={id}
        class="field"
        value={answer ?? ''}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      >
        {answer === undefined && <option value="">{texts.pleaseChoose}</option>}
        {question.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {example && <bdi class="secondary example">{example}</bdi>}
    </div>
  );
}
