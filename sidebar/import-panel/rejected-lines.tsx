import { useEffect, useState } from 'preact/hooks';
import type { RejectedLine } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { rejectedCsv } from './rejected-csv';

/** The rest is in the file to download. */
const SHOWN_LINES = 50;

/** Each line that stays out, with what is wrong where, and all of them to download. */
export function RejectedLines({ rejected }: { rejected: readonly RejectedLine[] }) {
  const { texts, formats } = useWording();
  if (rejected.length === 0) return null;
  return (
    <section class="rejected">
      <h2>{texts.import.rejectedHeading}</h2>
      <p class="secondary">{texts.import.rejectedHint}</p>
      <ol>
        {rejected.slice(0, SHOWN_LINES).map((line, index) => (
          <li key={index}>
            <p class="rejected-where">
              {texts.import.line} {formats.integer(line.line)}
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
      <Download rejected={rejected} />
    </section>
  );
}

function Download({ rejected }: { rejected: readonly RejectedLine[] }) {
  const { texts } = useWording();
  const [address, setAddress] = useState<string>();

  useEffect(() => {
    const file = new Blob([rejectedCsv(rejected, texts.import.rejectedColumns)], { type: 'text/csv' });
    const created = URL.createObjectURL(file);
    setAddress(created);
    return () => URL.revokeObjectURL(created);
  }, [rejected, texts]);

  if (!address) return null;
  return (
    <a href={address} download="rejected.csv">
      {texts.import.rejectedDownload}
    </a>
  );
}
