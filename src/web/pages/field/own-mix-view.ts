import type { CountedBar, ShareBarsState } from "../../../charts/share-bars/share-bars-state.ts";
import {
  type FieldEntry,
  type Mineral,
  mixesWithOwn,
  type NotCounted,
  type OwnMix,
  POLICY_REGIONS,
  RESEARCH_STAGES,
} from "../../../core/index.ts";
import type { FieldWords } from "../../../i18n/web-field.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { printedSegments, type ResearchParts } from "./research-view.ts";

export interface OwnMixParts extends ResearchParts {
  readonly regions: FieldWords["region"];
  readonly withOwn: readonly OwnMix[];
  readonly notCounted: readonly NotCounted[];
}

export function ownMixParts(
  parts: ResearchParts,
  regions: FieldWords["region"],
  own: readonly FieldEntry[],
  minerals: readonly Mineral[],
): OwnMixParts {
  const { mixes: withOwn, notCounted } = mixesWithOwn(parts.mixes, own, minerals);
  return { ...parts, regions, withOwn, notCounted };
}

/** The labelled share that own entries raise most; where there is none, how many they are. */
export function ownMixTitle({ tongue, words, regions, withOwn }: OwnMixParts): string {
  const { say, f } = tongue;
  const own = String(withOwn.reduce((sum, mix) => sum + mix.own, 0));
  // A stage without a label is not said to rise from nothing.
  const [most] = withOwn
    .flatMap((mix) =>
      mix.stages.flatMap(({ stage, own: added, share }) => {
        const before = mix.printed?.stages.find((one) => one.stage === stage);
        const from = before?.printedPercent == null ? null : before.share;
        return added === 0 || from === null ? [] : [{ mix, stage, from, share }];
      }),
    )
    .toSorted((a, b) => b.share - b.from - (a.share - a.from));
  if (!most) return say(words.own.titleAlone, { own });
  return say(words.own.title, {
    own,
    region: regions[most.mix.region],
    mineral: f.mineral(most.mix.mineral),
    stage: words.stage[most.stage],
    from: f.share(most.from),
    to: f.share(most.share),
  });
}

/** Each mix as printed, where it is, above the same with own entries. */
export function ownMixBars(parts: OwnMixParts, title: string): ShareBarsState {
  const { tongue, words, regions, withOwn } = parts;
  const groups = POLICY_REGIONS.map((region) => ({
    id: region,
    name: regions[region],
    bars: withOwn.filter((mix) => mix.region === region).flatMap((mix) => barsOf(parts, mix)),
  })).filter(({ bars }) => bars.length > 0);
  const inWords = groups.flatMap(({ name, bars }) =>
    bars.map((bar) =>
      tongue.say(words.mix.bar, {
        region: name,
        mineral: bar.label,
        projects: String(bar.count),
        shares: tongue.f.list(bar.segments.filter(({ share }) => share > 0).map(({ fullText }) => fullText)),
      }),
    ),
  );
  return {
    title,
    description: inWords.join(tongue.language === "ja" ? "。" : ". "),
    parts: RESEARCH_STAGES.map((stage) => ({ id: stage, name: words.stage[stage], sign: words.sign[stage] })),
    countHead: words.mix.countHead,
    groups,
  };
}

function barsOf(parts: OwnMixParts, mix: OwnMix): CountedBar[] {
  const { tongue, words, symbolOf } = parts;
  const { say } = tongue;
  const mineral = symbolOf(mix.mineral);
  const after: CountedBar = {
    id: `${mix.mineral}-own`,
    label: say(words.own.label, { mineral, own: String(mix.own) }),
    count: mix.projects,
    countText: say(words.mix.count, { projects: String(mix.projects) }),
    segments: mix.stages.map(({ stage, share }) => {
      const text = tongue.f.share(share);
      return { part: stage, share, text, fullText: `${words.stageShort[stage]} ${text}` };
    }),
  };
  if (mix.printed === null) return [after];
  const { projects } = mix.printed;
  const before: CountedBar = {
    id: mix.mineral,
    label: mineral,
    count: projects,
    countText: say(words.mix.count, { projects: String(projects) }),
    segments: printedSegments(parts, mix.printed),
  };
  return [before, after];
}

/** Every stage: printed share, count behind it, own projects, and both together. */
export function ownMixTable({ tongue, words, regions, withOwn }: OwnMixParts, title: string): TableModel {
  const { f } = tongue;
  const { table, own } = words;
  const printed = (percent: number | null, isPrinted: boolean) =>
    percent === null
      ? cell(isPrinted ? table.noLabel : own.notPrinted, null)
      : cell(`${percent}%`, percent / 100);
  return {
    caption: title,
    columns: [
      { key: "region", label: table.region },
      { key: "mineral", label: table.mineral },
      { key: "stage", label: table.stage },
      { key: "printed", label: table.printed, numeric: true },
      { key: "count", label: `${table.count} ◇`, numeric: true },
      { key: "own", label: own.ownStage, numeric: true },
      { key: "together", label: own.together, numeric: true },
      { key: "total", label: table.total, numeric: true },
      { key: "share", label: own.shareWith, numeric: true },
    ],
    rows: withOwn.flatMap((mix) =>
      mix.stages.map((one) => {
        const before = mix.printed?.stages.find(({ stage }) => stage === one.stage) ?? null;
        return {
          key: `${mix.region}.${mix.mineral}.${one.stage}`,
          cells: [
            cell(regions[mix.region], mix.region),
            cell(f.mineral(mix.mineral), mix.mineral),
            cell(words.stage[one.stage], one.stage),
            printed(before?.printedPercent ?? null, before !== null),
            before === null ? cell(own.notPrinted, null) : cell(String(before.count), before.count),
            cell(String(one.own), one.own),
            cell(String(one.count), one.count),
            cell(String(mix.total), mix.total),
            cell(f.share(one.share), one.share),
          ],
        };
      }),
    ),
  };
}

/** What does not count, and why. */
export const notCountedLines = ({ tongue, words, notCounted }: OwnMixParts): string[] =>
  notCounted.map(({ entry, reason, mineral }) =>
    tongue.say(words.own.notCounted[reason], { title: entry.title, mineral: mineral ?? "" }),
  );
