import type { ComponentChildren } from 'preact';
import { useWording } from './language';
import { problemText } from './problem-text';
import type { ServerProblem } from './server';

type Tone = 'error' | 'warning' | 'info' | 'success';

/** A message in a box. Errors are read out at once, everything else when the reader comes to it. */
export function Notice(props: { tone: Tone; title?: string; children: ComponentChildren }) {
  return (
    <div class={`notice notice-${props.tone}`} role={props.tone === 'error' ? 'alert' : undefined}>
      {props.title && <p class="notice-title">{props.title}</p>}
      {props.children}
    </div>
  );
}

/** What went wrong with a call and what to do about it, with the button that does it. */
export function ProblemNotice(props: {
  problem: ServerProblem;
  title?: string;
  /** "Try again", unless the button does something else. */
  retryLabel?: string;
  onRetry: () => void;
}) {
  const { texts } = useWording();
  return (
    <Notice tone="error" {...(props.title ? { title: props.title } : {})}>
      <p dir="auto">{problemText(texts, props.problem)}</p>
      <button type="button" class="button" onClick={props.onRetry}>
        {props.retryLabel ?? texts.tryAgain}
      </button>
    </Notice>
  );
}
