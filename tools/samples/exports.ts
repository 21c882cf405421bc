import { dsvFormat } from 'd3-dsv';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { parseIsoDate } from '../../src/domain/calendar-date';
import { emailLimit, renewalDeadline, renewalStatus } from '../../src/domain/renewal';
import type { Language } from '../../src/locale/language';
import type { ChoiceTable } from '../../src/tables/choices';
import { labelOf } from '../../src/tables/choices';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import type { ColumnDeclaration } from '../../src/tables/table';
import type { SampleChange, SampleClient } from './clients';
import { SAMPLE_CLIENTS } from './clients';
import { PORTAL_LOCALES, writtenAmount, writtenDate, writtenInteger } from './portal-locales';

export type SampleValues = { readonly [Column in RenewalColumn]?: string | number | CalendarDate | undefined };

/** The evening on which the book was exported: a renewal with its deadline that day is still pending. */
export const EXPORTED_ON: CalendarDate = { year: 2026, month: 1, day: 15 };

const ADD_ONS_OWN_COLUMNS: readonly RenewalColumn[] = ['lastReminder', 'rowKey', 'recordId', 'daysLeft'];

/** HubSpot's 15 columns, our 8 in their usual order, and those that were added later. */
const EXPORTED_COLUMNS = RENEWALS.columns.filter(({ key }) => !ADD_ONS_OWN_COLUMNS.includes(key));

/** Every row of the sample book, as a reader of any of the exports should find it. */
export function sampleRows(): readonly SampleValues[] {
  return SAMPLE_CLIENTS.flatMap((client) => client.changes.map((change) => valuesOf(client, change)));
}

/** The book as a portal of that language would export it. */
export function sampleExport(language: Language): string {
  const { delimiter, lineBreak, byteOrderMark } = PORTAL_LOCALES[language];
  const rows = sampleRows().map((values) => EXPORTED_COLUMNS.map((column) => written(column, values, language)));
  const headers = EXPORTED_COLUMNS.map(({ label }) => label[language]);
  const lines = [headers, ...rows].map((cells) => dsvFormat(delimiter).formatRow(cells));
  return `${byteOrderMark ? '\uFEFF' : ''}${lines.join(lineBreak)}${lineBreak}`;
}

function valuesOf(client: SampleClient, change: SampleChange): SampleValues {
  const contract = {
    contractType: change.type,
    renewalStart: dayOf(change.start),
    noticeDays: change.noticeDays,
    acceptedOn: change.acceptedOn === undefined ? undefined : dayOf(change.acceptedOn),
    cancellationRequestedOn:
      change.cancellationRequestedOn === undefined ? undefined : dayOf(change.cancellationRequestedOn),
  };
  return {
    ...contract,
    clientName: client.name,
    communicationOwner: change.communicationOwner,
    primaryClientContact: client.contact,
    status: renewalStatus(contract, EXPORTED_ON),
    renewalDeadline: renewalDeadline(contract.renewalStart, contract.noticeDays),
    website: client.website,
    hubId: client.hubId,
    maxContacts: change.maxContacts,
    emailLimit: change.maxContacts === undefined ? undefined : emailLimit(change.maxContacts, change.edition),
    billingFrequency: change.billing,
    subscriptionTerm: change.termMonths,
    currentMrr: change.currentMrr,
    estimatedNewMrr: change.newMrr,
    ownerEmail: change.ownerEmail,
    products: change.products,
    currency: client.currency,
    snoozeUntil: change.snoozeUntil === undefined ? undefined : dayOf(change.snoozeUntil),
    notes: change.notes,
    contract: change.contract,
    discount: change.discount,
    renewalDiscount: change.renewalDiscount,
    renewalManager: change.renewalManager,
  };
}

function written(column: ColumnDeclaration<RenewalColumn>, values: SampleValues, language: Language): string {
  const value = values[column.key];
  const locale = PORTAL_LOCALES[language];
  if (value === undefined) return '';
  if (typeof value === 'object') return writtenDate(value, locale);
  if (column.choices) return labelOf(column.choices as ChoiceTable<string>, String(value), language);
  if (typeof value === 'string') return value;
  switch (column.kind) {
    case 'money':
      return writtenAmount(value, values.currency as string | undefined, locale);
    case 'months':
      return locale.months(value);
    case 'percent':
      return `${writtenInteger(Math.round(value * 100), locale)}%`;
    default:
      return writtenInteger(value, locale);
  }
}

function dayOf(iso: string): CalendarDate {
  const day = parseIsoDate(iso);
  if (!day) throw new Error(`"${iso}" is no day`);
  return day;
}

/** Good rows among bad ones; samples/README.md tells what is wrong with each. */
export function brokenBook(): string {
  return `${[
    'Client name,Communication owner,Contract type,Status,Website,Hub ID,Renewal start date,Max contacts,Current MRR,Currency,Owner email,Accepted on',
    'Good Harvest Farms,Partner,Renewal,Pending,goodharvest.example,30991001,03/15/2026,2000,"1,240.50",USD,ana.ferreira@example.com,',
    'No Such Day Ltd,Partner,Renewal,Pending,nosuchday.example,30991002,02/30/2026,2000,890.00,USD,ana.ferreira@example.com,',
    'Unheard Of Inc.,HubSpot,Handshake,Pending,unheard.example,30991003,04/01/2026,2000,890.00,USD,ana.ferreira@example.com,',
    ',HubSpot,Renewal,Pending,nameless.example,30991004,04/01/2026,2000,890.00,USD,ana.ferreira@example.com,',
    'Words For Money LLC,HubSpot,Renewal,Pending,words.example,30991005,04/01/2026,2000,a lot,USD,ana.ferreira@example.com,',
    'GOOD HARVEST FARMS,Partner,Renewal,Pending,www.goodharvest.example,30991001,03/15/2026,2000,"1,240.50",USD,ana.ferreira@example.com,',
    'Good Harvest Farms,Partner,Email overage (EO),Confirmed,goodharvest.example,30991001,03/20/2026,2000,"1,240.50",USD,ana.ferreira@example.com,01/10/2026',
    '"Second Thoughts, Unlimited",Partner,Renewal,Pending,secondthoughts.example,30991006,05/10/2026,3000,"2,100.00",GBP,jonas.weber@example.com,',
  ].join('\n')}\n`;
}
