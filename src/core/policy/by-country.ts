/** A quantity by country with a rest that no country is named for. All ≥ 0, one basis and unit. */
export interface ByCountry {
  readonly countries: readonly string[];
  readonly amounts: readonly number[];
  readonly rest: number;
}

export interface Addition {
  readonly country: string;
  readonly amount: number;
}

export const EMPTY: ByCountry = { countries: [], amounts: [], rest: 0 };

export function totalOf(quantity: ByCountry): number {
  let total = quantity.rest;
  for (const amount of quantity.amounts) total += amount;
  return total;
}

export function amountOf(quantity: ByCountry, country: string): number {
  return quantity.amounts[quantity.countries.indexOf(country)] ?? 0;
}

export function scaled(quantity: ByCountry, factor: number): ByCountry {
  if (factor === 1) return quantity;
  return {
    countries: quantity.countries,
    amounts: quantity.amounts.map((amount) => amount * factor),
    rest: quantity.rest * factor,
  };
}

/** The quantity with more of it in some countries; a country that was not there joins at the end. */
export function withAdded(quantity: ByCountry, additions: readonly Addition[]): ByCountry {
  if (additions.length === 0) return quantity;
  const countries = [...quantity.countries];
  const amounts = [...quantity.amounts];
  for (const { country, amount } of additions) {
    const place = countries.indexOf(country);
    if (place === -1) {
      countries.push(country);
      amounts.push(amount);
    } else amounts[place] = (amounts[place] ?? 0) + amount;
  }
  return { countries, amounts, rest: quantity.rest };
}

/**
 * The quantity after some of it gave way: first `proRata` from everyone in proportion, then `riskiestFirst` from
 * the countries in the given order until it is used up, the unnamed rest last. Never below 0.
 */
export function displaced(
  quantity: ByCountry,
  proRata: number,
  riskiestFirst: number,
  order: readonly number[],
): ByCountry {
  if (!(proRata > 0) && !(riskiestFirst > 0)) return quantity;
  const total = totalOf(quantity);
  const factor = total > 0 ? Math.max(0, 1 - proRata / total) : 0;
  const amounts = quantity.amounts.map((amount) => amount * factor);
  let left = riskiestFirst;
  for (const place of order) {
    if (!(left > 0)) break;
    const taken = Math.min(left, amounts[place] ?? 0);
    amounts[place] = (amounts[place] ?? 0) - taken;
    left -= taken;
  }
  return {
    countries: quantity.countries,
    amounts,
    rest: Math.max(0, quantity.rest * factor - Math.max(0, left)),
  };
}
