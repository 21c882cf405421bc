import { whenSpoken } from './language';

/** What is said of HubSpot's API in the Log and in refusals. */
export interface HubSpotTexts {
  readonly broughtIn: string;
  readonly result: (read: number, added: number, changed: number, withdrawn: number) => string;
  readonly withdrawn: string;
  readonly goesOn: string;
  readonly clientAdded: string;
  readonly left: string;
  readonly notUnderstood: string;
  readonly failed: string;
  readonly noToken: string;
  readonly noClientsTab: string;
  readonly dailyOn: string;
  readonly dailyOff: string;
  readonly problem: {
    readonly missing: (property: string) => string;
    readonly changed: (property: string, type: string) => string;
    readonly unreadable: (property: string, value: string) => string;
    readonly currency: (property: string, currency: string) => string;
    readonly noCurrency: (property: string) => string;
    readonly unlisted: () => string;
  };
  readonly error: {
    readonly badToken: string;
    readonly unlikelyToken: string;
    readonly missingScope: (scopes: string) => string;
    readonly tooManyRequests: string;
    readonly unavailable: string;
    readonly unreadable: string;
    readonly refused: (status: number) => string;
  };
}

export const HUBSPOT_TEXTS = whenSpoken<HubSpotTexts>({
  en() {
    return {
      broughtIn: 'Clients imported from HubSpot',
      result: (read, added, changed, withdrawn) =>
        `read: ${read}, new: ${added}, changed: ${changed}${withdrawn > 0 ? `, no longer shown: ${withdrawn}` : ''}`,
      withdrawn: 'HubSpot no longer shows it',
      goesOn: 'There are more; the next update continues from here.',
      clientAdded: 'Client added from HubSpot',
      left: 'Client of HubSpot left out',
      notUnderstood: 'Property of HubSpot left out',
      failed: 'Clients could not be imported from HubSpot',
      noToken: 'There is no access token for HubSpot yet. Enter one first.',
      noClientsTab: 'The Clients tab is missing. Choose "Set up this spreadsheet" from the menu first.',
      dailyOn: 'Daily clients from HubSpot switched on',
      dailyOff: 'Daily clients from HubSpot switched off',
      problem: {
        missing: (property) => `HubSpot has no property ${property} any more; the column stays as it is`,
        changed: (property, type) => `${property} is now of the type "${type}"; the column stays as it is`,
        unreadable: (property, value) => `${property} holds "${value}", which the column cannot take`,
        currency: (property, currency) =>
          `${property}: the client is billed in ${currency}, and HubSpot does not say in which currency the amount is; see Settings`,
        noCurrency: (property) =>
          `${property}: HubSpot does not say in which currency the amount is; see Settings`,
        unlisted: () =>
          'HubSpot does not show this token which properties there are (403). The usual ones are read.',
      },
      error: {
        unlikelyToken:
          'This does not look like an access token of HubSpot: they begin with “pat-”. HubSpot does not answer at the moment.',
        badToken:
          'HubSpot does not know this access token (401). Copy it again from the service key or the private app, or create a new service key.',
        missingScope: (scopes) =>
          `The access token lacks the scope ${scopes} (403). Add it to the service key or the private app.`,
        tooManyRequests: 'HubSpot asks to wait longer than a run may last (429). Try again later.',
        unavailable: 'HubSpot does not answer at the moment. Try again later.',
        unreadable: 'HubSpot answered something else than its API promises. Try again later.',
        refused: (status) => `HubSpot refused the request (${status}).`,
      },
    };
  },
  fr() {
    return {
      broughtIn: 'Clients importés depuis HubSpot',
      result: (read, added, changed, withdrawn) =>
        `lus\u00a0: ${read}, nouveaux\u00a0: ${added}, modifiés\u00a0: ${changed}${withdrawn > 0 ? `, plus affichés\u00a0: ${withdrawn}` : ''}`,
      withdrawn: 'N’est plus affiché par HubSpot',
      goesOn: 'Il en reste\u00a0; la prochaine mise à jour continuera ici.',
      clientAdded: 'Client ajouté depuis HubSpot',
      left: 'Client de HubSpot laissé de côté',
      notUnderstood: 'Propriété de HubSpot laissée de côté',
      failed: 'Les clients n’ont pas pu être importés depuis HubSpot',
      noToken: 'Il n’y a pas encore de jeton d’accès à HubSpot. Saisissez-en un d’abord.',
      noClientsTab:
        'L’onglet Clients est absent. Choisissez d’abord «\u00a0Configurer cette feuille de calcul\u00a0» dans le menu.',
      dailyOn: 'Reprise quotidienne depuis HubSpot activée',
      dailyOff: 'Reprise quotidienne depuis HubSpot désactivée',
      problem: {
        missing: (property) =>
          `HubSpot n’a plus de propriété ${property}\u00a0; la colonne reste telle quelle`,
        changed: (property, type) =>
          `${property} est désormais du type «\u00a0${type}\u00a0»\u00a0; la colonne reste telle quelle`,
        unreadable: (property, value) =>
          `${property} contient «\u00a0${value}\u00a0», que la colonne ne peut pas recevoir`,
        currency: (property, currency) =>
          `${property}\u00a0: le client est facturé en ${currency}, et HubSpot ne dit pas dans quelle devise est le montant\u00a0; voir Paramètres`,
        noCurrency: (property) =>
          `${property}\u00a0: HubSpot ne dit pas dans quelle devise est le montant\u00a0; voir Paramètres`,
        unlisted: () =>
          'HubSpot n’indique pas à ce jeton quelles propriétés existent (403). Les propriétés habituelles sont lues.',
      },
      error: {
        unlikelyToken:
          'Cela ne ressemble pas à un jeton d’accès HubSpot\u00a0: ils commencent par «\u00a0pat-\u00a0». HubSpot ne répond pas pour le moment.',
        badToken:
          'HubSpot ne connaît pas ce jeton d’accès (401). Copiez-le à nouveau depuis la clé de service ou l’application privée, ou créez une clé de service.',
        missingScope: (scopes) =>
          `Il manque au jeton d’accès le périmètre ${scopes} (403). Ajoutez-le à la clé de service ou à l’application privée.`,
        tooManyRequests:
          'HubSpot demande d’attendre plus longtemps qu’une mise à jour ne peut durer (429). Réessayez plus tard.',
        unavailable: 'HubSpot ne répond pas pour le moment. Réessayez plus tard.',
        unreadable: 'La réponse de HubSpot n’est pas celle que promet son API. Réessayez plus tard.',
        refused: (status) => `HubSpot a refusé la demande (${status}).`,
      },
    };
  },
  es() {
    return {
      broughtIn: 'Clientes importados de HubSpot',
      result: (read, added, changed, withdrawn) =>
        `leídos: ${read}, nuevos: ${added}, cambiados: ${changed}${withdrawn > 0 ? `, ya no se muestran: ${withdrawn}` : ''}`,
      withdrawn: 'HubSpot ya no lo muestra',
      goesOn: 'Quedan más; la próxima actualización sigue desde aquí.',
      clientAdded: 'Cliente añadido desde HubSpot',
      left: 'Cliente de HubSpot no incluido',
      notUnderstood: 'Propiedad de HubSpot no incluida',
      failed: 'No se pudieron importar los clientes de HubSpot',
      noToken: 'Todavía no hay un token de acceso a HubSpot. Introduce uno primero.',
      noClientsTab:
        'Falta la pestaña de clientes. Elige primero «Configurar esta hoja de cálculo» en el menú.',
      dailyOn: 'Clientes de HubSpot cada día: activado',
      dailyOff: 'Clientes de HubSpot cada día: desactivado',
      problem: {
        missing: (property) => `HubSpot ya no tiene la propiedad ${property}; la columna se queda como está`,
        changed: (property, type) => `${property} es ahora del tipo «${type}»; la columna se queda como está`,
        unreadable: (property, value) => `${property} contiene «${value}», que la columna no admite`,
        currency: (property, currency) =>
          `${property}: al cliente se le factura en ${currency} y HubSpot no dice en qué moneda está el importe; consulta Configuración`,
        noCurrency: (property) =>
          `${property}: HubSpot no dice en qué moneda está el importe; consulta Configuración`,
        unlisted: () =>
          'HubSpot no muestra a este token qué propiedades existen (403). Se leen las habituales.',
      },
      error: {
        unlikelyToken:
          'Esto no parece un token de acceso de HubSpot: empiezan por «pat-». HubSpot no responde en este momento.',
        badToken:
          'HubSpot no conoce este token de acceso (401). Cópialo de nuevo de la clave de servicio o de la aplicación privada, o crea una clave de servicio.',
        missingScope: (scopes) =>
          `Al token de acceso le falta el alcance ${scopes} (403). Añádelo a la clave de servicio o a la aplicación privada.`,
        tooManyRequests:
          'HubSpot pide esperar más de lo que puede durar una actualización (429). Inténtalo más tarde.',
        unavailable: 'HubSpot no responde en este momento. Inténtelo más tarde.',
        unreadable: 'HubSpot respondió algo distinto de lo que promete su API. Inténtelo más tarde.',
        refused: (status) => `HubSpot rechazó la solicitud (${status}).`,
      },
    };
  },
  de() {
    return {
      broughtIn: 'Kunden aus HubSpot importiert',
      result: (read, added, changed, withdrawn) =>
        `gelesen: ${read}, neu: ${added}, geändert: ${changed}${withdrawn > 0 ? `, nicht mehr gezeigt: ${withdrawn}` : ''}`,
      withdrawn: 'HubSpot zeigt es nicht mehr',
      goesOn: 'Es gibt noch mehr; die nächste Aktualisierung macht hier weiter.',
      clientAdded: 'Kunde aus HubSpot hinzugefügt',
      left: 'Kunde aus HubSpot ausgelassen',
      notUnderstood: 'Eigenschaft aus HubSpot ausgelassen',
      failed: 'Kunden konnten nicht aus HubSpot importiert werden',
      noToken: 'Es gibt noch kein Zugriffstoken für HubSpot. Bitte geben Sie zuerst eines ein.',
      noClientsTab: 'Der Tab „Kunden“ fehlt. Wählen Sie zuerst „Diese Tabelle einrichten“ im Menü.',
      dailyOn: 'Tägliche Übernahme aus HubSpot eingeschaltet',
      dailyOff: 'Tägliche Übernahme aus HubSpot ausgeschaltet',
      problem: {
        missing: (property) =>
          `HubSpot hat keine Eigenschaft ${property} mehr; die Spalte bleibt, wie sie ist`,
        changed: (property, type) =>
          `${property} ist jetzt vom Typ „${type}“; die Spalte bleibt, wie sie ist`,
        unreadable: (property, value) =>
          `${property} enthält „${value}“, was die Spalte nicht aufnehmen kann`,
        currency: (property, currency) =>
          `${property}: Der Kunde wird in ${currency} abgerechnet, und HubSpot sagt nicht, in welcher Währung der Betrag ist; siehe Einstellungen`,
        noCurrency: (property) =>
          `${property}: HubSpot sagt nicht, in welcher Währung der Betrag ist; siehe Einstellungen`,
        unlisted: () =>
          'HubSpot zeigt diesem Token nicht, welche Eigenschaften es gibt (403). Die üblichen werden gelesen.',
      },
      error: {
        unlikelyToken:
          'Das sieht nicht nach einem Zugriffstoken von HubSpot aus: Sie beginnen mit „pat-“. HubSpot antwortet im Moment nicht.',
        badToken:
          'HubSpot kennt dieses Zugriffstoken nicht (401). Kopieren Sie es erneut aus dem Service-Schlüssel oder der privaten App, oder erstellen Sie einen Service-Schlüssel.',
        missingScope: (scopes) =>
          `Dem Zugriffstoken fehlt der Bereich ${scopes} (403). Fügen Sie ihn dem Service-Schlüssel oder der privaten App hinzu.`,
        tooManyRequests:
          'HubSpot verlangt eine längere Pause, als eine Aktualisierung dauern darf (429). Versuchen Sie es später erneut.',
        unavailable: 'HubSpot antwortet zurzeit nicht. Versuchen Sie es später erneut.',
        unreadable:
          'HubSpot hat etwas anderes geantwortet, als die Schnittstelle verspricht. Versuchen Sie es später erneut.',
        refused: (status) => `HubSpot hat die Anfrage abgelehnt (${status}).`,
      },
    };
  },
  pt() {
    return {
      broughtIn: 'Clientes importados da HubSpot',
      result: (read, added, changed, withdrawn) =>
        `lidos: ${read}, novos: ${added}, alterados: ${changed}${withdrawn > 0 ? `, não mostrados: ${withdrawn}` : ''}`,
      withdrawn: 'A HubSpot não mostra mais',
      goesOn: 'Há mais; a próxima atualização continua daqui.',
      clientAdded: 'Cliente adicionado da HubSpot',
      left: 'Cliente da HubSpot deixado de fora',
      notUnderstood: 'Propriedade da HubSpot deixada de fora',
      failed: 'Não foi possível importar os clientes da HubSpot',
      noToken: 'Ainda não há um token de acesso à HubSpot. Informe um primeiro.',
      noClientsTab: 'A aba de clientes não existe. Escolha primeiro “Configurar esta planilha” no menu.',
      dailyOn: 'Clientes da HubSpot todos os dias: ativado',
      dailyOff: 'Clientes da HubSpot todos os dias: desativado',
      problem: {
        missing: (property) => `A HubSpot não tem mais a propriedade ${property}; a coluna fica como está`,
        changed: (property, type) => `${property} agora é do tipo “${type}”; a coluna fica como está`,
        unreadable: (property, value) => `${property} contém “${value}”, que a coluna não aceita`,
        currency: (property, currency) =>
          `${property}: o cliente é cobrado em ${currency} e a HubSpot não informa em que moeda está o valor; veja Configurações`,
        noCurrency: (property) =>
          `${property}: a HubSpot não informa em que moeda está o valor; veja Configurações`,
        unlisted: () =>
          'A HubSpot não mostra a este token quais propriedades existem (403). As habituais são lidas.',
      },
      error: {
        unlikelyToken:
          'Isto não parece um token de acesso da HubSpot: eles começam com “pat-”. A HubSpot não responde no momento.',
        badToken:
          'A HubSpot não conhece este token de acesso (401). Copie-o novamente da chave de serviço ou do aplicativo privado, ou crie uma chave de serviço.',
        missingScope: (scopes) =>
          `Falta ao token de acesso o escopo ${scopes} (403). Adicione-o à chave de serviço ou ao aplicativo privado.`,
        tooManyRequests:
          'A HubSpot pede uma espera maior do que uma atualização pode durar (429). Tente mais tarde.',
        unavailable: 'A HubSpot não responde no momento. Tente mais tarde.',
        unreadable: 'A HubSpot respondeu algo diferente do que sua API promete. Tente mais tarde.',
        refused: (status) => `A HubSpot recusou a solicitação (${status}).`,
      },
    };
  },
});
