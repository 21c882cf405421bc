import { requireStrings, serviceClass, signatureError, type ServiceContext } from './service-context';
import { byteLength } from './text-bytes';

/** https://developers.google.com/apps-script/reference/cache/cache */
const MAXIMUM_KEY_LENGTH = 250;
const MAXIMUM_VALUE_BYTES = 100 * 1024;
const MAXIMUM_ENTRIES = 1000;
const ENTRIES_KEPT = 900;
const DEFAULT_SECONDS = 600;
const MAXIMUM_SECONDS = 21_600;

interface CacheEntry {
  readonly value: string;
  readonly expiresAt: number;
}

/** Caches of the script, the document and each user. Not saved: a cache promises nothing. */
export class Caches {
  private readonly caches = new Map<string, Map<string, CacheEntry>>();

  constructor(private readonly now: () => number) {}

  get(cacheName: string, key: string): string | null {
    const entry = this.cache(cacheName).get(key);
    return entry !== undefined && this.now() < entry.expiresAt ? entry.value : null;
  }

  put(cacheName: string, key: string, value: string, seconds: number): void {
    const cache = this.cache(cacheName);
    cache.set(key, { value, expiresAt: this.now() + seconds * 1000 });
    if (cache.size > MAXIMUM_ENTRIES) this.evict(cache);
  }

  remove(cacheName: string, key: string): void {
    this.cache(cacheName).delete(key);
  }

  /** "If more than 1,000 items are written, the cache stores the 900 items farthest from expiration." */
  private evict(cache: Map<string, CacheEntry>): void {
    const byExpiry = [...cache].sort(([, a], [, b]) => b.expiresAt - a.expiresAt);
    for (const [key] of byExpiry.slice(ENTRIES_KEPT)) cache.delete(key);
  }

  private cache(name: string): Map<string, CacheEntry> {
    const cache = this.caches.get(name) ?? new Map<string, CacheEntry>();
    this.caches.set(name, cache);
    return cache;
  }
}

export function createCacheService(context: ServiceContext, caches: Caches) {
  return serviceClass(context, 'Cache', 'CacheService', {
    handle: {
      getScriptCache: () => createCache(context, caches, 'script'),
      getDocumentCache: () => (context.document === null ? null : createCache(context, caches, 'document')),
      getUserCache: () => createCache(context, caches, `user:${context.user.email}`),
    },
  });
}

function createCache(context: ServiceContext, caches: Caches, name: string): GoogleAppsScript.Cache.Cache {
  const put = (key: string, value: unknown, seconds: number) => {
    requireKey(key);
    if (typeof value !== 'string') throw signatureError('CacheService.Cache.put', [key, value]);
    if (byteLength(value) > MAXIMUM_VALUE_BYTES) throw new Error('Argument too large: value');
    if (!(seconds >= 1 && seconds <= MAXIMUM_SECONDS)) {
      throw new Error(`Invalid argument: expirationInSeconds is ${seconds}, wanted 1 to ${MAXIMUM_SECONDS}`);
    }
    caches.put(name, key, value, seconds);
  };
  return serviceClass(context, 'Cache', 'Cache', {
    read: {
      get(key: string) {
        requireKey(key);
        return caches.get(name, key);
      },
      getAll(keys: string[]) {
        const found = Array.from(keys, (key) => [key, caches.get(name, key)] as const);
        return context.realm.adopt(Object.fromEntries(found.filter(([, value]) => value !== null)));
      },
    },
    write: {
      put: (key: string, value: string, seconds = DEFAULT_SECONDS) => put(key, value, seconds),
      putAll(values: Record<string, string>, seconds = DEFAULT_SECONDS) {
        for (const [key, value] of Object.entries(values)) put(key, value, seconds);
      },
      remove(key: string) {
        requireKey(key);
        caches.remove(name, key);
      },
      removeAll(keys: string[]) {
        for (const key of Array.from(keys)) caches.remove(name, key);
      },
    },
  });
}

function requireKey(key: unknown): void {
  requireStrings('CacheService.Cache', [key]);
  if ((key as string).length > MAXIMUM_KEY_LENGTH) throw new Error('Argument too large: key');
}
