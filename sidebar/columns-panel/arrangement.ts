import type { ColumnView, ColumnsView } from '../../src/panel/contract';

/** What the person has made of the columns so far; nothing of it stands in the sheet before it is applied. */
export interface Arrangement {
  readonly columns: readonly ColumnView[];
  readonly addable: readonly ColumnView[];
}

export function arrangementOf({ present, missing }: ColumnsView): Arrangement {
  return { columns: present, addable: missing };
}

/** One place to the left (-1) or right (1); the same where there is none. */
export function moved({ columns, addable }: Arrangement, id: string, by: -1 | 1): Arrangement {
  const place = columns.findIndex((column) => column.id === id);
  return movedTo({ columns, addable }, id, place + by);
}

/** To a place counted from 0. A column of the user's stays: the others move around it. */
export function movedTo(arrangement: Arrangement, id: string, place: number): Arrangement {
  const { columns, addable } = arrangement;
  const column = columns.find((candidate) => candidate.id === id);
  if (!column || column.kind === 'own' || place < 0 || place >= columns.length) return arrangement;
  const others = columns.filter((candidate) => candidate !== column);
  return { columns: [...others.slice(0, place), column, ...others.slice(place)], addable };
}

export function shownOrHidden({ columns, addable }: Arrangement, id: string, shown: boolean): Arrangement {
  return {
    columns: columns.map((column) => (column.id === id ? { ...column, shown } : column)),
    addable,
  };
}

/** At the right end, from where it can be moved. */
export function added({ columns, addable }: Arrangement, id: string): Arrangement {
  const column = addable.find((candidate) => candidate.id === id);
  if (!column) return { columns, addable };
  return {
    columns: [...columns, { ...column, shown: true }],
    addable: addable.filter((candidate) => candidate !== column),
  };
}

/** Whether applying it would change anything in the sheet. */
export function differs(arrangement: Arrangement, view: ColumnsView): boolean {
  const inOrder = (columns: readonly ColumnView[]): string =>
    JSON.stringify(columns.map(({ id, shown }) => [id, shown]));
  return inOrder(arrangement.columns) !== inOrder(view.present);
}
