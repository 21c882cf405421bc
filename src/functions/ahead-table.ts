import { AS_OF, CURRENCY, LEDGER, RENEWALS_TABLE, RULES, RULES_DAY, THRESHOLDS } from './arguments';
import type { FunctionDeclaration } from './declaration';

const SOURCED_MISSING = {
  name: 'sourcedMissing',
  kind: 'points',
  help: 'Sourced points missing, as POINTS_TO_NEXT_TIER has them.',
} as const;
const TOTAL_MISSING = {
  name: 'totalMissing',
  kind: 'points',
  help: 'Points of all kinds missing.',
} as const;

const RENEWALS_OF_CLIENTS = { ...RENEWALS_TABLE, name: 'renewals' } as const;

/** Functions about what comes next. */
export const AHEAD = {
  CLIENTS_TO_CALL: {
    answers: 'Whom to call first, and why.',
    arguments: [
      RENEWALS_OF_CLIENTS,
      {
        name: 'clients',
        kind: 'clients',
        help: 'Optional. The Clients table with its header row; without it, reasons about usage, limits and activity are left out.',
        optional: true,
      },
      AS_OF,
      {
        name: 'limit',
        kind: 'wholeNumber',
        help: 'Optional. How many clients at most; 20 when left out.',
        optional: true,
        otherwise: 20,
      },
    ],
    returns:
      "A table with a header in the header row's language: client, priority, heaviest reason, other reasons, deadline, renewal start, current MRR, currency, owner. Cancellations first, then by weight of the reason, deadline, MRR. What the tables have no column for is no reason.",
    examples: ['=CLIENTS_TO_CALL(Renewals!A1:F6,"","2026-01-10")'],
    mistakes: ['=CLIENTS_TO_CALL(Renewals!A1:F6,Tier!A1:C5,"2026-01-10")'],
  },
  TIER_OUTLOOK: {
    answers:
      'Points and tier month by month: with expiries, managed relationships that end, and clients that leave.',
    arguments: [
      LEDGER,
      RENEWALS_OF_CLIENTS,
      AS_OF,
      THRESHOLDS,
      {
        name: 'outcome',
        kind: 'outcome',
        help: 'Optional. "renew": all renew; "expected": cancellations requested are lost; "lose": all that is undecided, too; expected when left out.',
        optional: true,
        otherwise: 'expected',
      },
      {
        name: 'monthsAhead',
        kind: 'wholeNumber',
        help: 'Optional. Months after the as-of month; 12 when left out.',
        optional: true,
        otherwise: 12,
      },
      RULES,
    ],
    returns:
      "A table with a header in the language of the ledger's: month (its 15th), sourced, assisted, managed, total, tier, events since the check before. A client that is lost takes its sold and managed points along on the day its renewal would start. Clients are matched by Hub ID, else by name; the certification counts as valid.",
    examples: ['=TIER_OUTLOOK(Points!A1:I5,Renewals!A1:F6,"2026-01-16",Tier!A1:C5,"lose",3)'],
    mistakes: ['=TIER_OUTLOOK(Points!A1:I5,Renewals!A1:F6,"2026-01-16",Tier!A1:C5,"win")'],
  },
  TIER_AT_RISK: {
    answers: 'What each client brings to the tier, and the tier today without it.',
    arguments: [LEDGER, RENEWALS_OF_CLIENTS, AS_OF, THRESHOLDS, RULES],
    returns:
      "A table with a header in the language of the ledger's: client, next event, its day, active sourced, assisted, managed and total points, tier without the client. Every client with active points, most first. The certification counts as valid.",
    examples: ['=TIER_AT_RISK(Points!A1:I5,Renewals!A1:F6,"2026-01-16",Tier!A1:C5)'],
    mistakes: ['=TIER_AT_RISK(Renewals!A1:F6,Points!A1:I5,"2026-01-16",Tier!A1:C5)'],
  },
  TIER_LEVERS: {
    answers: 'How much MRR of one kind alone closes both gaps to a tier. An estimate outside US dollars.',
    arguments: [SOURCED_MISSING, TOTAL_MISSING, CURRENCY, RULES_DAY, RULES],
    returns:
      "A table with a header in the language of the rules' header row: lever (sourced, assisted, managed), market (standard, growth), MRR; blank where that kind cannot close the sourced gap.",
    examples: ['=TIER_LEVERS(100,200,"USD")', '=TIER_LEVERS(0,200,"EUR","2026-01-16")'],
    mistakes: ['=TIER_LEVERS("many",200,"USD")', '=TIER_LEVERS(100,200,"BRL")'],
  },
  TIER_PATH: {
    answers: 'The cheapest set of options that closes both gaps to a tier.',
    arguments: [
      {
        name: 'options',
        kind: 'options',
        help: 'Rows of name, sourced points, total points, cost; 40 at most.',
      },
      SOURCED_MISSING,
      TOTAL_MISSING,
    ],
    returns:
      "A table with a header in the header row's language: name, sourced, total, cost of the chosen options in their order, then their total. Of equally cheap sets the one with fewer options, of those the one whose options come first. Exact: no other set is cheaper.",
    examples: [
      '=TIER_PATH({"Acme",50,50,1000;"Borealis",60,60,600;"Cobalt",0,60,2000;"Delta",0,30,3000;"Estrela",75,90,1500},100,180)',
    ],
    mistakes: [
      '=TIER_PATH({"Acme",50,50,1000;"Borealis",60,60,600},100,180)',
      '=TIER_PATH({"Acme",50,"many",1000},10,10)',
    ],
  },
} as const satisfies Readonly<Record<string, FunctionDeclaration>>;
