import { IMPACT_STAGES, type ImpactLayout, type ImpactRow } from "../../../core/index.ts";
import { CellTexts, PointText } from "./impact-grid.tsx";
import type { ImpactParts } from "./impact-view.ts";

interface ImpactListProps {
  readonly parts: ImpactParts;
  readonly layout: ImpactLayout;
}

/** The sheet where a grid has no room: region by region, kind by kind, stage by stage. */
export function ImpactList({ parts, layout }: ImpactListProps) {
  const { words } = parts;
  return (
    <div className="impact-list">
      {layout.effects && (
        <section>
          <h3>{words.kind.effect}</h3>
          <RowList parts={parts} row={layout.effects} />
        </section>
      )}
      {layout.regions.map(({ region, rows, points }) => (
        <section key={region}>
          <h3>{words.region[region]}</h3>
          {rows.map((row) => (
            <section key={row.kind}>
              <h4>{words.kind[row.kind]}</h4>
              <RowList parts={parts} row={row} />
            </section>
          ))}
          {points.length > 0 && (
            <section>
              <h4>{words.point}</h4>
              <ul>
                {points.map((point) => (
                  <li key={point.row} data-kind={point.kind}>
                    <PointText parts={parts} point={point} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </section>
      ))}
    </div>
  );
}

function RowList({ parts, row }: { readonly parts: ImpactParts; readonly row: ImpactRow }) {
  const { words } = parts;
  const places = [
    { stage: "all" as const, cells: row.all },
    ...IMPACT_STAGES.map((stage) => ({ stage, cells: row.byStage[stage] })),
  ];
  return (
    <ul>
      {places
        .filter(({ cells }) => cells.length > 0)
        .map(({ stage, cells }) => (
          <li key={stage} data-kind={row.kind}>
            <p className="mute">{words.stage[stage]}</p>
            <CellTexts parts={parts} cells={cells} />
          </li>
        ))}
    </ul>
  );
}
