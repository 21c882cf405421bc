import type { CommunicationOwner, Contract, ContractType, RenewalStatus } from '../domain/renewal';
import type { Language, Translated } from '../locale/language';
import { LANGUAGES, foldLabel } from '../locale/language';

/** A closed set of values: the key is what code and domain know, the labels are what people read and write. */
export interface ChoiceTable<Value extends string | number> {
  readonly values: readonly {
    readonly value: Value;
    readonly label: Translated;
    readonly alsoCalled?: readonly string[];
  }[];
}

export const CONTRACT_TYPES: ChoiceTable<ContractType> = {
  values: [
    {
      value: 'renewal',
      label: { en: 'Renewal', fr: 'Renouvellement', es: 'Renovación', de: 'Verlängerung', pt: 'Renovação' },
      alsoCalled: ['Renewals', 'Subscription renewal', 'Contract renewal', 'Vertragsverlängerung'],
    },
    {
      value: 'contactTierUpgrade',
      label: {
        en: 'Contact tier upgrade (CTU)',
        fr: 'Mise à niveau du contact',
        es: 'Mejora del contacto',
        de: 'Kontakt-Upgrade',
        pt: 'Upgrade de contatos',
      },
      // As HubSpot's pages and help articles print it in five languages.
      alsoCalled: [
        'Contact tier upgrade',
        'CTU',
        'Contact upgrade',
        'Contacts upgrade',
        'Contact tier increase',
        'Mise à niveau du nombre de contacts autorisés',
        'Mise à niveau des contacts',
        'Actualización de nivel del contacto',
        'Actualización del nivel de contactos',
        'Mejora de contactos',
        'Kontaktstufen-Upgrade',
        'Kontaktstufenupgrade',
        'Upgrade der Kontaktstufe',
        'Upgrade de nível de contatos',
        'Upgrade do nível de contatos',
      ],
    },
    {
      value: 'emailOverage',
      label: {
        en: 'Email overage (EO)',
        fr: "Dépassement du nombre d'envois d'e-mails autorisés",
        es: 'Exceso de correos electrónicos',
        de: 'Überziehung des E-Mail-Volumens',
        pt: 'Excesso de e-mails',
      },
      alsoCalled: [
        'Email overage',
        'EO',
        'Email overages',
        'Email send overage',
        "Dépassement d'e-mails",
        'Exceso de correos',
        'Exceso de envíos de correo',
        'E-Mail-Überziehung',
        'E-Mail-Überschreitung',
        'Excesso de envios de e-mail',
      ],
    },
  ],
};

export const STATUSES: ChoiceTable<RenewalStatus> = {
  values: [
    {
      value: 'pending',
      label: { en: 'Pending', fr: 'En attente', es: 'Pendiente', de: 'Ausstehend', pt: 'Pendente' },
    },
    {
      value: 'renewed',
      label: { en: 'Renewed', fr: 'Renouvelé', es: 'Renovado', de: 'Verlängert', pt: 'Renovado' },
    },
    {
      value: 'confirmed',
      label: { en: 'Confirmed', fr: 'Confirmé', es: 'Confirmado', de: 'Bestätigt', pt: 'Confirmado' },
    },
    {
      value: 'cancellationRequested',
      label: {
        en: 'Cancellation requested',
        fr: 'Annulation demandée',
        es: 'Cancelación solicitada',
        de: 'Kündigung beantragt',
        pt: 'Cancelamento solicitado',
      },
    },
  ],
};

export const CONTRACTS: ChoiceTable<Contract> = {
  values: [
    {
      value: 'hubspotSubscription',
      label: {
        en: 'HubSpot subscription',
        fr: 'Abonnement HubSpot',
        es: 'Suscripción a HubSpot',
        de: 'HubSpot-Abonnement',
        pt: 'Assinatura da HubSpot',
      },
      alsoCalled: ['HubSpot'],
    },
    {
      value: 'ownServices',
      label: {
        en: 'Own services',
        fr: 'Nos services',
        es: 'Servicios propios',
        de: 'Eigene Leistungen',
        pt: 'Serviços próprios',
      },
      alsoCalled: ['Services', 'Servicios', 'Leistungen', 'Serviços', 'Retainer'],
    },
    {
      value: 'ownSubscription',
      label: {
        en: 'Own subscription',
        fr: 'Notre abonnement',
        es: 'Suscripción propia',
        de: 'Eigenes Abonnement',
        pt: 'Assinatura própria',
      },
    },
  ],
};

