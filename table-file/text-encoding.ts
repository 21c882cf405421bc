/** Text of a file, or why its bytes give none. */
export type DecodedText = { readonly text: string } | { readonly problem: 'emptyFile' };

/**
 * The text of a delimited file, without its byte order mark: UTF-8, UTF-16 when it says so, else Windows-1252.
 *
 * @example textOfBytes(new Uint8Array([0x43, 0x61, 0x66, 0xe9])) // { text: 'Café' }
 */
export function textOfBytes(bytes: Uint8Array): DecodedText {
  const text = decoded(bytes);
  return text.trim() === '' ? { problem: 'emptyFile' } : { text };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Excel writes in western Europe and the Americas when it is not asked for UTF-8.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
