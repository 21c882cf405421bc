import { useEffect, useRef, useState } from 'preact/hooks';
import type { IsoDay, RemindersView } from '../../src/panel/contract';
import { problemFrom, server } from '../shared/server';
import type { ServerProblem } from '../shared/server';

export type Switching = 'on' | 'off';

export interface RemindersState {
  /** Null until the first answer. */
  readonly view: RemindersView | null;
  /** The day asked for, which `view` shows once it has arrived; null is the add-on's own choice, the next run. */
  readonly wantedDay: IsoDay | null;
  readonly fetching: boolean;
  readonly problem: ServerProblem | null;
  readonly switching: Switching | null;
  readonly switchRefused: string | null;
  readonly switchProblem: ServerProblem | null;
}

const AT_FIRST: RemindersState = {
  view: null,
  wantedDay: null,
  fetching: true,
  problem: null,
  switching: null,
  switchRefused: null,
  switchProblem: null,
};

export interface RemindersActions {
  showDay(day: IsoDay | null): void;
  retry(): void;
  switchTo(wanted: Switching): void;
}

/** The mails of the next run or of a chosen day, and the switch that lets them go out. */
export function useReminders(): RemindersState & RemindersActions {
  const [state, setState] = useState(AT_FIRST);
  const newestQuestion = useRef(0);

  async function showDay(day: IsoDay | null): Promise<void> {
    const number = ++newestQuestion.current;
    setState((before) => ({ ...before, wantedDay: day, fetching: true, problem: null }));
    try {
      const view = await server.previewReminders(day === null ? {} : { day });
      if (number === newestQuestion.current) setState((before) => ({ ...before, view, fetching: false }));
    } catch (caught) {
      if (number !== newestQuestion.current) return;
      setState((before) => ({ ...before, fetching: false, problem: problemFrom(caught) }));
    }
  }

  async function switchTo(wanted: Switching): Promise<void> {
    if (state.switching) return;
    setState((before) => ({ ...before, switching: wanted, switchRefused: null, switchProblem: null }));
    try {
      const answer = await (wanted === 'on' ? server.confirmReminders({}) : server.switchOffReminders({}));
      setState((before) => {
        if ('refused' in answer) return { ...before, switching: null, switchRefused: answer.refused };
        // The day on the screen stays; only the switch has moved.
        const { confirmed, remindersOn, isMine, heartbeat } = answer;
        return {
          ...before,
          switching: null,
          view: before.view && { ...before.view, confirmed, remindersOn, isMine, heartbeat },
        };
      });
    } catch (caught) {
      setState((before) => ({ ...before, switching: null, switchProblem: problemFrom(caught) }));
    }
  }

  useEffect(() => void showDay(null), []);

  return {
    ...state,
    showDay: (day) => void showDay(day),
    retry: () => void showDay(state.wantedDay),
    switchTo: (wanted) => void switchTo(wanted),
  };
}
