import type { Issue } from "../../core/index.ts";
import type { PrintedCell } from "./printed-cell.ts";
import type { SkipReason } from "./read-cell.ts";

/** Reasons that a reader must hear of one by one: the value stays in the rest of the world until it is mended. */
const WARNINGS = ["unknown-commodity", "unknown-country", "unknown-unit", "not-a-number"] as const;
type Warning = (typeof WARNINGS)[number];

interface Skipped {
  readonly cell: PrintedCell;
  readonly reason: SkipReason;
  readonly found: string;
}

/** Cells that gave no row, by reason. */
export class SkipLog {
  readonly #skipped: Skipped[];

  constructor(withdrawn: readonly PrintedCell[]) {
    this.#skipped = withdrawn.map((cell) => ({ cell, reason: "withdrawn", found: cell.value }));
  }

  /** Returns nothing, as what a skipped cell adds to the rows. */
  add(cell: PrintedCell, reason: SkipReason, found = ""): [] {
    this.#skipped.push({ cell, reason, found });
    return [];
  }

  /** Number of cells by reason; those of prices are counted apart (`price:out-of-scope`). */
  counts(): Record<string, number> {
    const groups = Map.groupBy(this.#skipped, ({ cell, reason }) =>
      cell.measure === "price" ? `price:${reason}` : reason,
    );
    return Object.fromEntries([...groups].map(([reason, skipped]) => [reason, skipped.length]));
  }

  issues(): Issue[] {
    const warnings = this.#skipped.flatMap(({ cell, reason, found }): Issue[] => {
      const { file, line, column, commodity, year } = cell;
      const code = WARNINGS.find((warning): warning is Warning => warning === reason);
      return code
        ? [{ severity: "warning", code, file, line, column, found, subject: `${commodity} ${year}` }]
        : [];
    });
    return [...warnings, ...this.#outOfScope()];
  }

  #outOfScope(): Issue[] {
    const leftOut = this.#skipped.filter(({ reason }) => reason === "out-of-scope");
    return [...Map.groupBy(leftOut, ({ cell }) => cell.commodity)].map(([commodity, skipped]) => ({
      severity: "note",
      code: "unknown-commodity",
      file: skipped[0]?.cell.file ?? "",
      line: skipped[0]?.cell.line ?? null,
      column: null,
      expected: "out-of-scope",
      found: `${skipped.length} cells`,
      subject: commodity,
    }));
  }
}
