import type { ImportResult } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { RejectedLines } from './rejected-lines';
import { Tallies } from '../shared/tallies';

export function ImportDone(props: { result: ImportResult; onAnother: () => void }) {
  const { texts } = useWording();
  const { result } = props;
  return (
    <div class="preview">
      <Tallies tallies={{ ...result, rejected: result.rejected.length }} />
      <RejectedLines rejected={result.rejected} />
      <div class="bring-in-actions">
        <button type="button" class="button" onClick={props.onAnother}>
          {texts.import.another}
        </button>
      </div>
    </div>
  );
}
