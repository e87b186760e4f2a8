import { AXES, type Axis, type Stage } from "../../core/index.ts";
import { Panel } from "../controls/dialog.tsx";
import { useLoaded } from "../evidence/use-answer.ts";
import { heading } from "../language/cell-text.ts";
import { useTongue } from "../language/language.tsx";
import { useView } from "../link/use-view.ts";
import { AxisExplanation } from "./axis-explanation.tsx";
import { StageExplanation } from "./stage-explanation.tsx";

interface ExplainPanelProps {
  /** `gallium.production-concentration` or `gallium.refined`. */
  readonly subject: string;
}

/** 計算: where a number comes from, down to file and line. */
export default function ExplainPanel({ subject }: ExplainPanelProps) {
  const { t, e, f, say } = useTongue();
  const { change } = useView();
  const { reference } = useLoaded();
  const [mineral = "", of = ""] = subject.split(".");
  if (!reference.minerals.some((one) => one.id === mineral)) return null;
  const isAxis = (AXES as readonly string[]).includes(of);
  const title = isAxis
    ? say(t.explain.title, { mineral: f.mineral(mineral), axis: e.axis[of as Axis] })
    : say(t.explain.stageTitle, { mineral: f.mineral(mineral), stage: heading(e.stage[of as Stage]) });
  return (
    <Panel
      title={title}
      closeLabel={t.explain.close}
      shape="drawer"
      onClose={() => change({ explain: null })}
    >
      {isAxis ? (
        <AxisExplanation mineral={mineral} axis={of as Axis} />
      ) : (
        <StageExplanation mineral={mineral} stage={of as Stage} />
      )}
    </Panel>
  );
}
