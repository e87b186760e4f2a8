/**
 * Runs at most one request at a time and remembers at most one that is wanted next:
 * whatever was asked in between is never run. A slider can ask as often as it likes.
 */
export function coalesce<A, R>(
  run: (ask: A) => Promise<R>,
  deliver: (ask: A, result: { readonly value: R } | { readonly error: unknown }) => void,
): (ask: A) => void {
  let running = false;
  let wanted: { ask: A } | null = null;
  const start = async (ask: A): Promise<void> => {
    running = true;
    try {
      const value = await run(ask);
      if (!wanted) deliver(ask, { value });
    } catch (error) {
      if (!wanted) deliver(ask, { error });
    }
    running = false;
    if (!wanted) return;
    const next = wanted;
    wanted = null;
    await start(next.ask);
  };
  return (ask) => {
    if (running) wanted = { ask };
    else void start(ask);
  };
}
