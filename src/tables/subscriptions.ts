import { BILLING_FREQUENCIES, USUAL_TERMS } from './choices';
import { CLIENT_NAME, CURRENCY, HUB_ID, hubspotColumn } from './client-columns';
import type { TableDeclaration } from './table';
import { inFive } from './translated';

/** One row for each product that a client subscribes to: what it pays now, and from the renewal on. */
const columns = [
  CLIENT_NAME,
  HUB_ID,
  hubspotColumn(
    'product',
    'text',
    inFive('Product', 'Produit', 'Producto', 'Produkt', 'Produto'),
    inFive(
      'The product of the subscription.',
      "Le produit de l'abonnement.",
      'El producto de la suscripción.',
      'Das Produkt des Abonnements.',
      'O produto da assinatura.',
    ),
    170,
    { locked: true },
  ),
  hubspotColumn(
    'edition',
    'text',
    inFive('Edition', 'Édition', 'Edición', 'Edition', 'Edição'),
    inFive(
      'Starter, Professional or Enterprise.',
      'Starter, Pro ou Entreprise.',
      'Starter, Pro o Enterprise.',
      'Starter, Professional oder Enterprise.',
      'Starter, Professional ou Enterprise.',
    ),
    120,
  ),
  hubspotColumn(
    'term',
    'months',
    inFive(
      'Subscription term',
      "Durée de l'abonnement",
      'Plazo de suscripción',
      'Abonnementzeitraum',
      'Prazo da assinatura',
    ),
    inFive(
      'Months that the subscription runs.',
      "Durée de l'abonnement en mois.",
      'Meses que dura la suscripción.',
      'Laufzeit des Abonnements in Monaten.',
      'Meses de duração da assinatura.',
    ),
    145,
    { alsoCalled: ['Term'], offered: USUAL_TERMS },
  ),
  hubspotColumn(
    'billingFrequency',
    'choice',
    inFive(
      'Billing frequency',
      'Fréquence de facturation',
      'Frecuencia de facturación',
      'Rechnungshäufigkeit',
      'Frequência de faturamento',
    ),
    inFive(
      'How often HubSpot bills.',
      'À quel rythme HubSpot facture.',
      'Con qué frecuencia factura HubSpot.',
      'Wie oft HubSpot abrechnet.',
      'Com que frequência a HubSpot fatura.',
    ),
    145,
    { alsoCalled: ['Billing'], choices: BILLING_FREQUENCIES },
  ),
  hubspotColumn(
    'currentMrr',
    'money',
    inFive('Current MRR', 'MRR actuel', 'MRR actual', 'Aktueller MRR', 'MRR atual'),
    inFive(
      'What it brings a month now.',
      'Ce que cela rapporte par mois.',
      'Lo que aporta al mes ahora.',
      'Was es jetzt im Monat bringt.',
      'Quanto traz por mês agora.',
    ),
    110,
    { alsoCalled: ['MRR'] },
  ),
  hubspotColumn(
    'renewalMrr',
    'money',
    inFive(
      'MRR at renewal',
      'MRR au renouvellement',
      'MRR en la renovación',
      'MRR bei Verlängerung',
      'MRR na renovação',
    ),
    inFive(
      'What it brings a month from the renewal on.',
      'Ce que cela rapportera dès le renouvellement.',
      'Lo que aporta al mes desde la renovación.',
      'Was es ab der Verlängerung im Monat bringt.',
      'Quanto traz por mês a partir da renovação.',
    ),
    110,
    { alsoCalled: ['Renewal MRR', 'Estimated new MRR'] },
  ),
  CURRENCY,
] as const;

export type SubscriptionColumn = (typeof columns)[number]['key'];

export const SUBSCRIPTIONS: TableDeclaration<SubscriptionColumn> = {
  key: 'subscriptions',
  title: inFive('Subscriptions', 'Abonnements', 'Suscripciones', 'Abonnements', 'Assinaturas'),
  columns,
};
