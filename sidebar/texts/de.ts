import { countedIn } from './counted';
import type { Texts } from './en';

const counted = countedIn('de-DE');

export const de: Texts = {
  noData: 'keine Daten',
  today: 'Heute',
  loading: 'Wird geladen …',
  tryAgain: 'Erneut versuchen',
  close: 'Schließen',
  days: (count) => counted(count, '# Tag', '# Tage'),
  months: (count) => counted(count, '# Monat', '# Monate'),
  daysLeft: (days) =>
    days === 0
      ? 'heute letzter Tag'
      : days > 0
        ? counted(days, 'noch # Tag', 'noch # Tage')
        : counted(-days, 'seit # Tag vorbei', 'seit # Tagen vorbei'),

  problems: {
    connection: 'Keine Verbindung zu Google. Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.',
    authorization:
      'Google hat das Add-on nicht arbeiten lassen. Laden Sie die Tabelle neu und erteilen Sie die Berechtigungen, wenn Google danach fragt. Sind in diesem Browser mehrere Google-Konten angemeldet, nutzen Sie nur das, das diese Datei bearbeiten darf.',
    noAnswer:
      'Keine Antwort von Google. Versuchen Sie es erneut; hilft das nicht, laden Sie die Tabelle neu.',
    unreadable:
      'Die Antwort war nicht lesbar. Versuchen Sie es erneut; hilft das nicht, laden Sie die Tabelle neu.',
    server: (message) => `${message} Versuchen Sie es erneut; hilft das nicht, laden Sie die Tabelle neu.`,
  },

  alerts: {
    heading: 'Warnungen',
    decisions: (count) => counted(count, '# Entscheidung steht an', '# Entscheidungen stehen an'),
    noDecisions: 'Keine Entscheidung steht an',
    unwatched: (count) => counted(count, '# Zeile nicht überwachbar', '# Zeilen nicht überwachbar'),
    row: (row) => `Zeile ${row}`,
    moreUnwatched: (count) =>
      counted(
        count,
        'Und # weitere; RENEWAL_AUDIT listet alle auf.',
        'Und # weitere; RENEWAL_AUDIT listet alle auf.',
      ),
    nextDeadline: 'Nächste Frist',
    remindersOn: 'Erinnerungen an',
    remindersOff: 'Erinnerungen aus',
    howToSwitchOn: 'Vorschau und Einschalten im Menü Erweiterungen › Partner Renewals.',
    lastRun: (day) => `Letzter Lauf ${day}`,
    neverRun: 'Noch nicht gelaufen',
  },

  search: {
    label: 'Kunden suchen',
    placeholder: 'Kunde, Kontakt, Hub-ID, Website',
    clear: 'Suche leeren',
    matches: (count) => counted(count, '# Kunde gefunden', '# Kunden gefunden'),
    noMatch: 'Kein Kunde mit diesem Namen',
    more: (count) => counted(count, '# weiterer: weitertippen', '# weitere: weitertippen'),
  },

  client: {
    title: 'Kunde und Verlängerungen',
    rowHidden: 'Die Zeile ist im Tab ausgeblendet',
    followSelection: 'Ausgewählte Zeile zeigen',
    notFollowing: 'Das Panel folgt der Tabelle nicht mehr.',
    showing: (name, count) => `${name}: ${counted(count, '# Vertragsänderung', '# Vertragsänderungen')}`,
    nothingSelected:
      'Wählen Sie in der Tabelle eine Zeile mit einem Kunden aus oder suchen Sie oben einen Kunden.',
    nothingSelectedTitle: 'Kein Kunde ausgewählt',
    noRenewalsTitle: 'Keine Vertragsänderungen',
    noRenewals: 'Keine Zeile im Tab „Verlängerungen“ nennt diesen Kunden.',
    refreshing: 'Tabelle wird gelesen …',
    language: 'Sprache',
  },

  renewal: {
    selectedRow: 'Ausgewählte Zeile',
    noStart: 'Ohne Verlängerungs-Startdatum gibt es keine Frist. Tragen Sie es in der Tabelle ein.',
    deadlineOn: (day) => `Frist ${day}`,
    withoutDeadline: 'Keine Frist',
    whatNow: 'Was sich noch ändern lässt',
    dates: 'Termine',
    details: 'Details',
    past: 'vorbei',
    appears: 'Erscheint in der Tabelle',
    hubspotWrites: 'HubSpot schreibt dem Kunden ab diesem Tag',
    partnerWrites: 'Kunden bis dahin informieren',
    deadline: 'Letzter Tag für Änderungen',
    autoRenewal: 'Verlängert sich automatisch',
    start: 'Neue Bedingungen gelten',
    mrrNow: 'MRR jetzt',
    mrrAfter: 'MRR danach',
    mrrChange: 'Änderung',
    mrrUnchanged: 'Keine Änderung',
    saving: 'Wird gespeichert …',
    ownerSaved: (owner) => `In der Tabelle gespeichert: ${owner}`,
    ownerNotSaved: 'Ob die Änderung gespeichert wurde, ist nicht bekannt; hier steht, was die Tabelle sagt.',
  },

  columns: {
    communicationOwner: 'Kommunikations-Bearbeiter',
    primaryClientContact: 'Primärer Kundenkontakt',
    website: 'Website',
    hubId: 'Hub-ID',
    maxContacts: 'Maximale Kontaktanzahl',
    emailLimit: 'E-Mail-Limit',
    billingFrequency: 'Rechnungshäufigkeit',
    subscriptionTerm: 'Abonnementzeitraum',
    ownerEmail: 'E-Mail des Verantwortlichen',
    products: 'Produkte',
    acceptedOn: 'Angenommen am',
    cancellationRequestedOn: 'Kündigung beantragt am',
    noticeDays: 'Kündigungsfrist (Tage)',
    snoozeUntil: 'Zurückstellen bis',
    lastReminder: 'Letzte Erinnerung',
    notes: 'Notizen',
    discount: 'Rabatt',
  },

  columnsPanel: {
    heading: 'Spalten konfigurieren',
    intro:
      'Haken Sie an, was der Tab „Verlängerungen“ zeigen soll, und ordnen Sie es. Eine ausgeblendete Spalte behält ihre Daten.',
    inTable: 'Spalten von links nach rechts',
    locked: 'immer sichtbar',
    own: 'Ihre Spalte',
    moveLeft: (column) => `${column} nach links`,
    moveRight: (column) => `${column} nach rechts`,
    nowAt: (column, place) => `${column}: Platz ${place}`,
    notInTable: 'Nicht in der Tabelle',
    add: 'Hinzufügen',
    addColumn: (column) => `${column} hinzufügen`,
    apply: 'In die Tabelle übernehmen',
    applying: 'Tabelle wird geordnet…',
    reset: 'Von vorn',
    notApplied: 'Noch nicht in der Tabelle.',
    done: 'So steht es jetzt in der Tabelle.',
  },

  /** What panels that bring rows in have in common. */
  import: {
    added: 'Neu',
    changed: 'Geändert',
    unchanged: 'Unverändert',
    rejected: 'Übersprungen',
    changesHeading: 'Änderungen',
    before: 'Vorher',
    after: 'Nachher',
    nothing: 'leer',
    addedHeading: 'Neue Kunden',
    more: (count) => counted(count, 'und # weitere', 'und # weitere'),
  },

  hubspot: {
    heading: 'Kunden aus HubSpot',
    intro:
      'Importiert Ihre Kunden, deren MRR, Verlängerungsdaten, Nutzung und HubSpots eigene Punkte in diese Tabelle. Bevor etwas geschrieben wird, sehen Sie, was sich ändern würde.',
    tokenLabel: 'Zugriffstoken',
    tokenHow: (scope: string) =>
      `Erstellen Sie in HubSpot einen Service-Schlüssel (Development › Keys › Service keys) mit dem Bereich ${scope} und kopieren Sie ihn in dieses Feld. Bietet Ihr Account diesen Bereich nicht an, verwenden Sie das Zugriffstoken einer vorhandenen privaten App: Neue lassen sich in HubSpot nicht mehr erstellen.`,
    privacy:
      'Das Token wird nur für Sie im Speicher dieses Add-ons in Ihrem Google-Konto aufbewahrt, nie in der Tabelle. An HubSpot geht nur die Abfrage Ihrer Kundenliste.',
    connect: 'Speichern und prüfen',
    checking: 'HubSpot wird gefragt…',
    connected: 'Mit HubSpot verbunden',
    disconnect: 'Token entfernen',
    lastSync: (day: string, clients: string) => `Letzter Import: ${day}, ${clients}`,
    clientCount: (count: number) => counted(count, '# Kunde', '# Kunden'),
    neverSynced: 'Bisher wurde nichts importiert.',
    failed: (day: string) => `Die tägliche Aktualisierung vom ${day} konnte keine Kunden importieren`,
    preview: 'Zeigen, was sich ändern würde',
    reading: (count: number) => counted(count, '# Kunde gelesen…', '# Kunden gelesen…'),
    apply: 'Importieren',
    applying: (count: number) => counted(count, '# Kunde importiert…', '# Kunden importiert…'),
    leaveOpen: 'Lassen Sie dieses Panel offen, bis es fertig ist.',
    done: 'Importiert',
    clients: 'Tab „Kunden“',
    renewals: 'Tab „Verlängerungen“',
    daily: 'Täglich, nach den Erinnerungen per E-Mail',
    leftHeading: 'Ausgelassene Kunden',
    problemsHeading: 'Ausgelassene Eigenschaften',
    problemsHint: 'Alles andere wird importiert.',
    differing: (count: number) =>
      counted(
        count,
        'HubSpots Punkte weichen bei # Kunden von unseren ab; um wie viel, steht im Tab „Kunden“.',
        'HubSpots Punkte weichen bei # Kunden von unseren ab; um wie viel, steht im Tab „Kunden“.',
      ),
    nothingToDo: 'HubSpot und die Tabelle stimmen überein; es gibt nichts zu importieren.',
    stopped: 'Vor dem Ende angehalten',
    stoppedHint: 'Was bis dahin gelesen wurde, steht in der Tabelle.',
    goOn: 'Fortfahren',
    again: 'Erneut prüfen',
  },

  reminders: {
    heading: 'Erinnerungen',
    day: 'E-Mails der Aktualisierung am',
    previousDay: 'Vorheriger Tag',
    nextDay: 'Nächster Tag',
    loading: 'E-Mails werden zusammengestellt …',
    count: (count) => counted(count, '# E-Mail würde gesendet', '# E-Mails würden gesendet'),
    none: 'An diesem Tag würde keine E-Mail gesendet.',
    noneHint:
      'Nichts ist fällig, oder alles Fällige wurde schon gesendet. Wählen Sie einen anderen Tag, um vorauszuschauen.',
    mails: 'E-Mails',
    to: 'An',
    subject: 'Betreff',
    takeOver: 'Unter meinem Konto ausführen',
    repair: 'Tägliche Aktualisierung wiederherstellen',
    takeOverHint:
      'Sinnvoll, wenn jemand das Team verlässt oder die tägliche Aktualisierung überfällig ist. Nichts wird doppelt gesendet, auch wenn beide sie ausführen.',
    heartbeat: 'Die tägliche Aktualisierung',
    attached: 'Anlage',
    formatted: 'Formatiert',
    plainText: 'Nur Text',
    view: 'Ansicht',
    mailFrame: (subject) => `E-Mail: ${subject}`,
    unreachable: (count) =>
      counted(count, 'Keine Erinnerung möglich für # Zeile', 'Keine Erinnerung möglich für # Zeilen'),
    isOn: 'Erinnerungen sind an: Die tägliche Aktualisierung sendet, was fällig ist.',
    isOff: 'Erinnerungen sind aus: Es wird nichts gesendet, bis Sie sie einschalten.',
    switchOn: 'Erinnerungen einschalten',
    switchingOn: 'Wird eingeschaltet …',
    whatItDoes:
      'Einmal am Tag aktualisiert das Add-on die Status und sendet jeder verantwortlichen Person in Ihrem Namen höchstens eine Liste dessen, was fällig ist.',
    permission:
      'Google fragt nach zwei Berechtigungen: in Ihrem Namen E-Mails zu senden und zu laufen, wenn Sie nicht da sind. Gesendet werden nur E-Mails wie diese.',
    switchOff: 'Erinnerungen ausschalten …',
    switchOffHeading: 'Erinnerungen ausschalten?',
    switchOffText:
      'Aus dieser Tabelle bekommt niemand mehr E-Mails. Auch die tägliche Aktualisierung endet, sofern sie keine Kunden aus HubSpot importiert: Die Status werden dann nur noch mit „Jetzt aktualisieren“ aktualisiert.',
    switchOffAgain:
      'Nichts wird doppelt gesendet: Schalten Sie wieder ein, wird nachgeholt, was dann fällig ist.',
    keepOn: 'Eingeschaltet lassen',
    switchOffConfirm: 'Ausschalten',
    switchingOff: 'Wird ausgeschaltet …',
  },
};
