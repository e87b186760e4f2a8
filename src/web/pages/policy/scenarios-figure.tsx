import { useState } from "react";
import { RadarGrid, type RadarGridState } from "../../../charts/radar/radar-grid.tsx";
import type { Simulation } from "../../../core/index.ts";
import { CopyButton } from "../../controls/copy-button.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import type { TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { radarStateOf, smallRadar } from "../../language/radar-view.ts";
import { EMPTY_DRAFT } from "../../link/policy-draft.ts";
import { ColumnHeads } from "./column-heads.tsx";
import { useTopic } from "./run-context.ts";
import { Method, originsOf, subjectOf } from "./run-figures.tsx";
import { columnsTable, type ScenarioColumn } from "./scenario-columns.ts";
import { useColumns } from "./use-columns.ts";
import type { DraftControl } from "./use-draft.ts";
import type { GoodRun } from "./use-policy-run.ts";
import { type PolicyWords, usePolicyWords } from "./words.ts";

/** Four at most: the one on the levers and three beside it. */
export const MOST_KEPT = 3;
/** Rows of the short table beside the radar; the whole one is under its 表. */
const ALWAYS = ["self", "days", "cost"];
const MOVED_AXES = 3;

interface ScenariosFigureProps {
  readonly control: DraftControl;
  readonly settled: GoodRun;
}

/** Up to four scenarios side by side: the quantities that differ, with everything under the table tab. */
export function ScenariosFigure({ control, settled }: ScenariosFigureProps) {
  const tongue = useTongue();
  const { say, t } = tongue;
  const p = usePolicyWords();
  const { study } = useTopic();
  const { draft, kept, changeKept } = control;
  const columns = useColumns(draft, kept, settled);
  const title = say(p.scenariosTitle, { names: tongue.f.list(columns.map((column) => column.name)) });
  const table = columnsTable(tongue, p, study, columns, title);
  const short = shortTable(table, columns, settled.result);
  const [name, setName] = useState("");
  const add = () => {
    const { at, demand, inputs } = draft;
    changeKept([...kept, { ...draft, name: name.trim() || draft.name }], {
      ...EMPTY_DRAFT,
      at,
      demand,
      inputs,
    });
    setName("");
  };
  return (
    <FigureFrame
      id="policy-scenarios"
      title={title}
      heading={p.scenarios}
      subject={subjectOf(settled.result)}
      chart={() => (
        <>
          <ShortTable model={short} control={control} columns={columns} />
          <div className="scenario-buttons">
            <CopyButton text={() => location.href} words={p.link} about={t.frame.shareLabel} />
            <input
              aria-label={p.rename}
              placeholder={p.rename}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <button type="button" className="button" disabled={kept.length >= MOST_KEPT} onClick={add}>
              {p.keep}
            </button>
            {kept.length >= MOST_KEPT && <span className="mute">{p.keepFull}</span>}
          </div>
        </>
      )}
      picture={(width) => <Radars columns={columns} width={width} title={title} />}
      table={table}
      origins={originsOf(settled.result)}
      method={<Method />}
    />
  );
}

/** The same scenarios as radars on one scale, today first. */
export function ScenarioRadarsFigure({ control, settled }: ScenariosFigureProps) {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { study } = useTopic();
  const columns = useColumns(control.draft, control.kept, settled);
  const title = tongue.say(p.scenariosTitle, { names: tongue.f.list(columns.map((column) => column.name)) });
  return (
    <FigureFrame
      id="policy-radars"
      title={title}
      subject={subjectOf(settled.result)}
      chart={(width) => <Radars columns={columns} width={width} title={title} />}
      picture={(width) => <Radars columns={columns} width={width} title={title} />}
      pictureWidth={1000}
      table={columnsTable(tongue, p, study, columns, title)}
      origins={originsOf(settled.result)}
      method={<Method />}
    />
  );
}

/** The axes that move most in any scenario, and what is always asked. */
function shortTable(table: TableModel, columns: readonly ScenarioColumn[], today: Simulation): TableModel {
  const movement = (axis: keyof Simulation["after"]["axes"]) =>
    Math.max(
      ...columns.map(({ result }) =>
        Math.abs((result?.after.axes[axis].value ?? 0) - (result?.before.axes[axis].value ?? 0)),
      ),
    );
  const moved = (Object.keys(today.before.axes) as (keyof Simulation["after"]["axes"])[])
    .filter((axis) => movement(axis) > 1e-9)
    .sort((a, b) => movement(b) - movement(a))
    .slice(0, MOVED_AXES);
  const shown = [...(moved.length === 0 ? ["import-governance-refined"] : moved), ...ALWAYS];
  return { ...table, rows: table.rows.filter((row) => shown.includes(row.key)) };
}

interface ShortTableProps {
  readonly model: TableModel;
  readonly control: DraftControl;
  readonly columns: readonly ScenarioColumn[];
}

function ShortTable({ model, control, columns }: ShortTableProps) {
  return (
    <div className="scenario-scroll">
      <table className="scenario-table">
        <caption className="visually-hidden">{model.caption}</caption>
        <thead>
          <ColumnHeads model={model} control={control} columns={columns} />
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((one, place) =>
                place === 0 ? (
                  <th key={row.key} scope="row">
                    {one.text}
                  </th>
                ) : (
                  <td key={model.columns[place]?.key} className="number">
                    {one.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RadarsProps {
  readonly columns: readonly ScenarioColumn[];
  readonly width: number;
  readonly title: string;
}

function Radars({ columns, width, title }: RadarsProps) {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { reference } = useLoaded();
  const state = radarsOf(tongue, p, columns, reference.parameters, title);
  return <RadarGrid id="scenario-radars" state={state} width={width} />;
}

function radarsOf(
  tongue: Tongue,
  p: PolicyWords,
  columns: readonly ScenarioColumn[],
  parameters: Parameters<typeof radarStateOf>[1]["parameters"],
  title: string,
): RadarGridState {
  const radar = (id: string, name: string, s: Simulation, when: "before" | "after") => ({
    id,
    state: smallRadar(
      radarStateOf(tongue, {
        assessment: s[when],
        title: name,
        parameters,
        chinaTick: null,
        home: s.home,
        year: s.year,
      }),
      name,
    ),
  });
  const [first] = columns.flatMap(({ result }) => (result ? [result] : []));
  const radars = [
    ...(first ? [radar("today", p.scenarioNow, first, "before")] : []),
    ...columns.flatMap(({ key, name, result }) => (result ? [radar(key, name, result, "after")] : [])),
  ];
  return { title, description: radars.map((one) => one.state.description).join(" "), radars };
}
