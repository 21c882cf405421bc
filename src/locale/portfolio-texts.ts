import { whenSpoken } from './language';

type PortfolioTexts = Readonly<
  Record<'month' | 'renewals' | 'otherChanges' | 'clients' | 'overdue' | 'later', string>
>;

/**
 * Headers of the tables that functions about the whole book answer, in the language of the header row they were given.
 * The other headers are those of the renewals table and its statuses.
 */
export const PORTFOLIO_TEXTS = whenSpoken<PortfolioTexts>({
  en: () => ({
    ...{ month: 'Month', renewals: 'Renewals', otherChanges: 'Other changes' },
    ...{ clients: 'Clients', overdue: 'Overdue', later: 'Later' },
  }),
  fr: () => ({
    ...{ month: 'Mois', renewals: 'Renouvellements', otherChanges: 'Autres modifications' },
    ...{ clients: 'Clients', overdue: 'Échéance dépassée', later: 'Plus tard' },
  }),
  es: () => ({
    ...{ month: 'Mes', renewals: 'Renovaciones', otherChanges: 'Otros cambios' },
    ...{ clients: 'Clientes', overdue: 'Vencidas', later: 'Más adelante' },
  }),
  de: () => ({
    ...{ month: 'Monat', renewals: 'Verlängerungen', otherChanges: 'Andere Änderungen' },
    ...{ clients: 'Kunden', overdue: 'Überfällig', later: 'Später' },
  }),
  pt: () => ({
    ...{ month: 'Mês', renewals: 'Renovações', otherChanges: 'Outras mudanças' },
    ...{ clients: 'Clientes', overdue: 'Vencidas', later: 'Mais tarde' },
  }),
});
