import type { Language } from './language';
import { whenSpoken } from './language';

/** What is said about a cell of the ledger or the rules that cannot be read. Labels and values come in as they are shown. */
export interface ReaderTexts {
  readonly wanted: Readonly<
    Record<'date' | 'wholeNumber' | 'amount' | 'currency' | 'pointKind' | 'market' | 'ruleKind', string>
  >;
  readonly ledger: string;
  readonly rules: string;
  readonly aboveZero: string;
  readonly countryOrGrowth: string;
  readonly contactsAndCurrency: string;
  readonly or: string;
  readonly notWanted: (got: string, wanted: string) => string;
  readonly blankCell: (wanted: string) => string;
  readonly notAMarket: (got: string) => string;
  readonly ambiguousCurrency: (got: string, codes: string) => string;
  readonly unsupportedCurrency: (code: string, known: string, day: string | undefined) => string;
  readonly ruleMissing: (kind: string, name: string, day: string | undefined) => string;
  readonly lineAfterSale: (line: string, sale: string) => string;
  readonly endBeforeStart: (end: string, start: string) => string;
  readonly columnMissing: (labels: string, wanted: string) => string;
  readonly columnTwice: (label: string) => string;
  readonly sameRuleTwice: (row: number) => string;
  readonly nameNotWanted: (got: string, kind: string) => string;
  readonly positionInTable: (row: number, column: string) => string;
}

