import { countryColour } from "../../../charts/colours/country-colour.ts";
import { anchorsNode, type FlowIssue, OTHER_COUNTRIES, type ShareChart } from "../../../core/index.ts";
import type { ChainIssuesWords } from "../../../i18n/web-chain-issues.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { LetterMark } from "./letter-mark.tsx";
import { useIssuesWords } from "./use-issues-words.ts";

interface PrintedSharesProps {
  readonly charts: readonly ShareChart[];
  readonly issues: readonly FlowIssue[];
}

/** Bars that the document prints beside its recommendation, in the order of the flow, with the letters of the issues. */
export function PrintedShares({ charts, issues }: PrintedSharesProps) {
  const tongue = useTongue();
  const words = useIssuesWords();
  return (
    <ol className="printed-shares">
      {charts.map((chart) => (
        <li key={chart.node}>
          <p>
            {lettersOf(chart, issues).map((letter) => (
              <LetterMark key={letter} letter={letter} />
            ))}{" "}
            {chart.name[tongue.language]}
          </p>
          <Bar chart={chart} />
          <p className="printed-share-parts">{partsText(tongue, words, chart)}</p>
          {chart.doubt && (
            <p className="doubt">{tongue.say(words.doubt, { text: chart.doubt[tongue.language] })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** One whole cut in parts, or one bar per rate; the numbers stand below in words. */
function Bar({ chart }: { readonly chart: ShareChart }) {
  const rates = chart.kind === "rates";
  const parts = chart.parts.map((part, place) => ({ ...part, key: `${chart.node}.${place}` }));
  return (
    <span className={rates ? "printed-share rates" : "printed-share"} aria-hidden="true">
      {parts.map((part) => (
        <span
          key={part.key}
          className={part.share === null ? "unknown" : ""}
          style={{
            width: `${(part.share ?? 1) * 100}%`,
            background: part.share === null ? undefined : countryColour(part.country ?? OTHER_COUNTRIES),
          }}
        />
      ))}
    </span>
  );
}

/** 中国 75% / 日本 3%: the parts in words. */
export function partsText(tongue: Tongue, words: ChainIssuesWords, chart: ShareChart): string {
  const { f, language } = tongue;
  return chart.parts
    .map((part) => {
      const name = part.country === null ? (part.label?.[language] ?? "") : f.country(part.country);
      return `${name} ${part.share === null ? words.answers.noNumber : `${Math.round(part.share * 100)}%`}`;
    })
    .join(" / ");
}

function lettersOf(chart: ShareChart, issues: readonly FlowIssue[]): string[] {
  return issues
    .filter((issue) => issue.nodes.some((anchor) => anchor === chart.node || anchorsNode(anchor, chart.node)))
    .map((issue) => issue.letter);
}
