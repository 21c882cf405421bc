/** Bytes of all parts that are read, unpacked: a sheet of 100,000 rows has about half of it, a bomb has more. */
const MOST_UNPACKED = 64_000_000;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly start: number;
}

/** The archive is whole, but holds more than is read. */
export class ArchiveTooLarge extends Error {}

/** The files in a zip archive, each unpacked when it is asked for: browser and Node inflate by themselves. */
export class ZipArchive {
  /** By name in lower case: names of an Office file's parts differ in more than case. */
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private unpacked = 0;

  /** @throws where the bytes are no zip archive. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.endOfDirectory();
    const count = this.view.getUint16(end + 10, true);
    let place = this.view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (this.view.getUint32(place, true) !== ENTRY) throw new Error('broken zip directory');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
        this.view.getUint16(place + offset, true),
      ) as [number, number, number];
      const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength));
      this.entries.set(name.toLowerCase(), {
        flags: this.view.getUint16(place + 8, true),
        method: this.view.getUint16(place + 10, true),
        packedSize: this.view.getUint32(place + 20, true),
        size: this.view.getUint32(place + 24, true),
        start: this.view.getUint32(place + 42, true),
      });
      place += 46 + nameLength + extraLength + commentLength;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * The text of a file, piece by piece.
   *
   * @throws ArchiveTooLarge, or an Error where the archive has no such file or it is broken.
   */
  async *text(name: string): AsyncGenerator<string, void> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new Error(`${name} is missing`);
    const { method, flags, packedSize, size, start } = entry;
    if (flags & ENCRYPTED) throw new Error('encrypted zip entry');
    this.unpacked += size;
    if (this.unpacked > MOST_UNPACKED) throw new ArchiveTooLarge(`${name} unpacks to ${size} bytes`);
    const from = start + 30 + this.view.getUint16(start + 26, true) + this.view.getUint16(start + 28, true);
    const packed = this.bytes.slice(from, from + packedSize);
    const decoder = new TextDecoder();
    if (method === STORED) {
      yield decoder.decode(packed);
      return;
    }
    if (method !== DEFLATED) throw new Error(`zip method ${method}`);
    for await (const bytes of inflated(packed, size)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  }

  private endOfDirectory(): number {
    const earliest = Math.max(0, this.bytes.length - END_LENGTH - LONGEST_COMMENT);
    for (let place = this.bytes.length - END_LENGTH; place >= earliest; place -= 1)
      if (this.view.getUint32(place, true) === END_OF_DIRECTORY) return place;
    throw new Error('no zip directory');
  }
}

/** Never more than the directory says: what claims to be small and is not, is a bomb. */
async function* inflated(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      length += value.length;
      if (length > size) throw new Error('zip entry larger than it says');
      yield value;
    }
  } finally {
    // Whoever stops in between needs no more of it; how the stream ends then does not matter.
    void reader.cancel().catch(() => undefined);
  }
}
