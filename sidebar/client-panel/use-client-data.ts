import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClientIdentity, PanelBook, Refusal } from '../../src/panel/contract';
import { ServerProblem, problemFrom } from '../shared/server';
import type { ShownView } from './use-client-panel';

/** For so long an answer is shown as it is; after that it is shown while it is asked for again. */
const FRESH_FOR = 60_000;

export interface ClientData<Value> {
  /** Undefined while the first answer is on its way, or failed. */
  readonly value: Value | undefined;
  readonly problem: ServerProblem | null;
  load(): void;
}

type Question<Value> = (request: {
  readonly book: PanelBook;
  readonly clients: readonly ClientIdentity[];
}) => Promise<readonly Value[] | Refusal>;

/**
 * What other tabs of the book say about the shown client, asked for when it is first wanted. The answer costs the sheet
 * the same for one client as for many, so the clients of the neighbouring rows are asked for along with it: walking
 * through the rows then takes no further call.
 */
export function useClientData<Value>(
  question: Question<Value>,
  view: ShownView | null,
  wanted: boolean,
): ClientData<Value> {
  const known = useRef(new Map<string, { readonly value: Value; readonly at: number }>());
  const asking = useRef(new Set<string>());
  const [problem, setProblem] = useState<{ key: string; problem: ServerProblem } | null>(null);
  const [, setAnswers] = useState(0);
  const client = view?.client ?? null;
  const keyOf = ({ name, hubId }: ClientIdentity) => `${view?.language} ${hubId ?? name}`;
  const key = client ? keyOf(client) : '';

  function isFresh(identity: ClientIdentity): boolean {
    const entry = known.current.get(keyOf(identity));
    return entry !== undefined && Date.now() - entry.at < FRESH_FOR;
  }

  async function load(): Promise<void> {
    if (!client || !view || asking.current.has(key)) return;
    asking.current.add(key);
    const clients = [client, ...view.neighbours.filter((neighbour) => !isFresh(neighbour))].map(
      ({ name, website, hubId }) => ({ name, website, hubId }),
    );
    setProblem(null);
    try {
      const answer = await question({ book: view.book, clients });
      if ('refused' in answer) throw new ServerProblem('server', answer.refused);
      const at = Date.now();
      clients.forEach((identity, index) => {
        const value = answer[index];
        if (value !== undefined) known.current.set(keyOf(identity), { value, at });
      });
      setAnswers((count) => count + 1);
    } catch (caught) {
      setProblem({ key, problem: problemFrom(caught) });
    } finally {
      asking.current.delete(key);
    }
  }

  useEffect(() => {
    if (wanted && client && !isFresh(client)) void load();
  }, [wanted, key]);

  return {
    value: known.current.get(key)?.value,
    problem: problem?.key === key ? problem.problem : null,
    load: () => void load(),
  };
}
