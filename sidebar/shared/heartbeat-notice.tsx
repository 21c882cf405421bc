import type { HeartbeatView } from '../../src/panel/contract';
import { Notice } from './notice';

/** What somebody should see to before the next reminders: red when the daily run is late, and nothing while all is well. */
export function HeartbeatNotice({ heartbeat }: { heartbeat: HeartbeatView }) {
  if (heartbeat.warnings.length === 0) return null;
  return (
    <Notice tone={heartbeat.isLate ? 'error' : 'warning'}>
      {heartbeat.warnings.map((warning) => (
        <p key={warning} dir="auto">
          {warning}
        </p>
      ))}
    </Notice>
  );
}
