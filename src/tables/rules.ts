import type { RuleKind } from '../domain/rule-packs';
import type { ChoiceTable } from './choices';
import type { TableDeclaration } from './table';
import { MARKET_WORDING, RULE_WORDING } from './wordings';
import { inFive } from './translated';

export const RULE_KIND_CHOICES: ChoiceTable<RuleKind> = {
  values: [
    {
      value: 'sourcedRate',
      label: inFive(
        'Sourced points per US$100',
        'Points sourcés par 100 USD',
        'Puntos originados por 100 USD',
        'Selbst gewonnene Punkte je 100 USD',
        'Pontos originados por 100 USD',
      ),
    },
    {
      value: 'assistedRate',
      label: inFive(
        'Assisted points per US$100',
        'Points assistés par 100 USD',
        'Puntos asistidos por 100 USD',
        'Unterstützte Punkte je 100 USD',
        'Pontos assistidos por 100 USD',
      ),
    },
    {
      value: 'managedRate',
      label: inFive(
        'Managed points per US$100',
        'Points gérés par 100 USD',
        'Puntos gestionados por 100 USD',
        'Betreute Punkte je 100 USD',
        'Pontos gerenciados por 100 USD',
      ),
    },
    {
      value: 'localAmount',
      label: inFive(
        'Amount equal to US$100',
        'Montant équivalant à 100 USD',
        'Importe equivalente a 100 USD',
        'Betrag für 100 USD',
        'Valor equivalente a 100 USD',
      ),
    },
    {
      value: 'marketFactor',
      label: inFive(
        'Market factor',
        'Coefficient du marché',
        'Factor de mercado',
        'Marktfaktor',
        'Fator de mercado',
      ),
    },
    {
      value: 'soldMonths',
      label: inFive(
        'Months sold points count',
        'Mois de validité des points vendus',
        'Meses que cuentan los puntos vendidos',
        'Gültigkeit von Verkaufspunkten in Monaten',
        'Meses que contam os pontos vendidos',
      ),
    },
    {
      value: 'ownShare',
      label: inFive(
        'Own share beside other partners',
        'Part propre à côté des autres partenaires',
        'Parte propia junto a otros partners',
        'Eigener Anteil neben anderen Partnern',
        'Parte própria ao lado de outros parceiros',
      ),
    },
    {
      value: 'contactTierPrice',
      label: inFive(
        'Contact tier price per month',
        'Prix mensuel d’un palier de contacts',
        'Precio mensual de un nivel de contactos',
        'Monatspreis einer Kontaktstufe',
        'Preço mensal de um nível de contatos',
      ),
    },
  ],
};

/** The Rules tab: one row a number of the points programme, each with its source and the day it came into force. */
const columns = [
  {
    key: 'rule',
    label: inFive('Rule', 'Règle', 'Regla', 'Regel', 'Regra'),
    kind: 'choice',
    choices: RULE_KIND_CHOICES,
    locked: true,
    writtenBy: 'partner',
    width: 275,
    help: inFive(
      'What the number decides.',
      'Ce que le nombre détermine.',
      'Qué decide el número.',
      'Was die Zahl bestimmt.',
      'O que o número decide.',
    ),
  },
  {
    key: 'name',
    label: inFive(
      'Currency or market',
      'Devise ou marché',
      'Moneda o mercado',
      'Währung oder Markt',
      'Moeda ou mercado',
    ),
    kind: 'text',
    wording: MARKET_WORDING,
    locked: true,
    writtenBy: 'partner',
    width: 150,
    help: inFive(
      'The currency of an amount; the country, or Growth, of a market factor; contacts and currency of a contact tier (15000 EUR). Blank elsewhere.',
      'La devise d’un montant\u00a0; le pays, ou Croissance, d’un coefficient\u00a0; contacts et devise d’un palier (15000 EUR). Vide ailleurs.',
      'La moneda de un importe; el país, o Crecimiento, de un factor; contactos y moneda de un nivel (15000 EUR). En blanco en lo demás.',
      'Die Währung eines Betrags; das Land, oder Wachstum, eines Marktfaktors; Kontakte und Währung einer Kontaktstufe (15000 EUR). Sonst leer.',
      'A moeda de um valor; o país, ou Crescimento, de um fator; contatos e moeda de um nível (15000 EUR). Em branco no resto.',
    ),
  },
  {
    key: 'inForceFrom',
    label: inFive('In force from', 'En vigueur dès le', 'En vigor desde', 'Gültig ab', 'Em vigor desde'),
    kind: 'date',
    locked: true,
    writtenBy: 'partner',
    width: 110,
    help: inFive(
      'The first day it holds; blank means from the beginning. For the sourced rate: when the product line was first sold.',
      'Le premier jour où elle vaut\u00a0; vide\u00a0: depuis le début. Pour le taux sourcé\u00a0: la première vente de la ligne.',
      'El primer día que rige; en blanco, desde el principio. Para la tasa originada: la primera venta de la línea.',
      'Der erste Tag, an dem sie gilt; leer bedeutet von Anfang an. Beim Satz für selbst gewonnene Punkte: der erste Verkauf der Produktlinie.',
      'O primeiro dia em que vale; em branco, desde o início. Para a taxa originada: a primeira venda da linha.',
    ),
  },
  {
    key: 'value',
    label: inFive('Value', 'Valeur', 'Valor', 'Wert', 'Valor'),
    kind: 'money',
    locked: true,
    writtenBy: 'partner',
    width: 100,
    help: inFive(
      'The number, above 0. A market factor of 1 makes a country a standard market again.',
      'Le nombre, supérieur à 0. Un coefficient de 1 fait d’un pays à nouveau un marché standard.',
      'El número, mayor que 0. Un factor de 1 devuelve un país al mercado estándar.',
      'Die Zahl, über 0. Der Marktfaktor 1 macht ein Land wieder zum Standardmarkt.',
      'O número, acima de 0. Um fator 1 torna um país novamente mercado padrão.',
    ),
  },
  {
    key: 'pack',
    label: inFive('Pack', 'Ensemble', 'Paquete', 'Paket', 'Pacote'),
    kind: 'text',
    wording: RULE_WORDING,
    writtenBy: 'partner',
    width: 190,
    help: inFive(
      'The announcement that the number came with.',
      'L’annonce avec laquelle le nombre est venu.',
      'El anuncio con el que llegó el número.',
      'Die Ankündigung, mit der die Zahl kam.',
      'O anúncio com que o número veio.',
    ),
  },
  {
    key: 'source',
    label: inFive('Source', 'Source', 'Fuente', 'Quelle', 'Fonte'),
    kind: 'text',
    wording: RULE_WORDING,
    writtenBy: 'partner',
    width: 380,
    help: inFive(
      'Where it was read, and when.',
      'Où il a été lu, et quand.',
      'Dónde se leyó, y cuándo.',
      'Wo sie gelesen wurde, und wann.',
      'Onde foi lido, e quando.',
    ),
  },
] as const satisfies TableDeclaration['columns'];

export const RULES: TableDeclaration<(typeof columns)[number]['key']> = {
  key: 'rules',
  title: inFive('Rules', 'Règles', 'Reglas', 'Regeln', 'Regras'),
  columns,
};
