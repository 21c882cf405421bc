/** Hands the person a file, as a link with `download` does. */
export function download(name: string, content: Uint8Array | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address when the click is handled, which is after this function.
  window.setTimeout(() => URL.revokeObjectURL(url));
}