const READER_TEXTS = whenSpoken<ReaderTexts>({
  en() {
    return {
      wanted: {
        date: 'a date or text such as "2026-03-01"',
        wholeNumber: 'a whole number from 0 up',
        amount: 'a number from 0 up',
        currency: 'an ISO currency code such as "EUR"',
        pointKind: '"sourced", "assisted" or "managed"',
        market: 'a country, "growth" or "standard"',
        ruleKind: 'a rule such as "Amount equal to US$100", in any of the five languages',
      },
      ledger: 'the points ledger with its header row',
      rules: 'the Rules table with its header row',
      aboveZero: 'a number above 0',
      countryOrGrowth: 'a country or "growth"',
      contactsAndCurrency: 'contacts and a currency such as "15000 EUR"',
      or: 'or',
      notWanted: (got, wanted) => `${got} is not ${wanted}`,
      blankCell: (wanted) => `a blank cell is not ${wanted}`,
      notAMarket: (got) => `${got} is neither a country nor "growth" or "standard"`,
      ambiguousCurrency: (got, codes) => `${got} may mean ${codes}: write the code`,
      unsupportedCurrency: (code, known, day) =>
        `"${code}" has no rule${day ? ` on ${day}` : ''}: supported are ${known}, and what you add to the Rules table`,
      ruleMissing: (kind, name, day) =>
        `no row "${kind}"${name ? ` for "${name}"` : ''}${day ? ` in force on ${day}` : ''}`,
      lineAfterSale: (line, sale) => `${line} is after the sale on ${sale}`,
      endBeforeStart: (end, start) => `${end} is before the line begins on ${start}`,
      columnMissing: (labels, wanted) => `no column ${labels} in its first row; expected: ${wanted}`,
      columnTwice: (label) => `two columns are called "${label}"`,
      sameRuleTwice: (row) => `says the same as row ${row}: one rule, name and day may be there once`,
      nameNotWanted: (got, kind) => `${got} has no place beside "${kind}", which takes no name`,
      positionInTable: (row, column) => `row ${row}, "${column}"`,
    };
  },
  fr() {
    return {
      wanted: {
        date: 'une date ou un texte comme «\u00a02026-03-01\u00a0»',
        wholeNumber: 'un nombre entier à partir de 0',
        amount: 'un nombre à partir de 0',
        currency: 'un code de devise ISO comme «\u00a0EUR\u00a0»',
        pointKind: '«\u00a0Sourcé\u00a0», «\u00a0Assisté\u00a0» ou «\u00a0Géré\u00a0»',
        market: 'un pays, «\u00a0Croissance\u00a0» ou «\u00a0Standard\u00a0»',
        ruleKind: 'une règle comme «\u00a0Montant équivalant à 100 USD\u00a0»',
      },
      ledger: 'le registre de points avec sa ligne d’en-tête',
      rules: 'le tableau des règles avec sa ligne d’en-tête',
      aboveZero: 'un nombre supérieur à 0',
      countryOrGrowth: 'un pays ou «\u00a0Croissance\u00a0»',
      contactsAndCurrency: 'des contacts et une devise, par exemple «\u00a015000 EUR\u00a0»',
      or: 'ou',
      notWanted: (got, wanted) => `${got} n’est pas ${wanted}`,
      blankCell: (wanted) => `cellule vide\u00a0; il faut ${wanted}`,
      notAMarket: (got) => `${got} n’est ni un pays, ni «\u00a0Croissance\u00a0» ou «\u00a0Standard\u00a0»`,
      ambiguousCurrency: (got, codes) => `${got} peut désigner ${codes}\u00a0: écrivez le code`,
      unsupportedCurrency: (code, known, day) =>
        `«\u00a0${code}\u00a0» n’a pas de règle${day ? ` au ${day}` : ''}\u00a0; sont connus ${known}, et ce que vous ajoutez à l’onglet Règles`,
      ruleMissing: (kind, name, day) =>
        `aucune ligne «\u00a0${kind}\u00a0»${name ? ` pour «\u00a0${name}\u00a0»` : ''}${day ? ` en vigueur au ${day}` : ''}`,
      lineAfterSale: (line, sale) => `le ${line} est après la vente du ${sale}`,
      endBeforeStart: (end, start) => `le ${end} est avant le début de la ligne le ${start}`,
      columnMissing: (labels, wanted) =>
        `pas de colonne ${labels} en première ligne\u00a0; il faut ${wanted}`,
      columnTwice: (label) => `deux colonnes s’appellent «\u00a0${label}\u00a0»`,
      sameRuleTwice: (row) =>
        `dit la même chose que la ligne ${row}\u00a0: une règle, un nom et un jour n’y sont qu’une fois`,
      nameNotWanted: (got, kind) =>
        `${got} n’a pas sa place à côté de «\u00a0${kind}\u00a0», qui ne prend pas de nom`,
      positionInTable: (row, column) => `ligne ${row}, "${column}"`,
    };
  },
  es() {
    return {
      wanted: {
        date: 'una fecha o un texto como "2026-03-01"',
        wholeNumber: 'un número entero desde 0',
        amount: 'un número desde 0',
        currency: 'un código ISO de moneda como "EUR"',
        pointKind: '"Originado", "Asistido" o "Gestionado"',
        market: 'un país, "Crecimiento" o "Estándar"',
        ruleKind: 'una regla como "Importe equivalente a 100 USD"',
      },
      ledger: 'el registro de puntos con su fila de encabezado',
      rules: 'la tabla de reglas con su fila de encabezado',
      aboveZero: 'un número mayor que 0',
      countryOrGrowth: 'un país o "Crecimiento"',
      contactsAndCurrency: 'contactos y una moneda, por ejemplo «15000 EUR»',
      or: 'o',
      notWanted: (got, wanted) => `${got} no es ${wanted}`,
      blankCell: (wanted) => `celda en blanco; se necesita ${wanted}`,
      notAMarket: (got) => `${got} no es un país, ni "Crecimiento" o "Estándar"`,
      ambiguousCurrency: (got, codes) => `${got} puede significar ${codes}: escribe el código`,
      unsupportedCurrency: (code, known, day) =>
        `"${code}" no tiene regla${day ? ` el ${day}` : ''}; se conocen ${known}, y lo que añadas a la pestaña Reglas`,
      ruleMissing: (kind, name, day) =>
        `no hay fila "${kind}"${name ? ` para "${name}"` : ''}${day ? ` en vigor el ${day}` : ''}`,
      lineAfterSale: (line, sale) => `${line} es posterior a la venta del ${sale}`,
      endBeforeStart: (end, start) => `${end} es anterior al comienzo de la línea el ${start}`,
      columnMissing: (labels, wanted) =>
        `falta la columna ${labels} en la primera fila; se necesita ${wanted}`,
      columnTwice: (label) => `dos columnas se llaman "${label}"`,
      sameRuleTwice: (row) =>
        `dice lo mismo que la fila ${row}: una regla, un nombre y un día solo pueden estar una vez`,
      nameNotWanted: (got, kind) => `${got} no tiene lugar junto a "${kind}", que no lleva nombre`,
      positionInTable: (row, column) => `fila ${row}, "${column}"`,
    };
  },
  de() {
    return {
      wanted: {
        date: 'ein Datum oder Text wie „2026-03-01“',
        wholeNumber: 'eine ganze Zahl ab 0',
        amount: 'eine Zahl ab 0',
        currency: 'ein ISO-Währungscode wie „EUR“',
        pointKind: '„Selbst gewonnen“, „Unterstützt“ oder „Betreut“',
        market: 'ein Land, „Wachstum“ oder „Standard“',
        ruleKind: 'eine Regel wie „Betrag für 100 USD“',
      },
      ledger: 'die Punkteliste mit ihrer Kopfzeile',
      rules: 'die Regeltabelle mit ihrer Kopfzeile',
      aboveZero: 'eine Zahl über 0',
      countryOrGrowth: 'ein Land oder „Wachstum“',
      contactsAndCurrency: 'Kontakte und Währung wie „15000 EUR“',
      or: 'oder',
      notWanted: (got, wanted) => `${got} ist nicht ${wanted}`,
      blankCell: (wanted) => `die Zelle ist leer, verlangt wird ${wanted}`,
      notAMarket: (got) => `${got} ist weder ein Land noch „Wachstum“ oder „Standard“`,
      ambiguousCurrency: (got, codes) => `${got} kann ${codes} bedeuten: Schreiben Sie den Code`,
      unsupportedCurrency: (code, known, day) =>
        `„${code}“ hat${day ? ` am ${day}` : ''} keine Regel; bekannt sind ${known} und was Sie im Tab Regeln ergänzen`,
      ruleMissing: (kind, name, day) =>
        `keine Zeile „${kind}“${name ? ` für „${name}“` : ''}${day ? `, die am ${day} gilt` : ''}`,
      lineAfterSale: (line, sale) => `${line} liegt nach dem Verkauf am ${sale}`,
      endBeforeStart: (end, start) => `${end} liegt vor dem Beginn der Zeile am ${start}`,
      columnMissing: (labels, wanted) =>
        `in der ersten Zeile fehlt die Spalte ${labels}, verlangt wird ${wanted}`,
      columnTwice: (label) => `zwei Spalten heißen „${label}“`,
      sameRuleTwice: (row) =>
        `sagt dasselbe wie Zeile ${row}: Eine Regel mit Name und Tag darf einmal da sein`,
      nameNotWanted: (got, kind) =>
        `${got} hat neben „${kind}“ nichts zu suchen: Diese Regel hat keinen Namen`,
      positionInTable: (row, column) => `Zeile ${row}, "${column}"`,
    };
  },
  pt() {
    return {
      wanted: {
        date: 'uma data ou um texto como "2026-03-01"',
        wholeNumber: 'um número inteiro a partir de 0',
        amount: 'um número a partir de 0',
        currency: 'um código ISO de moeda como "EUR"',
        pointKind: '"Originado", "Assistido" ou "Gerenciado"',
        market: 'um país, "Crescimento" ou "Padrão"',
        ruleKind: 'uma regra como "Valor equivalente a 100 USD"',
      },
      ledger: 'o registro de pontos com sua linha de cabeçalho',
      rules: 'a tabela de regras com sua linha de cabeçalho',
      aboveZero: 'um número maior que 0',
      countryOrGrowth: 'um país ou "Crescimento"',
      contactsAndCurrency: 'contatos e uma moeda, por exemplo “15000 EUR”',
      or: 'ou',
      notWanted: (got, wanted) => `${got} não é ${wanted}`,
      blankCell: (wanted) => `célula em branco; é preciso ${wanted}`,
      notAMarket: (got) => `${got} não é um país, nem "Crescimento" ou "Padrão"`,
      ambiguousCurrency: (got, codes) => `${got} pode significar ${codes}: escreva o código`,
      unsupportedCurrency: (code, known, day) =>
        `"${code}" não tem regra${day ? ` em ${day}` : ''}; são conhecidas ${known}, e o que você adicionar à aba Regras`,
      ruleMissing: (kind, name, day) =>
        `não há linha "${kind}"${name ? ` para "${name}"` : ''}${day ? ` em vigor em ${day}` : ''}`,
      lineAfterSale: (line, sale) => `${line} é posterior à venda de ${sale}`,
      endBeforeStart: (end, start) => `${end} é anterior ao início da linha em ${start}`,
      columnMissing: (labels, wanted) => `falta a coluna ${labels} na primeira linha; é preciso ${wanted}`,
      columnTwice: (label) => `duas colunas se chamam "${label}"`,
      sameRuleTwice: (row) =>
        `diz o mesmo que a linha ${row}: uma regra, um nome e um dia só podem estar uma vez`,
      nameNotWanted: (got, kind) => `${got} não tem lugar ao lado de "${kind}", que não leva nome`,
      positionInTable: (row, column) => `linha ${row}, "${column}"`,
    };
  },
});

let speaking: Language = 'en';

/** Whatever readers find wrong meanwhile they say in this language. Jobs know theirs; a formula cannot, and hears English. */
export function saidIn<Result>(language: Language, read: () => Result): Result {
  const before = speaking;
  speaking = language;
  try {
    return read();
  } finally {
    speaking = before;
  }
}

export function readerTexts(): ReaderTexts {
  return READER_TEXTS[speaking];
}

export function readerLanguage(): Language {
  return speaking;
}
