import { dsvFormat } from 'd3-dsv';
import { isDate } from '../runtime/realm-world';
import type { SeededRandom } from '../runtime/seeded-random';
import { createBlob, toBytes } from './blob';
import { formatDate, parseDate } from './date-pattern';
import { digest, type DigestName } from './digest';
import { enumeration } from './enumeration';
import { formatString } from './format-string';
import { requireStrings, serviceClass, signatureError, type ServiceContext } from './service-context';
import { fromBase64, signedBytes, toBase64 } from './text-bytes';

const Charset = enumeration('US_ASCII', 'UTF_8');
const DigestAlgorithm = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const DIGESTS: readonly string[] = ['MD5', 'SHA_1', 'SHA_256'] satisfies DigestName[];

/** https://developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer) */
const MAXIMUM_SLEEP_MS = 300_000;

export function createUtilities(context: ServiceContext, random: SeededRandom) {
  const adopt = context.realm.adopt;
  return serviceClass(
    context,
    'Utilities',
    'Utilities',
    {
      local: {
        formatDate(date: unknown, timeZone: string, pattern: string) {
          if (!isDate(date)) throw signatureError('Utilities.formatDate', [date, timeZone, pattern]);
          requireStrings('Utilities.formatDate', [timeZone, pattern]);
          if (Number.isNaN(date.getTime())) throw new Error('Invalid argument: date');
          return formatDate(date.getTime(), timeZone, pattern);
        },
        parseDate(text: string, timeZone: string, pattern: string) {
          requireStrings('Utilities.parseDate', [text, timeZone, pattern]);
          return adopt(new Date(parseDate(text, timeZone, pattern)));
        },
        formatString,
        getUuid: () => uuid(random),
        base64Encode: (data: unknown) => toBase64(toBytes(data)),
        base64EncodeWebSafe: (data: unknown) =>
          toBase64(toBytes(data)).replace(/\+/g, '-').replace(/\//g, '_'),
        base64Decode: (text: string) => adopt(decodeBase64(text)),
        base64DecodeWebSafe: (text: string) =>
          adopt(decodeBase64(text.replace(/-/g, '+').replace(/_/g, '/'))),
        computeDigest(...args: readonly unknown[]) {
          const [algorithm, value, charset] = args;
          const isCharset = charset === undefined || Object.values(Charset).includes(charset as never);
          if (args.length < 2 || args.length > 3 || !isCharset || (charset && typeof value !== 'string'))
            throw signatureError('Utilities.computeDigest', args);
          const name = String(algorithm);
          if (!DIGESTS.includes(name))
            throw new Error(`not in the workbench: Utilities.computeDigest with ${name}`);
          return adopt(signedBytes(digest(name as DigestName, bytesIn(charset, value))));
        },
        newBlob: (data: string | readonly number[], contentType?: string, name?: string) =>
          createBlob(context, data, contentType ?? null, name ?? null),
        parseCsv(text: string, delimiter: string = ',') {
          requireStrings('Utilities.parseCsv', [text, delimiter]);
          return adopt(
            dsvFormat(delimiter)
              .parseRows(text)
              .map((row) => [...row]),
          );
        },
      },
      handle: {
        sleep(milliseconds: number) {
          if (!(milliseconds >= 0 && milliseconds <= MAXIMUM_SLEEP_MS)) {
            throw new Error(`Invalid argument: sleep of ${milliseconds} ms, wanted 0 to ${MAXIMUM_SLEEP_MS}`);
          }
          context.wait(milliseconds);
        },
      },
    },
    { Charset, DigestAlgorithm },
  );
}

/** "The charset representing the input characters" is US-ASCII when left out, in which all other characters are question marks. */
function bytesIn(charset: unknown, value: unknown): Uint8Array {
  return typeof value === 'string' && charset !== Charset['UTF_8']
    ? Uint8Array.from(value, (character) => (character <= '\x7f' ? character.charCodeAt(0) : 0x3f))
    : toBytes(value);
}

function decodeBase64(text: string): number[] {
  requireStrings('Utilities.base64Decode', [text]);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error('Could not decode string.');
  return signedBytes(fromBase64(text));
}

/** A version 4 UUID (RFC 9562). */
function uuid(random: SeededRandom): string {
  const variant = (8 + random.integerBelow(4)).toString(16);
  return `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-${variant}${random.hex(3)}-${random.hex(12)}`;
}
