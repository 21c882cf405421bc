import { countedIn } from './counted';
import type { Texts } from './en';

const counted = countedIn('fr-FR');

export const fr: Texts = {
  noData: 'aucune donnée',
  today: 'Aujourd’hui',
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  close: 'Fermer',
  days: (count) => counted(count, '# jour', '# jours'),
  months: (count) => counted(count, '# mois', '# mois'),
  daysLeft: (days) =>
    days === 0
      ? 'dernier jour aujourd’hui'
      : days > 0
        ? counted(days, 'encore # jour', 'encore # jours')
        : counted(-days, 'dépassé de # jour', 'dépassé de # jours'),

  problems: {
    connection: 'Pas de connexion à Google. Vérifiez votre connexion Internet, puis réessayez.',
    authorization:
      'Google n’a pas laissé le module travailler. Rechargez la feuille de calcul et accordez les autorisations demandées. Si plusieurs comptes Google sont ouverts dans ce navigateur, n’utilisez que celui qui peut modifier ce fichier.',
    noAnswer:
      'Pas de réponse de Google. Réessayez\u00a0; si cela ne suffit pas, rechargez la feuille de calcul.',
    unreadable:
      'La réponse n’a pas pu être lue. Réessayez\u00a0; si cela ne suffit pas, rechargez la feuille de calcul.',
    server: (message) => `${message} Réessayez\u00a0; si cela ne suffit pas, rechargez la feuille de calcul.`,
  },

  alerts: {
    heading: 'Alertes',
    decisions: (count) => counted(count, '# décision à prendre', '# décisions à prendre'),
    noDecisions: 'Aucune décision à prendre',
    unwatched: (count) => counted(count, '# ligne sans suivi possible', '# lignes sans suivi possible'),
    row: (row) => `ligne ${row}`,
    moreUnwatched: (count) =>
      counted(
        count,
        'Et # autre\u00a0; RENEWAL_AUDIT les énumère toutes.',
        'Et # autres\u00a0; RENEWAL_AUDIT les énumère toutes.',
      ),
    nextDeadline: 'Prochaine échéance',
    remindersOn: 'Rappels activés',
    remindersOff: 'Rappels désactivés',
    howToSwitchOn: 'Prévisualisez-les et activez-les dans le menu Extensions › Partner Renewals.',
    lastRun: (day) => `Dernière exécution\u00a0: ${day}`,
    neverRun: 'Pas encore exécuté',
  },

  search: {
    label: 'Rechercher un client',
    placeholder: 'Client, contact, ID Hub, site web',
    clear: 'Effacer la recherche',
    matches: (count) => counted(count, '# client trouvé', '# clients trouvés'),
    noMatch: 'Aucun client de ce nom',
    more: (count) =>
      counted(count, '# autre\u00a0: continuez à saisir', '# autres\u00a0: continuez à saisir'),
  },

  client: {
    title: 'Client et renouvellements',
    rowHidden: 'Sa ligne est masquée dans l’onglet',
    followSelection: 'Afficher la ligne sélectionnée',
    notFollowing: 'Le panneau ne suit plus la feuille.',
    showing: (name, count) =>
      `${name}\u00a0: ${counted(count, '# modification de contrat', '# modifications de contrat')}`,
    nothingSelected:
      'Sélectionnez une ligne avec un client dans la feuille, ou recherchez un client ci-dessus.',
    nothingSelectedTitle: 'Aucun client sélectionné',
    noRenewalsTitle: 'Aucune modification de contrat',
    noRenewals: 'Aucune ligne du tableau des renouvellements ne mentionne ce client.',
    refreshing: 'Lecture de la feuille…',
    language: 'Langue',
  },

  renewal: {
    selectedRow: 'Ligne sélectionnée',
    noStart: 'Sans date de début du renouvellement, il n’y a pas d’échéance. Renseignez-la dans la feuille.',
    deadlineOn: (day) => `Échéance\u00a0: ${day}`,
    withoutDeadline: 'Pas d’échéance',
    whatNow: 'Ce qui peut encore changer',
    dates: 'Dates',
    details: 'Détails',
    past: 'passé',
    appears: 'Apparaît dans le tableau',
    hubspotWrites: 'HubSpot commence à écrire au client',
    partnerWrites: 'Informer le client d’ici là',
    deadline: 'Dernier jour pour modifier',
    autoRenewal: 'Renouvellement automatique',
    start: 'Début des nouvelles conditions',
    mrrNow: 'MRR actuel',
    mrrAfter: 'MRR ensuite',
    mrrChange: 'Variation',
    mrrUnchanged: 'Aucune variation',
    saving: 'Enregistrement…',
    ownerSaved: (owner) => `Enregistré dans la feuille\u00a0: ${owner}`,
    ownerNotSaved:
      'On ne sait pas si la modification a été enregistrée\u00a0; le panneau affiche ce qu’indique la feuille.',
  },

  columns: {
    communicationOwner: 'Propriétaire de la communication',
    primaryClientContact: 'Contact client principal',
    website: 'Site web',
    hubId: 'ID Hub',
    maxContacts: 'Contacts maximum',
    emailLimit: "Limite d'e-mail",
    billingFrequency: 'Fréquence de facturation',
    subscriptionTerm: "Durée de l'abonnement",
    ownerEmail: 'E-mail du responsable',
    products: 'Produits',
    acceptedOn: 'Accepté le',
    cancellationRequestedOn: 'Annulation demandée le',
    noticeDays: 'Préavis (jours)',
    snoozeUntil: 'Reporter au',
    lastReminder: 'Dernier rappel',
    notes: 'Notes',
    discount: 'Remise',
  },

  columnsPanel: {
    heading: 'Configurer les colonnes',
    intro:
      'Cochez ce que le tableau des renouvellements doit montrer et mettez-le dans l’ordre. Une colonne masquée garde ses données.',
    inTable: 'Colonnes de gauche à droite',
    locked: 'toujours visible',
    own: 'votre colonne',
    moveLeft: (column) => `Déplacer ${column} vers la gauche`,
    moveRight: (column) => `Déplacer ${column} vers la droite`,
    nowAt: (column, place) => `${column}\u00a0: place ${place}`,
    notInTable: 'Absentes du tableau',
    add: 'Ajouter',
    addColumn: (column) => `Ajouter ${column}`,
    apply: 'Appliquer à la feuille',
    applying: 'Mise en ordre de la feuille…',
    reset: 'Recommencer',
    notApplied: 'Pas encore dans la feuille.',
    done: 'La feuille est à jour.',
  },

  /** What panels that bring rows in have in common. */
  import: {
    added: 'Nouvelles',
    changed: 'Modifiées',
    unchanged: 'Inchangées',
    rejected: 'Ignorées',
    changesHeading: 'Modifications',
    before: 'Avant',
    after: 'Après',
    nothing: 'vide',
    addedHeading: 'Nouveaux clients',
    more: (count) => counted(count, 'et # de plus', 'et # de plus'),
  },

  hubspot: {
    heading: 'Clients depuis HubSpot',
    intro:
      'Importe dans cette feuille de calcul vos clients, leur MRR, les dates de renouvellement, l’utilisation et les points selon HubSpot. Vous voyez ce qui changerait avant toute écriture.',
    tokenLabel: 'Jeton d’accès',
    tokenHow: (scope: string) =>
      `Dans HubSpot, créez une clé de service (Development › Keys › Service keys) avec le périmètre ${scope} et copiez-la dans ce champ. Si votre compte ne propose pas ce périmètre, utilisez le jeton d’accès d’une application privée existante\u00a0: HubSpot ne permet plus d’en créer.`,
    privacy:
      'Le jeton est conservé pour vous seul dans l’espace de ce module de votre compte Google, jamais dans la feuille de calcul. Seule la demande de votre liste de clients est envoyée à HubSpot.',
    connect: 'Enregistrer et vérifier',
    checking: 'Demande à HubSpot…',
    connected: 'Connecté à HubSpot',
    disconnect: 'Supprimer le jeton',
    lastSync: (day: string, clients: string) => `Dernière importation\u00a0: ${day}, ${clients}`,
    clientCount: (count: number) => counted(count, '# client lu', '# clients lus'),
    neverSynced: 'Rien n’a encore été importé.',
    failed: (day: string) => `La mise à jour quotidienne du ${day} n’a pas pu importer les clients`,
    preview: 'Voir ce qui changerait',
    reading: (count: number) => counted(count, '# client lu…', '# clients lus…'),
    apply: 'Importer',
    applying: (count: number) => counted(count, '# client importé…', '# clients importés…'),
    leaveOpen: 'Laissez ce panneau ouvert jusqu’à la fin.',
    done: 'Importé',
    clients: 'Onglet Clients',
    renewals: 'Onglet Renouvellements',
    daily: 'Chaque jour, après les e-mails de rappel',
    leftHeading: 'Clients laissés de côté',
    problemsHeading: 'Propriétés laissées de côté',
    problemsHint: 'Tout le reste est importé.',
    differing: (count: number) =>
      counted(
        count,
        'Les points de HubSpot diffèrent des nôtres pour # client\u00a0; l’onglet Clients dit de combien.',
        'Les points de HubSpot diffèrent des nôtres pour # clients\u00a0; l’onglet Clients dit de combien.',
      ),
    nothingToDo: 'HubSpot et la feuille de calcul concordent\u00a0; il n’y a rien à importer.',
    stopped: 'Arrêté avant la fin',
    stoppedHint: 'Ce qui a été lu jusque-là est dans la feuille de calcul.',
    goOn: 'Continuer',
    again: 'Vérifier à nouveau',
  },

  reminders: {
    heading: 'Rappels',
    day: 'E-mails de la mise à jour du',
    previousDay: 'Jour précédent',
    nextDay: 'Jour suivant',
    loading: 'Préparation des e-mails…',
    count: (count) => counted(count, '# e-mail serait envoyé', '# e-mails seraient envoyés'),
    none: 'Aucun e-mail ne serait envoyé ce jour-là.',
    noneHint:
      'Rien n’est à rappeler, ou tout a déjà été envoyé. Choisissez un autre jour pour voir plus loin.',
    mails: 'E-mails',
    to: 'À',
    subject: 'Objet',
    takeOver: 'L’exécuter sous mon compte',
    repair: 'Rétablir la mise à jour quotidienne',
    takeOverHint:
      'Utile quand un collègue s’en va ou que la mise à jour quotidienne est en retard. Rien n’est envoyé deux fois, même si vous l’exécutez tous les deux.',
    heartbeat: 'La mise à jour quotidienne',
    attached: 'Pièce jointe',
    formatted: 'Mis en forme',
    plainText: 'Texte brut',
    view: 'Affichage',
    mailFrame: (subject) => `E-mail\u00a0: ${subject}`,
    unreachable: (count) =>
      counted(count, 'Aucun rappel possible pour # ligne', 'Aucun rappel possible pour # lignes'),
    isOn: 'Les rappels sont activés\u00a0: la mise à jour quotidienne envoie ce qui est à échéance.',
    isOff: 'Les rappels sont désactivés\u00a0: rien n’est envoyé tant que vous ne les activez pas.',
    switchOn: 'Activer les rappels',
    switchingOn: 'Activation…',
    whatItDoes:
      'Une fois par jour, le module met les statuts à jour et envoie à chaque responsable, en votre nom, au plus une liste de ce qui est à faire.',
    permission:
      'Google demandera deux autorisations\u00a0: envoyer des e-mails en votre nom et s’exécuter en votre absence. Seuls des e-mails comme ceux-ci sont envoyés.',
    switchOff: 'Désactiver les rappels…',
    switchOffHeading: 'Désactiver les rappels\u00a0?',
    switchOffText:
      'Plus personne ne recevra d’e-mails de cette feuille de calcul. La mise à jour quotidienne s’arrête aussi, sauf si elle importe des clients de HubSpot\u00a0: les statuts ne sont alors mis à jour qu’avec «\u00a0Actualiser maintenant\u00a0».',
    switchOffAgain:
      'Rien n’est envoyé deux fois\u00a0: à la prochaine activation, tout ce qui sera dû alors sera rattrapé.',
    keepOn: 'Les laisser activés',
    switchOffConfirm: 'Désactiver',
    switchingOff: 'Désactivation…',
  },
};
