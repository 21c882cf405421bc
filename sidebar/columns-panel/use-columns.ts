import { useEffect, useState } from 'preact/hooks';
import type { ColumnsView, Refusal } from '../../src/panel/contract';
import { problemFrom, server } from '../shared/server';
import type { ServerProblem } from '../shared/server';
import type { Arrangement } from './arrangement';
import { arrangementOf } from './arrangement';

interface State {
  /** As the sheet has them; null until the first answer. */
  readonly view: ColumnsView | null;
  readonly arrangement: Arrangement;
  readonly waitingFor: 'view' | 'apply' | null;
  readonly refused: string | null;
  readonly problem: ServerProblem | null;
  /** What is on the screen was just written into the sheet. */
  readonly done: boolean;
}

const AT_FIRST: State = {
  view: null,
  arrangement: { columns: [], addable: [] },
  waitingFor: 'view',
  refused: null,
  problem: null,
  done: false,
};

export interface ColumnsActions {
  change(make: (arrangement: Arrangement) => Arrangement): void;
  reset(): void;
  reload(): void;
  apply(): void;
}

export function useColumns(): State & ColumnsActions {
  const [state, setState] = useState(AT_FIRST);

  function shown(view: ColumnsView): Partial<State> {
    return { view, arrangement: arrangementOf(view), waitingFor: null };
  }

  async function ask(
    waitingFor: 'view' | 'apply',
    call: () => Promise<ColumnsView | Refusal>,
    keep: Partial<State> = {},
  ): Promise<void> {
    setState((before) => ({ ...before, refused: null, problem: null, done: false, ...keep, waitingFor }));
    try {
      const answer = await call();
      if ('refused' in answer) {
        // What the sheet looks like by now is told together with the refusal.
        const view = await server.viewColumns({});
        setState((before) => ({
          ...before,
          ...('refused' in view ? { waitingFor: null } : shown(view)),
          refused: answer.refused,
        }));
      } else setState((before) => ({ ...before, ...shown(answer), done: waitingFor === 'apply' }));
    } catch (caught) {
      setState((before) => ({ ...before, waitingFor: null, problem: problemFrom(caught) }));
    }
  }

  const reload = (): void => void ask('view', () => server.viewColumns({}));
  useEffect(reload, []);

  return {
    ...state,
    reload,
    change: (make) =>
      setState((before) => ({
        ...before,
        arrangement: make(before.arrangement),
        done: false,
        refused: null,
      })),
    reset: () =>
      setState((before) => (before.view ? { ...before, ...shown(before.view), refused: null } : before)),
    apply() {
      if (!state.view || state.waitingFor) return;
      const expected = state.view.present.map(({ id }) => id);
      const columns = state.arrangement.columns.map(({ id, shown: isShown }) => ({ id, shown: isShown }));
      void ask('apply', () => server.configureColumns({ expected, columns }));
    },
  };
}
