import { useRef, useState } from 'preact/hooks';
import type {
  ImportedContent,
  ImportPreview,
  ImportQuestion,
  ImportRequest,
  ImportResult,
} from '../../src/panel/contract';
import type { SheetNotice } from '../../table-file/worksheet';
import { problemFrom, server } from '../shared/server';
import type { ServerProblem } from '../shared/server';

type Work = 'preview' | 'import';

export type TableSource = 'file' | 'paste';

export interface ChosenTable {
  readonly fileName: string;
  readonly content: ImportedContent;
  readonly notices: readonly SheetNotice[];
  readonly source: TableSource;
}

export interface ImportState {
  readonly request: ImportRequest | null;
  readonly source: TableSource;
  /** What of the chosen sheet did not come along. */
  readonly notices: readonly SheetNotice[];
  readonly preview: ImportPreview | null;
  /** Every question asked of this file so far, the answered ones too, so that an answer can be changed. */
  readonly questions: readonly ImportQuestion[];
  readonly waitingFor: Work | null;
  readonly refused: string | null;
  readonly problem: { readonly during: Work; readonly problem: ServerProblem } | null;
  readonly result: ImportResult | null;
}

export interface ImportActions {
  previewTable(table: ChosenTable): void;
  answer(questionId: string, option: string): void;
  retryPreview(): void;
  importFile(): void;
  startOver(): void;
}

const AT_FIRST: ImportState = {
  request: null,
  source: 'file',
  notices: [],
  preview: null,
  questions: [],
  waitingFor: null,
  refused: null,
  problem: null,
  result: null,
};

function withNewQuestions(
  known: readonly ImportQuestion[],
  asked: readonly ImportQuestion[],
): readonly ImportQuestion[] {
  const current = known.map((question) => asked.find(({ id }) => id === question.id) ?? question);
  return [...current, ...asked.filter(({ id }) => !known.some((question) => question.id === id))];
}

/** What was shown as chosen is what is imported, whatever is likely by then. */
function withShownAnswers(request: ImportRequest, preview: ImportPreview | null): ImportRequest {
  const chosen = (preview?.questions ?? []).flatMap((question) =>
    question.chosen === undefined ? [] : [[question.id, question.chosen] as const],
  );
  return chosen.length === 0
    ? request
    : { ...request, answers: { ...Object.fromEntries(chosen), ...request.answers } };
}

/** The way of a file into the sheet: preview, answers to its questions, import. */
export function useImport(): ImportState & ImportActions {
  const [state, setState] = useState(AT_FIRST);
  /** A later answer to a question overtakes the preview that is still on its way. */
  const newestWork = useRef(0);

  async function preview(request: ImportRequest): Promise<void> {
    const number = ++newestWork.current;
    setState((before) => ({ ...before, request, waitingFor: 'preview', refused: null, problem: null }));
    try {
      const answer = await server.previewImport(request);
      if (number !== newestWork.current) return;
      setState((before) =>
        'refused' in answer
          ? { ...before, waitingFor: null, refused: answer.refused }
          : {
              ...before,
              waitingFor: null,
              preview: answer,
              questions: withNewQuestions(before.questions, answer.questions),
            },
      );
    } catch (caught) {
      if (number !== newestWork.current) return;
      const problem = problemFrom(caught);
      setState((before) => ({ ...before, waitingFor: null, problem: { during: 'preview', problem } }));
    }
  }

  async function importFile(): Promise<void> {
    if (!state.request || state.waitingFor) return;
    setState((before) => ({ ...before, waitingFor: 'import', refused: null, problem: null }));
    try {
      const answer = await server.importFile(withShownAnswers(state.request, state.preview));
      setState((before) =>
        'refused' in answer
          ? { ...before, waitingFor: null, refused: answer.refused }
          : { ...before, waitingFor: null, result: answer },
      );
    } catch (caught) {
      const problem = problemFrom(caught);
      setState((before) => ({ ...before, waitingFor: null, problem: { during: 'import', problem } }));
    }
  }

  return {
    ...state,
    previewTable({ fileName, content, notices, source }) {
      setState({ ...AT_FIRST, notices, source });
      void preview({ fileName, ...content });
    },
    answer(questionId, option) {
      if (!state.request) return;
      void preview({ ...state.request, answers: { ...state.request.answers, [questionId]: option } });
    },
    retryPreview() {
      if (state.request) void preview(state.request);
    },
    importFile: () => void importFile(),
    startOver() {
      newestWork.current += 1;
      setState(AT_FIRST);
    },
  };
}
