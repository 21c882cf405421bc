import { AHEAD } from './ahead-table';
import {
  AMOUNT,
  AS_OF,
  CONTACTS_TABLE,
  CURRENCY,
  DEAL_TYPE,
  HORIZON,
  LEDGER,
  MARKET,
  NOTICE_DAYS,
  OTHER_PARTNERS,
  POINT_KIND,
  PROBLEMS,
  RENEWALS_TABLE,
  RENEWAL_START,
  RULES,
  RULES_DAY,
  SOLD_ON,
  SOURCED_POINTS,
  TEAM_TABLE,
  THRESHOLDS,
  TOTAL_POINTS,
} from './arguments';
import type { FunctionDeclaration } from './declaration';

/**
 * Every custom function: the one place that names, arguments and help come from. The implementations are typed by it,
 * `src/main.ts` repeats it for Google's autocomplete (a test holds the two together), and `docs/functions.md` is made of it.
 * Names and the order of arguments are public: people's sheets depend on them.
 */
export const FUNCTIONS = {
  RENEWAL_DEADLINE: {
    answers: 'The last day on which the terms of a renewal can be changed.',
    arguments: [RENEWAL_START, NOTICE_DAYS],
    returns: 'The deadline: the renewal start less the notice period.',
    examples: ['=RENEWAL_DEADLINE("2026-03-01")', '=RENEWAL_DEADLINE({"2026-03-01";"2028-04-14"},45)'],
    mistakes: ['=RENEWAL_DEADLINE("01/02/2026")', '=RENEWAL_DEADLINE("2026-03-01",-1)'],
  },
  RENEWAL_STATUS: {
    answers: 'The status of a contract change on a day.',
    arguments: [
      {
        name: 'contractType',
        kind: 'contractType',
        help: 'Renewal, Contact tier upgrade or Email overage, in any language.',
      },
      RENEWAL_START,
      {
        name: 'acceptedOn',
        kind: 'date',
        help: 'Day on which the client accepted; may be blank.',
        optional: true,
      },
      {
        name: 'cancellationRequestedOn',
        kind: 'date',
        help: 'Day on which the client asked to cancel; may be blank.',
        optional: true,
      },
      AS_OF,
      NOTICE_DAYS,
      {
        name: 'language',
        kind: 'language',
        help: 'Optional. "en", "fr", "es", "de" or "pt"; English when left out.',
        optional: true,
        otherwise: 'en',
      },
    ],
    returns: 'Pending, Renewed, Confirmed or Cancellation requested, in the language.',
    examples: [
      '=RENEWAL_STATUS("Renewal","2026-03-01","","","2026-01-15")',
      '=RENEWAL_STATUS("Renewal","2026-03-01","","","2026-01-16")',
      '=RENEWAL_STATUS("CTU","2026-03-01","2026-01-10","","2026-01-16",45,"de")',
    ],
    mistakes: ['=RENEWAL_STATUS("Rental","2026-03-01","","","2026-01-16")'],
  },
  RENEWAL_DAYS_LEFT: {
    answers: 'Whole days from the as-of day to the deadline of a renewal.',
    arguments: [RENEWAL_START, AS_OF, NOTICE_DAYS],
    returns: '0 on the deadline itself, negative once it has passed.',
    examples: [
      '=RENEWAL_DAYS_LEFT("2026-03-01","2026-01-10")',
      '=RENEWAL_DAYS_LEFT("2026-03-01","2026-01-16")',
    ],
    mistakes: ['=RENEWAL_DAYS_LEFT("2026-03-01","soon")'],
  },
  RENEWALS_DUE: {
    answers: 'The contract changes that start within the horizon, soonest deadline first.',
    arguments: [RENEWALS_TABLE, AS_OF, HORIZON],
    returns: 'The header and those rows of the table, with all their columns.',
    examples: ['=RENEWALS_DUE(Renewals!A1:F6,"2026-01-10")'],
    mistakes: ['=RENEWALS_DUE(Points!A1:I5,"2026-01-10")'],
  },
  RENEWAL_ALERTS: {
    answers: 'How many renewal decisions are coming: pending, within the horizon, the deadline not passed.',
    arguments: [RENEWALS_TABLE, AS_OF, HORIZON],
    returns: 'A number.',
    examples: [
      '=RENEWAL_ALERTS(Renewals!A1:F6,"2026-01-10")',
      '=RENEWAL_ALERTS(Renewals!A1:F6,"2026-01-10",30)',
    ],
    mistakes: ['=RENEWAL_ALERTS(Renewals!A1:F6,"2026-01-10",-30)'],
  },
  DECISIONS_DUE: {
    answers: 'The rows with an open decision whose deadline comes within so many days, soonest first.',
    arguments: [
      RENEWALS_TABLE,
      AS_OF,
      {
        name: 'days',
        kind: 'wholeNumber',
        help: 'Optional. How many days to look ahead; 30 when left out.',
        optional: true,
        otherwise: 30,
      },
    ],
    returns: 'The header and those rows of the table, with all their columns.',
    examples: [
      '=DECISIONS_DUE(Renewals!A1:F6,"2026-01-10")',
      '=DECISIONS_DUE(Renewals!A1:F6,"2026-01-10",90)',
    ],
    mistakes: ['=DECISIONS_DUE(Renewals!A1:F6,"2026-01-10",-1)'],
  },
  RENEWALS_BY_MONTH: {
    answers: 'What renews month by month and what it is worth, each currency for itself.',
    arguments: [
      RENEWALS_TABLE,
      AS_OF,
      {
        name: 'months',
        kind: 'wholeNumber',
        help: "Optional. How many months, from the as-of day's on; 12 when left out.",
        optional: true,
        otherwise: 12,
      },
    ],
    returns:
      "A table with a header in the header row's language: month, currency, renewals, current MRR, estimated new MRR, how many are pending, renewed, to be cancelled, and how many other changes. By month of the renewal start; every month for every currency. MRR of renewals alone: an upgrade or overage repeats its client's. A renewal without an estimate is taken to renew at its current MRR.",
    examples: ['=RENEWALS_BY_MONTH(Renewals!A1:F6,"2026-01-10",3)'],
    mistakes: ['=RENEWALS_BY_MONTH(Renewals!A1:F6,"2026-01-10","all")'],
  },
  WORKLOAD: {
    answers: 'Who has how many open decisions, week by week.',
    arguments: [
      RENEWALS_TABLE,
      AS_OF,
      {
        name: 'weeks',
        kind: 'wholeNumber',
        help: "Optional. How many weeks, from the as-of day's on; 4 when left out.",
        optional: true,
        otherwise: 4,
      },
    ],
    returns:
      "A table with a header in the header row's language: owner email, currency, clients, overdue decisions, one column for each week headed by its Monday, later, current MRR of renewals. A decision counts by its deadline; one whose deadline lies before the as-of day is overdue until its renewal starts. What nobody owns comes last.",
    examples: ['=WORKLOAD(Renewals!A1:F6,"2026-01-10",2)'],
    mistakes: ['=WORKLOAD(Renewals!A1:F6,"soon")'],
  },
  RENEWAL_AUDIT: {
    answers: 'Rows of the renewals table that cannot be right.',
    arguments: [RENEWALS_TABLE, AS_OF, CONTACTS_TABLE, TEAM_TABLE],
    returns:
      "One line a finding: row, client, column, what is wrong, what to do; in the header row's language.",
    examples: [
      '=RENEWAL_AUDIT(Renewals!A1:F6,"2026-01-10")',
      '=RENEWAL_AUDIT(Renewals!A1:G6,"2026-01-10",Contacts!A1:D4,Settings!A1:B3)',
    ],
    mistakes: [
      '=RENEWAL_AUDIT("Renewals","2026-01-10")',
      '=RENEWAL_AUDIT(Renewals!A1:G6,"2026-01-10",Settings!A1:B3)',
    ],
  },
  EMAIL_LIMIT: {
    answers: 'Marketing emails a month that come with a contact tier.',
    arguments: [
      { name: 'maxContacts', kind: 'wholeNumber', help: 'Contacts of the tier.' },
      {
        name: 'edition',
        kind: 'edition',
        help: 'Optional. "Starter", "Basic", "Professional" or "Enterprise"; 10 for each contact when left out.',
        optional: true,
        otherwise: 'professional',
      },
    ],
    returns: '10 for each contact, 5 in Starter.',
    examples: ['=EMAIL_LIMIT(2000)', '=EMAIL_LIMIT(1000,"Starter")'],
    mistakes: ['=EMAIL_LIMIT("many")', '=EMAIL_LIMIT(1000,"Stater")'],
  },
  PARTNER_POINTS: {
    answers:
      'Tier points of a sale, with those of managing the client where you will. An estimate outside US dollars.',
    arguments: [
      AMOUNT,
      CURRENCY,
      MARKET,
      DEAL_TYPE,
      {
        name: 'managed',
        kind: 'yesOrNo',
        help: 'Optional. TRUE when you will manage the client too; FALSE when left out.',
        optional: true,
        otherwise: false,
      },
      OTHER_PARTNERS,
      SOLD_ON,
      RULES,
    ],
    returns: 'Sold and managed points together.',
    examples: [
      '=PARTNER_POINTS(1000,"EUR","Germany","sourced",TRUE,0,"2026-01-16")',
      '=PARTNER_POINTS(1000,"USD","standard","sourced",TRUE,1)',
      '=PARTNER_POINTS(1000,"USD","Brazil","assisted",TRUE,3)',
    ],
    mistakes: ['=PARTNER_POINTS(1000,"EUR","Brasilia")', '=PARTNER_POINTS(1000,"$","Brazil")'],
  },
  SOLD_POINTS: {
    answers: 'Sold tier points of a sale. An estimate outside US dollars.',
    arguments: [
      AMOUNT,
      CURRENCY,
      MARKET,
      DEAL_TYPE,
      SOLD_ON,
      {
        name: 'lineFirstSoldOn',
        kind: 'date',
        help: 'Optional. Day on which the client first bought this product line, which decides the rate; the day of the sale when left out.',
        optional: true,
      },
      RULES,
    ],
    returns: 'Sourced or assisted points.',
    examples: [
      '=SOLD_POINTS(1000,"USD","standard","sourced","2021-10-15")',
      '=SOLD_POINTS(1000,"USD","standard","sourced","2024-03-15")',
      '=SOLD_POINTS(1000,"USD","standard","sourced","2024-03-15","2021-10-15")',
    ],
    mistakes: [
      '=SOLD_POINTS(-5,"USD","standard")',
      '=SOLD_POINTS(1000,"USD","standard","sourced","2024-03-15","2024-05-01")',
    ],
  },
  MANAGED_POINTS: {
    answers:
      'Managed tier points of a client, shared evenly by all partners who manage it. An estimate outside US dollars.',
    arguments: [AMOUNT, CURRENCY, MARKET, OTHER_PARTNERS, RULES_DAY, RULES],
    returns: 'Your share of the managed points.',
    examples: ['=MANAGED_POINTS(1000,"USD","standard")', '=MANAGED_POINTS(1000,"USD","India",1)'],
    mistakes: ['=MANAGED_POINTS(1000,"USD","standard",1.5)'],
  },
  AMOUNT_TO_POINTS: {
    answers: 'Points for a monthly amount: a new line sold that day, or a client managed alone.',
    arguments: [AMOUNT, POINT_KIND, CURRENCY, MARKET, RULES_DAY, RULES],
    returns: 'Points. An estimate outside US dollars.',
    examples: ['=AMOUNT_TO_POINTS(880,"sourced","EUR","standard","2026-01-16")'],
    mistakes: ['=AMOUNT_TO_POINTS(880,"bought","EUR","standard")'],
  },
  POINTS_TO_AMOUNT: {
    answers: 'The monthly amount that gives so many points: the inverse of AMOUNT_TO_POINTS.',
    arguments: [
      { name: 'points', kind: 'points', help: 'Points wanted.' },
      POINT_KIND,
      CURRENCY,
      MARKET,
      RULES_DAY,
      RULES,
    ],
    returns: 'An amount in the currency. An estimate outside US dollars.',
    examples: [
      '=POINTS_TO_AMOUNT(50,"sourced","EUR","standard","2026-01-16")',
      '=POINTS_TO_AMOUNT(50,"sourced","EUR","growth","2026-01-16")',
    ],
    mistakes: ['=POINTS_TO_AMOUNT(50,"sourced","BRL","growth")'],
  },
  POINTS_EXPIRY: {
    answers: 'The first day on which points of a sale no longer count.',
    arguments: [{ name: 'soldOn', kind: 'date', help: 'Day of the sale.' }, RULES],
    returns: 'A date: 12 calendar months after the sale.',
    examples: ['=POINTS_EXPIRY("2026-01-16")', '=POINTS_EXPIRY("2024-02-29")'],
    mistakes: ['=POINTS_EXPIRY("2026-02-30")'],
  },
  ACTIVE_POINTS: {
    answers: 'Points of a ledger that count on a day.',
    arguments: [
      LEDGER,
      AS_OF,
      {
        name: 'kind',
        kind: 'pointKind',
        help: 'Optional. "sourced", "assisted" or "managed"; all kinds when left out.',
        optional: true,
      },
      RULES,
      PROBLEMS,
    ],
    returns: 'Active points.',
    examples: [
      '=ACTIVE_POINTS(Points!A1:I5,"2026-01-16")',
      '=ACTIVE_POINTS(Points!A1:I5,"2026-01-16","sourced")',
    ],
    mistakes: ['=ACTIVE_POINTS(Renewals!A1:F6,"2026-01-16")'],
  },
  POINTS_OVER_TIME: {
    answers: 'Active points of a ledger month by month, with the expiries to come.',
    arguments: [
      LEDGER,
      AS_OF,
      {
        name: 'monthsBack',
        kind: 'wholeNumber',
        help: 'Optional. Months before the as-of month; 6 when left out.',
        optional: true,
        otherwise: 6,
      },
      {
        name: 'monthsAhead',
        kind: 'wholeNumber',
        help: 'Optional. Months after the as-of month; 3 when left out.',
        optional: true,
        otherwise: 3,
      },
      RULES,
      PROBLEMS,
    ],
    returns: 'A table: Month, Sourced, Assisted, Managed, Total; one row a month, as of its 15th.',
    examples: ['=POINTS_OVER_TIME(Points!A1:I5,"2026-01-16",1,2)'],
    mistakes: ['=POINTS_OVER_TIME(Points!A1:I5,"2026-01-16",1000)'],
  },
  PARTNER_TIER: {
    answers: 'The best tier that points reach: both minimums met, and the certification valid.',
    arguments: [
      SOURCED_POINTS,
      TOTAL_POINTS,
      THRESHOLDS,
      {
        name: 'certified',
        kind: 'yesOrNo',
        help: 'Optional. Whether the Solutions Partner certification is valid; TRUE when left out.',
        optional: true,
        otherwise: true,
      },
      PROBLEMS,
    ],
    returns: 'The name of the tier, or "No tier".',
    examples: ['=PARTNER_TIER(250,600,Tier!A1:C5)', '=PARTNER_TIER(250,600,Tier!A1:C5,FALSE)'],
    mistakes: ['=PARTNER_TIER(250,600,Tier!A1:B5)'],
  },
  POINTS_TO_NEXT_TIER: {
    answers: 'The next tier, and the points it still takes.',
    arguments: [SOURCED_POINTS, TOTAL_POINTS, THRESHOLDS],
    returns:
      'One row: next tier, sourced points missing, total points missing; a blank tier and zeros at the top.',
    examples: ['=POINTS_TO_NEXT_TIER(250,600,Tier!A1:C5)'],
    mistakes: ['=POINTS_TO_NEXT_TIER("lots",600,Tier!A1:C5)'],
  },
  TIER_REVIEW: {
    answers: 'The tier after a review on 15 January or 15 July.',
    arguments: [
      { name: 'creditedTier', kind: 'tier', help: 'The tier credited before the review, or "No tier".' },
      {
        name: 'heldSince',
        kind: 'date',
        help: 'Day on which it was reached; may be blank when that is long ago.',
        optional: true,
      },
      { name: 'reviewDate', kind: 'date', help: 'The 15 January or 15 July of the review.' },
      {
        name: 'tiersInWindow',
        kind: 'tiers',
        help: "Tiers met on the window's monthly checks; a row of them for each review.",
      },
    ],
    returns: 'The best tier of the window; no less than the credited one within 6 months of reaching it.',
    examples: [
      '=TIER_REVIEW("Diamond","2024-03-01","2026-07-15",{"Gold";"Platinum";"Gold"})',
      '=TIER_REVIEW("Diamond","2026-03-01","2026-07-15",{"Gold";"Platinum";"Gold"})',
    ],
    mistakes: [
      '=TIER_REVIEW("Diamond","2024-03-01","2026-07-16","Gold")',
      '=TIER_REVIEW("Silver","","2026-07-15","Gold")',
    ],
  },
  ...AHEAD,
} as const satisfies Readonly<Record<string, FunctionDeclaration>>;

export type FunctionName = keyof typeof FUNCTIONS;
