import { customFunctions } from './functions/index';
import { sheetCalendar } from './google/sheet-calendar';
import {
  bringBackFromMenu,
  buildMenu,
  endAssociationFromMenu,
  openClientPanel,
  openColumnsPanel,
  openHubSpotPanel,
  openImportPanel,
  openPointsCalculator,
  openRemindersPanel,
  openRunsPanel,
  refreshFromMenu,
  setUpFromMenu,
  showAllFromMenu,
  showViewFromMenu,
  sortFromMenu,
  undoFromMenu,
} from './jobs/menu';
import { followEdit } from './jobs/follow-edit';
import { runFromTrigger } from './jobs/triggered-run';
import { panelCalls } from './panel/calls';

// Custom functions: what each answers, and its arguments, are declared in src/functions/table.ts.

const functions = customFunctions(sheetCalendar());

/**
 * The last day on which the terms of a renewal can be changed.
 * @param {date} renewalStart Day on which the renewal starts.
 * @param {number} noticeDays Optional. Notice period in days; 45 when left out.
 * @return The deadline: the renewal start less the notice period.
 * @customfunction
 * @preserve
 */
global.RENEWAL_DEADLINE = (renewalStart, noticeDays) => functions.RENEWAL_DEADLINE(renewalStart, noticeDays);

/**
 * The status of a contract change on a day.
 * @param {string} contractType Renewal, Contact tier upgrade or Email overage, in any language.
 * @param {date} renewalStart Day on which the renewal starts.
 * @param {date} acceptedOn Day on which the client accepted; may be blank.
 * @param {date} cancellationRequestedOn Day on which the client asked to cancel; may be blank.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} noticeDays Optional. Notice period in days; 45 when left out.
 * @param {string} language Optional. "en", "fr", "es", "de" or "pt"; English when left out.
 * @return Pending, Renewed, Confirmed or Cancellation requested, in the language.
 * @customfunction
 * @preserve
 */
global.RENEWAL_STATUS = (
  contractType,
  renewalStart,
  acceptedOn,
  cancellationRequestedOn,
  asOf,
  noticeDays,
  language,
) =>
  functions.RENEWAL_STATUS(
    contractType,
    renewalStart,
    acceptedOn,
    cancellationRequestedOn,
    asOf,
    noticeDays,
    language,
  );

/**
 * Whole days from the as-of day to the deadline of a renewal.
 * @param {date} renewalStart Day on which the renewal starts.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} noticeDays Optional. Notice period in days; 45 when left out.
 * @return 0 on the deadline itself, negative once it has passed.
 * @customfunction
 * @preserve
 */
global.RENEWAL_DAYS_LEFT = (renewalStart, asOf, noticeDays) =>
  functions.RENEWAL_DAYS_LEFT(renewalStart, asOf, noticeDays);

/**
 * The contract changes that start within the horizon, soonest deadline first.
 * @param {range} table The renewals table with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} horizonDays Optional. How many days to look ahead; 120 when left out.
 * @return The header and those rows of the table, with all their columns.
 * @customfunction
 * @preserve
 */
global.RENEWALS_DUE = (table, asOf, horizonDays) => functions.RENEWALS_DUE(table, asOf, horizonDays);

/**
 * How many renewal decisions are coming: pending, within the horizon, the deadline not passed.
 * @param {range} table The renewals table with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} horizonDays Optional. How many days to look ahead; 120 when left out.
 * @return A number.
 * @customfunction
 * @preserve
 */
global.RENEWAL_ALERTS = (table, asOf, horizonDays) => functions.RENEWAL_ALERTS(table, asOf, horizonDays);

/**
 * The rows with an open decision whose deadline comes within so many days, soonest first.
 * @param {range} table The renewals table with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} days Optional. How many days to look ahead; 30 when left out.
 * @return The header and those rows of the table, with all their columns.
 * @customfunction
 * @preserve
 */
global.DECISIONS_DUE = (table, asOf, days) => functions.DECISIONS_DUE(table, asOf, days);

/**
 * What renews month by month and what it is worth, each currency for itself.
 * @param {range} table The renewals table with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} months Optional. How many months, from the as-of day's on; 12 when left out.
 * @return A table with a header in the header row's language: month, currency, renewals, current MRR, estimated new MRR, how many are pending, renewed, to be cancelled, and how many other changes. By month of the renewal start; every month for every currency. MRR of renewals alone: an upgrade or overage repeats its client's. A renewal without an estimate is taken to renew at its current MRR.
 * @customfunction
 * @preserve
 */
