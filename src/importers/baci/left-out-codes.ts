import type { Issue } from "../../core/index.ts";
import { OUT_OF_SCOPE } from "../commodity-lookup.ts";

/** Customs codes whose rows were not written, with the reason and their number: one note each. */
export class LeftOutCodes {
  readonly #codes = new Map<string, { reason: string; count: number }>();

  add(code: string, reason = OUT_OF_SCOPE): void {
    const before = this.#codes.get(code);
    if (before) before.count++;
    else this.#codes.set(code, { reason, count: 1 });
  }

  issues(file: string): Issue[] {
    return [...this.#codes].map(([subject, { reason, count }]) => ({
      severity: "note",
      code: "unknown-commodity",
      file,
      line: null,
      column: null,
      expected: reason,
      found: `${count} rows`,
      subject,
    }));
  }
}
