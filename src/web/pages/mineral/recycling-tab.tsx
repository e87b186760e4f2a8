import type { Explanation, Mineral, MineralAssessment } from "../../../core/index.ts";
import { sayReason } from "../../../i18n/say-code.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { noteTexts } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { OwnNumber } from "../../panels/own-number.tsx";

interface RecyclingTabProps {
  readonly mineral: Mineral;
  readonly assessment: MineralAssessment;
}

/** The ladder of recycled shares: domestic, else the EU's, else unknown; every source with its rate. */
export default function RecyclingTab({ mineral, assessment }: RecyclingTabProps) {
  const tongue = useTongue();
  const { t, e, f, say } = tongue;
  const { options } = useLoaded();
  const { value: explanation } = useAnswer("explain", { mineral: mineral.id, axis: "scrap", options });
  const { scrap } = assessment.axes;
  if (!explanation) return <p className="empty">{t.frame.computing}</p>;
  const region = scrap.override
    ? t.cell.override
    : scrap.status === "proxy"
      ? t.mineral.recyclingEu
      : t.mineral.recyclingDomestic;
  const title =
    scrap.value === null
      ? `${t.mineral.recyclingNone}${scrap.reason ? ` (${sayReason(scrap.reason, f)})` : ""}`
      : say(t.mineral.recyclingFinding, { share: f.share(1 - scrap.value), region });
  return (
    <FigureFrame
      id="recycling"
      title={title}
      level={3}
      subject={mineral.id}
      chart={() => (
        <>
          <Ladder explanation={explanation} />
          <OwnNumber mineral={mineral.id} target="scrap" cell={scrap} low={0} high={1} />
        </>
      )}
      legend={t.mineral.recyclingLadder}
      table={ladderTable(tongue, explanation)}
      origins={scrap.origins}
      method={<p className="formula">{explanation.formula}</p>}
      notes={noteTexts(tongue, scrap.notes).concat(scrap.override ? e.cellStatus[scrap.status] : [])}
    />
  );
}

function Ladder({ explanation }: { readonly explanation: Explanation }) {
  const { t, f } = useTongue();
  const { cell: scrap, inputs } = explanation;
  const used = scrap.value === null ? null : 1 - scrap.value;
  const domestic = scrap.status === "measured" || scrap.override ? used : null;
  return (
    <ul className="ladder">
      <Rung
        label={t.mineral.recyclingDomestic}
        share={domestic}
        used={domestic !== null}
        detail={scrap.override?.source ?? ""}
      />
      {inputs.map((input) => (
        <Rung
          key={`${input.origin}.${input.value}`}
          label={t.mineral.recyclingEu}
          share={input.value}
          used={
            domestic === null && input.value !== null && used !== null && Math.abs(input.value - used) < 1e-9
          }
          detail={`${f.origin(input.origin)}, ${input.year ?? ""}`}
        />
      ))}
    </ul>
  );
}

interface RungProps {
  readonly label: string;
  readonly share: number | null;
  readonly used: boolean;
  readonly detail: string;
}

function Rung({ label, share, used, detail }: RungProps) {
  const { t, f, e } = useTongue();
  return (
    <li>
      <span className="rung-label">
        {label} <span className="mute">{detail}</span>
      </span>
      <span className="rung-bar">
        {share !== null && <span style={{ width: `${share * 100}%` }} className={used ? "used" : ""} />}
      </span>
      <span className="number">{share === null ? e.cellStatus.unknown : f.share(share)}</span>
      <span className="mute">{used ? t.mineral.recyclingUsed : ""}</span>
    </li>
  );
}

function ladderTable({ t, f }: Tongue, explanation: Explanation): TableModel {
  return {
    caption: t.mineral.recyclingTitle,
    columns: [
      { key: "source", label: t.explain.source, wide: true },
      { key: "year", label: t.explain.year, numeric: true },
      { key: "share", label: t.mineral.recycledShare, numeric: true },
      { key: "locator", label: t.explain.locator, wide: true },
    ],
    rows: explanation.inputs.map((input) => ({
      key: input.origin,
      cells: [
        cell(f.origin(input.origin)),
        cell(String(input.year ?? ""), input.year),
        cell(input.value === null ? "–" : f.share(input.value), input.value),
        cell(input.locator),
      ],
    })),
  };
}
