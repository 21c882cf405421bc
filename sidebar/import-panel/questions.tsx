import type { QuestionsProps } from '../shared/questions';
import { QuestionGroup } from '../shared/questions';
import { useImportTexts } from './use-import-texts';

const COLUMNS_AT_ONCE = 6;

/** What can be read in two ways is asked, never guessed; where one way is likely, it is chosen already. */
export function Questions({ questions, ...given }: QuestionsProps) {
  const texts = useImportTexts();
  const columns = questions.filter(({ group }) => group === 'columns');
  const others = questions.filter(({ group }) => group !== 'columns');
  return (
    <>
      <QuestionGroup {...given} hint={texts.questionsHint} questions={others} />
      <QuestionGroup
        {...given}
        heading={texts.columnsHeading}
        hint={texts.columnsHint}
        questions={columns}
        atOnce={COLUMNS_AT_ONCE}
      />
    </>
  );
}
