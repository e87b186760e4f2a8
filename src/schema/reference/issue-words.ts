import type * as z from "zod";
import { shortened } from "../../core/index.ts";
import type { ReferenceProblem } from "./reference-problem.ts";

type Told = Pick<ReferenceProblem, "code" | "expected" | "found">;

/** What a schema found in a value, in the fixed phrases that faces put into words. */
export function toldOf(issue: z.core.$ZodIssue, value: unknown): Told {
  if (issue.code === "unrecognized_keys") {
    const found = shortened(issue.keys.join(", "));
    return { code: "unknown-field", expected: "only known fields", found };
  }
  if (issue.code === "invalid_key") {
    const key = String(issue.path.at(-1) ?? "");
    // `2023: 1,200` in braces is two entries.
    const expected = /^\d{3}$/.test(key)
      ? "numbers without commas: 1200, not 1,200"
      : (issue.issues[0]?.message ?? issue.message);
    return { code: "wrong-value", expected, found: shortened(key) };
  }
  if (value === undefined) return { code: "missing-field", expected: expectationOf(issue), found: "nothing" };
  return {
    code: "wrong-value",
    expected: writtenOtherwise(issue, value) ?? expectationOf(issue),
    found: shortened(textOf(value)),
  };
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "too_small")
    return issue.inclusive === false ? `above ${issue.minimum}` : `at least ${issue.minimum}`;
  if (issue.code === "too_big")
    return issue.inclusive === false ? `below ${issue.maximum}` : `at most ${issue.maximum}`;
  return issue.message;
}

/** A number as people write it and YAML does not read it. */
function writtenOtherwise(issue: z.core.$ZodIssue, value: unknown): string | null {
  if (issue.code !== "invalid_type" || issue.expected !== "number" || typeof value !== "string") return null;
  const percent = /^\s*(-?\d+(?:\.\d+)?)\s*[%％]\s*$/.exec(value)?.[1];
  if (percent !== undefined)
    return `a number: ${Number((Number(percent) / 100).toPrecision(12))}, not ${percent}%`;
  const grouped = /^\s*-?\d{1,3}(?:[,，_ ]\d{3})+(?:\.\d+)?\s*$/.test(value);
  return grouped ? `a number: ${value.replace(/[,，_ ]/g, "")}, not ${value.trim()}` : null;
}

/** As it stands in the file, the numbers that JSON does not have too. */
function textOf(value: unknown): string {
  if (value === Number.POSITIVE_INFINITY) return ".inf";
  if (value === Number.NEGATIVE_INFINITY) return "-.inf";
  if (typeof value === "number" && Number.isNaN(value)) return ".nan";
  return JSON.stringify(value);
}
