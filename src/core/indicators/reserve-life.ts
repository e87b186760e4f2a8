/**
 * How many years would today's reserves last at today's output? Reserves ÷ production, years.
 *
 * Both in one basis and unit; not a forecast of exhaustion, since reserves are what pays at today's price.
 * @returns null when nothing is produced
 */
export function reserveLife(reserves: number, production: number): number | null {
  return production > 0 ? reserves / production : null;
}
