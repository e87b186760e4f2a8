import type { PolicyScenario, ScenarioIssue } from "../../../core/index.ts";
import { sayFileProblem, sayScenarioIssue } from "../../../i18n/say-study.ts";
import { FileButton } from "../../controls/file-opener.tsx";
import { useEngine, useLoaded } from "../../evidence/use-answer.ts";
import { saveFile } from "../../figure/download/save-file.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { activeMeasures, tidy } from "./draft.ts";
import { useTopic } from "./run-context.ts";
import { draftOfFile, readScenarioText, scenarioOf, scenarioText } from "./scenario-file.ts";
import type { DraftControl } from "./use-draft.ts";
import { usePolicyWords } from "./words.ts";

/** What happened with a file, good or bad. */
export interface FileNews {
  readonly lines: readonly string[];
  readonly isProblem: boolean;
}

interface FileButtonsProps {
  readonly control: DraftControl;
  readonly onNews: (news: FileNews) => void;
}

const LARGEST_KB = 256;

/** Scenario file out and in. A file that is refused changes nothing. */
export function FileButtons({ control, onNews }: FileButtonsProps) {
  const { say, language } = useTongue();
  const p = usePolicyWords();
  const { key, options } = useLoaded();
  const { mineral, subject, basis, study } = useTopic();
  const open = useOpenScenario(control, onNews);
  const save = async () => {
    const { draft } = control;
    const growth = basis.growth.find((one) => one.scenario === subject.demand)?.factor ?? null;
    const ready = study.policyScenarios.find((one) => one.id === draft.preset);
    const own = draft.name ?? p.title;
    const name = draft.name === null && ready ? ready.name : { ja: own, en: own };
    const about = { mineral: mineral.id, home: key.home, year: options.year, growth };
    const scenario = scenarioOf(draft, about, name);
    const file = `${scenario.id}.yaml`;
    saveFile(file, await scenarioText(scenario), "application/yaml");
    onNews({ lines: [say(p.fileSaved, { file })], isProblem: false });
  };
  const onFile = async (file: File) => {
    if (file.size > LARGEST_KB * 1024) {
      onNews(refusal(p.fileKept, [say(p.fileTooLarge, { limit: String(LARGEST_KB) })]));
      return;
    }
    const read = await readScenarioText(await file.text());
    if ("syntax" in read) {
      const fault = { code: "not-readable" as const, file: file.name, field: "", ...read.syntax };
      onNews(refusal(p.fileKept, [sayFileProblem(fault, language).message, p.fileNotYamlHint]));
    } else if (read.scenario) await open(read.scenario, file.name);
    else onNews(refusal(p.fileKept, issueLines(read.issues, language)));
  };
  return (
    <>
      <button type="button" className="text-button" onClick={() => void save()}>
        {p.save}
      </button>
      <FileButton label={p.open} className="text-button" onFile={(file) => void onFile(file)} />
    </>
  );
}

const refusal = (kept: string, lines: readonly string[]): FileNews => ({
  lines: [...lines, kept],
  isProblem: true,
});

/** Puts a good file on the levers, with the mineral, country and year that it names; one that cannot be run stays out. */
function useOpenScenario({ kept }: DraftControl, onNews: (news: FileNews) => void) {
  const { say, language } = useTongue();
  const p = usePolicyWords();
  const { change } = useView();
  const { reference, key, options } = useLoaded();
  const { mineral: now } = useTopic();
  const engine = useEngine();
  return async (scenario: PolicyScenario, file: string) => {
    const { minerals, home = key.home, year = options.year } = scenario;
    const isKnown = (id: string) => reference.minerals.some((mineral) => mineral.id === id);
    const strange = minerals?.find((id) => !isKnown(id));
    if (strange !== undefined)
      return onNews(refusal(p.fileKept, [say(p.fileUnknownMineral, { file, value: strange })]));
    if (!reference.countries.some((country) => country.id === home))
      return onNews(refusal(p.fileKept, [say(p.fileUnknownCountry, { file, value: home })]));
    const mineral = minerals === undefined || minerals.includes(now.id) ? now.id : (minerals[0] ?? now.id);
    const next = tidy(draftOfFile(scenario, scenario.name[language] ?? ""));
    const { at, demand, inputs } = next;
    const { result } = await engine.ask({
      name: "policyRun",
      evidence: { ...key, home },
      ask: {
        subject: { mineral, options: { ...options, year }, at, demand, inputs },
        measures: activeMeasures(next),
      },
    });
    if (result.kind === "refused") return onNews(refusal(p.fileKept, issueLines(result.issues, language)));
    change({
      policies: [next, ...kept],
      mineral,
      country: home,
      year: year === reference.parameters.defaultYear ? null : year,
    });
    onNews({ lines: [say(p.fileOpened, { file })], isProblem: false });
  };
}

const issueLines = (issues: readonly ScenarioIssue[], language: "ja" | "en"): string[] =>
  issues.map((issue) => {
    const { message, hint } = sayScenarioIssue(issue, language);
    return `${message} ${hint}`;
  });
