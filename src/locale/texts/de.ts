import type { Texts } from './en';
import { counts, plural } from './plural';

/** German; as in Google Sheets, "Tabelle" is the spreadsheet and "Tab" one of its sheets. */
export function de(): Texts {
  return {
    addOn: 'Partner Renewals',
    menu: {
      show: 'Anzeigen',
      sortByDeadline: 'Nach Frist sortieren',
      configureColumns: 'Spalten konfigurieren…',
      endAssociation: 'Zuordnung beenden (HubSpot: Betreuung beenden)…',
      bringBack: 'Kunden zurückholen…',
      undoLastRun: 'Letzte Aktualisierung rückgängig machen',
      undoOrRedo: 'Rückgängig machen oder wiederholen…',
      pointsCalculator: 'Punkterechner',
      openClientPanel: 'Kundenpanel',
      findClient: 'Kunden suchen',
      importFile: 'Datei importieren…',
      hubspot: 'Kunden aus HubSpot…',
      refreshNow: 'Jetzt aktualisieren',
      previewReminders: 'Erinnerungen…',
      setUp: 'Diese Tabelle einrichten',
    },
    setUp: {
      adopted: (tab) =>
        `Das Verzeichnis im Tab „${tab}“ ist jetzt Ihr Tab für Verlängerungen. Was fehlte, steht rechts davon; nichts wurde verschoben oder gelöscht.`,
      dated: (rows, dated) => `${plural(rows, 'Zeile', 'Zeilen')}, ${dated} mit lesbarem Datum`,
      convert: (cells) =>
        `Einige Zellen dieser Tabelle sind Text oder wurden nach den Regeln eines anderen Landes gelesen:\n\n${cells}\n\nJetzt umwandeln? „Letzte Aktualisierung rückgängig machen“ nimmt es zurück.`,
      nothingDone: 'Es wurde nichts geändert.',
      useTab: (tab, all) =>
        `Mehrere Tabs sehen nach einem Verzeichnis von Verlängerungen aus: ${all}. Soll „${tab}“ verwendet werden?`,
      useColumn: (column, header, cell) =>
        `Mehrere Überschriften bedeuten „${column}“. Ist „${header}“ in ${cell} die richtige?`,
      newTab: 'Soll stattdessen ein neuer, leerer Tab angelegt werden?',
      done: 'Ihr Tab für Verlängerungen ist bereit. Als Nächstes importieren Sie über das Menü eine Datei oder tragen Ihre Daten direkt ein.',
      step: (tab, number, of) => `Schritt ${number} von ${of}: „${tab}“ …`,
      tabsMadeAnew: (tabs) => `Diese Tabs fehlten und wurden neu angelegt, mit ihrem ersten Inhalt: ${tabs}.`,
      columnsPutBack: (columns, cells) =>
        `Diese Spalten fehlten und wurden wiederhergestellt: ${columns}. ${plural(cells, 'Zelle', 'Zellen')} wiederhergestellt; prüfen Sie die übrigen.`,
      settingsReset: (settings) => `Diese Einstellungen fehlten und haben ihre üblichen Werte: ${settings}.`,
      missing: (parts) => `Es fehlt: ${parts}. „Diese Tabelle einrichten“ stellt es wieder her.`,
      nothingToDo: 'Alles ist bereits eingerichtet; es wurde nichts geändert.',
    },
    views: {
      names: {
        due30: 'Offen, Frist in 30 Tagen',
        due60: 'Offen, Frist in 60 Tagen',
        due120: 'Offen, Frist in 120 Tagen',
        overdue: 'Überfällig, ohne Antwort',
        mine: 'Meine Verlängerungen',
        partnerOwned: 'Partner kommuniziert',
        lapsed: 'Frist verstrichen, ohne Antwort',
        all: 'Alle Zeilen',
      },
      shown: (shown, inAll) =>
        `${shown} von ${plural(inAll, 'Zeile', 'Zeilen')} zu sehen. „Alle Zeilen“ im Menü holt die übrigen zurück; alle in der Datei sehen dasselbe.`,
      sorted: 'Nach Frist sortiert, die nächste zuerst.',
      unknownUser:
        'Google sagt dem Add-on nicht, wer Sie sind; welche Zeilen Ihre sind, weiß es daher nicht. Nehmen Sie stattdessen den Filter der Spalte „E-Mail des Verantwortlichen“.',
      alerts: (count, deadline, client) =>
        `${plural(count, 'Entscheidung steht', 'Entscheidungen stehen')} an. Nächste Frist: ${deadline}, ${client}.`,
      noAlerts: 'Keine Entscheidung steht an.',
    },
    columns: {
      protection:
        'An diesen Überschriften erkennt das Add-on seine Spalten. Zum Ausblenden oder Verschieben dient „Spalten konfigurieren“ im Menü.',
    },
    panels: {
      runs: 'Rückgängig machen oder wiederholen',
      columns: 'Spalten konfigurieren',
      calculator: 'Punkterechner',
      client: 'Kundenpanel',
      import: 'Datei importieren',
      hubspot: 'Kunden aus HubSpot',
      reminders: 'Erinnerungen',
    },
    permission: {
      missing: 'Dafür fehlt eine Berechtigung, die Sie Partner Renewals nicht erteilt haben:',
      asked: 'Google fragt jetzt danach. Wählen Sie danach diesen Menüpunkt noch einmal.',
      grant: (url) =>
        url === ''
          ? 'Erteilen Sie sie, wenn Google danach fragt, und versuchen Sie es noch einmal.'
          : `Erteilen Sie sie hier, und versuchen Sie es noch einmal: ${url}`,
      names: {
        spreadsheet:
          'Diese Tabelle ansehen und bearbeiten: Ohne sie kann nichts gelesen oder geschrieben werden.',
        panels: 'Panels und Dialoge anzeigen: für das Kunden-Panel, Importe, den Rechner und jede Meldung.',
        triggers: 'In Ihrer Abwesenheit ausgeführt werden: für die tägliche Aktualisierung.',
        emails: 'E-Mails in Ihrem Namen senden: für die Erinnerungen.',
        address:
          'Ihre E-Mail-Adresse sehen: für „Meine Verlängerungen“ und für das Konto, das Erinnerungen sendet.',
        requests: 'Verbindung zu einem externen Dienst herstellen: nur für den Import aus HubSpot.',
      },
    },
    run: {
      someOffered: (shown, inAll) =>
        `Hier werden ${shown} von ${inAll} angeboten; jeder andere lässt sich eingeben.`,
      noSpreadsheet:
        'Google hat Partner Renewals keine geöffnete Tabelle gegeben. Laden Sie die Tabelle neu und versuchen Sie es noch einmal.',
      undoQuestion: (event, when, changes) =>
        `Die letzte Aktualisierung, die etwas geändert hat: „${event}“, ${when}. ${changes}. Rückgängig machen?`,
      changes: (added, removed, changed, moved) =>
        counts(
          plural,
          [changed, 'Zelle geändert', 'Zellen geändert'],
          [added, 'Zeile hinzugefügt', 'Zeilen hinzugefügt'],
          [removed, 'Zeile entfernt', 'Zeilen entfernt'],
          [moved, 'Zeile verschoben', 'Zeilen verschoben'],
        ),
      leftAsIs: (count, names) =>
        `${plural(count, 'seither geänderte Zelle', 'seither geänderte Zellen')} belassen: ${names}.`,
      nothingToUndo: 'Es gibt keine Aktualisierung mehr, die sich rückgängig machen lässt.',
      title: 'Partner Renewals',
      done: (statuses, mails) =>
        `${plural(statuses, 'Statusänderung', 'Statusänderungen')}, ${plural(mails, 'E-Mail', 'E-Mails')} gesendet.`,
      notSetUp:
        'Diese Tabelle hat noch keinen Tab für Verlängerungen. Wählen Sie zuerst „Diese Tabelle einrichten“ im Menü.',
      busy: 'In dieser Tabelle läuft gerade ein anderer Vorgang. Bitte versuchen Sie es in einer Minute erneut.',
    },
    log: {
      copiedRow: 'Zeile ist die Kopie einer anderen',
      copyNote: (row) =>
        `Kopie der Zeile ${row} beim Einfügen: gleicher Kunde, gleiche Art, gleicher Start. Ändern oder löschen Sie sie; bis dahin zählen beide.`,
      columnsConfigured: 'Spalten konfiguriert',
      columnPutBack: 'Entfernte Spalte wiederhergestellt',
      cellRestored: 'Zelle einer entfernten Spalte wiederhergestellt',
      adopted: (tab) => `Tab „${tab}“ übernommen`,
      layout: (version) => `Aufbau auf Version ${version} gebracht`,
      associationEnded: 'Zuordnung beendet: Zeilen ins Archiv verschoben',
      broughtBack: 'Zuordnung wieder aufgenommen: Zeilen zurückgeholt',
      ownerFilled: 'Kommunikations-Bearbeiter ergänzt',
      noticeFilled: 'Kündigungsfrist ergänzt',
      undone: 'Rückgängig gemacht',
      converted: 'Zelle umgewandelt',
      redone: 'Wiederholt',
      leftAsIs: 'Seither geändert und belassen',
      rowRemoved: 'Zeile wieder entfernt',
      setUp: 'Tabelle eingerichtet',
      imported: (file) => `Aus ${file} importiert`,
      importedRow: 'Zeile durch Import hinzugefügt',
      assumed: 'Frage nicht beantwortet: sichere Antwort übernommen',
      rejectedLine: (line) => `Zeile ${line} der Datei nicht importiert`,
      blankedCell: (line) => `Zeile ${line} der Datei: eine Zelle nicht importiert`,
      dailyRun: 'Tägliche Aktualisierung',
      dailyRunResult: (rows, statuses, mails) =>
        `${plural(rows, 'Zeile', 'Zeilen')}, ${plural(statuses, 'Statusänderung', 'Statusänderungen')}, ${plural(mails, 'E-Mail', 'E-Mails')} gesendet`,
      statusMovedOn: 'Status fortgeschrieben',
      deadlineReckoned: 'Verlängerungs-Enddatum berechnet',
      startCalculated: 'Verlängerungs-Startdatum aus dem Enddatum berechnet',
      datedByHand: 'Status von Hand gesetzt: Datum ergänzt',
      colours: 'Fehlende oder beschädigte Farbregeln wiederhergestellt',
      setAside: (key: string): string =>
        `Was unter „${key}“ gespeichert war, konnte nicht gelesen werden. Es wurde unter „setAside.${key}“ aufbewahrt, und die Aktualisierung wurde ohne es fortgesetzt.`,
      mailSent: (to) => `Erinnerung an ${to} gesendet`,
      mailRepeated: (to) => `Erinnerung an ${to} erneut gesendet, als mögliche Wiederholung gekennzeichnet`,
      mailUnknown: (to) =>
        `Nicht bekannt, ob die Erinnerung an ${to} versendet wurde; sie wird kein drittes Mal gesendet`,
      mailFailed: (to, reason) => `Erinnerung an ${to} nicht gesendet: ${reason}`,
      mailPostponed: (to) =>
        `Erinnerung an ${to} wartet auf die nächste Aktualisierung: Diese konnte keine weiteren E-Mails senden`,
      notReminded: 'Es konnte niemand erinnert werden',
      changedInPanel: 'Im Kundenpanel geändert',
      remindersConfirmed: 'Erinnerungen eingeschaltet',
      remindersSwitchedOff: 'Erinnerungen ausgeschaltet',
      language: 'Sprache geändert',
      unwatched: 'Zeile nicht überwachbar',
      unreadable: 'Zelle nicht verstanden, unverändert gelassen',
    },
    problem: {
      associationEnded: (day) =>
        `Zuordnung am ${day} beendet; holen Sie den Kunden zuerst aus dem Archiv zurück`,
      currentMrrUnknown: (change) =>
        `eine Änderung um ${change} ergibt keinen neuen MRR, weil der aktuelle MRR nicht bekannt ist`,
      otherCurrency: (currency, known) =>
        `die Beträge der Zeile sind in ${known}, und die Datei nennt keine in ${currency}: beides bleibt, wie es ist`,
      rowTaken: (client: string): string =>
        `eine andere Zeile der Datei gehört schon zur Tabellenzeile von ${client}`,
      whoseLine: (hubId, byId, byName) =>
        `die Hub-ID ${hubId} gehört zu „${byId}“, der Name aber zu „${byName}“`,
      severalRows: (count: number): string =>
        `${count} Zeilen der Tabelle gehören zu diesem Kunden; bitte zuerst zusammenführen`,
      noOwnerEmail: 'keine E-Mail des Verantwortlichen',
      invalidEmail: (value) => `„${value}“ ist keine E-Mail-Adresse`,
      unreadable: (value, wanted) => `„${value}“ ist ungültig; erwartet wird ${wanted}`,
      missing: (column) => `${column} fehlt`,
    },
    identity: {
      nameless: (id) => `Kunde ${id}`,
      whichLine: (client, known) =>
        `Mehrere Kunden können die Zeile von „${known}“ sein. Ist es dieser: ${client}?`,
      quoted: (name) => `„${name}“`,
      inLine: (line, question) => `Zeile ${line}: ${question}`,
      sameWebsite: (client, known) =>
        `Ist „${client}“ derselbe Kunde wie ${known}? Die Website ist gleich, der Name nicht.`,
      isSame: (known, client) =>
        `Derselbe Kunde: Die Zeile von „${known}“ heißt künftig „${client}“ und übernimmt die neuen Werte`,
      isEnded: (known, day) =>
        `Derselbe Kunde wie „${known}“, dessen Zuordnung am ${day} endete: überspringen`,
      isOther: 'Ein anderer Kunde: eigene Zeile hinzufügen',
      whichClient: (client) => `Die Tabelle enthält mehrere Kunden namens „${client}“. Welcher ist es?`,
      hubId: (hubId) => `Hub-ID ${hubId}`,
      whoseLine: (hubId, byId, byName) =>
        `Die Hub-ID ${hubId} gehört zu „${byId}“, der Name aber zu „${byName}“. Um welchen Kunden geht es?`,
      lineOf: (client) => `„${client}“`,
      skipLine: 'Keiner von beiden: überspringen',
      whichName: (hubId, known, client) =>
        `Die Hub-ID ${hubId} gehört in der Tabelle zu „${known}“ und in der Datei zu „${client}“. Welcher Name stimmt?`,
      keepName: (known) => `„${known}“: den Namen der Tabelle behalten`,
      takeName: (client) => `„${client}“: die Zeile umbenennen`,
    },
    newStart: {
      question: (rows, more) =>
        `Das Startdatum der Verlängerung ändert sich bei Kunden, die angenommen, gekündigt oder zurückgestellt waren: ${rows}${more > 0 ? ` und ${more} weitere` : ''}. Gilt die Entscheidung auch für den neuen Tag?`,
      clear: 'Nein: löschen und den Kunden erneut fragen; das Protokoll behält sie',
      keep: 'Ja: nur der Tag wurde berichtigt, die Entscheidung behalten',
    },
    association: {
      selectRow: 'Wählen Sie zuerst eine Zeile des Kunden im Tab der Verlängerungen aus.',
      selectArchived: 'Wählen Sie zuerst eine Zeile des Kunden im Archiv-Tab aus.',
      confirmEnd: (client, rows) =>
        `Zuordnung zu ${client} beenden? ${plural(rows, 'Zeile wird', 'Zeilen werden')} ins Archiv verschoben, und zu diesem Kunden wird keine E-Mail mehr gesendet. Sie können ihn zurückholen.`,
      ended: (client, rows) => `${client}: ${plural(rows, 'Zeile', 'Zeilen')} ins Archiv verschoben.`,
      confirmBack: (client, rows) =>
        `${client} zurückholen? ${plural(rows, 'Zeile kommt', 'Zeilen kommen')} aus dem Archiv in den Tab der Verlängerungen.`,
      broughtBack: (client, rows) => `${client}: ${plural(rows, 'Zeile', 'Zeilen')} zurückgeholt.`,
    },
    wanted: {
      date: 'ein Datum',
      number: 'eine Zahl',
      wholeNumber: 'eine ganze Zahl',
    },
    refusal: {
      pastSnooze: (day) =>
        `Der ${day} liegt nicht nach heute: Nichts würde zurückgestellt. Wählen Sie einen späteren Tag.`,
      columnsChanged:
        'Jemand hat die Spalten inzwischen geändert. Das Panel zeigt sie, wie sie jetzt sind; es wurde nichts geändert.',
      unknownRow: 'Diese Zeile gibt es im Tab nicht mehr. Das Panel zeigt, was jetzt dort steht.',
      changedMeanwhile: (column, now) =>
        `Jemand hat diese Zeile inzwischen geändert: „${column}“ lautet jetzt „${now}“. Es wurde nichts überschrieben.`,
      holdsFormula: (column) =>
        `„${column}“ enthält eine Formel von Ihnen, die stehen bleibt. Ändern Sie sie im Tab.`,
      otherRows: (client, rows) =>
        `${client} hat inzwischen ${plural(rows, 'Zeile', 'Zeilen')}. Es wurde nichts verschoben; bitte prüfen Sie es noch einmal.`,
      newRow:
        'Diese Zeile ist neu. Wählen Sie zuerst „Jetzt aktualisieren“ im Menü, dann lässt sie sich verschieben.',
      unknownChoice: (value, allowed) =>
        `„${value}“ gehört nicht zu den möglichen Werten: ${allowed.join(', ')}.`,
      badRequest: (what) => `Die Anfrage wurde nicht verstanden: ${what}`,
      unknownLanguage: (value) => `„${value}“ ist keine der Sprachen en, fr, es, de, pt.`,
    },
    whatNow: {
      noDates:
        'Diese Zeile hat kein Verlängerungs-Startdatum, daher lässt sich kein Verlängerungs-Enddatum berechnen.',
      cancelled: 'Der Kunde hat die Kündigung beantragt. Dazu wird nichts mehr gesendet.',
      accepted: 'Der Kunde hat die Bedingungen angenommen.',
      untilDeadline: (deadline, days) =>
        days === 0
          ? 'Heute ist der letzte Tag, an dem sich noch etwas ändern lässt.'
          : `Die Bedingungen lassen sich noch bis zum ${deadline} ändern (noch ${plural(days, 'Tag', 'Tage')}).`,
      autoRenews: (day) => `Ohne Antwort verlängert sich der Vertrag am ${day} unverändert.`,
      staysPending:
        'Ohne Annahme bleibt der Status „Ausstehend“: Er wechselt nie von selbst auf „Bestätigt“.',
      autoRenewed: (day) =>
        `Niemand hat geantwortet: Der Vertrag hat sich am ${day} automatisch verlängert. Die Bedingungen stehen fest.`,
      deadlinePassed: (deadline) => `Die Frist ist am ${deadline} ohne Annahme abgelaufen.`,
    },
    setting: {
      unread: (setting, entries) =>
        `In der Einstellung ${setting} nicht lesbar und darum weggelassen: ${entries}.`,
      usual: 'Bis zur Korrektur gilt der übliche Wert.',
      expected: (what) => `Erwartet: ${what}.`,
      oneOf: (list) => `einer der Werte ${list}`,
      wholeNumber: (lowest, highest) => `eine ganze Zahl von ${lowest} bis ${highest}`,
      example: (example) => `zum Beispiel ${example}`,
      noticeSubject: 'Eine Einstellung ist nicht lesbar',
      noticeAdvice:
        'Korrigieren Sie sie im Tab „Einstellungen“, oder leeren Sie die Zelle, um den üblichen Wert zu verwenden. Sie erhalten diese E-Mail einmal für jeden Wert.',
    },
    unwatched: {
      count: (rows) => `${plural(rows, 'Zeile', 'Zeilen')} nicht überwachbar`,
      inTable: (rows) =>
        `${plural(rows, 'Zeile der Tabelle lässt', 'Zeilen der Tabelle lassen')} sich nicht überwachen. Das Kundenpanel zeigt, welche und warum.`,
      subject: (rows, first, day) =>
        rows === 1
          ? `${first} lässt sich nicht überwachen, ${day}`
          : `${rows} Zeilen nicht überwachbar, zuerst ${first}, ${day}`,
      greeting: (rows) =>
        rows === 1
          ? 'Einer Zeile fehlt, was eine Erinnerung braucht.'
          : `${rows} Zeilen fehlt, was eine Erinnerung braucht.`,
      heading: 'Nicht überwachbar',
      line: (client, why) => `${client} lässt sich nicht überwachen: ${why}.`,
      unnamed: 'Eine Zeile ohne Kundennamen',
      why: {
        noDate: 'weder Startdatum noch Enddatum der Verlängerung sind eingetragen',
        noClient: 'eine Erinnerung kann nicht sagen, um welchen Kunden es geht',
      },
      notADate: (value) => `„${value}“ ist kein Datum`,
      toDo: {
        noDate: 'Tragen Sie das Startdatum oder das Enddatum der Verlängerung ein.',
        noClient: 'Tragen Sie den Kundennamen ein.',
      },
      more: (rows) =>
        `Und ${plural(rows, 'weitere Zeile', 'weitere Zeilen')}; RENEWAL_AUDIT listet alle auf.`,
      footer:
        'Gesendet von Partner Renewals, einmal je Zeile, weil Sie für sie verantwortlich sind oder die tägliche Aktualisierung unter Ihrem Konto läuft.',
    },
    heartbeat: {
      columnPutBack: (column) =>
        `Die Spalte „${column}“ war gelöscht und wurde wiederhergestellt. Prüfen Sie ihre Einträge: Was nicht mehr bekannt war, ist leer.`,
      late: (when) =>
        `Die tägliche Aktualisierung ist überfällig: Die letzte erfolgreiche war am ${when}. Bis zur nächsten werden keine Erinnerungen gesendet. Öffnen Sie im Menü „Erinnerungen …“, um das zu beheben.`,
      postponed: (count) =>
        `Nicht alle Erinnerungen wurden gesendet: ${plural(count, 'E-Mail wartet', 'E-Mails warten')} auf die nächste Aktualisierung, die dringendsten zuerst. Die Zahl der E-Mails je Aktualisierung und Tag ist begrenzt.`,
      failed: (reason) => `Die letzte Aktualisierung meldete: ${reason}`,
      triggerRefused: (reason) =>
        `Google hat keinen neuen Trigger erstellt: ${reason} Waren Erinnerungen in dieser Tabelle früher schon eingeschaltet, steht vielleicht der alte Trigger im Weg: Löschen Sie ihn unter script.google.com/home/triggers oder warten Sie seine nächste Ausführung ab.`,
      lastRun: (when) => `Letzte erfolgreiche Aktualisierung: ${when}`,
      runBy: (owners) => `Läuft unter dem Konto von ${owners}`,
      nextRun: (day, hour) => `Nächste Aktualisierung: ${day}, zwischen ${hour} und ${hour + 1} Uhr`,
      menuItem: '⚠ Erinnerungen überfällig: beheben …',
      toast:
        'Die tägliche Aktualisierung ist überfällig: Es werden keine Erinnerungen gesendet. Wählen Sie im Menü „Erinnerungen überfällig: beheben …“.',
      steps: {
        columns: 'Spalten',
        alerts: 'Zahl der Entscheidungen',
        statuses: 'Auswahl der Status',
        contacts: 'Auswahl der Kontakte',
        colours: 'Farben',
        points: 'Punkte',
      },
      notice: {
        noSpreadsheetSubject: 'Erinnerungen finden keine Tabelle',
        noSpreadsheet:
          'Google startet die tägliche Aktualisierung unter Ihrem Konto, ohne ihr die Tabelle zu geben. Es werden keine Erinnerungen gesendet, und nichts wird aktualisiert.',
        noSpreadsheetAdvice:
          'Installieren Sie Partner Renewals in der Tabelle selbst, als daran gebundenes Skript: Dort findet die tägliche Aktualisierung sie. Wie das geht, zeigt die Supportseite von Partner Renewals unter „Reminders find no spreadsheet“. Bis dahin wählen Sie im Menü „Jetzt aktualisieren“. Sie erhalten diese E-Mail einmal.',
        failedSubject: 'Die tägliche Aktualisierung ist fehlgeschlagen',
        shortageSubject: 'Nicht alle Erinnerungen wurden gesendet',
        consentSubject: 'Die tägliche Aktualisierung braucht erneut Ihre Erlaubnis',
        consent:
          'Google lässt die tägliche Aktualisierung nicht mehr in Ihrem Namen arbeiten; es werden keine Erinnerungen gesendet.',
        consentAdvice:
          'Erteilen Sie die Berechtigungen erneut, oder lassen Sie jemanden aus Ihrem Team übernehmen: Menü, „Erinnerungen …“.',
        advice: 'Die nächste Aktualisierung versucht es erneut und holt nach, was noch offen ist.',
        grant: 'Berechtigungen erteilen',
        openFile: 'Tabelle öffnen',
        footer:
          'Gesendet von Partner Renewals, höchstens einmal am Tag, weil die tägliche Aktualisierung unter Ihrem Konto arbeitet.',
      },
    },
    mail: {
      subject: (decisions, firstClient, day) =>
        decisions === 1
          ? `${firstClient}: Entscheidung zur Verlängerung, ${day}`
          : `${decisions} Entscheidungen zu Verlängerungen, zuerst ${firstClient}, ${day}`,
      possibleRepeat: '[mögliche Wiederholung]',
      possibleRepeatNote:
        'Möglicherweise haben Sie diese E-Mail schon erhalten: Die letzte Aktualisierung wurde zwischen Versand und Vermerk unterbrochen. Sie wird kein drittes Mal gesendet.',
      greeting: (count) =>
        count === 1
          ? 'Eine Vertragsänderung erfordert Ihre Aufmerksamkeit.'
          : `${count} Vertragsänderungen erfordern Ihre Aufmerksamkeit.`,
      columns: {
        mrr: 'MRR bisher → neu',
        discount: 'Rabatt bisher → neu',
        deadline: 'Frist',
      },
      daysLeft: (days) =>
        days < 0
          ? `vor ${plural(-days, 'Tag', 'Tagen')}`
          : days === 0
            ? 'heute'
            : days === 1
              ? 'morgen'
              : `in ${days} Tagen`,
      stage: {
        appears: 'Neu',
        upcoming: 'Steht bevor',
        clientNotice: 'Kunden informieren',
        lastDay: 'Letzter Tag',
        deadlinePassed: 'Frist abgelaufen',
        escalation: 'Noch nicht entschieden',
      },
      actBy: (day) => `Handeln Sie bis ${day}: Die Frist endet an einem freien Tag.`,
      noLongerOpen: 'Nicht mehr zu ändern',
      todo: {
        appears: (deadline) =>
          `Entscheiden Sie bis zum ${deadline} mit dem Kunden, ob die Bedingungen bestehen bleiben.`,
        upcoming: (deadline) =>
          `Entscheiden Sie bis zum ${deadline} mit dem Kunden, ob die Bedingungen bestehen bleiben.`,
        clientNoticeHubspot: (deadline) =>
          `Ab heute schreibt HubSpot dem Kunden und nennt den neuen Preis. Sprechen Sie vorher mit ihm; die Bedingungen lassen sich bis zum ${deadline} ändern.`,
        clientNoticePartner: (deadline) =>
          `Sie müssen den Kunden informieren: über Rabatte, das Verlängerungsdatum und die Frist am ${deadline}. Am besten in einem Gespräch.`,
        lastDay: 'Heute ist der letzte Tag, an dem sich noch etwas ändern lässt.',
        autoRenewed:
          'Bis zum Ablauf der Frist hat niemand geantwortet: Der Vertrag hat sich unverändert verlängert.',
        deadlinePassed: 'Die Frist ist ohne Annahme abgelaufen. Fragen Sie HubSpot, was noch möglich ist.',
        escalation: (deadline) =>
          `Noch hat niemand entschieden. Bitte klären Sie das bis zum ${deadline} mit der verantwortlichen Person.`,
      },
      otherwise: {
        renewal: (day) => `Geschieht nichts, verlängert sich der Vertrag am ${day} unverändert.`,
        notRenewal:
          'Geschieht nichts, bleibt der Status „Ausstehend“; er wechselt nie von selbst auf „Bestätigt“.',
      },
      openTable: 'Verlängerungen öffnen',
      findRow: (client) =>
        `Suchen Sie dort nach „${client}“ (Strg+F, ⌘F), oder wählen Sie „Kunden suchen“ im Menü des Add-ons.`,
      noData: 'keine Daten',
      footer:
        'Gesendet von Partner Renewals, höchstens einmal am Tag, weil Sie für diese Zeilen verantwortlich sind.',
      ownedBy: (owner) => `Verantwortlich: ${owner}`,
      noOwner: (why) =>
        `Die verantwortliche Person ist nicht erreichbar: ${why}. Bitte tragen Sie eine in die Zeile ein.`,
      standIn: (owner) => `Sie vertreten ${owner}.`,
      standInUntil: (owner, day) => `Sie vertreten ${owner} (abwesend bis ${day}).`,
      left: (count) =>
        count === 1
          ? 'Morgen folgt 1 weitere Vertragsänderung; die dringendsten stehen oben.'
          : `Morgen folgen ${count} weitere Vertragsänderungen; die dringendsten stehen oben.`,
      attached: 'Die Fristen liegen als Kalenderdatei bei.',
      footerEscalation:
        'Gesendet von Partner Renewals, höchstens einmal am Tag, weil diese Adresse unentschiedene Verlängerungen erhält.',
      calendarEntry: (client) => `Frist zur Verlängerung: ${client}`,
      preview: {
        played:
          'Tag für Tag ab heute berechnet, als änderte niemand die Tabelle und als würde jede E-Mail gesendet.',
        tooFar:
          'Zu weit voraus, um die Tage bis dahin zu berechnen: Gezeigt wird, was fällig wäre, wenn vorher keine E-Mail gesendet würde.',
      },
      quiet: {
        subject: (open, day) =>
          open === 0
            ? `Alles ruhig: keine offene Entscheidung zu Verlängerungen, ${day}`
            : `Nichts Neues: ${plural(open, 'Entscheidung', 'Entscheidungen')} zu Verlängerungen noch offen, ${day}`,
        greeting: (open) =>
          open === 0
            ? 'Alles ruhig: Keine Entscheidung zu Verlängerungen ist offen.'
            : `Heute gibt es nichts Neues; ${plural(open, 'Entscheidung ist', 'Entscheidungen sind')} noch offen.`,
        next: 'Nächste Fristen',
        more: (count) => `und ${count} weitere in der Tabelle`,
        why: 'Diese E-Mail kommt einmal in der Woche, wenn es keine Erinnerung gibt. So sehen Sie, dass die Erinnerungen noch funktionieren.',
        footer: 'Gesendet von Partner Renewals. Der Wochentag steht im Tab „Einstellungen“.',
      },
      toldBy: (owner) => `Kommunikations-Bearbeiter: ${owner}`,
    },
  };
}
