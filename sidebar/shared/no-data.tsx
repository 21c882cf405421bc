import { useWording } from './language';

/** What nobody told is never shown as 0 or as an empty place. */
export function NoData() {
  const { texts } = useWording();
  return <span class="no-data">{texts.noData}</span>;
}
