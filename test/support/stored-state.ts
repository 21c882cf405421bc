import { DocumentState } from '../../src/store/document-state';

/** What a document remembers, over properties that a test can look at: written through at once, as Google does. */
export function stateOf(stored: Record<string, string>): DocumentState {
  return new DocumentState({
    readAll: () => ({ ...stored }),
    write: (values) => void Object.assign(stored, values),
    forget: (key) => void Reflect.deleteProperty(stored, key),
  });
}
