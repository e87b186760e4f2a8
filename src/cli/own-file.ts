import { readFile, stat } from "node:fs/promises";
import { type Parsed, refuseLargeFile, valueOrRefusal } from "../schema/parsed-file.ts";
import { Problem } from "../schema/problem.ts";

/** A name with a slash or the ending of a file is a file, anything else an id. */
export const isFileName = (name: string): boolean => /[\\/]|\.(ya?ml|json|csv)$/i.test(name);

/** @throws {Problem} `no-such-file`, `file-too-large` */
export async function readOwnFile(file: string): Promise<string> {
  const status = await stat(file).catch(() => null);
  if (!status?.isFile()) throw new Problem("no-such-file", { file });
  refuseLargeFile(file, status.size);
  return await readFile(file, "utf8");
}

/** @throws {Problem} `file-refused` with every fault and its line */
export async function readOwn<T>(file: string, parse: (file: string, text: string) => Parsed<T>): Promise<T> {
  return valueOrRefusal(file, parse(file, await readOwnFile(file)));
}