export const COMMUNICATION_OWNERS: ChoiceTable<CommunicationOwner> = {
  values: [
    {
      value: 'hubspot',
      label: { en: 'HubSpot', fr: 'HubSpot', es: 'HubSpot', de: 'HubSpot', pt: 'HubSpot' },
      alsoCalled: [
        'HubSpot team',
        'The HubSpot team',
        'Équipe HubSpot',
        "L'équipe HubSpot",
        'Équipe de HubSpot',
        'Equipo de HubSpot',
        'Equipo HubSpot',
        'HubSpot-Team',
        'Team von HubSpot',
        'Equipe da HubSpot',
        'Equipe HubSpot',
        'Equipe do HubSpot',
      ],
    },
    {
      value: 'partner',
      label: { en: 'Partner', fr: 'Partenaire', es: 'Partner', de: 'Partner', pt: 'Parceiro' },
      alsoCalled: [
        'Solutions partner',
        'Partner team',
        'Partenaire de solutions',
        'Socio',
        'Partner de soluciones',
        'Lösungspartner',
        'Solutions Partner',
        'Parceiro de soluções',
      ],
    },
  ],
};

export const BILLING_FREQUENCIES: ChoiceTable<
  'monthly' | 'quarterly' | 'semiAnnually' | 'annually' | 'otherThreeMonths'
> = {
  values: [
    {
      value: 'monthly',
      label: { en: 'Monthly', fr: 'Mensuelle', es: 'Mensual', de: 'Monatlich', pt: 'Mensal' },
      alsoCalled: ['Per month', 'Mensuel', '1 month'],
    },
    {
      value: 'quarterly',
      label: {
        en: 'Quarterly',
        fr: 'Trimestrielle',
        es: 'Trimestral',
        de: 'Vierteljährlich',
        pt: 'Trimestral',
      },
      alsoCalled: ['Trimestriel', 'Quartalsweise', 'Every 3 months', '3 months'],
    },
    {
      value: 'semiAnnually',
      label: { en: 'Semi-annually', fr: 'Semestriel', es: 'Semestral', de: 'Halbjährlich', pt: 'Semestral' },
      alsoCalled: [
        'Semi-annual',
        'Semiannually',
        'Half-yearly',
        'Every 6 months',
        '6 months',
        'Semestrielle',
      ],
    },
    {
      value: 'annually',
      label: { en: 'Annually', fr: 'Annuel', es: 'Anual', de: 'Jährlich', pt: 'Anual' },
      alsoCalled: ['Annual', 'Yearly', 'Per year', 'Annuelle', 'Annuellement', '12 months'],
    },
    {
      value: 'otherThreeMonths',
      label: {
        en: 'Other (3) months',
        fr: 'Autres (3) mois',
        es: 'Otro (3) meses',
        de: 'Sonstige (3) Monate',
        pt: 'Outros (3) meses',
      },
    },
  ],
};

/** The terms that HubSpot sells, in months; contracts of other lengths exist. */
export const USUAL_TERMS: readonly string[] = ['1', '3', '6', '12', '24'];

export type BillingFrequency = (typeof BILLING_FREQUENCIES)['values'][number]['value'];

/** What people read for a value: `labelOf(STATUSES, 'renewed', 'de')` is "Verlängert". */
export function labelOf<Value extends string | number>(
  table: ChoiceTable<Value>,
  value: Value,
  language: Language,
): string {
  const entry = table.values.find((candidate) => candidate.value === value);
  if (!entry) throw new Error(`no label for ${value}`);
  return entry.label[language];
}

/** The value behind a label in any of the five languages, or undefined: "verlangert" is 'renewed'. */
export function valueOf<Value extends string | number>(
  table: ChoiceTable<Value>,
  label: string,
): Value | undefined {
  const folded = foldLabel(label);
  return table.values.find(
    (entry) =>
      LANGUAGES.some((language) => foldLabel(entry.label[language]) === folded) ||
      entry.alsoCalled?.some((name) => foldLabel(name) === folded),
  )?.value;
}
