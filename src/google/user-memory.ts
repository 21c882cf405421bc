/**
 * What the add-on remembers of one person, in all documents alike. Nobody else can read it, not even who owns the
 * document: the place for a secret.
 */
export interface UserMemory {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  forget(key: string): void;
}

export function userMemory(): UserMemory {
  const properties = PropertiesService.getUserProperties();
  return {
    read: (key) => properties.getProperty(key) ?? undefined,
    write: (key, value) => void properties.setProperty(key, value),
    forget: (key) => void properties.deleteProperty(key),
  };
}
