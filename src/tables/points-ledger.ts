import type { PointKind } from '../domain/points';
import type { ChoiceTable } from './choices';
import { HUB_ID } from './client-columns';
import type { KeyOf, TableDeclaration } from './table';
import { MARKET_WORDING } from './wordings';
import { inFive } from './translated';

export const POINT_KINDS: ChoiceTable<PointKind> = {
  values: [
    {
      value: 'sourced',
      label: inFive('Sourced', 'Sourcé', 'Originado', 'Selbst gewonnen', 'Originado'),
      alsoCalled: ['Partner collab'],
    },
    {
      value: 'assisted',
      label: inFive('Assisted', 'Assisté', 'Asistido', 'Unterstützt', 'Assistido'),
      alsoCalled: ['DIFM'],
    },
    {
      value: 'managed',
      label: inFive('Managed', 'Géré', 'Gestionado', 'Betreut', 'Gerenciado'),
    },
  ],
};

export const POINT_STATES: ChoiceTable<'toCome' | 'active' | 'expired'> = {
  values: [
    {
      value: 'toCome',
      label: inFive('To come', 'À venir', 'Por venir', 'Künftig', 'Por vir'),
    },
    {
      value: 'active',
      label: inFive('Active', 'Actif', 'Activo', 'Aktiv', 'Ativo'),
    },
    {
      value: 'expired',
      label: inFive('Expired', 'Expiré', 'Vencido', 'Abgelaufen', 'Expirado'),
    },
  ],
};

