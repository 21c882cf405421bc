import { countedIn } from './counted';
import type { Texts } from './en';

const counted = countedIn('es-ES');

export const es: Texts = {
  noData: 'sin datos',
  today: 'Hoy',
  loading: 'Cargando…',
  tryAgain: 'Reintentar',
  close: 'Cerrar',
  days: (count) => counted(count, '# día', '# días'),
  months: (count) => counted(count, '# mes', '# meses'),
  daysLeft: (days) =>
    days === 0
      ? 'hoy es el último día'
      : days > 0
        ? counted(days, 'queda # día', 'quedan # días')
        : counted(-days, 'venció hace # día', 'venció hace # días'),

  problems: {
    connection: 'Sin conexión con Google. Comprueba tu conexión a Internet y vuelve a intentarlo.',
    authorization:
      'Google no ha dejado trabajar al complemento. Vuelve a cargar la hoja de cálculo y concede los permisos cuando se te pidan. Si hay varias cuentas de Google en este navegador, usa solo la que puede editar este archivo.',
    noAnswer: 'Google no responde. Vuelve a intentarlo; si no ayuda, recarga la hoja de cálculo.',
    unreadable:
      'No se ha podido leer la respuesta. Vuelve a intentarlo; si no ayuda, recarga la hoja de cálculo.',
    server: (message) => `${message} Vuelve a intentarlo; si no ayuda, recarga la hoja de cálculo.`,
  },

  alerts: {
    heading: 'Avisos',
    decisions: (count) => counted(count, '# decisión pendiente', '# decisiones pendientes'),
    noDecisions: 'Ninguna decisión pendiente',
    unwatched: (count) => counted(count, '# fila sin seguimiento posible', '# filas sin seguimiento posible'),
    row: (row) => `fila ${row}`,
    moreUnwatched: (count) =>
      counted(
        count,
        'Y # más; RENEWAL_AUDIT las muestra todas.',
        'Y # más; RENEWAL_AUDIT las muestra todas.',
      ),
    nextDeadline: 'Próxima fecha límite',
    remindersOn: 'Recordatorios activados',
    remindersOff: 'Recordatorios desactivados',
    howToSwitchOn: 'Véalos y actívelos en el menú Extensiones › Partner Renewals.',
    lastRun: (day) => `Última ejecución: ${day}`,
    neverRun: 'Aún no se ha ejecutado',
  },

  search: {
    label: 'Buscar un cliente',
    placeholder: 'Cliente, contacto, ID de Hub, web',
    clear: 'Borrar la búsqueda',
    matches: (count) => counted(count, '# cliente encontrado', '# clientes encontrados'),
    noMatch: 'Ningún cliente con ese nombre',
    more: (count) => counted(count, '# más: sigue escribiendo', '# más: sigue escribiendo'),
  },

  client: {
    title: 'Cliente y renovaciones',
    rowHidden: 'Su fila está oculta en la pestaña',
    followSelection: 'Mostrar la fila seleccionada',
    notFollowing: 'El panel ha dejado de seguir la hoja.',
    showing: (name, count) => `${name}: ${counted(count, '# cambio de contrato', '# cambios de contrato')}`,
    nothingSelected: 'Selecciona en la hoja una fila con un cliente o busca un cliente arriba.',
    nothingSelectedTitle: 'Ningún cliente seleccionado',
    noRenewalsTitle: 'Sin cambios de contrato',
    noRenewals: 'Ninguna fila de la tabla de renovaciones nombra a este cliente.',
    refreshing: 'Leyendo la hoja…',
    language: 'Idioma',
  },

  renewal: {
    selectedRow: 'Fila seleccionada',
    noStart: 'Sin fecha de inicio de la renovación no hay fecha límite. Indíquela en la hoja.',
    deadlineOn: (day) => `Fecha límite: ${day}`,
    withoutDeadline: 'Sin fecha límite',
    whatNow: 'Qué se puede cambiar todavía',
    dates: 'Fechas',
    details: 'Detalles',
    past: 'pasado',
    appears: 'Aparece en la tabla',
    hubspotWrites: 'HubSpot empieza a escribir al cliente',
    partnerWrites: 'Informar al cliente hasta entonces',
    deadline: 'Último día para cambios',
    autoRenewal: 'Se renueva automáticamente',
    start: 'Rigen las nuevas condiciones',
    mrrNow: 'MRR ahora',
    mrrAfter: 'MRR después',
    mrrChange: 'Cambio',
    mrrUnchanged: 'Sin cambios',
    saving: 'Guardando…',
    ownerSaved: (owner) => `Guardado en la hoja: ${owner}`,
    ownerNotSaved: 'No se sabe si el cambio se ha guardado; aquí se muestra lo que dice la hoja.',
  },

  columns: {
    communicationOwner: 'Propietario de la comunicación',
    primaryClientContact: 'Contacto principal del cliente',
    website: 'Sitio web',
    hubId: 'ID de Hub',
    maxContacts: 'Máximo de contactos',
    emailLimit: 'Límite de correo electrónico',
    billingFrequency: 'Frecuencia de facturación',
    subscriptionTerm: 'Plazo de suscripción',
    ownerEmail: 'Correo del responsable',
    products: 'Productos',
    acceptedOn: 'Aceptado el',
    cancellationRequestedOn: 'Cancelación solicitada el',
    noticeDays: 'Días de preaviso',
    snoozeUntil: 'Posponer hasta',
    lastReminder: 'Último recordatorio',
    notes: 'Notas',
    discount: 'Descuento',
  },

  columnsPanel: {
    heading: 'Configurar columnas',
    intro:
      'Marca lo que debe mostrar la tabla de renovaciones y ponlo en orden. Una columna oculta conserva sus datos.',
    inTable: 'Columnas de izquierda a derecha',
    locked: 'siempre visible',
    own: 'tu columna',
    moveLeft: (column) => `Mover ${column} a la izquierda`,
    moveRight: (column) => `Mover ${column} a la derecha`,
    nowAt: (column, place) => `${column}: lugar ${place}`,
    notInTable: 'No están en la tabla',
    add: 'Añadir',
    addColumn: (column) => `Añadir ${column}`,
    apply: 'Aplicar a la hoja',
    applying: 'Ordenando la hoja…',
    reset: 'Empezar de nuevo',
    notApplied: 'Todavía no está en la hoja.',
    done: 'La hoja ya lo muestra.',
  },

  /** What panels that bring rows in have in common. */
  import: {
    added: 'Nuevas',
    changed: 'Modificadas',
    unchanged: 'Sin cambios',
    rejected: 'Omitidas',
    changesHeading: 'Cambios',
    before: 'Antes',
    after: 'Después',
    nothing: 'vacío',
    addedHeading: 'Clientes nuevos',
    more: (count) => counted(count, 'y # más', 'y # más'),
  },

  hubspot: {
    heading: 'Clientes de HubSpot',
    intro:
      'Importa a esta hoja de cálculo tus clientes, su MRR, las fechas de renovación, el uso y los puntos según HubSpot. Verás lo que cambiaría antes de que se escriba nada.',
    tokenLabel: 'Token de acceso',
    tokenHow: (scope: string) =>
      `En HubSpot, crea una clave de servicio (Development › Keys › Service keys) con el alcance ${scope} y cópiala en este campo. Si tu cuenta no ofrece ese alcance, usa el token de acceso de una aplicación privada que ya tengas: HubSpot ya no permite crear otras nuevas.`,
    privacy:
      'El token se guarda solo para ti, en el espacio de este complemento de tu cuenta de Google, nunca en la hoja de cálculo. A HubSpot solo llega la consulta de tu lista de clientes.',
    connect: 'Guardar y comprobar',
    checking: 'Consultando a HubSpot…',
    connected: 'Conectado a HubSpot',
    disconnect: 'Eliminar el token',
    lastSync: (day: string, clients: string) => `Última importación: ${day}, ${clients}`,
    clientCount: (count: number) => counted(count, '# cliente', '# clientes'),
    neverSynced: 'Todavía no se ha importado nada.',
    failed: (day: string) => `La actualización diaria del ${day} no pudo importar los clientes`,
    preview: 'Ver lo que cambiaría',
    reading: (count: number) => counted(count, '# cliente leído…', '# clientes leídos…'),
    apply: 'Importar',
    applying: (count: number) => counted(count, '# cliente importado…', '# clientes importados…'),
    leaveOpen: 'Deja este panel abierto hasta que termine.',
    done: 'Importado',
    clients: 'Pestaña de clientes',
    renewals: 'Pestaña de renovaciones',
    daily: 'Cada día, después de los correos de recordatorio',
    leftHeading: 'Clientes no incluidos',
    problemsHeading: 'Propiedades no incluidas',
    problemsHint: 'Todo lo demás se importa.',
    differing: (count: number) =>
      counted(
        count,
        'Los puntos de HubSpot difieren de los nuestros en # cliente; la pestaña de clientes dice en cuánto.',
        'Los puntos de HubSpot difieren de los nuestros en # clientes; la pestaña de clientes dice en cuánto.',
      ),
    nothingToDo: 'HubSpot y la hoja de cálculo coinciden; no hay nada que importar.',
    stopped: 'Detenido antes del final',
    stoppedHint: 'Lo leído hasta entonces está en la hoja de cálculo.',
    goOn: 'Continuar',
    again: 'Volver a comprobar',
  },

  reminders: {
    heading: 'Recordatorios',
    day: 'Correos de la actualización del',
    previousDay: 'Día anterior',
    nextDay: 'Día siguiente',
    loading: 'Preparando los correos…',
    count: (count) => counted(count, 'Se enviaría # correo', 'Se enviarían # correos'),
    none: 'Ese día no se enviaría ningún correo.',
    noneHint: 'No hay nada pendiente o ya se ha enviado todo. Elige otro día para mirar más adelante.',
    mails: 'Correos',
    to: 'Para',
    subject: 'Asunto',
    takeOver: 'Ejecutarla con mi cuenta',
    repair: 'Reparar la actualización diaria',
    takeOverHint:
      'Hazlo cuando un compañero se marche o la actualización diaria se retrase. Nada se envía dos veces, aunque ambos la ejecuten.',
    heartbeat: 'La actualización diaria',
    attached: 'Adjunto',
    formatted: 'Con formato',
    plainText: 'Solo texto',
    view: 'Vista',
    mailFrame: (subject) => `Correo: ${subject}`,
    unreachable: (count) =>
      counted(count, 'Sin recordatorio posible: # fila', 'Sin recordatorio posible: # filas'),
    isOn: 'Los recordatorios están activados: la actualización diaria envía lo que vence.',
    isOff: 'Los recordatorios están desactivados: no se envía nada hasta que los actives.',
    switchOn: 'Activar los recordatorios',
    switchingOn: 'Activando…',
    whatItDoes:
      'Una vez al día, el complemento actualiza los estados y envía a cada responsable, desde tu cuenta, como máximo una lista de lo pendiente.',
    permission:
      'Google pedirá dos permisos: enviar correos en tu nombre y ejecutarse cuando no estés. Solo se envían correos como estos.',
    switchOff: 'Desactivar los recordatorios…',
    switchOffHeading: '¿Desactivar los recordatorios?',
    switchOffText:
      'Nadie recibirá más correos de esta hoja de cálculo. La actualización diaria también se detiene, salvo que importe clientes de HubSpot: los estados se actualizarán entonces solo con «Actualizar ahora».',
    switchOffAgain:
      'Nada se envía dos veces: cuando vuelvas a activarlos, se recuperará todo lo que esté pendiente entonces.',
    keepOn: 'Dejarlos activados',
    switchOffConfirm: 'Desactivar',
    switchingOff: 'Desactivando…',
  },
};
