import { countedIn } from '../../texts/counted';
import type { ClientTexts } from './en';

const counted = countedIn('fr-FR');

export const fr: ClientTexts = {
  tabs: {
    label: 'À propos du client',
    details: 'Détails du client',
    renewals: 'Renouvellements',
    usage: 'Utilisation du portail',
    engagement: 'Engagement sur la plateforme',
    points: 'Points',
    team: 'Équipe HubSpot',
  },
  reading: 'Lecture des autres onglets…',
  notRead: 'Les autres onglets n’ont pas pu être lus.',
  noRow:
    'L’onglet Clients n’a pas de ligne pour ce client. Importez vos clients depuis le menu ou saisissez une ligne.',
  notUnderstood: (columns) => `Illisible dans l’onglet Clients, donc laissé de côté\u00a0: ${columns}.`,

  actions: {
    heading: 'Actions',
    company: 'Entreprise dans le CRM',
    account: 'Compte du client',
    options: 'Options de renouvellement',
    noLink: 'aucun lien dans l’onglet Clients',
    opens: 's’ouvre dans un nouvel onglet',
    endServices: 'Mettre fin à l’association (HubSpot\u00a0: Mettre fin aux services)…',
  },
  end: {
    heading: (client) => `Mettre fin à l’association avec ${client}\u00a0?`,
    rows: (rows) =>
      counted(
        rows,
        '# ligne passe aux archives, et plus aucun e-mail concernant ce client n’est envoyé.',
        '# lignes passent aux archives, et plus aucun e-mail concernant ce client n’est envoyé.',
      ),
    back: 'HubSpot n’en est pas informé\u00a0: résiliez-y les contrats. Le menu permet de faire revenir un client.',
    confirm: 'Mettre fin à l’association',
    cancel: 'Garder le client',
    working: 'Déplacement des lignes…',
    unknown: 'On ne sait pas si les lignes ont été déplacées\u00a0; le panneau montre ce que dit la feuille.',
  },

  facts: {
    country: 'Pays',
    market: 'Marché',
    businessType: 'Secteur',
    relationship: 'Relation',
    products: 'Produits',
    productUse: 'Utilisation des produits',
    mrr: 'MRR',
    renewalManager: 'Gestionnaire de renouvellement',
  },
  details: {
    company: 'Entreprise',
    contacts: 'Contacts principaux',
    noContacts: 'Aucun contact\u00a0: importez-les dans l’onglet Contacts.',
    access: 'Vos collègues ayant accès',
    noAccess: 'L’onglet Clients ne nomme personne.',
    subscriptions: 'Abonnements',
    noSubscriptions: 'Aucun abonnement\u00a0: importez-les dans l’onglet Abonnements.',
    now: 'MRR actuel',
    atRenewal: 'Au renouvellement',
    tiers: 'Paliers de contacts et e-mails',
    contactTier: 'Contacts marketing',
    emailTier: 'E-mails ce mois-ci',
    usedOf: (used, limit) => `${used} sur ${limit}`,
    share: (percent) => `${percent} utilisés`,
    over: 'limite dépassée',
    limitOnly: (limit) => `Limite ${limit}\u00a0; utilisation\u00a0: aucune donnée`,
    usedOnly: (used) => `${used} utilisés\u00a0; limite\u00a0: aucune donnée`,
    nextTier: (contacts, price) => `Palier suivant\u00a0: ${contacts} contacts, ${price} par mois`,
    nextTierUnknown:
      'Palier suivant\u00a0: prix inconnu. Ajoutez une ligne «\u00a0Prix mensuel d’un palier de contacts\u00a0» aux Règles.',
    billing: 'Compte et facturation',
  },
  compare: {
    heading: 'Abonnement actuel et renouvelé',
    item: 'Élément',
    current: 'Actuel',
    renewal: 'Renouvelé',
    changed: 'modifié',
    legend: 'signale ce qui diffère',
    viewOptions: 'Voir les options de renouvellement',
  },
  decide: { acceptedOn: 'Accepté', cancellationRequestedOn: 'Annulation demandée' },
  change: {
    heading: 'Modifier',
    save: 'Enregistrer',
    undo: 'Annuler',
    today: 'Aujourd’hui',
    nobody: 'personne',
    emptied: 'Vidé dans la feuille',
    snoozeHint: 'Aucun rappel pour cette ligne jusqu’à ce jour.',
    noContacts: 'L’onglet Contacts n’a personne pour ce client\u00a0: saisissez un nom.',
  },
  usage: {
    score: 'Score d’utilisation unifié',
    of: (score) => `${score} sur 100`,
    trend: 'Quatre dernières semaines',
    up: (percent) => `en hausse, ${percent}`,
    down: (percent) => `en baisse, ${percent}`,
    same: 'stable',
    none: 'Aucune donnée d’utilisation',
    noneHint: 'Le client ne la partage pas, ou le dernier import ne l’a pas apportée.',
  },
  engagement: {
    index: 'Indice d’engagement',
    of: (index) => `${index} sur 10`,
    low: 'Faible',
    medium: 'Moyen',
    high: 'Élevé',
    scale: 'Faible 0–3, moyen 4–6, élevé 7–10',
    none: 'Aucune donnée d’engagement',
    noneHint: 'Le client ne la partage pas, ou le dernier import ne l’a pas apportée.',
    advice: {
      low: 'Peu de personnes utilisent HubSpot\u00a0: parlez-en avant le renouvellement.',
      medium: 'Utilisé, avec une marge de progression.',
      high: 'Largement utilisé.',
    },
  },
  points: {
    active: 'Points actifs',
    expired: 'Points expirés',
    sourced: 'Sourcé',
    assisted: 'Assisté',
    managed: 'Géré',
    share: (percent) => `${percent} de votre total`,
    without: 'Sans ce client',
    keeps: (tier) => `Vos points atteindraient toujours ${tier}.`,
    falls: (now, without) => `Vos points atteindraient ${without} au lieu de ${now}.`,
    noTier: 'aucun niveau',
    noTierAnyway: 'Vos points n’atteignent aucun niveau, avec ou sans ce client.',
    notCertified:
      'L’onglet des niveaux indique que votre certification n’est pas valide\u00a0; sans elle, aucun niveau n’est atteint.',
    certificationAssumed:
      'Votre certification est supposée valide\u00a0: l’onglet des niveaux ne le précise pas.',
    noThresholds:
      'Les seuils de l’onglet des niveaux sont illisibles\u00a0: aucun niveau ne peut être indiqué.',
    examples: 'D’après les seuils d’exemple\u00a0: saisissez les vôtres dans l’onglet des niveaux.',
    left: (points) => `Il resterait ${points} points.`,
    byMarket: 'Par marché',
    lines: 'Historique',
    until: (day) => `prend fin le ${day}`,
    noEnd: 'sans fin',
    none: 'Aucun point',
    noneHint: 'L’onglet Points n’a aucune ligne pour ce client.',
    unreadable: (lines) =>
      counted(
        lines,
        '# ligne de l’onglet Points est illisible et laissée de côté.',
        '# lignes de l’onglet Points sont illisibles et laissées de côté.',
      ),
  },
  team: {
    intro: 'À qui vous adresser chez HubSpot.',
    roles: {
      pdm: {
        title: 'Responsable du développement partenaires (PDM)',
        helps: 'Votre croissance de partenaire\u00a0: plans, niveau, affaires communes.',
      },
      renewalManager: {
        title: 'Gestionnaire de renouvellement',
        helps: 'Conditions, prix, échéances et résiliations.',
      },
      successManager: {
        title: 'Responsable de la réussite client (CSM)',
        helps: 'L’usage de HubSpot par vos clients\u00a0: objectifs, adoption, risques.',
      },
      support: { title: 'Assistance partenaires', helps: 'Accès, portails et questions techniques.' },
    },
    send: 'Envoyer un e-mail',
    sendTo: (name) => `Envoyer un e-mail à ${name}`,
    noAddress:
      'Pas d’adresse\u00a0: ajoutez-la dans les paramètres, par exemple Dana Exemple <dana@example.com>.',
    missing: 'Personne encore\u00a0: ajoutez un contact dans les paramètres.',
    ofClient: 'celui de ce client, d’après l’onglet Clients',
    fromSettings: 'd’après les paramètres',
    subject: (client) => `${client}\u00a0: une question`,
    subjectWithId: (client, hubId) => `${client} (ID Hub ${hubId})\u00a0: une question`,
    renewalSubject: (client, start, deadline) =>
      `${client}\u00a0: renouvellement le ${start}, échéance le ${deadline}`,
  },
  firstRun: {
    heading: 'Trois étapes vers votre premier rappel',
    intro: 'Rien ne quitte cette feuille avant l’étape 3.',
    done: 'fait',
    steps: {
      setUp: {
        title: 'Préparer cette feuille de calcul',
        does: 'Ajoute les onglets des renouvellements, clients, points, paramètres et du journal. Ce que vous avez reste en place.',
        permission:
          'Autorisation\u00a0: voir et modifier cette seule feuille, pour écrire les onglets, et afficher des panneaux à côté.',
        button: 'Configurer',
      },
      import: {
        title: 'Importer vos renouvellements',
        does: 'Lit l’export de votre portail partenaire (CSV ou Excel). Vous voyez chaque modification avant qu’elle soit écrite.',
        permission:
          'Rien de plus\u00a0: le fichier est lu dans votre navigateur et ne va que dans cette feuille.',
        button: 'Importer un fichier',
      },
      reminders: {
        title: 'Activer les rappels',
        does: 'Montre d’abord les e-mails de n’importe quel jour. Ensuite, chaque responsable reçoit au plus un e-mail par jour, quand il y a quelque chose à faire.',
        permission:
          'Autorisations\u00a0: envoyer des e-mails en votre nom, votre adresse pour noter qui a fait quoi, et s’exécuter chaque jour en votre absence.',
        button: 'Voir les rappels',
      },
    },
    working: 'En cours…',
    together: 'Google demande toutes les autorisations en une fois, à la première utilisation.',
    first: (step) => `D’abord\u00a0: ${step}`,
  },
};
