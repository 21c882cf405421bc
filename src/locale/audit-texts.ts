import type { FindingKind } from '../domain/renewal-audit';
import type { ContactProblem } from '../domain/primary-contact';
import { whenSpoken } from './language';

/** Findings that come from reading the table, beside those about one contract. */
export type AuditKind =
  FindingKind | ContactProblem | 'ownerNotInTeam' | 'unreadable' | 'currencyUnknown' | 'duplicate';

interface AuditTexts {
  readonly header: readonly [row: string, client: string, column: string, wrong: string, toDo: string];
  /** What is wrong, and what to do. `{}` stands for the value, the day or the row it is about. */
  readonly findings: Readonly<Record<AuditKind, readonly [wrong: string, toDo: string]>>;
}

/** What RENEWAL_AUDIT answers, in the language of the header row it was given. */
export const AUDIT_TEXTS = whenSpoken<AuditTexts>({
  en() {
    return {
      header: ['Row', 'Client', 'Column', 'What is wrong', 'What to do'],
      findings: {
        unreadable: ['{} cannot be read here', 'Enter a value of the kind that the column asks for'],
        currencyUnknown: ['{} is not an ISO currency code', 'Enter a code such as EUR'],
        duplicate: ['The same client and contract type as row {}', 'Keep one of the two rows'],
        clientMissing: ['No client name', 'Enter the client'],
        startMissing: [
          'No renewal start date and no deadline: cannot be watched',
          "Enter one of the two dates from HubSpot's screen",
        ],
        deadlineDiffers: [
          'Not the renewal start less the notice days, which is {}',
          'Correct the start, the notice or this date',
        ],
        renewedTooEarly: [
          'Renewed before {} without an acceptance',
          'Enter the day of acceptance, or set it back to Pending',
        ],
        renewedWithoutRenewal: ['Only a renewal can be Renewed', 'Set it to Pending or Confirmed'],
        confirmedRenewal: ['A renewal cannot be Confirmed', 'Set it to Pending or Renewed'],
        statusContradicted: [
          'The dates say {}',
          'Correct the date or the status; the daily update goes by the dates',
        ],
        acceptedAfterDeadline: [
          'Accepted after the deadline of {}',
          'Check the date; after it terms can no longer be changed',
        ],
        cancelledAfterDeadline: [
          'Cancelled after the deadline of {}',
          'Check the date, and ask HubSpot whether it was accepted',
        ],
        datedInFuture: ['Lies after {}', 'Check the date'],
        looksYearly: [
          'Ten times the other amount or more: looks yearly',
          'Divide by 12 if it is a yearly amount',
        ],
        ownerEmailMissing: [
          'You own communication, and nobody is reminded',
          'Enter the email of the person responsible',
        ],
        contactMissing: [
          'No primary contact',
          'Check in the client’s account: Account and billing > Company info > Primary contact; then choose the contact here',
        ],
        contactUnknown: [
          '{} is not among the client’s contacts in the Contacts tab',
          'Check in the client’s account: Account and billing > Company info > Primary contact; then correct the contact here or add it to Contacts',
        ],
        contactUnconfirmed: [
          '{} was not confirmed as primary contact within 180 days',
          'Check in the client’s account: Account and billing > Company info > Primary contact; then enter the day in Contacts, “Confirmed on”',
        ],
        ownerNotInTeam: [
          '{} is not in the team list',
          'Enter another owner, or add this one to the team in Settings',
        ],
        ownContractOfHubSpot: ['HubSpot does not communicate about your own contracts', 'Set it to Partner'],
      },
    };
  },
  fr() {
    return {
      header: ['Ligne', 'Client', 'Colonne', 'Ce qui ne va pas', 'Que faire'],
      findings: {
        unreadable: ['{} ne peut pas être lu ici', 'Saisir une valeur du type que la colonne demande'],
        currencyUnknown: ["{} n'est pas un code de devise ISO", 'Saisir un code, par exemple EUR'],
        duplicate: ['Même client et même type de contrat que la ligne {}', 'Garder une des deux lignes'],
        clientMissing: ['Pas de nom de client', 'Saisir le client'],
        startMissing: [
          'Ni date de début du renouvellement ni échéance\u00a0: suivi impossible',
          'Saisissez une des deux dates de l’écran HubSpot',
        ],
        deadlineDiffers: [
          'Différent du début moins le préavis, soit {}',
          'Corriger le début, le préavis ou cette date',
        ],
        renewedTooEarly: [
          'Renouvelé avant le {} sans acceptation',
          "Saisir le jour d'acceptation, ou remettre En attente",
        ],
        renewedWithoutRenewal: [
          'Seul un renouvellement peut être Renouvelé',
          'Choisir En attente ou Confirmé',
        ],
        confirmedRenewal: ['Un renouvellement ne peut pas être Confirmé', 'Choisir En attente ou Renouvelé'],
        statusContradicted: [
          'D’après les dates\u00a0: {}',
          'Corrigez la date ou le statut\u00a0; la mise à jour quotidienne suit les dates',
        ],
        acceptedAfterDeadline: [
          "Accepté après l'échéance du {}",
          'Vérifier la date ; ensuite les conditions ne changent plus',
        ],
        cancelledAfterDeadline: [
          "Annulé après l'échéance du {}",
          "Vérifier la date, et demander à HubSpot si c'est accepté",
        ],
        datedInFuture: ['Postérieur au {}', 'Vérifier la date'],
        looksYearly: [
          "Au moins dix fois l'autre montant : semble annuel",
          "Diviser par 12 s'il s'agit d'un montant annuel",
        ],
        ownerEmailMissing: [
          "La communication vous revient, et personne n'est averti",
          "Saisir l'e-mail du responsable",
        ],
        contactMissing: [
          'Aucun contact principal',
          'Vérifiez dans le compte du client\u00a0: Compte et facturation > Informations sur l’entreprise > Contact principal\u00a0; choisissez ensuite le contact ici',
        ],
        contactUnknown: [
          '{} ne figure pas parmi les contacts du client dans l’onglet Contacts',
          'Vérifiez dans le compte du client\u00a0: Compte et facturation > Informations sur l’entreprise > Contact principal\u00a0; corrigez ensuite le contact ici ou ajoutez-le aux contacts',
        ],
        contactUnconfirmed: [
          '{} n’a pas été confirmé comme contact principal depuis 180\u00a0jours',
          'Vérifiez dans le compte du client\u00a0: Compte et facturation > Informations sur l’entreprise > Contact principal\u00a0; saisissez ensuite le jour dans Contacts, «\u00a0Confirmé le\u00a0»',
        ],
        ownerNotInTeam: [
          '{} ne figure pas dans la liste de l’équipe',
          'Saisissez un autre responsable, ou ajoutez celui-ci à l’équipe dans Paramètres',
        ],
        ownContractOfHubSpot: ['HubSpot ne communique pas sur vos propres contrats', 'Choisissez Partenaire'],
      },
    };
  },
  es() {
    return {
      header: ['Fila', 'Cliente', 'Columna', 'Qué está mal', 'Qué hacer'],
      findings: {
        unreadable: ['{} no se puede leer aquí', 'Introduce un valor del tipo que pide la columna'],
        currencyUnknown: ['{} no es un código de moneda ISO', 'Introduce un código, por ejemplo EUR'],
        duplicate: ['Mismo cliente y tipo de contrato que la fila {}', 'Deja una de las dos filas'],
        clientMissing: ['Sin nombre de cliente', 'Introduce el cliente'],
        startMissing: [
          'Sin fecha de inicio de la renovación ni fecha límite: no se puede seguir',
          'Introduce una de las dos fechas de la pantalla de HubSpot',
        ],
        deadlineDiffers: [
          'No es el inicio menos el preaviso, que da {}',
          'Corrige el inicio, el preaviso o esta fecha',
        ],
        renewedTooEarly: [
          'Renovado antes del {} sin aceptación',
          'Introduce el día de aceptación, o vuelve a Pendiente',
        ],
        renewedWithoutRenewal: ['Solo una renovación puede estar Renovada', 'Elige Pendiente o Confirmado'],
        confirmedRenewal: ['Una renovación no puede estar Confirmada', 'Elige Pendiente o Renovado'],
        statusContradicted: [
          'Según las fechas: {}',
          'Corrige la fecha o el estado; la actualización diaria sigue las fechas',
        ],
        acceptedAfterDeadline: [
          'Aceptado después de la fecha límite del {}',
          'Revisa la fecha; después ya no cambian las condiciones',
        ],
        cancelledAfterDeadline: [
          'Cancelado después de la fecha límite del {}',
          'Revisa la fecha y pregunta a HubSpot si se aceptó',
        ],
        datedInFuture: ['Posterior al {}', 'Revisa la fecha'],
        looksYearly: [
          'Diez veces el otro importe o más: parece anual',
          'Divide entre 12 si es un importe anual',
        ],
        ownerEmailMissing: [
          'La comunicación es tuya y no se avisa a nadie',
          'Introduce el correo del responsable',
        ],
        contactMissing: [
          'Sin contacto principal',
          'Compruébalo en la cuenta del cliente: Cuenta y facturación > Información de la empresa > Contacto principal; después elige el contacto aquí',
        ],
        contactUnknown: [
          '{} no está entre los contactos del cliente en la pestaña Contactos',
          'Compruébalo en la cuenta del cliente: Cuenta y facturación > Información de la empresa > Contacto principal; después corrige el contacto aquí o añádelo a Contactos',
        ],
        contactUnconfirmed: [
          '{} no se ha confirmado como contacto principal en los últimos 180 días',
          'Compruébalo en la cuenta del cliente: Cuenta y facturación > Información de la empresa > Contacto principal; después anota el día en Contactos, «Confirmado el»',
        ],
        ownerNotInTeam: [
          '{} no está en la lista del equipo',
          'Escribe otro responsable o añádelo al equipo en Configuración',
        ],
        ownContractOfHubSpot: ['HubSpot no se comunica sobre tus propios contratos', 'Elige Partner'],
      },
    };
  },
  de() {
    return {
      header: ['Zeile', 'Kunde', 'Spalte', 'Was nicht stimmt', 'Was zu tun ist'],
      findings: {
        unreadable: ['{} ist hier nicht lesbar', 'Einen Wert der Art eingeben, die die Spalte verlangt'],
        currencyUnknown: ['{} ist kein ISO-Währungscode', 'Einen Code wie EUR eingeben'],
        duplicate: [
          'Derselbe Kunde und dieselbe Vertragsart wie Zeile {}',
          'Eine der beiden Zeilen behalten',
        ],
        clientMissing: ['Kein Kundenname', 'Den Kunden eingeben'],
        startMissing: [
          'Weder Startdatum noch Enddatum der Verlängerung: nicht überwachbar',
          'Eines der beiden Daten von HubSpots Seite eintragen',
        ],
        deadlineDiffers: [
          'Nicht der Start abzüglich der Kündigungsfrist, das wäre {}',
          'Start, Frist oder dieses Datum berichtigen',
        ],
        renewedTooEarly: [
          'Verlängert vor dem {} ohne Annahme',
          'Den Tag der Annahme eingeben oder auf Ausstehend setzen',
        ],
        renewedWithoutRenewal: [
          'Nur eine Verlängerung kann Verlängert sein',
          'Ausstehend oder Bestätigt wählen',
        ],
        confirmedRenewal: [
          'Eine Verlängerung kann nicht Bestätigt sein',
          'Ausstehend oder Verlängert wählen',
        ],
        statusContradicted: [
          'Nach den Daten: {}',
          'Datum oder Status korrigieren; die tägliche Aktualisierung folgt den Daten',
        ],
        acceptedAfterDeadline: [
          'Angenommen nach der Frist vom {}',
          'Datum prüfen; danach ändern sich keine Bedingungen mehr',
        ],
        cancelledAfterDeadline: [
          'Gekündigt nach der Frist vom {}',
          'Datum prüfen und bei HubSpot nachfragen, ob sie gilt',
        ],
        datedInFuture: ['Liegt nach dem {}', 'Datum prüfen'],
        looksYearly: [
          'Zehnmal der andere Betrag oder mehr: wohl ein Jahresbetrag',
          'Durch 12 teilen, falls es ein Jahresbetrag ist',
        ],
        ownerEmailMissing: [
          'Sie führen die Kommunikation, und niemand wird erinnert',
          'Die E-Mail des Verantwortlichen eingeben',
        ],
        contactMissing: [
          'Kein primärer Kundenkontakt',
          'Im Account des Kunden prüfen: Account und Abrechnung > Unternehmensinfos > Primärer Kontakt; dann den Kontakt hier wählen',
        ],
        contactUnknown: [
          '{} ist nicht unter den Kontakten des Kunden im Tab Kontakte',
          'Im Account des Kunden prüfen: Account und Abrechnung > Unternehmensinfos > Primärer Kontakt; dann den Kontakt hier berichtigen oder bei Kontakte ergänzen',
        ],
        contactUnconfirmed: [
          '{} wurde seit 180 Tagen nicht als primärer Kontakt bestätigt',
          'Im Account des Kunden prüfen: Account und Abrechnung > Unternehmensinfos > Primärer Kontakt; dann den Tag in Kontakte bei „Bestätigt am“ eintragen',
        ],
        ownerNotInTeam: [
          '{} steht nicht in der Teamliste',
          'Eine andere verantwortliche Person eintragen oder diese in Einstellungen ins Team aufnehmen',
        ],
        ownContractOfHubSpot: ['Über Ihre eigenen Verträge kommuniziert HubSpot nicht', 'Partner wählen'],
      },
    };
  },
  pt() {
    return {
      header: ['Linha', 'Cliente', 'Coluna', 'O que está errado', 'O que fazer'],
      findings: {
        unreadable: ['{} não pode ser lido aqui', 'Informe um valor do tipo que a coluna pede'],
        currencyUnknown: ['{} não é um código de moeda ISO', 'Informe um código, por exemplo EUR'],
        duplicate: ['Mesmo cliente e tipo de contrato que a linha {}', 'Mantenha uma das duas linhas'],
        clientMissing: ['Sem nome do cliente', 'Informe o cliente'],
        startMissing: [
          'Sem data de início nem prazo da renovação: acompanhamento impossível',
          'Insira uma das duas datas da tela da HubSpot',
        ],
        deadlineDiffers: [
          'Não é o início menos o aviso prévio, que dá {}',
          'Corrija o início, o aviso ou esta data',
        ],
        renewedTooEarly: [
          'Renovado antes de {} sem aceitação',
          'Informe o dia da aceitação, ou volte para Pendente',
        ],
        renewedWithoutRenewal: ['Só uma renovação pode estar Renovada', 'Escolha Pendente ou Confirmado'],
        confirmedRenewal: ['Uma renovação não pode estar Confirmada', 'Escolha Pendente ou Renovado'],
        statusContradicted: [
          'Pelas datas: {}',
          'Corrija a data ou o status; a atualização diária segue as datas',
        ],
        acceptedAfterDeadline: [
          'Aceito após o prazo de {}',
          'Confira a data; depois disso as condições já não mudam',
        ],
        cancelledAfterDeadline: [
          'Cancelado após o prazo de {}',
          'Confira a data e pergunte à HubSpot se foi aceito',
        ],
        datedInFuture: ['Posterior a {}', 'Confira a data'],
        looksYearly: ['Dez vezes o outro valor ou mais: parece anual', 'Divida por 12 se for um valor anual'],
        ownerEmailMissing: ['A comunicação é sua e ninguém é lembrado', 'Informe o e-mail do responsável'],
        contactMissing: [
          'Sem contato principal',
          'Confira na conta do cliente: Conta e cobrança > Informações da empresa > Contato principal; depois escolha o contato aqui',
        ],
        contactUnknown: [
          '{} não está entre os contatos do cliente na aba Contatos',
          'Confira na conta do cliente: Conta e cobrança > Informações da empresa > Contato principal; depois corrija o contato aqui ou inclua-o em Contatos',
        ],
        contactUnconfirmed: [
          '{} não foi confirmado como contato principal nos últimos 180 dias',
          'Confira na conta do cliente: Conta e cobrança > Informações da empresa > Contato principal; depois informe o dia em Contatos, “Confirmado em”',
        ],
        ownerNotInTeam: [
          '{} não está na lista da equipe',
          'Informe outro responsável ou inclua este na equipe em Configurações',
        ],
        ownContractOfHubSpot: ['A HubSpot não se comunica sobre seus próprios contratos', 'Escolha Parceiro'],
      },
    };
  },
});
