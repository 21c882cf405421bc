import type { RuleKind } from '../domain/rule-packs';
import type { ChoiceTable } from './choices';
import type { TableDeclaration } from './table';
import { MARKET_WORDING, RULE_WORDING } from './wordings';

export const RULE_KIND_CHOICES: ChoiceTable<RuleKind> = {
  values: [
    {
      value: 'sourcedRate',
      label: {
        en: 'Sourced points per US$100',
        fr: 'Points sourcés par 100 USD',
        es: 'Puntos originados por 100 USD',
        de: 'Selbst gewonnene Punkte je 100 USD',
        pt: 'Pontos originados por 100 USD',
      },
    },
    {
      value: 'assistedRate',
      label: {
        en: 'Assisted points per US$100',
        fr: 'Points assistés par 100 USD',
        es: 'Puntos asistidos por 100 USD',
        de: 'Unterstützte Punkte je 100 USD',
        pt: 'Pontos assistidos por 100 USD',
      },
    },
    {
      value: 'managedRate',
      label: {
        en: 'Managed points per US$100',
        fr: 'Points gérés par 100 USD',
        es: 'Puntos gestionados por 100 USD',
        de: 'Betreute Punkte je 100 USD',
        pt: 'Pontos gerenciados por 100 USD',
      },
    },
    {
      value: 'localAmount',
      label: {
        en: 'Amount equal to US$100',
        fr: 'Montant équivalant à 100 USD',
        es: 'Importe equivalente a 100 USD',
        de: 'Betrag für 100 USD',
        pt: 'Valor equivalente a 100 USD',
      },
    },
    {
      value: 'marketFactor',
      label: {
        en: 'Market factor',
        fr: 'Coefficient du marché',
        es: 'Factor de mercado',
        de: 'Marktfaktor',
        pt: 'Fator de mercado',
      },
    },
    {
      value: 'soldMonths',
      label: {
        en: 'Months sold points count',
        fr: 'Mois de validité des points vendus',
        es: 'Meses que cuentan los puntos vendidos',
        de: 'Gültigkeit von Verkaufspunkten in Monaten',
        pt: 'Meses que contam os pontos vendidos',
      },
    },
    {
      value: 'ownShare',
      label: {
        en: 'Own share beside other partners',
        fr: 'Part propre à côté des autres partenaires',
        es: 'Parte propia junto a otros partners',
        de: 'Eigener Anteil neben anderen Partnern',
        pt: 'Parte própria ao lado de outros parceiros',
      },
    },
    {
      value: 'contactTierPrice',
      label: {
        en: 'Contact tier price per month',
        fr: 'Prix mensuel d’un palier de contacts',
        es: 'Precio mensual de un nivel de contactos',
        de: 'Monatspreis einer Kontaktstufe',
        pt: 'Preço mensal de um nível de contatos',
      },
    },
  ],
};

