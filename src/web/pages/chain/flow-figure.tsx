import { useMemo } from "react";
import { MaterialFlowDrawing, MaterialFlowFigure } from "../../../charts/material-flow/material-flow.tsx";
import type { MaterialFlowState } from "../../../charts/material-flow/material-flow-state.ts";
import type { FlowIssue, FlowNode, MaterialFlow, Mineral, Reference, Stage } from "../../../core/index.ts";
import { SHARE_STAGES } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame, type SecondView } from "../../figure/figure-frame.tsx";
import { noteTexts } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";
import { flowTable } from "./flow-table.ts";
import { type FlowParts, flowStateOf, gapText, stagesApart } from "./flow-view.ts";
import { useFlowWords } from "./use-flow-words.ts";

interface FlowFigureProps {
  readonly mineral: Mineral;
  readonly year: number;
  readonly recomputed: MaterialFlow;
  /** null where no document prints this mineral's flow. */
  readonly printed: MaterialFlow | null;
  readonly issues: readonly FlowIssue[];
}

/** Its name in the link. */
const FIGURE = "flow";

/** The material flow: from today's evidence first, and as the document prints it where there is one. */
export function FlowFigure({ mineral, year, recomputed, printed, issues }: FlowFigureProps) {
  const tongue = useTongue();
  const words = useFlowWords();
  const { view, change } = useView();
  const { key, reference } = useLoaded();
  const { f, say } = tongue;
  const parts = useMemo((): FlowParts => ({ tongue, words, issues }), [tongue, words, issues]);
  const name = f.mineral(mineral.id);
  const title = say(words.flow.title, { mineral: name, country: f.country(key.home), year: String(year) });
  const state = useMemo(() => flowStateOf(parts, recomputed, title), [parts, recomputed, title]);
  const printedState = useMemo(
    () => printed && flowStateOf(parts, printed, say(words.flow.printedTitle, { mineral: name })),
    [parts, printed, say, words, name],
  );
  const signs = signsOf(parts, reference, recomputed);
  // What is saved as a picture is what stands on the page.
  const onPrinted = view.figures.some((one) => one.figure === FIGURE && one.tab === "printed");
  const asPrinted = onPrinted && printed && printedState ? { flow: printed, state: printedState } : null;
  const open = (id: string, version: MaterialFlow["version"]) =>
    change(openNode(mineral, recomputed, id, version));
  const second: SecondView | undefined =
    printed && printedState
      ? {
          tab: "printed",
          label: words.flow.printed,
          content: (width) => (
            <PrintedFlow
              flow={printed}
              state={printedState}
              signs={signsOf(parts, reference, printed)}
              width={width}
              onPress={(id) => open(id, "printed")}
            />
          ),
          origins: printed.origins,
          isPrinted: true,
        }
      : undefined;
  return (
    <FigureFrame
      id={FIGURE}
      title={asPrinted ? asPrinted.state.title : title}
      titleHidden
      subject={`${mineral.id}-${key.home}-${year}`}
      chartLabel={words.flow.recomputed}
      chart={(width) => (
        <MaterialFlowFigure
          id="flow-chart"
          state={state}
          width={width}
          onPress={(id) => open(id, "recomputed")}
        />
      )}
      picture={(width) => (
        <MaterialFlowDrawing id="flow-picture" state={asPrinted ? asPrinted.state : state} width={width} />
      )}
      pictureWidth={1120}
      legend={asPrinted ? signsOf(parts, reference, asPrinted.flow) : legendOf(parts, recomputed, signs)}
      table={flowTable(parts, printed ? [recomputed, printed] : [recomputed], title, open)}
      origins={asPrinted ? asPrinted.flow.origins : recomputed.origins}
      chartIsPrinted={asPrinted !== null}
      method={words.flow.method}
      notes={notesOf(tongue, words.flow.noteNode, recomputed)}
      {...(second ? { second } : {})}
    />
  );
}

interface PrintedFlowProps {
  readonly flow: MaterialFlow;
  readonly state: MaterialFlowState;
  readonly signs: string;
  readonly width: number;
  readonly onPress: (id: string) => void;
}

/** The flow as the document prints it, with the doubts about its numbers. */
function PrintedFlow({ flow, state, signs, width, onPress }: PrintedFlowProps) {
  const { say, language } = useTongue();
  const words = useFlowWords();
  const flags = Object.entries(flow.flags);
  return (
    <>
      <MaterialFlowFigure id="flow-printed" state={state} width={width} onPress={onPress} />
      <p className="legend">{signs}</p>
      <details className="flow-doubts">
        <summary>{say(words.flow.doubts, { count: String(flags.length) })}</summary>
        <ul>
          {flags.map(([id, flag]) => (
            <li key={id}>{flag[language]}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** What the signs mean, with the table of risk classes that this flow was judged by: a document's own may differ. */
function signsOf({ tongue, words }: FlowParts, { riskTables }: Reference, flow: MaterialFlow): string {
  const table = riskTables.find(({ id }) => flow.notes.includes(`risk-table:${id}`));
  return tongue.say(words.flow.legend, { table: table?.name[tongue.language] ?? "" });
}

/** The signs, then the stages that the drawing leaves out, each with its reason, then what totals do not hold. */
function legendOf({ tongue, words }: FlowParts, flow: MaterialFlow, signs: string): string {
  const { f, say, language } = tongue;
  const apart = stagesApart(flow).map((node) =>
    say(words.flow.apartStage, { node: node.name[language], why: gapText(tongue, node.total) }),
  );
  const left = apart.length === 0 ? [] : [say(words.flow.apart, { stages: f.list(apart) })];
  const covered = flow.nodes.flatMap((node) =>
    noteTexts(tongue, node.total.notes.filter(isCoverage)).map((note) =>
      say(words.flow.covers, { node: node.name[language], note }),
    ),
  );
  return [signs, ...left, ...covered].join(" ");
}

/** What a total does not hold, or holds beside what its box is named for: it stands under the drawing itself. */
const COVERAGE: ReadonlySet<string> = new Set([
  "magnet-elements",
  "battery-grade",
  "natural-and-synthetic",
  "excludes",
  "withheld",
]);
const isCoverage = (note: string): boolean => COVERAGE.has(note.split(":")[0] ?? "");

/** A stage of the mineral itself opens its 計算; hosts, uses and printed boxes open the detail of the box. */
function openNode(
  mineral: Mineral,
  flow: MaterialFlow,
  id: string,
  version: MaterialFlow["version"],
): Partial<View> {
  const node = flow.nodes.find((one) => one.id === id);
  if (version === "recomputed" && node && isOwnStage(mineral, node)) {
    return { explain: `${mineral.id}.${node.stage}` };
  }
  return { node: version === "printed" ? `${id}.printed` : id };
}

const isOwnStage = (mineral: Mineral, node: FlowNode): boolean =>
  node.mineral === mineral.id &&
  node.lane === null &&
  (SHARE_STAGES as readonly Stage[]).includes(node.stage);

function notesOf(tongue: Tongue, pattern: string, flow: MaterialFlow): string[] {
  const { language, say } = tongue;
  const notes = flow.nodes.flatMap((node) =>
    noteTexts(tongue, node.total.notes).map((note) => say(pattern, { node: node.name[language], note })),
  );
  return [...new Set([...notes, ...Object.values(flow.flags).map((flag) => flag[language])])];
}
