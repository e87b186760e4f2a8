import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { ChainStrip } from "../../../charts/chain-strip/chain-strip.tsx";
import type { ChainStripState } from "../../../charts/chain-strip/chain-strip-state.ts";
import type { Mineral, MineralAssessment, Stage, StageShares } from "../../../core/index.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useAboutMineral } from "../../language/about.ts";
import { heading, noteTexts } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useSharedSearch, useView } from "../../link/use-view.ts";
import { chainStateOf } from "./chain-view.ts";

interface ChainFigureProps {
  readonly mineral: Mineral;
  readonly assessment: MineralAssessment;
}

/** The value chain as 100 % bars by country, gaps drawn as gaps. */
export function ChainFigure({ mineral, assessment }: ChainFigureProps) {
  const tongue = useTongue();
  const about = useAboutMineral(mineral.id);
  const { t, say, language } = tongue;
  const { change } = useView();
  const search = useSharedSearch();
  const { options, key, reference } = useLoaded();
  const { value: stages } = useAnswer("chain", { mineral: mineral.id, options });
  const state = useMemo(
    () => (stages ? chainStateOf(tongue, mineral, stages, assessment) : null),
    [tongue, mineral, stages, assessment],
  );
  if (!state || !stages) return <p className="empty">{t.frame.computing}</p>;
  const table = reference.riskTables.find((one) => one.id === options.riskTable) ?? reference.riskTables[0];
  const open = (stage: Stage) =>
    change({ explain: `${mineral.id}.${stage === "recovery" ? "scrap" : stage}` });
  return (
    <FigureFrame
      id="chain"
      title={state.title}
      about={about}
      controls={
        <Link to="/chain/$id" params={{ id: mineral.id }} search={search} className="text-link">
          {t.mineral.openFlow}
        </Link>
      }
      subject={`${mineral.id}-${key.home}-${options.year}`}
      chart={(width) => <ChainStrip id="chain-strip" state={state} width={width} onPress={open} />}
      picture={(width) => <ChainStrip id="chain-picture" state={state} width={width} />}
      pictureWidth={820}
      legend={say(t.mineral.chainLegend, { table: table?.name[language] ?? "" })}
      table={chainTable(tongue, state, stages)}
      origins={[
        ...stages.flatMap((stage) => [...stage.total.origins, ...stage.riskShare.origins]),
        ...assessment.axes.scrap.origins,
      ]}
      notes={stages.flatMap((stage) =>
        noteTexts(tongue, stage.total.notes).map(
          (note) => `${heading(tongue.e.stage[stage.stage])}: ${note}`,
        ),
      )}
    />
  );
}

function chainTable(tongue: Tongue, state: ChainStripState, stages: readonly StageShares[]): TableModel {
  const { t, e, f } = tongue;
  const rows = stages.flatMap((stage) => {
    const name = heading(e.stage[stage.stage]);
    const gap = state.stages.find((one) => one.stage === stage.stage)?.gap;
    if (stage.countries.length === 0) {
      return [
        {
          key: stage.stage,
          cells: [
            cell(name),
            cell(gap ?? ""),
            cell("–", null),
            cell("–", null),
            cell(""),
            cell(""),
            cell(""),
          ],
        },
      ];
    }
    return stage.countries.map((one) => ({
      key: `${stage.stage}.${one.country}`,
      cells: [
        cell(name),
        cell(f.country(one.country)),
        cell(one.share === null ? "–" : f.share(one.share), one.share),
        cell(one.value === null ? "–" : f.number(one.value), one.value),
        cell(f.unit(stage.total.unit, stage.total.basis, stage.mineral)),
        cell(one.class ?? ""),
        cell(one.origin.split(" ").map(f.origin).join(", ")),
      ],
    }));
  });
  return {
    caption: state.title,
    columns: [
      { key: "stage", label: t.mineral.stage },
      { key: "country", label: t.mineral.country },
      { key: "share", label: t.mineral.share, numeric: true },
      { key: "amount", label: t.mineral.amount, numeric: true },
      { key: "unit", label: t.explain.unit },
      { key: "class", label: t.mineral.riskClass },
      { key: "source", label: t.explain.source, wide: true },
    ],
    rows,
  };
}
