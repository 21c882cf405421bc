import { once } from '../domain/once';
import type { Language } from '../locale/language';
import type { RenewalColumn } from '../tables/renewals';

/** What a file can say of a renewal that its table has no column for; it becomes the columns it is about. */
export type FileOnlyColumn = 'timeToRenewal' | 'mrrChange';

export type HeaderNames<Key extends string> = Partial<
  Readonly<Record<Key, Partial<Readonly<Record<Language, readonly string[]>>>>>
>;

/**
 * Headers under which people hold a renewals table, beside our own labels: HubSpot's screens of 2019, 2023 and 2025 as
 * printed, and what sheets of one's own are headed with; the likeliest first. A name may stand under two columns: what the
 * cells hold tells which it is. Small words, case, accents, snake_case, camelCase, units and currencies need no entry.
 *
 * Left out on purpose: `hs_renewal_mrr` (seen wrong), `hs_next_cancellation_date` (the day on which a subscription ends,
 * not the one on which somebody asked), "End date" (the last day of a term or the first of the next).
 */
export const RENEWAL_HEADER_NAMES: () => HeaderNames<RenewalColumn | FileOnlyColumn> = once(() => ({
  clientName: {
    en: names(
      'Client, Customer, Client company, Customer company, Account name, Company name, Company, Account, Organization, Organisation, Portal name, Name',
    ),
    fr: names('Client, Nom client, Société, Entreprise, Nom de l’entreprise, Compte, Nom du compte, Nom'),
    es: names('Cliente, Nombre cliente, Empresa, Nombre de la empresa, Cuenta, Nombre de la cuenta, Nombre'),
    de: names(
      'Kunde, Name des Kunden, Kunden, Firma, Firmenname, Unternehmen, Unternehmensname, Account, Account-Name, Name',
    ),
    pt: names('Cliente, Nome cliente, Empresa, Nome da empresa, Conta, Nome da conta, Nome'),
  },
  communicationOwner: {
    en: names(
      'Renewal owner, Communications owner, Conversation owner, Owner of communication, Communication, Owner',
    ),
    fr: names(
      'Propriétaire du renouvellement, Responsable de la communication, Responsable du renouvellement, Propriétaire des communications, Communication, Propriétaire',
    ),
    es: names(
      'Responsable de la comunicación, Propietario de la renovación, Responsable de la renovación, Comunicación, Propietario, Responsable',
    ),
    de: names(
      'Verlängerungs-Bearbeiter, Bearbeiter der Verlängerung, Kommunikationsverantwortlicher, Zuständig für Kommunikation, Zuständig für Verlängerung, Kommunikation, Bearbeiter',
    ),
    pt: names(
      'Proprietário da renovação, Responsável pela comunicação, Responsável pela renovação, Comunicação, Proprietário, Responsável',
    ),
  },
  primaryClientContact: {
    en: names(
      'Primary contact, Main contact, Client contact, Main client contact, Contact person, Contact name, Contact',
    ),
    fr: names('Contact principal, Contact client, Interlocuteur, Nom du contact, Contact'),
    es: names('Contacto principal, Contacto del cliente, Persona de contacto, Nombre del contacto, Contacto'),
    de: names(
      'Hauptkontakt, Primärer Kontakt, Ansprechpartner, Hauptansprechpartner, Ansprechperson, Kundenkontakt, Kontakt',
    ),
    pt: names(
      'Contato principal, Contato principal do cliente, Contato do cliente, Pessoa de contato, Nome do contato, Contato',
    ),
  },
  contractType: {
    en: names('Type of contract, Contract change, Renewal type, Change type, Type of change, Contract, Type'),
    fr: names('Type de changement, Type de renouvellement, Contrat, Type'),
    es: names('Tipo de cambio de contrato, Tipo de renovación, Contrato, Tipo'),
    de: names('Vertragstyp, Art des Vertrags, Art der Änderung, Vertrag, Art, Typ'),
    pt: names('Tipo de mudança, Tipo de renovação, Contrato, Tipo'),
  },
  status: {
    en: names('Renewal status, Contract status'),
    fr: names('Statut du renouvellement, État, État du renouvellement'),
    es: names('Estado de la renovación, Estatus'),
    de: names('Verlängerungsstatus, Stand'),
    pt: names('Status da renovação, Situação, Estado'),
  },
  renewalDeadline: {
    en: names(
      'Deadline, Renewal decision deadline, Decision deadline, Decision date, Decide by, Renew by, Notice deadline, Cancellation deadline, Cancel by, Last day to cancel, Last day to change, Opt-out deadline',
    ),
    fr: names(
      'Échéance, Date d’échéance du renouvellement, Date limite de renouvellement, Date limite, Date butoir, Dernier délai, Date limite de résiliation, Délai de renouvellement',
    ),
    es: names(
      'Fecha tope, Fecha límite, Fecha tope de renovación, Fecha límite para renovar, Plazo de renovación, Fecha límite de cancelación, Último día',
    ),
    de: names(
      'Verlängerungsfrist, Frist, Verlängerungs-Frist, Frist zur Verlängerung, Verlängerungsenddatum, Stichtag, Entscheidung bis, Kündbar bis, Kündigung bis, Kündigen bis',
    ),
    pt: names(
      'Data limite, Data limite de renovação, Prazo, Prazo final, Prazo para renovação, Prazo de cancelamento, Decidir até',
    ),
  },
  website: {
    en: names(
      'Domain, Domain name, Company domain, Company domain name, Client domain, Client domain name, Website URL, Web site, URL, Web',
    ),
    fr: names('Domaine, Nom de domaine, Site internet, Site, URL'),
    es: names('Dominio, Nombre de dominio, Página web, Web, URL'),
    de: names('Domain, Domainname, Webseite, Internetseite, Homepage, URL'),
    pt: names('Domínio, Nome de domínio, Website, Página web, URL'),
  },
  hubId: {
    en: names(
      'HubID, Portal ID, HubSpot ID, HubSpot account ID, HubSpot portal ID, Client hub ID, Client portal ID, Account ID, Hub, Portal',
    ),
    fr: names(
      'ID du portail, ID de portail, ID HubSpot, ID du compte, Identifiant Hub, Identifiant du portail',
    ),
    es: names('ID del portal, ID de portal, ID de HubSpot, ID de la cuenta'),
    de: names('HubSpot-ID, Portal-ID, Account-ID, Konto-ID'),
    pt: names('ID do portal, ID da HubSpot, ID da conta'),
  },
  renewalStart: {
    en: names(
      'Renewal date, Next renewal date, Next renewal, Renewal start, Start of renewal, Renewal start day, Renewal term start, Contract renewal date, Subscription renewal date, Renewal day, Renews on, Renewal on, Renewal',
    ),
    fr: names(
      'Date de renouvellement, Début du renouvellement, Date du prochain renouvellement, Prochain renouvellement, Renouvellement le, Renouvellement',
    ),
    es: names(
      'Fecha de renovación, Inicio de la renovación, Fecha de inicio, Fecha de la próxima renovación, Próxima renovación, Se renueva el, Renovación',
    ),
    de: names(
      'Verlängerungsdatum, Verlängerungsbeginn, Verlängerungsstart, Beginn der Verlängerung, Datum der Verlängerung, Nächste Verlängerung, Verlängerung am, Verlängert sich am, Vertragsverlängerung, Verlängerung',
    ),
    pt: names(
      'Data de renovação, Início da renovação, Data da próxima renovação, Próxima renovação, Renova em, Renovação',
    ),
  },
  maxContacts: {
    en: names(
      'Maximum contacts, Contact limit, Contacts limit, Marketing contacts limit, Marketing contacts, Contact tier, Contacts',
    ),
    fr: names('Limite de contacts, Contacts max, Nombre maximum de contacts, Contacts marketing, Contacts'),
    es: names('Límite de contactos, Contactos máximos, Contactos de marketing, Contactos'),
    de: names('Kontaktlimit, Maximale Kontakte, Max. Kontakte, Marketingkontakte, Kontaktanzahl, Kontakte'),
    pt: names('Limite de contatos, Contatos máximos, Contatos de marketing, Contatos'),
  },
  emailLimit: {
    en: names(
      'Email send limit, Monthly email limit, Monthly email sends limit, Email sends limit, Emails per month, Emails',
    ),
    fr: names('Limite d’envoi d’e-mails, Limite d’e-mails, E-mails par mois'),
    es: names('Límite de correos, Límite de correos electrónicos, Límite de envíos, Correos al mes'),
    de: names('E-Mail-Versandlimit, E-Mails pro Monat, Limit für E-Mails'),
    pt: names('Limite de e-mails, Limite de envio de e-mails, E-mails por mês'),
  },
  billingFrequency: {
    en: names(
      'Billing, Billing period, Billing cycle, Billing interval, Billing term, Payment frequency, Invoicing, Invoice frequency',
    ),
    fr: names('Facturation, Périodicité de facturation, Cycle de facturation, Fréquence de paiement'),
    es: names('Facturación, Periodo de facturación, Ciclo de facturación, Frecuencia de pago'),
    de: names(
      'Abrechnung, Abrechnungsintervall, Abrechnungszeitraum, Abrechnungshäufigkeit, Zahlungsweise, Zahlungsintervall',
    ),
    pt: names('Faturamento, Cobrança, Ciclo de faturamento, Frequência de pagamento, Frequência de cobrança'),
  },
  subscriptionTerm: {
    en: names(
      'Term, Contract term, Renewal term, Term length, Contract length, Subscription length, Duration, Contract duration, Commitment',
    ),
    fr: names('Durée, Durée du contrat, Durée de la période, Durée d’engagement'),
    es: names('Plazo, Plazo de la suscripción, Duración, Duración del contrato, Duración de la suscripción'),
    de: names('Laufzeit, Vertragslaufzeit, Abolaufzeit, Abonnementlaufzeit, Dauer'),
    pt: names('Prazo, Prazo do contrato, Duração, Duração do contrato, Duração da assinatura, Vigência'),
  },
  currentMrr: {
    en: names(
      'MRR, Current price, Current monthly price, Current subscription price, Current monthly subscription price, Monthly subscription price, Total subscription MRR, Subscription MRR, Total MRR, Monthly recurring revenue, Current monthly recurring revenue, Monthly price, Monthly fee, Price',
    ),
    fr: names(
      'MRR, Prix actuel, Prix mensuel actuel, Prix actuel de l’abonnement mensuel, Prix de l’abonnement mensuel actuel, Revenu mensuel récurrent, Prix mensuel, Prix',
    ),
    es: names(
      'Precio de la suscripción mensual actual, MRR, Precio actual, Precio mensual actual, Precio actual de la suscripción mensual, Ingresos mensuales recurrentes, Precio mensual, Precio',
    ),
    de: names(
      'MRR, Aktueller Preis, Aktueller Monatspreis, Aktueller Abonnementpreis, Aktueller monatlicher Abonnementpreis, Derzeitiger MRR, Bisheriger MRR, Monatspreis, Preis',
    ),
    pt: names(
      'MRR, Preço atual, Preço mensal atual, Preço da assinatura mensal atual, Preço atual da assinatura mensal, Receita recorrente mensal, Preço mensal, Preço',
    ),
  },
  estimatedNewMrr: {
    en: names(
      'Renewal price, Renewal MRR, Estimated renewal MRR, Estimated MRR, New MRR, New price, Expected MRR, MRR at renewal, Price at renewal, New monthly price',
    ),
    fr: names(
      'Prix de renouvellement, MRR de renouvellement, MRR au renouvellement, MRR estimé, Nouveau MRR, Nouveau prix, Nouveaux MRR',
    ),
    es: names(
      'Precio de renovación, MRR de renovación, MRR en la renovación, MRR estimado, Nuevo MRR, MRR nuevo, Nuevo precio',
    ),
    de: names(
      'Verlängerungspreis, Verlängerungs-MRR, MRR bei Verlängerung, Preis bei Verlängerung, MRR der Verlängerung, Geschätzter MRR, Neuer MRR, Neuer Preis',
    ),
    pt: names(
      'Preço de renovação, Preço da renovação, MRR de renovação, MRR na renovação, MRR estimado, Novo MRR, Novo preço',
    ),
  },
  ownerEmail: {
    en: names(
      'Renewal owner email, Email of owner, Owner’s email, Account owner email, Account manager email, CSM email, Responsible email, Reminder email, Communication owner email, Owner, Renewal owner, Account manager, Account owner, Responsible, Assigned to, Assignee, CSM',
    ),
    fr: names(
      'E-mail responsable, Adresse e-mail du responsable, E-mail du propriétaire, E-mail du gestionnaire de compte, Responsable, Propriétaire, Chargé de compte, Gestionnaire de compte',
    ),
    es: names(
      'Correo electrónico del responsable, Email del responsable, Correo del propietario, Correo responsable, Responsable, Propietario, Ejecutivo de cuenta, Gestor de cuenta',
    ),
    de: names(
      'E-Mail Verantwortlicher, E-Mail der verantwortlichen Person, E-Mail des Bearbeiters, E-Mail Kundenbetreuer, E-Mail des Zuständigen, Verantwortlicher, Verantwortlich, Verantwortliche Person, Zuständig, Betreuer, Kundenbetreuer',
    ),
    pt: names(
      'E-mail responsável, Email do responsável, E-mail do proprietário, Responsável, Proprietário, Gerente de conta',
    ),
  },
  products: {
    en: names(
      'Product renewals, Products to renew, Renewing products, Product, Product line, Product lines, All active products, Active products, Subscriptions, Subscription, Hubs',
    ),
    fr: names('Produits à renouveler, Renouvellements de produits, Produit, Abonnements, Abonnement'),
    es: names(
      'Productos a renovar, Productos por renovar, Productos para renovar, Renovaciones de productos, Producto, Suscripciones, Suscripción',
    ),
    de: names(
      'Zu verlängernde Produkte, Produktverlängerungen, Verlängerung der Produkte, Produkt, Abonnements, Abonnement',
    ),
    pt: names(
      'Produtos a renovar, Produtos para renovar, Renovações de produtos, Produto, Assinaturas, Assinatura',
    ),
  },
  currency: {
    en: names('Currency code, Local currency, Managed local MRR currency'),
    fr: names('Monnaie, Code devise'),
    es: names('Divisa, Código de moneda'),
    de: names('Währungscode'),
    pt: names('Código da moeda'),
  },
  acceptedOn: {
    en: names(
      'Accepted, Accepted date, Date accepted, Acceptance date, Accepted at, Client accepted on, Signed on, Signed',
    ),
    fr: names('Accepté, Date d’acceptation, Accepté par le client le, Signé le'),
    es: names('Aceptado, Fecha de aceptación, Aceptado por el cliente el, Firmado el'),
    de: names('Angenommen, Annahmedatum, Datum der Annahme, Akzeptiert am, Bestätigt am, Unterschrieben am'),
    pt: names('Aceito, Data de aceite, Data de aceitação, Aceite em, Assinado em'),
  },
  cancellationRequestedOn: {
    en: names(
      'Cancellation requested, Cancellation requested date, Cancellation request date, Date of cancellation request, Cancellation request, Cancel requested on',
    ),
    fr: names(
      'Annulation demandée, Date de demande d’annulation, Demande d’annulation, Demande de résiliation, Résiliation demandée le',
    ),
    es: names(
      'Cancelación solicitada, Fecha de solicitud de cancelación, Solicitud de cancelación, Baja solicitada el',
    ),
    de: names(
      'Kündigung beantragt, Kündigung eingegangen am, Kündigung eingegangen, Datum des Kündigungsantrags, Gekündigt am',
    ),
    pt: names(
      'Cancelamento solicitado, Data da solicitação de cancelamento, Solicitação de cancelamento, Cancelamento pedido em',
    ),
  },
  noticeDays: {
    en: names(
      'Notice, Notice period, Notice period days, Cancellation notice, Cancellation notice period, Days of notice',
    ),
    fr: names('Préavis, Délai de préavis, Jours de préavis, Préavis jours'),
    es: names('Preaviso, Plazo de preaviso, Periodo de preaviso, Días de aviso, Aviso previo'),
    de: names('Kündigungsfrist, Frist in Tagen, Kündigungsfrist Tage, Ankündigungsfrist'),
    pt: names('Aviso prévio, Prazo de aviso, Prazo de aviso prévio, Dias de aviso, Dias de aviso prévio'),
  },
  snoozeUntil: {
    en: names('Snoozed until, Snooze, Remind again on'),
    fr: names('Reporté au, Rappeler le'),
    es: names('Pospuesto hasta, Recordar el'),
    de: names('Zurückgestellt bis, Wiedervorlage, Wiedervorlage am'),
    pt: names('Adiado até, Lembrar em'),
  },
  notes: {
    en: names('Note, Comments, Comment, Remarks'),
    fr: names('Note, Commentaires, Commentaire, Remarques'),
    es: names('Nota, Comentarios, Comentario, Observaciones'),
    de: names('Notiz, Kommentare, Kommentar, Bemerkungen, Bemerkung, Anmerkungen'),
    pt: names('Nota, Comentários, Comentário, Observações'),
  },
  discount: {
    en: names('Current discount, Discount today, Discounts'),
    fr: names('Remise actuelle, Réduction, Réduction actuelle'),
    es: names('Descuento actual, Descuentos'),
    de: names('Aktueller Rabatt, Nachlass, Rabatte'),
    pt: names('Desconto atual, Descontos'),
  },
  renewalDiscount: {
    en: names('Discount at renewal, Renewal discounts, New discount'),
    fr: names('Remise de renouvellement, Réduction au renouvellement, Nouvelle remise'),
    es: names('Descuento en la renovación, Descuento al renovar, Nuevo descuento'),
    de: names('Verlängerungsrabatt, Rabatt der Verlängerung, Neuer Rabatt'),
    pt: names('Desconto de renovação, Desconto da renovação, Novo desconto'),
  },
  renewalManager: {
    en: names('HubSpot renewal manager, Renewals manager, Contract manager, Contract manager name'),
    fr: names(
      'Responsable des renouvellements, Gestionnaire de renouvellement, Gestionnaire des renouvellements',
    ),
    es: names('Gestor de renovaciones, Gerente de renovaciones, Responsable de renovaciones'),
    de: names('Verlängerungsmanager, Renewal-Manager, Verlängerungs-Manager'),
    pt: names('Gerente de renovações, Gestor de renovações, Responsável por renovações'),
  },
  timeToRenewal: {
    en: names(
      'Time to renewal, Time until renewal, Days to renewal, Days until renewal, Days left until renewal, Renews in, Renewal in',
    ),
    fr: names(
      'Temps avant renouvellement, Délai avant renouvellement, Temps restant avant le renouvellement, Temps jusqu’au renouvellement, Jours avant renouvellement, Jours avant le renouvellement, Renouvellement dans',
    ),
    es: names(
      'Tiempo hasta la renovación, Tiempo para la renovación, Tiempo restante para la renovación, Días hasta la renovación, Días para la renovación, Se renueva en',
    ),
    de: names(
      'Zeit bis zur Verlängerung, Zeit bis Verlängerung, Tage bis zur Verlängerung, Tage bis Verlängerung, Verlängerung in, Verlängert sich in',
    ),
    pt: names(
      'Tempo até a renovação, Tempo para a renovação, Tempo até renovação, Tempo restante para a renovação, Dias até a renovação, Dias para a renovação',
    ),
  },
  mrrChange: {
    en: names(
      'MRR change, Change in MRR, Change of MRR, Renewal MRR change, MRR change at renewal, MRR delta, MRR difference',
    ),
    fr: names(
      'Variation du MRR, Variation de MRR, Variation du MRR au renouvellement, Changement de MRR, Modification du MRR, Évolution du MRR, Écart de MRR',
    ),
    es: names(
      'Cambio de MRR, Cambio en el MRR, Cambio de MRR en la renovación, Variación de MRR, Variación del MRR, Diferencia de MRR',
    ),
    de: names(
      'MRR-Änderung, Änderung des MRR, MRR-Änderung bei Verlängerung, Veränderung des MRR, MRR-Veränderung, MRR-Differenz',
    ),
    pt: names(
      'Mudança de MRR, Mudança no MRR, Mudança de MRR na renovação, Alteração de MRR, Alteração do MRR, Variação de MRR, Variação do MRR, Diferença de MRR',
    ),
  },
}));

function names(separated: string): readonly string[] {
  return separated.split(', ');
}
