/** A cell as the file has it. A spreadsheet's own numbers come as numbers, and are never ambiguous. */
export type RawCell = string | number;

/** A file as it came: the text of a delimited one, or the rows of a workbook's sheet from its first on. */
export type FileContent = string | readonly (readonly RawCell[])[];

export interface FileRecord {
  /** The line of the file on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly RawCell[];
}
