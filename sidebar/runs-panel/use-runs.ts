import { useEffect, useState } from 'preact/hooks';
import type { Refusal, RunView, RunsView } from '../../src/panel/contract';
import { problemFrom, server } from '../shared/server';
import type { ServerProblem } from '../shared/server';

interface State {
  /** Null until the first answer. */
  readonly view: RunsView | null;
  /** The run that is being taken back or done again; "" while the list is on its way. */
  readonly working: string | null;
  readonly refused: string | null;
  readonly problem: ServerProblem | null;
}

const AT_FIRST: State = { view: null, working: '', refused: null, problem: null };

export interface RunsActions {
  reload(): void;
  take(run: RunView): void;
}

export function useRuns(): State & RunsActions {
  const [state, setState] = useState(AT_FIRST);

  async function ask(working: string, call: () => Promise<RunsView | Refusal>): Promise<void> {
    setState((before) => ({ ...before, working, refused: null, problem: null }));
    try {
      const answer = await call();
      setState((before) =>
        'refused' in answer
          ? { ...before, working: null, refused: answer.refused }
          : { ...before, working: null, view: answer },
      );
    } catch (caught) {
      setState((before) => ({ ...before, working: null, problem: problemFrom(caught) }));
    }
  }

  const reload = (): void => void ask('', () => server.viewRuns({}));
  useEffect(reload, []);

  return {
    ...state,
    reload,
    take({ id, offers }) {
      if (offers !== null && state.working === null)
        void ask(id, () => server.takeBackRun({ id, direction: offers }));
    },
  };
}
