import { useEffect, useState } from "react";
import { FetchFailure, fetchJson } from "./fetch-json.ts";
import type { Failure } from "./questions.ts";

export interface Fetched<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
}

const documents = new Map<string, Promise<unknown>>();

/** A document of the server that does not change while the page is open: statements, sources. */
export function useDocument<T>(address: string | null, version = 0): Fetched<T> {
  const [fetched, setFetched] = useState<Fetched<T> & { of: string | null }>({
    value: null,
    failure: null,
    of: null,
  });
  const key = address === null ? null : `${address}#${version}`;
  useEffect(() => {
    if (address === null || key === null) return;
    let wanted = true;
    const known = documents.get(key) ?? fetchJson<T>(address);
    documents.set(key, known);
    known.then(
      (value) => wanted && setFetched({ value: value as T, failure: null, of: key }),
      (error: unknown) => {
        documents.delete(key);
        const failure =
          error instanceof FetchFailure ? error.failure : { code: "bug", message: String(error), hint: null };
        if (wanted) setFetched({ value: null, failure, of: key });
      },
    );
    return () => {
      wanted = false;
    };
  }, [address, key]);
  return fetched.of === key ? fetched : { value: null, failure: null };
}
