/**
 * MD5 (RFC 1321), SHA-1 and SHA-256 (FIPS 180-4). The page has no synchronous digest of its own, and Utilities.computeDigest
 * is synchronous.
 */
export type DigestName = 'MD5' | 'SHA_1' | 'SHA_256';

export function digest(name: DigestName, message: Uint8Array): Uint8Array {
  switch (name) {
    case 'MD5':
      return md5(message);
    case 'SHA_1':
      return sha1(message);
    case 'SHA_256':
      return sha256(message);
  }
}

const rotateLeft = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));
const rotateRight = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** The message, a 1 bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
function padded(message: Uint8Array, littleEndian: boolean): DataView {
  const length = (((message.length + 8) >> 6) + 1) << 6;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - (littleEndian ? 8 : 4), message.length << 3, littleEndian);
  view.setUint32(length - (littleEndian ? 4 : 8), message.length >>> 29, littleEndian);
  return view;
}

function toBytes(words: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => view.setUint32(index * 4, word, littleEndian));
  return new Uint8Array(view.buffer);
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_SINES = Array.from({ length: 64 }, (_, index) =>
  Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32),
);

function md5(message: Uint8Array): Uint8Array {
  const blocks = padded(message, true);
  const state: [number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    let [a, b, c, d] = state;
    for (let step = 0; step < 64; step += 1) {
      const round = step >> 4;
      const [mixed, word] =
        round === 0
          ? [(b & c) | (~b & d), step]
          : round === 1
            ? [(d & b) | (~d & c), (5 * step + 1) % 16]
            : round === 2
              ? [b ^ c ^ d, (3 * step + 5) % 16]
              : [c ^ (b | ~d), (7 * step) % 16];
      const sum = (a + mixed + (MD5_SINES[step] ?? 0) + blocks.getUint32(offset + word * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotateLeft(sum, MD5_SHIFTS[round * 4 + (step % 4)] ?? 0)) | 0];
    }
    state[0] = (state[0] + a) | 0;
    state[1] = (state[1] + b) | 0;
    state[2] = (state[2] + c) | 0;
    state[3] = (state[3] + d) | 0;
  }
  return toBytes(state, true);
}

function sha1(message: Uint8Array): Uint8Array {
  const blocks = padded(message, false);
  const state: [number, number, number, number, number] = [
    0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0,
  ];
  const words = new Int32Array(80);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = blocks.getInt32(offset + index * 4);
    for (let index = 16; index < 80; index += 1) {
      const mixed =
        (words[index - 3] ?? 0) ^
        (words[index - 8] ?? 0) ^
        (words[index - 14] ?? 0) ^
        (words[index - 16] ?? 0);
      words[index] = rotateLeft(mixed, 1);
    }
    let [a, b, c, d, e] = state;
    for (let step = 0; step < 80; step += 1) {
      const [mixed, constant] =
        step < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : step < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : step < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotateLeft(a, 5) + mixed + e + constant + (words[step] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, rotateLeft(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((word, index) => (state[index] = ((state[index] ?? 0) + word) | 0));
  }
  return toBytes(state, false);
}

const PRIMES = firstPrimes(64);
const fractionBits = (root: number) => Math.floor((root % 1) * 2 ** 32);
const SHA256_CONSTANTS = PRIMES.map((prime) => fractionBits(Math.cbrt(prime)));
const SHA256_START = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

function sha256(message: Uint8Array): Uint8Array {
  const blocks = padded(message, false);
  const state = [...SHA256_START];
  const words = new Int32Array(64);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = blocks.getInt32(offset + index * 4);
    for (let index = 16; index < 64; index += 1) {
      const early = words[index - 15] ?? 0;
      const late = words[index - 2] ?? 0;
      const early0 = rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3);
      const late1 = rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10);
      words[index] = (words[index - 16] ?? 0) + early0 + (words[index - 7] ?? 0) + late1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let step = 0; step < 64; step += 1) {
      const sum1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
      const choice = (e & f) ^ (~e & g);
      const first = (h + sum1 + choice + (SHA256_CONSTANTS[step] ?? 0) + (words[step] ?? 0)) | 0;
      const sum0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sum0 + majority) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = ((state[index] ?? 0) + word) | 0));
  }
  return toBytes(state, false);
}
