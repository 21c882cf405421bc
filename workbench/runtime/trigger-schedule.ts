import { DateTime } from 'luxon';

/** When a clock trigger runs. Minutes are random within the hour, fixed when the trigger is made, as Google does. */
export type TriggerSchedule =
  | { readonly kind: 'hours'; readonly every: number; readonly minute: number }
  | {
      readonly kind: 'days';
      readonly every: number;
      readonly hour: number;
      readonly minute: number;
      readonly zone: string;
    }
  | {
      readonly kind: 'weeks';
      readonly every: number;
      /** 1 is Monday, as in ISO 8601. */
      readonly weekday: number;
      readonly hour: number;
      readonly minute: number;
      readonly zone: string;
    }
  | {
      readonly kind: 'month day';
      readonly day: number;
      readonly hour: number;
      readonly minute: number;
      readonly zone: string;
    }
  | { readonly kind: 'once'; readonly at: number };

/**
 * The first run after the instant; null when there is none.
 *
 * @example firstRun({ kind: 'days', every: 1, hour: 8, minute: 17, zone: 'UTC' }, Date.UTC(2026, 0, 16, 9)) // 17 January 08:17
 */
export function firstRun(schedule: TriggerSchedule, after: number): number | null {
  switch (schedule.kind) {
    case 'once':
      return schedule.at > after ? schedule.at : null;
    case 'hours':
      return earliestAfter(after, (step) =>
        DateTime.fromMillis(after, { zone: 'UTC' })
          .startOf('hour')
          .plus({ hours: step })
          .set({ minute: schedule.minute }),
      );
    case 'days':
      return earliestAfter(after, (step) => wallClock(schedule, after, { days: step }));
    case 'weeks':
      return earliestAfter(after, (step) =>
        wallClock(schedule, after, { weeks: step }).set({ weekday: asWeekday(schedule.weekday) }),
      );
    case 'month day':
      return earliestAfter(after, (step) =>
        wallClock(schedule, after, { months: step }).set({ day: schedule.day }),
      );
  }
}

/** The run after one that was due at the instant; every second day means two days later, not the next possible one. */
export function followingRun(schedule: TriggerSchedule, due: number): number | null {
  switch (schedule.kind) {
    case 'once':
      return null;
    case 'hours':
      return due + schedule.every * 60 * 60 * 1000;
    case 'days':
      return wallClock(schedule, due, { days: schedule.every }).toMillis();
    case 'weeks':
      return wallClock(schedule, due, { weeks: schedule.every }).toMillis();
    case 'month day':
      return firstRun(schedule, due);
  }
}

/** Hour and minute by the clock on the wall of the zone, so that a daily trigger keeps its hour across DST changes. */
function wallClock(
  { hour, minute, zone }: { readonly hour: number; readonly minute: number; readonly zone: string },
  instant: number,
  later: { days?: number; weeks?: number; months?: number },
): DateTime {
  return DateTime.fromMillis(instant, { zone }).startOf('day').plus(later).set({ hour, minute });
}

function earliestAfter(after: number, candidate: (step: number) => DateTime): number {
  for (let step = 0; ; step += 1) {
    const instant = candidate(step).toMillis();
    if (instant > after) return instant;
  }
}

function asWeekday(weekday: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
