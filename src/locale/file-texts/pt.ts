import type { FileTexts } from './en';

export function pt(): FileTexts {
  return {
    emptyFile: 'O arquivo está vazio: precisa de uma linha de cabeçalhos e de pelo menos uma linha de dados.',
    missingColumns: (wanted, found) =>
      `Não é possível ler este arquivo: falta a coluna ${wanted.join(' e a coluna ')}. Os cabeçalhos são: ${found.join(', ')}.`,
    columnTwice: (header, otherHeader, column) =>
      `Não é possível ler este arquivo: os cabeçalhos "${header}" e "${otherHeader}" significam ambos ${column}. Remova ou renomeie um deles.`,
    brokenHeaderLine: (line) =>
      `Não é possível ler este arquivo: uma aspa da linha ${line}, antes dos cabeçalhos ou neles, não é fechada.`,
    notUtf8: 'As letras acentuadas estão danificadas: salve o arquivo de novo como CSV UTF-8.',

    rowOfTotals: 'uma linha de totais, não um cliente',
    missing: (column) => `falta ${column}`,
    wrongNumberOfCells: (cells, headers) =>
      `a linha não tem o mesmo número de células (${cells}) que a de cabeçalhos (${headers})`,
    brokenQuotes: 'uma aspa desta linha não é fechada ou está antes do fim de uma célula',
    cellTooLong: (length) =>
      `esta célula tem ${length} caracteres; uma célula do Google Sheets, no máximo 50.000`,
    damagedLetters: (text) => `"${text}" tem letras danificadas: salve o arquivo de novo como CSV UTF-8`,
    spreadsheetError: (text) =>
      `“${text}” é o erro de uma fórmula: corrija na planilha e exporte o arquivo de novo`,

    notADate: (text) => `"${text}" não é uma data; espera-se um dia como 2026-03-01`,
    noSuchDay: (text) => `"${text}" não existe no calendário`,
    twoDigitYear: (text) => `o ano de "${text}" precisa de quatro dígitos`,
    dayDependsOnZone: (text) =>
      `o dia de "${text}" depende do fuso horário; espera-se um dia como 2026-03-01`,
    dateUnclear: (text, first, second) =>
      `"${text}" pode ser ${first} ou ${second}, e nada no arquivo esclarece`,
    serialUnclear: (text, day) =>
      `"${text}" é um número, não uma data (contado como numa planilha seria ${day})`,

    notANumber: (text) => `"${text}" não é um número`,
    notAWholeNumber: (text) => `"${text}" não é um número inteiro, 0 ou mais`,
    numberUnclear: (text, thousands, decimals) =>
      `"${text}" pode ser ${thousands} ou ${decimals}, e nada no arquivo esclarece`,
    notATerm: (text) => `"${text}" não é um prazo; espera-se um número de meses como 12`,
    notATimeSpan: (text) => `“${text}” não é um período; espera-se um como 45 dias`,

    notAChoice: (text, wanted) => `"${text}" é desconhecido; valores possíveis: ${wanted}`,
    notAWebsite: (text) => `"${text}" não é um site; espera-se um nome como acme.com`,
    notAnEmail: (text) => `"${text}" não é um endereço de e-mail; espera-se um como ana@example.com`,
    notAHubId: (text) => `"${text}" não é um ID do Hub; esperam-se só dígitos`,
    notACurrency: (text) => `"${text}" não é uma moeda; espera-se um código ISO como EUR`,
    currencyContradicted: (text, currency) => `"${text}" não é um valor em ${currency}, a moeda desta linha`,

    severalTables: (first: string, second: string): string =>
      `Este arquivo não pode ser lido: ele serve igualmente para as abas ${first} e ${second}. Deixe apenas as colunas de uma delas.`,
    couldBeLines: (lines) =>
      `só o nome não diz de que cliente é esta linha: as linhas ${lines} também o têm, cada uma de outro cliente`,
    duplicateLine: (line: number): string => `duplicata da linha ${line}`,
    duplicate: (line) => `duplicata da linha ${line}: mesmo cliente e tipo de contrato`,
    duplicateWithOtherStart: (line, start, otherStart) =>
      `duplicata da linha ${line}: mesmo cliente e tipo de contrato, mas aquela começa em ${otherStart} e esta em ${start}`,

    headersInLine: (line) => `Os cabeçalhos estão na linha ${line}; as linhas acima deles não são lidas.`,
    allRenewals: 'O arquivo não informa tipos de contrato: cada linha é tratada como uma renovação.',
    countedFromToday: (column, day) => `“${column}” é contado a partir de ${day}, o dia desta importação.`,

    readAsPast: (column, text, day) =>
      `“${column}” é lido de modo que a data já tenha passado: “${text}” é ${day}.`,
    mixedDates: (column, day, text) =>
      `“${column}” mistura datas (“${day}”) com datas em texto (“${text}”): o Excel converte só alguns textos em datas e pode trocar dia e mês. Confira as primeiras.`,
    startFromDeadline: (days) =>
      `Onde só há o prazo, a renovação começa após os dias de aviso prévio (${days} se não forem informados).`,
    untypedRenewals: (lines) => `Sem tipo de contrato, por isso tratadas como renovações: ${inLines(lines)}.`,
    takenAsRenewal: 'tratado como renovação',
    startHolds: (lines) =>
      `O prazo não corresponde ao início da renovação menos o aviso prévio; vale o início, e o prazo é calculado: ${inLines(lines)}.`,
    otherDatesSay: (day) => `Pelas outras datas do arquivo, é ${day}.`,
    askWhichHolds: (line, client, deadline, calculated) =>
      `O que vale? Para ${client} (linha ${line}) o arquivo traz o prazo ${deadline}; o início da renovação menos o aviso prévio dá ${calculated}. A resposta vale para todas essas linhas.`,
    holdsStart: (calculated) => `O início da renovação: o prazo é ${calculated}`,
    holdsDeadline: (deadline) => `O prazo: continua sendo ${deadline}`,

    askColumn: (header) => `Usar “${header}” como:`,
    leaveColumnOut: 'não usar esta coluna',
    askDateOrder: (column, text) =>
      `Que dia é “${text}”? As datas da coluna “${column}” podem ser lidas de duas maneiras.`,
    askThousands: (column, text) =>
      `Quanto é "${text}" na coluna "${column}"? O sinal pode separar os milhares ou os decimais.`,
    askSerialDays: (column) =>
      `A coluna "${column}" contém números em vez de datas. São dias contados como numa planilha?`,
    serialDaysYes: (text, day) => `Sim: ${text} é ${day}`,
    serialDaysNo: 'Não: não importar estas linhas',
  };
}

function inLines(lines: readonly number[]): string {
  const some = lines.slice(0, 10).join(', ');
  return `${lines.length === 1 ? 'linha' : 'linhas'} ${lines.length > 10 ? `${some}…` : some}`;
}
