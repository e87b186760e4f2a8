import {
  type ChainStripState,
  largestSegments,
  type StripSegment,
  type StripStage,
} from "../../../charts/chain-strip/chain-strip-state.ts";
import type { AxisCell, Cell, Mineral, MineralAssessment, StageShares } from "../../../core/index.ts";
import { OTHER_COUNTRIES } from "../../../core/index.ts";
import { sayAmountYears, sayReason } from "../../../i18n/say-code.ts";
import { heading } from "../../language/cell-text.ts";
import type { Tongue } from "../../language/language.tsx";
import { riskText } from "../../panels/stage-explanation.tsx";

/** The chain of one mineral as a strip will draw it: five stages by country, then recovery. */
export function chainStateOf(
  tongue: Tongue,
  mineral: Mineral,
  stages: readonly StageShares[],
  assessment: MineralAssessment,
): ChainStripState {
  const { t, e, f, say, language } = tongue;
  const drawn = [
    ...stages.map((stage) => stageState(tongue, stage)),
    recoveryState(tongue, mineral, assessment.axes.scrap),
  ];
  const worst = assessment.chokePoints[0];
  const title = worst
    ? say(t.mineral.chainFinding, {
        stage: heading(e.stage[worst.stage]),
        country: f.country(worst.country),
        share: f.share(worst.share),
      })
    : t.mineral.chainTitle;
  const words = drawn.map((stage) =>
    [stage.title, stage.gap ?? stage.segments.map((one) => `${one.label} ${one.shareText}`).join(" ")].join(
      ": ",
    ),
  );
  return {
    title,
    description: say(t.mineral.chainDescription, {
      mineral: f.mineral(mineral.id),
      stages: words.join(language === "ja" ? "。" : ". "),
    }),
    stages: drawn,
  };
}

function stageState(tongue: Tongue, stage: StageShares): StripStage {
  const { t, e, f, say } = tongue;
  const title = heading(e.stage[stage.stage]);
  const named: StripSegment[] = stage.countries.flatMap((one) =>
    one.share === null
      ? []
      : [
          {
            country: one.country,
            label: f.country(one.country),
            share: one.share,
            shareText: roundShare(one.share),
            risk: one.risk,
          },
        ],
  );
  const { total } = stage;
  const isGap = named.length === 0;
  return {
    stage: stage.stage,
    title,
    mark: stage.chokePoint,
    segments: largestSegments(named, {
      country: OTHER_COUNTRIES,
      label: t.mineral.other,
      text: roundShare,
    }),
    gap: isGap ? gapText(tongue, stage) : null,
    gapSign: isGap ? (total.status === "not-applicable" ? "○" : "?") : null,
    proxy: total.status === "proxy" || stage.riskShare.status === "proxy",
    openTop: false,
    footer: isGap
      ? []
      : [
          total.value === null
            ? t.mineral.noTotal
            : f.quantity(total.value, total.unit, total.basis, stage.mineral),
          ...yearsLine(tongue, total),
          say(t.mineral.riskShare, { share: riskText(tongue, stage) }),
        ],
    pressLabel: say(t.mineral.explainStage, { mineral: f.mineral(stage.mineral), stage: title }),
  };
}

/** A line of its own where the total is a mean of several years: which. */
function yearsLine({ f }: Tongue, total: Cell): string[] {
  const years = total.value === null ? null : sayAmountYears(total, f);
  return years === null ? [] : [years];
}

/** Whole percent: the bar is no more exact than that, the table is. */
const roundShare = (share: number): string => `${Math.round(share * 100)}%`;

/** 該当なし：精鉱の輸入が需要に対して僅少. */
function gapText({ e, f, language }: Tongue, { total }: StageShares): string {
  const status = e.cellStatus[total.status];
  return total.reason
    ? `${heading(status)}${language === "ja" ? "：" : ": "}${sayReason(total.reason, f)}`
    : status;
}

function recoveryState(tongue: Tongue, mineral: Mineral, scrap: AxisCell): StripStage {
  const { t, e, f, say, language } = tongue;
  const share = scrap.value === null ? null : 1 - scrap.value;
  const isOwn = scrap.override !== undefined;
  const isProxy = scrap.status === "proxy" && !isOwn;
  const basis = isOwn ? t.cell.override : isProxy ? t.mineral.recycledEu : t.mineral.recycledNote;
  const reason = scrap.reason ? sayReason(scrap.reason, f) : "";
  return {
    stage: "recovery",
    title: t.mineral.recovery,
    mark: null,
    segments:
      share === null || share <= 0
        ? []
        : [
            {
              country: "recovery",
              label: t.mineral.recycledShare,
              share,
              shareText: roundShare(share),
              risk: null,
            },
          ],
    gap:
      share === null
        ? `${heading(e.cellStatus[scrap.status])}${language === "ja" ? "：" : ": "}${reason}`
        : null,
    gapSign: share === null ? "?" : null,
    proxy: isProxy,
    openTop: true,
    footer: share === null ? [] : [`${t.mineral.recycledShare} ${f.share(share)}`, basis],
    pressLabel: say(t.mineral.explainStage, { mineral: f.mineral(mineral.id), stage: t.mineral.recovery }),
  };
}
