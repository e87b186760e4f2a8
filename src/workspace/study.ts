import path from "node:path";
import type { StudyReference } from "../core/index.ts";
import type { Parsed } from "../schema/parsed-file.ts";
import type { ReferenceProblem } from "../schema/reference/reference-problem.ts";
import {
  POLICY_FOLDER,
  parseFunnel,
  parsePolicyScenario,
  parseStudyFiles,
  SCREENING_FOLDER,
  STUDY_FILES,
} from "../schema/study-files.ts";
import type { WorkspaceFinding } from "./finding.ts";
import { fingerprint, sha256 } from "./manifest.ts";
import { namesIn, readTexts } from "./reference-folder.ts";
import { editedFiles, refusing } from "./shipped-files.ts";
import type { Workspace } from "./workspace.ts";

/** Screening, demand, typology and policy: what is shipped, and beside it what lies in the workspace folder. */
export interface Study {
  readonly reference: StudyReference;
  /** Ids of the user's own files. */
  readonly own: { readonly funnels: readonly string[]; readonly policyScenarios: readonly string[] };
  /** Own files that are left out. */
  readonly findings: readonly WorkspaceFinding[];
  /** Added to the data version where something differs from what was shipped; empty otherwise. */
  readonly suffix: string;
}

export type Texts = Readonly<Record<string, string>>;

/** The shipped files, checked. */
export interface ShippedStudy {
  readonly reference: StudyReference;
  /** Checksums of files that were edited since the bundle was described. */
  readonly edited: readonly string[];
}

/** @throws {Problem} `study-refused` with every fault: people edit these files */
export async function readShippedStudy(workspace: Workspace): Promise<ShippedStudy> {
  const { bundle } = workspace;
  const texts = await readTexts(bundle.folder, [...STUDY_FILES, ...(await scenarioFiles(bundle.folder))]);
  const known = await workspace.reference();
  return { reference: refusing(() => parseStudyFiles(texts, known)), edited: editedFiles(bundle, texts) };
}

/** Own screenings and sets of measures: `scenarios/{screening,policy}/*.yaml` in the workspace folder. */
export async function scenarioFiles(folder: string): Promise<string[]> {
  const folders = [SCREENING_FOLDER, POLICY_FOLDER];
  const names = await Promise.all(folders.map((name) => namesIn(path.join(folder, name), ".yaml")));
  return names.flatMap((found, place) => found.map((name) => `${folders[place]}/${name}`));
}

/** Tells whether own files have come, gone or changed. */
export async function ownScenarioState(folder: string): Promise<string> {
  const files = await scenarioFiles(folder);
  const seen = await Promise.all(files.map((file) => fingerprint(path.join(folder, file))));
  return files.map((file, place) => `${file} ${seen[place]}`).join("\n");
}

/** Own files beside the shipped ones. A broken one, or one that takes a known id, is left out and told. */
export async function withOwnScenarios({ reference, edited }: ShippedStudy, folder: string): Promise<Study> {
  const texts = await readTexts(folder, await scenarioFiles(folder));
  const findings: WorkspaceFinding[] = [];
  const take = <T extends { readonly id: string }>(
    shipped: readonly T[],
    kind: string,
    parse: (file: string, text: string) => Parsed<T>,
  ): T[] => {
    const taken = new Set(shipped.map(({ id }) => id));
    const own: T[] = [];
    for (const [file, text] of Object.entries(texts)) {
      if (!file.startsWith(`${kind}/`)) continue;
      const { value, problems } = parse(file, text);
      if (value === null) findings.push(...problems.map(findingOf));
      else if (taken.has(value.id)) findings.push(idTaken(file, value.id));
      else {
        taken.add(value.id);
        own.push(value);
      }
    }
    return own;
  };
  const funnels = take(reference.funnels, SCREENING_FOLDER, parseFunnel);
  const policyScenarios = take(reference.policyScenarios, POLICY_FOLDER, parsePolicyScenario);
  const used = [...funnels, ...policyScenarios].map((one) => JSON.stringify(one));
  const changed = [...edited, ...used];
  return {
    reference: {
      ...reference,
      funnels: [...reference.funnels, ...funnels],
      policyScenarios: [...reference.policyScenarios, ...policyScenarios],
    },
    own: { funnels: funnels.map(({ id }) => id), policyScenarios: policyScenarios.map(({ id }) => id) },
    findings,
    suffix: changed.length === 0 ? "" : `+study-${sha256(changed.join("\n")).slice(0, 8)}`,
  };
}

function findingOf({ file, line, field, expected, found }: ReferenceProblem): WorkspaceFinding {
  const detail = `${field}${field === "" ? "" : ": "}expected ${expected}, found ${found}`;
  return { code: "scenario-refused", file, line, detail: line === null ? detail : `${line}: ${detail}` };
}

const idTaken = (file: string, id: string): WorkspaceFinding => ({
  code: "scenario-refused",
  file,
  line: null,
  detail: `id: expected an id of its own, found ${id}`,
});
