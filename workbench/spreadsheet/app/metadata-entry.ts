/** Developer metadata as the file keeps it: where it may be put, and how much of it there may be. */
import type { Metadata, MetadataPlace, MetadataVisibility } from '../annotations';
import type { WorkbenchDocument } from '../document';
import type { Zone } from '../engine';
import { isEnumerationValue, type EnumerationValue } from '../../services/enumeration';
import { ServiceError } from '../service-error';
import { DeveloperMetadataVisibility } from './enumerations';
import { signatureError } from './session';

const MAXIMUM_CHARACTERS = 30_000;

/** Metadata can be put on whole columns and whole rows, one at a time. */
export function columnOrRow(document: WorkbenchDocument, sheetId: string, zone: Zone): MetadataPlace {
  const size = document.sheetSize(sheetId);
  const { getters } = document;
  if (zone.left === zone.right && zone.top === 0 && zone.bottom === size.rows - 1) {
    const column = { left: zone.left, right: zone.left, top: 0, bottom: undefined };
    return { type: 'COLUMN', range: getters.getRangeFromZone(sheetId, column) };
  }
  if (zone.top === zone.bottom && zone.left === 0 && zone.right === size.columns - 1) {
    const row = { top: zone.top, bottom: zone.top, left: 0, right: undefined };
    return { type: 'ROW', range: getters.getRangeFromZone(sheetId, row) };
  }
  throw new ServiceError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

export function newMetadata(
  document: WorkbenchDocument,
  place: MetadataPlace,
  key: unknown,
  rest: readonly unknown[],
): void {
  const visibility = rest.find(isEnumerationValue);
  const value = rest.find((item) => typeof item === 'string');
  if (typeof key !== 'string' || rest.some((item) => typeof item !== 'string' && !isEnumerationValue(item))) {
    throw signatureError('SpreadsheetApp.addDeveloperMetadata', [key, ...rest]);
  }
  const metadata: Metadata = {
    id: document.newId(),
    key,
    value: value === undefined ? null : value,
    visibility: visibilityOf(visibility ?? DeveloperMetadataVisibility.DOCUMENT),
    place,
  };
  checkSize(document, [...document.annotations.metadata, metadata]);
  document.annotate({ metadata: [...document.annotations.metadata, metadata] });
}

export function visibilityOf(visibility: EnumerationValue): MetadataVisibility {
  return String(visibility) as MetadataVisibility;
}

/** Keys and values of a whole spreadsheet may take 30,000 characters, those of a sheet's as many again. */
export function checkSize(document: WorkbenchDocument, metadata: readonly Metadata[]): void {
  const totals = new Map<string, number>();
  for (const { key, value, place } of metadata) {
    const owner =
      place.type === 'SPREADSHEET' ? '' : place.type === 'SHEET' ? place.sheetId : place.range.sheetId;
    totals.set(owner, (totals.get(owner) ?? 0) + key.length + (value?.length ?? 0));
  }
  const full = [...totals].find(([, characters]) => characters > MAXIMUM_CHARACTERS);
  if (!full) return;
  const where = full[0] === '' ? 'spreadsheet' : `sheet "${document.getters.getSheetName(full[0])}"`;
  throw new ServiceError(`Developer metadata of the ${where} exceeds ${MAXIMUM_CHARACTERS} characters.`);
}
