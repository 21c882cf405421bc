const PATIENCE = 10_000;
const PAUSE = 25;

/** Runs the check until it passes; after ten seconds its last failure is the test's. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await check();
      return;
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
