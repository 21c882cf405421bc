import { useState } from 'preact/hooks';
import { useWording } from '../shared/language';
import { problemText } from '../shared/problem-text';
import { problemFrom, server } from '../shared/server';
import './first-run.css';
import { useClientTexts } from './use-client-texts';

const STEPS = ['setUp', 'import', 'reminders'] as const;

type Step = (typeof STEPS)[number];

/** The way to the first reminder: what each step does, and which permission it needs and why. */
export function FirstRun(props: { done: Readonly<Record<Step, boolean>>; onStarted: () => void }) {
  const { texts } = useWording();
  const { firstRun } = useClientTexts();
  const [working, setWorking] = useState<Step | null>(null);
  const [failure, setFailure] = useState<{ step: Step; text: string } | null>(null);
  const next = STEPS.find((step) => !props.done[step]);

  async function start(step: Step): Promise<void> {
    if (working !== null) return;
    setWorking(step);
    setFailure(null);
    try {
      const answer = await server.startStep({ step });
      if ('refused' in answer) setFailure({ step, text: answer.refused });
      else props.onStarted();
    } catch (caught) {
      setFailure({ step, text: problemText(texts, problemFrom(caught)) });
    } finally {
      setWorking(null);
    }
  }

  return (
    <section class="first-run">
      <h2>{firstRun.heading}</h2>
      <p class="secondary">{firstRun.intro}</p>
      <ol class="steps">
        {STEPS.map((step) => {
          const { title, does, permission, button } = firstRun.steps[step];
          const isDone = props.done[step];
          // Nothing can be imported or reminded of before there is a table for it.
          const waitsForSetUp = step !== 'setUp' && !props.done.setUp;
          return (
            <li key={step} class={isDone ? 'step done' : step === next ? 'step next' : 'step'}>
              <h3>
                {title} {isDone && <span class="step-done">{firstRun.done}</span>}
              </h3>
              <p>{does}</p>
              <p class="secondary">{permission}</p>
              {waitsForSetUp ? (
                <p class="no-data">{firstRun.first(firstRun.steps.setUp.title)}</p>
              ) : (
                !(isDone && step === 'setUp') && (
                  <button
                    type="button"
                    class={step === next ? 'button action' : 'button'}
                    aria-disabled={working !== null}
                    onClick={() => void start(step)}
                  >
                    {button}
                  </button>
                )
              )}
              <p class={failure?.step === step ? 'field-message error' : 'field-message'} role="status">
                {working === step ? firstRun.working : failure?.step === step ? failure.text : ''}
              </p>
            </li>
          );
        })}
      </ol>
      <p class="secondary">{firstRun.together}</p>
    </section>
  );
}
