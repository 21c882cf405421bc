import type { Texts } from './en';
import { counts, pluralFromTwo as plural } from './plural';

/** Brazilian Portuguese. */
export function pt(): Texts {
  return {
    addOn: 'Partner Renewals',
    menu: {
      show: 'Mostrar',
      sortByDeadline: 'Ordenar por prazo',
      configureColumns: 'Configurar colunas…',
      endAssociation: 'Encerrar a associação (HubSpot: Encerrar serviços)…',
      bringBack: 'Trazer um cliente de volta…',
      undoLastRun: 'Desfazer a última atualização',
      undoOrRedo: 'Desfazer ou refazer…',
      pointsCalculator: 'Calculadora de pontos',
      openClientPanel: 'Painel do cliente',
      findClient: 'Buscar um cliente',
      importFile: 'Importar um arquivo…',
      hubspot: 'Clientes da HubSpot…',
      refreshNow: 'Atualizar agora',
      previewReminders: 'Lembretes…',
      setUp: 'Configurar esta planilha',
    },
    setUp: {
      adopted: (tab) =>
        `A tabela de “${tab}” agora é a sua tabela de renovações. O que faltava está à direita; nada foi movido nem excluído.`,
      dated: (rows, dated) => `${plural(rows, 'linha', 'linhas')}, ${dated} com data legível`,
      convert: (cells) =>
        `Algumas células desta tabela são texto ou foram lidas pelas regras de outro país:\n\n${cells}\n\nConverter agora? “Desfazer a última atualização” reverte.`,
      nothingDone: 'Nada foi alterado.',
      useTab: (tab, all) => `Mais de uma aba parece uma tabela de renovações: ${all}. Usar “${tab}”?`,
      useColumn: (column, header, cell) =>
        `Mais de um cabeçalho significa “${column}”. O certo é “${header}” em ${cell}?`,
      newTab: 'Criar em vez disso uma aba nova e vazia?',
      done: 'Sua tabela de renovações está pronta. Agora, importe um arquivo pelo menu ou digite diretamente na tabela.',
      step: (tab, number, of) => `Etapa ${number} de ${of}: “${tab}”…`,
      tabsMadeAnew: (tabs) => `Estas abas faltavam e foram criadas de novo, com o conteúdo inicial: ${tabs}.`,
      columnsPutBack: (columns, cells) =>
        `Estas colunas faltavam e foram restabelecidas: ${columns}. ${plural(cells, 'célula restaurada', 'células restauradas')}; verifique o resto.`,
      settingsReset: (settings) => `Estas configurações faltavam e têm seus valores usuais: ${settings}.`,
      missing: (parts) => `Falta: ${parts}. “Configurar esta planilha” restabelece.`,
      nothingToDo: 'Tudo está no lugar; nada foi alterado.',
    },
    views: {
      names: {
        due30: 'Abertas, prazo em 30 dias',
        due60: 'Abertas, prazo em 60 dias',
        due120: 'Abertas, prazo em 120 dias',
        overdue: 'Atrasadas, sem resposta',
        mine: 'Minhas renovações',
        partnerOwned: 'O parceiro comunica',
        lapsed: 'Prazo encerrado, sem resposta',
        all: 'Todas as linhas',
      },
      shown: (shown, inAll) =>
        `${shown} de ${plural(inAll, 'linha', 'linhas')} à mostra. “Todas as linhas” no menu traz as outras de volta; todos no arquivo veem o mesmo.`,
      sorted: 'Ordenado por prazo, o mais próximo primeiro.',
      unknownUser:
        'O Google não informa ao complemento quem é você, por isso não há como saber quais linhas são suas. Use o filtro da coluna “E-mail do responsável”.',
      alerts: (count, deadline, client) =>
        `${plural(count, 'decisão', 'decisões')} a tomar. Próximo prazo: ${deadline}, ${client}.`,
      noAlerts: 'Nenhuma decisão a tomar.',
    },
    columns: {
      protection:
        'o complemento encontra as colunas por estes cabeçalhos. Para ocultar ou mover uma coluna, use “Configurar colunas” no menu.',
    },
    panels: {
      runs: 'Desfazer ou refazer',
      columns: 'Configurar colunas',
      calculator: 'Calculadora de pontos',
      client: 'Painel do cliente',
      import: 'Importar um arquivo',
      hubspot: 'Clientes da HubSpot',
      reminders: 'Lembretes',
    },
    permission: {
      missing: 'Falta uma permissão que você não concedeu ao Partner Renewals:',
      asked: 'O Google a solicita agora. Depois escolha este item do menu novamente.',
      grant: (url) =>
        url === ''
          ? 'Conceda-a quando o Google solicitar e tente novamente.'
          : `Conceda-a aqui e tente novamente: ${url}`,
      names: {
        spreadsheet: 'Ver e editar esta planilha: sem ela, nenhuma tabela pode ser lida nem escrita.',
        panels:
          'Mostrar painéis e caixas de diálogo: para o painel do cliente, as importações, a calculadora e todas as mensagens.',
        triggers: 'Ser executado na sua ausência: para a atualização diária.',
        emails: 'Enviar e-mails em seu nome: para os lembretes.',
        address: 'Ver o seu endereço de e-mail: para “Minhas” e para a conta que envia os lembretes.',
        requests: 'Conectar-se a um serviço externo: somente para a importação da HubSpot.',
      },
    },
    run: {
      someOffered: (shown, inAll) =>
        `${shown} de ${inAll} são oferecidos aqui; qualquer outro pode ser digitado.`,
      noSpreadsheet:
        'O Google não forneceu ao Partner Renewals nenhuma planilha aberta. Recarregue a planilha e tente novamente.',
      undoQuestion: (event, when, changes) =>
        `A última atualização que mudou algo: “${event}”, ${when}. ${changes}. Desfazer?`,
      changes: (added, removed, changed, moved) =>
        counts(
          plural,
          [changed, 'célula alterada', 'células alteradas'],
          [added, 'linha adicionada', 'linhas adicionadas'],
          [removed, 'linha removida', 'linhas removidas'],
          [moved, 'linha movida', 'linhas movidas'],
        ),
      leftAsIs: (count, names) =>
        `${plural(count, 'célula alterada depois e mantida', 'células alteradas depois e mantidas')}: ${names}.`,
      nothingToUndo: 'Não há mais atualização a desfazer.',
      title: 'Partner Renewals',
      done: (statuses, mails) =>
        `${plural(statuses, 'status atualizado', 'status atualizados')}, ${plural(mails, 'e-mail enviado', 'e-mails enviados')}.`,
      notSetUp:
        'Esta planilha ainda não tem uma tabela de renovações. Escolha primeiro “Configurar esta planilha” no menu.',
      busy: 'Há outra atualização em andamento nesta planilha. Tente novamente em um minuto.',
    },
    log: {
      copiedRow: 'A linha é cópia de outra',
      copyNote: (row) =>
        `Cópia da linha ${row} no momento da colagem: mesmo cliente, tipo e início. Altere-a ou exclua-a; até lá, as duas contam.`,
      columnsConfigured: 'Colunas configuradas',
      columnPutBack: 'Coluna removida restaurada',
      cellRestored: 'Célula de uma coluna removida restaurada',
      adopted: (tab) => `Tabela da aba “${tab}” adotada`,
      layout: (version) => `Layout atualizado para a versão ${version}`,
      associationEnded: 'Associação encerrada: linhas movidas para os arquivados',
      broughtBack: 'Associação retomada: linhas devolvidas',
      ownerFilled: 'Proprietário da comunicação preenchido',
      noticeFilled: 'Aviso prévio preenchido',
      undone: 'Desfeito',
      converted: 'Célula convertida',
      redone: 'Refeito',
      leftAsIs: 'Alterado depois e mantido',
      rowRemoved: 'Linha removida',
      setUp: 'Planilha configurada',
      imported: (file) => `Importado de ${file}`,
      importedRow: 'Linha adicionada pela importação',
      assumed: 'Pergunta sem resposta: foi adotada a resposta segura',
      rejectedLine: (line) => `Linha ${line} do arquivo não importada`,
      blankedCell: (line) => `Linha ${line} do arquivo: uma célula não importada`,
      dailyRun: 'Atualização diária',
      dailyRunResult: (rows, statuses, mails) =>
        `${plural(rows, 'linha', 'linhas')}, ${plural(statuses, 'status atualizado', 'status atualizados')}, ${plural(mails, 'e-mail enviado', 'e-mails enviados')}`,
      statusMovedOn: 'Status atualizado',
      deadlineReckoned: 'Prazo calculado',
      startCalculated: 'Início da renovação calculado a partir do prazo',
      datedByHand: 'Status definido manualmente: data adicionada',
      colours: 'Regras de cor ausentes ou danificadas restauradas',
      setAside: (key: string): string =>
        `Não foi possível ler o que estava salvo em “${key}”. O conteúdo foi mantido em “setAside.${key}”, e a atualização continuou sem ele.`,
      mailSent: (to) => `Lembrete enviado para ${to}`,
      mailRepeated: (to) => `Lembrete reenviado para ${to}, marcado como possível repetição`,
      mailUnknown: (to) => `Não se sabe se o lembrete para ${to} foi enviado; não haverá um terceiro envio`,
      mailFailed: (to, reason) => `Lembrete para ${to} não enviado: ${reason}`,
      mailPostponed: (to) =>
        `O lembrete para ${to} aguarda a próxima atualização: esta não pôde enviar mais e-mails`,
      notReminded: 'Não foi possível avisar ninguém',
      changedInPanel: 'Alterado no painel do cliente',
      remindersConfirmed: 'Lembretes ativados',
      remindersSwitchedOff: 'Lembretes desativados',
      language: 'Idioma alterado',
      unwatched: 'Linha sem acompanhamento possível',
      unreadable: 'Célula não compreendida; deixada como está',
    },
    problem: {
      associationEnded: (day) =>
        `associação encerrada em ${day}; traga primeiro o cliente de volta dos arquivados`,
      currentMrrUnknown: (change) =>
        `uma mudança de ${change} não dá um novo MRR, porque o MRR atual não é conhecido`,
      otherCurrency: (currency, known) =>
        `os valores da linha estão em ${known}, e o arquivo não traz nenhum em ${currency}: ambos ficam como estão`,
      rowTaken: (client: string): string =>
        `outra linha do arquivo já corresponde à linha de ${client} na tabela`,
      whoseLine: (hubId, byId, byName) => `o ID do Hub ${hubId} é de “${byId}”, mas o nome é de “${byName}”`,
      severalRows: (count: number): string => `${count} linhas da tabela são deste cliente; una-as primeiro`,
      noOwnerEmail: 'sem e-mail do responsável',
      invalidEmail: (value) => `“${value}” não é um endereço de e-mail`,
      unreadable: (value, wanted) => `“${value}” não é ${wanted}`,
      missing: (column) => `falta “${column}”`,
    },
    identity: {
      nameless: (id) => `Cliente ${id}`,
      whichLine: (client, known) => `Vários clientes podem ser a linha de “${known}”. É este: ${client}?`,
      quoted: (name) => `“${name}”`,
      inLine: (line, question) => `Linha ${line}: ${question}`,
      sameWebsite: (client, known) =>
        `“${client}” é o mesmo cliente que ${known}? O site é o mesmo, mas o nome não.`,
      isSame: (known, client) =>
        `O mesmo cliente: a linha de “${known}” passa a se chamar “${client}” e recebe os novos valores`,
      isEnded: (known, day) =>
        `O mesmo cliente que “${known}”, cuja associação terminou em ${day}: ignorá-lo`,
      isOther: 'Outro cliente: adicionar uma linha própria',
      whichClient: (client) => `A tabela tem vários clientes chamados “${client}”. Qual deles é?`,
      hubId: (hubId) => `ID do Hub ${hubId}`,
      whoseLine: (hubId, byId, byName) =>
        `O ID do Hub ${hubId} é de “${byId}”, mas o nome é de “${byName}”. De que cliente se trata?`,
      lineOf: (client) => `“${client}”`,
      skipLine: 'Nenhum dos dois: ignorá-lo',
      whichName: (hubId, known, client) =>
        `O ID do Hub ${hubId} é de “${known}” na tabela e de “${client}” no arquivo. Qual nome está certo?`,
      keepName: (known) => `“${known}”: manter o nome da tabela`,
      takeName: (client) => `“${client}”: renomear a linha`,
    },
    newStart: {
      question: (rows, more) =>
        `O início da renovação muda para clientes que tinham aceitado, pedido o cancelamento ou estavam adiados: ${rows}${more > 0 ? ` e mais ${more}` : ''}. A decisão vale para a nova data?`,
      clear: 'Não: apagar e perguntar de novo ao cliente; o registro de atividades a guarda',
      keep: 'Sim: só a data foi corrigida, manter a decisão',
    },
    association: {
      selectRow: 'Selecione primeiro uma linha do cliente na aba de renovações.',
      selectArchived: 'Selecione primeiro uma linha do cliente na aba dos arquivados.',
      confirmEnd: (client, rows) =>
        `Encerrar a associação com ${client}? ${plural(rows, 'linha vai', 'linhas vão')} para os arquivados e nenhum e-mail sobre este cliente é enviado. Você pode trazê-lo de volta.`,
      ended: (client, rows) => `${client}: ${plural(rows, 'linha arquivada', 'linhas arquivadas')}.`,
      confirmBack: (client, rows) =>
        `Trazer ${client} de volta? ${plural(rows, 'linha volta', 'linhas voltam')} dos arquivados para a aba de renovações.`,
      broughtBack: (client, rows) => `${client}: ${plural(rows, 'linha devolvida', 'linhas devolvidas')}.`,
    },
    wanted: {
      date: 'uma data',
      number: 'um número',
      wholeNumber: 'um número inteiro',
    },
    refusal: {
      pastSnooze: (day) => `${day} não é depois de hoje: nada seria adiado. Escolha um dia posterior.`,
      columnsChanged:
        'Alguém alterou as colunas nesse meio-tempo. O painel mostra como estão agora; nada foi alterado.',
      unknownRow: 'Esta linha não está mais na tabela. O painel mostra o que há agora.',
      changedMeanwhile: (column, now) =>
        `Alguém alterou esta linha nesse meio-tempo: ${column} agora diz “${now}”. Nada foi sobrescrito.`,
      holdsFormula: (column) => `${column} contém uma fórmula sua, que permanece. Altere-a na planilha.`,
      otherRows: (client, rows) =>
        `${client} tem agora ${plural(rows, 'linha', 'linhas')}. Nada foi movido; verifique novamente.`,
      newRow: 'Esta linha é nova. Escolha antes “Atualizar agora” no menu; depois ela poderá ser movida.',
      unknownChoice: (value, allowed) => `“${value}” não é um dos valores possíveis: ${allowed.join(', ')}.`,
      badRequest: (what) => `A solicitação não foi compreendida: ${what}`,
      unknownLanguage: (value) => `“${value}” não é um dos idiomas en, fr, es, de, pt.`,
    },
    whatNow: {
      noDates: 'Esta linha não tem data de início da renovação, então não é possível calcular o prazo.',
      cancelled: 'O cliente solicitou o cancelamento. Nada mais será enviado sobre isso.',
      accepted: 'O cliente aceitou as condições.',
      untilDeadline: (deadline, days) =>
        days === 0
          ? 'Hoje é o último dia para mudar alguma coisa.'
          : `As condições podem ser alteradas até ${deadline}, daqui a ${plural(days, 'dia', 'dias')}.`,
      autoRenews: (day) => `Sem resposta, o contrato será renovado sem alterações em ${day}.`,
      staysPending: 'Sem uma aceitação, o status continua “Pendente”: nunca há confirmação automática.',
      autoRenewed: (day) =>
        `Ninguém respondeu: o contrato foi renovado automaticamente em ${day}. As condições são definitivas.`,
      deadlinePassed: (deadline) => `O prazo terminou em ${deadline} sem uma aceitação.`,
    },
    setting: {
      unread: (setting, entries) =>
        `Não entendido na configuração ${setting} e, por isso, omitido: ${entries}.`,
      usual: 'Até a correção, vale o valor usual.',
      expected: (what) => `Esperado: ${what}.`,
      oneOf: (list) => `um dos valores ${list}`,
      wholeNumber: (lowest, highest) => `um número inteiro de ${lowest} a ${highest}`,
      example: (example) => `por exemplo, ${example}`,
      noticeSubject: 'Não é possível ler uma configuração',
      noticeAdvice:
        'Corrija na aba “Configurações” ou esvazie a célula para usar o valor usual. Você recebe este e-mail uma única vez para cada valor.',
    },
    unwatched: {
      count: (rows) => `${plural(rows, 'linha', 'linhas')} sem acompanhamento possível`,
      inTable: (rows) =>
        `${plural(rows, 'linha da tabela não pode ser acompanhada', 'linhas da tabela não podem ser acompanhadas')}. O painel do cliente mostra quais e por quê.`,
      subject: (rows, first, day) =>
        rows === 1
          ? `${first}: acompanhamento impossível, ${day}`
          : `${rows} linhas sem acompanhamento possível, primeiro ${first}, ${day}`,
      greeting: (rows) =>
        rows === 1
          ? 'Falta a uma linha o que um lembrete precisa.'
          : `Falta a ${rows} linhas o que um lembrete precisa.`,
      heading: 'Sem acompanhamento possível',
      line: (client, why) => `${client}: acompanhamento impossível, ${why}.`,
      unnamed: 'Uma linha sem nome do cliente',
      why: {
        noDate: 'não há data de início nem prazo da renovação',
        noClient: 'um lembrete não pode dizer de qual cliente se trata',
      },
      notADate: (value) => `“${value}” não é uma data`,
      toDo: {
        noDate: 'Insira a data de início ou o prazo da renovação.',
        noClient: 'Insira o nome do cliente.',
      },
      more: (rows) => `E ${plural(rows, 'outra linha', 'outras linhas')}; RENEWAL_AUDIT mostra todas.`,
      footer:
        'Enviado pelo Partner Renewals, uma vez por linha, porque você é responsável por ela ou porque a atualização diária é executada com a sua conta.',
    },
    heartbeat: {
      columnPutBack: (column) =>
        `A coluna “${column}” tinha sido excluída e foi restaurada. Verifique o conteúdo: o que não se sabia mais está em branco.`,
      late: (when) =>
        `A atualização diária está atrasada: a última bem-sucedida foi em ${when}. Até que ela ocorra de novo, nenhum lembrete é enviado. Abra “Lembretes…” no menu para corrigir.`,
      postponed: (count) =>
        `Nem todos os e-mails puderam ser enviados: ${plural(count, 'e-mail aguarda', 'e-mails aguardam')} a próxima atualização, os mais urgentes primeiro. O número de e-mails por execução e por dia é limitado.`,
      failed: (reason) => `A última atualização informou: ${reason}`,
      triggerRefused: (reason) =>
        `O Google não criou um novo acionador: ${reason} Se os lembretes já estavam ativados nesta planilha, o acionador antigo pode estar impedindo isso: exclua-o em script.google.com/home/triggers ou aguarde a próxima execução dele.`,
      lastRun: (when) => `Última atualização bem-sucedida: ${when}`,
      runBy: (owners) => `É executada com a conta de ${owners}`,
      nextRun: (day, hour) => `Próxima atualização: ${day}, entre ${hour}h e ${hour + 1}h`,
      menuItem: '⚠ Lembretes atrasados: corrigir…',
      toast:
        'A atualização diária está atrasada: nenhum lembrete é enviado. Escolha “Lembretes atrasados: corrigir…” no menu.',
      steps: {
        columns: 'Colunas',
        alerts: 'Número de decisões',
        statuses: 'Lista de status',
        contacts: 'Lista de contatos',
        colours: 'Cores',
        points: 'Pontos',
      },
      notice: {
        noSpreadsheetSubject: 'Os lembretes não encontram nenhuma planilha',
        noSpreadsheet:
          'O Google inicia a atualização diária com a sua conta sem fornecer a planilha. Nenhum lembrete é enviado e nada é atualizado.',
        noSpreadsheetAdvice:
          'Instale o Partner Renewals na própria planilha, como script vinculado a ela: ali a atualização diária a encontra. A página de suporte do Partner Renewals mostra como, em “Reminders find no spreadsheet”. Até lá, escolha “Atualizar agora” no menu. Você recebe este e-mail uma única vez.',
        failedSubject: 'A atualização diária falhou',
        shortageSubject: 'Nem todos os lembretes puderam ser enviados',
        consentSubject: 'A atualização diária precisa novamente da sua permissão',
        consent:
          'O Google não permite mais que a atualização diária trabalhe em seu nome; nenhum lembrete é enviado.',
        consentAdvice: 'Conceda as permissões novamente ou deixe um colega assumir: menu, “Lembretes…”.',
        advice: 'A próxima atualização tenta de novo e recupera o que ficou pendente.',
        grant: 'Conceder permissões',
        openFile: 'Abrir a planilha',
        footer:
          'Enviado pelo Partner Renewals, no máximo uma vez por dia, porque a atualização diária usa a sua conta.',
      },
    },
    mail: {
      subject: (decisions, firstClient, day) =>
        decisions === 1
          ? `${firstClient}: decisão de renovação, ${day}`
          : `${decisions} decisões de renovação, primeiro ${firstClient}, ${day}`,
      possibleRepeat: '[possível repetição]',
      possibleRepeatNote:
        'Talvez você já tenha recebido este e-mail: a última atualização parou entre o envio e o registro. Ele não será enviado uma terceira vez.',
      greeting: (count) =>
        count === 1
          ? 'Uma alteração de contrato requer sua atenção.'
          : `${count} alterações de contrato requerem sua atenção.`,
      columns: {
        mrr: 'MRR atual → novo',
        discount: 'Desconto atual → novo',
        deadline: 'Prazo',
      },
      daysLeft: (days) =>
        days < 0
          ? `há ${plural(-days, 'dia', 'dias')}`
          : days === 0
            ? 'hoje'
            : days === 1
              ? 'amanhã'
              : `em ${days} dias`,
      stage: {
        appears: 'Nova',
        upcoming: 'Em breve',
        clientNotice: 'Informar o cliente',
        lastDay: 'Último dia',
        deadlinePassed: 'Prazo encerrado',
        escalation: 'Ainda sem decisão',
      },
      actBy: (day) => `Aja até ${day}: o prazo cai em um dia não útil.`,
      noLongerOpen: 'Não pode mais ser alterado',
      todo: {
        appears: (deadline) => `Decida com o cliente, até ${deadline}, se as condições serão mantidas.`,
        upcoming: (deadline) => `Decida com o cliente, até ${deadline}, se as condições serão mantidas.`,
        clientNoticeHubspot: (deadline) =>
          `A partir de hoje, a HubSpot envia e-mails ao cliente e informa o novo preço. Fale com ele antes; as condições podem mudar até ${deadline}.`,
        clientNoticePartner: (deadline) =>
          `Você deve informar o cliente: descontos, data da renovação e prazo (${deadline}). De preferência em uma reunião.`,
        lastDay: 'Hoje é o último dia para mudar alguma coisa.',
        autoRenewed: 'Ninguém respondeu até o prazo: o contrato foi renovado sem alterações.',
        deadlinePassed: 'O prazo terminou sem uma aceitação. Pergunte à HubSpot o que ainda é possível.',
        escalation: (deadline) =>
          `Ninguém decidiu ainda. Resolva isso com a pessoa responsável até ${deadline}.`,
      },
      otherwise: {
        renewal: (day) => `Se nada for feito, o contrato será renovado sem alterações em ${day}.`,
        notRenewal: 'Se nada for feito, o status continua “Pendente”; nunca há confirmação automática.',
      },
      openTable: 'Abrir as renovações',
      findRow: (client) =>
        `Procure lá por “${client}” (Ctrl+F, ⌘F) ou escolha “Buscar um cliente” no menu do complemento.`,
      noData: 'sem dados',
      footer:
        'Enviado pelo Partner Renewals, no máximo uma vez por dia, porque você é responsável por estas linhas.',
      ownedBy: (owner) => `Responsável: ${owner}`,
      noOwner: (why) => `Não é possível avisar o responsável: ${why}. Indique um na linha.`,
      standIn: (owner) => `Você substitui ${owner}.`,
      standInUntil: (owner, day) => `Você substitui ${owner}, ausente até ${day}.`,
      left: (count) =>
        count === 1
          ? 'Amanhã segue mais 1 alteração de contrato; as mais urgentes estão acima.'
          : `Amanhã seguem mais ${count} alterações de contrato; as mais urgentes estão acima.`,
      attached: 'Os prazos estão anexados para a sua agenda.',
      footerEscalation:
        'Enviado pelo Partner Renewals, no máximo uma vez por dia, porque este endereço recebe as renovações sem decisão.',
      calendarEntry: (client) => `Prazo de renovação: ${client}`,
      preview: {
        played:
          'Calculado dia a dia a partir de hoje, como se ninguém alterasse a tabela e todos os e-mails fossem enviados.',
        tooFar:
          'Longe demais para calcular os dias até lá: mostra o que seria devido se nenhum e-mail fosse enviado antes.',
      },
      quiet: {
        subject: (open, day) =>
          open === 0
            ? `Tudo tranquilo: nenhuma decisão de renovação em aberto, ${day}`
            : `Nada de novo: ${plural(open, 'decisão de renovação em aberto', 'decisões de renovação em aberto')}, ${day}`,
        greeting: (open) =>
          open === 0
            ? 'Tudo tranquilo: nenhuma decisão de renovação está em aberto.'
            : `Nada de novo hoje; ${plural(open, 'decisão de renovação continua', 'decisões de renovação continuam')} em aberto.`,
        next: 'Próximos prazos',
        more: (count) => `e mais ${count} na planilha`,
        why: 'Você recebe este e-mail uma vez por semana quando não há lembretes, para confirmar que os lembretes ainda funcionam.',
        footer: 'Enviado pelo Partner Renewals. O dia é definido na aba Configurações.',
      },
      toldBy: (owner) => `Proprietário da comunicação: ${owner}`,
    },
  };
}
