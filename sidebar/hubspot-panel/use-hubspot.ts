import { useEffect, useState } from 'preact/hooks';
import type { HubSpotRequest, HubSpotView, Refusal } from '../../src/panel/contract';
import { problemFrom, server } from '../shared/server';
import type { ServerProblem } from '../shared/server';
import type { Totals } from './totals';
import { NOTHING, withPart } from './totals';

export type Work = 'view' | 'connect' | 'disconnect' | 'daily' | 'preview' | 'import';

export interface HubSpotState {
  readonly view: HubSpotView | null;
  readonly waitingFor: Work | null;
  /** Clients read so far by the preview or the import under way. */
  readonly read: number;
  readonly preview: Totals | null;
  /** To questions of the preview, by their ids. */
  readonly answers: HubSpotRequest['answers'];
  /** An answer was given since what is shown was read. */
  readonly isBeforeAnswers: boolean;
  readonly result: Totals | null;
  readonly refused: string | null;
  readonly problem: { readonly during: Work; readonly problem: ServerProblem } | null;
}

export interface HubSpotActions {
  look(): void;
  connect(token: string): void;
  disconnect(): void;
  setDaily(on: boolean): void;
  showPreview(): void;
  answer(questionId: string, option: string): void;
  /** From the beginning, or from where an import stopped. */
  bringIn(): void;
}

const AT_FIRST: HubSpotState = {
  view: null,
  waitingFor: null,
  read: 0,
  preview: null,
  answers: {},
  isBeforeAnswers: false,
  result: null,
  refused: null,
  problem: null,
};

/** What was shown as selected is what is meant. */
function shownAnswers({ preview, answers }: HubSpotState): HubSpotState['answers'] {
  const selected = (preview?.questions ?? []).flatMap(({ id, chosen }) =>
    chosen === undefined ? [] : [[id, chosen] as const],
  );
  return { ...Object.fromEntries(selected), ...answers };
}

/** From the token to the clients in the sheet. A long list goes in parts, and each part moves the count on. */
export function useHubSpot(): HubSpotState & HubSpotActions {
  const [state, setState] = useState(AT_FIRST);
  const change = (changes: Partial<HubSpotState>): void => setState((before) => ({ ...before, ...changes }));

  async function during(work: Work, call: () => Promise<Partial<HubSpotState>>): Promise<void> {
    change({ waitingFor: work, refused: null, problem: null, read: 0 });
    try {
      change({ ...(await call()), waitingFor: null });
    } catch (caught) {
      change({ waitingFor: null, problem: { during: work, problem: problemFrom(caught) } });
    }
  }

  function viewing(work: Work, call: () => Promise<HubSpotView | Refusal>): void {
    void during(work, async () => {
      const answer = await call();
      return 'refused' in answer ? { refused: answer.refused } : { view: answer };
    });
  }

  async function inParts(
    name: 'previewHubSpot' | 'importHubSpot',
    start: Totals,
    answers: HubSpotState['answers'],
  ): Promise<Totals | Refusal> {
    let totals = start;
    do {
      const part = await server[name]({ after: totals.next, answers });
      if ('refused' in part) return part;
      totals = withPart(totals, part);
      change({ read: totals.read });
    } while (totals.next !== null && totals.failure === null);
    return totals;
  }

  useEffect(() => viewing('view', () => server.viewHubSpot({})), []);

  return {
    ...state,
    look: () => viewing('view', () => server.viewHubSpot({})),
    connect: (token) => viewing('connect', () => server.connectHubSpot({ token })),
    disconnect() {
      change({ preview: null, result: null });
      viewing('disconnect', () => server.disconnectHubSpot({}));
    },
    setDaily: (on) => viewing('daily', () => server.setHubSpotDaily({ on })),
    showPreview() {
      change({ preview: null, result: null });
      void during('preview', async () => {
        const preview = await inParts('previewHubSpot', NOTHING, state.answers);
        return 'refused' in preview ? preview : { preview, isBeforeAnswers: false };
      });
    },
    answer(questionId, option) {
      setState((before) => ({
        ...before,
        answers: { ...before.answers, [questionId]: option },
        isBeforeAnswers: true,
      }));
    },
    bringIn() {
      const start = state.result ?? NOTHING;
      const answers = shownAnswers(state);
      change({ answers });
      void during('import', async () => {
        const result = await inParts('importHubSpot', start, answers);
        if ('refused' in result) return result;
        const view = await server.viewHubSpot({});
        return { result, preview: null, ...('refused' in view ? {} : { view }) };
      });
    },
  };
}
