import { isDate } from '../domain/sheet-calendar';

/** Columns repeat their values, so each distinct text and instant is read once. */
export function remembering<Value>(read: (cell: unknown) => Value): (cell: unknown) => Value {
  const texts = new Map<unknown, Value>();
  const instants = new Map<unknown, Value>();
  return (cell) => {
    if (typeof cell === 'string') return recalled(texts, cell, cell, read);
    if (isDate(cell)) return recalled(instants, cell.getTime(), cell, read);
    return read(cell);
  };
}

function recalled<Value>(
  known: Map<unknown, Value>,
  key: unknown,
  cell: unknown,
  read: (cell: unknown) => Value,
): Value {
  if (known.has(key)) return known.get(key) as Value;
  const value = read(cell);
  known.set(key, value);
  return value;
}
