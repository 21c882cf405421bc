import { saidIn } from '../locale/reader-texts';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RULES } from '../tables/rules';
import { languageOfHeaders } from '../tables/table';
import type { CalendarFunction } from './lift';
import { explained } from './lift';

/** What stands where nothing new can be said: the reason is in the first such cell above. */
export const UNKNOWN = '–';

/** Answers what the work does, or in words why it could not. */
export type InPlace = <Answer>(work: () => Answer) => Answer | string;

/**
 * A function whose last argument, `problems`, is TRUE where it answers for a page of ours: what cannot be calculated says why
 * in its place, in the language of the ledger's header, and does not stop what does not depend on it. Without it an error is
 * thrown, as by every other function.
 *
 * @param position of `problems` among the arguments, from 0
 */
export function sayingProblems(
  position: number,
  strict: CalendarFunction,
  inPlace: (
    given: readonly unknown[],
    attempt: InPlace,
    calendar: Parameters<CalendarFunction>[0],
  ) => unknown,
): CalendarFunction {
  return (calendar) => {
    const answer = strict(calendar);
    return (...given) => {
      if (given[position] !== true) return answer(...given);
      const [ledger] = given;
      const [header]: readonly unknown[] = Array.isArray(ledger) ? ledger : [];
      const language = languageOfHeaders(POINTS_LEDGER, (Array.isArray(header) ? header : []).map(String));
      const attempt: InPlace = (work) => {
        try {
          return work();
        } catch (error) {
          const { message } = explained(error, undefined) as Error;
          // `rules: "abc" is not a number above 0 (row 5, "Value")` names the tab.
          return message
            .replace(/^rules(?=: )/, RULES.title[language])
            .replace(/^ledger(?=: )/, POINTS_LEDGER.title[language]);
        }
      };
      return saidIn(language, () => inPlace(given, attempt, calendar));
    };
  };
}
