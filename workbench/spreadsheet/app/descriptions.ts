/** What the objects of the service are made from: rules, charts, texts and places as plain data. */
import type { ConditionalFormat, Style, Zone } from '../engine';
import type { Criterion, RangeReference } from './criteria';

export interface ValidationRule {
  readonly criterion: Criterion;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface FormatRule {
  /** Null for colour scales, icons and bars. */
  readonly criterion: Criterion | null;
  readonly style: Style;
  readonly ranges: readonly RangeReference[];
  /** The engine's own rule, when it came from there. */
  readonly engineRule: ConditionalFormat['rule'] | null;
}

/** Where a finder looks: the whole file, a sheet, or a zone of one. */
export interface DeveloperMetadataScope {
  readonly sheetId: string | null;
  readonly zone: Zone | null;
}

export interface TextRun {
  readonly text: string;
  readonly link: string | null;
  readonly style: Style & { readonly fontFamily?: string };
}

export type ChartType = 'LINE' | 'AREA' | 'COLUMN' | 'BAR' | 'COMBO';

export interface ChartSpecification {
  /** Null until it is inserted. */
  readonly chartId: number | null;
  readonly sheetId: string;
  readonly type: ChartType;
  readonly ranges: readonly RangeReference[];
  readonly numHeaders: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}
