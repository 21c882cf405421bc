import { DEFAULT_ESCALATION_DAYS, DEFAULT_LADDER } from '../domain/reminders';
import { HORIZON_DAYS } from '../domain/renewal';
import type { Language, Translated } from '../locale/language';
import type { ChoiceTable } from './choices';
import type { ColumnKind, TableDeclaration } from './table';

/** A row for each setting. */
export type SettingColumn = 'name' | 'value' | 'help' | 'key';

/** Beside the settings, a row for each colleague. */
export type TeamColumn = 'teamEmail' | 'teamName' | 'awayFrom' | 'awayUntil' | 'deputy';

/** The Settings tab: a row for each setting, known again by its hidden key, and beside them the team. */
export const SETTINGS_TABLE: TableDeclaration<SettingColumn | TeamColumn> = {
  key: 'settings',
  title: { en: 'Settings', fr: 'Paramètres', es: 'Configuración', de: 'Einstellungen', pt: 'Configurações' },
  columns: [
    {
      key: 'name',
      label: { en: 'Setting', fr: 'Paramètre', es: 'Ajuste', de: 'Einstellung', pt: 'Configuração' },
      kind: 'text',
      writtenBy: 'add-on',
      width: 260,
      help: {
        en: 'What can be set.',
        fr: 'Ce qui se règle.',
        es: 'Lo que se puede ajustar.',
        de: 'Was sich einstellen lässt.',
        pt: 'O que pode ser configurado.',
      },
    },
    {
      key: 'value',
      label: { en: 'Value', fr: 'Valeur', es: 'Valor', de: 'Wert', pt: 'Valor' },
      kind: 'text',
      writtenBy: 'partner',
      width: 220,
      help: {
        en: 'Change it here; blank means the usual value.',
        fr: 'À modifier ici\u00a0; vide\u00a0: valeur habituelle.',
        es: 'Cámbialo aquí; vacío significa el valor habitual.',
        de: 'Hier ändern; leer bedeutet den üblichen Wert.',
        pt: 'Altere aqui; vazio significa o valor usual.',
      },
    },
    {
      key: 'help',
      label: {
        en: 'What it does',
        fr: 'Ce que cela fait',
        es: 'Qué hace',
        de: 'Was es bewirkt',
        pt: 'O que faz',
      },
      kind: 'text',
      writtenBy: 'add-on',
      width: 560,
      help: {
        en: 'What the setting does.',
        fr: 'Ce que fait le paramètre.',
        es: 'Lo que hace el ajuste.',
        de: 'Was die Einstellung bewirkt.',
        pt: 'O que a configuração faz.',
      },
    },
    {
      key: 'key',
      label: { en: 'Setting key', fr: 'Clé', es: 'Clave', de: 'Schlüssel', pt: 'Chave' },
      kind: 'text',
      hidden: true,
      writtenBy: 'add-on',
      width: 120,
      help: {
        en: 'How the add-on knows this setting again.',
        fr: 'Comment le module reconnaît ce paramètre.',
        es: 'Así reconoce el complemento este ajuste.',
        de: 'Daran erkennt das Add-on die Einstellung wieder.',
        pt: 'É assim que o complemento reconhece a configuração.',
      },
    },
    {
      key: 'teamEmail',
      label: {
        en: 'Team: email',
        fr: 'Équipe\u00a0: e-mail',
        es: 'Equipo: correo',
        de: 'Team: E-Mail',
        pt: 'Equipe: e-mail',
      },
      kind: 'email',
      writtenBy: 'partner',
      width: 200,
      help: {
        en: 'Your colleagues who look after renewals, a line each. Owner email and the client panel offer them.',
        fr: 'Vos collègues chargés des renouvellements, un par ligne. Proposés comme responsables dans le tableau et le panneau client.',
        es: 'Tus colegas que llevan renovaciones, uno por línea. Se ofrecen como responsables en la tabla y en el panel del cliente.',
        de: 'Wer sich um Verlängerungen kümmert, je eine Zeile. Tabelle und Kundenpanel bieten sie als Verantwortliche an.',
        pt: 'Colegas que cuidam das renovações, um por linha. São oferecidos como responsáveis na tabela e no painel do cliente.',
      },
    },
    {
      key: 'teamName',
      label: {
        en: 'Team: name',
        fr: 'Équipe\u00a0: nom',
        es: 'Equipo: nombre',
        de: 'Team: Name',
        pt: 'Equipe: nome',
      },
      kind: 'text',
      writtenBy: 'partner',
      width: 150,
      help: {
        en: 'How emails and panels name this person.',
        fr: 'Le nom affiché dans les e-mails et les panneaux.',
        es: 'El nombre que muestran los correos y los paneles.',
        de: 'So nennen E-Mails und Panels diese Person.',
        pt: 'O nome mostrado nos e-mails e painéis.',
      },
    },
    {
      key: 'awayFrom',
      label: { en: 'Away from', fr: 'Absence du', es: 'Ausente desde', de: 'Abwesend ab', pt: 'Ausente de' },
      kind: 'date',
      writtenBy: 'partner',
      width: 110,
      help: {
        en: 'First day of absence. While away, the stand-in gets this person’s emails.',
        fr: 'Premier jour d’absence. Pendant l’absence, le suppléant reçoit les e-mails.',
        es: 'Primer día de ausencia. Mientras tanto, el suplente recibe los correos.',
        de: 'Erster Tag der Abwesenheit. So lange erhält die Vertretung die E-Mails.',
        pt: 'Primeiro dia de ausência. Durante a ausência, o substituto recebe os e-mails.',
      },
    },
    {
      key: 'awayUntil',
      label: {
        en: 'Away until',
        fr: 'Absence au',
        es: 'Ausente hasta',
        de: 'Abwesend bis',
        pt: 'Ausente até',
      },
      kind: 'date',
      writtenBy: 'partner',
      width: 110,
      help: {
        en: 'Last day of absence. Blank with a first day: away for good.',
        fr: 'Dernier jour d’absence. Vide avec un premier jour\u00a0: absence sans fin.',
        es: 'Último día de ausencia. Vacío con un primer día: ausencia sin fin.',
        de: 'Letzter Tag der Abwesenheit. Leer bei gesetztem erstem Tag: auf Dauer.',
        pt: 'Último dia de ausência. Vazio com um primeiro dia: ausência sem fim.',
      },
    },
    {
      key: 'deputy',
      label: { en: 'Stand-in', fr: 'Suppléant', es: 'Suplente', de: 'Vertretung', pt: 'Substituto' },
      kind: 'email',
      writtenBy: 'partner',
      width: 200,
      help: {
        en: 'The email of the colleague who gets this person’s reminders during the absence.',
        fr: 'L’e-mail du collègue qui reçoit les rappels pendant l’absence.',
        es: 'El correo del colega que recibe los recordatorios durante la ausencia.',
        de: 'Die E-Mail der Person, die während der Abwesenheit die Erinnerungen erhält.',
        pt: 'O e-mail do colega que recebe os lembretes durante a ausência.',
      },
    },
  ],
};

