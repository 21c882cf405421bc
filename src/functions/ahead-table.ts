import { AS_OF, CURRENCY, RENEWALS_TABLE, RULES, RULES_DAY } from './arguments';
import type { FunctionDeclaration } from './table';

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
