import { textHash } from '../domain/text-hash';
import type { FileQuestion } from '../files/file-reading';

/** A question that nobody answered, and the answer that was taken for it. */
export interface AssumedAnswer {
  readonly line: number;
  readonly client: string;
  readonly question: string;
  readonly answer: string;
}

interface AskedOfRow<Value extends string> {
  readonly line: number;
  readonly client: string;
  /** What is asked about; a row can be asked several things. */
  readonly topic: string;
  /** Whom the answer holds for, where that is more than the row: it is asked once. */
  readonly about?: string;
  /** HubSpot's record that the row is of: its lines are others in each list. */
  readonly record?: string | undefined;
  readonly text: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** The answer that overwrites nothing; undefined where there is none, and the row waits for the person. */
  readonly safe: Value | undefined;
}

/**
 * What an import asks about single rows, in their order, and what was answered. A question that nobody answered takes its
 * safe answer, which is kept to be said.
 */
export class ClientQuestions {
  private readonly asked = new Map<string, { readonly line: number; readonly question: FileQuestion }>();
  private readonly assumed = new Map<string, AssumedAnswer>();

  /** `inLine` says of which line a question is; HubSpot's clients have none. */
  constructor(
    private readonly answers: Readonly<Record<string, string>> = {},
    private readonly inLine: (line: number, question: string) => string = (_, question) => question,
  ) {}

  answerTo<Value extends string>(question: AskedOfRow<Value>): Value | undefined {
    const { line, client, topic, about = String(line), record, options, safe } = question;
    // What is asked of a record can be another thing on another day: then no earlier answer is taken for it.
    const id = record === undefined ? `${topic}:${about}` : `${topic}:${record}:${textHash(question.text)}`;
    const text = this.inLine(line, question.text);
    if (!this.asked.has(id))
      this.asked.set(id, {
        line,
        question: { id, text, options, ...(safe !== undefined && { chosen: safe }) },
      });
    const answered = options.find(({ value }) => value === this.answers[id]);
    if (answered) return answered.value;
    const assumed = options.find(({ value }) => value === safe);
    if (assumed && !this.assumed.has(id))
      this.assumed.set(id, { line, client, question: text, answer: assumed.label });
    return safe;
  }

  /** In the order of the file. */
  inOrder(): { readonly questions: readonly FileQuestion[]; readonly assumed: readonly AssumedAnswer[] } {
    const byLine = (first: { readonly line: number }, second: { readonly line: number }): number =>
      first.line - second.line;
    return {
      questions: [...this.asked.values()].sort(byLine).map(({ question }) => question),
      assumed: [...this.assumed.values()].sort(byLine),
    };
  }
}
