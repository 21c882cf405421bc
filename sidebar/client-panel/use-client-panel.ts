import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  ChangeableColumn,
  ClientPanelView,
  NotSetUp,
  Refusal,
  RenewalView,
  ShownSelection,
} from '../../src/panel/contract';
import { problemFrom, server } from '../shared/server';
import type { ServerProblem } from '../shared/server';
import { usePolling } from './use-polling';

/** The panel's view, the names of the clients always with it. */
export type ShownView = ClientPanelView & {
  readonly clientNames: readonly string[];
  readonly clientWords: readonly string[];
};

export interface ClientPanelState {
  /** Null until the first answer. */
  readonly view: ShownView | null;
  /** The spreadsheet was never set up: there is nothing to view. */
  readonly notSetUp: NotSetUp | null;
  /** The client was searched for, and its row is hidden: the selected row is another. */
  readonly foundHidden: boolean;
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
  changeRenewal(renewal: RenewalView, column: ChangeableColumn, value: string): Promise<Refusal | null>;
  /** The sentence that says what was done. */
  endServices(renewal: RenewalView, rows: number): Promise<{ readonly message: string } | Refusal>;
  changeLanguage(language: string): Promise<Refusal | null>;
}

const AT_FIRST: ClientPanelState = {
  view: null,
  notSetUp: null,
  foundHidden: false,
  fetching: true,
  problem: null,
};

/** For so long the panel believes what it knows about the book; settings change seldom. */
const BOOK_HOLDS_FOR = 60_000;
/** For so long it believes what the selected row says; in between only where the selection is is asked. */
const ROW_HOLDS_FOR = 3_000;

