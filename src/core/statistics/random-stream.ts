/** A reproducible source of numbers in [0, 1). Core takes it as an argument and never draws on its own. */
export type Uniform = () => number;

/** Draws thrown away at the start, so that a small seed does not show in the first numbers. */
const WARM_UP = 12;

/**
 * A stream of uniform random numbers for one quantity: same seed and label, same numbers, on every engine.
 *
 * One labelled stream per quantity keeps draws apart: adding a quantity does not shift the others.
 * sfc32 with a counter: period of at least 2³², state of 128 bits; 32 bits per draw. Not for cryptography.
 *
 * @example randomStream(1, "gallium/price-volatility")() // 0 ≤ x < 1
 * @see Doty-Humphrey, C. PractRand, generator sfc32.
 */
export function randomStream(seed: number, label: string): Uniform {
  let a = hash(`${seed}/a/${label}`) | 0;
  let b = hash(`${seed}/b/${label}`) | 0;
  let c = hash(`${seed}/c/${label}`) | 0;
  let counter = 1;
  const next: Uniform = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < WARM_UP; i++) next();
  return next;
}

/** FNV-1a with an avalanche finish: equal labels give equal states, near labels unrelated ones. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
