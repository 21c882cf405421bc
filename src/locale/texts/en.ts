import type { ReminderStageKind } from '../../domain/reminders';
import type { UnwatchedReason } from '../../domain/renewal-row';
import { counts, plural } from './plural';

/** Every text that the add-on itself shows; the other languages hold the same keys, or the build fails. */
export function en() {
  return {
    addOn: 'Partner Renewals',
    menu: {
      show: 'Show',
      sortByDeadline: 'Sort by deadline',
      configureColumns: 'Configure columns…',
      endAssociation: 'End association (HubSpot: End services)…',
      bringBack: 'Bring a client back…',
      undoLastRun: 'Undo last update',
      undoOrRedo: 'Undo or redo…',
      pointsCalculator: 'Points calculator',
      openClientPanel: 'Client panel',
      findClient: 'Find a client',
      importFile: 'Import a file…',
      hubspot: 'Clients from HubSpot…',
      refreshNow: 'Refresh now',
      previewReminders: 'Reminders…',
      setUp: 'Set up this spreadsheet',
    },
    setUp: {
      adopted: (tab: string): string =>
        `The table in “${tab}” is now your renewals table. Missing columns were added on the right; nothing was moved or deleted.`,
      dated: (rows: number, dated: number): string =>
        `${plural(rows, 'row', 'rows')}, ${dated} with a readable date`,
      convert: (cells: string): string =>
        `Some cells of this table are text, or were read by the rules of another country:\n\n${cells}\n\nConvert them now? “Undo last update” takes it back.`,
      nothingDone: 'Nothing was changed.',
      useTab: (tab: string, all: string): string =>
        `More than one tab looks like a renewals table: ${all}. Use “${tab}”?`,
      useColumn: (column: string, header: string, cell: string): string =>
        `More than one header means “${column}”. Is “${header}” in ${cell} the right one?`,
      newTab: 'Create a new, empty renewals tab instead?',
      done: 'Your renewals table is ready. Next: import a file from the menu, or type into the table.',
      step: (tab: string, number: number, of: number): string => `Step ${number} of ${of}: “${tab}” …`,
      tabsMadeAnew: (tabs: string): string =>
        `These tabs were missing and were made anew, with their first contents: ${tabs}.`,
      columnsPutBack: (columns: string, cells: number): string =>
        `These columns were missing and were put back: ${columns}. ${plural(cells, 'cell', 'cells')} restored; check the rest.`,
      settingsReset: (settings: string): string =>
        `These settings were missing and have their usual values: ${settings}.`,
      missing: (parts: string): string => `Missing: ${parts}. “Set up this spreadsheet” puts it back.`,
      nothingToDo: 'Everything is in place; nothing was changed.',
    },
    views: {
      names: {
        due30: 'Open, deadline within 30 days',
        due60: 'Open, deadline within 60 days',
        due120: 'Open, deadline within 120 days',
        overdue: 'Overdue, not answered',
        mine: 'My renewals',
        partnerOwned: 'Partner communicates',
        lapsed: 'Deadline passed, no answer',
        all: 'All rows',
      },
      shown: (shown: number, inAll: number): string =>
        `${shown} of ${plural(inAll, 'row', 'rows')} shown. “All rows” in the menu brings the others back; everybody in the file sees the same.`,
      sorted: 'Sorted by deadline, soonest first.',
      unknownUser:
        'Google does not show the add-on who you are, so it cannot know which rows are yours. Use the filter of the column “Owner email” instead.',
      alerts: (count: number, deadline: string, client: string): string =>
        `${plural(count, 'decision', 'decisions')} coming. Next deadline: ${deadline}, ${client}.`,
      noAlerts: 'No decisions coming.',
    },
    columns: {
      protection:
        'the add-on finds its columns by these headers. To hide or move a column, use “Configure columns” in the menu.',
    },
    panels: {
      runs: 'Undo or redo',
      columns: 'Configure columns',
      calculator: 'Points calculator',
      client: 'Client panel',
      import: 'Import a file',
      hubspot: 'Clients from HubSpot',
      reminders: 'Reminders',
    },
    permission: {
      missing: 'This needs a permission that you have not granted to Partner Renewals:',
      asked: 'Google asks for it now. Then choose this menu item again.',
      grant: (url: string): string =>
        url === '' ? 'Grant it when Google asks, then try again.' : `Grant it here, then try again: ${url}`,
      names: {
        spreadsheet: 'See and edit this spreadsheet: without it, no table can be read or written.',
        panels: 'Show panels and dialogs: for the client panel, imports, the calculator and every message.',
        triggers: 'Run when you are not there: for the daily update.',
        emails: 'Send email as you: for the reminders.',
        address: 'See your email address: for “My renewals” and for the account under which reminders run.',
        requests: 'Connect to an external service: only for the import from HubSpot.',
      },
    },
    run: {
      someOffered: (shown: number, inAll: number): string =>
        `${shown} of ${inAll} are offered here; any other can be typed.`,
      noSpreadsheet:
        'Google gave Partner Renewals no open spreadsheet. Reload the spreadsheet and try again.',
      undoQuestion: (event: string, when: string, changes: string): string =>
        `The last update that changed something: “${event}”, ${when}. ${changes}. Take it back?`,
      changes: (added: number, removed: number, changed: number, moved: number): string =>
        counts(
          plural,
          [changed, 'cell changed', 'cells changed'],
          [added, 'row added', 'rows added'],
          [removed, 'row removed', 'rows removed'],
          [moved, 'row moved', 'rows moved'],
        ),
      leftAsIs: (count: number, names: string): string =>
        `${plural(count, 'cell', 'cells')} left as changed since: ${names}.`,
      nothingToUndo: 'There is no update left to undo.',
      title: 'Partner Renewals',
      done: (statuses: number, mails: number): string =>
        `${plural(statuses, 'status', 'statuses')} updated, ${plural(mails, 'email', 'emails')} sent.`,
      notSetUp:
        'This spreadsheet has no renewals table yet. Choose "Set up this spreadsheet" from the menu first.',
      busy: 'Another update of this spreadsheet is running. Please try again in a minute.',
    },
    log: {
      copiedRow: 'Row is a copy of another',
      copyNote: (row: number): string =>
        `A copy of row ${row} as it was pasted: same client, type and start. Change it or delete it; until then both are counted.`,
      columnsConfigured: 'Columns configured',
      columnPutBack: 'Removed column put back',
      cellRestored: 'Cell of a removed column restored',
      adopted: (tab: string): string => `Table of the tab “${tab}” taken over`,
      layout: (version: number): string => `Layout brought up to version ${version}`,
      associationEnded: 'Association ended: rows moved to the archive',
      broughtBack: 'Association taken up again: rows moved back',
      ownerFilled: 'Communication owner filled in',
      noticeFilled: 'Notice days filled in',
      undone: 'Undone',
      converted: 'Cell converted',
      redone: 'Redone',
      leftAsIs: 'Left as changed since',
      rowRemoved: 'Row removed again',
      setUp: 'Spreadsheet set up',
      imported: (file: string): string => `Imported from ${file}`,
      importedRow: 'Row added by import',
      assumed: 'Question not answered: the safe answer was taken',
      rejectedLine: (line: number): string => `Line ${line} not imported`,
      blankedCell: (line: number): string => `Line ${line}: one cell not imported`,
      dailyRun: 'Daily update',
      dailyRunResult: (rows: number, statuses: number, mails: number): string =>
        `${plural(rows, 'row', 'rows')}, ${plural(statuses, 'status', 'statuses')} updated, ${plural(mails, 'email', 'emails')} sent`,
      statusMovedOn: 'Status updated',
      deadlineReckoned: 'Deadline calculated',
      startCalculated: 'Renewal start calculated from the deadline',
      datedByHand: 'Status set by hand: dated',
      colours: 'Missing or broken colour rules put back',
      setAside: (key: string): string =>
        `What was stored under “${key}” could not be read. It was kept under “setAside.${key}”, and the run continued without it.`,
      mailSent: (to: string): string => `Reminder sent to ${to}`,
      mailRepeated: (to: string): string => `Reminder sent again to ${to}, marked as a possible repeat`,
      mailUnknown: (to: string): string =>
        `It is not known whether the reminder to ${to} was sent; not sent a third time`,
      mailFailed: (to: string, reason: string): string => `Reminder to ${to} not sent: ${reason}`,
      mailPostponed: (to: string): string =>
        `Reminder to ${to} waits for the next update: this one could send no more emails`,
      notReminded: 'Nobody could be reminded',
      changedInPanel: 'Changed in the client panel',
      remindersConfirmed: 'Reminders switched on',
      remindersSwitchedOff: 'Reminders switched off',
      language: 'Language changed',
      unwatched: 'Row cannot be watched',
      unreadable: 'Cell not understood, left as it is',
    },
    problem: {
      associationEnded: (day: string): string =>
        `association ended on ${day}; bring the client back from the archive first`,
      currentMrrUnknown: (change: number): string =>
        `a change of ${change} gives no new MRR, because the current MRR is not known`,
      otherCurrency: (currency: string, known: string): string =>
        `the amounts of the row are in ${known}, and the file gives none in ${currency}: both stay as they are`,
      rowTaken: (client: string): string =>
        `another line of the file already is the table's row of ${client}`,
      whoseLine: (hubId: string, byId: string, byName: string): string =>
        `the Hub ID ${hubId} is that of “${byId}”, but the name is that of “${byName}”`,
      severalRows: (count: number): string =>
        `${count} rows of the table are this client's; make them one first`,
      noOwnerEmail: 'no owner email',
      invalidEmail: (value: string): string => `"${value}" is not an email address`,
      unreadable: (value: string, wanted: string): string => `"${value}" is not ${wanted}`,
      missing: (column: string): string => `${column} is missing`,
    },
    identity: {
      nameless: (id: string): string => `Client ${id}`,
      whichLine: (client: string, known: string): string =>
        `Several clients could be the row of “${known}”. Is it this one: ${client}?`,
      quoted: (name: string): string => `“${name}”`,
      inLine: (line: number, question: string): string => `Line ${line}: ${question}`,
      sameWebsite: (client: string, known: string): string =>
        `Is “${client}” the same client as ${known}? They have the same website, but not the same name.`,
      isSame: (known: string, client: string): string =>
        `The same client: the row of “${known}” is renamed to “${client}” and takes the new values`,
      isEnded: (known: string, day: string): string =>
        `The same client as “${known}”, whose association ended on ${day}: leave it out`,
      isOther: 'Another client: add a row of its own',
      whichClient: (client: string): string =>
        `The table has several clients called “${client}”. Which one is it?`,
      hubId: (hubId: string): string => `Hub ID ${hubId}`,
      whoseLine: (hubId: string, byId: string, byName: string): string =>
        `The Hub ID ${hubId} is that of “${byId}”, but the name is that of “${byName}”. Which client is it?`,
      lineOf: (client: string): string => `“${client}”`,
      skipLine: 'Neither: leave it out',
      whichName: (hubId: string, known: string, client: string): string =>
        `The Hub ID ${hubId} is that of “${known}” in the table and of “${client}” in the file. Which name is right?`,
      keepName: (known: string): string => `“${known}”: keep the name in the table`,
      takeName: (client: string): string => `“${client}”: rename the row`,
    },
    newStart: {
      question: (rows: string, more: number): string =>
        `The renewal start becomes another day for clients who had accepted, asked to cancel or were snoozed: ${rows}${more > 0 ? ` and ${more} more` : ''}. Does the decision hold for the new day?`,
      clear: 'No: clear it and ask the client again; the Log keeps what it was',
      keep: 'Yes: only the day was corrected, keep the decision',
    },
    association: {
      selectRow: 'Select a row of the client in the renewals tab first.',
      selectArchived: 'Select a row of the client in the archive tab first.',
      confirmEnd: (client: string, rows: number): string =>
        `End the association with ${client}? ${plural(rows, 'row moves', 'rows move')} to the archive tab, and no email about this client is sent any more. You can bring it back.`,
      ended: (client: string, rows: number): string =>
        `${client}: ${plural(rows, 'row', 'rows')} moved to the archive.`,
      confirmBack: (client: string, rows: number): string =>
        `Bring ${client} back? ${plural(rows, 'row moves', 'rows move')} from the archive to the renewals tab.`,
      broughtBack: (client: string, rows: number): string =>
        `${client}: ${plural(rows, 'row', 'rows')} brought back.`,
    },
    wanted: {
      date: 'a date',
      number: 'a number',
      wholeNumber: 'a whole number',
    },
    refusal: {
      pastSnooze: (day: string): string =>
        `${day} is not after today: nothing would be put off. Choose a later day.`,
      columnsChanged:
        'Somebody changed the columns meanwhile. The panel shows them as they are now; nothing was changed.',
      unknownRow: 'This row is no longer in the table. The panel shows what is there now.',
      changedMeanwhile: (column: string, now: string): string =>
        `Somebody changed this row meanwhile: ${column} now says "${now}". Nothing was overwritten.`,
      holdsFormula: (column: string): string =>
        `${column} holds a formula of yours, which stays. Change it in the sheet.`,
      otherRows: (client: string, rows: number): string =>
        `${client} has ${plural(rows, 'row', 'rows')} by now. Nothing was moved; please check again.`,
      newRow: 'This row is new. Choose "Refresh now" from the menu first, then it can be moved.',
      unknownChoice: (value: string, allowed: readonly string[]): string =>
        `"${value}" is not one of ${allowed.join(', ')}.`,
      badRequest: (what: string): string => `The request was not understood: ${what}`,
      unknownLanguage: (value: string): string => `"${value}" is not one of en, fr, es, de, pt.`,
    },
    whatNow: {
      noDates: 'This row has no renewal start date, so no deadline can be calculated.',
      cancelled: 'The client asked to cancel. Nothing more is sent about it.',
      accepted: 'The client accepted the terms.',
      untilDeadline: (deadline: string, days: number): string =>
        days === 0
          ? `Today is the last day to change anything.`
          : `Terms can be changed until ${deadline}, ${plural(days, 'day', 'days')} from now.`,
      autoRenews: (day: string): string => `Without an answer: on ${day} the contract renews unchanged.`,
      staysPending: 'It stays Pending until the client accepts.',
      autoRenewed: (day: string): string =>
        `No answer: renewed automatically on ${day}. Terms are now fixed.`,
      deadlinePassed: (deadline: string): string =>
        `The deadline passed on ${deadline} without an acceptance.`,
    },
    setting: {
      /** Entries and setting come in quotes. */
      unread: (setting: string, entries: string): string =>
        `Not understood in the setting ${setting}, and so left out: ${entries}.`,
      usual: 'Until it is corrected, the usual value applies.',
      expected: (what: string): string => `Expected: ${what}.`,
      oneOf: (list: string): string => `one of ${list}`,
      wholeNumber: (lowest: number, highest: number): string => `a whole number from ${lowest} to ${highest}`,
      example: (example: string): string => `for example ${example}`,
      noticeSubject: 'A setting cannot be read',
      noticeAdvice:
        'Correct it in the tab “Settings”, or clear the cell to use the usual value. You receive this email once for each value.',
    },
    unwatched: {
      count: (rows: number): string => `${plural(rows, 'row', 'rows')} cannot be watched`,
      inTable: (rows: number): string =>
        `${plural(rows, 'row of the table', 'rows of the table')} cannot be watched. The client panel says which, and why.`,
      subject: (rows: number, first: string, day: string): string =>
        rows === 1
          ? `${first} cannot be watched, ${day}`
          : `${rows} rows cannot be watched, ${first} first, ${day}`,
      greeting: (rows: number): string =>
        rows === 1 ? 'One row lacks what a reminder needs.' : `${rows} rows lack what a reminder needs.`,
      heading: 'Cannot be watched',
      line: (client: string, why: string): string => `${client} cannot be watched: ${why}.`,
      unnamed: 'A row without a client name',
      why: {
        noDate: 'it has no renewal start date and no renewal deadline',
        noClient: 'reminders cannot say whose contract it is',
      } satisfies Record<UnwatchedReason, string>,
      notADate: (value: string): string => `“${value}” is not a date`,
      toDo: {
        noDate: 'Enter the renewal start date or the renewal deadline.',
        noClient: 'Enter the client name.',
      } satisfies Record<UnwatchedReason, string>,
      more: (rows: number): string =>
        `And ${plural(rows, 'more row', 'more rows')}; RENEWAL_AUDIT lists them all.`,
      footer:
        'Sent by Partner Renewals, once for each such row, because you are its owner or the daily update runs under your account.',
    },
    heartbeat: {
      columnPutBack: (column: string): string =>
        `The column “${column}” was deleted and has been put back. Check its entries: what could not be known is blank.`,
      late: (when: string): string =>
        `The daily update is late: the last good one was on ${when}. Until it runs again, no reminders are sent. Open “Reminders…” from the menu to repair it.`,
      postponed: (count: number): string =>
        `Some reminders were not sent: ${plural(count, 'email waits', 'emails wait')} for the next update, the most urgent first. The number of emails in one update and in one day is limited.`,
      failed: (reason: string): string => `The last update reported: ${reason}`,
      triggerRefused: (reason: string): string =>
        `Google made no new trigger: ${reason} If reminders were on in this spreadsheet before, the old trigger may be in the way: delete it at script.google.com/home/triggers, or wait for its next run.`,
      lastRun: (when: string): string => `Last good update: ${when}`,
      runBy: (owners: string): string => `Runs under the account of ${owners}`,
      nextRun: (day: string, hour: number): string =>
        `Next update: ${day}, between ${hour}:00 and ${hour + 1}:00`,
      menuItem: '⚠ Reminders are late: repair…',
      toast:
        'The daily update is late: no reminders are sent. Choose “Reminders are late: repair…” from the menu.',
      steps: {
        columns: 'Columns',
        alerts: 'Number of decisions',
        statuses: 'Status choices',
        contacts: 'Contact choices',
        colours: 'Colours',
        points: 'Points',
      },
      notice: {
        noSpreadsheetSubject: 'Reminders find no spreadsheet',
        noSpreadsheet:
          'Google starts the daily update under your account without giving it the spreadsheet. No reminders are sent, and nothing is updated.',
        noSpreadsheetAdvice:
          'Install Partner Renewals in the spreadsheet itself, as a script bound to it: there the daily update finds it. The support page of Partner Renewals shows how, under “Reminders find no spreadsheet”. Until then choose “Refresh now” from the menu. You receive this email once.',
        failedSubject: 'The daily update failed',
        shortageSubject: 'Some reminders were not sent',
        consentSubject: 'The daily update needs your permission again',
        consent: 'Google no longer lets the daily update work in your name, so no reminders are sent.',
        consentAdvice: 'Grant the permissions again, or let a colleague take over: menu, “Reminders…”.',
        advice: 'The next update tries again and catches up on what is still open.',
        grant: 'Grant permissions',
        openFile: 'Open the spreadsheet',
        footer:
          'Sent by Partner Renewals, at most once a day, because the daily update works under your account.',
      },
    },
    mail: {
      subject: (decisions: number, firstClient: string, day: string): string =>
        decisions === 1
          ? `${firstClient}: renewal decision, ${day}`
          : `${decisions} renewal decisions, ${firstClient} first, ${day}`,
      possibleRepeat: '[possible repeat]',
      possibleRepeatNote:
        'You may have received this email already: the last update stopped between sending it and noting so. It will not be sent a third time.',
      greeting: (count: number): string =>
        count === 1
          ? 'One contract change needs your attention.'
          : `${count} contract changes need your attention.`,
      columns: {
        mrr: 'MRR now → after',
        discount: 'Discount now → after',
        deadline: 'Deadline',
      },
      daysLeft: (days: number): string =>
        days < 0
          ? `${plural(-days, 'day', 'days')} ago`
          : days === 0
            ? 'today'
            : days === 1
              ? 'tomorrow'
              : `in ${days} days`,
      stage: {
        appears: 'New',
        upcoming: 'Coming up',
        clientNotice: 'Inform client',
        lastDay: 'Last day',
        deadlinePassed: 'Deadline passed',
        escalation: 'Still undecided',
      } satisfies Record<ReminderStageKind, string>,
      actBy: (day: string): string => `Act by ${day}: the deadline is a day off.`,
      noLongerOpen: 'No longer open',
      todo: {
        appears: (deadline: string): string =>
          `Decide with the client by ${deadline} whether the terms stay.`,
        upcoming: (deadline: string): string =>
          `Decide with the client by ${deadline} whether the terms stay.`,
        clientNoticeHubspot: (deadline: string): string =>
          `HubSpot writes to the client from today, new price included. Speak to them first; terms can change until ${deadline}.`,
        clientNoticePartner: (deadline: string): string =>
          `You must inform the client: discounts, renewal date, and the deadline ${deadline}. Best in a meeting.`,
        lastDay: 'Today is the last day to change anything.',
        autoRenewed: 'Nobody answered by the deadline: the contract renewed unchanged.',
        deadlinePassed: 'The deadline has passed without an acceptance. Ask HubSpot what is still possible.',
        escalation: (deadline: string): string => `No decision yet. Follow up with the owner by ${deadline}.`,
      },
      otherwise: {
        renewal: (day: string): string => `If nothing is done: on ${day} it renews unchanged.`,
        notRenewal: 'If nothing is done, it stays Pending until the client accepts.',
      },
      openTable: 'Open the renewals',
      findRow: (client: string): string =>
        `Search there for “${client}” (Ctrl+F, ⌘F), or choose “Find a client” from the add-on's menu.`,
      noData: 'no data',
      footer: 'Sent by Partner Renewals, at most once a day, because you are the owner of these rows.',
      ownedBy: (owner: string): string => `Owner: ${owner}`,
      noOwner: (why: string): string => `The owner cannot be reached: ${why}. Please enter one in the row.`,
      standIn: (owner: string): string => `You stand in for ${owner}.`,
      standInUntil: (owner: string, day: string): string => `You stand in for ${owner}, away until ${day}.`,
      left: (count: number): string =>
        `${plural(count, 'more contract change follows', 'more contract changes follow')} tomorrow; the most urgent are above.`,
      attached: 'The deadlines are attached for your calendar.',
      footerEscalation:
        'Sent by Partner Renewals, at most once a day, because this address receives undecided renewals.',
      calendarEntry: (client: string): string => `Renewal deadline: ${client}`,
      preview: {
        played:
          'Calculated day by day from today on, as if nobody changed the table and every email was sent.',
        tooFar:
          'Too far ahead to calculate the days until then: it shows what would be due if no email was sent before.',
      },
      quiet: {
        subject: (open: number, day: string): string =>
          open === 0
            ? `All quiet: no renewal decision is open, ${day}`
            : `Nothing new: ${plural(open, 'renewal decision', 'renewal decisions')} still open, ${day}`,
        greeting: (open: number): string =>
          open === 0
            ? 'All quiet: no renewal decision is open.'
            : `Nothing new today; ${plural(open, 'renewal decision is', 'renewal decisions are')} still open.`,
        next: 'Next deadlines',
        more: (count: number): string => `and ${count} more in the spreadsheet`,
        why: 'You get this email once a week when there is no reminder, to confirm that reminders still work.',
        footer: 'Sent by Partner Renewals. Its weekday is set in the Settings tab.',
      },
      toldBy: (owner: string): string => `Communication owner: ${owner}`,
    },
  };
}

export type Texts = ReturnType<typeof en>;
