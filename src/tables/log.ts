import type { Translated } from '../locale/language';
import type { ColumnDeclaration, TableDeclaration } from './table';
import { inFive } from './translated';

const column = <Key extends string>(
  key: Key,
  label: Translated,
  width: number,
  help: Translated,
): ColumnDeclaration<Key> => ({ key, label, kind: 'text', writtenBy: 'add-on', width, help });

/** For the add-on's own eyes: what “Undo last update” needs. */
const hiddenColumn = <Key extends string>(key: Key, label: Translated): ColumnDeclaration<Key> => ({
  ...column(
    key,
    label,
    90,
    inFive(
      'Needed for “Undo last update”. Do not edit.',
      'Sert à annuler la dernière mise à jour. Ne pas modifier.',
      'Sirve para deshacer la última actualización. No lo modifiques.',
      'Wird für „Letzte Aktualisierung rückgängig machen“ gebraucht. Bitte nicht ändern.',
      'Serve para desfazer a última atualização. Não altere.',
    ),
  ),
  hidden: true,
});

/** The Log tab: what the add-on did, when, and what stood there before. Rows are only ever added. */
export const LOG = {
  key: 'log',
  title: inFive('Log', 'Journal', 'Registro', 'Protokoll', 'Registro'),
  columns: [
    column(
      'when',
      inFive('When', 'Quand', 'Cuándo', 'Wann', 'Quando'),
      140,
      inFive(
        "Day and time in the spreadsheet's time zone.",
        'Date et heure dans le fuseau de la feuille de calcul.',
        'Día y hora en la zona horaria de la hoja de cálculo.',
        'Tag und Uhrzeit in der Zeitzone der Tabelle.',
        'Dia e hora no fuso horário da planilha.',
      ),
    ),
    column(
      'event',
      inFive('What', 'Quoi', 'Qué', 'Was', 'O quê'),
      330,
      inFive('What was done.', 'Ce qui a été fait.', 'Qué se hizo.', 'Was getan wurde.', 'O que foi feito.'),
    ),
    column(
      'client',
      inFive('Client', 'Client', 'Cliente', 'Kunde', 'Cliente'),
      190,
      inFive(
        'Whose row it was.',
        'De quel client il s’agit.',
        'De qué cliente era la fila.',
        'Um wessen Zeile es ging.',
        'De qual cliente era a linha.',
      ),
    ),
    column(
      'column',
      inFive('Column', 'Colonne', 'Columna', 'Spalte', 'Coluna'),
      170,
      inFive(
        'Which cell of the row.',
        'Quelle cellule de la ligne.',
        'Qué celda de la fila.',
        'Welche Zelle der Zeile.',
        'Qual célula da linha.',
      ),
    ),
    column(
      'before',
      inFive('Before', 'Avant', 'Antes', 'Vorher', 'Antes'),
      180,
      inFive(
        'What stood there.',
        'Ce qui s’y trouvait.',
        'Lo que había.',
        'Was vorher dort stand.',
        'O que havia.',
      ),
    ),
    column(
      'after',
      inFive('After', 'Après', 'Después', 'Nachher', 'Depois'),
      180,
      inFive(
        'What stands there now.',
        'Ce qui s’y trouve maintenant.',
        'Lo que hay ahora.',
        'Was jetzt dort steht.',
        'O que há agora.',
      ),
    ),
    hiddenColumn('run', inFive('Run', 'Exécution', 'Ejecución', 'Lauf', 'Execução')),
    hiddenColumn(
      'rowKey',
      inFive('Row key', 'Clé de ligne', 'Clave de fila', 'Zeilenschlüssel', 'Chave da linha'),
    ),
    hiddenColumn(
      'columnKey',
      inFive('Column key', 'Clé de colonne', 'Clave de columna', 'Spaltenschlüssel', 'Chave da coluna'),
    ),
  ],
  holdsText: true,
} as const satisfies TableDeclaration;

export type LogColumn = (typeof LOG)['columns'][number]['key'];
