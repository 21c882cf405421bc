import type {
  ClientDetails,
  ClientPanelView,
  ClientPoints,
  PanelBook,
  RenewalView,
} from '../../src/panel/contract';
import type { Language } from '../../src/locale/language';
import {
  COMMUNICATION_OWNERS,
  CONTRACT_TYPES,
  BILLING_FREQUENCIES,
  STATUSES,
  labelOf,
} from '../../src/tables/choices';
import { RELATIONSHIPS } from '../../src/tables/clients';
import { POINT_KINDS, POINT_STATES } from '../../src/tables/points-ledger';

type ChoiceValue<Table extends { values: readonly { value: unknown }[] }> = Table['values'][number]['value'];

const WHAT_NOW: Readonly<Record<Language, string>> = {
  en: 'Until Jan 15, 2026 contacts, products and term can be lowered or the contract cancelled. After that it renews on Jan 16, 2026 with the new terms.',
  fr: 'Jusqu’au 15 janv. 2026, contacts, produits et durée peuvent être réduits ou le contrat résilié. Ensuite, il est renouvelé le 16 janv. 2026 aux nouvelles conditions.',
  es: 'Hasta el 15 ene 2026 se pueden reducir contactos, productos y plazo o cancelar el contrato. Después se renueva el 16 ene 2026 con las nuevas condiciones.',
  de: 'Bis 15.01.2026 lassen sich Kontakte, Produkte und Laufzeit verringern oder der Vertrag kündigen. Danach verlängert er sich am 16.01.2026 zu den neuen Bedingungen.',
  pt: 'Até 15 de jan. de 2026 é possível reduzir contatos, produtos e prazo ou cancelar o contrato. Depois ele se renova em 16 de jan. de 2026 com as novas condições.',
};

export interface RenewalSketch extends Partial<
  Omit<RenewalView, 'contractType' | 'status' | 'communicationOwner'>
> {
  readonly contractType?: ChoiceValue<typeof CONTRACT_TYPES>;
  readonly status?: ChoiceValue<typeof STATUSES>;
  readonly communicationOwner?: ChoiceValue<typeof COMMUNICATION_OWNERS>;
}

/** A renewal that starts on 2026-03-01, unless the sketch says otherwise. */
export function renewal(sketch: RenewalSketch = {}, language: Language = 'en'): RenewalView {
  const { contractType = 'renewal', status = 'pending', communicationOwner = 'hubspot', ...rest } = sketch;
  return {
    rowKey: 'row-1',
    primaryClientContact: 'Marta Ruiz',
    ownerEmail: 'lena@partner.example',
    products: 'Marketing Hub Professional, Sales Hub Starter',
    billingFrequency: labelOf(BILLING_FREQUENCIES, 'annually', language),
    subscriptionTermMonths: 12,
    maxContacts: 10_000,
    emailLimit: 100_000,
    currentMrr: { amount: 1200, currency: 'EUR' },
    estimatedNewMrr: { amount: 1284.5, currency: 'EUR' },
    discount: null,
    renewalDiscount: null,
    renewalManager: null,
    contract: null,
    noticeDays: 45,
    dates: {
      appears: '2025-11-01',
      clientNotice: '2025-12-16',
      deadline: '2026-01-15',
      autoRenewal: '2026-01-16',
      start: '2026-03-01',
    },
    daysLeft: 5,
    acceptedOn: null,
    cancellationRequestedOn: null,
    snoozeUntil: null,
    lastReminder: '2026-01-08',
    notes: null,
    seen: { clientName: 'Nordlicht Energie AG', communicationOwner },
    whatNow: WHAT_NOW[language],
    ...rest,
    contractType: { value: contractType, label: labelOf(CONTRACT_TYPES, contractType, language) },
    status: { value: status, label: labelOf(STATUSES, status, language) },
    communicationOwner: {
      value: communicationOwner,
      label: labelOf(COMMUNICATION_OWNERS, communicationOwner, language),
    },
  };
}

export const CLIENT_NAMES = [
  'Álvarez & Hijos SL',
  'Bäckerei Sonnenschein GmbH',
  'Comedia Studios',
  'La Media Naranja',
  'Medina Logística',
  'Nordlicht Energie AG',
  'O\'Brien <b>Partners</b> "Ltd"',
  'مؤسسة النور',
  '🚀 Rocket Payroll',
];

export function panelBook(language: Language = 'en', over: Partial<PanelBook> = {}): PanelBook {
  return {
    language,
    timeZone: 'Europe/Berlin',
    locale: null,
    horizonDays: 120,
    ownConversations: false,
    colleagues: [],
    team: [
      { role: 'pdm', name: 'Dana Example', email: 'dana@hubspot.example' },
      { role: 'renewalManager', name: 'Rosa Example', email: 'rosa@hubspot.example' },
      { role: 'support', name: 'Partner Desk', email: null },
    ],
    remindersOn: true,
    lastRun: '2026-01-10',
    heartbeat: { isLate: false, warnings: [], facts: [] },
    places: {},
    ...over,
  };
}

