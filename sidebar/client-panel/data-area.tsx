import type { ComponentChildren } from 'preact';
import { ProblemNotice } from '../shared/notice';
import { Skeleton } from '../shared/skeleton';
import { useClientTexts } from './use-client-texts';
import type { ClientData } from './use-client-data';

/** What is made of an answer; before it comes its grey shapes, and when it does not, what to do. */
export function DataArea<Value>(props: {
  data: ClientData<Value>;
  children: (value: Value) => ComponentChildren;
}) {
  const texts = useClientTexts();
  const { value, problem, load } = props.data;
  return (
    <>
      {problem && <ProblemNotice problem={problem} title={texts.notRead} onRetry={load} />}
      {value !== undefined
        ? props.children(value)
        : !problem && <Skeleton label={texts.reading} shapes={['title', 'line', 'field', 'box']} />}
    </>
  );
}
