import { DEFAULT_ESCALATION_DAYS, DEFAULT_LADDER } from '../domain/reminders';
import { HORIZON_DAYS } from '../domain/renewal';
import type { Language, Translated } from '../locale/language';
import type { ChoiceTable } from './choices';
import type { ColumnKind, TableDeclaration } from './table';
import { inFive } from './translated';

/** A row for each setting. */
export type SettingColumn = 'name' | 'value' | 'help' | 'key';

/** Beside the settings, a row for each colleague. */
export type TeamColumn = 'teamEmail' | 'teamName' | 'awayFrom' | 'awayUntil' | 'deputy';

/** The Settings tab: a row for each setting, known again by its hidden key, and beside them the team. */
export const SETTINGS_TABLE: TableDeclaration<SettingColumn | TeamColumn> = {
  key: 'settings',
  title: inFive('Settings', 'Paramètres', 'Configuración', 'Einstellungen', 'Configurações'),
  columns: [
    {
      key: 'name',
      label: inFive('Setting', 'Paramètre', 'Ajuste', 'Einstellung', 'Configuração'),
      kind: 'text',
      writtenBy: 'add-on',
      width: 260,
      help: inFive(
        'What can be set.',
        'Ce qui se règle.',
        'Lo que se puede ajustar.',
        'Was sich einstellen lässt.',
        'O que pode ser configurado.',
      ),
    },
    {
      key: 'value',
      label: inFive('Value', 'Valeur', 'Valor', 'Wert', 'Valor'),
      kind: 'text',
      writtenBy: 'partner',
      width: 220,
      help: inFive(
        'Change it here; blank means the usual value.',
        'À modifier ici\u00a0; vide\u00a0: valeur habituelle.',
        'Cámbialo aquí; vacío significa el valor habitual.',
        'Hier ändern; leer bedeutet den üblichen Wert.',
        'Altere aqui; vazio significa o valor usual.',
      ),
    },
    {
      key: 'help',
      label: inFive('What it does', 'Ce que cela fait', 'Qué hace', 'Was es bewirkt', 'O que faz'),
      kind: 'text',
      writtenBy: 'add-on',
      width: 560,
      help: inFive(
        'What the setting does.',
        'Ce que fait le paramètre.',
        'Lo que hace el ajuste.',
        'Was die Einstellung bewirkt.',
        'O que a configuração faz.',
      ),
    },
    {
      key: 'key',
      label: inFive('Setting key', 'Clé', 'Clave', 'Schlüssel', 'Chave'),
      kind: 'text',
      hidden: true,
      writtenBy: 'add-on',
      width: 120,
      help: inFive(
        'How the add-on knows this setting again.',
        'Comment le module reconnaît ce paramètre.',
        'Así reconoce el complemento este ajuste.',
        'Daran erkennt das Add-on die Einstellung wieder.',
        'É assim que o complemento reconhece a configuração.',
      ),
    },
    {
      key: 'teamEmail',
      label: inFive(
        'Team: email',
        'Équipe\u00a0: e-mail',
        'Equipo: correo',
        'Team: E-Mail',
        'Equipe: e-mail',
      ),
      kind: 'email',
      writtenBy: 'partner',
      width: 200,
      help: inFive(
        'Your colleagues who look after renewals, a line each. Owner email and the client panel offer them.',
        'Vos collègues chargés des renouvellements, un par ligne. Proposés comme responsables dans le tableau et le panneau client.',
        'Tus colegas que llevan renovaciones, uno por línea. Se ofrecen como responsables en la tabla y en el panel del cliente.',
        'Wer sich um Verlängerungen kümmert, je eine Zeile. Tabelle und Kundenpanel bieten sie als Verantwortliche an.',
        'Colegas que cuidam das renovações, um por linha. São oferecidos como responsáveis na tabela e no painel do cliente.',
      ),
    },
    {
      key: 'teamName',
      label: inFive('Team: name', 'Équipe\u00a0: nom', 'Equipo: nombre', 'Team: Name', 'Equipe: nome'),
      kind: 'text',
      writtenBy: 'partner',
      width: 150,
      help: inFive(
        'How emails and panels name this person.',
        'Le nom affiché dans les e-mails et les panneaux.',
        'El nombre que muestran los correos y los paneles.',
        'So nennen E-Mails und Panels diese Person.',
        'O nome mostrado nos e-mails e painéis.',
      ),
    },
    {
      key: 'awayFrom',
      label: inFive('Away from', 'Absence du', 'Ausente desde', 'Abwesend ab', 'Ausente de'),
      kind: 'date',
      writtenBy: 'partner',
      width: 110,
      help: inFive(
        'First day of absence. While away, the stand-in gets this person’s emails.',
        'Premier jour d’absence. Pendant l’absence, le suppléant reçoit les e-mails.',
        'Primer día de ausencia. Mientras tanto, el suplente recibe los correos.',
        'Erster Tag der Abwesenheit. So lange erhält die Vertretung die E-Mails.',
        'Primeiro dia de ausência. Durante a ausência, o substituto recebe os e-mails.',
      ),
    },
    {
      key: 'awayUntil',
      label: inFive('Away until', 'Absence au', 'Ausente hasta', 'Abwesend bis', 'Ausente até'),
      kind: 'date',
      writtenBy: 'partner',
      width: 110,
      help: inFive(
        'Last day of absence. Blank with a first day: away for good.',
        'Dernier jour d’absence. Vide avec un premier jour\u00a0: absence sans fin.',
        'Último día de ausencia. Vacío con un primer día: ausencia sin fin.',
        'Letzter Tag der Abwesenheit. Leer bei gesetztem erstem Tag: auf Dauer.',
        'Último dia de ausência. Vazio com um primeiro dia: ausência sem fim.',
      ),
    },
    {
      key: 'deputy',
      label: inFive('Stand-in', 'Suppléant', 'Suplente', 'Vertretung', 'Substituto'),
      kind: 'email',
      writtenBy: 'partner',
      width: 200,
      help: inFive(
        'The email of the colleague who gets this person’s reminders during the absence.',
        'L’e-mail du collègue qui reçoit les rappels pendant l’absence.',
        'El correo del colega que recibe los recordatorios durante la ausencia.',
        'Die E-Mail der Person, die während der Abwesenheit die Erinnerungen erhält.',
        'O e-mail do colega que recebe os lembretes durante a ausência.',
      ),
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
    { value: 'yes', label: inFive('Yes', 'Oui', 'Sí', 'Ja', 'Sim') },
    { value: 'no', label: inFive('No', 'Non', 'No', 'Nein', 'Não') },
  ],
};

export type QuietMailDay =
  'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday' | 'never';

/** Monday first, so that a day's place is its number in ISO 8601. */
export const QUIET_MAIL_DAYS: ChoiceTable<QuietMailDay> = {
  values: [
    {
      value: 'monday',
      label: inFive('Monday', 'Lundi', 'Lunes', 'Montag', 'Segunda-feira'),
    },
    {
      value: 'tuesday',
      label: inFive('Tuesday', 'Mardi', 'Martes', 'Dienstag', 'Terça-feira'),
    },
    {
      value: 'wednesday',
      label: inFive('Wednesday', 'Mercredi', 'Miércoles', 'Mittwoch', 'Quarta-feira'),
    },
    {
      value: 'thursday',
      label: inFive('Thursday', 'Jeudi', 'Jueves', 'Donnerstag', 'Quinta-feira'),
    },
    {
      value: 'friday',
      label: inFive('Friday', 'Vendredi', 'Viernes', 'Freitag', 'Sexta-feira'),
    },
    {
      value: 'saturday',
      label: inFive('Saturday', 'Samedi', 'Sábado', 'Samstag', 'Sábado'),
    },
    {
      value: 'sunday',
      label: inFive('Sunday', 'Dimanche', 'Domingo', 'Sonntag', 'Domingo'),
    },
    { value: 'never', label: inFive('Never', 'Jamais', 'Nunca', 'Nie', 'Nunca') },
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
  /** The lowest and the highest number that it can be. */
  readonly range?: readonly [lowest: number, highest: number];
  /** A value as it can be written, where neither choices, nor a range, nor the usual value show it. */
  readonly example?: string;
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

const TEAM_HELP: Translated = inFive(
  'Name and address of your contact at HubSpot, as in: Dana Example <dana@example.com>. Shown in the client panel.',
  'Nom et adresse de votre contact chez HubSpot, par exemple\u00a0: Dana Exemple <dana@example.com>. Affiché dans le panneau client.',
  'Nombre y dirección de tu contacto en HubSpot, por ejemplo: Dana Ejemplo <dana@example.com>. Se muestra en el panel del cliente.',
  'Name und Adresse Ihres Kontakts bei HubSpot, zum Beispiel: Dana Beispiel <dana@example.com>. Steht im Kundenpanel.',
  'Nome e endereço do seu contato na HubSpot, por exemplo: Dana Exemplo <dana@example.com>. Aparece no painel do cliente.',
);

const teamMember = (label: Translated): SettingDeclaration => ({
  label,
  kind: 'text',
  usual: '',
  help: TEAM_HELP,
});

export const SETTINGS: Readonly<Record<SettingKey, SettingDeclaration>> = {
  asOf: {
    label: inFive('As of', 'À la date du', 'A fecha de', 'Stand', 'Na data de'),
    kind: 'date',
    usual: '',
    help: inFive(
      'Today, as the daily update last wrote it. Your formulas can refer to it as AS_OF.',
      'La date du jour, écrite par la dernière mise à jour quotidienne. Vos formules peuvent l’appeler AS_OF.',
      'Hoy, tal como lo escribió la última actualización diaria. Tus fórmulas pueden usarla como AS_OF.',
      'Der heutige Tag, wie ihn die letzte tägliche Aktualisierung eingetragen hat. In Formeln heißt er AS_OF.',
      'Hoje, como escreveu a última atualização diária. Suas fórmulas podem usá-la como AS_OF.',
    ),
  },
  lastGoodRun: {
    label: inFive(
      'Last good daily update',
      'Dernière mise à jour quotidienne réussie',
      'Última actualización diaria correcta',
      'Letzte erfolgreiche tägliche Aktualisierung',
      'Última atualização diária bem-sucedida',
    ),
    kind: 'date',
    usual: '',
    help: inFive(
      'Written while reminders are on. More than 26 hours ago, the header of the renewals table turns red: choose “Reminders…” from the menu.',
      'Écrite tant que les rappels sont activés. Au-delà de 26 heures, l’en-tête du tableau devient rouge\u00a0: choisissez «\u00a0Rappels…\u00a0» dans le menu.',
      'Se escribe mientras los recordatorios están activados. Pasadas 26 horas, el encabezado de la tabla se pone rojo: elige «Recordatorios…» en el menú.',
      'Wird eingetragen, solange Erinnerungen eingeschaltet sind. Liegt sie mehr als 26 Stunden zurück, wird die Kopfzeile der Tabelle rot: Wählen Sie im Menü „Erinnerungen …“.',
      'Registrada enquanto os lembretes estão ativados. Após 26 horas, o cabeçalho da tabela fica vermelho: escolha “Lembretes…” no menu.',
    ),
  },
  language: {
    label: inFive('Language', 'Langue', 'Idioma', 'Sprache', 'Idioma'),
    kind: 'choice',
    choices: LANGUAGE_CHOICES,
    usual: '',
    help: inFive(
      'Language of the tabs, values and emails. The menu follows when the file is next opened.',
      'Langue des onglets, des valeurs et des e-mails. Le menu suit à la prochaine ouverture du fichier.',
      'Idioma de las pestañas, los valores y los correos. El menú cambia al volver a abrir el archivo.',
      'Sprache der Tabs, Werte und E-Mails. Das Menü folgt beim nächsten Öffnen der Datei.',
      'Idioma das abas, dos valores e dos e-mails. O menu muda na próxima abertura do arquivo.',
    ),
  },
  horizonDays: {
    label: inFive(
      'Horizon (days)',
      'Horizon (jours)',
      'Horizonte (días)',
      'Horizont (Tage)',
      'Horizonte (dias)',
    ),
    kind: 'integer',
    usual: HORIZON_DAYS,
    range: [1, 3650],
    help: inFive(
      'How far ahead decisions are counted. HubSpot shows 120 days.',
      'Jusqu’où les décisions sont comptées. HubSpot montre 120 jours.',
      'Hasta dónde se cuentan las decisiones. HubSpot muestra 120 días.',
      'Wie weit voraus Entscheidungen gezählt werden. HubSpot zeigt 120 Tage.',
      'Até onde as decisões são contadas. A HubSpot mostra 120 dias.',
    ),
  },
  reminderLadder: {
    label: inFive(
      'Reminders (days before the start)',
      'Rappels (jours avant le début)',
      'Recordatorios (días antes del inicio)',
      'Erinnerungen (Tage vor dem Start)',
      'Lembretes (dias antes do início)',
    ),
    kind: 'text',
    usual: DEFAULT_LADDER.join(', '),
    help: inFive(
      'Besides these days, reminders for the deadline itself and the day after are always sent.',
      'Outre ces jours, l’échéance elle-même et le lendemain sont toujours signalés.',
      'Además de estos días, siempre se avisa en la fecha límite y al día siguiente.',
      'Neben diesen Tagen werden die Frist selbst und der Tag danach immer gemeldet.',
      'Além desses dias, o próprio prazo e o dia seguinte são sempre avisados.',
    ),
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
    example: '2026-12-25, 2027-01-01',
    help: {
      en: 'Days off of your own, as yyyy-mm-dd, separated by commas: 2026-12-25, 2027-01-01.',
      fr: 'Vos jours fériés, au format aaaa-mm-jj, séparés par des virgules\u00a0: 2026-12-25, 2027-01-01.',
      es: 'Tus días festivos, como aaaa-mm-dd, separados por comas: 2026-12-25, 2027-01-01.',
      de: 'Ihre Feiertage als JJJJ-MM-TT, durch Kommas getrennt: 2026-12-25, 2027-01-01.',
      pt: 'Seus feriados, como aaaa-mm-dd, separados por vírgulas: 2026-12-25, 2027-01-01.',
    },
  },
  fallbackEmail: {
    label: inFive(
      'Address for rows without owner email',
      'Adresse pour les lignes sans responsable',
      'Dirección para las filas sin responsable',
      'Adresse für Zeilen ohne Verantwortlichen',
      'Endereço para linhas sem responsável',
    ),
    kind: 'email',
    usual: '',
    example: 'ana@agency.example',
    help: inFive(
      'Blank: whoever switched reminders on is emailed about such rows.',
      'Vide\u00a0: la personne qui a activé les rappels est prévenue pour ces lignes.',
      'Vacío: se avisa de esas filas a quien activó los recordatorios.',
      'Leer: Über solche Zeilen wird benachrichtigt, wer die Erinnerungen eingeschaltet hat.',
      'Vazio: quem ativou os lembretes é avisado sobre essas linhas.',
    ),
  },
  ownConversations: {
    label: inFive(
      'We own all transactional conversations',
      'Nous gérons toutes les conversations transactionnelles',
      'Llevamos todas las conversaciones transaccionales',
      'Wir führen alle Vertragsgespräche selbst',
      'Conduzimos todas as conversas transacionais',
    ),
    kind: 'choice',
    choices: YES_NO,
    usual: 'no',
    help: inFive(
      'Yes: new rows, and rows without a communication owner, get Partner as communication owner. Rows that name an owner stay.',
      'Oui\u00a0: les nouvelles lignes et celles sans propriétaire de la communication vous reviennent. Les autres restent.',
      'Sí: las filas nuevas y las que no tienen propietario de la comunicación son tuyas. Las demás se quedan igual.',
      'Ja: Neue Zeilen und Zeilen ohne Kommunikations-Bearbeiter übernehmen Sie. Alle anderen bleiben, wie sie sind.',
      'Sim: linhas novas e linhas sem proprietário da comunicação são suas. As demais ficam como estão.',
    ),
  },
  ownerLanguages: {
    label: inFive(
      'Languages of owners',
      'Langues des responsables',
      'Idiomas de los responsables',
      'Sprachen der Verantwortlichen',
      'Idiomas dos responsáveis',
    ),
    kind: 'text',
    usual: '',
    example: 'ana@agency.example: fr, @agency.example: de',
    help: inFive(
      'Who wants emails in another language: “ana@agency.example: fr, @agency.example: de”. Others get the language above.',
      'Qui souhaite ses e-mails dans une autre langue\u00a0: «\u00a0ana@agence.example: fr, @agence.example: de\u00a0». Les autres les reçoivent dans la langue ci-dessus.',
      'Quién desea los correos en otro idioma: «ana@agencia.example: fr, @agencia.example: de». Los demás los reciben en el idioma de arriba.',
      'Wer E-Mails in einer anderen Sprache möchte: „ana@agentur.example: fr, @agentur.example: de“. Alle anderen erhalten sie in der Sprache oben.',
      'Quem deseja os e-mails em outro idioma: “ana@agencia.example: fr, @agencia.example: de”. Os demais recebem no idioma acima.',
    ),
  },
  quietMailDay: {
    label: inFive(
      'Weekly “all quiet” email',
      'E-mail hebdomadaire «\u00a0rien à signaler\u00a0»',
      'Correo semanal «sin novedades»',
      'Wöchentliche E-Mail „Alles ruhig“',
      'E-mail semanal “tudo tranquilo”',
    ),
    kind: 'choice',
    choices: QUIET_MAIL_DAYS,
    usual: 'monday',
    help: inFive(
      'On this day, owners without a reminder get an email that nothing is new. It confirms that reminders still work.',
      'Ce jour-là, les responsables sans rappel reçoivent un e-mail indiquant qu’il n’y a rien de nouveau. Il confirme que les rappels fonctionnent.',
      'Ese día, a los responsables sin recordatorio se les envía un correo sin novedades. Confirma que los recordatorios funcionan.',
      'An diesem Tag erhalten Verantwortliche ohne Erinnerung eine E-Mail, dass es nichts Neues gibt. Sie zeigt, dass die Erinnerungen funktionieren.',
      'Nesse dia, os responsáveis sem lembrete recebem um e-mail de que não há novidades. Ele confirma que os lembretes funcionam.',
    ),
  },
  escalationEmail: {
    label: inFive(
      'Second address for undecided rows',
      'Seconde adresse pour les lignes sans décision',
      'Segunda dirección para filas sin decidir',
      'Zweite Adresse für unentschiedene Zeilen',
      'Segundo endereço para linhas sem decisão',
    ),
    kind: 'email',
    usual: '',
    example: 'ana@agency.example',
    help: inFive(
      'Gets one email when nobody has decided shortly before the deadline. Blank: nobody else is emailed.',
      'Prévenue une fois si personne n’a décidé peu avant l’échéance. Vide\u00a0: personne d’autre n’est prévenu.',
      'Se le avisa una vez si nadie ha decidido poco antes de la fecha límite. Vacío: no se avisa a nadie más.',
      'Wird einmal benachrichtigt, wenn kurz vor der Frist niemand entschieden hat. Leer: Niemand sonst wird benachrichtigt.',
      'É avisado uma vez quando ninguém decidiu pouco antes do prazo. Vazio: ninguém mais é avisado.',
    ),
  },
  escalationDays: {
    label: inFive(
      'Alert second address (days before the deadline)',
      'Prévenir la seconde adresse (jours avant l’échéance)',
      'Avisar a la segunda dirección (días antes de la fecha límite)',
      'Zweite Adresse benachrichtigen (Tage vor der Frist)',
      'Avisar o segundo endereço (dias antes do prazo)',
    ),
    kind: 'integer',
    usual: DEFAULT_ESCALATION_DAYS,
    range: [0, 365],
    help: inFive(
      'Counted back from the deadline of each row. A snooze does not hold this back.',
      'Comptés à rebours depuis l’échéance de chaque ligne. Un report ne l’empêche pas.',
      'Contados hacia atrás desde la fecha límite de cada fila. Posponer no lo impide.',
      'Rückwärts gezählt von der Frist jeder Zeile. Zurückstellen hält dies nicht auf.',
      'Contados para trás a partir do prazo de cada linha. Adiar não impede isso.',
    ),
  },
  servicesNoticeDays: {
    label: inFive(
      'Notice days of own services',
      'Préavis de nos services (jours)',
      'Días de preaviso de servicios propios',
      'Kündigungsfrist eigener Leistungen (Tage)',
      'Aviso prévio de serviços próprios (dias)',
    ),
    kind: 'integer',
    usual: '',
    range: [0, 730],
    help: inFive(
      'Filled in where a row with the contract “Own services” leaves Notice days blank. Blank: 45.',
      'Inscrit quand une ligne au contrat «\u00a0Nos services\u00a0» laisse le préavis vide. Vide\u00a0: 45.',
      'Se completa cuando una fila con el contrato «Servicios propios» deja vacíos los días de preaviso. Vacío: 45.',
      'Wird ergänzt, wo eine Zeile mit dem Vertrag „Eigene Leistungen“ die Kündigungsfrist leer lässt. Leer: 45.',
      'Preenchido quando uma linha com o contrato “Serviços próprios” deixa o aviso prévio vazio. Vazio: 45.',
    ),
  },
  ownSubscriptionNoticeDays: {
    label: inFive(
      'Notice days of your own subscription',
      'Préavis de votre abonnement (jours)',
      'Días de preaviso de tu suscripción',
      'Kündigungsfrist des eigenen Abonnements (Tage)',
      'Aviso prévio da sua assinatura (dias)',
    ),
    kind: 'integer',
    usual: '',
    range: [0, 730],
    help: inFive(
      'Filled in where a row with the contract “Own subscription” leaves Notice days blank. Blank: 45.',
      'Inscrit quand une ligne au contrat «\u00a0Notre abonnement\u00a0» laisse le préavis vide. Vide\u00a0: 45.',
      'Se completa cuando una fila con el contrato «Suscripción propia» deja vacíos los días de preaviso. Vacío: 45.',
      'Wird ergänzt, wo eine Zeile mit dem Vertrag „Eigenes Abonnement“ die Kündigungsfrist leer lässt. Leer: 45.',
      'Preenchido quando uma linha com o contrato “Assinatura própria” deixa o aviso prévio vazio. Vazio: 45.',
    ),
  },
  hubspotDaily: {
    label: inFive(
      'Clients from HubSpot every day',
      'Clients depuis HubSpot chaque jour',
      'Clientes de HubSpot cada día',
      'Kunden täglich aus HubSpot',
      'Clientes da HubSpot todos os dias',
    ),
    kind: 'choice',
    choices: YES_NO,
    usual: 'no',
    help: inFive(
      'Yes: after its emails the daily update imports what HubSpot changed. The access token is set in the panel “Clients from HubSpot”.',
      'Oui\u00a0: après ses e-mails, la mise à jour quotidienne importe ce que HubSpot a changé. Le jeton d’accès se règle dans le panneau «\u00a0Clients depuis HubSpot\u00a0».',
      'Sí: después de los correos, la actualización diaria importa lo que cambió en HubSpot. El token de acceso se guarda en el panel «Clientes de HubSpot».',
      'Ja: Nach ihren E-Mails importiert die tägliche Aktualisierung, was sich in HubSpot geändert hat. Das Zugriffstoken steht im Panel „Kunden aus HubSpot“.',
      'Sim: depois dos e-mails, a atualização diária importa o que mudou na HubSpot. O token de acesso fica no painel “Clientes da HubSpot”.',
    ),
  },
  hubspotCurrency: {
    label: inFive(
      "Currency of HubSpot's MRR",
      'Devise du MRR de HubSpot',
      'Moneda del MRR de HubSpot',
      'Währung des MRR aus HubSpot',
      'Moeda do MRR da HubSpot',
    ),
    kind: 'currency',
    usual: '',
    example: 'USD',
    help: inFive(
      'Blank: as HubSpot says it; amounts whose currency it does not say stay out. An ISO code such as USD holds for all.',
      'Vide\u00a0: celle que dit HubSpot\u00a0; les montants sans devise sont laissés de côté. Un code ISO comme USD vaut pour tous.',
      'Vacío: la que dice HubSpot; los importes sin moneda se dejan fuera. Un código ISO como USD vale para todos.',
      'Leer: wie HubSpot sie nennt; Beträge ohne Währung bleiben außen vor. Ein ISO-Code wie USD gilt für alle.',
      'Vazio: a que a HubSpot informa; valores sem moeda ficam de fora. Um código ISO como USD vale para todos.',
    ),
  },
  pdm: teamMember(
    inFive(
      'Partner Development Manager (PDM)',
      'Responsable Développement partenaires (PDM)',
      'Partner Development Manager (PDM)',
      'Partner Development Manager (PDM)',
      'Gerente de desenvolvimento de parceiros (PDM)',
    ),
  ),
  renewalManager: teamMember(
    inFive(
      'Renewal manager at HubSpot',
      'Gestionnaire de renouvellement chez HubSpot',
      'Gestor de renovaciones en HubSpot',
      'Verlängerungsmanager bei HubSpot',
      'Gerente de renovação na HubSpot',
    ),
  ),
  successManager: teamMember(
    inFive(
      'Customer Success Manager (CSM)',
      'Responsable de la réussite client (CSM)',
      'Gestor de éxito del cliente (CSM)',
      'Customer Success Manager (CSM)',
      'Gerente de sucesso do cliente (CSM)',
    ),
  ),
  support: teamMember(
    inFive(
      'Partner support',
      'Assistance partenaires',
      'Asistencia a partners',
      'Partner-Support',
      'Suporte a parceiros',
    ),
  ),
};

/** In the order in which the tab shows them. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];