/** The Rules tab: one row a number of the points programme, each with its source and the day it came into force. */
const columns = [
  {
    key: 'rule',
    label: { en: 'Rule', fr: 'Règle', es: 'Regla', de: 'Regel', pt: 'Regra' },
    kind: 'choice',
    choices: RULE_KIND_CHOICES,
    locked: true,
    writtenBy: 'partner',
    width: 275,
    help: {
      en: 'What the number decides.',
      fr: 'Ce que le nombre détermine.',
      es: 'Qué decide el número.',
      de: 'Was die Zahl bestimmt.',
      pt: 'O que o número decide.',
    },
  },
  {
    key: 'name',
    label: {
      en: 'Currency or market',
      fr: 'Devise ou marché',
      es: 'Moneda o mercado',
      de: 'Währung oder Markt',
      pt: 'Moeda ou mercado',
    },
    kind: 'text',
    wording: MARKET_WORDING,
    locked: true,
    writtenBy: 'partner',
    width: 150,
    help: {
      en: 'The currency of an amount; the country, or Growth, of a market factor; contacts and currency of a contact tier (15000 EUR). Blank elsewhere.',
      fr: 'La devise d’un montant\u00a0; le pays, ou Croissance, d’un coefficient\u00a0; contacts et devise d’un palier (15000 EUR). Vide ailleurs.',
      es: 'La moneda de un importe; el país, o Crecimiento, de un factor; contactos y moneda de un nivel (15000 EUR). En blanco en lo demás.',
      de: 'Die Währung eines Betrags; das Land, oder Wachstum, eines Marktfaktors; Kontakte und Währung einer Kontaktstufe (15000 EUR). Sonst leer.',
      pt: 'A moeda de um valor; o país, ou Crescimento, de um fator; contatos e moeda de um nível (15000 EUR). Em branco no resto.',
    },
  },
  {
    key: 'inForceFrom',
    label: {
      en: 'In force from',
      fr: 'En vigueur dès le',
      es: 'En vigor desde',
      de: 'Gültig ab',
      pt: 'Em vigor desde',
    },
    kind: 'date',
    locked: true,
    writtenBy: 'partner',
    width: 110,
    help: {
      en: 'The first day it holds; blank means from the beginning. For the sourced rate: when the product line was first sold.',
      fr: 'Le premier jour où elle vaut\u00a0; vide\u00a0: depuis le début. Pour le taux sourcé\u00a0: la première vente de la ligne.',
      es: 'El primer día que rige; en blanco, desde el principio. Para la tasa originada: la primera venta de la línea.',
      de: 'Der erste Tag, an dem sie gilt; leer bedeutet von Anfang an. Beim Satz für selbst gewonnene Punkte: der erste Verkauf der Produktlinie.',
      pt: 'O primeiro dia em que vale; em branco, desde o início. Para a taxa originada: a primeira venda da linha.',
    },
  },
  {
    key: 'value',
    label: { en: 'Value', fr: 'Valeur', es: 'Valor', de: 'Wert', pt: 'Valor' },
    kind: 'money',
    locked: true,
    writtenBy: 'partner',
    width: 100,
    help: {
      en: 'The number, above 0. A market factor of 1 makes a country a standard market again.',
      fr: 'Le nombre, supérieur à 0. Un coefficient de 1 fait d’un pays à nouveau un marché standard.',
      es: 'El número, mayor que 0. Un factor de 1 devuelve un país al mercado estándar.',
      de: 'Die Zahl, über 0. Der Marktfaktor 1 macht ein Land wieder zum Standardmarkt.',
      pt: 'O número, acima de 0. Um fator 1 torna um país novamente mercado padrão.',
    },
  },
  {
    key: 'pack',
    label: { en: 'Pack', fr: 'Ensemble', es: 'Paquete', de: 'Paket', pt: 'Pacote' },
    kind: 'text',
    wording: RULE_WORDING,
    writtenBy: 'partner',
    width: 190,
    help: {
      en: 'The announcement that the number came with.',
      fr: 'L’annonce avec laquelle le nombre est venu.',
      es: 'El anuncio con el que llegó el número.',
      de: 'Die Ankündigung, mit der die Zahl kam.',
      pt: 'O anúncio com que o número veio.',
    },
  },
  {
    key: 'source',
    label: { en: 'Source', fr: 'Source', es: 'Fuente', de: 'Quelle', pt: 'Fonte' },
    kind: 'text',
    wording: RULE_WORDING,
    writtenBy: 'partner',
    width: 380,
    help: {
      en: 'Where it was read, and when.',
      fr: 'Où il a été lu, et quand.',
      es: 'Dónde se leyó, y cuándo.',
      de: 'Wo sie gelesen wurde, und wann.',
      pt: 'Onde foi lido, e quando.',
    },
  },
] as const satisfies TableDeclaration['columns'];

export const RULES: TableDeclaration<(typeof columns)[number]['key']> = {
  key: 'rules',
  title: { en: 'Rules', fr: 'Règles', es: 'Reglas', de: 'Regeln', pt: 'Regras' },
  columns,
};
