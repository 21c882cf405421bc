import type { Texts } from '../texts';
import type { ServerProblem } from './server';

/** What went wrong with a call, and what to do about it. */
export function problemText(texts: Texts, { kind, message }: ServerProblem): string {
  return kind === 'server' ? texts.problems.server(message) : texts.problems[kind];
}
