import type { CalendarDate } from '../domain/calendar-date';
import { currenciesMeantBy } from '../domain/currencies';
import type { Market } from '../domain/markets';
import type { DealType, PointKind } from '../domain/points';
import type {
  CommunicationOwner,
  Contract,
  ContractType,
  MarketingEdition,
  RenewalStatus,
} from '../domain/renewal';
import type { RuleKind } from '../domain/rule-packs';
import type { Outcome } from '../domain/tier-outlook';
import { OUTCOMES } from '../domain/tier-outlook';
import type { Tier } from '../domain/tiers';
import { TIERS } from '../domain/tiers';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { dayInCell } from '../domain/sheet-calendar';
import { countryNamed } from '../locale/countries';
import { FUNCTION_TEXTS, NO_TIER, WANTED, shown } from '../locale/function-texts';
import type { Language } from '../locale/language';
import { LANGUAGES, isLanguage } from '../locale/language';
import { FORMER_NO_TIER, TIER_TEXTS } from '../locale/tier-texts';
import type { ChoiceTable } from '../tables/choices';
import { COMMUNICATION_OWNERS, CONTRACTS, CONTRACT_TYPES, STATUSES, valueOf } from '../tables/choices';
import { POINT_KINDS } from '../tables/points-ledger';
import { RULE_KIND_CHOICES } from '../tables/rules';
import { MARKETS } from '../tables/wordings';
import { Problem } from './problem';

/** What a cell holds once it is read, by the kind of its argument or column. */
export interface CellValues {
  date: CalendarDate;
  wholeNumber: number;
  number: number;
  amount: number;
  points: number;
  yesOrNo: boolean;
  contractType: ContractType;
  contract: Contract;
  status: RenewalStatus;
  communicationOwner: CommunicationOwner;
  edition: MarketingEdition;
  language: Language;
  currency: string;
  market: Market;
  dealType: DealType;
  pointKind: PointKind;
  ruleKind: RuleKind;
  tier: Tier | typeof NO_TIER;
  outcome: Outcome;
}

export type CellKind = keyof CellValues;

export type CellReader<Kind extends CellKind> = (cell: unknown, calendar: SheetCalendar) => CellValues[Kind];

/** Reads one cell that is not blank; a `Problem` says what it got and what it wants. */
export const CELL_READERS: { readonly [Kind in CellKind]: CellReader<Kind> } = {
  date: readDate,
  wholeNumber: (cell) => wholeNumber(cell, 'wholeNumber'),
  number: (cell) => (typeof cell === 'number' && Number.isFinite(cell) ? cell : refuse(cell, WANTED.number)),
  amount: (cell) => numberFromZero(cell, 'amount'),
  points: (cell) => numberFromZero(cell, 'points'),
  yesOrNo: readYesOrNo,
  contractType: (cell) => choice(cell, CONTRACT_TYPES, 'contractType'),
  contract: (cell) => choice(cell, CONTRACTS, 'contract'),
  status: (cell) => choice(cell, STATUSES, 'status'),
  communicationOwner: (cell) => choice(cell, COMMUNICATION_OWNERS, 'communicationOwner'),
  edition: readEdition,
  language: readLanguage,
  currency: readCurrency,
  market: readMarket,
  dealType: readDealType,
  pointKind: (cell) => choice(cell, POINT_KINDS, 'pointKind'),
  ruleKind: (cell) => choice(cell, RULE_KIND_CHOICES, 'ruleKind'),
  tier: readTier,
  outcome: (cell) =>
    OUTCOMES.find((outcome) => outcome === String(cell).trim().toLowerCase()) ?? refuse(cell, WANTED.outcome),
};

/** Empty cells arrive as "" and, from some engines, null; a cell of spaces looks empty. */
export function isBlank(cell: unknown): boolean {
  return (
    cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
  );
}

function readDate(cell: unknown, calendar: SheetCalendar): CalendarDate {
  return dayInCell(cell, calendar) ?? refuse(cell, WANTED.date);
}

function wholeNumber(cell: unknown, kind: 'wholeNumber'): number {
  const number = numberFromZero(cell, kind);
  return Number.isInteger(number) ? number : refuse(cell, WANTED[kind]);
}

function numberFromZero(cell: unknown, kind: 'wholeNumber' | 'amount' | 'points'): number {
  return typeof cell === 'number' && Number.isFinite(cell) && cell >= 0 ? cell : refuse(cell, WANTED[kind]);
}

function readYesOrNo(cell: unknown): boolean {
  const text = String(cell).trim().toLowerCase();
  if (cell === true || cell === 1 || text === 'true' || text === 'yes') return true;
  if (cell === false || cell === 0 || text === 'false' || text === 'no') return false;
  return refuse(cell, WANTED.yesOrNo);
}

const EDITIONS = /\b(starter|basic|professional|pro|enterprise)\b/gi;

// A product says its edition among other words: "Marketing Hub Starter".
function readEdition(cell: unknown): MarketingEdition {
  const named = new Set(
    String(cell)
      .toLowerCase()
      .replace(/\bpro\b/g, 'professional')
      .match(EDITIONS),
  );
  const [edition] = named;
  return named.size === 1 ? (edition as MarketingEdition) : refuse(cell, WANTED.edition);
}

function readLanguage(cell: unknown): Language {
  const language = String(cell).trim().toLowerCase();
  return isLanguage(language) ? language : refuse(cell, WANTED.language);
}

function readCurrency(cell: unknown): string {
  const codes = currenciesMeantBy(String(cell));
  if (codes.length > 1) throw new Problem(FUNCTION_TEXTS.ambiguousCurrency(shown(cell), codes));
  return codes[0] ?? refuse(cell, WANTED.currency);
}

function readMarket(cell: unknown): Market {
  const market = typeof cell === 'string' ? (valueOf(MARKETS, cell) ?? countryNamed(cell)) : undefined;
  if (market === undefined) throw new Problem(FUNCTION_TEXTS.notAMarket(shown(cell)));
  return market;
}

function readDealType(cell: unknown): DealType {
  const kind = valueOf(POINT_KINDS, String(cell));
  return kind === 'sourced' || kind === 'assisted' ? kind : refuse(cell, WANTED.dealType);
}

/** Tiers are called the same everywhere, "no tier" is not: the Tier tab says it in the language of its reader. */
export function readTier(cell: unknown): Tier | typeof NO_TIER {
  const written = String(cell).trim().toLowerCase();
  const isCalled = (name: string): boolean => name.toLowerCase() === written;
  const isNone = [...LANGUAGES.map((language) => TIER_TEXTS[language].noTier), ...FORMER_NO_TIER].some(
    isCalled,
  );
  return TIERS.find(isCalled) ?? (isNone ? NO_TIER : refuse(cell, WANTED.tier));
}

function choice<Value extends string>(
  cell: unknown,
  choices: ChoiceTable<Value>,
  kind: keyof typeof WANTED,
): Value {
  return valueOf(choices, String(cell)) ?? refuse(cell, WANTED[kind]);
}

function refuse(cell: unknown, wanted: string): never {
  throw new Problem(FUNCTION_TEXTS.notWanted(shown(cell), wanted));
}
