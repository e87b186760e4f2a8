/** Lanczos coefficients (g = 7, n = 9). */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;
/** Stirling's series of ln Γ(a) beyond its leading terms: coefficients of a⁻¹, a⁻³, a⁻⁵ … */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const;
/** Shape from which Stirling's series is exact to a double. */
const LARGE = 16;
const MOST_TERMS = 100_000;

/**
 * ln Γ(x) for x > 0; relative error below 1e-14.
 *
 * @see Lanczos, C. (1964). A precision approximation of the gamma function.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError("the logarithm of the gamma function is asked above 0 only");
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] as number) / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Upper regularised incomplete gamma function Q(a, x) = Γ(a, x) ÷ Γ(a); a > 0, x ≥ 0; absolute error below 1e-13.
 *
 * The series below x = a + 1, Lentz's continued fraction above.
 *
 * @example upperGamma(1, 2) // e⁻² = 0.135335
 * @see Press et al., Numerical Recipes, section 6.2; NIST DLMF 8.7.1 and 8.9.2.
 */
export function upperGamma(shape: number, x: number): number {
  if (!(shape > 0) || !(x >= 0)) throw new RangeError("shape must lie above 0 and x at or above 0");
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
}

/**
 * Complementary error function; absolute error below 1e-14. It is Q(½, x²) for x ≥ 0.
 *
 * @example erfc(0.5) // 0.4795001221869535
 */
export function erfc(x: number): number {
  const tail = upperGamma(0.5, x * x);
  return x >= 0 ? tail : 2 - tail;
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum * powerOverGamma(shape, x);
}

function upperFraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = a * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + a / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    product *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return product * powerOverGamma(shape, x);
}

/** xᵃ e⁻ˣ ÷ Γ(a). With a large shape its logarithms cancel: there Stirling's form, in the distance of x from a. */
function powerOverGamma(shape: number, x: number): number {
  if (shape < LARGE) return Math.exp(shape * Math.log(x) - x - logGamma(shape));
  const away = (x - shape) / shape;
  let rest = 0;
  for (let i = STIRLING.length - 1; i >= 0; i--) rest = rest / (shape * shape) + (STIRLING[i] as number);
  return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-shape * (away - Math.log1p(away)) - rest / shape);
}
