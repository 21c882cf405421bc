import { whenSpoken } from './language';

/**
 * Why a client is to be called, a sentence for each reason, in the order of `REASON_WEIGHTS`. {s} start, {d} deadline, {n} days,
 * {u} score, used, or MRR so far, {l} limit or new MRR, {p} trend or share, {m} another day.
 */
interface CallTexts {
  readonly header: readonly [priority: string, reason: string, others: string];
  readonly priorities: Readonly<Record<'high' | 'medium' | 'low', string>>;
  readonly reasons: readonly string[];
}

export const CALL_TEXTS = whenSpoken<CallTexts>({
  en: () => ({
    header: ['Priority', 'Reason', 'Other reasons'],
    priorities: { high: 'High', medium: 'Medium', low: 'Low' },
    reasons: [
      'The client asked to cancel; the renewal would start on {s}.',
      'The deadline of {d} passed without an answer; the renewal starts on {s}.',
      'The deadline is {d} (days left: {n}), and there is no answer yet.',
      'It renews on {s} with a usage score of {u}.',
      'It renews on {s} while usage changes by {p}.',
      'The managed relationship expires on {m} (days left: {n}).',
      'It renews on {s}, and there is no data on usage, engagement or activity.',
      'The renewal on {s} has no primary client contact.',
      'The estimated new MRR of {l} is below the current {u}.',
      'The managed relationship expires on {m} (days left: {n}).',
      'Usage changes by {p}.',
      'The price rises from {u} to {l} on {s}, and HubSpot is the communication owner.',
      '{u} of {l} marketing contacts are used ({p}).',
      '{u} of {l} emails of this month are sent ({p}).',
      'Nobody on your team has been active for {n} days, since {m}.',
    ],
  }),
  fr: () => ({
    header: ['Priorité', 'Motif', 'Autres motifs'],
    priorities: { high: 'Élevée', medium: 'Moyenne', low: 'Faible' },
    reasons: [
      'Le client a demandé l’annulation\u00a0; le renouvellement commencerait le {s}.',
      'L’échéance du {d} est passée sans réponse\u00a0; le renouvellement commence le {s}.',
      'L’échéance est le {d} (jours restants\u00a0: {n}), sans réponse à ce jour.',
      'Renouvellement le {s} avec un score d’utilisation de {u}.',
      'Renouvellement le {s} alors que l’utilisation varie de {p}.',
      'La relation gérée prend fin le {m} (jours restants\u00a0: {n}).',
      'Renouvellement le {s} sans aucune donnée d’utilisation, d’engagement ni d’activité.',
      'Le renouvellement du {s} n’a pas de contact client principal.',
      'Le nouveau MRR estimé de {l} est inférieur au MRR actuel de {u}.',
      'La relation gérée prend fin le {m} (jours restants\u00a0: {n}).',
      'L’utilisation varie de {p}.',
      'Le prix passe de {u} à {l} le {s}, et HubSpot est propriétaire de la communication.',
      '{u} contacts marketing sur {l} sont utilisés ({p}).',
      '{u} e-mails sur {l} sont envoyés ce mois-ci ({p}).',
      'Personne de votre équipe n’a été actif depuis {n} jours, depuis le {m}.',
    ],
  }),
  es: () => ({
    header: ['Prioridad', 'Motivo', 'Otros motivos'],
    priorities: { high: 'Alta', medium: 'Media', low: 'Baja' },
    reasons: [
      'El cliente pidió la cancelación; la renovación empezaría el {s}.',
      'La fecha límite del {d} pasó sin respuesta; la renovación empieza el {s}.',
      'La fecha límite es el {d} (días restantes: {n}) y aún no hay respuesta.',
      'Se renueva el {s} con una puntuación de uso de {u}.',
      'Se renueva el {s} mientras el uso varía un {p}.',
      'La relación gestionada caduca el {m} (días restantes: {n}).',
      'Se renueva el {s} sin datos de uso, interacción ni actividad.',
      'La renovación del {s} no tiene contacto principal del cliente.',
      'El MRR nuevo estimado de {l} es inferior al actual de {u}.',
      'La relación gestionada caduca el {m} (días restantes: {n}).',
      'El uso varía un {p}.',
      'El precio sube de {u} a {l} el {s}, y HubSpot es propietario de la comunicación.',
      'Se usan {u} de {l} contactos de marketing ({p}).',
      'Se han enviado {u} de {l} correos de este mes ({p}).',
      'Nadie de tu equipo ha tenido actividad en {n} días, desde el {m}.',
    ],
  }),
  de: () => ({
    header: ['Priorität', 'Grund', 'Weitere Gründe'],
    priorities: { high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },
    reasons: [
      'Die Kündigung ist beantragt; die Verlängerung würde am {s} beginnen.',
      'Die Frist am {d} verstrich ohne Antwort; die Verlängerung beginnt am {s}.',
      'Die Frist endet am {d} (Tage übrig: {n}), und es gibt noch keine Antwort.',
      'Verlängerung am {s} bei einem Nutzungswert von {u}.',
      'Verlängerung am {s}, während sich die Nutzung um {p} ändert.',
      'Die Betreuung läuft am {m} aus (Tage übrig: {n}).',
      'Verlängerung am {s} ohne Daten zu Nutzung, Engagement oder Aktivität.',
      'Die Verlängerung am {s} hat keinen primären Kundenkontakt.',
      'Der geschätzte neue MRR von {l} liegt unter dem aktuellen von {u}.',
      'Die Betreuung läuft am {m} aus (Tage übrig: {n}).',
      'Die Nutzung ändert sich um {p}.',
      'Der Preis steigt am {s} von {u} auf {l}, und HubSpot ist Kommunikations-Bearbeiter.',
      '{u} von {l} Marketingkontakten sind genutzt ({p}).',
      '{u} von {l} E-Mails dieses Monats sind gesendet ({p}).',
      'Aus Ihrem Team war seit {n} Tagen niemand aktiv, seit dem {m}.',
    ],
  }),
  pt: () => ({
    header: ['Prioridade', 'Motivo', 'Outros motivos'],
    priorities: { high: 'Alta', medium: 'Média', low: 'Baixa' },
    reasons: [
      'O cliente pediu o cancelamento; a renovação começaria em {s}.',
      'O prazo de {d} passou sem resposta; a renovação começa em {s}.',
      'O prazo é {d} (dias restantes: {n}) e ainda não há resposta.',
      'A renovação é em {s}, com uma pontuação de uso de {u}.',
      'A renovação é em {s}, enquanto o uso varia {p}.',
      'A relação gerenciada expira em {m} (dias restantes: {n}).',
      'A renovação é em {s}, sem dados de uso, engajamento ou atividade.',
      'A renovação de {s} não tem contato principal do cliente.',
      'O novo MRR estimado de {l} é inferior ao atual de {u}.',
      'A relação gerenciada expira em {m} (dias restantes: {n}).',
      'O uso varia {p}.',
      'O preço sobe de {u} para {l} em {s}, e a HubSpot é a proprietária da comunicação.',
      '{u} de {l} contatos de marketing estão em uso ({p}).',
      '{u} de {l} e-mails deste mês foram enviados ({p}).',
      'Ninguém da sua equipe teve atividade há {n} dias, desde {m}.',
    ],
  }),
});
