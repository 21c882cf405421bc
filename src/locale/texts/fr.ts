import type { Texts } from './en';
import { counts, pluralFromTwo as plural } from './plural';

/** French; a no-break space stands before ; : ! ? and inside « ». */
export function fr(): Texts {
  return {
    addOn: 'Partner Renewals',
    menu: {
      show: 'Afficher',
      sortByDeadline: 'Trier par échéance',
      configureColumns: 'Configurer les colonnes…',
      endAssociation: 'Mettre fin à l’association (HubSpot\u00a0: Mettre fin aux services)…',
      bringBack: 'Rétablir un client…',
      undoLastRun: 'Annuler la dernière mise à jour',
      undoOrRedo: 'Annuler ou rétablir…',
      pointsCalculator: 'Calculateur de points',
      openClientPanel: 'Panneau client',
      findClient: 'Rechercher un client',
      importFile: 'Importer un fichier…',
      hubspot: 'Clients depuis HubSpot…',
      refreshNow: 'Actualiser maintenant',
      previewReminders: 'Rappels…',
      setUp: 'Configurer cette feuille de calcul',
    },
    setUp: {
      adopted: (tab) =>
        `Le tableau de l’onglet «\u00a0${tab}\u00a0» est maintenant votre tableau des renouvellements. Les colonnes manquantes ont été ajoutées à droite\u00a0; rien n’a été déplacé ni supprimé.`,
      dated: (rows, dated) => `${plural(rows, 'ligne', 'lignes')}, dont ${dated} avec une date lisible`,
      convert: (cells) =>
        `Des cellules de ce tableau sont du texte ou ont été lues selon les règles d’un autre pays\u00a0:\n\n${cells}\n\nLes convertir maintenant\u00a0? «\u00a0Annuler la dernière mise à jour\u00a0» les rétablit.`,
      nothingDone: 'Rien n’a été modifié.',
      useTab: (tab, all) =>
        `Plusieurs onglets ressemblent à un tableau des renouvellements\u00a0: ${all}. Utiliser «\u00a0${tab}\u00a0»\u00a0?`,
      useColumn: (column, header, cell) =>
        `Plusieurs en-têtes signifient «\u00a0${column}\u00a0». «\u00a0${header}\u00a0» en ${cell} est-il le bon\u00a0?`,
      newTab: 'Créer à la place un nouvel onglet vide\u00a0?',
      done: 'Votre tableau des renouvellements est prêt. Ensuite\u00a0: importez un fichier depuis le menu ou saisissez vos données dans le tableau.',
      step: (tab, number, of) => `Étape ${number} sur ${of}\u00a0: «\u00a0${tab}\u00a0»…`,
      tabsMadeAnew: (tabs) =>
        `Ces onglets manquaient et ont été recréés avec leur contenu de départ\u00a0: ${tabs}.`,
      columnsPutBack: (columns, cells) =>
        `Ces colonnes manquaient et ont été rétablies\u00a0: ${columns}. ${plural(cells, 'cellule restaurée', 'cellules restaurées')}\u00a0; vérifiez le reste.`,
      settingsReset: (settings) =>
        `Ces paramètres manquaient et ont leurs valeurs habituelles\u00a0: ${settings}.`,
      missing: (parts) =>
        `Il manque\u00a0: ${parts}. «\u00a0Configurer cette feuille de calcul\u00a0» le rétablit.`,
      nothingToDo: 'Tout est en place\u00a0; rien n’a été modifié.',
    },
    views: {
      names: {
        due30: 'Ouvertes, échéance sous 30 jours',
        due60: 'Ouvertes, échéance sous 60 jours',
        due120: 'Ouvertes, échéance sous 120 jours',
        overdue: 'En retard, sans réponse',
        mine: 'Mes renouvellements',
        partnerOwned: 'Le partenaire communique',
        lapsed: 'Échéance dépassée, sans réponse',
        all: 'Toutes les lignes',
      },
      shown: (shown, inAll) =>
        `${shown} ${inAll < 2 ? 'ligne affichée' : 'lignes affichées'} sur ${inAll}. «\u00a0Toutes les lignes\u00a0» dans le menu fait revenir les autres\u00a0; tous les utilisateurs du fichier voient la même chose.`,
      sorted: 'Trié par échéance, la plus proche d’abord.',
      unknownUser:
        'Google n’indique pas au module qui vous êtes\u00a0; il ne peut donc pas savoir quelles lignes sont les vôtres. Utilisez plutôt le filtre de la colonne «\u00a0E-mail du responsable\u00a0».',
      alerts: (count, deadline, client) =>
        `${plural(count, 'décision', 'décisions')} à venir. Prochaine échéance\u00a0: ${deadline}, ${client}.`,
      noAlerts: 'Aucune décision à venir.',
    },
    columns: {
      protection:
        'le module retrouve ses colonnes à ces en-têtes. Pour masquer ou déplacer une colonne, utilisez «\u00a0Configurer les colonnes\u00a0» dans le menu.',
    },
    panels: {
      runs: 'Annuler ou rétablir',
      columns: 'Configurer les colonnes',
      calculator: 'Calculateur de points',
      client: 'Panneau client',
      import: 'Importer un fichier',
      hubspot: 'Clients depuis HubSpot',
      reminders: 'Rappels',
    },
    permission: {
      missing: 'Il manque une autorisation que vous n’avez pas accordée à Partner Renewals\u00a0:',
      asked: 'Google la demande maintenant. Choisissez ensuite de nouveau cet élément du menu.',
      grant: (url) =>
        url === ''
          ? 'Accordez-la lorsque Google la demande, puis réessayez.'
          : `Accordez-la ici, puis réessayez\u00a0: ${url}`,
      names: {
        spreadsheet:
          'Afficher et modifier cette feuille de calcul\u00a0: sans elle, aucun tableau ne peut être lu ni écrit.',
        panels:
          'Afficher des panneaux et des boîtes de dialogue\u00a0: pour le panneau du client, les importations, le calculateur et tous les messages.',
        triggers: 'S’exécuter en votre absence\u00a0: pour la mise à jour quotidienne.',
        emails: 'Envoyer des e-mails en votre nom\u00a0: pour les rappels.',
        address:
          'Voir votre adresse e-mail\u00a0: pour «\u00a0Mes renouvellements\u00a0» et pour le compte qui envoie les rappels.',
        requests: 'Se connecter à un service externe\u00a0: uniquement pour l’importation depuis HubSpot.',
      },
    },
    run: {
      someOffered: (shown, inAll) =>
        `${shown} sur ${inAll} sont proposés ici\u00a0; tout autre peut être saisi.`,
      noSpreadsheet:
        'Google n’a donné aucune feuille de calcul ouverte à Partner Renewals. Rechargez la feuille de calcul et réessayez.',
      undoQuestion: (event, when, changes) =>
        `Dernière mise à jour ayant modifié quelque chose\u00a0: «\u00a0${event}\u00a0», ${when}. ${changes}. L’annuler\u00a0?`,
      changes: (added, removed, changed, moved) =>
        counts(
          plural,
          [changed, 'cellule modifiée', 'cellules modifiées'],
          [added, 'ligne ajoutée', 'lignes ajoutées'],
          [removed, 'ligne retirée', 'lignes retirées'],
          [moved, 'ligne déplacée', 'lignes déplacées'],
        ),
      leftAsIs: (count, names) =>
        `${plural(count, 'cellule modifiée depuis et conservée', 'cellules modifiées depuis et conservées')}\u00a0: ${names}.`,
      nothingToUndo: 'Il n’y a plus de mise à jour à annuler.',
      title: 'Partner Renewals',
      done: (statuses, mails) =>
        `${plural(statuses, 'statut mis à jour', 'statuts mis à jour')}, ${plural(mails, 'e-mail envoyé', 'e-mails envoyés')}.`,
      notSetUp:
        'Cette feuille de calcul ne contient pas encore de tableau des renouvellements. Choisissez d’abord «\u00a0Configurer cette feuille de calcul\u00a0» dans le menu.',
      busy: 'Une autre mise à jour de cette feuille de calcul est en cours. Veuillez réessayer dans une minute.',
    },
    log: {
      copiedRow: 'La ligne est la copie d’une autre',
      copyNote: (row) =>
        `Copie de la ligne ${row} au moment du collage\u00a0: mêmes client, type et début. Modifiez-la ou supprimez-la\u00a0; d’ici là, les deux comptent.`,
      columnsConfigured: 'Colonnes configurées',
      columnPutBack: 'Colonne supprimée rétablie',
      cellRestored: 'Cellule d’une colonne supprimée rétablie',
      adopted: (tab) => `Tableau de l’onglet «\u00a0${tab}\u00a0» repris`,
      layout: (version) => `Mise en page portée à la version ${version}`,
      associationEnded: 'Association terminée\u00a0: lignes déplacées vers les archives',
      broughtBack: 'Association reprise\u00a0: lignes remises en place',
      ownerFilled: 'Propriétaire de la communication complété',
      noticeFilled: 'Préavis complété',
      undone: 'Annulé',
      converted: 'Cellule convertie',
      redone: 'Rétabli',
      leftAsIs: 'Modifié depuis et conservé',
      rowRemoved: 'Ligne retirée',
      setUp: 'Feuille de calcul configurée',
      imported: (file) => `Importé depuis ${file}`,
      importedRow: 'Ligne ajoutée par l’import',
      assumed: 'Question restée sans réponse\u00a0: réponse la plus sûre retenue',
      rejectedLine: (line) => `Ligne ${line} non importée`,
      blankedCell: (line) => `Ligne ${line}\u00a0: une cellule non importée`,
      dailyRun: 'Mise à jour quotidienne',
      dailyRunResult: (rows, statuses, mails) =>
        `${plural(rows, 'ligne', 'lignes')}, ${plural(statuses, 'statut mis à jour', 'statuts mis à jour')}, ${plural(mails, 'e-mail envoyé', 'e-mails envoyés')}`,
      statusMovedOn: 'Statut mis à jour',
      deadlineReckoned: 'Échéance calculée',
      startCalculated: 'Début du renouvellement calculé à partir de l’échéance',
      datedByHand: 'Statut saisi à la main\u00a0: date ajoutée',
      colours: 'Règles de couleur manquantes ou défectueuses rétablies',
      setAside: (key: string): string =>
        `Ce qui était enregistré sous « ${key} » n’a pas pu être lu. C’est conservé sous « setAside.${key} », et la mise à jour a continué sans.`,
      mailSent: (to) => `Rappel envoyé à ${to}`,
      mailRepeated: (to) => `Rappel renvoyé à ${to}, signalé comme doublon possible`,
      mailUnknown: (to) =>
        `Impossible de savoir si le rappel à ${to} a été envoyé\u00a0; pas de troisième envoi`,
      mailFailed: (to, reason) => `Rappel à ${to} non envoyé\u00a0: ${reason}`,
      mailPostponed: (to) =>
        `Le rappel à ${to} attend la prochaine mise à jour\u00a0: celle-ci n’a pas pu envoyer davantage d’e-mails`,
      notReminded: 'Personne n’a pu recevoir de rappel',
      changedInPanel: 'Modifié dans le panneau client',
      remindersConfirmed: 'Rappels activés',
      remindersSwitchedOff: 'Rappels désactivés',
      language: 'Langue modifiée',
      unwatched: 'Ligne sans suivi possible',
      unreadable: 'Cellule non comprise, laissée telle quelle',
    },
    problem: {
      associationEnded: (day) =>
        `association terminée le ${day}\u00a0; rétablissez d’abord le client depuis les archives`,
      currentMrrUnknown: (change) =>
        `une variation de ${change} ne donne pas de nouveau MRR, car le MRR actuel n’est pas connu`,
      otherCurrency: (currency, known) =>
        `les montants de la ligne sont en ${known}, et le fichier n’en donne aucun en ${currency}\u00a0: les deux restent tels quels`,
      rowTaken: (client: string): string =>
        `une autre ligne du fichier correspond déjà à la ligne de ${client} dans le tableau`,
      whoseLine: (hubId, byId, byName) =>
        `l’ID Hub ${hubId} est celui de «\u00a0${byId}\u00a0», mais le nom est celui de «\u00a0${byName}\u00a0»`,
      severalRows: (count: number): string =>
        `${count} lignes du tableau concernent ce client\u00a0; fusionnez-les d’abord`,
      noOwnerEmail: 'aucun e-mail de responsable',
      invalidEmail: (value) => `«\u00a0${value}\u00a0» n’est pas une adresse e-mail`,
      unreadable: (value, wanted) => `«\u00a0${value}\u00a0» n’est pas ${wanted}`,
      missing: (column) => `«\u00a0${column}\u00a0» manque`,
    },
    identity: {
      nameless: (id) => `Client ${id}`,
      whichLine: (client, known) =>
        `Plusieurs clients peuvent correspondre à la ligne de «\u00a0${known}\u00a0». Est-ce celui-ci\u00a0: ${client}\u00a0?`,
      quoted: (name) => `«\u00a0${name}\u00a0»`,
      inLine: (line, question) => `Ligne ${line}\u00a0: ${question}`,
      sameWebsite: (client, known) =>
        `«\u00a0${client}\u00a0» est-il le même client que ${known}\u00a0? Le site web est le même, mais pas le nom.`,
      isSame: (known, client) =>
        `Le même client\u00a0: la ligne de «\u00a0${known}\u00a0» est renommée «\u00a0${client}\u00a0» et prend les nouvelles valeurs`,
      isEnded: (known, day) =>
        `Le même client que «\u00a0${known}\u00a0», dont l’association a pris fin le ${day}\u00a0: l’ignorer`,
      isOther: 'Un autre client\u00a0: ajouter une ligne à part',
      whichClient: (client) =>
        `Plusieurs clients du tableau s’appellent «\u00a0${client}\u00a0». Duquel s’agit-il\u00a0?`,
      hubId: (hubId) => `ID Hub ${hubId}`,
      whoseLine: (hubId, byId, byName) =>
        `L’ID Hub ${hubId} est celui de «\u00a0${byId}\u00a0», mais le nom est celui de «\u00a0${byName}\u00a0». De quel client s’agit-il\u00a0?`,
      lineOf: (client) => `«\u00a0${client}\u00a0»`,
      skipLine: 'Aucun des deux\u00a0: l’ignorer',
      whichName: (hubId, known, client) =>
        `L’ID Hub ${hubId} est celui de «\u00a0${known}\u00a0» dans le tableau et de «\u00a0${client}\u00a0» dans le fichier. Quel est le bon nom\u00a0?`,
      keepName: (known) => `«\u00a0${known}\u00a0»\u00a0: garder le nom du tableau`,
      takeName: (client) => `«\u00a0${client}\u00a0»\u00a0: renommer la ligne`,
    },
    newStart: {
      question: (rows, more) =>
        `Le début du renouvellement change pour des clients qui avaient accepté, demandé l’annulation ou dont le rappel était reporté\u00a0: ${rows}${more > 0 ? ` et ${more} de plus` : ''}. La décision vaut-elle pour la nouvelle date\u00a0?`,
      clear: 'Non\u00a0: l’effacer et redemander au client\u00a0; le journal la conserve',
      keep: 'Oui\u00a0: seule la date a été corrigée, garder la décision',
    },
    association: {
      selectRow: 'Sélectionnez d’abord une ligne du client dans l’onglet des renouvellements.',
      selectArchived: 'Sélectionnez d’abord une ligne du client dans l’onglet des archives.',
      confirmEnd: (client, rows) =>
        `Mettre fin à l’association avec ${client}\u00a0? ${plural(rows, 'ligne passe', 'lignes passent')} dans les archives, et plus aucun e-mail n’est envoyé à son sujet. Vous pourrez rétablir ce client.`,
      ended: (client, rows) => `${client}\u00a0: ${plural(rows, 'ligne archivée', 'lignes archivées')}.`,
      confirmBack: (client, rows) =>
        `Rétablir ${client}\u00a0? ${plural(rows, 'ligne revient', 'lignes reviennent')} des archives dans l’onglet des renouvellements.`,
      broughtBack: (client, rows) =>
        `${client}\u00a0: ${plural(rows, 'ligne rétablie', 'lignes rétablies')}.`,
    },
    wanted: {
      date: 'une date',
      number: 'un nombre',
      wholeNumber: 'un nombre entier',
    },
    refusal: {
      pastSnooze: (day) =>
        `Le ${day} n’est pas après aujourd’hui\u00a0: rien ne serait reporté. Choisissez un jour ultérieur.`,
      columnsChanged:
        'Quelqu’un a modifié les colonnes entre-temps. Le panneau les montre telles qu’elles sont maintenant\u00a0; rien n’a été changé.',
      unknownRow: 'Cette ligne n’est plus dans le tableau. Le panneau affiche ce qui s’y trouve maintenant.',
      changedMeanwhile: (column, now) =>
        `Cette ligne a été modifiée entre-temps\u00a0: «\u00a0${column}\u00a0» indique désormais «\u00a0${now}\u00a0». Rien n’a été écrasé.`,
      holdsFormula: (column) =>
        `«\u00a0${column}\u00a0» contient une de vos formules, qui reste en place. Modifiez-la dans l’onglet.`,
      otherRows: (client, rows) =>
        `${client} compte désormais ${plural(rows, 'ligne', 'lignes')}. Rien n’a été déplacé\u00a0; veuillez vérifier.`,
      newRow:
        'Cette ligne est nouvelle. Choisissez d’abord «\u00a0Actualiser maintenant\u00a0» dans le menu\u00a0; elle pourra ensuite être déplacée.',
      unknownChoice: (value, allowed) =>
        `«\u00a0${value}\u00a0» ne fait pas partie des valeurs possibles\u00a0: ${allowed.join(', ')}.`,
      badRequest: (what) => `La demande n’a pas été comprise\u00a0: ${what}`,
      unknownLanguage: (value) => `«\u00a0${value}\u00a0» n’est pas l’une des langues en, fr, es, de, pt.`,
    },
    whatNow: {
      noDates:
        'Cette ligne n’a pas de date de début du renouvellement\u00a0: aucune échéance ne peut être calculée.',
      cancelled: 'Le client a demandé l’annulation. Plus aucun rappel n’est envoyé à ce sujet.',
      accepted: 'Le client a accepté les conditions.',
      untilDeadline: (deadline, days) =>
        days === 0
          ? 'C’est le dernier jour pour modifier quoi que ce soit.'
          : `Les conditions peuvent être modifiées jusqu’au ${deadline}, soit encore ${plural(days, 'jour', 'jours')}.`,
      autoRenews: (day) => `Sans réponse, le contrat est renouvelé sans changement le ${day}.`,
      staysPending:
        'Sans acceptation, le statut reste «\u00a0En attente\u00a0»\u00a0: il n’y a pas de confirmation automatique.',
      autoRenewed: (day) =>
        `Personne n’a répondu\u00a0: le contrat a été renouvelé automatiquement le ${day}. Les conditions sont définitives.`,
      deadlinePassed: (deadline) => `L’échéance du ${deadline} est passée sans acceptation.`,
    },
    setting: {
      unread: (setting, entries) =>
        `Illisible dans le paramètre ${setting}, donc laissé de côté\u00a0: ${entries}.`,
      usual: 'Jusqu’à sa correction, la valeur habituelle s’applique.',
      expected: (what) => `Attendu\u00a0: ${what}.`,
      oneOf: (list) => `l’une des valeurs ${list}`,
      wholeNumber: (lowest, highest) => `un nombre entier de ${lowest} à ${highest}`,
      example: (example) => `par exemple ${example}`,
      noticeSubject: 'Un paramètre est illisible',
      noticeAdvice:
        'Corrigez-le dans l’onglet «\u00a0Paramètres\u00a0», ou videz la cellule pour utiliser la valeur habituelle. Vous recevez cet e-mail une seule fois par valeur.',
    },
    unwatched: {
      count: (rows) => `${plural(rows, 'ligne', 'lignes')} sans suivi possible`,
      inTable: (rows) =>
        `${plural(rows, 'ligne du tableau est', 'lignes du tableau sont')} sans suivi possible. Le panneau client indique lesquelles et pourquoi.`,
      subject: (rows, first, day) =>
        rows === 1
          ? `${first}\u00a0: suivi impossible, ${day}`
          : `${rows} lignes sans suivi possible, d’abord ${first}, ${day}`,
      greeting: (rows) =>
        rows === 1
          ? 'Il manque à une ligne ce dont un rappel a besoin.'
          : `Il manque à ${rows} lignes ce dont un rappel a besoin.`,
      heading: 'Suivi impossible',
      line: (client, why) => `${client}\u00a0: suivi impossible, ${why}.`,
      unnamed: 'Une ligne sans nom de client',
      why: {
        noDate: 'ni date de début du renouvellement ni échéance de renouvellement',
        noClient: 'un rappel ne peut pas dire de quel client il s’agit',
      },
      notADate: (value) => `«\u00a0${value}\u00a0» n’est pas une date`,
      toDo: {
        noDate: 'Saisissez la date de début ou l’échéance du renouvellement.',
        noClient: 'Saisissez le nom du client.',
      },
      more: (rows) =>
        `Et ${plural(rows, 'autre ligne', 'autres lignes')}\u00a0; RENEWAL_AUDIT les énumère toutes.`,
      footer:
        'Envoyé par Partner Renewals, une fois pour chaque ligne de ce genre, parce que vous en êtes responsable ou que la mise à jour quotidienne s’exécute avec votre compte.',
    },
    heartbeat: {
      columnPutBack: (column) =>
        `La colonne «\u00a0${column}\u00a0» avait été supprimée et a été rétablie. Vérifiez son contenu\u00a0: ce qui n’était plus connu est vide.`,
      late: (when) =>
        `La mise à jour quotidienne est en retard\u00a0: la dernière réussie date du ${when}. Aucun rappel n’est envoyé d’ici à la prochaine. Ouvrez «\u00a0Rappels…\u00a0» dans le menu pour la rétablir.`,
      postponed: (count) =>
        `Certains rappels n’ont pas été envoyés\u00a0: ${plural(count, 'e-mail attend', 'e-mails attendent')} la prochaine mise à jour, les plus urgents d’abord. Le nombre d’e-mails par exécution et par jour est limité.`,
      failed: (reason) => `La dernière mise à jour a signalé\u00a0: ${reason}`,
      triggerRefused: (reason) =>
        `Google n’a pas créé de nouveau déclencheur\u00a0: ${reason} Si les rappels étaient déjà activés dans cette feuille de calcul, l’ancien déclencheur fait peut-être obstacle\u00a0: supprimez-le sur script.google.com/home/triggers ou attendez sa prochaine exécution.`,
      lastRun: (when) => `Dernière mise à jour réussie\u00a0: ${when}`,
      runBy: (owners) => `S’exécute sous le compte de ${owners}`,
      nextRun: (day, hour) =>
        `Prochaine mise à jour\u00a0: ${day}, entre ${hour}\u00a0h et ${hour + 1}\u00a0h`,
      menuItem: '⚠ Rappels en retard\u00a0: rétablir…',
      toast:
        'La mise à jour quotidienne est en retard\u00a0: aucun rappel n’est envoyé. Choisissez «\u00a0Rappels en retard\u00a0: rétablir…\u00a0» dans le menu.',
      steps: {
        columns: 'Colonnes',
        alerts: 'Nombre de décisions',
        statuses: 'Choix des statuts',
        contacts: 'Choix des contacts',
        colours: 'Couleurs',
        points: 'Calcul des points',
      },
      notice: {
        noSpreadsheetSubject: 'Les rappels ne trouvent aucune feuille de calcul',
        noSpreadsheet:
          'Google lance la mise à jour quotidienne sous votre compte sans lui donner la feuille de calcul. Aucun rappel n’est envoyé et rien n’est mis à jour.',
        noSpreadsheetAdvice:
          'Installez Partner Renewals dans la feuille de calcul elle-même, comme script lié à celle-ci\u00a0: la mise à jour quotidienne l’y trouve. La page d’assistance de Partner Renewals explique comment, sous «\u00a0Reminders find no spreadsheet\u00a0». D’ici là, choisissez «\u00a0Actualiser maintenant\u00a0» dans le menu. Vous recevez cet e-mail une seule fois.',
        failedSubject: 'La mise à jour quotidienne a échoué',
        shortageSubject: 'Tous les rappels n’ont pas pu partir',
        consentSubject: 'La mise à jour quotidienne a de nouveau besoin de votre autorisation',
        consent:
          'Google ne laisse plus la mise à jour quotidienne agir en votre nom\u00a0: aucun rappel n’est envoyé.',
        consentAdvice:
          'Accordez de nouveau les autorisations, ou laissez un collègue prendre le relais\u00a0: menu, «\u00a0Rappels…\u00a0».',
        advice: 'La prochaine mise à jour réessaie et rattrape ce qui reste à faire.',
        grant: 'Accorder les autorisations',
        openFile: 'Ouvrir la feuille de calcul',
        footer:
          'Envoyé par Partner Renewals, une fois par jour au plus, parce que la mise à jour quotidienne utilise votre compte.',
      },
    },
    mail: {
      subject: (decisions, firstClient, day) =>
        decisions === 1
          ? `${firstClient}\u00a0: décision de renouvellement, ${day}`
          : `${decisions} décisions de renouvellement, ${firstClient} en premier, ${day}`,
      possibleRepeat: '[doublon possible]',
      possibleRepeatNote:
        'Vous avez peut-être déjà reçu cet e-mail\u00a0: la dernière mise à jour s’est arrêtée entre l’envoi et son enregistrement. Il n’y aura pas de troisième envoi.',
      greeting: (count) =>
        count === 1
          ? 'Une modification de contrat requiert votre attention.'
          : `${count} modifications de contrat requièrent votre attention.`,
      columns: {
        mrr: 'MRR actuel → nouveau',
        discount: 'Remise actuelle → nouvelle',
        deadline: 'Échéance',
      },
      daysLeft: (days) =>
        days < 0
          ? `il y a ${plural(-days, 'jour', 'jours')}`
          : days === 0
            ? 'aujourd’hui'
            : days === 1
              ? 'demain'
              : `dans ${days} jours`,
      stage: {
        appears: 'Nouveau',
        upcoming: 'À venir',
        clientNotice: 'Client à informer',
        lastDay: 'Dernier jour',
        deadlinePassed: 'Échéance passée',
        escalation: 'Toujours sans décision',
      },
      actBy: (day) => `Agissez d’ici au ${day}\u00a0: l’échéance tombe un jour non ouvré.`,
      noLongerOpen: 'Ne peut plus être modifié',
      todo: {
        appears: (deadline) =>
          `Décidez avec le client d’ici au ${deadline} si les conditions restent les mêmes.`,
        upcoming: (deadline) =>
          `Décidez avec le client d’ici au ${deadline} si les conditions restent les mêmes.`,
        clientNoticeHubspot: (deadline) =>
          `À partir d’aujourd’hui, HubSpot écrit au client et lui annonce le nouveau prix. Parlez-lui d’abord\u00a0; les conditions peuvent changer jusqu’au ${deadline}.`,
        clientNoticePartner: (deadline) =>
          `C’est à vous d’informer le client\u00a0: remises, date de renouvellement et échéance du ${deadline}. De préférence lors d’un rendez-vous.`,
        lastDay: 'C’est le dernier jour pour modifier quoi que ce soit.',
        autoRenewed: 'Personne n’a répondu avant l’échéance\u00a0: le contrat a été renouvelé en l’état.',
        deadlinePassed:
          'L’échéance est passée sans acceptation. Demandez à HubSpot ce qui est encore possible.',
        escalation: (deadline) =>
          `Personne n’a encore décidé. Veuillez régler cela avec le responsable d’ici au ${deadline}.`,
      },
      otherwise: {
        renewal: (day) => `Si rien n’est fait, le contrat est renouvelé en l’état le ${day}.`,
        notRenewal:
          'Si rien n’est fait, le statut reste «\u00a0En attente\u00a0»\u00a0; il n’y a pas de confirmation automatique.',
      },
      openTable: 'Ouvrir les renouvellements',
      findRow: (client) =>
        `Recherchez-y «\u00a0${client}\u00a0» (Ctrl+F, ⌘F) ou choisissez «\u00a0Rechercher un client\u00a0» dans le menu du module.`,
      noData: 'aucune donnée',
      footer:
        'Envoyé par Partner Renewals, une fois par jour au plus, parce que vous êtes responsable de ces lignes.',
      ownedBy: (owner) => `Responsable\u00a0: ${owner}`,
      noOwner: (why) => `Le responsable est injoignable\u00a0: ${why}. Indiquez-en un dans la ligne.`,
      standIn: (owner) => `Vous remplacez ${owner}.`,
      standInUntil: (owner, day) => `Vous remplacez ${owner}, absence jusqu’au ${day}.`,
      left: (count) =>
        `${plural(count, 'autre modification de contrat suivra', 'autres modifications de contrat suivront')} demain\u00a0; les plus urgentes figurent ci-dessus.`,
      attached: 'Les échéances sont jointes pour votre agenda.',
      footerEscalation:
        'Envoyé par Partner Renewals, une fois par jour au plus, parce que cette adresse est prévenue de ce qui reste sans décision.',
      calendarEntry: (client) => `Échéance de renouvellement\u00a0: ${client}`,
      preview: {
        played:
          'Calculé jour par jour à partir d’aujourd’hui, comme si personne ne modifiait le tableau et que chaque e-mail était envoyé.',
        tooFar:
          'Trop lointain pour calculer les jours d’ici là\u00a0: voici ce qui serait dû si aucun e-mail n’était envoyé avant.',
      },
      quiet: {
        subject: (open, day) =>
          open === 0
            ? `Rien à signaler\u00a0: aucune décision de renouvellement en attente, ${day}`
            : `Rien de nouveau\u00a0: ${plural(open, 'décision de renouvellement', 'décisions de renouvellement')} encore en attente, ${day}`,
        greeting: (open) =>
          open === 0
            ? 'Rien à signaler\u00a0: aucune décision de renouvellement n’est en attente.'
            : `Rien de nouveau aujourd’hui\u00a0; ${plural(open, 'décision de renouvellement est', 'décisions de renouvellement sont')} encore en attente.`,
        next: 'Prochaines échéances',
        more: (count) => `et ${count} de plus dans la feuille de calcul`,
        why: 'Vous recevez cet e-mail une fois par semaine en l’absence de rappel, afin qu’un silence ne passe jamais inaperçu.',
        footer: 'Envoyé par Partner Renewals. Le jour se règle dans l’onglet Paramètres.',
      },
      toldBy: (owner) => `Client informé par\u00a0: ${owner}`,
    },
  };
}
