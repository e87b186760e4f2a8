import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const SOURCE = path.join(ROOT, "src");

interface Rule {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** The table "Who may import whom" of docs/architecture.md. */
function rules(): Map<string, Rule> {
  const text = readFileSync(path.join(ROOT, "docs/architecture.md"), "utf8");
  const section = text.split("## Who may import whom")[1]?.split("\n## ")[0] ?? "";
  const cells = section
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| folder"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const words = (cell: string | undefined) =>
    (cell ?? "")
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word && word !== "–");
  return new Map(cells.map((row) => [row[1] ?? "", { folders: words(row[2]), packages: words(row[3]) }]));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return name === "fixtures" ? [] : filesUnder(file);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [file] : [];
  });
}

/** Module specifiers of import and re-export statements; statements begin a line, strings inside code do not count. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const statements = text.matchAll(
    /^(?:import|export)\s(?:type\s)?(?:[\w*{][^"';]*?\sfrom\s)?"([^"]+)";?$|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? "");
}

const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
const NODE_ALLOWED = ["workspace", "cli", "server"];
const table = rules();

describe("who may import whom", () => {
  it("reads a table with every folder of src", () => {
    expect([...table.keys()].sort()).toEqual(readdirSync(SOURCE).sort());
  });

  for (const [folder, rule] of table) {
    it(`${folder} imports only what docs/architecture.md allows`, () => {
      const offences: string[] = [];
      for (const file of filesUnder(path.join(SOURCE, folder))) {
        for (const specifier of importsOf(file)) {
          const offence = judge(folder, rule, file, specifier);
          if (offence) offences.push(`${path.relative(ROOT, file)}: ${offence}`);
        }
      }
      expect(offences).toEqual([]);
    });
  }
});

function judge(folder: string, rule: Rule, file: string, specifier: string): string | null {
  if (specifier.startsWith("node:")) {
    const allowed = NODE_ALLOWED.includes(folder) || path.basename(file) === "vite.config.ts";
    return allowed ? null : `imports ${specifier}`;
  }
  if (!specifier.startsWith(".")) {
    return rule.packages.includes(packageOf(specifier))
      ? null
      : `imports the package ${packageOf(specifier)}`;
  }
  const target = path.relative(SOURCE, path.resolve(path.dirname(file), specifier));
  const other = target.split(path.sep)[0] ?? "";
  if (other === folder) return null;
  if (!rule.folders.includes(other)) return `imports ${target}`;
  if (other === "core" && target !== path.join("core", "index.ts"))
    return `reaches past core's public face: ${target}`;
  return null;
}
