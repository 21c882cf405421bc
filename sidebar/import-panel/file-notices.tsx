import type { SheetNotice } from '../../table-file/worksheet';
import { useWording } from '../shared/language';
import { Notice } from '../shared/notice';
import { useImportTexts } from './use-import-texts';

const NAMED_CELLS = 8;

/** What of a sheet did not come along, or not as it is there, with its cells. */
export function FileNotices({ notices }: { notices: readonly SheetNotice[] }) {
  const { texts } = useWording();
  const importTexts = useImportTexts();
  if (notices.length === 0) return null;
  return (
    <Notice tone="warning" title={importTexts.noticesHeading}>
      {notices.map(({ kind, cells, count }) => {
        const named = cells.slice(0, NAMED_CELLS).join(', ');
        const more = count > NAMED_CELLS ? ` ${texts.import.more(count - NAMED_CELLS)}` : '';
        return <p key={kind}>{importTexts.notices[kind](named + more)}</p>;
      })}
    </Notice>
  );
}
