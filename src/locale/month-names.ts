import type { CalendarDate } from '../domain/calendar-date';
import type { Language } from './language';
import { LANGUAGES, foldLabel } from './language';

/** January first. */
const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: names('January February March April May June July August September October November December'),
  fr: names('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  es: names('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  de: names('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  pt: names('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
};

/** Short forms that are no beginning of the name: German portals write "Mrz". */
const IRREGULAR_SHORT_FORMS: Readonly<Record<string, number>> = { mrz: 3 };

const SHORTEST_SHORT_FORM = 3;

/** `monthName(3, 'de')` is "März". */
export function monthName(month: number, language: Language): string {
  const name = MONTH_NAMES[language][month - 1];
  if (name === undefined) throw new RangeError(`there is no month ${month}`);
  return name;
}

/** `dayInWords({ year: 2026, month: 3, day: 1 }, 'de')` is "1. März 2026". */
export function dayInWords({ year, month, day }: CalendarDate, language: Language): string {
  const name = monthName(month, language);
  switch (language) {
    case 'de':
      return `${day}. ${name} ${year}`;
    case 'es':
    case 'pt':
      return `${day} de ${name} de ${year}`;
    case 'fr':
      return `${day === 1 ? '1er' : day} ${name} ${year}`;
    case 'en':
      return `${day} ${name} ${year}`;
  }
}

/**
 * The month that a name or its beginning means in any of the languages, 1 for January: "déc." and "Dez" are 12.
 * Undefined for anything else and for what two months share: "jui" begins both juin and juillet.
 */
export function monthNamed(name: string): number | undefined {
  const folded = foldLabel(name).replace(/\.$/, '');
  if (folded.length < SHORTEST_SHORT_FORM) return undefined;
  if (IRREGULAR_SHORT_FORMS[folded] !== undefined) return IRREGULAR_SHORT_FORMS[folded];
  const months = new Set(
    FOLDED_NAMES.filter((entry) => entry.name.startsWith(folded)).map((entry) => entry.month),
  );
  return months.size === 1 ? [...months][0] : undefined;
}

const FOLDED_NAMES = LANGUAGES.flatMap((language) =>
  MONTH_NAMES[language].map((name, index) => ({ name: foldLabel(name), month: index + 1 })),
);

function names(spaced: string): readonly string[] {
  return spaced.split(' ');
}