/** What the client panel shows and does: it follows the selected row of the sheet, and the search moves that. */
export function useClientPanel(): ClientPanelState & ClientPanelActions {
  const [state, setState] = useState<ClientPanelState>(AT_FIRST);
  /** Answers come in any order; only the one to the newest question counts. */
  const newestQuestion = useRef(0);
  const waiting = useRef(0);
  const followed = useRef<{ selection: ShownSelection | null; rowKey: string | null }>({
    selection: null,
    rowKey: null,
  });
  const known = useRef<{ view: ShownView; at: number } | null>(null);
  const rowSeenAt = useRef(0);
  /** Whether the newest question took the book along; what comes back is a copy and tells nothing. */
  const sentBook = useRef(false);
  /** Brings what is shown once more. */
  const lastAsked = useRef<() => void>(followSelection);

  /** What need not be found out and sent again. */
  function aboutTheBook() {
    sentBook.current = known.current !== null && Date.now() - known.current.at < BOOK_HOLDS_FOR;
    if (!known.current) return {};
    const { book, namesMark } = known.current.view;
    return sentBook.current ? { book, namesMark } : { namesMark };
  }

  function complete(view: ClientPanelView): ShownView {
    const { clientNames, clientWords } = view.clientNames ? view : { ...known.current?.view };
    const whole = { ...view, clientNames: clientNames ?? [], clientWords: clientWords ?? [] };
    known.current = { view: whole, at: sentBook.current && known.current ? known.current.at : Date.now() };
    return whole;
  }

  async function ask(
    question: () => Promise<ClientPanelView | NotSetUp | null>,
    searched: boolean,
  ): Promise<void> {
    const number = ++newestQuestion.current;
    waiting.current += 1;
    setState((before) => ({ ...before, fetching: true }));
    try {
      const answer = await question();
      if (number !== newestQuestion.current) return;
      const shown: Partial<ClientPanelState> =
        answer === null
          ? {}
          : 'notSetUp' in answer
            ? { notSetUp: answer, view: null }
            : { view: complete(answer), notSetUp: null };
      const foundHidden = searched && shown.view?.selection === null && shown.view.client !== null;
      setState((before) => ({ ...before, ...shown, foundHidden, fetching: false, problem: null }));
    } catch (caught) {
      if (number !== newestQuestion.current) return;
      setState((before) => ({ ...before, fetching: false, problem: problemFrom(caught) }));
    } finally {
      waiting.current -= 1;
    }
  }

  async function selectedClient(): Promise<ClientPanelView | NotSetUp | null> {
    const answer = await server.viewSelectedClient(aboutTheBook());
    if ('sameSelection' in answer) return null;
    if (!('notSetUp' in answer)) follow(answer);
    return answer;
  }

  function follow({ selection, selectedRowKey }: ClientPanelView): void {
    followed.current = { selection, rowKey: selectedRowKey };
  }

  function followSelection(): void {
    lastAsked.current = followSelection;
    void ask(selectedClient, false);
  }

  function showClient(name: string): void {
    lastAsked.current = () => showClient(name);
    void ask(async () => {
      const answer = await server.viewClient({ ...aboutTheBook(), name });
      if (!('notSetUp' in answer) && answer.selection) {
        follow(answer);
        lastAsked.current = followSelection;
      }
      return answer;
    }, true);
  }

  async function look(): Promise<boolean> {
    if (waiting.current > 0) return false;
    const number = newestQuestion.current;
    try {
      const { selection, rowKey } = followed.current;
      const isGlance = Date.now() - rowSeenAt.current < ROW_HOLDS_FOR;
      const answer = await server.viewSelectedClient({
        ...aboutTheBook(),
        ...(selection ? { shown: isGlance ? { ...selection, mark: '' } : selection } : {}),
      });
      if (!isGlance) rowSeenAt.current = Date.now();
      if (number !== newestQuestion.current || 'sameSelection' in answer) return false;
      if ('notSetUp' in answer) {
        setState((before) => ({ ...before, notSetUp: answer, view: null }));
        return true;
      }
      const moved = answer.selectedRowKey !== rowKey || !isSamePlace(answer.selection, selection);
      follow(answer);
      if (moved) lastAsked.current = followSelection;
      const view = complete(answer);
      setState((before) => {
        const keepFound = before.foundHidden && !moved;
        return {
          view: keepFound && before.view ? { ...view, client: before.view.client } : view,
          notSetUp: null,
          foundHidden: keepFound,
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

  async function changeRenewal(
    { rowKey, seen }: RenewalView,
    column: ChangeableColumn,
    value: string,
  ): Promise<Refusal | null> {
    const number = ++newestQuestion.current;
    waiting.current += 1;
    try {
      const answer = await server.changeRenewal({ rowKey, column, value, seen });
      if ('refused' in answer) {
        reload();
        return answer;
      }
      if (number === newestQuestion.current) {
        const { selection, rowKey: selectedRowKey } = followed.current;
        const view = { ...complete(answer), selection, selectedRowKey };
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

  async function endServices(
    { rowKey }: RenewalView,
    rows: number,
  ): Promise<{ readonly message: string } | Refusal> {
    waiting.current += 1;
    try {
      return await server.endServices({ rowKey, rows });
    } finally {
      waiting.current -= 1;
      followSelection();
    }
  }

  /** Shows what the sheet says by now. */
  function reload(): void {
    lastAsked.current();
  }

  async function changeLanguage(language: string): Promise<Refusal | null> {
    // Nothing is read meanwhile: the tabs turn to the other language one after the other.
    newestQuestion.current += 1;
    waiting.current += 1;
    try {
      const answer = await server.setLanguage({ language });
      if ('refused' in answer) return answer;
      known.current = null;
    } finally {
      waiting.current -= 1;
    }
    reload();
    return null;
  }

  useEffect(followSelection, []);
  usePolling(look, (state.view !== null || state.notSetUp !== null) && state.problem === null);

  return {
    ...state,
    showClient,
    followSelection,
    retry: reload,
    changeRenewal,
    endServices,
    changeLanguage,
  };
}

function isSamePlace(one: ShownSelection | null, other: ShownSelection | null): boolean {
  return one?.sheetId === other?.sheetId && one?.row === other?.row;
}
