import type { RulePackText } from '../domain/rule-packs';
import type { Language } from './language';
import { LANGUAGES } from './language';

type Translations = readonly [fr: string, es: string, de: string, pt: string];

/**
 * The announcements of the built-in rules and their sources, in French, Spanish, German and Portuguese, by what
 * `rule-packs.ts` calls them.
 */
const TRANSLATIONS: Readonly<Record<RulePackText, Translations>> = {
  'Points programme': ['Programme de points', 'Programa de puntos', 'Punkteprogramm', 'Programa de pontos'],
  'HubSpot, Solutions Partner Program, in force before 2024-02-27': [
    'HubSpot, Solutions Partner Program, en vigueur avant le 2024-02-27',
    'HubSpot, Solutions Partner Program, en vigor antes del 2024-02-27',
    'HubSpot, Solutions Partner Program, gültig vor dem 2024-02-27',
    'HubSpot, Solutions Partner Program, em vigor antes de 2024-02-27',
  ],
  'Sourced rate 2024': [
    'Taux sourcé 2024',
    'Tasa originada 2024',
    'Satz für selbst gewonnene Punkte 2024',
    'Taxa originada 2024',
  ],
  'HubSpot, for product lines first sold on or after 2024-02-27': [
    'HubSpot, pour les lignes de produits vendues pour la première fois dès le 2024-02-27',
    'HubSpot, para líneas de productos vendidas por primera vez desde el 2024-02-27',
    'HubSpot, für Produktlinien, die ab dem 2024-02-27 zuerst verkauft wurden',
    'HubSpot, para linhas de produtos vendidas pela primeira vez a partir de 2024-02-27',
  ],
  Sharing: ['Partage', 'Reparto', 'Teilung', 'Divisão'],
  'HubSpot: "divided evenly". Counting oneself: our ruling, 2026-08': [
    'HubSpot\u00a0: «\u00a0divided evenly\u00a0». Se compter soi-même\u00a0: notre choix, 2026-08',
    'HubSpot: "divided evenly". Contarse a sí mismo: decisión nuestra, 2026-08',
    'HubSpot: „divided evenly“. Sich selbst mitzuzählen: unsere Festlegung, 2026-08',
    'HubSpot: "divided evenly". Contar a si mesmo: decisão nossa, 2026-08',
  ],
  'Growth markets 2022': [
    'Marchés en croissance 2022',
    'Mercados de crecimiento 2022',
    'Wachstumsmärkte 2022',
    'Mercados de crescimento 2022',
  ],
  'HubSpot, growth market list, 2022-08': [
    'HubSpot, liste des marchés en croissance, 2022-08',
    'HubSpot, lista de mercados de crecimiento, 2022-08',
    'HubSpot, Liste der Wachstumsmärkte, 2022-08',
    'HubSpot, lista de mercados de crescimento, 2022-08',
  ],
  'Latin America': ['Amérique latine', 'América Latina', 'Lateinamerika', 'América Latina'],
  'HubSpot names "Latin America", 2022-08. Its countries: our ruling, 2026-08': [
    'HubSpot nomme «\u00a0Latin America\u00a0», 2022-08. Ses pays\u00a0: notre choix, 2026-08',
    'HubSpot nombra "Latin America", 2022-08. Sus países: decisión nuestra, 2026-08',
    'HubSpot nennt „Latin America“, 2022-08. Die Länder: unsere Festlegung, 2026-08',
    'HubSpot menciona "Latin America", 2022-08. Seus países: decisão nossa, 2026-08',
  ],
  'Currencies before July 2025': [
    'Devises avant juillet 2025',
    'Monedas antes de julio de 2025',
    'Währungen vor Juli 2025',
    'Moedas antes de julho de 2025',
  ],
  'HubSpot, local amounts in force until 2025-07-14': [
    "HubSpot, montants locaux en vigueur jusqu'au 2025-07-14",
    'HubSpot, importes locales en vigor hasta el 2025-07-14',
    'HubSpot, Beträge in Landeswährung, gültig bis 2025-07-14',
    'HubSpot, valores locais em vigor até 2025-07-14',
  ],
  'Currencies July 2025': [
    'Devises juillet 2025',
    'Monedas julio de 2025',
    'Währungen Juli 2025',
    'Moedas julho de 2025',
  ],
  'HubSpot, local amounts from 2025-07-15, "illustrative"': [
    'HubSpot, montants locaux dès le 2025-07-15, «\u00a0illustrative\u00a0»',
    'HubSpot, importes locales desde el 2025-07-15, "illustrative"',
    'HubSpot, Beträge in Landeswährung ab 2025-07-15, „illustrative“',
    'HubSpot, valores locais desde 2025-07-15, "illustrative"',
  ],
};

/** The text of a built-in rule in a language; a text of the partner's own as it is. */
export function ruleText(text: string, language: Language): string {
  return isBuiltIn(text) ? (TRANSLATIONS[text][LANGUAGES.indexOf(language) - 1] ?? text) : text;
}

/** What `rule-packs.ts` calls a text that the Rules tab shows in some language; undefined for the partner's own. */
export function builtInRuleText(shown: string): string | undefined {
  return Object.entries(TRANSLATIONS).find(([text, said]) => text === shown || said.includes(shown))?.[0];
}

function isBuiltIn(text: string): text is RulePackText {
  return text in TRANSLATIONS;
}
