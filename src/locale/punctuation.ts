import type { Language } from './language';

/** "Deadline: 15 January", and in French with the space before the colon that belongs there. */
export function labelled(label: string, value: string, language: Language): string {
  return `${label}${colonIn(language)}${value}`;
}

/** With the space after it. */
export function colonIn(language: Language): string {
  return language === 'fr' ? '\u00a0: ' : ': ';
}
