import { countedIn } from '../../texts/counted';
import type { ImportTexts } from './en';

const counted = countedIn('pt-BR');

export const pt: ImportTexts = {
  heading: 'Importar renovações',
  intro:
    'Importe suas renovações, clientes, contatos, assinaturas ou pontos. Você vê o que mudaria antes que algo seja gravado.',
  pasteHeading: 'Copiar e colar uma tabela',
  pasteHow:
    'Selecione a tabela na HubSpot, no Google Sheets ou no Excel, com a linha de cabeçalho, e copie. Clique na caixa e cole.',
  pasteLabel: 'Tabela, com a linha de cabeçalho',
  pastedName: 'Tabela colada',
  fileHeading: 'Ou escolher um arquivo',
  chooseFile: 'Escolher um arquivo CSV ou Excel',
  orDrop: 'ou solte-o aqui',
  chosenFile: 'Origem',
  anotherFile: 'Escolher outra tabela',
  preview: 'Prévia',
  previewing: 'Lendo a tabela…',
  importing: 'Gravando na planilha…',
  stillWorking: 'Tabelas grandes podem levar alguns minutos. Deixe este painel aberto.',
  lines: (count) => counted(count, '# linha', '# linhas'),
  elapsed: (seconds) => counted(seconds, '# segundo', '# segundos'),

  emptyFile: 'O arquivo está vazio. Escolha um com linha de cabeçalho e pelo menos um cliente.',
  emptyText: 'Nada foi colado ainda. Cole a tabela com a linha de cabeçalho.',
  unreadableWorkbook:
    'Não é possível ler este arquivo como pasta de trabalho do Excel: ele tem outro formato (.xls, .numbers, .ods), está protegido por senha ou danificado. Salve-o como .xlsx ou CSV (UTF-8) e escolha esse arquivo, ou copie as células e cole-as aqui.',
  unreadEncoding: (name) =>
    `Não é possível ler as letras deste arquivo: ele está salvo ${name === '' ? 'em uma codificação não reconhecida' : `em ${name}`}. Abra-o no programa de onde ele vem, salve-o como “CSV UTF-8” e escolha esse arquivo.`,
  workbookTooLarge:
    'Esta pasta de trabalho é grande demais depois de descompactada. Copie a aba da sua tabela para um arquivo separado, ou salve-a como CSV (UTF-8), e escolha esse arquivo.',
  onlyHiddenSheets:
    'Todas as abas preenchidas desta pasta de trabalho estão ocultas. Reexiba a que deseja importar (clique com o botão direito em uma aba, Reexibir), salve o arquivo e escolha-o novamente.',
  whichSheet: 'Qual aba do arquivo?',
  tooLarge: (megabytes) =>
    `O arquivo tem ${megabytes} MB; é possível importar até 20 MB de uma vez. Divida-o e importe as partes uma após a outra.`,
  unreadableFile: 'O navegador não conseguiu ler o arquivo. Escolha-o novamente.',

  readAs: (rows, language, source) => `${counted(rows, '# linha', '# linhas')}, em ${language}, ${source}.`,
  fromWorkbook: 'de uma pasta de trabalho',
  fromPaste: 'da tabela colada',
  separatedBy: (delimiter) => `colunas separadas por ${delimiter}`,
  delimiters: { comma: 'vírgula', semicolon: 'ponto e vírgula', tab: 'tabulação', pipe: 'barra vertical' },
  noticesHeading: 'Sobre as células',
  notices: {
    formulaWithoutResult: (cells) =>
      `O arquivo não contém o resultado destas fórmulas, lidas como vazias: ${cells}. Abra o arquivo no Excel ou no Google Sheets, salve-o e escolha-o novamente.`,
    formulaError: (cells) => `Estas fórmulas mostram um erro e são lidas como vazias: ${cells}.`,
    cellTooLong: (cells) => `Mais de 50.000 caracteres, lidas como vazias: ${cells}.`,
    farCell: (cells) =>
      `Não lidas, porque estão abaixo da linha 100.000 ou à direita das 500 primeiras colunas: ${cells}.`,
    mergedCells: (cells) => `O texto das células mescladas vale para cada uma de suas linhas: ${cells}.`,
  },

  previewHeading: 'Prévia',
  questionsHint: 'A tabela pode ser lida de mais de uma maneira.',
  columnsHeading: 'Colunas a conferir',
  columnsHint:
    'Seus cabeçalhos não são conhecidos. A coluna provável está escolhida; altere o que não corresponder.',
  rejectedHeading: 'Linhas ignoradas',
  rejectedHint: 'Estas linhas serão ignoradas; o restante será importado.',
  rejectedAfter: 'Estas linhas foram ignoradas; o restante foi importado.',
  line: 'Linha',
  rejectedDownload: 'Baixar como CSV',
  blankedHeading: 'Células que ficam vazias',
  blankedHint: 'Não foi possível ler estas células. Suas linhas são importadas sem elas.',
  unknownHeading: 'Colunas não usadas',
  unknownHint: 'A tabela de destino não tem coluna para elas.',
  apply: (count) => counted(count, 'Importar # linha', 'Importar # linhas'),
  nothingToImport: 'Nada nesta tabela difere da planilha.',
  refreshing: 'Lendo a tabela novamente…',
  done: 'Importação concluída',
  doneUnknown:
    'Não se sabe se tudo foi gravado. Abra a prévia novamente: o que já está na planilha conta como inalterado.',
  another: 'Importar outra tabela',
  rejectedColumns: { line: 'Linha', client: 'Cliente', column: 'Coluna', reason: 'Motivo' },
};
