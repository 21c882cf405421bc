import { RENEWALS } from './renewals';
import type { RenewalColumn, RenewalColumns } from './renewals';
import type { ColumnDeclaration, TableDeclaration } from './table';
import { inFive } from './translated';

const ENDING = [
  {
    key: 'rowAbove',
    label: {
      en: 'Row above',
      fr: 'Ligne au-dessus',
      es: 'Fila de arriba',
      de: 'Zeile darüber',
      pt: 'Linha acima',
    },
    kind: 'text',
    writtenBy: 'add-on',
    hidden: true,
    width: 90,
    help: {
      en: 'The row key of the row above, so that the client comes back to its place.',
      fr: 'La clé de la ligne du dessus, pour que le client retrouve sa place.',
      es: 'La clave de la fila de arriba, para que el cliente vuelva a su lugar.',
      de: 'Der Schlüssel der Zeile darüber, damit der Kunde an seinen Platz zurückkehrt.',
      pt: 'A chave da linha acima, para que o cliente volte ao seu lugar.',
    },
  },
  {
    key: 'endedOn',
    label: inFive('Ended on', 'Terminée le', 'Finalizada el', 'Beendet am', 'Encerrada em'),
    kind: 'date',
    writtenBy: 'add-on',
    width: 110,
    help: inFive(
      'The day on which the association with the client was ended.',
      'Le jour où l’association avec le client a pris fin.',
      'El día en que finalizó la asociación con el cliente.',
      'Der Tag, an dem die Zuordnung zum Kunden beendet wurde.',
      'O dia em que a associação com o cliente foi encerrada.',
    ),
  },
  {
    key: 'endedBy',
    label: inFive('Ended by', 'Terminée par', 'Finalizada por', 'Beendet von', 'Encerrada por'),
    kind: 'text',
    writtenBy: 'add-on',
    width: 190,
    help: inFive(
      'Who ended it.',
      'Qui y a mis fin.',
      'Quién la finalizó.',
      'Wer sie beendet hat.',
      'Quem a encerrou.',
    ),
  },
] as const satisfies readonly ColumnDeclaration[];

export type ArchiveColumns = readonly [...RenewalColumns, ...typeof ENDING];
export type ArchiveColumn = RenewalColumn | (typeof ENDING)[number]['key'];

/** Where the rows of clients go with whom the association ended: nothing here is ever ruled, mailed or imported into. */
export const ARCHIVE: TableDeclaration<ArchiveColumn> = {
  key: 'archive',
  title: inFive('Archive', 'Archives', 'Archivo', 'Archiv', 'Arquivo morto'),
  // A deadline that nobody watches has no days left.
  columns: [...RENEWALS.columns.filter(({ key }) => key !== 'daysLeft'), ...ENDING],
};