global.RENEWALS_BY_MONTH = (table, asOf, months) => functions.RENEWALS_BY_MONTH(table, asOf, months);

/**
 * Who has how many open decisions, week by week.
 * @param {range} table The renewals table with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} weeks Optional. How many weeks, from the as-of day's on; 4 when left out.
 * @return A table with a header in the header row's language: owner email, currency, clients, overdue decisions, one column for each week headed by its Monday, later, current MRR of renewals. A decision counts by its deadline; one whose deadline lies before the as-of day is overdue until its renewal starts. What nobody owns comes last.
 * @customfunction
 * @preserve
 */
global.WORKLOAD = (table, asOf, weeks) => functions.WORKLOAD(table, asOf, weeks);

/**
 * Rows of the renewals table that cannot be right.
 * @param {range} table The renewals table with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {range} contacts Optional. The Contacts table with its header row: finds primary contacts who are not among the client's, or were not confirmed within 180 days.
 * @param {range} team Optional. The team of the Settings tab with its header row: finds owners who are not in it, unless it is empty.
 * @return One line a finding: row, client, column, what is wrong, what to do; in the header row's language.
 * @customfunction
 * @preserve
 */
global.RENEWAL_AUDIT = (table, asOf, contacts, team) => functions.RENEWAL_AUDIT(table, asOf, contacts, team);

/**
 * Marketing emails a month that come with a contact tier.
 * @param {number} maxContacts Contacts of the tier.
 * @param {string} edition Optional. "Starter", "Basic", "Professional" or "Enterprise"; 10 for each contact when left out.
 * @return 10 for each contact, 5 in Starter.
 * @customfunction
 * @preserve
 */
global.EMAIL_LIMIT = (maxContacts, edition) => functions.EMAIL_LIMIT(maxContacts, edition);

/**
 * Tier points of a sale, with those of managing the client where you will. An estimate outside US dollars.
 * @param {number} amount Monthly recurring revenue in the currency.
 * @param {string} currency ISO code such as "EUR", or an unambiguous sign.
 * @param {string} market The client's market: "standard", "growth", or a country by name or ISO code.
 * @param {string} dealType Optional. "sourced" or "assisted"; sourced when left out.
 * @param {boolean} managed Optional. TRUE when you will manage the client too; FALSE when left out.
 * @param {number} otherPartners Optional. How many other partners manage the client too; none when left out.
 * @param {date} soldOn Optional. Day of the sale; the newest rules when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return Sold and managed points together.
 * @customfunction
 * @preserve
 */
global.PARTNER_POINTS = (amount, currency, market, dealType, managed, otherPartners, soldOn, rules) =>
  functions.PARTNER_POINTS(amount, currency, market, dealType, managed, otherPartners, soldOn, rules);

/**
 * Sold tier points of a sale. An estimate outside US dollars.
 * @param {number} amount Monthly recurring revenue in the currency.
 * @param {string} currency ISO code such as "EUR", or an unambiguous sign.
 * @param {string} market The client's market: "standard", "growth", or a country by name or ISO code.
 * @param {string} dealType Optional. "sourced" or "assisted"; sourced when left out.
 * @param {date} soldOn Optional. Day of the sale; the newest rules when left out.
 * @param {date} lineFirstSoldOn Optional. Day on which the client first bought this product line, which decides the rate; the day of the sale when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return Sourced or assisted points.
 * @customfunction
 * @preserve
 */
global.SOLD_POINTS = (amount, currency, market, dealType, soldOn, lineFirstSoldOn, rules) =>
  functions.SOLD_POINTS(amount, currency, market, dealType, soldOn, lineFirstSoldOn, rules);

/**
 * Managed tier points of a client, shared evenly by all partners who manage it. An estimate outside US dollars.
 * @param {number} amount Monthly recurring revenue in the currency.
 * @param {string} currency ISO code such as "EUR", or an unambiguous sign.
 * @param {string} market The client's market: "standard", "growth", or a country by name or ISO code.
 * @param {number} otherPartners Optional. How many other partners manage the client too; none when left out.
 * @param {date} asOf Optional. Day whose rules hold; the newest rules when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return Your share of the managed points.
 * @customfunction
 * @preserve
 */
