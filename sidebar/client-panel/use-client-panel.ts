import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClientPanelView, Refusal, RenewalView } from '../../src/panel/contract';
import { problemFrom, server } from '../shared/server';
import type { ServerProblem } from '../shared/server';
import { usePolling } from './use-polling';

export interface ClientPanelState {
  /** Null until the first answer. */
  readonly view: ClientPanelView | null;
  readonly foundBySearch: boolean;
  /** A client was asked for and is on its way; what is shown is the one before. */
  readonly fetching: boolean;
  readonly problem: ServerProblem | null;
}

export interface ClientPanelActions {
  showClient(name: string): void;
  followSelection(): void;
  /** Asks again for what failed. */
  retry(): void;
  /** Null when the sheet was changed; throws a ServerProblem when that is not known. */
  changeOwner(renewal: RenewalView, owner: string): Promise<Refusal | null>;
  changeLanguage(language: string): Promise<Refusal | null>;
}

const AT_FIRST: ClientPanelState = { view: null, foundBySearch: false, fetching: true, problem: null };

/** What the client panel shows and does: it follows the selected row of the sheet, until a client is searched for. */
export function useClientPanel(): ClientPanelState & ClientPanelActions {
  const [state, setState] = useState<ClientPanelState>(AT_FIRST);
  /** Answers come in any order; only the one to the newest question counts. */
  const newestQuestion = useRef(0);
  const waiting = useRef(0);
  const followedRow = useRef<string | null>(null);
  /** Brings what is shown once more. */
  const lastAsked = useRef<() => void>(followSelection);

  async function ask(question: () => Promise<ClientPanelView | null>, foundBySearch: boolean): Promise<void> {
    const number = ++newestQuestion.current;
    waiting.current += 1;
    setState((before) => ({ ...before, fetching: true }));
    try {
      const view = await question();
      if (number !== newestQuestion.current) return;
      setState((before) => ({ view: view ?? before.view, foundBySearch, fetching: false, problem: null }));
    } catch (caught) {
      if (number !== newestQuestion.current) return;
      setState((before) => ({ ...before, fetching: false, problem: problemFrom(caught) }));
    } finally {
      waiting.current -= 1;
    }
  }

  async function selectedClient(): Promise<ClientPanelView | null> {
    const answer = await server.viewSelectedClient();
    if ('sameSelection' in answer) return null;
    followedRow.current = answer.selectedRowKey;
    return answer;
  }

  function followSelection(): void {
    lastAsked.current = followSelection;
    void ask(selectedClient, false);
  }

  function showClient(name: string): void {
    lastAsked.current = () => showClient(name);
    void ask(() => server.viewClient({ name }), true);
  }

  async function look(): Promise<boolean> {
    if (waiting.current > 0) return false;
    const number = newestQuestion.current;
    try {
      const row = followedRow.current;
      const answer =
        row === null
          ? await server.viewSelectedClient()
          : await server.viewSelectedClient({ shownRowKey: row });
      if (number !== newestQuestion.current || 'sameSelection' in answer) return false;
      const moved = answer.selectedRowKey !== row;
      followedRow.current = answer.selectedRowKey;
      if (moved) lastAsked.current = followSelection;
      setState((before) => {
        const keepFound = before.foundBySearch && !moved;
        return {
          view: keepFound && before.view ? { ...answer, client: before.view.client } : answer,
          foundBySearch: keepFound,
          fetching: false,
          problem: null,
        };
      });
      return moved;
    } catch (caught) {
      if (number === newestQuestion.current) {
        setState((before) => ({ ...before, problem: problemFrom(caught) }));
      }
      return false;
    }
  }

  async function changeOwner(renewal: RenewalView, owner: string): Promise<Refusal | null> {
    const number = ++newestQuestion.current;
    waiting.current += 1;
    try {
      const answer = await server.changeCommunicationOwner({
        rowKey: renewal.rowKey,
        expected: renewal.communicationOwner.value,
        communicationOwner: owner,
      });
      if ('refused' in answer) {
        reload();
        return answer;
      }
      if (number === newestQuestion.current) {
        const view = { ...answer, selectedRowKey: followedRow.current };
        setState((before) => ({ ...before, view, fetching: false, problem: null }));
      }
      return null;
    } catch (caught) {
      reload();
      throw caught;
    } finally {
      waiting.current -= 1;
    }
  }

  /** Shows what the sheet says by now. */
  function reload(): void {
    lastAsked.current();
  }

  async function changeLanguage(language: string): Promise<Refusal | null> {
    const answer = await server.setLanguage({ language });
    if ('refused' in answer) return answer;
    reload();
    return null;
  }

  useEffect(followSelection, []);
  usePolling(look, state.view !== null && state.problem === null);

  return { ...state, showClient, followSelection, retry: reload, changeOwner, changeLanguage };
}
