import { useEffect, useRef, useState } from 'preact/hooks';
import type { CalculatorView, PointsAnswer, PointsQuestion } from '../../src/panel/contract';
import { problemFrom, server } from '../shared/server';
import type { ServerProblem } from '../shared/server';

/** Long enough not to ask after each key, short enough to feel live. */
const TYPING_PAUSE = 300;

export interface CalculatorState {
  readonly view: CalculatorView | null;
  readonly answer: PointsAnswer | null;
  readonly reckoning: boolean;
  /** Why there is no answer, or no formula was written, in the add-on's own words. */
  readonly refused: string | null;
  readonly problem: ServerProblem | null;
  readonly insertedInto: string | null;
  readonly inserting: boolean;
}

const AT_FIRST: CalculatorState = {
  view: null,
  answer: null,
  reckoning: false,
  refused: null,
  problem: null,
  insertedInto: null,
  inserting: false,
};

/** Asks the add-on to reckon each question once the typing pauses; the newest question alone is answered. */
export function useCalculator(
  questionWith: (view: CalculatorView | null) => PointsQuestion | null,
): CalculatorState & {
  load(): void;
  insert(): void;
} {
  const [state, setState] = useState(AT_FIRST);
  const question = questionWith(state.view);
  const newest = useRef(0);
  const askedFor = useRef('');
  const merge = (change: Partial<CalculatorState>): void => setState((before) => ({ ...before, ...change }));
  const asked = JSON.stringify(question);

  async function load(): Promise<void> {
    merge({ problem: null, refused: null });
    try {
      const view = await server.viewCalculator({});
      merge('refused' in view ? { refused: view.refused } : { view });
    } catch (caught) {
      merge({ problem: problemFrom(caught) });
    }
  }

  async function calculate(wanted: PointsQuestion, number: number): Promise<void> {
    try {
      const answer = await server.calculatePoints(wanted);
      if (number !== newest.current) return;
      if ('refused' in answer) merge({ answer: null, reckoning: false, refused: answer.refused });
      else merge({ answer, reckoning: false, refused: null, problem: null });
    } catch (caught) {
      if (number === newest.current) merge({ answer: null, reckoning: false, problem: problemFrom(caught) });
    }
  }

  async function insert(): Promise<void> {
    if (!question || state.inserting) return;
    merge({ inserting: true, insertedInto: null, refused: null });
    try {
      const outcome = await server.insertPoints(question);
      merge(
        'refused' in outcome
          ? { inserting: false, refused: outcome.refused }
          : { inserting: false, insertedInto: outcome.cell },
      );
    } catch (caught) {
      merge({ inserting: false, problem: problemFrom(caught) });
    }
  }

  useEffect(() => void load(), []);

  useEffect(() => {
    const number = ++newest.current;
    merge({ insertedInto: null, refused: null, reckoning: question !== null });
    // While one types the last figure stays; as the answer to another kind of question it would mislead.
    if (!question || askedFor.current !== kindOf(question)) merge({ answer: null });
    if (!question) return undefined;
    askedFor.current = kindOf(question);
    const timer = setTimeout(() => void calculate(question, number), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [asked]);

  return { ...state, load: () => void load(), insert: () => void insert() };
}

function kindOf(question: PointsQuestion): string {
  return question.tab === 'deal' ? question.tab : question.direction;
}
