import { countedIn } from '../../texts/counted';
import type { ClientTexts } from './en';

const counted = countedIn('de-DE');

export const de: ClientTexts = {
  tabs: {
    label: 'Über den Kunden',
    details: 'Kundendetails',
    renewals: 'Verlängerungen',
    usage: 'Portalnutzung',
    engagement: 'Plattform-Engagement',
    points: 'Punkte',
    team: 'HubSpot-Team',
  },
  reading: 'Die anderen Tabs werden gelesen…',
  notRead: 'Die anderen Tabs ließen sich nicht lesen.',
  noRow:
    'Im Tab Kunden steht keine Zeile zu diesem Kunden. Importieren Sie Ihre Kunden über das Menü oder tragen Sie eine Zeile ein.',
  notUnderstood: (columns) => `Im Tab Kunden nicht lesbar und darum weggelassen: ${columns}.`,

  actions: {
    heading: 'Aktionen',
    company: 'Unternehmen im CRM',
    account: 'Konto des Kunden',
    options: 'Verlängerungsoptionen',
    noLink: 'kein Link im Tab Kunden',
    opens: 'öffnet einen neuen Tab',
    endServices: 'Zuordnung beenden (HubSpot: Betreuung beenden)…',
  },
  end: {
    heading: (client) => `Zuordnung von ${client} beenden?`,
    rows: (rows) =>
      counted(
        rows,
        '# Zeile wandert ins Archiv, und zu diesem Kunden geht keine E-Mail mehr hinaus.',
        '# Zeilen wandern ins Archiv, und zu diesem Kunden geht keine E-Mail mehr hinaus.',
      ),
    back: 'HubSpot erfährt davon nichts: Kündigen Sie die Verträge dort. Über das Menü lässt sich ein Kunde zurückholen.',
    confirm: 'Zuordnung beenden',
    cancel: 'Kunden behalten',
    working: 'Zeilen werden verschoben…',
    unknown: 'Ob die Zeilen verschoben wurden, ist nicht bekannt; hier steht, was das Blatt sagt.',
  },

  facts: {
    country: 'Land',
    market: 'Markt',
    businessType: 'Branche',
    relationship: 'Beziehung',
    products: 'Produkte',
    productUse: 'Produktnutzung',
    mrr: 'MRR',
    renewalManager: 'Verlängerungsmanager',
  },
  details: {
    company: 'Unternehmen',
    contacts: 'Wichtigste Kontakte',
    noContacts: 'Keine Kontakte: Importieren Sie sie in den Tab Kontakte.',
    access: 'Ihre Mitarbeiter mit Zugriff',
    noAccess: 'Der Tab Kunden nennt niemanden.',
    subscriptions: 'Abonnements',
    noSubscriptions: 'Keine Abonnements: Importieren Sie sie in den Tab Abonnements.',
    now: 'MRR jetzt',
    atRenewal: 'Bei Verlängerung',
    tiers: 'Kontakt- und E-Mail-Stufen',
    contactTier: 'Marketingkontakte',
    emailTier: 'E-Mails in diesem Monat',
    usedOf: (used, limit) => `${used} von ${limit}`,
    share: (percent) => `${percent} genutzt`,
    over: 'über der Grenze',
    limitOnly: (limit) => `Grenze ${limit}; Nutzung: keine Angabe`,
    usedOnly: (used) => `${used} genutzt; Grenze: keine Angabe`,
    nextTier: (contacts, price) => `Nächste Stufe: ${contacts} Kontakte, ${price} im Monat`,
    nextTierUnknown:
      'Nächste Stufe: Preis unbekannt. Ergänzen Sie in Regeln eine Zeile „Monatspreis einer Kontaktstufe“.',
    billing: 'Account und Abrechnung',
  },
  compare: {
    heading: 'Jetziges und verlängertes Abonnement',
    item: 'Was',
    current: 'Jetzt',
    renewal: 'Danach',
    changed: 'geändert',
    legend: 'zeigt, was sich unterscheidet',
    viewOptions: 'Verlängerungsoptionen ansehen',
  },
  change: {
    heading: 'Ändern',
    save: 'Speichern',
    undo: 'Zurück',
    today: 'Heute',
    nobody: 'niemand',
    emptied: 'Im Blatt geleert',
    snoozeHint: 'Bis dahin keine Erinnerungen zu dieser Zeile.',
    noContacts: 'Im Tab Kontakte steht niemand zu diesem Kunden: Tragen Sie einen Namen ein.',
  },
  usage: {
    score: 'Gesamter Nutzungswert',
    of: (score) => `${score} von 100`,
    trend: 'Letzte vier Wochen',
    up: (percent) => `steigend, ${percent}`,
    down: (percent) => `fallend, ${percent}`,
    same: 'unverändert',
    none: 'Keine Nutzungsdaten',
    noneHint: 'Der Kunde gibt sie nicht frei, oder der letzte Import enthielt sie nicht.',
  },
  engagement: {
    index: 'Engagement-Index',
    of: (index) => `${index} von 10`,
    low: 'Gering',
    medium: 'Mittel',
    high: 'Hoch',
    scale: 'Gering 0–3, mittel 4–6, hoch 7–10',
    none: 'Keine Engagement-Daten',
    noneHint: 'Der Kunde gibt sie nicht frei, oder der letzte Import enthielt sie nicht.',
    advice: {
      low: 'Nur wenige arbeiten mit HubSpot: Sprechen Sie vor der Verlängerung darüber.',
      medium: 'In Gebrauch, mit Luft nach oben.',
      high: 'Rege in Gebrauch.',
    },
  },
  points: {
    active: 'Aktive Punkte',
    expired: 'Abgelaufene Punkte',
    sourced: 'Selbst gewonnen',
    assisted: 'Unterstützt',
    managed: 'Betreut',
    share: (percent) => `${percent} Ihrer Punkte`,
    without: 'Ohne diesen Kunden',
    keeps: (tier) => `Ihre Punkte würden weiterhin für ${tier} reichen.`,
    falls: (now, without) => `Ihre Punkte würden für ${without} statt für ${now} reichen.`,
    noTier: 'keine Stufe',
    noTierAnyway: 'Ihre Punkte reichen für keine Stufe, mit diesem Kunden oder ohne ihn.',
    notCertified:
      'Laut Tab Stufe ist Ihre Zertifizierung nicht gültig; ohne sie reichen Punkte für keine Stufe.',
    certificationAssumed: 'Ihre Zertifizierung wird als gültig angenommen: Der Tab Stufe sagt nichts dazu.',
    noThresholds: 'Die Schwellen im Tab Stufe sind nicht lesbar; die Stufe lässt sich nicht sagen.',
    examples: 'Nach den Beispielschwellen: Tragen Sie Ihre eigenen in den Tab Stufe ein.',
    left: (points) => `Es blieben ${points} Punkte.`,
    byMarket: 'Nach Markt',
    lines: 'Verlauf',
    until: (day) => `endet am ${day}`,
    noEnd: 'ohne Ende',
    none: 'Keine Punkte',
    noneHint: 'Im Tab Punkte steht keine Zeile zu diesem Kunden.',
    unreadable: (lines) =>
      counted(
        lines,
        '# Zeile im Tab Punkte ist nicht lesbar und fehlt hier.',
        '# Zeilen im Tab Punkte sind nicht lesbar und fehlen hier.',
      ),
  },
  team: {
    intro: 'An wen Sie sich bei HubSpot wenden.',
    roles: {
      pdm: {
        title: 'Partner Development Manager (PDM)',
        helps: 'Ihr Wachstum als Partner: Pläne, Stufe, gemeinsame Abschlüsse.',
      },
      renewalManager: {
        title: 'Verlängerungsmanager',
        helps: 'Konditionen, Preise, Fristen und Kündigungen.',
      },
      successManager: {
        title: 'Customer Success Manager (CSM)',
        helps: 'Wie Kunden HubSpot nutzen: Ziele, Nutzung, Risiken.',
      },
      support: { title: 'Partner-Support', helps: 'Zugänge, Portale und technische Fragen.' },
    },
    send: 'E-Mail schreiben',
    sendTo: (name) => `E-Mail an ${name} schreiben`,
    noAddress:
      'Keine Adresse: Tragen Sie sie in den Einstellungen ein, etwa Dana Beispiel <dana@example.com>.',
    missing: 'Noch niemand genannt: Tragen Sie jemanden in den Einstellungen ein.',
    ofClient: 'für diesen Kunden, laut Tab Kunden',
    fromSettings: 'laut Einstellungen',
    subject: (client) => `${client}: Frage`,
    subjectWithId: (client, hubId) => `${client} (Hub-ID ${hubId}): Frage`,
    renewalSubject: (client, start, deadline) => `${client}: Verlängerung am ${start}, Frist ${deadline}`,
  },
  firstRun: {
    heading: 'In drei Schritten zur ersten Erinnerung',
    intro: 'Bis Schritt 3 verlässt nichts diese Tabelle.',
    done: 'erledigt',
    steps: {
      setUp: {
        title: 'Diese Tabelle einrichten',
        does: 'Legt die Tabs für Verlängerungen, Kunden, Punkte, Einstellungen und das Protokoll an. Was schon da ist, bleibt, wie und wo es ist.',
        permission:
          'Erlaubnis: allein diese Tabelle sehen und bearbeiten, weil Tabs geschrieben werden, und daneben Panels zeigen.',
        button: 'Einrichten',
      },
      import: {
        title: 'Verlängerungen importieren',
        does: 'Liest den Export Ihres Partnerportals (CSV oder Excel). Sie sehen jede Änderung, bevor sie geschrieben wird.',
        permission:
          'Keine weitere Erlaubnis: Die Datei wird in Ihrem Browser gelesen und kommt nur in diese Tabelle.',
        button: 'Datei importieren',
      },
      reminders: {
        title: 'Erinnerungen einschalten',
        does: 'Zeigt zuerst die E-Mails eines beliebigen Tages. Danach bekommt jeder Verantwortliche höchstens eine E-Mail am Tag, wenn etwas fällig ist.',
        permission:
          'Erlaubnis: in Ihrem Namen E-Mails senden, Ihre Adresse, um festzuhalten, wer was getan hat, und täglich ohne Sie laufen.',
        button: 'Erinnerungen ansehen',
      },
    },
    working: 'Einen Moment…',
    together:
      'Google fragt nach allen Berechtigungen auf einmal, wenn Sie das Add-on zum ersten Mal benutzen.',
    first: (step) => `Zuerst: ${step}`,
  },
};
