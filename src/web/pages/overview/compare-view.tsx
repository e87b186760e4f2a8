import { useMemo } from "react";
import { RadarGrid, type RadarGridState } from "../../../charts/radar/radar-grid.tsx";
import { AXES, type MineralAssessment } from "../../../core/index.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { cellSign } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { radarStateOf, smallRadar } from "../../language/radar-view.ts";
import type { Selection } from "../../link/link-entries.ts";
import { useView } from "../../link/use-view.ts";

const MOST = 6;

/** Up to six minerals as small radars; the same mineral may stand there with several years. */
export default function CompareView() {
  const tongue = useTongue();
  const { t } = tongue;
  const { view } = useView();
  const { options, reference, key } = useLoaded();
  const known = new Set(reference.minerals.map((mineral) => mineral.id));
  const chosen = view.compare.filter((one) => known.has(one.mineral));
  const ask = chosen.map(({ mineral, year }) => ({
    mineral,
    options: { ...options, year: year ?? options.year },
  }));
  const { value } = useAnswer("compare", ask.length > 0 ? ask : null);
  const assessments = chosen.length > 0 && value?.length === chosen.length ? value : [];
  const state = useMemo((): RadarGridState => {
    const radars = chosen.flatMap((one, index) => {
      const assessment = assessments[index];
      if (!assessment) return [];
      const year = one.year ?? options.year;
      const question = {
        assessment,
        title: "",
        parameters: reference.parameters,
        chinaTick: null,
        home: key.home,
        year,
      };
      const title = `${assessment.symbol} ${tongue.f.mineral(assessment.id)}${one.year === null ? "" : ` ${one.year}`}`;
      return [{ id: `${one.mineral}-${year}`, state: smallRadar(radarStateOf(tongue, question), title) }];
    });
    return {
      title: t.overview.compareTitle,
      description: radars.map((radar) => radar.state.description).join(" "),
      radars,
    };
  }, [assessments, chosen, key.home, options.year, reference.parameters, t, tongue]);
  return (
    <>
      <CompareChooser chosen={chosen} />
      {state.radars.length === 0 ? (
        <p className="empty">{t.overview.compareEmpty}</p>
      ) : (
        <FigureFrame
          id="compare"
          title={t.overview.compareTitle}
          subject={`${key.home}-${options.year}`}
          chart={(width) => <RadarGrid id="compare-radars" state={state} width={width} />}
          picture={(width) => <RadarGrid id="compare-radars" state={state} width={width} />}
          legend={AXES.map((axis, index) => `${index + 1} ${tongue.e.axis[axis]}`).join("　")}
          table={compareTable(tongue, chosen, assessments)}
          origins={assessments.flatMap((one) => AXES.flatMap((axis) => one.axes[axis].origins))}
        />
      )}
    </>
  );
}

function compareTable(
  tongue: Tongue,
  chosen: readonly Selection[],
  assessments: readonly MineralAssessment[],
): TableModel {
  const { e, f, t } = tongue;
  const label = (one: Selection) => `${f.mineral(one.mineral)}${one.year === null ? "" : ` ${one.year}`}`;
  return {
    caption: t.overview.compareTitle,
    columns: [
      { key: "axis", label: t.overview.axis },
      ...chosen.map((one, index) => ({ key: String(index), label: label(one), numeric: true })),
    ],
    rows: AXES.map((axis) => ({
      key: axis,
      cells: [
        cell(e.axis[axis]),
        ...assessments.map((one) => cell(cellSign(tongue, one.axes[axis]), one.axes[axis].value)),
      ],
    })),
  };
}

function CompareChooser({ chosen }: { readonly chosen: readonly Selection[] }) {
  const { t, f, say } = useTongue();
  const { change } = useView();
  const { reference, years, options } = useLoaded();
  const set = (compare: readonly Selection[]) => change({ compare }, "replace");
  return (
    <div className="chooser">
      {chosen.map((one, index) => (
        <span key={`${one.mineral}-${one.year}`} className="chip">
          {f.mineral(one.mineral)}
          <label>
            <span className="visually-hidden">{t.overview.compareYear}</span>
            <select
              value={one.year ?? ""}
              onChange={({ target }) =>
                set(chosen.with(index, { ...one, year: target.value === "" ? null : Number(target.value) }))
              }
            >
              <option value="">{options.year}</option>
              {years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="text-button"
            aria-label={say(t.overview.compareRemove, { name: f.mineral(one.mineral) })}
            onClick={() => set(chosen.toSpliced(index, 1))}
          >
            ✕
          </button>
        </span>
      ))}
      {chosen.length < MOST ? (
        <label className="field">
          <span className="visually-hidden">{t.overview.compareAdd}</span>
          <select value="" onChange={({ target }) => set([...chosen, { mineral: target.value, year: null }])}>
            <option value="">＋ {t.overview.compareAdd}</option>
            {reference.minerals.map((mineral) => (
              <option key={mineral.id} value={mineral.id}>
                {mineral.symbol} {f.mineral(mineral.id)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span className="mute">{t.overview.compareFull}</span>
      )}
    </div>
  );
}
