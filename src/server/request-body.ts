import type { Context } from "hono";
import * as z from "zod";
import { shortened } from "../core/index.ts";
import { type Parsed, refuseLargeFile, valueOrRefusal } from "../schema/parsed-file.ts";
import { Problem } from "../schema/problem.ts";

/** Deeper than anything that is asked for: what reads a body goes down with it. */
const DEEPEST = 60;

/**
 * The object that a request brings.
 * @throws {Problem} `body-not-json` for anything else
 */
export async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  const body: unknown = await context.req.json().catch(() => null);
  if (typeof body === "object" && body !== null && !Array.isArray(body) && !isDeeper(body, DEEPEST)) {
    return body as Record<string, unknown>;
  }
  throw new Problem("body-not-json");
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1)));

/**
 * Parameters in the body of a request: the same names as in an address, and the kinds that an address can hold.
 *
 * @param own names of the query that the body's file stands for
 * @throws {Problem} `unknown-parameter`, `bad-value`
 */
export function askedInBody(
  query: z.ZodType,
  asked: Readonly<Record<string, unknown>>,
  own: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  refuseUnknownNames(query, asked, own);
  for (const [name, value] of Object.entries(asked)) {
    if (Asked.safeParse(value).success) continue;
    throw new Problem("bad-value", { name, value: told(value), expected: '1.5, "a", ["a", "b"]' });
  }
  return asked;
}

const Asked = z.union([z.string(), z.number(), z.array(z.string())]);

/** A misspelt parameter would be answered as if it had not been asked. @throws {Problem} `unknown-parameter` */
export function refuseUnknownNames(
  query: z.ZodType,
  asked: Readonly<Record<string, unknown>>,
  own: readonly string[] = [],
): void {
  if (!(query instanceof z.ZodObject)) return;
  const known = Object.keys(query.shape).filter((name) => !own.includes(name));
  const name = Object.keys(asked).find((given) => !known.includes(given));
  if (name === undefined) return;
  throw new Problem("unknown-parameter", { name: shortened(name), known: known.join(", ") });
}

/** @throws {Problem} `bad-value` for anything but a list */
export function listOf(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Problem("bad-value", { name, value: told(value), expected: "[…, …]" });
}

const told = (value: unknown): string => shortened(JSON.stringify(value) ?? "");

/**
 * A file of the asker's own that was sent along, as its content or its text. JSON is YAML: one reader for files and for
 * what is sent.
 *
 * @throws {Problem} `file-refused` with every fault, `file-too-large`
 */
export function readSent<T>(
  name: string,
  sent: unknown,
  parse: (file: string, text: string) => Parsed<T>,
): T {
  const text = typeof sent === "string" ? sent : JSON.stringify(sent ?? null);
  refuseLargeFile(name, Buffer.byteLength(text));
  return valueOrRefusal(name, parse(name, text));
}
