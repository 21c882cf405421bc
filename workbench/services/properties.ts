import type { QuotaBook } from './quota-book';
import { requireStrings, serviceClass, signatureError, type ServiceContext } from './service-context';
import { byteLength } from './text-bytes';

/** https://developers.google.com/apps-script/guides/services/quotas */
const MAXIMUM_VALUE_BYTES = 9 * 1024;
const MAXIMUM_STORE_BYTES = 500 * 1024;
const OPERATIONS_PER_DAY = { consumer: 50_000, workspace: 500_000 };

type Store = Map<string, string>;

/**
 * All property stores of the script: of the script itself, of the document, and of each user. Another document of the same
 * users has its own alone, and the others' from there.
 */
export class PropertyStores {
  private readonly stores: Map<string, Store>;

  constructor(
    saved: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
    private readonly beside?: PropertyStores,
  ) {
    this.stores = new Map(
      Object.entries(saved).map(([name, entries]) => [name, new Map(Object.entries(entries))]),
    );
  }

  store(name: string): Store {
    if (this.beside && name !== 'document') return this.beside.store(name);
    const store = this.stores.get(name) ?? new Map<string, string>();
    this.stores.set(name, store);
    return store;
  }

  save(): Record<string, Record<string, string>> {
    const own = [...this.stores].map(([name, store]) => [name, Object.fromEntries(store)] as const);
    const others = Object.entries(this.beside?.save() ?? {}).filter(([name]) => name !== 'document');
    return Object.fromEntries([...own, ...others]);
  }
}

export interface PropertiesSetting {
  readonly stores: PropertyStores;
  readonly quotas: QuotaBook;
  readonly account: 'consumer' | 'workspace';
  /** A custom function reads the user properties of the spreadsheet's owner, whoever looks at it. */
  readonly owner: string;
}

export function createPropertiesService(context: ServiceContext, setting: PropertiesSetting) {
  const user = context.mode === 'CUSTOM_FUNCTION' ? setting.owner : context.user.email;
  const open = (name: string) => createProperties(context, setting, setting.stores.store(name));
  return serviceClass(context, 'Properties', 'PropertiesService', {
    handle: {
      getScriptProperties: () => open('script'),
      getDocumentProperties: () => (context.document === null ? null : open('document')),
      getUserProperties: () => open(`user:${user}`),
    },
  });
}

function createProperties(context: ServiceContext, setting: PropertiesSetting, store: Store) {
  const countOperation = () => {
    const limit = OPERATIONS_PER_DAY[setting.account];
    if (!setting.quotas.tryUse(context.user.email, 'properties', 1, limit)) {
      throw new Error('Service invoked too many times for one day: properties.');
    }
  };
  const replace = (entries: Iterable<readonly [string, string]>, others: Store) => {
    const next = new Map(others);
    for (const [key, value] of entries) {
      if (byteLength(value) > MAXIMUM_VALUE_BYTES) throw new Error('Argument too large: value');
      next.set(key, value);
    }
    if (storeBytes(next) > MAXIMUM_STORE_BYTES) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    store.clear();
    for (const [key, value] of next) store.set(key, value);
  };
  const properties: GoogleAppsScript.Properties.Properties = serviceClass(
    context,
    'Properties',
    'Properties',
    {
      read: {
        getProperty(key: string) {
          countOperation();
          requireStrings('PropertiesService.Properties.getProperty', [key]);
          return store.get(key) ?? null;
        },
        getProperties() {
          countOperation();
          return context.realm.adopt(Object.fromEntries(store));
        },
        getKeys() {
          countOperation();
          return context.realm.adopt([...store.keys()]);
        },
      },
      write: {
        setProperty(...args: [key: string, value: string]) {
          countOperation();
          requireStrings('PropertiesService.Properties.setProperty', args, 2);
          replace([args], store);
          return properties;
        },
        setProperties(entries: Record<string, string>, deleteAllOthers = false) {
          countOperation();
          const values: unknown[] = Object.values(entries);
          if (values.some((value) => typeof value !== 'string')) {
            throw signatureError('PropertiesService.Properties.setProperties', values);
          }
          replace(Object.entries(entries), deleteAllOthers ? new Map() : store);
          return properties;
        },
        deleteProperty(key: string) {
          countOperation();
          requireStrings('PropertiesService.Properties.deleteProperty', [key]);
          store.delete(key);
          return properties;
        },
        deleteAllProperties() {
          countOperation();
          store.clear();
          return properties;
        },
      },
    },
  );
  return properties;
}

function storeBytes(store: Store): number {
  let bytes = 0;
  for (const [key, value] of store) bytes += byteLength(key) + byteLength(value);
  return bytes;
}
