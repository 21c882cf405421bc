import type { FileTexts } from './en';

export function es(): FileTexts {
  return {
    emptyFile: 'El archivo está vacío: necesita una línea de encabezados y al menos una fila.',
    missingColumns: (wanted, found) =>
      `No se puede leer este archivo: no tiene la columna ${wanted.join(', ni ')}. Sus encabezados son: ${found.join(', ')}.`,
    columnTwice: (header, otherHeader, column) =>
      `No se puede leer este archivo: los encabezados «${header}» y «${otherHeader}» significan ambos ${column}. Quita o cambia uno de ellos.`,
    brokenHeaderLine: (line) =>
      `No se puede leer este archivo: unas comillas de la línea ${line}, antes de los encabezados o en ellos, no se cierran.`,
    notUtf8: 'Sus letras con acento están dañadas: guarda el archivo de nuevo como CSV UTF-8.',

    rowOfTotals: 'una fila de totales, no un cliente',
    missing: (column) => `falta ${column}`,
    wrongNumberOfCells: (cells, headers) =>
      `la línea no tiene el mismo número de celdas (${cells}) que la de encabezados (${headers})`,
    brokenQuotes: 'unas comillas de esta línea no se cierran o están antes del final de una celda',
    cellTooLong: (length) =>
      `esta celda tiene ${length} caracteres; una celda de Google Sheets, 50.000 como máximo`,
    damagedLetters: (text) => `«${text}» tiene letras dañadas: guarda el archivo de nuevo como CSV UTF-8`,
    spreadsheetError: (text) =>
      `«${text}» es el error de una fórmula: corrígela en la hoja de cálculo y exporta el archivo de nuevo`,

    notADate: (text) => `«${text}» no es una fecha; se espera un día como 2026-03-01`,
    noSuchDay: (text) => `«${text}» no existe en el calendario`,
    twoDigitYear: (text) => `el año de «${text}» debe tener cuatro cifras`,
    dayDependsOnZone: (text) =>
      `el día de «${text}» depende de la zona horaria; se espera un día como 2026-03-01`,
    dateUnclear: (text, first, second) =>
      `«${text}» puede ser el ${first} o el ${second}, y nada en el archivo lo aclara`,
    serialUnclear: (text, day) =>
      `«${text}» es un número, no una fecha (contado como en una hoja de cálculo sería el ${day})`,

    notANumber: (text) => `«${text}» no es un número`,
    notAWholeNumber: (text) => `«${text}» no es un número entero, 0 o más`,
    numberUnclear: (text, thousands, decimals) =>
      `«${text}» puede ser ${thousands} o ${decimals}, y nada en el archivo lo aclara`,
    notATerm: (text) => `«${text}» no es un plazo; se espera un número de meses como 12`,
    notATimeSpan: (text) => `«${text}» no es una duración; se espera una como 45 días`,

    notAChoice: (text, wanted) => `«${text}» no se conoce; valores posibles: ${wanted}`,
    notAWebsite: (text) => `«${text}» no es un sitio web; se espera un nombre como acme.com`,
    notAnEmail: (text) => `«${text}» no es una dirección de correo; se espera una como ana@example.com`,
    notAHubId: (text) => `«${text}» no es un ID de Hub; se esperan solo cifras`,
    notACurrency: (text) => `«${text}» no es una moneda; se espera un código ISO como EUR`,
    currencyContradicted: (text, currency) =>
      `«${text}» no es un importe en ${currency}, la moneda de esta fila`,

    severalTables: (first: string, second: string): string =>
      `Este archivo no se puede leer: sirve igual para las pestañas ${first} y ${second}. Deja solo las columnas de una de ellas.`,
    couldBeLines: (lines) =>
      `el nombre solo no dice de qué cliente es esta línea: también lo tienen las líneas ${lines}, cada una de otro cliente`,
    duplicateLine: (line: number): string => `duplicado de la línea ${line}`,
    duplicate: (line) => `duplicado de la línea ${line}: mismo cliente y tipo de contrato`,
    duplicateWithOtherStart: (line, start, otherStart) =>
      `duplicado de la línea ${line}: mismo cliente y tipo de contrato, pero aquella empieza el ${otherStart} y esta el ${start}`,

    headersInLine: (line) => `Los encabezados están en la línea ${line}; las líneas anteriores no se leen.`,
    allRenewals: 'El archivo no indica tipos de contrato: cada fila se toma como una renovación.',
    countedFromToday: (column, day) => `«${column}» se cuenta desde el ${day}, el día de esta importación.`,

    readAsPast: (column, text, day) =>
      `«${column}» se lee de modo que la fecha ya haya pasado: «${text}» es el ${day}.`,
    mixedDates: (column, day, text) =>
      `«${column}» mezcla fechas («${day}») con fechas como texto («${text}»): Excel convierte solo algunos textos en fechas y puede intercambiar día y mes. Revisa las primeras.`,
    startFromDeadline: (days) =>
      `Donde solo hay fecha límite, la renovación empieza tras los días de preaviso (${days} si no se indican).`,
    untypedRenewals: (lines) =>
      `Sin tipo de contrato, así que se toman como renovaciones: ${inLines(lines)}.`,
    takenAsRenewal: 'se toma como una renovación',
    startHolds: (lines) =>
      `La fecha límite no coincide con el inicio de la renovación menos los días de preaviso, así que vale el inicio y la fecha límite se calcula: ${inLines(lines)}.`,
    otherDatesSay: (day) => `Según las demás fechas del archivo es el ${day}.`,
    askWhichHolds: (line, client, deadline, calculated) =>
      `¿Qué fecha vale? Para ${client} (línea ${line}) el archivo da la fecha límite ${deadline}; el inicio de la renovación menos los días de preaviso da el ${calculated}. La respuesta vale para todas esas líneas.`,
    holdsStart: (calculated) => `El inicio de la renovación: la fecha límite es el ${calculated}`,
    holdsDeadline: (deadline) => `La fecha límite: sigue siendo el ${deadline}`,

    askColumn: (header) => `Usar «${header}» como:`,
    leaveColumnOut: 'no usar esta columna',
    askDateOrder: (column, text) =>
      `¿Qué día es «${text}»? Las fechas de la columna «${column}» se pueden leer de dos maneras.`,
    askThousands: (column, text) =>
      `¿Cuánto es «${text}» en la columna «${column}»? El signo puede separar los miles o los decimales.`,
    askSerialDays: (column) =>
      `La columna «${column}» contiene números en lugar de fechas. ¿Son días contados como en una hoja de cálculo?`,
    serialDaysYes: (text, day) => `Sí: ${text} es el ${day}`,
    serialDaysNo: 'No: no importar estas filas',
  };
}

function inLines(lines: readonly number[]): string {
  const some = lines.slice(0, 10).join(', ');
  return `${lines.length === 1 ? 'línea' : 'líneas'} ${lines.length > 10 ? `${some}…` : some}`;
}
