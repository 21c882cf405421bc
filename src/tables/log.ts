import type { Translated } from '../locale/language';
import type { ColumnDeclaration, TableDeclaration } from './table';

const column = <Key extends string>(
  key: Key,
  label: Translated,
  width: number,
  help: Translated,
): ColumnDeclaration<Key> => ({ key, label, kind: 'text', writtenBy: 'add-on', width, help });

/** For the add-on's own eyes: what "Undo last run" goes by. */
const hiddenColumn = <Key extends string>(key: Key, label: Translated): ColumnDeclaration<Key> => ({
  ...column(key, label, 90, {
    en: 'What "Undo last run" goes by. Please leave it as it is.',
    fr: 'Sert à annuler la dernière exécution. Ne pas modifier.',
    es: 'Sirve para deshacer la última ejecución. No lo modifiques.',
    de: 'Danach macht das Add-on den letzten Lauf rückgängig. Bitte nicht ändern.',
    pt: 'Serve para desfazer a última execução. Não altere.',
  }),
  hidden: true,
});

/** The Log tab: what the add-on did, when, and what stood there before. Rows are only ever added. */
export const LOG = {
  key: 'log',
  title: { en: 'Log', fr: 'Journal', es: 'Registro', de: 'Protokoll', pt: 'Registro' },
  columns: [
    column('when', { en: 'When', fr: 'Quand', es: 'Cuándo', de: 'Wann', pt: 'Quando' }, 140, {
      en: "Day and time in the spreadsheet's time zone.",
      fr: 'Date et heure dans le fuseau de la feuille de calcul.',
      es: 'Día y hora en la zona horaria de la hoja de cálculo.',
      de: 'Tag und Uhrzeit in der Zeitzone der Tabelle.',
      pt: 'Dia e hora no fuso horário da planilha.',
    }),
    column('event', { en: 'What', fr: 'Quoi', es: 'Qué', de: 'Was', pt: 'O quê' }, 330, {
      en: 'What was done.',
      fr: 'Ce qui a été fait.',
      es: 'Qué se hizo.',
      de: 'Was getan wurde.',
      pt: 'O que foi feito.',
    }),
    column('client', { en: 'Client', fr: 'Client', es: 'Cliente', de: 'Kunde', pt: 'Cliente' }, 190, {
      en: 'Whose row it was.',
      fr: 'De quel client il s’agit.',
      es: 'De qué cliente era la fila.',
      de: 'Um wessen Zeile es ging.',
      pt: 'De qual cliente era a linha.',
    }),
    column('column', { en: 'Column', fr: 'Colonne', es: 'Columna', de: 'Spalte', pt: 'Coluna' }, 170, {
      en: 'Which cell of the row.',
      fr: 'Quelle cellule de la ligne.',
      es: 'Qué celda de la fila.',
      de: 'Welche Zelle der Zeile.',
      pt: 'Qual célula da linha.',
    }),
    column('before', { en: 'Before', fr: 'Avant', es: 'Antes', de: 'Vorher', pt: 'Antes' }, 180, {
      en: 'What stood there.',
      fr: 'Ce qui s’y trouvait.',
      es: 'Lo que había.',
      de: 'Was vorher dort stand.',
      pt: 'O que havia.',
    }),
    column('after', { en: 'After', fr: 'Après', es: 'Después', de: 'Nachher', pt: 'Depois' }, 180, {
      en: 'What stands there now.',
      fr: 'Ce qui s’y trouve maintenant.',
      es: 'Lo que hay ahora.',
      de: 'Was jetzt dort steht.',
      pt: 'O que há agora.',
    }),
    hiddenColumn('run', { en: 'Run', fr: 'Exécution', es: 'Ejecución', de: 'Lauf', pt: 'Execução' }),
    hiddenColumn('rowKey', {
      en: 'Row key',
      fr: 'Clé de ligne',
      es: 'Clave de fila',
      de: 'Zeilenschlüssel',
      pt: 'Chave da linha',
    }),
    hiddenColumn('columnKey', {
      en: 'Column key',
      fr: 'Clé de colonne',
      es: 'Clave de columna',
      de: 'Spaltenschlüssel',
      pt: 'Chave da coluna',
    }),
  ],
} as const satisfies TableDeclaration;

export type LogColumn = (typeof LOG)['columns'][number]['key'];
