import path from "node:path";
import { type Document, isMap, isSeq, LineCounter, parseDocument, type YAMLSeq } from "yaml";
import { AXES, MEASURES, type Override, STAGES } from "../core/index.ts";
import { Problem } from "../schema/problem.ts";
import { OverrideEntry } from "../schema/workspace-files.ts";
import { replaceFile } from "./atomic-file.ts";
import type { WorkspaceFinding } from "./finding.ts";
import { readIfThere } from "./manifest.ts";
import { whileWriting } from "./write-lock.ts";

export const OVERRIDES_FILE = "overrides.yaml";
const HEADER = `# Own numbers that stand in the place of computed or printed ones. Each needs a source.
#   target   an axis (scrap, price-volatility …) or an observation: stage/measure/form/country/year, form "-" if it has none
#   home     the assessing country it holds for, or null for all
#   year     the assessed year it holds for, or null for all
`;

export interface OverridesReading {
  readonly overrides: readonly Override[];
  readonly findings: readonly WorkspaceFinding[];
}

/** Reads overrides.yaml. A file that is no YAML list gives no override; a wrong entry is left out and told by line. */
export async function readOverrides(folder: string): Promise<OverridesReading> {
  const text = (await readIfThere(path.join(folder, OVERRIDES_FILE)))?.toString("utf8") ?? "";
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line;
    return unreadable(broken.message.replace(/ at line \d+[\s\S]*$/, ""), line);
  }
  if (document.contents === null) return { overrides: [], findings: [] };
  if (!isSeq(document.contents)) return unreadable("expected a list of entries that begin with -", 1);
  const overrides: Override[] = [];
  const findings: WorkspaceFinding[] = [];
  for (const item of document.contents.items) {
    const line = lines.linePos((item as { range?: [number, number, number] }).range?.[0] ?? 0).line;
    const entry = OverrideEntry.safeParse(isMap(item) ? item.toJSON() : item);
    const detail = entry.success ? targetFault(entry.data) : entry.error.issues.map(worded).join("; ");
    if (entry.success && detail === null) overrides.push(entry.data);
    else findings.push({ code: "override-refused", file: OVERRIDES_FILE, line, detail: detail ?? "" });
  }
  return { overrides, findings };
}

const worded = (issue: { path: PropertyKey[]; message: string }) =>
  `${issue.path.join(".")}: ${issue.message}`;

function unreadable(detail: string, line: number): OverridesReading {
  return { overrides: [], findings: [{ code: "overrides-unreadable", file: OVERRIDES_FILE, line, detail }] };
}

/**
 * Adds an override, or replaces the one for the same mineral, target, home and year. Comments in the file stay.
 *
 * @throws {Problem} without a source, with a target or value that cannot be, or when the file on disk cannot be read
 */
export async function writeOverride(folder: string, override: Override): Promise<void> {
  if (override.source.trim() === "") throw new Problem("override-without-source");
  const fault = targetFault(override);
  if (fault !== null)
    throw new Problem("bad-override-target", { name: override.target, known: AXES.join(", ") });
  refuseOutOfRange(override);
  await changeList(folder, (list, document) => {
    removeSame(list, override);
    list.items.push(document.createNode(override));
  });
}

export type OverrideTarget = Pick<Override, "mineral" | "target" | "home" | "year">;

/** Takes an override away: ours counts again. @throws {Problem} `no-such-override` when there is none */
export async function removeOverride(folder: string, override: OverrideTarget): Promise<void> {
  await changeList(folder, (list) => {
    if (removeSame(list, override)) return;
    throw new Problem("no-such-override", { name: `${override.mineral} ${override.target}` });
  });
}

/** Changes the list in the file and keeps all else of it. A file that cannot be read is never written over. */
async function changeList(
  folder: string,
  change: (list: YAMLSeq, document: Document) => void,
): Promise<void> {
  const file = path.join(folder, OVERRIDES_FILE);
  await whileWriting(folder, async () => {
    if ((await readOverrides(folder)).findings.length > 0) throw new Problem("workspace-damaged", { file });
    const document = parseDocument((await readIfThere(file))?.toString("utf8") ?? HEADER);
    if (!isSeq(document.contents)) document.contents = document.createNode([]) as never;
    change(document.contents as unknown as YAMLSeq, document as unknown as Document);
    await replaceFile(file, document.toString());
  });
}

function removeSame(list: YAMLSeq, wanted: OverrideTarget): boolean {
  const place = list.items.findIndex((item) => isMap(item) && isSame(item.toJSON(), wanted));
  if (place >= 0) list.items.splice(place, 1);
  return place >= 0;
}

function isSame(entry: Partial<Override>, wanted: OverrideTarget): boolean {
  return (
    entry.mineral === wanted.mineral &&
    entry.target === wanted.target &&
    (entry.home ?? null) === wanted.home &&
    (entry.year ?? null) === wanted.year
  );
}

const isAxis = (target: string) => (AXES as readonly string[]).includes(target);

/** What is wrong with a target, or null. Observation keys are stage/measure/form/country/year. */
function targetFault({ target }: Override): string | null {
  if (isAxis(target)) return null;
  const [stage = "", measure = "", form, country = "", year = "", more] = target.split("/");
  const fits =
    (STAGES as readonly string[]).includes(stage) &&
    (MEASURES as readonly string[]).includes(measure) &&
    form !== undefined &&
    /^[A-Z]{3}$/.test(country) &&
    /^\d{4}$/.test(year) &&
    more === undefined;
  return fits ? null : `target: neither an axis nor stage/measure/form/country/year: ${target}`;
}

function refuseOutOfRange(override: Override): void {
  const { value, low, high } = override;
  const limits = isAxis(override.target) ? { low: 0, high: 1 } : { low: 0, high: Number.POSITIVE_INFINITY };
  const ordered = (low ?? value) <= value && value <= (high ?? value);
  const inside = [low ?? value, value, high ?? value].every((x) => x >= limits.low && x <= limits.high);
  if (ordered && inside) return;
  throw new Problem("override-out-of-range", {
    value: [low, value, high].filter((x) => x !== null).join(" "),
    low: String(limits.low),
    high: limits.high === 1 ? "1" : "∞",
  });
}