global.MANAGED_POINTS = (amount, currency, market, otherPartners, asOf, rules) =>
  functions.MANAGED_POINTS(amount, currency, market, otherPartners, asOf, rules);

/**
 * Points for a monthly amount: a new line sold that day, or a client managed alone.
 * @param {number} amount Monthly recurring revenue in the currency.
 * @param {string} kind "sourced", "assisted" or "managed".
 * @param {string} currency ISO code such as "EUR", or an unambiguous sign.
 * @param {string} market The client's market: "standard", "growth", or a country by name or ISO code.
 * @param {date} asOf Optional. Day whose rules hold; the newest rules when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return Points. An estimate outside US dollars.
 * @customfunction
 * @preserve
 */
global.AMOUNT_TO_POINTS = (amount, kind, currency, market, asOf, rules) =>
  functions.AMOUNT_TO_POINTS(amount, kind, currency, market, asOf, rules);

/**
 * The monthly amount that gives so many points: the inverse of AMOUNT_TO_POINTS.
 * @param {number} points Points wanted.
 * @param {string} kind "sourced", "assisted" or "managed".
 * @param {string} currency ISO code such as "EUR", or an unambiguous sign.
 * @param {string} market The client's market: "standard", "growth", or a country by name or ISO code.
 * @param {date} asOf Optional. Day whose rules hold; the newest rules when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return An amount in the currency. An estimate outside US dollars.
 * @customfunction
 * @preserve
 */
global.POINTS_TO_AMOUNT = (points, kind, currency, market, asOf, rules) =>
  functions.POINTS_TO_AMOUNT(points, kind, currency, market, asOf, rules);

/**
 * The first day on which points of a sale no longer count.
 * @param {date} soldOn Day of the sale.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return A date: 12 calendar months after the sale.
 * @customfunction
 * @preserve
 */
global.POINTS_EXPIRY = (soldOn, rules) => functions.POINTS_EXPIRY(soldOn, rules);

/**
 * Points of a ledger that count on a day.
 * @param {range} ledger The points ledger with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {string} kind Optional. "sourced", "assisted" or "managed"; all kinds when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @param {boolean} problems Optional. TRUE: what cannot be calculated says why in its place; an error when left out.
 * @return Active points.
 * @customfunction
 * @preserve
 */
global.ACTIVE_POINTS = (ledger, asOf, kind, rules, problems) =>
  functions.ACTIVE_POINTS(ledger, asOf, kind, rules, problems);

/**
 * Active points of a ledger month by month, with the expiries to come.
 * @param {range} ledger The points ledger with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} monthsBack Optional. Months before the as-of month; 6 when left out.
 * @param {number} monthsAhead Optional. Months after the as-of month; 3 when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @param {boolean} problems Optional. TRUE: what cannot be calculated says why in its place; an error when left out.
 * @return A table: Month, Sourced, Assisted, Managed, Total; one row a month, as of its 15th.
 * @customfunction
 * @preserve
 */
global.POINTS_OVER_TIME = (ledger, asOf, monthsBack, monthsAhead, rules, problems) =>
  functions.POINTS_OVER_TIME(ledger, asOf, monthsBack, monthsAhead, rules, problems);

/**
 * The best tier that points reach: both minimums met, and the certification valid.
 * @param {number} sourcedPoints Active sourced points.
 * @param {number} totalPoints Active points of all kinds.
 * @param {range} thresholds Rows of tier, sourced minimum, total minimum.
 * @param {boolean} certified Optional. Whether the Solutions Partner certification is valid; TRUE when left out.
 * @param {boolean} problems Optional. TRUE: what cannot be calculated says why in its place; an error when left out.
 * @return The name of the tier, or "No tier".
 * @customfunction
 * @preserve
 */
global.PARTNER_TIER = (sourcedPoints, totalPoints, thresholds, certified, problems) =>
  functions.PARTNER_TIER(sourcedPoints, totalPoints, thresholds, certified, problems);

/**
 * The next tier, and the points it still takes.
 * @param {number} sourcedPoints Active sourced points.
 * @param {number} totalPoints Active points of all kinds.
 * @param {range} thresholds Rows of tier, sourced minimum, total minimum.
 * @return One row: next tier, sourced points missing, total points missing; a blank tier and zeros at the top.
 * @customfunction
 * @preserve
 */
