import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeBundle } from "./bundle-builder/describe-bundle.ts";
import { issueLine } from "./bundle-builder/import-report.ts";
import { readRefusedFiles, unexpectedErrors } from "./bundle-builder/refused-files.ts";
import { runImporters } from "./bundle-builder/run-importers.ts";
import { writeBundleFiles } from "./bundle-builder/write-bundle.ts";
import { compileReference } from "./compiled-reference.ts";
import { Engine } from "./engine.ts";
import { ImportNames } from "./import-context.ts";

/**
 * Rebuilds the bundle from a folder of raw files, all or nothing, byte for byte the same every time.
 *
 * @returns the data version, or null when an importer found an error: then nothing was written
 */
export async function buildBundle(options: {
  /** Folder with data/ and facts/. */
  readonly raw: string;
  /** The data folder: reference/ and origins/ are read, evidence/ and statements/ written. */
  readonly data: string;
  readonly tell: (line: string) => void;
}): Promise<string | null> {
  const names = await ImportNames.of(options.data);
  const content = await runImporters(names, options, (importer) => options.tell(`reading ${importer}`));
  const refused = await readRefusedFiles(options.data);
  const errors = unexpectedErrors(content.runs, refused);
  const warnings = content.runs.flatMap((run) => run.issues).filter((issue) => issue.severity === "warning");
  for (const issue of [...warnings, ...errors]) options.tell(issueLine(issue));
  if (errors.length > 0) return null;
  const engine = await Engine.open({ memoryLimit: "4GB" });
  try {
    options.tell("writing");
    await writeBundleFiles(engine, options.data, content, refused);
    await compileReference(options.data);
    return await describeBundle(engine, options.data);
  } finally {
    engine.close();
  }
}

/** Describes the bundle again after reference/ or origins/ were edited; the evidence stays as it is. */
async function describeOnly(data: string): Promise<string> {
  const engine = await Engine.open();
  try {
    await compileReference(data);
    return await describeBundle(engine, data);
  } finally {
    engine.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = fileURLToPath(new URL("../..", import.meta.url));
  const { values } = parseArgs({
    options: { raw: { type: "string" }, describe: { type: "boolean", default: false } },
  });
  const data = path.join(here, "data");
  const raw = path.resolve(values.raw ?? path.join(here, "../shared"));
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const version = values.describe ? await describeOnly(data) : await buildBundle({ raw, data, tell });
  if (version === null) {
    tell("nothing written: correct the errors above");
    process.exitCode = 1;
  } else process.stdout.write(`${version}\n`);
}
