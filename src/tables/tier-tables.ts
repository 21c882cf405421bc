import type { TierEventKind } from '../domain/tier-outlook';
import type { Language, Translated } from '../locale/language';
import { POINT_KINDS } from './points-ledger';
import { inFive } from './translated';

/** Headers of the tables that functions about the tier to come answer. */
const NAME = inFive('Name', 'Nom', 'Nombre', 'Name', 'Nome');
const COST = inFive('Cost', 'Coût', 'Coste', 'Kosten', 'Custo');
const LEVER = inFive('Lever', 'Levier', 'Palanca', 'Hebel', 'Alavanca');
const MARKET = inFive('Market', 'Marché', 'Mercado', 'Markt', 'Mercado');
const MRR = inFive('MRR', 'MRR', 'MRR', 'MRR', 'MRR');
export const TOTAL = inFive('Total', 'Total', 'Total', 'Gesamt', 'Total');
const [SOURCED, ASSISTED, MANAGED] = POINT_KINDS.values.map(({ label }) => label) as [
  Translated,
  Translated,
  Translated,
];
const POINTS = [SOURCED, ASSISTED, MANAGED, TOTAL] as const;

const MONTH = inFive('Month', 'Mois', 'Mes', 'Monat', 'Mês');
const TIER = inFive('Tier', 'Niveau', 'Nivel', 'Stufe', 'Categoria');
const EVENTS = inFive('Events', 'Événements', 'Eventos', 'Ereignisse', 'Eventos');
const NEXT = inFive(
  'Next event',
  'Prochain événement',
  'Próximo evento',
  'Nächstes Ereignis',
  'Próximo evento',
);
const ON = inFive('On', 'Date', 'Fecha', 'Am', 'Data');
const WITHOUT = inFive(
  'Tier without it',
  'Niveau sans lui',
  'Nivel sin él',
  'Stufe ohne ihn',
  'Categoria sem ele',
);
const CLIENT = inFive('Client', 'Client', 'Cliente', 'Kunde', 'Cliente');

/** What ends points, or may. */
export const EVENT_LABELS: Readonly<Record<TierEventKind, Translated>> = {
  loss: inFive('not renewed', 'non renouvelé', 'no renovado', 'nicht verlängert', 'não renovado'),
  cancellation: inFive('cancellation', 'annulation', 'cancelación', 'Kündigung', 'cancelamento'),
  renewal: inFive('renewal', 'renouvellement', 'renovación', 'Verlängerung', 'renovação'),
  managedEnds: inFive(
    'managed relationship ends',
    'fin de la relation gérée',
    'fin de la relación gestionada',
    'Betreuung endet',
    'fim da relação gerenciada',
  ),
  expiry: inFive('points expire', 'points expirés', 'puntos vencidos', 'Punkte laufen ab', 'pontos expiram'),
};

export const OUTLOOK: readonly Translated[] = [MONTH, ...POINTS, TIER, EVENTS];
export const AT_RISK: readonly Translated[] = [CLIENT, NEXT, ON, ...POINTS, WITHOUT];
export const LEVERS: readonly Translated[] = [LEVER, MARKET, MRR];
export const PATH: readonly Translated[] = [NAME, SOURCED, TOTAL, COST];

export function headerIn(labels: readonly Translated[], language: Language): readonly string[] {
  return labels.map((label) => label[language]);
}