global.POINTS_TO_NEXT_TIER = (sourcedPoints, totalPoints, thresholds) =>
  functions.POINTS_TO_NEXT_TIER(sourcedPoints, totalPoints, thresholds);

/**
 * The tier after a review on 15 January or 15 July.
 * @param {string} creditedTier The tier credited before the review, or "No tier".
 * @param {date} heldSince Day on which it was reached; may be blank when that is long ago.
 * @param {date} reviewDate The 15 January or 15 July of the review.
 * @param {range} tiersInWindow Tiers met on the window's monthly checks; a row of them for each review.
 * @return The best tier of the window; no less than the credited one within 6 months of reaching it.
 * @customfunction
 * @preserve
 */
global.TIER_REVIEW = (creditedTier, heldSince, reviewDate, tiersInWindow) =>
  functions.TIER_REVIEW(creditedTier, heldSince, reviewDate, tiersInWindow);

/**
 * Whom to call first, and why.
 * @param {range} renewals The renewals table with its header row, in any language.
 * @param {range} clients Optional. The Clients table with its header row; without it, reasons about usage, limits and activity are left out.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {number} limit Optional. How many clients at most; 20 when left out.
 * @return A table with a header in the header row's language: client, priority, heaviest reason, other reasons, deadline, renewal start, current MRR, currency, owner. Cancellations first, then by weight of the reason, deadline, MRR. What the tables have no column for is no reason.
 * @customfunction
 * @preserve
 */
global.CLIENTS_TO_CALL = (renewals, clients, asOf, limit) =>
  functions.CLIENTS_TO_CALL(renewals, clients, asOf, limit);

/**
 * Points and tier month by month: with expiries, managed relationships that end, and clients that leave.
 * @param {range} ledger The points ledger with its header row, in any language.
 * @param {range} renewals The renewals table with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {range} thresholds Rows of tier, sourced minimum, total minimum.
 * @param {string} outcome Optional. "renew": all renew; "expected": cancellations requested are lost; "lose": all that is undecided, too; expected when left out.
 * @param {number} monthsAhead Optional. Months after the as-of month; 12 when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return A table with a header in the language of the ledger's: month (its 15th), sourced, assisted, managed, total, tier, events since the check before. A client that is lost takes its sold and managed points along on the day its renewal would start. Clients are matched by Hub ID, else by name; the certification counts as valid.
 * @customfunction
 * @preserve
 */
global.TIER_OUTLOOK = (ledger, renewals, asOf, thresholds, outcome, monthsAhead, rules) =>
  functions.TIER_OUTLOOK(ledger, renewals, asOf, thresholds, outcome, monthsAhead, rules);

/**
 * What each client brings to the tier, and the tier today without it.
 * @param {range} ledger The points ledger with its header row, in any language.
 * @param {range} renewals The renewals table with its header row, in any language.
 * @param {date} asOf The day to answer for: a cell such as AS_OF, never TODAY().
 * @param {range} thresholds Rows of tier, sourced minimum, total minimum.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return A table with a header in the language of the ledger's: client, next event, its day, active sourced, assisted, managed and total points, tier without the client. Every client with active points, most first. The certification counts as valid.
 * @customfunction
 * @preserve
 */
global.TIER_AT_RISK = (ledger, renewals, asOf, thresholds, rules) =>
  functions.TIER_AT_RISK(ledger, renewals, asOf, thresholds, rules);

/**
 * How much MRR of one kind alone closes both gaps to a tier. An estimate outside US dollars.
 * @param {number} sourcedMissing Sourced points missing, as POINTS_TO_NEXT_TIER has them.
 * @param {number} totalMissing Points of all kinds missing.
 * @param {string} currency ISO code such as "EUR", or an unambiguous sign.
 * @param {date} asOf Optional. Day whose rules hold; the newest rules when left out.
 * @param {range} rules Optional. The Rules table, POINT_RULES; the built-in rules when left out.
 * @return A table with a header in the language of the rules' header row: lever (sourced, assisted, managed), market (standard, growth), MRR; blank where that kind cannot close the sourced gap.
 * @customfunction
 * @preserve
 */
global.TIER_LEVERS = (sourcedMissing, totalMissing, currency, asOf, rules) =>
  functions.TIER_LEVERS(sourcedMissing, totalMissing, currency, asOf, rules);

