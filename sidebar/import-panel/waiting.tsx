import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ImportedContent } from '../../src/panel/contract';

import { linesOf } from './content-lines';
import { useImportTexts } from './use-import-texts';

/** Google tells nothing of a run before it ends, so the time that went by is the progress that can be shown. */
export function Waiting(props: { text: string; content: ImportedContent }) {
  const texts = useImportTexts();
  const lines = useMemo(() => linesOf(props.content), [props.content]);
  const [seconds, setSeconds] = useState(0);

  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - began) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);

  return (
    <div class="waiting">
      <p role="status">
        <strong>{props.text}</strong> {texts.lines(lines)}
      </p>
      <div class="progress" aria-hidden="true">
        <div class="progress-stripe" />
      </div>
      <p class="secondary">
        {texts.stillWorking} <span aria-hidden="true">{seconds > 1 && texts.elapsed(seconds)}</span>
      </p>
    </div>
  );
}
