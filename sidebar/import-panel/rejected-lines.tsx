import { useEffect, useState } from 'preact/hooks';
import type { RejectedLine } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { rejectedCsv } from './rejected-csv';
import { useImportTexts } from './use-import-texts';

/** The rest is in the file to download. */
const SHOWN_LINES = 50;

interface RejectedLinesProps {
  readonly heading: string;
  readonly hint: string;
  readonly rejected: readonly RejectedLine[];
  /** Of the file to download. */
  readonly fileName: string;
}

/** Each line that is skipped, or each cell that is left blank, with what is wrong where, and all of them to download. */
export function RejectedLines({ heading, hint, rejected, fileName }: RejectedLinesProps) {
  const { texts, formats } = useWording();
  const importTexts = useImportTexts();
  if (rejected.length === 0) return null;
  return (
    <section class="rejected">
      <h2>{heading}</h2>
      <p class="secondary">{hint}</p>
      <ol>
        {rejected.slice(0, SHOWN_LINES).map((line, index) => (
          <li key={index}>
            <p class="rejected-where">
              {importTexts.line} {formats.integer(line.line)}
              {line.client !== '' && (
                <>
                  {' · '}
                  <bdi>{line.client}</bdi>
                </>
              )}
            </p>
            <p>
              {line.column !== '' && (
                <>
                  <bdi>{line.column}</bdi>
                  {': '}
                </>
              )}
              <bdi>{line.reason}</bdi>
            </p>
          </li>
        ))}
      </ol>
      {rejected.length > SHOWN_LINES && (
        <p class="secondary">{texts.import.more(rejected.length - SHOWN_LINES)}</p>
      )}
      <Download rejected={rejected} fileName={fileName} />
    </section>
  );
}

function Download({ rejected, fileName }: Pick<RejectedLinesProps, 'rejected' | 'fileName'>) {
  const texts = useImportTexts();
  const [address, setAddress] = useState<string>();

  useEffect(() => {
    const file = new Blob([rejectedCsv(rejected, texts.rejectedColumns)], { type: 'text/csv' });
    const created = URL.createObjectURL(file);
    setAddress(created);
    return () => URL.revokeObjectURL(created);
  }, [rejected, texts]);

  if (!address) return null;
  return (
    <a href={address} download={fileName}>
      {texts.rejectedDownload}
    </a>
  );
}
