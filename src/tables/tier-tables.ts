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
export const POINTS = [SOURCED, ASSISTED, MANAGED, TOTAL] as const;

export const LEVERS: readonly Translated[] = [LEVER, MARKET, MRR];
export const PATH: readonly Translated[] = [NAME, SOURCED, TOTAL, COST];

export function headerIn(labels: readonly Translated[], language: Language): readonly string[] {
  return labels.map((label) => label[language]);
}
