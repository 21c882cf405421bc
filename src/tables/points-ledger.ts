import type { PointKind } from '../domain/points';
import type { ChoiceTable } from './choices';
import { HUB_ID } from './client-columns';
import type { KeyOf, TableDeclaration } from './table';
import { MARKET_WORDING } from './wordings';

export const POINT_KINDS: ChoiceTable<PointKind> = {
  values: [
    {
      value: 'sourced',
      label: { en: 'Sourced', fr: 'Sourcé', es: 'Originado', de: 'Selbst gewonnen', pt: 'Originado' },
      alsoCalled: ['Partner collab'],
    },
    {
      value: 'assisted',
      label: { en: 'Assisted', fr: 'Assisté', es: 'Asistido', de: 'Unterstützt', pt: 'Assistido' },
      alsoCalled: ['DIFM'],
    },
    {
      value: 'managed',
      label: { en: 'Managed', fr: 'Géré', es: 'Gestionado', de: 'Betreut', pt: 'Gerenciado' },
    },
  ],
};

export const POINT_STATES: ChoiceTable<'toCome' | 'active' | 'expired'> = {
  values: [
    {
      value: 'toCome',
      label: { en: 'To come', fr: 'À venir', es: 'Por venir', de: 'Künftig', pt: 'Por vir' },
    },
    {
      value: 'active',
      label: { en: 'Active', fr: 'Actif', es: 'Activo', de: 'Aktiv', pt: 'Ativo' },
    },
    {
      value: 'expired',
      label: { en: 'Expired', fr: 'Expiré', es: 'Vencido', de: 'Abgelaufen', pt: 'Expirado' },
    },
  ],
};

