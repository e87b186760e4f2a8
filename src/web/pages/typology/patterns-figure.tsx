import { PatternGrid, PatternRadar } from "../../../charts/pattern-radar/pattern-radar.tsx";
import type { PatternRadarState } from "../../../charts/pattern-radar/pattern-radar-state.ts";
import {
  AXES,
  type MineralClassification,
  type StudyReference,
  type TypePattern,
} from "../../../core/index.ts";
import { typologyWords } from "../../../i18n/web-typology.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { type TypeParts, typeName } from "../../study/type-text.ts";
import { useWords } from "../../study/use-words.ts";
import type { ScatterParts } from "./scatter-view.ts";

interface PatternsFigureProps {
  readonly study: StudyReference;
  readonly parts: ScatterParts;
  readonly selected: string | null;
  readonly onChoose: (mineral: string) => void;
}

/** Six patterns with their radars and the minerals that the rules put in them. */
export function PatternsFigure({ study, parts, selected, onChoose }: PatternsFigureProps) {
  const tongue = useTongue();
  const words = useWords(typologyWords);
  const { key, options } = useLoaded();
  const { say, t } = tongue;
  const types = study.typology.types.filter((type) => type.id !== "none");
  const placed = types.map((type) => patternOf(parts, type));
  const printed = placed.map((state) => ({ ...state, minerals: [] }));
  const description = say(words.patterns.description, {
    patterns: placed
      .map((state) =>
        say(words.patterns.pattern, {
          type: state.title,
          minerals: state.minerals.join(" ") || words.patterns.none,
        }),
      )
      .join("; "),
  });
  const { title } = words.patterns;
  return (
    <FigureFrame
      id="patterns"
      title={title}
      subject={`${key.home}-${options.year}`}
      chart={() => (
        <ul className="patterns">
          {study.typology.types.map((type, place) => (
            <PatternItem
              key={type.id}
              type={type}
              state={placed[place] ?? null}
              parts={parts}
              selected={selected}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      chartLabel={t.figure.recomputed}
      picture={(width) => (
        <PatternGrid
          id="patterns-picture"
          title={title}
          description={description}
          patterns={placed}
          width={width}
        />
      )}
      pictureWidth={840}
      legend={words.patterns.legend}
      table={patternsTable(parts, study, title)}
      origins={["meti-2020", ...parts.classes.flatMap((one) => originsOf(one))]}
      second={{
        tab: "printed",
        label: t.figure.printed,
        content: (width) => (
          <>
            <PatternGrid
              id="patterns-printed"
              title={words.patterns.printed}
              description={words.patterns.printedLegend}
              patterns={printed}
              width={width}
            />
            <dl className="steps">
              {types.map((type) => (
                <div key={type.id}>
                  <dt>{type.name[tongue.language]}</dt>
                  <dd>
                    {type.caption[tongue.language]} → {type.direction[tongue.language]}
                  </dd>
                </div>
              ))}
            </dl>
            <p className="legend">{words.patterns.printedLegend}</p>
          </>
        ),
        origins: ["meti-2020"],
        isPrinted: true,
      }}
    />
  );
}

const originsOf = (one: MineralClassification): readonly string[] =>
  Object.values(one.numbers).flatMap((number) => number.origins);

export function patternOf(
  { tongue, words, classes, minerals }: ScatterParts,
  type: TypePattern,
): PatternRadarState {
  const { language, say } = tongue;
  const { radar } = type;
  return {
    id: type.id,
    title: type.name[language],
    caption: type.caption[language],
    levels: radar ? AXES.map((axis) => ({ axis, level: radar[axis] })) : null,
    minerals: classes
      .filter((one) => one.class === type.id)
      .map((one) => {
        const symbol = minerals.get(one.id)?.symbol ?? one.id;
        return one.decided ? symbol : say(words.patterns.open, { symbol });
      }),
    empty: words.patterns.noRadar,
  };
}

interface PatternItemProps {
  readonly type: TypePattern;
  /** Null for the minerals that no rule places. */
  readonly state: PatternRadarState | null;
  readonly parts: ScatterParts;
  readonly selected: string | null;
  readonly onChoose: (mineral: string) => void;
}

function PatternItem({ type, state, parts, selected, onChoose }: PatternItemProps) {
  const { tongue, words, classes } = parts;
  const own = classes.filter((one) => one.class === type.id);
  if (type.id === "none" && own.length === 0) return null;
  return (
    <li>
      <h3>{type.name[tongue.language]}</h3>
      {state && <PatternRadar id={`pattern-${type.id}`} state={state} />}
      <div className="chips">
        {own.length === 0 && <span className="mute">{words.patterns.none}</span>}
        {own.map((one) => (
          <MineralChip key={one.id} one={one} parts={parts} selected={selected} onChoose={onChoose} />
        ))}
      </div>
      <p className="detail">{type.caption[tongue.language]}</p>
    </li>
  );
}

interface MineralChipProps {
  readonly one: MineralClassification;
  readonly parts: ScatterParts;
  readonly selected: string | null;
  readonly onChoose: (mineral: string) => void;
}

export function MineralChip({ one, parts, selected, onChoose }: MineralChipProps) {
  const { tongue, words, minerals } = parts;
  const { say, f } = tongue;
  const symbol = minerals.get(one.id)?.symbol ?? one.id;
  const typeParts: TypeParts = parts;
  return (
    <button
      type="button"
      className={one.decided ? "chip" : "chip open"}
      aria-pressed={one.id === selected}
      aria-label={say(words.patterns.press, {
        mineral: f.mineral(one.id),
        type: typeName(typeParts, one),
      })}
      title={f.mineral(one.id)}
      onClick={() => onChoose(one.id)}
    >
      {one.decided ? symbol : say(words.patterns.open, { symbol })}
    </button>
  );
}

function patternsTable(parts: ScatterParts, study: StudyReference, caption: string): TableModel {
  const { tongue, words } = parts;
  const { language, f } = tongue;
  return {
    caption,
    columns: [
      { key: "type", label: words.patterns.type },
      { key: "minerals", label: words.patterns.minerals },
      { key: "caption", label: words.patterns.caption, wide: true },
      { key: "direction", label: words.patterns.direction, wide: true },
    ],
    rows: study.typology.types.map((type) => ({
      key: type.id,
      cells: [
        cell(type.name[language]),
        cell(f.list(patternOf(parts, type).minerals)),
        cell(type.caption[language]),
        cell(type.direction[language]),
      ],
    })),
  };
}
