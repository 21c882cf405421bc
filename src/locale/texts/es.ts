import type { Texts } from './en';
import { counts, plural } from './plural';

export function es(): Texts {
  return {
    addOn: 'Partner Renewals',
    menu: {
      show: 'Mostrar',
      sortByDeadline: 'Ordenar por fecha límite',
      configureColumns: 'Configurar columnas…',
      endAssociation: 'Terminar la asociación (HubSpot: Finalizar servicios)…',
      bringBack: 'Recuperar un cliente…',
      undoLastRun: 'Deshacer la última actualización',
      undoOrRedo: 'Deshacer o rehacer…',
      pointsCalculator: 'Calculadora de puntos',
      openClientPanel: 'Panel del cliente',
      findClient: 'Buscar un cliente',
      importFile: 'Importar un archivo…',
      hubspot: 'Clientes de HubSpot…',
      refreshNow: 'Actualizar ahora',
      previewReminders: 'Recordatorios…',
      setUp: 'Configurar esta hoja de cálculo',
    },
    setUp: {
      adopted: (tab) =>
        `La tabla de «${tab}» es ahora tu tabla de renovaciones. Las columnas que faltaban se añadieron a la derecha; no se ha movido ni borrado nada.`,
      dated: (rows, dated) => `${plural(rows, 'fila', 'filas')}, ${dated} con una fecha legible`,
      convert: (cells) =>
        `Algunas celdas de esta tabla son texto o se leyeron con las reglas de otro país:\n\n${cells}\n\n¿Convertirlas ahora? «Deshacer la última actualización» lo revierte.`,
      nothingDone: 'No se ha modificado nada.',
      useTab: (tab, all) => `Más de una pestaña parece una tabla de renovaciones: ${all}. ¿Usar «${tab}»?`,
      useColumn: (column, header, cell) =>
        `Más de un encabezado significa «${column}». ¿Es «${header}» en ${cell} el correcto?`,
      newTab: '¿Crear en su lugar una pestaña nueva y vacía?',
      done: 'Tu tabla de renovaciones está lista. A continuación, importa un archivo desde el menú o escribe directamente en la tabla.',
      step: (tab, number, of) => `Paso ${number} de ${of}: «${tab}»…`,
      tabsMadeAnew: (tabs) =>
        `Faltaban estas pestañas y se han creado de nuevo, con su contenido inicial: ${tabs}.`,
      columnsPutBack: (columns, cells) =>
        `Faltaban estas columnas y se han restablecido: ${columns}. ${plural(cells, 'celda restaurada', 'celdas restauradas')}; revisa el resto.`,
      settingsReset: (settings) => `Faltaban estos ajustes y tienen sus valores habituales: ${settings}.`,
      missing: (parts) => `Falta: ${parts}. «Configurar esta hoja de cálculo» lo restablece.`,
      nothingToDo: 'Todo está en su sitio; no se ha modificado nada.',
    },
    views: {
      names: {
        due30: 'Abiertas, fecha límite en 30 días',
        due60: 'Abiertas, fecha límite en 60 días',
        due120: 'Abiertas, fecha límite en 120 días',
        overdue: 'Atrasadas, sin respuesta',
        mine: 'Mis renovaciones',
        partnerOwned: 'Comunica el partner',
        lapsed: 'Fecha límite pasada, sin respuesta',
        all: 'Todas las filas',
      },
      shown: (shown, inAll) =>
        `Se muestran ${shown} de ${plural(inAll, 'fila', 'filas')}. «Todas las filas» en el menú trae de vuelta las demás; todos en el archivo ven lo mismo.`,
      sorted: 'Ordenado por fecha límite, primero la más próxima.',
      unknownUser:
        'Google no le dice al complemento quién eres, así que no puede saber qué filas son tuyas. Usa en su lugar el filtro de la columna «Correo del responsable».',
      alerts: (count, deadline, client) =>
        `${plural(count, 'decisión', 'decisiones')} por tomar. Próxima fecha límite: ${deadline}, ${client}.`,
      noAlerts: 'Ninguna decisión por tomar.',
    },
    columns: {
      protection:
        'el complemento encuentra sus columnas por estos encabezados. Para ocultar o mover una columna, usa «Configurar columnas» en el menú.',
    },
    panels: {
      runs: 'Deshacer o rehacer',
      columns: 'Configurar columnas',
      calculator: 'Calculadora de puntos',
      client: 'Panel del cliente',
      import: 'Importar un archivo',
      hubspot: 'Clientes de HubSpot',
      reminders: 'Recordatorios',
    },
    permission: {
      missing: 'Falta un permiso que no has concedido a Partner Renewals:',
      asked: 'Google lo pide ahora. Después elige de nuevo esta opción del menú.',
      grant: (url) =>
        url === ''
          ? 'Concédelo cuando Google lo pida e inténtalo de nuevo.'
          : `Concédelo aquí e inténtalo de nuevo: ${url}`,
      names: {
        spreadsheet: 'Ver y editar esta hoja de cálculo: sin él no se puede leer ni escribir ninguna tabla.',
        panels:
          'Mostrar paneles y cuadros de diálogo: para el panel del cliente, las importaciones, la calculadora y todos los mensajes.',
        triggers: 'Ejecutarse cuando no estás: para la actualización diaria.',
        emails: 'Enviar correos en tu nombre: para los recordatorios.',
        address:
          'Ver tu dirección de correo: para «Mis renovaciones» y para la cuenta que envía los recordatorios.',
        requests: 'Conectarse a un servicio externo: solo para importar desde HubSpot.',
      },
    },
    run: {
      someOffered: (shown, inAll) => `Aquí se ofrecen ${shown} de ${inAll}; puedes escribir cualquier otro.`,
      noSpreadsheet:
        'Google no ha dado a Partner Renewals ninguna hoja de cálculo abierta. Vuelve a cargar la hoja de cálculo e inténtalo de nuevo.',
      undoQuestion: (event, when, changes) =>
        `La última actualización que cambió algo: «${event}», ${when}. ${changes}. ¿Deshacerla?`,
      changes: (added, removed, changed, moved) =>
        counts(
          plural,
          [changed, 'celda cambiada', 'celdas cambiadas'],
          [added, 'fila añadida', 'filas añadidas'],
          [removed, 'fila retirada', 'filas retiradas'],
          [moved, 'fila movida', 'filas movidas'],
        ),
      leftAsIs: (count, names) =>
        `${plural(count, 'celda cambiada después y conservada', 'celdas cambiadas después y conservadas')}: ${names}.`,
      nothingToUndo: 'No queda ninguna actualización que deshacer.',
      title: 'Partner Renewals',
      done: (statuses, mails) =>
        `${plural(statuses, 'estado actualizado', 'estados actualizados')}, ${plural(mails, 'correo enviado', 'correos enviados')}.`,
      notSetUp:
        'Esta hoja de cálculo aún no tiene una tabla de renovaciones. Elige primero «Configurar esta hoja de cálculo» en el menú.',
      busy: 'Hay otra actualización en curso en esta hoja de cálculo. Inténtalo de nuevo dentro de un minuto.',
    },
    log: {
      copiedRow: 'La fila es copia de otra',
      copyNote: (row) =>
        `Copia de la fila ${row} al pegarla: mismo cliente, tipo e inicio. Modifícala o elimínala; hasta entonces cuentan ambas.`,
      columnsConfigured: 'Columnas configuradas',
      columnPutBack: 'Columna eliminada restablecida',
      cellRestored: 'Celda de una columna eliminada restablecida',
      adopted: (tab) => `Tabla de la pestaña «${tab}» adoptada`,
      layout: (version) => `Diseño actualizado a la versión ${version}`,
      associationEnded: 'Asociación finalizada: filas movidas a los archivados',
      broughtBack: 'Asociación retomada: filas devueltas',
      ownerFilled: 'Propietario de la comunicación completado',
      noticeFilled: 'Días de preaviso completados',
      undone: 'Deshecho',
      converted: 'Celda convertida',
      redone: 'Rehecho',
      leftAsIs: 'Cambiado después y conservado',
      rowRemoved: 'Fila retirada',
      setUp: 'Hoja de cálculo configurada',
      imported: (file) => `Importado de ${file}`,
      importedRow: 'Fila añadida por la importación',
      assumed: 'Pregunta sin responder: se tomó la respuesta segura',
      rejectedLine: (line) => `Línea ${line} no importada`,
      blankedCell: (line) => `Línea ${line}: una celda no importada`,
      dailyRun: 'Actualización diaria',
      dailyRunResult: (rows, statuses, mails) =>
        `${plural(rows, 'fila', 'filas')}, ${plural(statuses, 'estado actualizado', 'estados actualizados')}, ${plural(mails, 'correo enviado', 'correos enviados')}`,
      statusMovedOn: 'Estado actualizado',
      deadlineReckoned: 'Fecha límite calculada',
      startCalculated: 'Inicio de la renovación calculado a partir de la fecha límite',
      datedByHand: 'Estado introducido a mano: fecha añadida',
      colours: 'Reglas de color ausentes o dañadas restablecidas',
      setAside: (key: string): string =>
        `No se pudo leer lo que estaba guardado en «${key}». Se conservó en «setAside.${key}» y la actualización continuó sin ello.`,
      mailSent: (to) => `Recordatorio enviado a ${to}`,
      mailRepeated: (to) => `Recordatorio enviado de nuevo a ${to}, marcado como posible duplicado`,
      mailUnknown: (to) => `No se sabe si el recordatorio a ${to} llegó a salir; no se envía por tercera vez`,
      mailFailed: (to, reason) => `Recordatorio a ${to} no enviado: ${reason}`,
      mailPostponed: (to) =>
        `El recordatorio a ${to} espera a la próxima actualización: esta no pudo enviar más correos`,
      notReminded: 'No se pudo avisar a nadie',
      changedInPanel: 'Modificado en el panel del cliente',
      remindersConfirmed: 'Recordatorios activados',
      remindersSwitchedOff: 'Recordatorios desactivados',
      language: 'Idioma cambiado',
      unwatched: 'Fila sin seguimiento posible',
      unreadable: 'Celda no entendida; se deja como está',
    },
    problem: {
      associationEnded: (day) =>
        `asociación finalizada el ${day}; recupera primero el cliente desde los archivados`,
      currentMrrUnknown: (change) =>
        `un cambio de ${change} no da un nuevo MRR, porque no se conoce el MRR actual`,
      otherCurrency: (currency, known) =>
        `los importes de la fila están en ${known} y el archivo no da ninguno en ${currency}: ambos quedan como están`,
      rowTaken: (client: string): string =>
        `otra línea del archivo ya corresponde a la fila de ${client} en la tabla`,
      whoseLine: (hubId, byId, byName) =>
        `el ID de Hub ${hubId} es el de «${byId}», pero el nombre es el de «${byName}»`,
      severalRows: (count: number): string =>
        `${count} filas de la tabla son de este cliente; únelas primero`,
      noOwnerEmail: 'sin correo del responsable',
      invalidEmail: (value) => `«${value}» no es una dirección de correo electrónico`,
      unreadable: (value, wanted) => `«${value}» no es ${wanted}`,
      missing: (column) => `falta «${column}»`,
    },
    identity: {
      nameless: (id) => `Cliente ${id}`,
      whichLine: (client, known) => `Varios clientes pueden ser la fila de «${known}». ¿Es este: ${client}?`,
      quoted: (name) => `«${name}»`,
      inLine: (line, question) => `Línea ${line}: ${question}`,
      sameWebsite: (client, known) =>
        `¿Es «${client}» el mismo cliente que ${known}? El sitio web es el mismo, pero el nombre no.`,
      isSame: (known, client) =>
        `El mismo cliente: la fila de «${known}» pasa a llamarse «${client}» y toma los valores nuevos`,
      isEnded: (known, day) => `El mismo cliente que «${known}», cuya asociación terminó el ${day}: omitirlo`,
      isOther: 'Otro cliente: añadir una fila propia',
      whichClient: (client) => `La tabla tiene varios clientes llamados «${client}». ¿Cuál es?`,
      hubId: (hubId) => `ID de Hub ${hubId}`,
      whoseLine: (hubId, byId, byName) =>
        `El ID de Hub ${hubId} es el de «${byId}», pero el nombre es el de «${byName}». ¿De qué cliente se trata?`,
      lineOf: (client) => `«${client}»`,
      skipLine: 'Ninguno de los dos: omitirlo',
      whichName: (hubId, known, client) =>
        `El ID de Hub ${hubId} es el de «${known}» en la tabla y el de «${client}» en el archivo. ¿Qué nombre es el correcto?`,
      keepName: (known) => `«${known}»: conservar el nombre de la tabla`,
      takeName: (client) => `«${client}»: cambiar el nombre de la fila`,
    },
    newStart: {
      question: (rows, more) =>
        `La fecha de inicio de la renovación cambia para clientes que habían aceptado, pedido la cancelación o estaban pospuestos: ${rows}${more > 0 ? ` y ${more} más` : ''}. ¿Vale la decisión para la nueva fecha?`,
      clear: 'No: borrarla y volver a preguntar al cliente; el registro de actividad la conserva',
      keep: 'Sí: solo se corrigió la fecha, conservar la decisión',
    },
    association: {
      selectRow: 'Selecciona primero una fila del cliente en la pestaña de renovaciones.',
      selectArchived: 'Selecciona primero una fila del cliente en la pestaña de archivados.',
      confirmEnd: (client, rows) =>
        `¿Terminar la asociación con ${client}? ${plural(rows, 'fila pasa', 'filas pasan')} a los archivados y no se envía ningún correo más sobre este cliente. Podrás recuperarlo.`,
      ended: (client, rows) => `${client}: ${plural(rows, 'fila archivada', 'filas archivadas')}.`,
      confirmBack: (client, rows) =>
        `¿Recuperar ${client}? ${plural(rows, 'fila vuelve', 'filas vuelven')} de los archivados a la pestaña de renovaciones.`,
      broughtBack: (client, rows) => `${client}: ${plural(rows, 'fila recuperada', 'filas recuperadas')}.`,
    },
    wanted: {
      date: 'una fecha',
      number: 'un número',
      wholeNumber: 'un número entero',
    },
    refusal: {
      pastSnooze: (day) => `El ${day} no es posterior a hoy: no se pospondría nada. Elige un día posterior.`,
      columnsChanged:
        'Alguien cambió las columnas entretanto. El panel las muestra como están ahora; no se cambió nada.',
      unknownRow: 'Esta fila ya no está en la tabla. El panel muestra lo que hay ahora.',
      changedMeanwhile: (column, now) =>
        `Alguien cambió esta fila entretanto: ${column} ahora dice «${now}». No se sobrescribió nada.`,
      holdsFormula: (column) =>
        `${column} contiene una fórmula tuya, que se conserva. Cámbiala en la pestaña.`,
      otherRows: (client, rows) =>
        `${client} tiene ahora ${plural(rows, 'fila', 'filas')}. No se movió nada; compruébalo de nuevo.`,
      newRow: 'Esta fila es nueva. Elige antes «Actualizar ahora» en el menú; después se podrá mover.',
      unknownChoice: (value, allowed) =>
        `«${value}» no es uno de los valores posibles: ${allowed.join(', ')}.`,
      badRequest: (what) => `No se ha entendido la solicitud: ${what}`,
      unknownLanguage: (value) => `«${value}» no es uno de los idiomas en, fr, es, de, pt.`,
    },
    whatNow: {
      noDates:
        'Esta fila no tiene fecha de inicio de la renovación, así que no se puede calcular ninguna fecha límite.',
      cancelled: 'El cliente ha solicitado la cancelación. No se enviará nada más al respecto.',
      accepted: 'El cliente ha aceptado las condiciones.',
      untilDeadline: (deadline, days) =>
        days === 0
          ? 'Hoy es el último día para cambiar algo.'
          : `Las condiciones se pueden cambiar hasta el ${deadline}, dentro de ${plural(days, 'día', 'días')}.`,
      autoRenews: (day) => `Sin respuesta, el contrato se renueva sin cambios el ${day}.`,
      staysPending: 'Sin aceptación, el estado sigue siendo «Pendiente»: nunca se confirma por sí solo.',
      autoRenewed: (day) =>
        `Nadie respondió: el contrato se renovó automáticamente el ${day}. Las condiciones son definitivas.`,
      deadlinePassed: (deadline) => `La fecha límite pasó el ${deadline} sin aceptación.`,
    },
    setting: {
      unread: (setting, entries) => `No se entiende en el ajuste ${setting} y se omite: ${entries}.`,
      usual: 'Hasta que se corrija, se aplica el valor habitual.',
      expected: (what) => `Se espera: ${what}.`,
      oneOf: (list) => `uno de los valores ${list}`,
      wholeNumber: (lowest, highest) => `un número entero de ${lowest} a ${highest}`,
      example: (example) => `por ejemplo, ${example}`,
      noticeSubject: 'No se puede leer un ajuste',
      noticeAdvice:
        'Corrígelo en la pestaña «Configuración» o vacía la celda para usar el valor habitual. Recibes este correo una sola vez por cada valor.',
    },
    unwatched: {
      count: (rows) => `${plural(rows, 'fila', 'filas')} sin seguimiento posible`,
      inTable: (rows) =>
        `${plural(rows, 'fila de la tabla no se puede seguir', 'filas de la tabla no se pueden seguir')}. El panel del cliente dice cuáles y por qué.`,
      subject: (rows, first, day) =>
        rows === 1
          ? `${first}: no se puede seguir, ${day}`
          : `${rows} filas sin seguimiento posible, primero ${first}, ${day}`,
      greeting: (rows) =>
        rows === 1
          ? 'A una fila le falta lo que necesita un recordatorio.'
          : `A ${rows} filas les falta lo que necesita un recordatorio.`,
      heading: 'Sin seguimiento posible',
      line: (client, why) => `${client}: no se puede seguir, ${why}.`,
      unnamed: 'Una fila sin nombre de cliente',
      why: {
        noDate: 'no tiene fecha de inicio ni fecha límite de renovación',
        noClient: 'un recordatorio no puede decir de qué cliente se trata',
      },
      notADate: (value) => `«${value}» no es una fecha`,
      toDo: {
        noDate: 'Introduce la fecha de inicio o la fecha límite de la renovación.',
        noClient: 'Introduce el nombre del cliente.',
      },
      more: (rows) => `Y ${plural(rows, 'fila más', 'filas más')}; RENEWAL_AUDIT las muestra todas.`,
      footer:
        'Enviado por Partner Renewals, una vez por cada fila así, porque eres su responsable o porque la actualización diaria se ejecuta con tu cuenta.',
    },
    heartbeat: {
      columnPutBack: (column) =>
        `La columna «${column}» se había eliminado y se ha restablecido. Revisa su contenido: lo que ya no se conoce está vacío.`,
      late: (when) =>
        `La actualización diaria se retrasa: la última correcta fue el ${when}. Hasta que vuelva a ejecutarse, no se envían recordatorios. Abre «Recordatorios…» en el menú para repararla.`,
      postponed: (count) =>
        `No se pudieron enviar todos los correos: ${plural(count, 'correo espera', 'correos esperan')} a la próxima actualización, primero los más urgentes. El número de correos por ejecución y por día es limitado.`,
      failed: (reason) => `La última actualización avisó: ${reason}`,
      triggerRefused: (reason) =>
        `Google no ha creado un activador nuevo: ${reason} Si los recordatorios ya estaban activados en esta hoja de cálculo, puede que el activador anterior lo impida: elimínalo en script.google.com/home/triggers o espera a su próxima ejecución.`,
      lastRun: (when) => `Última actualización correcta: ${when}`,
      runBy: (owners) => `Se ejecuta con la cuenta de ${owners}`,
      nextRun: (day, hour) => `Próxima actualización: ${day}, entre las ${hour}:00 y las ${hour + 1}:00`,
      menuItem: '⚠ Recordatorios con retraso: reparar…',
      toast:
        'La actualización diaria se retrasa: no se envían recordatorios. Elige «Recordatorios con retraso: reparar…» en el menú.',
      steps: {
        columns: 'Columnas',
        alerts: 'Número de decisiones',
        statuses: 'Lista de estados',
        contacts: 'Lista de contactos',
        colours: 'Colores',
        points: 'Puntos',
      },
      notice: {
        noSpreadsheetSubject: 'Los recordatorios no encuentran ninguna hoja de cálculo',
        noSpreadsheet:
          'Google inicia la actualización diaria con tu cuenta sin darle la hoja de cálculo. No se envían recordatorios y no se actualiza nada.',
        noSpreadsheetAdvice:
          'Instala Partner Renewals en la propia hoja de cálculo, como script vinculado a ella: allí la actualización diaria la encuentra. La página de soporte de Partner Renewals explica cómo, en «Reminders find no spreadsheet». Hasta entonces, elige «Actualizar ahora» en el menú. Recibes este correo una sola vez.',
        failedSubject: 'La actualización diaria no ha ido bien',
        shortageSubject: 'No se pudieron enviar todos los recordatorios',
        consentSubject: 'La actualización diaria necesita de nuevo tu permiso',
        consent:
          'Google ya no permite que la actualización diaria trabaje en tu nombre; no se envían recordatorios.',
        consentAdvice:
          'Concede de nuevo los permisos o deja que un compañero se haga cargo: menú, «Recordatorios…».',
        advice: 'La próxima actualización lo intenta de nuevo y recupera lo pendiente.',
        grant: 'Conceder permisos',
        openFile: 'Abrir la hoja de cálculo',
        footer:
          'Enviado por Partner Renewals, una vez al día como máximo, porque la actualización diaria utiliza tu cuenta.',
      },
    },
    mail: {
      subject: (decisions, firstClient, day) =>
        decisions === 1
          ? `${firstClient}: decisión de renovación, ${day}`
          : `${decisions} decisiones de renovación, primero ${firstClient}, ${day}`,
      possibleRepeat: '[posible duplicado]',
      possibleRepeatNote:
        'Es posible que ya hayas recibido este correo: la última actualización se detuvo entre el envío y su anotación. No se enviará por tercera vez.',
      greeting: (count) =>
        count === 1
          ? 'Un cambio de contrato requiere tu atención.'
          : `${count} cambios de contrato requieren tu atención.`,
      columns: {
        mrr: 'MRR actual → nuevo',
        discount: 'Descuento actual → nuevo',
        deadline: 'Fecha límite',
      },
      daysLeft: (days) =>
        days < 0
          ? `hace ${plural(-days, 'día', 'días')}`
          : days === 0
            ? 'hoy'
            : days === 1
              ? 'mañana'
              : `dentro de ${days} días`,
      stage: {
        appears: 'Ya visible',
        upcoming: 'Próximamente',
        clientNotice: 'Informar al cliente',
        lastDay: 'Último día',
        deadlinePassed: 'Fecha límite superada',
        escalation: 'Aún sin decidir',
      },
      actBy: (day) => `Actúa antes de que acabe el ${day}: la fecha límite cae en un día no laborable.`,
      noLongerOpen: 'Ya no se puede cambiar',
      todo: {
        appears: (deadline) =>
          `Decide con el cliente, a más tardar el ${deadline}, si se mantienen las condiciones.`,
        upcoming: (deadline) =>
          `Decide con el cliente, a más tardar el ${deadline}, si se mantienen las condiciones.`,
        clientNoticeHubspot: (deadline) =>
          `A partir de hoy, HubSpot escribe al cliente y le comunica el nuevo precio. Habla antes con él; las condiciones se pueden cambiar hasta el ${deadline}.`,
        clientNoticePartner: (deadline) =>
          `Debes informar tú al cliente: descuentos, fecha de renovación y fecha límite (${deadline}). Lo mejor es una reunión.`,
        lastDay: 'Hoy es el último día para cambiar algo.',
        autoRenewed: 'Nadie respondió antes de la fecha límite: el contrato se renovó tal como estaba.',
        deadlinePassed:
          'La fecha límite ha pasado sin aceptación. Pregunte a HubSpot qué es posible todavía.',
        escalation: (deadline) =>
          `Nadie ha decidido todavía. Resuélvalo con la persona responsable a más tardar el ${deadline}.`,
      },
      otherwise: {
        renewal: (day) => `Si no se hace nada, el contrato se renueva sin cambios el ${day}.`,
        notRenewal: 'Si no se hace nada, el estado sigue siendo «Pendiente»; nunca se confirma por sí solo.',
      },
      openTable: 'Abrir las renovaciones',
      findRow: (client) =>
        `Busca allí «${client}» (Ctrl+F, ⌘F) o elige «Buscar un cliente» en el menú del complemento.`,
      noData: 'sin datos',
      footer:
        'Enviado por Partner Renewals, una vez al día como máximo, porque eres responsable de estas filas.',
      ownedBy: (owner) => `Responsable: ${owner}`,
      noOwner: (why) => `No se puede avisar al responsable: ${why}. Indica uno en la fila.`,
      standIn: (owner) => `Sustituyes a ${owner}.`,
      standInUntil: (owner, day) => `Sustituyes a ${owner}, ausente hasta el ${day}.`,
      left: (count) =>
        count === 1
          ? 'Mañana sigue 1 cambio de contrato más; los más urgentes están arriba.'
          : `Mañana siguen ${count} cambios de contrato más; los más urgentes están arriba.`,
      attached: 'Las fechas límite van adjuntas para tu calendario.',
      footerEscalation:
        'Enviado por Partner Renewals, una vez al día como máximo, porque a esta dirección se le avisa de lo que sigue sin decidir.',
      calendarEntry: (client) => `Fecha límite de renovación: ${client}`,
      preview: {
        played: 'Calculado día a día desde hoy, como si nadie cambiara la tabla y se enviara cada correo.',
        tooFar:
          'Demasiado lejos para calcular los días hasta entonces: muestra lo que tocaría si no se enviara ningún correo antes.',
      },
      quiet: {
        subject: (open, day) =>
          open === 0
            ? `Sin novedades: ninguna decisión de renovación pendiente, ${day}`
            : `Nada nuevo: ${plural(open, 'decisión de renovación pendiente', 'decisiones de renovación pendientes')}, ${day}`,
        greeting: (open) =>
          open === 0
            ? 'Sin novedades: no hay ninguna decisión de renovación pendiente.'
            : `Hoy no hay nada nuevo; ${plural(open, 'decisión de renovación sigue pendiente', 'decisiones de renovación siguen pendientes')}.`,
        next: 'Próximas fechas límite',
        more: (count) => `y ${count} más en la hoja de cálculo`,
        why: 'Recibe este correo una vez por semana cuando no hay recordatorios, para que pueda distinguir el silencio de un fallo.',
        footer: 'Enviado por Partner Renewals. El día se elige en la pestaña Configuración.',
      },
      toldBy: (owner) => `Quién informa al cliente: ${owner}`,
    },
  };
}