/** The points ledger: a row is one sale, or one client under management. */
const columns = [
  {
    key: 'kind',
    label: { en: 'Kind', fr: 'Nature', es: 'Clase', de: 'Art', pt: 'Espécie' },
    kind: 'choice',
    choices: POINT_KINDS,
    locked: true,
    writtenBy: 'partner',
    width: 110,
    help: {
      en: 'Sourced: you brought the deal. Assisted: HubSpot did, you helped to sell. Managed: you look after the client.',
      fr: 'Sourcé\u00a0: vous avez apporté l’affaire. Assisté\u00a0: HubSpot l’a apportée, vous avez aidé à vendre. Géré\u00a0: vous suivez le client.',
      es: 'Originado: tú trajiste el negocio. Asistido: lo trajo HubSpot y tú ayudaste a vender. Gestionado: tú atiendes al cliente.',
      de: 'Selbst gewonnen: Sie brachten das Geschäft. Unterstützt: HubSpot brachte es, Sie halfen beim Verkauf. Betreut: Sie betreuen den Kunden.',
      pt: 'Originado: você trouxe o negócio. Assistido: a HubSpot trouxe e você ajudou a vender. Gerenciado: você cuida do cliente.',
    },
  },
  {
    key: 'date',
    label: { en: 'Date', fr: 'Date', es: 'Fecha', de: 'Datum', pt: 'Data' },
    kind: 'date',
    locked: true,
    writtenBy: 'partner',
    width: 105,
    help: {
      en: 'The day of the sale, or the first day of managing the client.',
      fr: 'Le jour de la vente, ou le premier jour de gestion du client.',
      es: 'El día de la venta, o el primer día de gestión del cliente.',
      de: 'Der Tag des Verkaufs oder der erste Tag der Betreuung.',
      pt: 'O dia da venda, ou o primeiro dia de gestão do cliente.',
    },
  },
  {
    key: 'until',
    label: { en: 'Until', fr: "Jusqu'au", es: 'Hasta', de: 'Bis', pt: 'Até' },
    kind: 'date',
    writtenBy: 'partner',
    width: 105,
    help: {
      en: 'The first day on which the row no longer counts. Sold points end by themselves after 12 months.',
      fr: 'Le premier jour où la ligne ne compte plus. Les points vendus cessent seuls après 12 mois.',
      es: 'El primer día en que la fila ya no cuenta. Los puntos vendidos terminan solos a los 12 meses.',
      de: 'Der erste Tag, an dem die Zeile nicht mehr zählt. Verkaufspunkte enden von selbst nach 12 Monaten.',
      pt: 'O primeiro dia em que a linha já não conta. Os pontos vendidos terminam sozinhos após 12 meses.',
    },
  },
  {
    key: 'client',
    label: { en: 'Client', fr: 'Client', es: 'Cliente', de: 'Kunde', pt: 'Cliente' },
    alsoCalled: ['Client name', 'Nom du client', 'Nombre del cliente', 'Kundenname', 'Nome do cliente'],
    kind: 'text',
    writtenBy: 'partner',
    width: 190,
    help: {
      en: 'Whose revenue it is.',
      fr: 'À qui appartient ce revenu.',
      es: 'De quién es el ingreso.',
      de: 'Wessen Umsatz es ist.',
      pt: 'De quem é a receita.',
    },
  },
  {
    key: 'amount',
    label: { en: 'Amount', fr: 'Montant', es: 'Importe', de: 'Betrag', pt: 'Valor' },
    kind: 'money',
    locked: true,
    writtenBy: 'partner',
    width: 110,
    help: {
      en: 'Monthly recurring revenue (MRR) in the currency.',
      fr: 'Revenu mensuel récurrent (MRR) dans la devise.',
      es: 'Ingreso mensual recurrente (MRR) en la moneda.',
      de: 'Monatlich wiederkehrender Umsatz (MRR) in der Währung.',
      pt: 'Receita recorrente mensal (MRR) na moeda.',
    },
  },
  {
    key: 'currency',
    label: { en: 'Currency', fr: 'Devise', es: 'Moneda', de: 'Währung', pt: 'Moeda' },
    kind: 'currency',
    locked: true,
    writtenBy: 'partner',
    width: 90,
    help: {
      en: 'ISO code, such as USD.',
      fr: 'Code ISO, par exemple USD.',
      es: 'Código ISO, por ejemplo USD.',
      de: 'ISO-Code, zum Beispiel USD.',
      pt: 'Código ISO, por exemplo USD.',
    },
  },
  {
    key: 'market',
    label: { en: 'Market', fr: 'Marché', es: 'Mercado', de: 'Markt', pt: 'Mercado' },
    kind: 'text',
    wording: MARKET_WORDING,
    locked: true,
    writtenBy: 'partner',
    width: 130,
    help: {
      en: "The client's country, or Standard or Growth.",
      fr: 'Le pays du client, ou Standard ou Croissance.',
      es: 'El país del cliente, o Estándar o Crecimiento.',
      de: 'Das Land des Kunden, oder Standard oder Wachstum.',
      pt: 'O país do cliente, ou Padrão ou Crescimento.',
    },
  },
  {
    key: 'lineFirstSoldOn',
    label: {
      en: 'Line first sold on',
      fr: 'Première vente de la ligne',
      es: 'Primera venta de la línea',
      de: 'Produktlinie zuerst verkauft am',
      pt: 'Primeira venda da linha',
    },
    kind: 'date',
    writtenBy: 'partner',
    width: 130,
    help: {
      en: 'For an upsell: when the client first bought this product line. Blank means on the day of the sale.',
      fr: 'Pour une montée en gamme\u00a0: premier achat de cette ligne par le client. Vide\u00a0: le jour de la vente.',
      es: 'En una ampliación: cuándo compró el cliente esta línea por primera vez. En blanco: el día de la venta.',
      de: 'Bei einem Upsell: wann der Kunde diese Produktlinie zuerst kaufte. Leer bedeutet am Verkaufstag.',
      pt: 'Em um upsell: quando o cliente comprou esta linha pela primeira vez. Em branco: no dia da venda.',
    },
  },
  {
    key: 'otherPartners',
    label: {
      en: 'Other partners',
      fr: 'Autres partenaires',
      es: 'Otros partners',
      de: 'Andere Partner',
      pt: 'Outros parceiros',
    },
    kind: 'integer',
    writtenBy: 'partner',
    width: 110,
    help: {
      en: 'How many other partners manage the client too; managed points are shared evenly.',
      fr: 'Combien d’autres partenaires gèrent aussi le client\u00a0; les points de gestion sont partagés à parts égales.',
      es: 'Cuántos otros partners gestionan también al cliente; los puntos de gestión se reparten por igual.',
      de: 'Wie viele andere Partner den Kunden auch betreuen; Betreuungspunkte werden gleichmäßig geteilt.',
      pt: 'Quantos outros parceiros também gerenciam o cliente; os pontos de gestão são divididos igualmente.',
    },
  },
  {
    key: 'points',
    label: { en: 'Points', fr: 'Points', es: 'Puntos', de: 'Punkte', pt: 'Pontos' },
    kind: 'money',
    writtenBy: 'add-on',
    width: 90,
    help: {
      en: 'Points of this row while it is active, reckoned by the daily run and "Refresh now".',
      fr: 'Points de cette ligne tant qu’elle est active, calculés par l’exécution quotidienne.',
      es: 'Puntos de esta fila mientras está activa, calculados por la ejecución diaria.',
      de: 'Punkte dieser Zeile, solange sie aktiv ist; der tägliche Lauf berechnet sie.',
      pt: 'Pontos desta linha enquanto está ativa, calculados pela execução diária.',
    },
  },
  {
    key: 'rate',
    label: { en: 'Rate', fr: 'Taux', es: 'Tasa', de: 'Satz', pt: 'Taxa' },
    kind: 'money',
    writtenBy: 'add-on',
    width: 70,
    help: {
      en: 'Points for each US$100 of monthly revenue, market factor included.',
      fr: 'Points par 100 USD de revenu mensuel, coefficient du marché compris.',
      es: 'Puntos por cada 100 USD de ingreso mensual, factor de mercado incluido.',
      de: 'Punkte je 100 USD Monatsumsatz, mit dem Marktfaktor.',
      pt: 'Pontos por 100 USD de receita mensal, com o fator de mercado.',
    },
  },
  {
    key: 'activeUntil',
    label: {
      en: 'Active until',
      fr: "Actif jusqu'au",
      es: 'Activo hasta',
      de: 'Aktiv bis',
      pt: 'Ativo até',
    },
    kind: 'date',
    writtenBy: 'add-on',
    width: 105,
    help: {
      en: 'The first day on which the points no longer count; blank for a client managed without an end.',
      fr: 'Le premier jour où les points ne comptent plus\u00a0; vide\u00a0: client géré sans fin prévue.',
      es: 'El primer día en que los puntos ya no cuentan; en blanco: cliente gestionado sin fecha de fin.',
      de: 'Der erste Tag, an dem die Punkte nicht mehr zählen; leer bei Betreuung ohne Ende.',
      pt: 'O primeiro dia em que os pontos já não contam; em branco: cliente gerenciado sem data de fim.',
    },
  },
  {
    key: 'state',
    label: { en: 'State', fr: 'État', es: 'Situación', de: 'Zustand', pt: 'Situação' },
    kind: 'choice',
    choices: POINT_STATES,
    writtenBy: 'add-on',
    width: 90,
    help: {
      en: 'Whether the row counts today.',
      fr: 'Si la ligne compte aujourd’hui.',
      es: 'Si la fila cuenta hoy.',
      de: 'Ob die Zeile heute zählt.',
      pt: 'Se a linha conta hoje.',
    },
  },
  {
    key: 'why',
    label: { en: 'Why', fr: 'Pourquoi', es: 'Por qué', de: 'Warum', pt: 'Por quê' },
    kind: 'text',
    writtenBy: 'add-on',
    width: 520,
    help: {
      en: 'How the points come about: the reckoning, and the rules it goes by.',
      fr: 'Comment naissent les points\u00a0: le calcul, et les règles suivies.',
      es: 'De dónde salen los puntos: el cálculo y las reglas aplicadas.',
      de: 'Wie die Punkte zustande kommen: die Rechnung und ihre Regeln.',
      pt: 'De onde vêm os pontos: o cálculo e as regras aplicadas.',
    },
  },
  // Of two clients of one name, only this says whose the line is.
  { ...HUB_ID, writtenBy: 'partner', locked: false },
] as const satisfies TableDeclaration['columns'];

export const POINTS_LEDGER: TableDeclaration<(typeof columns)[number]['key']> = {
  key: 'points',
  title: { en: 'Points', fr: 'Points', es: 'Puntos', de: 'Punkte', pt: 'Pontos' },
  columns,
};

export type PointsLedgerColumn = KeyOf<typeof POINTS_LEDGER>;
