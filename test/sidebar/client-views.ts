import type { ClientPanelView, RenewalView } from '../../src/panel/contract';
import type { Language } from '../../src/locale/language';
import {
  COMMUNICATION_OWNERS,
  CONTRACT_TYPES,
  BILLING_FREQUENCIES,
  STATUSES,
  labelOf,
} from '../../src/tables/choices';

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
    ...over,
  };
}