/**
 * The cheapest set of options that closes both gaps to a tier.
 * @param {range} options Rows of name, sourced points, total points, cost; 40 at most.
 * @param {number} sourcedMissing Sourced points missing, as POINTS_TO_NEXT_TIER has them.
 * @param {number} totalMissing Points of all kinds missing.
 * @return A table with a header in the header row's language: name, sourced, total, cost of the chosen options in their order, then their total. Of equally cheap sets the one with fewer options, of those the one whose options come first. Exact: no other set is cheaper.
 * @customfunction
 * @preserve
 */
global.TIER_PATH = (options, sourcedMissing, totalMissing) =>
  functions.TIER_PATH(options, sourcedMissing, totalMissing);

// Menu: built when the file is opened, one function for each item.

global.onOpen = (event) => buildMenu(event);
global.onInstall = (event) => buildMenu(event);
global.setUpSpreadsheet = () => setUpFromMenu();
global.refreshNow = () => refreshFromMenu();
global.undoLastRun = () => undoFromMenu();
global.openRunsPanel = () => openRunsPanel();
global.showDueIn30Days = () => showViewFromMenu('due30');
global.showDueIn60Days = () => showViewFromMenu('due60');
global.showDueIn120Days = () => showViewFromMenu('due120');
global.showOverdue = () => showViewFromMenu('overdue');
global.showMine = () => showViewFromMenu('mine');
global.showPartnerOwned = () => showViewFromMenu('partnerOwned');
global.showLapsed = () => showViewFromMenu('lapsed');
global.showAllRows = () => showAllFromMenu();
global.sortByDeadline = () => sortFromMenu();
global.endClientAssociation = () => endAssociationFromMenu();
global.bringClientBack = () => bringBackFromMenu();
global.openClientPanel = () => openClientPanel();
global.findClient = () => openClientPanel('search');
global.openPointsCalculator = () => openPointsCalculator();
global.openImportPanel = () => openImportPanel();
global.openHubSpotPanel = () => openHubSpotPanel();
global.openColumnsPanel = () => openColumnsPanel();
global.openRemindersPanel = () => openRemindersPanel();

// What follows from an edit by hand.

global.onEdit = (event) => followEdit(event);

// Trigger: every day at eight in the spreadsheet's zone.

global.runDaily = (event) => runFromTrigger(event);

// Panels: called from the sidebars through google.script.run; see src/panel/contract.ts.

global.viewSelectedClient = (request) => panelCalls.viewSelectedClient(request);
global.viewClient = (request) => panelCalls.viewClient(request);
global.viewClientDetails = (request) => panelCalls.viewClientDetails(request);
global.viewClientPoints = (request) => panelCalls.viewClientPoints(request);
global.changeRenewal = (request) => panelCalls.changeRenewal(request);
global.endServices = (request) => panelCalls.endServices(request);
global.startStep = (request) => panelCalls.startStep(request);
global.previewImport = (request) => panelCalls.previewImport(request);
global.importFile = (request) => panelCalls.importFile(request);
global.previewReminders = (request) => panelCalls.previewReminders(request);
global.confirmReminders = (request) => panelCalls.confirmReminders(request);
global.switchOffReminders = (request) => panelCalls.switchOffReminders(request);
global.viewRuns = (request) => panelCalls.viewRuns(request);
global.takeBackRun = (request) => panelCalls.takeBackRun(request);
global.viewCalculator = (request) => panelCalls.viewCalculator(request);
global.calculatePoints = (request) => panelCalls.calculatePoints(request);
global.insertPoints = (request) => panelCalls.insertPoints(request);
global.viewColumns = (request) => panelCalls.viewColumns(request);
global.configureColumns = (request) => panelCalls.configureColumns(request);
global.viewHubSpot = (request) => panelCalls.viewHubSpot(request);
global.connectHubSpot = (request) => panelCalls.connectHubSpot(request);
global.disconnectHubSpot = (request) => panelCalls.disconnectHubSpot(request);
global.setHubSpotDaily = (request) => panelCalls.setHubSpotDaily(request);
global.previewHubSpot = (request) => panelCalls.previewHubSpot(request);
global.importHubSpot = (request) => panelCalls.importHubSpot(request);
global.setLanguage = (request) => panelCalls.setLanguage(request);
