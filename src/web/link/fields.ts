/** How one part of a link is read and written. `read` gives undefined for text that makes no sense. */
export interface Field<T> {
  /** Its name in the link: public, rename only with a migration in link-state.ts. */
  readonly param: string;
  readonly fallback: T;
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

export function oneOf<const T extends string>(
  param: string,
  allowed: readonly T[],
  fallback: NoInfer<T>,
): Field<T> {
  return {
    param,
    fallback,
    read: (text) => allowed.find((word) => word === text),
    write: (value) => value,
  };
}

/** One of several words; null when the link says nothing. */
export function maybeOneOf<const T extends string>(param: string, allowed: readonly T[]): Field<T | null> {
  return {
    param,
    fallback: null,
    read: (text) => allowed.find((word) => word === text),
    write: (value) => value ?? "",
  };
}

/** A word that must look like `pattern`; null when the link says nothing. */
export function word(param: string, pattern: RegExp): Field<string | null> {
  return {
    param,
    fallback: null,
    read: (text) => (pattern.test(text) ? text : undefined),
    write: (value) => value ?? "",
  };
}

export function wordOr(param: string, pattern: RegExp, fallback: string): Field<string> {
  return {
    param,
    fallback,
    read: (text) => (pattern.test(text) ? text : undefined),
    write: (value) => value,
  };
}

/** A whole number in a range; null when the link says nothing. */
export function integer(param: string, low: number, high: number): Field<number | null> {
  return {
    param,
    fallback: null,
    read: (text) => (/^-?\d+$/.test(text) && +text >= low && +text <= high ? +text : undefined),
    write: (value) => `${value}`,
  };
}

export function flag(param: string): Field<boolean> {
  return {
    param,
    fallback: false,
    read: (text) => (text === "1" ? true : text === "0" ? false : undefined),
    write: (value) => (value ? "1" : "0"),
  };
}

/** Entries joined by `~`; one bad entry makes the whole list nonsense. */
export function listOf<T>(
  param: string,
  read: (text: string) => T | undefined,
  write: (value: T) => string,
  limit: number,
): Field<readonly T[]> {
  return {
    param,
    fallback: [],
    read: (text) => {
      const entries = text.split("~").filter(Boolean).map(read);
      if (entries.length > limit || entries.some((entry) => entry === undefined)) return undefined;
      return entries as T[];
    },
    write: (values) => values.map(write).join("~"),
  };
}
