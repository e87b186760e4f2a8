import type { MineralClassification, PackageEntry } from "../../core/index.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { studyWords } from "../../i18n/say-study.ts";
import { tableOrBlocks } from "./table.ts";

/** The row of the package matrix with the mineral's own conditions and their sources; reconstructed cells are starred. */
export function packageLines(one: MineralClassification, format: Formatter, width: number | null): string[] {
  const { classify } = faceWords[format.language].study;
  const words = studyWords[format.language];
  const entries = Object.values(one.package);
  if (entries.length === 0) return [`${classify.package}: ${classify.noPackage}`];
  const rows = entries.map((entry) => [
    words.policyMeasure[entry.measure],
    `${words.mark[entry.mark]}${entry.reconstructed ? " ★" : ""}`,
    words.advice[entry.advice],
    entry.conditions.map((c) => conditionText(c, format)).join("; "),
    `${format.origin(entry.origin)} ${entry.locator}`,
  ]);
  const columns = [
    { head: classify.measure, wraps: true },
    { head: classify.mark },
    { head: classify.advice, wraps: true },
    { head: classify.condition, wraps: true },
    { head: faceWords[format.language].head.origin, wraps: true },
  ];
  const title = `${classify.package} · ${words.mineralType[one.class]}`;
  const legend = entries.some((entry) => entry.reconstructed) ? [words.reconstructed] : [];
  return [title, ...tableOrBlocks(columns, rows, width), ...legend];
}

/** `can be stockpiled: yes (source: …)`. */
function conditionText(
  { flag, holds, basis, source, locator }: PackageEntry["conditions"][number],
  format: Formatter,
): string {
  const words = studyWords[format.language];
  const said = `${words.conditionFlag[flag]}: ${words.holds[holds]}`;
  if (basis === null) return said;
  const from =
    basis === "judgement" ? words.conditionBasis.judgement : `${format.origin(source)} ${locator}`.trim();
  return `${said} (${from})`;
}
