import { useState } from "react";
import type { ScreeningFunnel, StudyReference } from "../../../core/index.ts";
import { type Said, sayFileProblem } from "../../../i18n/say-study.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { FileButton } from "../../controls/file-opener.tsx";
import { saveFile } from "../../figure/download/save-file.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { packText } from "../../study/pack-text.ts";
import type { ChosenFunnel } from "../../study/use-funnel.ts";
import type { Undoable } from "../../study/use-undo.ts";
import { useWords } from "../../study/use-words.ts";

/** As many characters as a link may give to a file, so that the server still takes the address. */
const LINK_ROOM = 12_000;

interface FunnelBarProps {
  readonly study: StudyReference;
  readonly chosen: ChosenFunnel;
  readonly edits: Undoable;
}

/** Which funnel: a built-in one or one from a file; out to a file and back, undo, reset. */
export function FunnelBar({ study, chosen, edits }: FunnelBarProps) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const { view } = useView();
  const { say, language } = tongue;
  const fromFile = view.funnel === "file" && !chosen.linkBroken;
  const name = chosen.base.name[language];
  return (
    <div className="study-bar">
      <label className="field">
        <span className="mute">{words.funnelLabel}</span>
        <select
          value={fromFile ? "file" : chosen.base.id}
          onChange={({ target }) =>
            edits.change({ funnel: target.value, funnelFile: null, funnelEdits: [], candidate: null })
          }
        >
          {study.funnels.map((funnel) => (
            <option key={funnel.id} value={funnel.id}>
              {funnel.name[language]}
            </option>
          ))}
          {fromFile && <option value="file">{say(words.ownFile, { name })}</option>}
        </select>
      </label>
      {view.funnelEdits.length > 0 && <span className="chip own-value">{words.edited}</span>}
      <button type="button" className="text-button" disabled={!edits.undo} onClick={() => edits.undo?.()}>
        {words.undo}
      </button>
      <button type="button" className="text-button" disabled={!edits.reset} onClick={() => edits.reset?.()}>
        {words.reset}
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => void saveFunnel(chosen, view.funnelEdits.length > 0)}
      >
        {words.save}
      </button>
      <LoadFunnel edits={edits} />
    </div>
  );
}

/** An edited funnel gets an id of its own: the command must not take it for the built-in one. */
async function saveFunnel({ base, edited }: ChosenFunnel, changed: boolean): Promise<void> {
  const { scenarioText } = await import("../../../schema/study/scenario-text.ts");
  const id = changed && !base.id.endsWith("-own") ? `${base.id}-own` : base.id;
  saveFile(`${id}.yaml`, scenarioText({ ...edited.funnel, id }), "application/yaml;charset=utf-8");
}

interface Refusal {
  readonly file: string;
  readonly problems: readonly Said[];
}

/** A file that cannot be used changes nothing: it is said what is wrong with it, line by line. */
function LoadFunnel({ edits }: { readonly edits: Undoable }) {
  const words = useWords(screeningWords);
  const { say, language } = useTongue();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = async (file: File) => {
    const refuse = (problems: readonly Said[]) => setRefusal({ file: file.name, problems });
    try {
      const { parseFunnel } = await import("../../../schema/study-files.ts");
      const { value, problems } = parseFunnel(file.name, await file.text());
      if (value === null) return refuse(problems.map((problem) => sayFileProblem(problem, language)));
      const packed = await packFunnel(value);
      if (packed.length > LINK_ROOM) {
        const message = say(words.tooLarge, { size: String(packed.length), limit: String(LINK_ROOM) });
        return refuse([{ message, hint: "" }]);
      }
      setRefusal(null);
      edits.change({ funnel: "file", funnelFile: packed, funnelEdits: [], candidate: null });
    } catch {
      refuse([{ message: words.unreadable, hint: "" }]);
    }
  };
  return (
    <>
      <FileButton label={words.load} className="text-button" onFile={(file) => void load(file)} />
      {refusal && (
        <div role="alert" className="refusal">
          <p className="problem">{say(words.fileProblems, { file: refusal.file })}</p>
          <ul>
            {refusal.problems.map(({ message, hint }) => (
              <li key={message}>
                {message} <span className="mute">{hint}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function packFunnel(funnel: ScreeningFunnel): Promise<string> {
  return packText(JSON.stringify(funnel));
}
