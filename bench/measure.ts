/** Median of several timed runs, in seconds; a warm-up run goes first unless the first run is the point. */
export async function medianSeconds(
  run: () => unknown | Promise<unknown>,
  { runs, warm }: { readonly runs: number; readonly warm: boolean },
): Promise<number> {
  if (warm) await run();
  const seconds: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    seconds.push((performance.now() - start) / 1000);
  }
  seconds.sort((a, b) => a - b);
  return seconds[Math.floor(seconds.length / 2)] ?? Number.NaN;
}

/** A fixed piece of arithmetic: what a figure is divided by, so that it does not depend on the machine. */
export function referenceLoop(): number {
  const values = new Float64Array(1_000_000);
  for (let i = 0; i < values.length; i++) values[i] = Math.sin(i);
  let sum = 0;
  for (let round = 0; round < 40; round++) {
    for (let i = 0; i < values.length; i++)
      sum += (values[i] ?? 0) * (values[(i + round) % values.length] ?? 0);
  }
  return sum;
}
