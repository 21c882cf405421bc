import type { CommunicationOwner, Contract, ContractType, RenewalStatus } from '../domain/renewal';
import type { Language, Translated } from '../locale/language';
import { LANGUAGES, foldLabel } from '../locale/language';
import { inFive } from './translated';

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
      label: inFive('Renewal', 'Renouvellement', 'Renovación', 'Verlängerung', 'Renovação'),
      alsoCalled: ['Renewals', 'Subscription renewal', 'Contract renewal', 'Vertragsverlängerung'],
    },
    {
      value: 'contactTierUpgrade',
      label: inFive(
        'Contact tier upgrade (CTU)',
        'Mise à niveau du contact',
        'Mejora del contacto',
        'Kontakt-Upgrade',
        'Upgrade de contatos',
      ),
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
      label: inFive(
        'Email overage (EO)',
        "Dépassement du nombre d'envois d'e-mails autorisés",
        'Exceso de correos electrónicos',
        'Überziehung des E-Mail-Volumens',
        'Excesso de e-mails',
      ),
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
      label: inFive('Pending', 'En attente', 'Pendiente', 'Ausstehend', 'Pendente'),
    },
    {
      value: 'renewed',
      label: inFive('Renewed', 'Renouvelé', 'Renovado', 'Verlängert', 'Renovado'),
    },
    {
      value: 'confirmed',
      label: inFive('Confirmed', 'Confirmé', 'Confirmado', 'Bestätigt', 'Confirmado'),
    },
    {
      value: 'cancellationRequested',
      label: inFive(
        'Cancellation requested',
        'Annulation demandée',
        'Cancelación solicitada',
        'Kündigung beantragt',
        'Cancelamento solicitado',
      ),
    },
  ],
};

export const CONTRACTS: ChoiceTable<Contract> = {
  values: [
    {
      value: 'hubspotSubscription',
      label: inFive(
        'HubSpot subscription',
        'Abonnement HubSpot',
        'Suscripción a HubSpot',
        'HubSpot-Abonnement',
        'Assinatura da HubSpot',
      ),
      alsoCalled: ['HubSpot'],
    },
    {
      value: 'ownServices',
      label: inFive(
        'Own services',
        'Nos services',
        'Servicios propios',
        'Eigene Leistungen',
        'Serviços próprios',
      ),
      alsoCalled: ['Services', 'Servicios', 'Leistungen', 'Serviços', 'Retainer'],
    },
    {
      value: 'ownSubscription',
      label: inFive(
        'Own subscription',
        'Notre abonnement',
        'Suscripción propia',
        'Eigenes Abonnement',
        'Assinatura própria',
      ),
    },
  ],
};

export const COMMUNICATION_OWNERS: ChoiceTable<CommunicationOwner> = {
  values: [
    {
      value: 'hubspot',
      label: inFive('HubSpot', 'HubSpot', 'HubSpot', 'HubSpot', 'HubSpot'),
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
      label: inFive('Partner', 'Partenaire', 'Partner', 'Partner', 'Parceiro'),
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
      label: inFive('Monthly', 'Mensuelle', 'Mensual', 'Monatlich', 'Mensal'),
      alsoCalled: ['Per month', 'Mensuel', '1 month'],
    },
    {
      value: 'quarterly',
      label: inFive('Quarterly', 'Trimestrielle', 'Trimestral', 'Vierteljährlich', 'Trimestral'),
      alsoCalled: ['Trimestriel', 'Quartalsweise', 'Every 3 months', '3 months'],
    },
    {
      value: 'semiAnnually',
      label: inFive('Semi-annually', 'Semestriel', 'Semestral', 'Halbjährlich', 'Semestral'),
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
      label: inFive('Annually', 'Annuel', 'Anual', 'Jährlich', 'Anual'),
      alsoCalled: ['Annual', 'Yearly', 'Per year', 'Annuelle', 'Annuellement', '12 months'],
    },
    {
      value: 'otherThreeMonths',
      label: inFive(
        'Other (3) months',
        'Autres (3) mois',
        'Otro (3) meses',
        'Sonstige (3) Monate',
        'Outros (3) meses',
      ),
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
