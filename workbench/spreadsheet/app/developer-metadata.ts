/** Developer metadata: found again by key, whatever people rename or move. A column's metadata moves with its column. */
import type { Metadata, MetadataPlace } from '../annotations';
import { helpers, type Zone } from '../engine';
import type { EnumerationValue } from '../../services/enumeration';
import { ServiceError } from '../service-error';
import type { DeveloperMetadataScope } from './descriptions';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enumerations';
import type { ObjectFactory } from './object-factory';
import { checkSize, columnOrRow, visibilityOf } from './metadata-entry';
import { RangePlace } from './range-place';
import { text, type AppSession } from './session';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

export class DeveloperMetadataObject implements Pick<
  GoogleMetadata,
  | 'getId'
  | 'getKey'
  | 'getValue'
  | 'getVisibility'
  | 'getLocation'
  | 'setKey'
  | 'setValue'
  | 'setVisibility'
  | 'moveToColumn'
  | 'remove'
> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private readonly id: number,
  ) {}

  getId(): number {
    return this.#metadata().id;
  }

  getKey(): string {
    return this.#metadata().key;
  }

  getValue(): string | null {
    return this.#metadata().value;
  }

  getVisibility(): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility {
    return DeveloperMetadataVisibility[
      this.#metadata().visibility
    ] as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
  }

  getLocation(): Location {
    return this.factory.metadataLocation(this.#metadata().place);
  }

  setKey(key: string): GoogleMetadata {
    return this.#change({ key: text(key, 'DeveloperMetadata.setKey') });
  }

  setValue(value: string): GoogleMetadata {
    return this.#change({ value: text(value, 'DeveloperMetadata.setValue') });
  }

  setVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): GoogleMetadata {
    return this.#change({ visibility: visibilityOf(visibility as unknown as EnumerationValue) });
  }

  moveToColumn(column: GoogleAppsScript.Spreadsheet.Range): GoogleMetadata {
    const { sheetId, zone } = this.session.original(
      RangePlace,
      column,
      'SpreadsheetApp.DeveloperMetadata.moveToColumn',
    );
    return this.#change({ place: columnOrRow(this.session.document, sheetId, zone) });
  }

  remove(): void {
    const { document } = this.session;
    const metadata = this.#metadata();
    document.annotate({ metadata: document.annotations.metadata.filter((entry) => entry !== metadata) });
  }

  #metadata(): Metadata {
    const metadata = this.session.document.annotations.metadata.find(({ id }) => id === this.id);
    if (!metadata) throw new ServiceError('The developer metadata no longer exists.');
    return metadata;
  }

  #change(change: Partial<Metadata>): GoogleMetadata {
    const { document } = this.session;
    const before = this.#metadata();
    const metadata = document.annotations.metadata.map((entry) =>
      entry === before ? { ...entry, ...change } : entry,
    );
    checkSize(document, metadata);
    document.annotate({ metadata });
    return this as unknown as GoogleMetadata;
  }
}

export class DeveloperMetadataLocationObject implements Location {
  constructor(
    private readonly factory: ObjectFactory,
    private readonly place: MetadataPlace,
  ) {}

  getColumn(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.place.type === 'COLUMN' ? this.factory.engineRange(this.place.range) : null;
  }

  getRow(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.place.type === 'ROW' ? this.factory.engineRange(this.place.range) : null;
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    return this.place.type === 'SHEET' ? this.factory.sheet(this.place.sheetId) : null;
  }

  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.place.type === 'SPREADSHEET' ? this.factory.spreadsheet() : null;
  }

  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return DeveloperMetadataLocationType[
      this.place.type
    ] as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
  }
}

export class DeveloperMetadataFinderObject implements Finder {
  private readonly tests: ((metadata: Metadata) => boolean)[] = [];
  private intersecting = false;

  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private readonly scope: DeveloperMetadataScope,
    private readonly exactly: boolean,
  ) {}

  find(): GoogleMetadata[] {
    return this.session.document.annotations.metadata
      .filter((metadata) => this.#isInScope(metadata) && this.tests.every((test) => test(metadata)))
      .map(({ id }) => this.factory.metadata(id));
  }

  onIntersectingLocations(): Finder {
    this.intersecting = true;
    return this as unknown as Finder;
  }

  withId(id: number): Finder {
    return this.#with((metadata) => metadata.id === id);
  }

  withKey(key: string): Finder {
    return this.#with((metadata) => metadata.key === key);
  }

  withValue(value: string): Finder {
    return this.#with((metadata) => metadata.value === value);
  }

  withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): Finder {
    return this.#with((metadata) => metadata.visibility === String(visibility));
  }

  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): Finder {
    return this.#with(({ place }) => place.type === String(type));
  }

  #with(test: (metadata: Metadata) => boolean): Finder {
    this.tests.push(test);
    return this as unknown as Finder;
  }

  #isInScope({ place }: Metadata): boolean {
    const { sheetId, zone } = this.scope;
    if (this.exactly) return this.#isExactly(place);
    if (sheetId === null) return true;
    if (place.type === 'SPREADSHEET') return this.intersecting;
    if (place.type === 'SHEET') return place.sheetId === sheetId && (zone === null || this.intersecting);
    if (place.range.sheetId !== sheetId) return false;
    if (zone === null) return true;
    return this.intersecting ? helpers.overlap(place.range.zone, zone) : isInside(place.range.zone, zone);
  }

  #isExactly(place: MetadataPlace): boolean {
    const { sheetId, zone } = this.scope;
    if (sheetId === null) return place.type === 'SPREADSHEET';
    if (zone === null) return place.type === 'SHEET' && place.sheetId === sheetId;
    return (
      'range' in place &&
      place.range.sheetId === sheetId &&
      isInside(place.range.zone, zone) &&
      isInside(zone, place.range.zone)
    );
  }
}

function isInside(inner: Zone, outer: Zone): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}
