/** Bytes after unpacking beyond which a file is taken for a bomb: ten times the largest that may be chosen. */
const MOST_UNPACKED = 200_000_000;

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

/** The files in a zip archive, each unpacked when it is asked for: the browser itself inflates. */
export class ZipArchive {
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
      this.entries.set(name, {
        flags: this.view.getUint16(place + 8, true),
        method: this.view.getUint16(place + 10, true),
        packedSize: this.view.getUint32(place + 20, true),
        size: this.view.getUint32(place + 24, true),
        start: this.view.getUint32(place + 42, true),
      });
      place += 46 + nameLength + extraLength + commentLength;
    }
  }

  /** Undefined where the archive has no such file. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const { method, flags, packedSize, size, start } = entry;
    if (flags & ENCRYPTED) throw new Error('encrypted zip entry');
    const from = start + 30 + this.view.getUint16(start + 26, true) + this.view.getUint16(start + 28, true);
    const packed = this.bytes.slice(from, from + packedSize);
    if (method === STORED) return new TextDecoder().decode(packed);
    if (method !== DEFLATED) throw new Error(`zip method ${method}`);
    this.unpacked += size;
    if (this.unpacked > MOST_UNPACKED) throw new Error('zip entry too large');
    return inflated(packed, size);
  }

  private endOfDirectory(): number {
    const earliest = Math.max(0, this.bytes.length - END_LENGTH - LONGEST_COMMENT);
    for (let place = this.bytes.length - END_LENGTH; place >= earliest; place -= 1)
      if (this.view.getUint32(place, true) === END_OF_DIRECTORY) return place;
    throw new Error('no zip directory');
  }
}

/** Never more than the directory says: what claims to be small and is not, is a bomb. */
async function inflated(packed: Uint8Array<ArrayBuffer>, size: number): Promise<string> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let length = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > size) throw new Error('zip entry larger than it says');
    text += decoder.decode(value, { stream: true });
  }
}
