import { countedIn } from '../../texts/counted';
import type { ImportTexts } from './en';

const counted = countedIn('es-ES');

export const es: ImportTexts = {
  heading: 'Importar renovaciones',
  intro:
    'Importa tus renovaciones, clientes, contactos, suscripciones o puntos. Verás qué cambiaría antes de que se escriba nada.',
  pasteHeading: 'Copiar y pegar una tabla',
  pasteHow:
    'Selecciona la tabla en HubSpot, Google Sheets o Excel, con su fila de encabezados, y cópiala. Haz clic en el cuadro y pega.',
  pasteLabel: 'Tabla, con la fila de encabezados',
  pastedName: 'Tabla pegada',
  fileHeading: 'O elegir un archivo',
  chooseFile: 'Elegir un archivo CSV o Excel',
  orDrop: 'o suéltalo aquí',
  chosenFile: 'Origen',
  anotherFile: 'Elegir otra tabla',
  preview: 'Vista previa',
  previewing: 'Leyendo la tabla…',
  importing: 'Escribiendo en la hoja de cálculo…',
  stillWorking: 'Las tablas grandes pueden tardar unos minutos. Deja este panel abierto.',
  lines: (count) => counted(count, '# línea', '# líneas'),
  elapsed: (seconds) => counted(seconds, '# segundo', '# segundos'),

  emptyFile: 'El archivo está vacío. Elige uno con una fila de encabezados y al menos un cliente.',
  emptyText: 'Aún no se ha pegado nada. Pega la tabla con su fila de encabezados.',
  unreadableWorkbook:
    'Este archivo no se puede leer como libro de Excel: tiene otro formato (.xls, .numbers, .ods), está protegido con contraseña o dañado. Guárdalo como .xlsx o CSV (UTF-8) y elige ese archivo, o copia las celdas y pégalas aquí.',
  unreadEncoding: (name) =>
    `No se pueden leer las letras de este archivo: está guardado ${name === '' ? 'en una codificación que no se reconoce' : `en ${name}`}. Ábrelo en el programa del que procede, guárdalo como «CSV UTF-8» y elige ese archivo.`,
  workbookTooLarge:
    'Este libro es demasiado grande una vez descomprimido. Copia la pestaña de tu tabla en un libro aparte, o guárdala como CSV (UTF-8), y elige ese archivo.',
  onlyHiddenSheets:
    'Todas las pestañas con contenido de este libro están ocultas. Muestra la que quieras importar (clic derecho en una pestaña, Mostrar), guarda el libro y elígelo de nuevo.',
  whichSheet: '¿Qué pestaña del libro?',
  tooLarge: (megabytes) =>
    `El archivo ocupa ${megabytes} MB; se pueden importar hasta 20 MB de una vez. Divídelo e importa las partes una tras otra.`,
  unreadableFile: 'El navegador no ha podido leer el archivo. Elígelo de nuevo.',

  readAs: (rows, language, source) => `${counted(rows, '# fila', '# filas')}, en ${language}, ${source}.`,
  fromWorkbook: 'de un libro de Excel',
  fromPaste: 'de la tabla pegada',
  separatedBy: (delimiter) => `columnas separadas por ${delimiter}`,
  delimiters: { comma: 'coma', semicolon: 'punto y coma', tab: 'tabulación', pipe: 'barra vertical' },
  noticesHeading: 'Sobre las celdas',
  notices: {
    formulaWithoutResult: (cells) =>
      `El archivo no contiene el resultado de estas fórmulas, que se leen como vacías: ${cells}. Abre el archivo en Excel o Google Sheets, guárdalo y elígelo de nuevo.`,
    formulaError: (cells) => `Estas fórmulas muestran un error y se leen como vacías: ${cells}.`,
    cellTooLong: (cells) => `Más de 50.000 caracteres, se leen como vacías: ${cells}.`,
    farCell: (cells) =>
      `No se leen, porque están por debajo de la fila 100.000 o a la derecha de las 500 primeras columnas: ${cells}.`,
    mergedCells: (cells) => `El texto de las celdas combinadas vale para cada una de sus filas: ${cells}.`,
  },

  previewHeading: 'Vista previa',
  questionsHint: 'La tabla se puede leer de más de una manera.',
  columnsHeading: 'Columnas por revisar',
  columnsHint:
    'Sus encabezados no se conocen. Está elegida la columna probable; cambia lo que no corresponda.',
  rejectedHeading: 'Filas omitidas',
  rejectedHint: 'Estas filas se omitirán; el resto se importará.',
  rejectedAfter: 'Estas filas se han omitido; el resto se ha importado.',
  line: 'Línea',
  rejectedDownload: 'Descargar como CSV',
  blankedHeading: 'Celdas que quedan vacías',
  blankedHint: 'Estas celdas no se han podido leer. Sus filas se importan sin ellas.',
  unknownHeading: 'Columnas sin usar',
  unknownHint: 'La tabla de destino no tiene ninguna columna para ellas.',
  apply: (count) => counted(count, 'Importar # fila', 'Importar # filas'),
  nothingToImport: 'Nada en esta tabla difiere de la hoja de cálculo.',
  refreshing: 'Leyendo la tabla de nuevo…',
  done: 'Importación terminada',
  doneUnknown:
    'No se sabe si se ha escrito todo. Abre de nuevo la vista previa: lo que ya está en la hoja de cálculo figura como sin cambios.',
  another: 'Importar otra tabla',
  rejectedColumns: { line: 'Línea', client: 'Cliente', column: 'Columna', reason: 'Motivo' },
};
