/** Cells in the engine's form for files: what is in them by their names, how they look as numbers of zones. */
import { helpers } from './engine';

export interface SavedCells {
  readonly cells: Record<string, string>;
  readonly styles: Record<string, number>;
  readonly formats: Record<string, number>;
}

/** The looks of a book, which all its sheets share. */
export class CellLooks {
  readonly styles: Numbers;
  readonly formats: Numbers;

  constructor(first = 1) {
    this.styles = new Numbers(first);
    this.formats = new Numbers(first);
  }

  saved(): { styles: Record<number, unknown>; formats: Record<number, unknown> } {
    return { styles: this.styles.byNumber, formats: this.formats.byNumber };
  }
}

/** To be filled row after row. */
export class SheetCells {
  private readonly cells: Record<string, string> = {};
  private readonly styles = new Zones();
  private readonly formats = new Zones();

  constructor(private readonly looks: CellLooks) {}

  add(
    col: number,
    row: number,
    cell: {
      readonly content?: string | undefined;
      readonly style?: object | null | undefined;
      readonly format?: string | undefined;
    },
  ): void {
    const { content, style, format } = cell;
    if (style && Object.keys(style).length > 0) this.styles.add(col, row, this.looks.styles.numberOf(style));
    if (format) this.formats.add(col, row, this.looks.formats.numberOf(format));
    if (content) this.cells[helpers.toXC(col, row)] = content;
  }

  saved(): SavedCells {
    return { cells: this.cells, styles: this.styles.byName(), formats: this.formats.byName() };
  }
}

/** Values that are the same get the same number. */
class Numbers {
  readonly byNumber: Record<number, unknown> = {};
  private readonly numbers = new Map<string, number>();

  constructor(private readonly first: number) {}

  numberOf(value: unknown): number {
    const text = JSON.stringify(value);
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.first + this.numbers.size;
    this.numbers.set(text, number);
    this.byNumber[number] = value;
    return number;
  }
}

/** Cells of a column that follow each other and have the same number are one zone. */
class Zones {
  private readonly zones: { col: number; top: number; bottom: number; number: number }[] = [];
  private readonly lastOfColumn: (typeof this.zones)[number][] = [];

  add(col: number, row: number, number: number): void {
    const last = this.lastOfColumn[col];
    if (last?.number === number && last.bottom === row - 1) {
      last.bottom = row;
      return;
    }
    const zone = { col, top: row, bottom: row, number };
    this.zones.push(zone);
    this.lastOfColumn[col] = zone;
  }

  byName(): Record<string, number> {
    return Object.fromEntries(
      this.zones.map(({ col, top, bottom, number }) => {
        const [first, last] = [helpers.toXC(col, top), helpers.toXC(col, bottom)];
        return [top === bottom ? first : `${first}:${last}`, number];
      }),
    );
  }
}
