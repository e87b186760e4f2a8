import type {
  CountedBar,
  CountedSegment,
  ShareBarsState,
} from "../../../charts/share-bars/share-bars-state.ts";
import {
  leadingStages,
  RESEARCH_STAGES,
  type ResearchMix,
  type ResearchReference,
  STUDY_REGIONS,
  type StageShare,
} from "../../../core/index.ts";
import type { FieldResearchWords } from "../../../i18n/web-field-research.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";

export interface ResearchParts {
  readonly tongue: Tongue;
  readonly words: FieldResearchWords;
  readonly research: ResearchReference;
  readonly mixes: readonly ResearchMix[];
  readonly symbolOf: (mineral: string) => string;
}

/** Who works on products most? Minerals in which manufacture leads alone, by region. */
export function mixTitle({ tongue, words, mixes }: ResearchParts): string {
  const alone = (region: string) =>
    mixes.filter((mix) => mix.region === region && leadingStages(mix).join() === "manufacture").length;
  return tongue.say(words.mix.title, {
    eu: String(alone("EU")),
    us: String(alone("USA")),
    cn: String(alone("CHN")),
    total: String(new Set(mixes.map((mix) => mix.mineral)).size),
  });
}

type Reading = "printed" | "recomputed";

/** The bars as the slides print them, or as the stage counts give them. */
export function mixBars(parts: ResearchParts, reading: Reading, title: string): ShareBarsState {
  const { tongue, words, mixes } = parts;
  const { say } = tongue;
  return {
    title,
    description: say(words.mix.description, {
      bars: mixes.map((mix) => barInWords(parts, mix, reading)).join(tongue.language === "ja" ? "。" : ". "),
    }),
    parts: RESEARCH_STAGES.map((stage) => ({ id: stage, name: words.stage[stage], sign: words.sign[stage] })),
    countHead: words.mix.countHead,
    groups: STUDY_REGIONS.map((region) => ({
      id: region,
      name: words.region[region],
      bars: mixes.filter((mix) => mix.region === region).map((mix) => barOf(parts, mix, reading)),
    })),
  };
}

function barOf(parts: ResearchParts, mix: ResearchMix, reading: Reading): CountedBar {
  const { tongue, words, research, symbolOf } = parts;
  const counts = { projects: String(mix.projects), total: String(mix.total) };
  const marked = research.remarks.some((one) => one.region === mix.region && one.mineral === mix.mineral);
  return {
    id: mix.mineral,
    label: `${symbolOf(mix.mineral)}${marked ? "†" : ""}`,
    count: mix.projects,
    countText: tongue.say(reading === "printed" ? words.mix.count : words.mix.countBoth, counts),
    segments: reading === "printed" ? printedSegments(parts, mix) : countedSegments(parts, mix),
  };
}

/** Rounded shares may add up to 99 or 101: the widths fill the bar, the numbers stay as printed. */
export function printedSegments({ words }: ResearchParts, mix: ResearchMix): CountedSegment[] {
  const sum = mix.stages.reduce((total, one) => total + (one.printedPercent ?? 0), 0);
  return mix.stages.map(({ stage, printedPercent }) => {
    const text = `${printedPercent ?? ""}%`;
    return {
      part: stage,
      share: printedPercent === null || sum === 0 ? 0 : printedPercent / sum,
      text,
      fullText: `${words.stageShort[stage]} ${text}`,
    };
  });
}

function countedSegments({ tongue, words }: ResearchParts, mix: ResearchMix): CountedSegment[] {
  return mix.stages.map(({ stage, count, share }) => ({
    part: stage,
    share: share ?? 0,
    text: String(count),
    fullText: tongue.say(words.mix.counted, {
      stage: words.stageShort[stage],
      count: String(count),
      share: share === null ? "–" : tongue.f.share(share),
    }),
  }));
}

function barInWords(parts: ResearchParts, mix: ResearchMix, reading: Reading): string {
  const { tongue, words } = parts;
  const shares = barOf(parts, mix, reading)
    .segments.filter((one) => one.share > 0)
    .map((one) =>
      tongue.say(words.mix.share, { stage: words.stage[one.part as StageShare["stage"]], share: one.text }),
    );
  return tongue.say(words.mix.bar, {
    region: words.region[mix.region],
    mineral: tongue.f.mineral(mix.mineral),
    projects: String(mix.projects),
    shares: tongue.f.list(shares),
  });
}

/** Every stage of every bar, printed beside recomputed. */
export function mixTable({ tongue, words, mixes }: ResearchParts, title: string): TableModel {
  const { f } = tongue;
  const { table } = words;
  return {
    caption: title,
    columns: [
      { key: "region", label: table.region },
      { key: "mineral", label: table.mineral },
      { key: "stage", label: table.stage },
      { key: "projects", label: table.projects, numeric: true },
      { key: "printed", label: table.printed, numeric: true },
      { key: "count", label: `${table.count} ◇`, numeric: true },
      { key: "total", label: table.total, numeric: true },
      { key: "share", label: table.share, numeric: true },
      { key: "agreement", label: table.agreement },
    ],
    rows: mixes.flatMap((mix) =>
      mix.stages.map((one) => ({
        key: `${mix.region}.${mix.mineral}.${one.stage}`,
        cells: [
          cell(words.region[mix.region], mix.region),
          cell(f.mineral(mix.mineral), mix.mineral),
          cell(words.stage[one.stage], one.stage),
          cell(String(mix.projects), mix.projects),
          one.printedPercent === null
            ? cell(table.noLabel, null)
            : cell(`${one.printedPercent}%`, one.printedPercent / 100),
          cell(String(one.count), one.count),
          cell(String(mix.total), mix.total),
          one.share === null ? cell("–", null) : cell(f.share(one.share), one.share),
          cell(table.agreements[one.agreement], one.agreement),
        ],
      })),
    ),
  };
}

/** What the check of the printed shares found, one sentence each. */
export function checkLines({ tongue, words, mixes }: ResearchParts): string[] {
  const { say, f } = tongue;
  const labels = mixes.flatMap((mix) => mix.stages.filter((one) => one.printedPercent !== null));
  const reproduced = labels.filter((one) => one.agreement === "reproduced");
  const fitted = mixes.filter((mix) => mix.fitted?.join() === mix.stages.map((one) => one.count).join());
  const differing = mixes.flatMap((mix) =>
    mix.stages
      .filter((one) => one.agreement === "differs")
      .map((one) =>
        say(words.mix.differs, {
          region: words.region[mix.region],
          mineral: f.mineral(mix.mineral),
          stage: words.stage[one.stage],
          printed: one.printedPercent === null ? words.table.noLabel : `${one.printedPercent}%`,
          share: one.share === null ? "–" : f.share(one.share),
        }),
      ),
  );
  const counts = { count: String(reproduced.length), total: String(labels.length) };
  const bars = { count: String(fitted.length), total: String(mixes.length) };
  return [
    say(words.mix.reproduced, counts),
    say(fitted.length === mixes.length ? words.mix.allFitted : words.mix.someFitted, bars),
    ...differing,
  ];
}
