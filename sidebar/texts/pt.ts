import { countedIn } from './counted';
import type { Texts } from './en';

const counted = countedIn('pt-BR');

export const pt: Texts = {
  noData: 'sem dados',
  today: 'Hoje',
  loading: 'Carregando…',
  tryAgain: 'Tentar novamente',
  close: 'Fechar',
  days: (count) => counted(count, '# dia', '# dias'),
  months: (count) => counted(count, '# mês', '# meses'),
  daysLeft: (days) =>
    days === 0
      ? 'hoje é o último dia'
      : days > 0
        ? counted(days, 'falta # dia', 'faltam # dias')
        : counted(-days, 'venceu há # dia', 'venceu há # dias'),

  problems: {
    connection: 'Sem conexão com o Google. Verifique sua conexão com a Internet e tente novamente.',
    authorization:
      'O Google não deixou o complemento trabalhar. Recarregue a planilha e conceda as permissões quando solicitado. Se houver várias contas do Google neste navegador, use somente a que pode editar este arquivo.',
    noAnswer: 'O Google não respondeu. Tente novamente; se não adiantar, recarregue a planilha.',
    unreadable: 'Não foi possível ler a resposta. Tente novamente; se não adiantar, recarregue a planilha.',
    server: (message) => `${message} Tente novamente; se não adiantar, recarregue a planilha.`,
  },

  alerts: {
    heading: 'Alertas',
    decisions: (count) => counted(count, '# decisão a tomar', '# decisões a tomar'),
    noDecisions: 'Nenhuma decisão a tomar',
    unwatched: (count) =>
      counted(count, '# linha sem acompanhamento possível', '# linhas sem acompanhamento possível'),
    row: (row) => `linha ${row}`,
    moreUnwatched: (count) =>
      counted(count, 'E mais #; RENEWAL_AUDIT mostra todas.', 'E mais #; RENEWAL_AUDIT mostra todas.'),
    nextDeadline: 'Próximo prazo',
    remindersOn: 'Lembretes ativados',
    remindersOff: 'Lembretes desativados',
    howToSwitchOn: 'Veja a prévia e ative-os no menu Extensões › Partner Renewals.',
    lastRun: (day) => `Última execução: ${day}`,
    neverRun: 'Ainda não foi executado',
  },

  search: {
    label: 'Buscar um cliente',
    placeholder: 'Cliente, contato, ID do Hub, site',
    clear: 'Limpar a busca',
    matches: (count) => counted(count, '# cliente encontrado', '# clientes encontrados'),
    noMatch: 'Nenhum cliente com esse nome',
    more: (count) => counted(count, 'mais #: continue digitando', 'mais #: continue digitando'),
  },

  client: {
    title: 'Cliente e renovações',
    rowHidden: 'A linha está oculta na aba',
    followSelection: 'Mostrar a linha selecionada',
    notFollowing: 'O painel deixou de acompanhar a planilha.',
    showing: (name, count) =>
      `${name}: ${counted(count, '# alteração de contrato', '# alterações de contrato')}`,
    nothingSelected: 'Selecione na planilha uma linha com um cliente ou busque um cliente acima.',
    nothingSelectedTitle: 'Nenhum cliente selecionado',
    noRenewalsTitle: 'Nenhuma alteração de contrato',
    noRenewals: 'Nenhuma linha da tabela de renovações menciona este cliente.',
    refreshing: 'Lendo a planilha…',
    language: 'Idioma',
  },

  renewal: {
    selectedRow: 'Linha selecionada',
    noStart: 'Sem data de início da renovação não há prazo. Preencha-a na planilha.',
    deadlineOn: (day) => `Prazo: ${day}`,
    withoutDeadline: 'Sem prazo',
    whatNow: 'O que ainda pode ser alterado',
    dates: 'Datas',
    details: 'Detalhes',
    past: 'passado',
    appears: 'Aparece na tabela',
    hubspotWrites: 'A HubSpot começa a escrever ao cliente',
    partnerWrites: 'Informar o cliente até esse dia',
    deadline: 'Último dia para alterações',
    autoRenewal: 'Renovação automática',
    start: 'Início das novas condições',
    mrrNow: 'MRR agora',
    mrrAfter: 'MRR depois',
    mrrChange: 'Variação',
    mrrUnchanged: 'Sem variação',
    saving: 'Salvando…',
    ownerSaved: (owner) => `Salvo na planilha: ${owner}`,
    ownerNotSaved: 'Não se sabe se a alteração foi salva; aqui aparece o que a planilha diz.',
  },

  columns: {
    communicationOwner: 'Proprietário da comunicação',
    primaryClientContact: 'Contato principal do cliente',
    website: 'Site',
    hubId: 'ID do Hub',
    maxContacts: 'Máximo de contatos',
    emailLimit: 'Limite de e-mail',
    billingFrequency: 'Frequência de faturamento',
    subscriptionTerm: 'Prazo da assinatura',
    ownerEmail: 'E-mail do responsável',
    products: 'Produtos',
    acceptedOn: 'Aceito em',
    cancellationRequestedOn: 'Cancelamento solicitado em',
    noticeDays: 'Aviso prévio (dias)',
    snoozeUntil: 'Adiar até',
    lastReminder: 'Último lembrete',
    notes: 'Notas',
    discount: 'Desconto',
  },

  columnsPanel: {
    heading: 'Configurar colunas',
    intro:
      'Marque o que a tabela de renovações deve mostrar e coloque em ordem. Uma coluna oculta mantém os dados.',
    inTable: 'Colunas da esquerda para a direita',
    locked: 'sempre visível',
    own: 'sua coluna',
    moveLeft: (column) => `Mover ${column} para a esquerda`,
    moveRight: (column) => `Mover ${column} para a direita`,
    nowAt: (column, place) => `${column}: lugar ${place}`,
    notInTable: 'Fora da tabela',
    add: 'Adicionar',
    addColumn: (column) => `Adicionar ${column}`,
    apply: 'Aplicar à planilha',
    applying: 'Organizando a planilha…',
    reset: 'Recomeçar',
    notApplied: 'Ainda não está na planilha.',
    done: 'A planilha já mostra assim.',
  },

  /** What panels that bring rows in have in common. */
  import: {
    added: 'Novas',
    changed: 'Alteradas',
    unchanged: 'Inalteradas',
    rejected: 'Ignoradas',
    changesHeading: 'Alterações',
    before: 'Antes',
    after: 'Depois',
    nothing: 'vazio',
    addedHeading: 'Novos clientes',
    more: (count) => counted(count, 'e mais #', 'e mais #'),
  },

  hubspot: {
    heading: 'Clientes da HubSpot',
    intro:
      'Importa para esta planilha seus clientes, o MRR, as datas de renovação, o uso e os pontos segundo a HubSpot. Você vê o que mudaria antes de qualquer gravação.',
    tokenLabel: 'Token de acesso',
    tokenHow: (scope: string) =>
      `Na HubSpot, crie uma chave de serviço (Development › Keys › Service keys) com o escopo ${scope} e copie-a para este campo. Se a sua conta não oferecer esse escopo, use o token de acesso de um aplicativo privado que você já tenha: a HubSpot não permite mais criar novos.`,
    privacy:
      'O token fica guardado só para você, no espaço deste complemento da sua conta Google, nunca na planilha. Somente a consulta da sua lista de clientes vai para a HubSpot.',
    connect: 'Salvar e verificar',
    checking: 'Consultando a HubSpot…',
    connected: 'Conectado à HubSpot',
    disconnect: 'Remover o token',
    lastSync: (day: string, clients: string) => `Última importação: ${day}, ${clients}`,
    clientCount: (count: number) => counted(count, '# cliente', '# clientes'),
    neverSynced: 'Nada foi importado ainda.',
    failed: (day: string) => `A atualização diária de ${day} não conseguiu importar os clientes`,
    preview: 'Ver o que mudaria',
    reading: (count: number) => counted(count, '# cliente lido…', '# clientes lidos…'),
    apply: 'Importar',
    applying: (count: number) => counted(count, '# cliente importado…', '# clientes importados…'),
    leaveOpen: 'Deixe este painel aberto até terminar.',
    done: 'Importado',
    clients: 'Aba de clientes',
    renewals: 'Aba de renovações',
    daily: 'Todos os dias, depois dos e-mails de lembrete',
    leftHeading: 'Clientes deixados de fora',
    problemsHeading: 'Propriedades deixadas de fora',
    problemsHint: 'Todo o resto é importado.',
    differing: (count: number) =>
      counted(
        count,
        'Os pontos da HubSpot diferem dos nossos em # cliente; a aba de clientes diz em quanto.',
        'Os pontos da HubSpot diferem dos nossos em # clientes; a aba de clientes diz em quanto.',
      ),
    nothingToDo: 'A HubSpot e a planilha coincidem; não há nada para importar.',
    stopped: 'Parou antes do fim',
    stoppedHint: 'O que foi lido até então está na planilha.',
    goOn: 'Continuar',
    again: 'Verificar de novo',
  },

  reminders: {
    heading: 'Lembretes',
    day: 'E-mails da atualização de',
    previousDay: 'Dia anterior',
    nextDay: 'Dia seguinte',
    loading: 'Preparando os e-mails…',
    count: (count) => counted(count, '# e-mail seria enviado', '# e-mails seriam enviados'),
    none: 'Nenhum e-mail seria enviado nesse dia.',
    noneHint: 'Não há nada pendente ou tudo já foi enviado. Escolha outro dia para olhar adiante.',
    mails: 'E-mails',
    to: 'Para',
    subject: 'Assunto',
    takeOver: 'Executar com a minha conta',
    repair: 'Corrigir a atualização diária',
    takeOverHint:
      'Faça isso quando um colega sair ou a atualização diária estiver atrasada. Nada é enviado duas vezes, mesmo que ambos a executem.',
    heartbeat: 'A atualização diária',
    attached: 'Anexo',
    formatted: 'Formatado',
    plainText: 'Só texto',
    view: 'Visualização',
    mailFrame: (subject) => `E-mail: ${subject}`,
    unreachable: (count) =>
      counted(count, 'Nenhum lembrete possível para # linha', 'Nenhum lembrete possível para # linhas'),
    isOn: 'Os lembretes estão ativados: a atualização diária envia o que está pendente.',
    isOff: 'Os lembretes estão desativados: nada é enviado até que você os ative.',
    switchOn: 'Ativar os lembretes',
    switchingOn: 'Ativando…',
    whatItDoes:
      'Uma vez por dia, o complemento atualiza os status e envia a cada responsável, em seu nome, no máximo uma lista do que está pendente.',
    permission:
      'O Google pedirá duas permissões: enviar e-mails em seu nome e funcionar quando você não estiver. Só são enviados e-mails como estes.',
    switchOff: 'Desativar os lembretes…',
    switchOffHeading: 'Desativar os lembretes?',
    switchOffText:
      'Ninguém mais receberá e-mails desta planilha. A atualização diária também para, a menos que importe clientes da HubSpot: os status passam a ser atualizados só com “Atualizar agora”.',
    switchOffAgain:
      'Nada é enviado duas vezes: quando você os ativar de novo, o que estiver pendente então será recuperado.',
    keepOn: 'Mantê-los ativados',
    switchOffConfirm: 'Desativar',
    switchingOff: 'Desativando…',
  },
};