export const LANGUAGE_CHOICES: ChoiceTable<Language> = {
  values: (
    [
      ['en', 'English'],
      ['fr', 'Français'],
      ['es', 'Español'],
      ['de', 'Deutsch'],
      ['pt', 'Português'],
    ] as const
  ).map(([value, name]) => ({
    value,
    label: { en: name, fr: name, es: name, de: name, pt: name },
    alsoCalled: [value],
  })),
};

export const YES_NO: ChoiceTable<'yes' | 'no'> = {
  values: [
    { value: 'yes', label: { en: 'Yes', fr: 'Oui', es: 'Sí', de: 'Ja', pt: 'Sim' } },
    { value: 'no', label: { en: 'No', fr: 'Non', es: 'No', de: 'Nein', pt: 'Não' } },
  ],
};

export type QuietMailDay =
  'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday' | 'never';

/** Monday first, so that a day's place is its number in ISO 8601. */
export const QUIET_MAIL_DAYS: ChoiceTable<QuietMailDay> = {
  values: [
    {
      value: 'monday',
      label: { en: 'Monday', fr: 'Lundi', es: 'Lunes', de: 'Montag', pt: 'Segunda-feira' },
    },
    {
      value: 'tuesday',
      label: { en: 'Tuesday', fr: 'Mardi', es: 'Martes', de: 'Dienstag', pt: 'Terça-feira' },
    },
    {
      value: 'wednesday',
      label: { en: 'Wednesday', fr: 'Mercredi', es: 'Miércoles', de: 'Mittwoch', pt: 'Quarta-feira' },
    },
    {
      value: 'thursday',
      label: { en: 'Thursday', fr: 'Jeudi', es: 'Jueves', de: 'Donnerstag', pt: 'Quinta-feira' },
    },
    {
      value: 'friday',
      label: { en: 'Friday', fr: 'Vendredi', es: 'Viernes', de: 'Freitag', pt: 'Sexta-feira' },
    },
    {
      value: 'saturday',
      label: { en: 'Saturday', fr: 'Samedi', es: 'Sábado', de: 'Samstag', pt: 'Sábado' },
    },
    {
      value: 'sunday',
      label: { en: 'Sunday', fr: 'Dimanche', es: 'Domingo', de: 'Sonntag', pt: 'Domingo' },
    },
    { value: 'never', label: { en: 'Never', fr: 'Jamais', es: 'Nunca', de: 'Nie', pt: 'Nunca' } },
  ],
};

