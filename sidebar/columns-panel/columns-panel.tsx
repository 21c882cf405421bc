import { useState } from 'preact/hooks';
import { LanguageProvider, languageOfPage, useWording } from '../shared/language';
import { Notice, ProblemNotice } from '../shared/notice';
import { Skeleton } from '../shared/skeleton';
import { differs } from './arrangement';
import { ColumnList } from './column-list';
import './columns-panel.css';
import { MissingColumns } from './missing-columns';
import { useColumns } from './use-columns';

export function ColumnsPanel() {
  const work = useColumns();
  const [language] = useState(languageOfPage);
  return (
    <LanguageProvider language={work.view?.language ?? language}>
      <Content work={work} />
    </LanguageProvider>
  );
}

function Content({ work }: { work: ReturnType<typeof useColumns> }) {
  const { texts } = useWording();
  const { view, arrangement, waitingFor } = work;
  const isChanged = view !== null && differs(arrangement, view);
  const isApplying = waitingFor === 'apply';
  return (
    <>
      <h1>{texts.columnsPanel.heading}</h1>
      <p>{texts.columnsPanel.intro}</p>
      {work.refused !== null && (
        <Notice tone="error">
          <p dir="auto">{work.refused}</p>
        </Notice>
      )}
      {work.problem && <ProblemNotice problem={work.problem} onRetry={work.reload} />}
      {!view && waitingFor && (
        <Skeleton label={texts.loading} shapes={['field', 'field', 'field', 'field', 'field', 'field']} />
      )}
      {view && (
        <>
          <ColumnList columns={arrangement.columns} busy={isApplying} onChange={work.change} />
          <MissingColumns columns={arrangement.addable} busy={isApplying} onChange={work.change} />
          <div class="columns-actions">
            <p class="secondary" role="status">
              {isApplying
                ? texts.columnsPanel.applying
                : work.done
                  ? texts.columnsPanel.done
                  : isChanged
                    ? texts.columnsPanel.notApplied
                    : ''}
            </p>
            <button
              type="button"
              class="button action"
              aria-disabled={!isChanged || isApplying}
              onClick={() => isChanged && work.apply()}
            >
              {texts.columnsPanel.apply}
            </button>
            <button
              type="button"
              class="button"
              aria-disabled={!isChanged || isApplying}
              onClick={() => isChanged && !isApplying && work.reset()}
            >
              {texts.columnsPanel.reset}
            </button>
          </div>
        </>
      )}
    </>
  );
}
