import type { Context } from "hono";
import { type Parsed, valueOrRefusal } from "../schema/parsed-file.ts";

/** The object that a request brings; nothing that can be read is an empty one. */
export async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  const body: unknown = await context.req.json().catch(() => null);
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
}

/**
 * A file of the asker's own that was sent along, as its content or its text. JSON is YAML: one reader for files and for
 * what is sent.
 *
 * @throws {Problem} `file-refused` with every fault
 */
export function readSent<T>(
  name: string,
  sent: unknown,
  parse: (file: string, text: string) => Parsed<T>,
): T {
  const text = typeof sent === "string" ? sent : JSON.stringify(sent ?? null);
  return valueOrRefusal(name, parse(name, text));
}
