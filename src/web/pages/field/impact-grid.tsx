import { Fragment } from "react";
import {
  IMPACT_STAGES,
  type ImpactCell,
  type ImpactLayout,
  type ImpactPoint,
  type ImpactRegion,
  type ImpactRow,
} from "../../../core/index.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { type ImpactParts, regionNames, textsOf } from "./impact-view.ts";

interface ImpactGridProps {
  readonly parts: ImpactParts;
  readonly layout: ImpactLayout;
  readonly caption: string;
}

/** The sheet as a grid: effects on industry above, then what each region does, stage by stage. */
export function ImpactGrid({ parts, layout, caption }: ImpactGridProps) {
  const { words } = parts;
  return (
    <ScrollRegion label={caption}>
      <table className="impact-grid">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.regionLabel}</th>
            <th scope="col">{words.kindHead}</th>
            {IMPACT_STAGES.map((stage) => (
              <th key={stage} scope="col" className="stage">
                {words.stage[stage]}
              </th>
            ))}
          </tr>
        </thead>
        {layout.effects && (
          <tbody>
            <tr data-kind="effect">
              <th scope="row" colSpan={2}>
                {words.kind.effect}
              </th>
              <StageCells parts={parts} row={layout.effects} />
            </tr>
          </tbody>
        )}
        {layout.regions.map((one) => (
          <RegionRows key={one.region} parts={parts} region={one} />
        ))}
      </table>
    </ScrollRegion>
  );
}

interface RegionRowsProps {
  readonly parts: ImpactParts;
  readonly region: ImpactRegion;
}

function RegionRows({ parts, region }: RegionRowsProps) {
  const { words, tongue } = parts;
  const rows = region.rows.flatMap((row) => [
    ...(row.all.length > 0
      ? [
          {
            key: `${row.kind}-all`,
            kind: row.kind,
            head: tongue.say(words.allStages, { kind: words.kind[row.kind] }),
            cells: (
              <td colSpan={4} className="filled">
                <CellTexts parts={parts} cells={row.all} />
              </td>
            ),
          },
        ]
      : []),
    {
      key: row.kind,
      kind: row.kind,
      head: words.kind[row.kind],
      cells: <StageCells parts={parts} row={row} />,
    },
  ]);
  const span = rows.length + (region.points.length > 0 ? 1 : 0);
  return (
    <tbody>
      {rows.map(({ key, kind, head, cells }, place) => (
        <tr key={key} data-kind={kind}>
          {place === 0 && (
            <th scope="rowgroup" rowSpan={span} className="region">
              {words.region[region.region]}
            </th>
          )}
          <th scope="row">{head}</th>
          {cells}
        </tr>
      ))}
      {region.points.length > 0 && (
        <tr data-kind="point">
          <th scope="row">{words.point}</th>
          {region.points.map((point) => (
            <td key={point.row} colSpan={2} data-kind={point.kind} className="filled">
              <PointText parts={parts} point={point} />
            </td>
          ))}
        </tr>
      )}
    </tbody>
  );
}

function StageCells({ parts, row }: { readonly parts: ImpactParts; readonly row: ImpactRow }) {
  const { words } = parts;
  return IMPACT_STAGES.map((stage) => {
    const cells = row.byStage[stage];
    return (
      <td key={stage} className={cells.length > 0 ? "filled" : "mute"}>
        {cells.length > 0 ? (
          <CellTexts parts={parts} cells={cells} />
        ) : (
          <>
            <span aria-hidden="true">{words.none}</span>
            <span className="visually-hidden">{words.noneRead}</span>
          </>
        )}
      </td>
    );
  });
}

/** Texts of one place; an effect names the regions it is expected in. */
export function CellTexts({
  parts,
  cells,
}: {
  readonly parts: ImpactParts;
  readonly cells: readonly ImpactCell[];
}) {
  const { language } = parts.tongue;
  return cells.map((one) => (
    <Fragment key={one.row}>
      {textsOf(one.label[language]).map((text, place) => (
        <p key={text}>
          {one.kind === "effect" && place === 0 && (
            <span className="stage-tag">{regionNames(parts, one.regions)}</span>
          )}{" "}
          {text}
          {one.doubt && place === 0 && "†"}
        </p>
      ))}
      {one.detail && <p className="mute">{one.detail[language]}</p>}
    </Fragment>
  ));
}

export function PointText({ parts, point }: { readonly parts: ImpactParts; readonly point: ImpactPoint }) {
  const { words, tongue } = parts;
  return (
    <p>
      <span className="mute">{words.kind[point.kind]}</span> <b>{point.label[tongue.language]}</b>
      {point.doubt && "†"}
    </p>
  );
}