/** The points ledger: a row is one sale, or one client under management. */
const columns = [
  {
    key: 'kind',
    label: inFive('Kind', 'Nature', 'Clase', 'Art', 'Espécie'),
    kind: 'choice',
    choices: POINT_KINDS,
    locked: true,
    writtenBy: 'partner',
    width: 130,
    help: inFive(
      'Sourced: you brought the deal. Assisted: HubSpot did, you helped to sell. Managed: you look after the client.',
      'Sourcé\u00a0: vous avez apporté l’affaire. Assisté\u00a0: HubSpot l’a apportée, vous avez aidé à vendre. Géré\u00a0: vous suivez le client.',
      'Originado: tú trajiste el negocio. Asistido: lo trajo HubSpot y tú ayudaste a vender. Gestionado: tú atiendes al cliente.',
      'Selbst gewonnen: Sie brachten das Geschäft. Unterstützt: HubSpot brachte es, Sie halfen beim Verkauf. Betreut: Sie betreuen den Kunden.',
      'Originado: você trouxe o negócio. Assistido: a HubSpot trouxe e você ajudou a vender. Gerenciado: você cuida do cliente.',
    ),
  },
  {
    key: 'date',
    label: inFive('Date', 'Date', 'Fecha', 'Datum', 'Data'),
    kind: 'date',
    locked: true,
    writtenBy: 'partner',
    width: 105,
    help: inFive(
      'The day of the sale, or the first day of managing the client.',
      'Le jour de la vente, ou le premier jour de gestion du client.',
      'El día de la venta, o el primer día de gestión del cliente.',
      'Der Tag des Verkaufs oder der erste Tag der Betreuung.',
      'O dia da venda, ou o primeiro dia de gestão do cliente.',
    ),
  },
  {
    key: 'until',
    label: inFive('Until', "Jusqu'au", 'Hasta', 'Bis', 'Até'),
    kind: 'date',
    writtenBy: 'partner',
    width: 105,
    help: inFive(
      'The first day on which the row no longer counts. Sold points end by themselves after 12 months.',
      'Le premier jour où la ligne ne compte plus. Les points vendus cessent seuls après 12 mois.',
      'El primer día en que la fila ya no cuenta. Los puntos vendidos terminan solos a los 12 meses.',
      'Der erste Tag, an dem die Zeile nicht mehr zählt. Verkaufspunkte enden von selbst nach 12 Monaten.',
      'O primeiro dia em que a linha já não conta. Os pontos vendidos terminam sozinhos após 12 meses.',
    ),
  },
  {
    key: 'client',
    label: inFive('Client', 'Client', 'Cliente', 'Kunde', 'Cliente'),
    alsoCalled: ['Client name', 'Nom du client', 'Nombre del cliente', 'Kundenname', 'Nome do cliente'],
    kind: 'text',
    writtenBy: 'partner',
    width: 190,
    help: inFive(
      'Whose revenue it is.',
      'À qui appartient ce revenu.',
      'De quién es el ingreso.',
      'Wessen Umsatz es ist.',
      'De quem é a receita.',
    ),
  },
  {
    key: 'amount',
    label: inFive('Amount', 'Montant', 'Importe', 'Betrag', 'Valor'),
    kind: 'money',
    locked: true,
    writtenBy: 'partner',
    width: 110,
    help: inFive(
      'Monthly recurring revenue (MRR) in the currency.',
      'Revenu mensuel récurrent (MRR) dans la devise.',
      'Ingreso mensual recurrente (MRR) en la moneda.',
      'Monatlich wiederkehrender Umsatz (MRR) in der Währung.',
      'Receita recorrente mensal (MRR) na moeda.',
    ),
  },
  {
    key: 'currency',
    label: inFive('Currency', 'Devise', 'Moneda', 'Währung', 'Moeda'),
    kind: 'currency',
    locked: true,
    writtenBy: 'partner',
    width: 90,
    help: inFive(
      'ISO code, such as USD.',
      'Code ISO, par exemple USD.',
      'Código ISO, por ejemplo USD.',
      'ISO-Code, zum Beispiel USD.',
      'Código ISO, por exemplo USD.',
    ),
  },
  {
    key: 'market',
    label: inFive('Market', 'Marché', 'Mercado', 'Markt', 'Mercado'),
    kind: 'text',
    wording: MARKET_WORDING,
    locked: true,
    writtenBy: 'partner',
    width: 130,
    help: inFive(
      "The client's country, or Standard or Growth.",
      'Le pays du client, ou Standard ou Croissance.',
      'El país del cliente, o Estándar o Crecimiento.',
      'Das Land des Kunden, oder Standard oder Wachstum.',
      'O país do cliente, ou Padrão ou Crescimento.',
    ),
  },
  {
    key: 'lineFirstSoldOn',
    label: inFive(
      'Line first sold on',
      'Première vente de la ligne',
      'Primera venta de la línea',
      'Produktlinie zuerst verkauft am',
      'Primeira venda da linha',
    ),
    kind: 'date',
    writtenBy: 'partner',
    width: 130,
    help: inFive(
      'For an upsell: when the client first bought this product line. Blank means on the day of the sale.',
      'Pour une montée en gamme\u00a0: premier achat de cette ligne par le client. Vide\u00a0: le jour de la vente.',
      'En una ampliación: cuándo compró el cliente esta línea por primera vez. En blanco: el día de la venta.',
      'Bei einem Upsell: wann der Kunde diese Produktlinie zuerst kaufte. Leer bedeutet am Verkaufstag.',
      'Em um upsell: quando o cliente comprou esta linha pela primeira vez. Em branco: no dia da venda.',
    ),
  },
  {
    key: 'otherPartners',
    label: inFive(
      'Other partners',
      'Autres partenaires',
      'Otros partners',
      'Andere Partner',
      'Outros parceiros',
    ),
    kind: 'integer',
    writtenBy: 'partner',
    width: 110,
    help: inFive(
      'How many other partners manage the client too; managed points are shared evenly.',
      'Combien d’autres partenaires gèrent aussi le client\u00a0; les points de gestion sont partagés à parts égales.',
      'Cuántos otros partners gestionan también al cliente; los puntos de gestión se reparten por igual.',
      'Wie viele andere Partner den Kunden auch betreuen; Betreuungspunkte werden gleichmäßig geteilt.',
      'Quantos outros parceiros também gerenciam o cliente; os pontos de gestão são divididos igualmente.',
    ),
  },
  {
    key: 'points',
    label: inFive('Points', 'Points', 'Puntos', 'Punkte', 'Pontos'),
    kind: 'money',
    writtenBy: 'add-on',
    width: 90,
    help: inFive(
      'Points of this row while it is active, calculated by the daily update and “Refresh now”.',
      'Points de cette ligne tant qu’elle est active, calculés par l’exécution quotidienne.',
      'Puntos de esta fila mientras está activa, calculados por la ejecución diaria.',
      'Punkte dieser Zeile, solange sie aktiv ist; der tägliche Lauf berechnet sie.',
      'Pontos desta linha enquanto está ativa, calculados pela execução diária.',
    ),
  },
  {
    key: 'rate',
    label: inFive('Rate', 'Taux', 'Tasa', 'Satz', 'Taxa'),
    kind: 'money',
    writtenBy: 'add-on',
    width: 70,
    help: inFive(
      'Points for each US$100 of monthly revenue, market factor included.',
      'Points par 100 USD de revenu mensuel, coefficient du marché compris.',
      'Puntos por cada 100 USD de ingreso mensual, factor de mercado incluido.',
      'Punkte je 100 USD Monatsumsatz, mit dem Marktfaktor.',
      'Pontos por 100 USD de receita mensal, com o fator de mercado.',
    ),
  },
  {
    key: 'activeUntil',
    label: inFive('Active until', "Actif jusqu'au", 'Activo hasta', 'Aktiv bis', 'Ativo até'),
    kind: 'date',
    writtenBy: 'add-on',
    width: 105,
    help: inFive(
      'The first day on which the points no longer count; blank for a client managed without an end.',
      'Le premier jour où les points ne comptent plus\u00a0; vide\u00a0: client géré sans fin prévue.',
      'El primer día en que los puntos ya no cuentan; en blanco: cliente gestionado sin fecha de fin.',
      'Der erste Tag, an dem die Punkte nicht mehr zählen; leer bei Betreuung ohne Ende.',
      'O primeiro dia em que os pontos já não contam; em branco: cliente gerenciado sem data de fim.',
    ),
  },
  {
    key: 'state',
    label: inFive('State', 'État', 'Situación', 'Zustand', 'Situação'),
    kind: 'choice',
    choices: POINT_STATES,
    writtenBy: 'add-on',
    width: 95,
    help: inFive(
      'Whether the row counts today.',
      'Si la ligne compte aujourd’hui.',
      'Si la fila cuenta hoy.',
      'Ob die Zeile heute zählt.',
      'Se a linha conta hoje.',
    ),
  },
  {
    key: 'why',
    label: inFive('Why', 'Pourquoi', 'Por qué', 'Warum', 'Por quê'),
    kind: 'text',
    writtenBy: 'add-on',
    width: 520,
    help: inFive(
      'How the points come about: the calculation, and the rules it follows.',
      'Comment naissent les points\u00a0: le calcul, et les règles suivies.',
      'De dónde salen los puntos: el cálculo y las reglas aplicadas.',
      'Wie die Punkte zustande kommen: die Rechnung und ihre Regeln.',
      'De onde vêm os pontos: o cálculo e as regras aplicadas.',
    ),
  },
  // Of two clients of one name, only this says whose the line is.
  { ...HUB_ID, writtenBy: 'partner', locked: false },
] as const satisfies TableDeclaration['columns'];

export const POINTS_LEDGER: TableDeclaration<(typeof columns)[number]['key']> = {
  key: 'points',
  title: inFive('Points', 'Points', 'Puntos', 'Punkte', 'Pontos'),
  columns,
};

export type PointsLedgerColumn = KeyOf<typeof POINTS_LEDGER>;