export interface SettingDeclaration {
  readonly label: Translated;
  readonly kind: ColumnKind;
  readonly choices?: ChoiceTable<string>;
  /** What holds while the cell is blank, as it is written into a new book; "" where nothing is. */
  readonly usual: string | number;
  /** Where it is said in words. */
  readonly usualIn?: Translated;
  readonly help: Translated;
}

/** People at HubSpot whom a partner turns to; one setting each. A client's own renewal manager stands in the Clients tab. */
export const TEAM_ROLES = ['pdm', 'renewalManager', 'successManager', 'support'] as const;

export type TeamRole = (typeof TEAM_ROLES)[number];

export type SettingKey =
  | 'asOf'
  | 'lastGoodRun'
  | 'language'
  | 'horizonDays'
  | 'reminderLadder'
  | 'workingDays'
  | 'holidays'
  | 'fallbackEmail'
  | 'ownConversations'
  | 'ownerLanguages'
  | 'quietMailDay'
  | 'escalationEmail'
  | 'escalationDays'
  | 'servicesNoticeDays'
  | 'ownSubscriptionNoticeDays'
  | 'hubspotDaily'
  | 'hubspotCurrency'
  | TeamRole;

function mondayToFriday(): Translated {
  const days = QUIET_MAIL_DAYS.values.slice(0, 5);
  const inLanguage = (language: Language): string => days.map(({ label }) => label[language]).join(', ');
  return {
    en: inLanguage('en'),
    fr: inLanguage('fr'),
    es: inLanguage('es'),
    de: inLanguage('de'),
    pt: inLanguage('pt'),
  };
}

const TEAM_HELP: Translated = {
  en: 'Name and address of your contact at HubSpot, as in: Dana Example <dana@example.com>. Shown in the client panel.',
  fr: 'Nom et adresse de votre contact chez HubSpot, par exemple\u00a0: Dana Exemple <dana@example.com>. Affiché dans le panneau client.',
  es: 'Nombre y dirección de tu contacto en HubSpot, por ejemplo: Dana Ejemplo <dana@example.com>. Se muestra en el panel del cliente.',
  de: 'Name und Adresse Ihres Kontakts bei HubSpot, zum Beispiel: Dana Beispiel <dana@example.com>. Steht im Kundenpanel.',
  pt: 'Nome e endereço do seu contato na HubSpot, por exemplo: Dana Exemplo <dana@example.com>. Aparece no painel do cliente.',
};

