const UNNOTICED_MS = 50;

/** Lets the page draw and hear the person. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A breath that is taken when the page has stood still for as long as nobody notices, and tells how far the work is. */
export function nowAndThen(
  tell: (share: number) => void = () => undefined,
): (share?: number) => Promise<void> {
  let since = performance.now();
  return async (share = 0) => {
    if (performance.now() - since < UNNOTICED_MS) return;
    tell(share);
    await breath();
    since = performance.now();
  };
}
