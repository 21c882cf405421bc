import type { ImportResult } from '../../src/panel/contract';
import { Tallies } from '../shared/tallies';
import { RejectedLines } from './rejected-lines';
import { useImportTexts } from './use-import-texts';

export function ImportDone(props: { result: ImportResult; onAnother: () => void }) {
  const texts = useImportTexts();
  const { result } = props;
  return (
    <div class="preview">
      <Tallies tallies={{ ...result, rejected: result.rejected.length }} />
      <RejectedLines
        heading={texts.rejectedHeading}
        hint={texts.rejectedAfter}
        rejected={result.rejected}
        fileName="skipped-rows.csv"
      />
      <div class="bring-in-actions">
        <button type="button" class="button" onClick={props.onAnother}>
          {texts.another}
        </button>
      </div>
    </div>
  );
}
