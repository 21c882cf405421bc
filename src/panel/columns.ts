import type { ConfigurableColumn } from '../jobs/configure-columns';
import { ColumnsChangedError, configureColumns, viewColumns } from '../jobs/configure-columns';
import { textsIn } from '../locale/texts';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import type { ColumnsView, ColumnView } from './contract';
import { REQUESTS, RefusedError, checked } from './requests';

export function viewTableColumns(): ColumnsView {
  return columnsView(openWorkbook());
}

export function configureTableColumns(request: unknown): ColumnsView {
  const { expected, columns } = checked(REQUESTS.configureColumns, request, textsIn('en'));
  try {
    return columnsView(configureColumns(expected, columns));
  } catch (error) {
    if (!(error instanceof ColumnsChangedError)) throw error;
    throw new RefusedError(openWorkbook().texts.refusal.columnsChanged);
  }
}

function columnsView(workbook: Workbook): ColumnsView {
  const { present, missing } = viewColumns(workbook);
  return { language: workbook.language, present: present.map(columnView), missing: missing.map(columnView) };
}

function columnView({ help, ...column }: ConfigurableColumn): ColumnView {
  return { ...column, help: help ?? null };
}
