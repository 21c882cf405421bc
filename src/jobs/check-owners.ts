import { compareDates } from '../domain/calendar-date';
import { memberOf } from '../domain/team';
import { AUDIT_TEXTS } from '../locale/audit-texts';
import type { LogEntry } from '../sheets/log';
import type { RenewalRecord } from '../sheets/renewals';
import { renewalIn } from '../sheets/renewals';
import { colleaguesOf } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { PARTS } from '../store/state-parts';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { saidMark } from './unwatched-rows';

/** As many are remembered within one stored value; of more nobody would read. */
const MOST_OWNERS = 300;
/** How many clients an entry names. */
const MOST_CLIENTS = 5;

/**
 * What the Log has to say of owners who are not in the team list: once for each, however many rows name them. Who is in
 * order again is forgotten. Without a team list, nobody can be missing from it; of renewals that have started nothing is said.
 */
export function ownersNotInTeam(
  records: readonly RenewalRecord[],
  { settings, calendar, today, language, state }: Workbook,
): readonly LogEntry[] {
  const team = colleaguesOf(settings, calendar);
  const clients = new Map<string, string[]>();
  if (team.length > 0)
    for (const { values } of records) {
      const owner = values.ownerEmail?.toLowerCase();
      const renewal = renewalIn(values, settings);
      if (owner === undefined || memberOf(owner, team)) continue;
      if (renewal && compareDates(today, renewal.renewalStart) > 0) continue;
      clients.set(owner, [...(clients.get(owner) ?? []), values.clientName ?? '']);
    }
  const said = state.get(PARTS.ownersNotInTeam) ?? [];
  const found = [...clients].slice(0, MOST_OWNERS).map(([owner, names]) => ({
    owner,
    names,
    mark: saidMark(owner),
  }));
  const marks = found.map(({ mark }) => mark);
  if (marks.join() !== said.join()) state.set(PARTS.ownersNotInTeam, marks);
  const [wrong, toDo] = AUDIT_TEXTS[language].findings.ownerNotInTeam;
  return found
    .filter(({ mark }) => !said.includes(mark))
    .map(({ owner, names }) => ({
      event: wrong.replace('{}', () => owner),
      client: names.slice(0, MOST_CLIENTS).join(', ') + (names.length > MOST_CLIENTS ? ', …' : ''),
      column: columnOf(RENEWALS, 'ownerEmail').label[language],
      after: toDo,
    }));
}
