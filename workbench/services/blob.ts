import { serviceClass, signatureError, type ServiceContext } from './service-context';
import { signedBytes, unsignedBytes, utf8 } from './text-bytes';

const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
};

/** Utilities.newBlob and everything else that hands out a Blob. */
export function createBlob(
  context: ServiceContext,
  data: string | readonly number[] | Uint8Array,
  contentType: string | null = null,
  name: string | null = null,
): GoogleAppsScript.Base.Blob {
  let bytes = toBytes(data);
  let type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
  let fileName = name;
  const blob: GoogleAppsScript.Base.Blob = serviceClass(context, 'Utilities', 'Blob', {
    local: {
      getBytes: () => context.realm.adopt(signedBytes(bytes)),
      getDataAsString: (charset = 'UTF-8') => new TextDecoder(charset).decode(bytes),
      getContentType: () => type,
      getName: () => fileName,
      isGoogleType: () => false,
      copyBlob: () => createBlob(context, bytes, type, fileName),
      getBlob: () => blob,
      getAs(wanted: string) {
        if (wanted !== type)
          throw new Error(`not in the workbench: Blob.getAs("${wanted}") of ${String(type)}`);
        return blob;
      },
      setBytes(data: number[]) {
        bytes = unsignedBytes(Array.from(data));
        return blob;
      },
      setDataFromString(text: string) {
        bytes = utf8(text);
        return blob;
      },
      setContentType(wanted: string | null) {
        type = wanted;
        return blob;
      },
      setContentTypeFromExtension() {
        type = TYPES_BY_EXTENSION[/\.([^.]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? ''] ?? type;
        return blob;
      },
      setName(wanted: string) {
        fileName = wanted;
        return blob;
      },
    },
  }) as unknown as GoogleAppsScript.Base.Blob;
  return blob;
}

export function toBytes(data: unknown): Uint8Array {
  if (typeof data === 'string') return utf8(data);
  if (data instanceof Uint8Array) return data;
  if (Array.isArray(data) && data.every((byte) => Number.isInteger(byte)))
    return unsignedBytes(data as number[]);
  throw signatureError('Utilities.newBlob', [data]);
}
