import type { CalendarDate } from './calendar-date';
import { compareDates } from './calendar-date';

/** A colleague who looks after renewals. Addresses are in lower case. */
export interface TeamMember {
  readonly email: string;
  readonly name?: string | undefined;
  /** Away from this day on, this day included; without it, away until `awayUntil`. */
  readonly awayFrom?: CalendarDate | undefined;
  /** Away until this day, this day included; without it, away for good. */
  readonly awayUntil?: CalendarDate | undefined;
  /** Who stands in while this person is away. */
  readonly deputy?: string | undefined;
}

/** Away on a day: from the first to the last day, both included. A member without either day is there. */
export function isAway({ awayFrom, awayUntil }: TeamMember, day: CalendarDate): boolean {
  if (!awayFrom && !awayUntil) return false;
  return (!awayFrom || compareDates(awayFrom, day) <= 0) && (!awayUntil || compareDates(day, awayUntil) <= 0);
}

/**
 * Who gets the emails of an owner on a day: the owner, or while away the deputy, or that one's deputy. Where nobody on that
 * way is there, or nobody is named, the owner gets them: better read late than by nobody.
 *
 * With Ana away until 2026-01-20 and Ben as her deputy, `recipientOf('ana@a.example', team, 2026-01-16)` is Ben's address.
 */
export function recipientOf(owner: string, team: readonly TeamMember[], day: CalendarDate): string {
  const passed = new Set<string>();
  let candidate = owner;
  while (!passed.has(candidate)) {
    passed.add(candidate);
    const member = memberOf(candidate, team);
    if (!member || !isAway(member, day)) return candidate;
    if (!member.deputy) return owner;
    candidate = member.deputy;
  }
  return owner;
}

export function memberOf(email: string, team: readonly TeamMember[]): TeamMember | undefined {
  return team.find((member) => member.email === email);
}
