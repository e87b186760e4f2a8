import { useMemo } from "react";
import type { ClassifyOptions, MineralClassification, StudyReference } from "../../../core/index.ts";
import { TYPE_AXES } from "../../../core/index.ts";
import { typologyWords } from "../../../i18n/web-typology.ts";
import { TipArea } from "../../controls/tip.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { StudyGate } from "../../study/study-gate.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { chooseMinerals } from "../overview/mineral-lists.ts";
import { PackageFigure } from "./package-figure.tsx";
import { PatternsFigure } from "./patterns-figure.tsx";
import { ScatterFigure } from "./scatter-figure.tsx";
import type { ScatterParts } from "./scatter-view.ts";
import { TypeDetail } from "./type-detail.tsx";
import { type Thresholds, useThresholds } from "./use-thresholds.ts";
import "../../styles/study.css";
import "../../styles/typology.css";

/** Which risk type is each mineral, how sure is that, and which measures follow. */
export function TypologyPage() {
  const { t } = useTongue();
  useTitle(t.frame.typology);
  return <StudyGate title={t.frame.typology}>{(study) => <Typology study={study} />}</StudyGate>;
}

/** The mineral that is open where the reader has chosen none: one whose type turns on a threshold. */
const FIRST = "tungsten";

function Typology({ study }: { readonly study: StudyReference }) {
  const tongue = useTongue();
  const words = useWords(typologyWords);
  const studyWords = useStudyWords();
  const { view, change } = useView();
  const { reference, options, key } = useLoaded();
  const control = useThresholds(study);
  const list = view.list === "all" ? "all" : "study";
  const chosen = useMemo(() => chooseMinerals(reference, list).minerals, [reference, list]);
  const minerals = useMemo(() => new Map(chosen.map((one) => [one.id, one])), [chosen]);
  const plain: ClassifyOptions = { ...options, minerals: chosen.map((one) => one.id) };
  const { value: before } = useAnswer("classify", plain);
  const { value: classes, failure } = useAnswer("classify", { ...plain, ...movedOptions(control.now) });
  const { say, f, t } = tongue;
  if (!classes || !before) {
    return (
      <div className="page">
        <h1>{t.frame.typology}</h1>
        <p className="empty">{failure?.message ?? words.scatter.noTypes}</p>
      </div>
    );
  }
  const parts: ScatterParts = {
    tongue,
    words,
    study: studyWords,
    classes,
    minerals,
    rule: study.typology.thresholds,
    thresholds: control.now,
  };
  const selected = classes.find((one) => one.id === (view.mineral ?? FIRST)) ?? classes[0];
  const choose = (mineral: string) => change({ mineral }, "replace");
  return (
    <TipArea>
      <div className="page typology">
        <h1>
          <Finding classes={classes} />
        </h1>
        <p className="subtitle">
          {say(words.subtitle, { country: f.country(key.home), year: String(options.year) })}
        </p>
        <ListSwitch all={reference.minerals.length} />
        <PatternsFigure study={study} parts={parts} selected={view.mineral} onChoose={choose} />
        <PackageFigure study={study} parts={parts} selected={view.mineral} onChoose={choose} />
        <ScatterFigure
          parts={parts}
          control={control}
          before={before}
          selected={view.mineral}
          onChoose={choose}
        />
        {selected && (
          <TypeDetail study={study} classification={selected} minerals={chosen} onChoose={choose} />
        )}
      </div>
    </TipArea>
  );
}

function movedOptions(now: Thresholds): Pick<ClassifyOptions, "high" | "thresholds"> {
  const high = Object.fromEntries(TYPE_AXES.map((axis) => [axis, now[axis]]));
  return { high, thresholds: { byProductShare: now["by-product-share"] } };
}

function Finding({ classes }: { readonly classes: readonly MineralClassification[] }) {
  const words = useWords(typologyWords);
  const { say } = useTongue();
  const decided = classes.filter((one) => one.decided).length;
  return say(decided === classes.length ? words.findingAll : words.finding, {
    decided: String(decided),
    open: String(classes.length - decided),
    total: String(classes.length),
  });
}

function ListSwitch({ all }: { readonly all: number }) {
  const words = useWords(typologyWords);
  const { say } = useTongue();
  const { view, change } = useView();
  const isAll = view.list === "all";
  return (
    <fieldset className="switches">
      <legend className="visually-hidden">{words.list.label}</legend>
      <button
        type="button"
        className="switch"
        aria-pressed={!isAll}
        onClick={() => change({ list: "study" }, "replace")}
      >
        {words.list.study}
      </button>
      <button
        type="button"
        className="switch"
        aria-pressed={isAll}
        onClick={() => change({ list: "all" }, "replace")}
      >
        {say(words.list.all, { count: String(all) })}
      </button>
    </fieldset>
  );
}
