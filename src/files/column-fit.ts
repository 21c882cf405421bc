import { hubIdDigits } from '../domain/client-identity';
import { valueOf } from '../tables/choices';
import type { ColumnDeclaration } from '../tables/table';
import { currencyNamed } from './currency-text';
import { dateMeaning } from './date-text';
import type { RawCell } from './file-content';
import type { FileTable } from './file-table';
import { numberMeaning } from './number-text';
import { emailIn, hostOf, monthsOf } from './text-columns';
import { timeSpanIn } from './time-span';

const ENOUGH_CELLS = 200;

/**
 * How many of a column's cells, of all that are not blank, could stand in one of the table's columns: from 0 to 1, and 1
 * where there are none. Tells headers apart that can mean two things: under "Owner" stand email addresses or "HubSpot".
 */
export function shareThatFits<Key extends string>(
  { spans }: FileTable<Key>,
  declaration: ColumnDeclaration<Key>,
  cells: readonly RawCell[],
): number {
  const some = cells.slice(0, ENOUGH_CELLS);
  const fits = spans?.[declaration.key] ? isSpan : fitOfKind(declaration);
  return some.length === 0 ? 1 : some.filter((cell) => fits(cell)).length / some.length;
}

type Fits = (cell: RawCell) => boolean;

const isSpan: Fits = (cell) => timeSpanIn(String(cell), 'day') !== undefined;

function fitOfKind({ kind, choices }: ColumnDeclaration): Fits {
  switch (kind) {
    case 'date':
      return (cell) => {
        const meaning = dateMeaning(String(cell));
        return meaning.means !== 'nothing' || meaning.because !== 'notADate';
      };
    case 'integer':
    case 'money':
    case 'percent':
      return (cell) => typeof cell === 'number' || numberMeaning(cell) !== undefined;
    case 'choice':
      return (cell) => choices !== undefined && valueOf(choices, String(cell)) !== undefined;
    case 'email':
      return (cell) => emailIn(String(cell)) !== undefined;
    case 'domain':
      return (cell) => hostOf(String(cell)) !== undefined;
    case 'hubId':
      return (cell) => hubIdDigits(String(cell)) !== undefined;
    case 'currency':
      return (cell) => currencyNamed(String(cell)) !== undefined;
    case 'months':
      return (cell) => monthsOf(String(cell)) !== undefined;
    default:
      return () => true;
  }
}