/** What the other tabs say about Nordlicht. */
export function clientDetails(
  language: Language = 'en',
  over: Partial<NonNullable<ClientDetails['facts']>> = {},
): ClientDetails {
  const subscription = (product: string, edition: string, now: number, after: number) => ({
    ...{ product, edition, termMonths: 12 },
    billingFrequency: labelOf(BILLING_FREQUENCIES, 'monthly', language),
    currentMrr: { amount: now, currency: 'EUR' },
    renewalMrr: { amount: after, currency: 'EUR' },
  });
  return {
    facts: {
      country: 'Deutschland',
      market: 'Standard',
      businessType: 'B2B',
      relationship: {
        value: 'soldAndManaged',
        label: labelOf(RELATIONSHIPS, 'soldAndManaged', language),
      },
      products: 'Marketing Hub Professional; Sales Hub Starter',
      productUse: 'Workflows; Forms; Sequences',
      more: [
        { label: 'Managed until', value: '2026-10-18' },
        { label: 'Seats', value: 'Core 8/10, Sales 3/5' },
        { label: 'Credits used', value: 12_500 },
        { label: 'Projected commission', value: { amount: 120.5, currency: 'USD' } },
      ],
      mrr: { amount: 1200, currency: 'EUR' },
      partnerEmployees: 'lena@partner.example; tom@partner.example',
      crmRecord: 'https://app.hubspot.example/contacts/1/company/2',
      accountLink: 'https://app.hubspot.example/4711023',
      renewalOptions: null,
      renewalManager: 'Rosa Example',
      usageScore: 64,
      usageTrend: 0.025,
      engagement: { index: 5, band: 'medium' },
      contactsLimit: 8_000,
      contactsUsed: 7_640,
      emailLimit: 80_000,
      emailsSent: 21_300,
      notUnderstood: [],
      ...over,
    },
    contacts: [
      { name: 'Marta Ruiz', email: 'marta@nordlicht.example', role: 'Head of Marketing' },
      { name: 'Jonas Weber', email: null, role: null },
    ],
    subscriptions: [
      subscription('Marketing Hub', 'Professional', 800, 856),
      subscription('Sales Hub', 'Starter', 400, 428.5),
    ],
  };
}

export const NO_DETAILS: ClientDetails = { facts: null, contacts: [], subscriptions: [] };

/** Nordlicht brings a fifth of the partner's points, and with them the tier. */
export function clientPoints(language: Language = 'en', over: Partial<ClientPoints> = {}): ClientPoints {
  const line = (kind: 'sourced' | 'managed', state: 'active' | 'expired', from: string, points: number) => ({
    kind: { value: kind, label: labelOf(POINT_KINDS, kind, language) },
    state: { value: state, label: labelOf(POINT_STATES, state, language) },
    from,
    until: kind === 'managed' ? null : `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`,
    points,
    amount: { amount: 1000, currency: 'EUR' },
    market: kind === 'managed' ? 'Brazil' : 'DE',
  });
  return {
    lines: [
      line('sourced', 'active', '2025-06-01', 56.818182),
      line('managed', 'active', '2024-11-20', 11.363636),
      line('sourced', 'expired', '2024-06-01', 66.666667),
    ],
    active: { sourced: 56.818182, assisted: 0, managed: 11.363636, total: 68.181818 },
    expired: 66.666667,
    all: { sourced: 210, total: 540 },
    tier: { now: 'Platinum', without: 'Gold', areExamples: true, certified: true },
    unreadable: 0,
    contactTiers: [{ contacts: 15_000, price: { amount: 230, currency: 'EUR' } }],
    ...over,
  };
}

/** The panel on 2026-01-10 with Nordlicht selected: a renewal to decide, an upgrade, an overage. */
export function clientPanel(language: Language = 'en', over: Partial<ClientPanelView> = {}): ClientPanelView {
  return {
    language,
    asOf: '2026-01-10',
    alerts: {
      decisionsComing: 3,
      nextDeadline: { day: '2026-01-15', client: 'Nordlicht Energie AG', daysLeft: 5 },
      remindersOn: true,
      lastRun: '2026-01-10',
      heartbeat: { isLate: false, warnings: [], facts: [] },
    },
    clientNames: CLIENT_NAMES,
    namesMark: 'names-1',
    book: panelBook(language),
    communicationOwners: COMMUNICATION_OWNERS.values.map(({ value, label }) => ({
      value,
      label: label[language],
    })),
    client: {
      name: 'Nordlicht Energie AG',
      website: 'nordlicht-energie.example',
      hubId: '4711023',
      renewals: [
        renewal({}, language),
        renewal(
          {
            rowKey: 'row-2',
            contractType: 'contactTierUpgrade',
            status: 'confirmed',
            communicationOwner: 'partner',
            acceptedOn: '2026-01-05',
            dates: {
              appears: '2025-12-20',
              clientNotice: '2026-02-03',
              deadline: '2026-03-05',
              autoRenewal: '2026-03-06',
              start: '2026-04-19',
            },
            daysLeft: 54,
            estimatedNewMrr: { amount: 1450, currency: 'EUR' },
          },
          language,
        ),
        renewal(
          {
            rowKey: 'row-3',
            contractType: 'emailOverage',
            status: 'cancellationRequested',
            cancellationRequestedOn: '2026-01-02',
            dates: null,
            daysLeft: null,
            currentMrr: null,
            estimatedNewMrr: null,
          },
          language,
        ),
      ],
    },
    selectedRowKey: 'row-1',
    selection: { sheetId: 1, row: 2, mark: 'row-1' },
    neighbours: [{ name: 'Medina Logística', website: null, hubId: '4711024' }],
    ...over,
  };
}