const teamMember = (label: Translated): SettingDeclaration => ({
  label,
  kind: 'text',
  usual: '',
  help: TEAM_HELP,
});

export const SETTINGS: Readonly<Record<SettingKey, SettingDeclaration>> = {
  asOf: {
    label: { en: 'As of', fr: 'À la date du', es: 'A fecha de', de: 'Stand', pt: 'Na data de' },
    kind: 'date',
    usual: '',
    help: {
      en: 'Today, as the daily run last wrote it. Your formulas can refer to it as AS_OF.',
      fr: 'La date du jour, écrite par la dernière exécution quotidienne. Vos formules peuvent l’appeler AS_OF.',
      es: 'Hoy, tal como lo escribió la última ejecución diaria. Tus fórmulas pueden usarla como AS_OF.',
      de: 'Der heutige Tag, wie ihn der letzte Tageslauf eingetragen hat. In Formeln heißt er AS_OF.',
      pt: 'Hoje, como escreveu a última execução diária. Suas fórmulas podem usá-la como AS_OF.',
    },
  },
  lastGoodRun: {
    label: {
      en: 'Last good daily run',
      fr: 'Dernière exécution quotidienne réussie',
      es: 'Última ejecución diaria correcta',
      de: 'Letzter erfolgreicher Tageslauf',
      pt: 'Última execução diária bem-sucedida',
    },
    kind: 'date',
    usual: '',
    help: {
      en: 'Written while reminders are on. More than 26 hours ago, the header of the renewals table turns red: choose “Reminders…” from the menu.',
      fr: 'Écrite tant que les rappels sont activés. Au-delà de 26 heures, l’en-tête du tableau devient rouge\u00a0: choisissez «\u00a0Rappels…\u00a0» dans le menu.',
      es: 'Se escribe mientras los recordatorios están activados. Pasadas 26 horas, el encabezado de la tabla se pone rojo: elige «Recordatorios…» en el menú.',
      de: 'Wird eingetragen, solange Erinnerungen eingeschaltet sind. Liegt er mehr als 26 Stunden zurück, wird die Kopfzeile der Tabelle rot: Wählen Sie im Menü „Erinnerungen …“.',
      pt: 'Registrada enquanto os lembretes estão ativados. Após 26 horas, o cabeçalho da tabela fica vermelho: escolha “Lembretes…” no menu.',
    },
  },
  language: {
    label: { en: 'Language', fr: 'Langue', es: 'Idioma', de: 'Sprache', pt: 'Idioma' },
    kind: 'choice',
    choices: LANGUAGE_CHOICES,
    usual: '',
    help: {
      en: 'Language of the tabs, values and mails. The menu follows when the file is next opened.',
      fr: 'Langue des onglets, des valeurs et des e-mails. Le menu suit à la prochaine ouverture du fichier.',
      es: 'Idioma de las pestañas, los valores y los correos. El menú cambia al volver a abrir el archivo.',
      de: 'Sprache der Tabs, Werte und E-Mails. Das Menü folgt beim nächsten Öffnen der Datei.',
      pt: 'Idioma das abas, dos valores e dos e-mails. O menu muda na próxima abertura do arquivo.',
    },
  },
  horizonDays: {
    label: {
      en: 'Horizon (days)',
      fr: 'Horizon (jours)',
      es: 'Horizonte (días)',
      de: 'Horizont (Tage)',
      pt: 'Horizonte (dias)',
    },
    kind: 'integer',
    usual: HORIZON_DAYS,
    help: {
      en: 'How far ahead decisions are counted. HubSpot shows 120 days.',
      fr: 'Jusqu’où les décisions sont comptées. HubSpot montre 120 jours.',
      es: 'Hasta dónde se cuentan las decisiones. HubSpot muestra 120 días.',
      de: 'Wie weit voraus Entscheidungen gezählt werden. HubSpot zeigt 120 Tage.',
      pt: 'Até onde as decisões são contadas. A HubSpot mostra 120 dias.',
    },
  },
  reminderLadder: {
    label: {
      en: 'Reminders (days before the start)',
      fr: 'Rappels (jours avant le début)',
      es: 'Recordatorios (días antes del inicio)',
      de: 'Erinnerungen (Tage vor dem Start)',
      pt: 'Lembretes (dias antes do início)',
    },
    kind: 'text',
    usual: DEFAULT_LADDER.join(', '),
    help: {
      en: 'Besides these days, the deadline itself and the day after are always told.',
      fr: 'Outre ces jours, l’échéance elle-même et le lendemain sont toujours signalés.',
      es: 'Además de estos días, siempre se avisa en la fecha límite y al día siguiente.',
      de: 'Neben diesen Tagen werden die Frist selbst und der Tag danach immer gemeldet.',
      pt: 'Além desses dias, o próprio prazo e o dia seguinte são sempre avisados.',
    },
  },
  workingDays: {
    label: {
      en: 'Working days',
      fr: 'Jours ouvrés',
      es: 'Días laborables',
      de: 'Arbeitstage',
      pt: 'Dias úteis',
    },
    kind: 'text',
    usual: '',
    usualIn: mondayToFriday(),
    help: {
      en: 'Weekdays, separated by commas. What falls on a day off is sent on the working day before.',
      fr: 'Jours de la semaine, séparés par des virgules. Ce qui tombe un jour non ouvré est envoyé le jour ouvré précédent.',
      es: 'Días de la semana, separados por comas. Lo que cae en un día no laborable se envía el día laborable anterior.',
      de: 'Wochentage, durch Kommas getrennt. Was auf einen freien Tag fällt, wird am Arbeitstag davor gesendet.',
      pt: 'Dias da semana, separados por vírgulas. O que cai em um dia não útil é enviado no dia útil anterior.',
    },
  },
  holidays: {
    label: {
      en: 'Holidays',
      fr: 'Jours fériés',
      es: 'Días festivos',
      de: 'Feiertage',
      pt: 'Feriados',
    },
    kind: 'text',
    usual: '',
    help: {
      en: 'Days off of your own, as yyyy-mm-dd, separated by commas: 2026-12-25, 2027-01-01.',
      fr: 'Vos jours fériés, au format aaaa-mm-jj, séparés par des virgules\u00a0: 2026-12-25, 2027-01-01.',
      es: 'Tus días festivos, como aaaa-mm-dd, separados por comas: 2026-12-25, 2027-01-01.',
      de: 'Ihre Feiertage als JJJJ-MM-TT, durch Kommas getrennt: 2026-12-25, 2027-01-01.',
      pt: 'Seus feriados, como aaaa-mm-dd, separados por vírgulas: 2026-12-25, 2027-01-01.',
    },
  },
  fallbackEmail: {
    label: {
      en: 'Address for rows without owner email',
      fr: 'Adresse pour les lignes sans responsable',
      es: 'Dirección para las filas sin responsable',
      de: 'Adresse für Zeilen ohne Verantwortlichen',
      pt: 'Endereço para linhas sem responsável',
    },
    kind: 'email',
    usual: '',
    help: {
      en: 'Blank: whoever switched reminders on is emailed about such rows.',
      fr: 'Vide\u00a0: la personne qui a activé les rappels est prévenue pour ces lignes.',
      es: 'Vacío: se avisa de esas filas a quien activó los recordatorios.',
      de: 'Leer: Über solche Zeilen wird benachrichtigt, wer die Erinnerungen eingeschaltet hat.',
      pt: 'Vazio: quem ativou os lembretes é avisado sobre essas linhas.',
    },
  },
  ownConversations: {
    label: {
      en: 'We own all transactional conversations',
      fr: 'Nous gérons toutes les conversations transactionnelles',
      es: 'Llevamos todas las conversaciones transaccionales',
      de: 'Wir führen alle Vertragsgespräche selbst',
      pt: 'Conduzimos todas as conversas transacionais',
    },
    kind: 'choice',
    choices: YES_NO,
    usual: 'no',
    help: {
      en: 'Yes: new rows, and rows without a communication owner, are yours to tell. Rows that name an owner stay.',
      fr: 'Oui\u00a0: les nouvelles lignes et celles sans propriétaire de la communication vous reviennent. Les autres restent.',
      es: 'Sí: las filas nuevas y las que no tienen propietario de la comunicación son tuyas. Las demás se quedan igual.',
      de: 'Ja: Neue Zeilen und Zeilen ohne Kommunikations-Bearbeiter übernehmen Sie. Alle anderen bleiben, wie sie sind.',
      pt: 'Sim: linhas novas e linhas sem proprietário da comunicação são suas. As demais ficam como estão.',
    },
  },
  ownerLanguages: {
    label: {
      en: 'Languages of owners',
      fr: 'Langues des responsables',
      es: 'Idiomas de los responsables',
      de: 'Sprachen der Verantwortlichen',
      pt: 'Idiomas dos responsáveis',
    },
    kind: 'text',
    usual: '',
    help: {
      en: 'Who wants mails in another language: “ana@agency.example: fr, @agency.example: de”. Others get the language above.',
      fr: 'Qui souhaite ses e-mails dans une autre langue\u00a0: «\u00a0ana@agence.example: fr, @agence.example: de\u00a0». Les autres les reçoivent dans la langue ci-dessus.',
      es: 'Quién desea los correos en otro idioma: «ana@agencia.example: fr, @agencia.example: de». Los demás los reciben en el idioma de arriba.',
      de: 'Wer E-Mails in einer anderen Sprache möchte: „ana@agentur.example: fr, @agentur.example: de“. Alle anderen erhalten sie in der Sprache oben.',
      pt: 'Quem deseja os e-mails em outro idioma: “ana@agencia.example: fr, @agencia.example: de”. Os demais recebem no idioma acima.',
    },
  },
  quietMailDay: {
    label: {
      en: 'Weekly “all quiet” mail',
      fr: 'E-mail hebdomadaire «\u00a0rien à signaler\u00a0»',
      es: 'Correo semanal «sin novedades»',
      de: 'Wöchentliche E-Mail „Alles ruhig“',
      pt: 'E-mail semanal “tudo tranquilo”',
    },
    kind: 'choice',
    choices: QUIET_MAIL_DAYS,
    usual: 'monday',
    help: {
      en: 'On this day, owners without a reminder are told that nothing is new, so that silence always means a fault.',
      fr: 'Ce jour-là, les responsables sans rappel apprennent qu’il n’y a rien de nouveau\u00a0: un silence signale donc toujours une panne.',
      es: 'Ese día, a los responsables sin recordatorio se les dice que no hay novedades; así, el silencio siempre significa un fallo.',
      de: 'An diesem Tag erfahren Verantwortliche ohne Erinnerung, dass es nichts Neues gibt. Stille bedeutet so immer eine Störung.',
      pt: 'Nesse dia, os responsáveis sem lembrete são informados de que não há novidades; assim, o silêncio sempre indica uma falha.',
    },
  },
  escalationEmail: {
    label: {
      en: 'Second address for undecided rows',
      fr: 'Seconde adresse pour les lignes sans décision',
      es: 'Segunda dirección para filas sin decidir',
      de: 'Zweite Adresse für unentschiedene Zeilen',
      pt: 'Segundo endereço para linhas sem decisão',
    },
    kind: 'email',
    usual: '',
    help: {
      en: 'Told once when nobody has decided shortly before the deadline. Blank: nobody else is told.',
      fr: 'Prévenue une fois si personne n’a décidé peu avant l’échéance. Vide\u00a0: personne d’autre n’est prévenu.',
      es: 'Se le avisa una vez si nadie ha decidido poco antes de la fecha límite. Vacío: no se avisa a nadie más.',
      de: 'Wird einmal benachrichtigt, wenn kurz vor der Frist niemand entschieden hat. Leer: Niemand sonst wird benachrichtigt.',
      pt: 'É avisado uma vez quando ninguém decidiu pouco antes do prazo. Vazio: ninguém mais é avisado.',
    },
  },
  escalationDays: {
    label: {
      en: 'Second address is told (days before the deadline)',
      fr: 'Seconde adresse prévenue (jours avant l’échéance)',
      es: 'Aviso a la segunda dirección (días antes de la fecha límite)',
      de: 'Zweite Adresse benachrichtigen (Tage vor der Frist)',
      pt: 'Aviso ao segundo endereço (dias antes do prazo)',
    },
    kind: 'integer',
    usual: DEFAULT_ESCALATION_DAYS,
    help: {
      en: 'Counted back from the deadline of each row. A snooze does not hold this back.',
      fr: 'Comptés à rebours depuis l’échéance de chaque ligne. Un report ne l’empêche pas.',
      es: 'Contados hacia atrás desde la fecha límite de cada fila. Posponer no lo impide.',
      de: 'Rückwärts gezählt von der Frist jeder Zeile. Zurückstellen hält dies nicht auf.',
      pt: 'Contados para trás a partir do prazo de cada linha. Adiar não impede isso.',
    },
  },
  servicesNoticeDays: {
    label: {
      en: 'Notice days of own services',
      fr: 'Préavis de nos services (jours)',
      es: 'Días de preaviso de servicios propios',
      de: 'Kündigungsfrist eigener Leistungen (Tage)',
      pt: 'Aviso prévio de serviços próprios (dias)',
    },
    kind: 'integer',
    usual: '',
    help: {
      en: 'Filled in where a row with the contract “Own services” leaves Notice days blank. Blank: 45.',
      fr: 'Inscrit quand une ligne au contrat «\u00a0Nos services\u00a0» laisse le préavis vide. Vide\u00a0: 45.',
      es: 'Se completa cuando una fila con el contrato «Servicios propios» deja vacíos los días de preaviso. Vacío: 45.',
      de: 'Wird ergänzt, wo eine Zeile mit dem Vertrag „Eigene Leistungen“ die Kündigungsfrist leer lässt. Leer: 45.',
      pt: 'Preenchido quando uma linha com o contrato “Serviços próprios” deixa o aviso prévio vazio. Vazio: 45.',
    },
  },
  ownSubscriptionNoticeDays: {
    label: {
      en: 'Notice days of your own subscription',
      fr: 'Préavis de votre abonnement (jours)',
      es: 'Días de preaviso de tu suscripción',
      de: 'Kündigungsfrist des eigenen Abonnements (Tage)',
      pt: 'Aviso prévio da sua assinatura (dias)',
    },
    kind: 'integer',
    usual: '',
    help: {
      en: 'Filled in where a row with the contract “Own subscription” leaves Notice days blank. Blank: 45.',
      fr: 'Inscrit quand une ligne au contrat «\u00a0Notre abonnement\u00a0» laisse le préavis vide. Vide\u00a0: 45.',
      es: 'Se completa cuando una fila con el contrato «Suscripción propia» deja vacíos los días de preaviso. Vacío: 45.',
      de: 'Wird ergänzt, wo eine Zeile mit dem Vertrag „Eigenes Abonnement“ die Kündigungsfrist leer lässt. Leer: 45.',
      pt: 'Preenchido quando uma linha com o contrato “Assinatura própria” deixa o aviso prévio vazio. Vazio: 45.',
    },
  },
  hubspotDaily: {
    label: {
      en: 'Clients from HubSpot every day',
      fr: 'Clients depuis HubSpot chaque jour',
      es: 'Clientes de HubSpot cada día',
      de: 'Kunden täglich aus HubSpot',
      pt: 'Clientes da HubSpot todos os dias',
    },
    kind: 'choice',
    choices: YES_NO,
    usual: 'no',
    help: {
      en: 'Yes: after its mails the daily run brings in what HubSpot changed. The access token is set in the panel “Clients from HubSpot”.',
      fr: 'Oui\u00a0: après ses e-mails, l’exécution quotidienne reprend ce que HubSpot a changé. Le jeton d’accès se règle dans le panneau «\u00a0Clients depuis HubSpot\u00a0».',
      es: 'Sí: después de los correos, la ejecución diaria trae lo que cambió en HubSpot. El token de acceso se guarda en el panel «Clientes de HubSpot».',
      de: 'Ja: Nach seinen E-Mails übernimmt der Tageslauf, was sich in HubSpot geändert hat. Das Zugriffstoken steht im Panel „Kunden aus HubSpot“.',
      pt: 'Sim: depois dos e-mails, a execução diária traz o que mudou na HubSpot. O token de acesso fica no painel “Clientes da HubSpot”.',
    },
  },
  hubspotCurrency: {
    label: {
      en: "Currency of HubSpot's MRR",
      fr: 'Devise du MRR de HubSpot',
      es: 'Moneda del MRR de HubSpot',
      de: 'Währung des MRR aus HubSpot',
      pt: 'Moeda do MRR da HubSpot',
    },
    kind: 'currency',
    usual: '',
    help: {
      en: 'Blank: as HubSpot says it; amounts whose currency it does not say stay out. An ISO code such as USD holds for all.',
      fr: 'Vide\u00a0: celle que dit HubSpot\u00a0; les montants sans devise sont laissés de côté. Un code ISO comme USD vaut pour tous.',
      es: 'Vacío: la que dice HubSpot; los importes sin moneda se dejan fuera. Un código ISO como USD vale para todos.',
      de: 'Leer: wie HubSpot sie nennt; Beträge ohne Währung bleiben außen vor. Ein ISO-Code wie USD gilt für alle.',
      pt: 'Vazio: a que a HubSpot informa; valores sem moeda ficam de fora. Um código ISO como USD vale para todos.',
    },
  },
  pdm: teamMember({
    en: 'Partner Development Manager (PDM)',
    fr: 'Responsable du développement partenaires (PDM)',
    es: 'Gestor de desarrollo de partners (PDM)',
    de: 'Partner Development Manager (PDM)',
    pt: 'Gerente de desenvolvimento de parceiros (PDM)',
  }),
  renewalManager: teamMember({
    en: 'Renewal manager at HubSpot',
    fr: 'Gestionnaire de renouvellement chez HubSpot',
    es: 'Gestor de renovaciones en HubSpot',
    de: 'Verlängerungsmanager bei HubSpot',
    pt: 'Gerente de renovação na HubSpot',
  }),
  successManager: teamMember({
    en: 'Customer Success Manager (CSM)',
    fr: 'Responsable de la réussite client (CSM)',
    es: 'Gestor de éxito del cliente (CSM)',
    de: 'Customer Success Manager (CSM)',
    pt: 'Gerente de sucesso do cliente (CSM)',
  }),
  support: teamMember({
    en: 'Partner support',
    fr: 'Assistance partenaires',
    es: 'Asistencia a partners',
    de: 'Partner-Support',
    pt: 'Suporte a parceiros',
  }),
};

/** In the order in which the tab shows them. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];
