import { type Issue, NOT_SPECIFIED } from "../../core/index.ts";
import type { ImportContext } from "../importer.ts";

/**
 * Countries of one file by BACI's own code. An unknown code does not lose its trade: the flow stays,
 * as trade with a partner not specified, and the code is reported with its number of rows.
 */
export class Partners {
  readonly #resolve: ImportContext["country"];
  readonly #known = new Map<string | number, string>();
  readonly #unknown = new Map<string, { line: number; count: number }>();

  constructor(context: ImportContext) {
    this.#resolve = context.country;
  }

  find(code: string | number, line: number): string {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const country = this.#resolve("baci", String(code));
    if (country !== null) {
      this.#known.set(code, country);
      return country;
    }
    const before = this.#unknown.get(String(code)) ?? { line, count: 0 };
    this.#unknown.set(String(code), { ...before, count: before.count + 1 });
    return NOT_SPECIFIED;
  }

  issues(file: string): Issue[] {
    return [...this.#unknown].map(([code, { line, count }]) => ({
      severity: "warning",
      code: "unknown-country",
      file,
      line,
      column: null,
      expected: NOT_SPECIFIED,
      found: code,
      subject: `${count} rows`,
    }));
  }
}
