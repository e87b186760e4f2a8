import type * as z from "zod";
import { shortened } from "../core/index.ts";
import { Problem } from "./problem.ts";

/**
 * What was asked, checked and with its defaults.
 * @throws {Problem} `bad-value` that names the first parameter that does not fit, and what would
 */
export function parseQuery<Query>(schema: z.ZodType<Query>, asked: Readonly<Record<string, unknown>>): Query {
  const result = schema.safeParse(asked);
  if (result.success) return result.data;
  throw problemOfQuery(result.error, asked);
}

export function problemOfQuery(error: z.ZodError, asked: Readonly<Record<string, unknown>>): Problem {
  const issue = error.issues[0];
  const name = issue?.path.map(String).join(".") ?? "";
  const value = issue?.path.reduce<unknown>(
    (here, key) => (here as Record<PropertyKey, unknown> | null | undefined)?.[key],
    asked,
  );
  return new Problem("bad-value", {
    name: shortened(name),
    value: value === undefined || typeof value === "object" ? "" : shortened(String(value)),
    expected: issue ? expectation(issue) : "",
  });
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "too_small") return `≥ ${issue.minimum}`;
  if (issue.code === "too_big") return `≤ ${issue.maximum}`;
  return issue.message;
}
