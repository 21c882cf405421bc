import { useEffect, useState } from 'preact/hooks';
import type { HubSpotView, Refusal } from '../../src/panel/contract';
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
  /** From the beginning, or from where an import stopped. */
  bringIn(): void;
}

const AT_FIRST: HubSpotState = {
  view: null,
  waitingFor: null,
  read: 0,
  preview: null,
  result: null,
  refused: null,
  problem: null,
};

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

  async function inParts(name: 'previewHubSpot' | 'importHubSpot', start: Totals): Promise<Totals | Refusal> {
    let totals = start;
    do {
      const part = await server[name]({ after: totals.next });
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
        const preview = await inParts('previewHubSpot', NOTHING);
        return 'refused' in preview ? preview : { preview };
      });
    },
    bringIn() {
      const start = state.result ?? NOTHING;
      void during('import', async () => {
        const result = await inParts('importHubSpot', start);
        if ('refused' in result) return result;
        const view = await server.viewHubSpot({});
        return { result, preview: null, ...('refused' in view ? {} : { view }) };
      });
    },
  };
}
