import type { Failure } from "./questions.ts";

export class FetchFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** problem+json of the server (RFC 9457) with our code and hint. */
interface ProblemBody {
  readonly code?: string;
  readonly title?: string;
  readonly message?: string;
  readonly hint?: string;
}

/** @throws {FetchFailure} when the server is not there or refuses */
export async function fetchJson<T>(
  address: string,
  signal?: AbortSignal,
  init: RequestInit = {},
): Promise<T> {
  const response = await fetch(address, { ...init, ...(signal ? { signal } : {}) }).catch(
    (error: unknown) => {
      if (signal?.aborted) throw new DOMException("cancelled", "AbortError");
      throw new FetchFailure({ code: "no-server", message: String(error), hint: null });
    },
  );
  if (response.ok) return (await response.json()) as T;
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  throw new FetchFailure({
    code: body.code ?? `http-${response.status}`,
    message: body.message ?? body.title ?? response.statusText,
    hint: body.hint ?? null,
  });
}
