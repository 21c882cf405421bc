import { present } from './spreadsheet';

/**
 * What the add-on remembers about this document, shared by all its users: written through at once, unlike cells, which
 * Google may still hold back when a run dies. A value holds at most 9 KB, all of them together 500 KB.
 */
export interface DocumentMemory {
  readAll(): Readonly<Record<string, string>>;
  write(values: Readonly<Record<string, string>>): void;
  forget(key: string): void;
}

export function documentMemory(): DocumentMemory {
  const properties = present(PropertiesService.getDocumentProperties());
  return {
    readAll: () => properties.getProperties(),
    write: (values) => void properties.setProperties({ ...values }, false),
    forget: (key) => void properties.deleteProperty(key),
  };
}
