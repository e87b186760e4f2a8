import {
  checkPrintedShares,
  type Mineral,
  type PrintedShareCheck,
  type StudyReference,
} from "../../../core/index.ts";
import { chainDemandWords } from "../../../i18n/web-chain-demand.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";

interface DemandSharesProps {
  readonly mineral: Mineral;
  readonly study: StudyReference;
}

const LOW_PURITY = "5n-and-below";

/** Printed shares by purity beside the shares that the printed tonnes give. */
export function DemandSharesFigure({ mineral, study }: DemandSharesProps) {
  const tongue = useTongue();
  const words = useWords(chainDemandWords);
  const studyWords = useStudyWords();
  const { t, say, f } = tongue;
  const checks = checkPrintedShares(study.typology.demand).filter(
    (one) => one.mineral === mineral.id && one.series === LOW_PURITY,
  );
  const wrong = checks.filter((one) => one.verdict === "contradicts");
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  const title =
    wrong.length === 0
      ? words.shares.titleAll
      : say(words.shares.title, {
          printed: f.list(checks.map((one) => percent(one.printed))),
          computed: f.list(checks.map((one) => f.share(one.computed))),
        });
  const table: TableModel = {
    caption: title,
    columns: [
      { key: "year", label: words.shares.year },
      { key: "printed5", label: `${words.shares.share5n} · ${words.shares.printed}`, numeric: true },
      { key: "computed5", label: `${words.shares.share5n} · ${words.shares.computed}`, numeric: true },
      { key: "printed6", label: `${words.shares.share6n} · ${words.shares.printed}`, numeric: true },
      { key: "computed6", label: `${words.shares.share6n} · ${words.shares.computed}`, numeric: true },
      { key: "verdict", label: words.shares.verdict },
    ],
    rows: checks.map((one) => ({
      key: String(one.year),
      cells: [
        cell(String(one.year), one.year),
        cell(percent(one.printed), one.printed),
        cell(f.share(one.computed), one.computed),
        cell(percent(1 - one.printed), 1 - one.printed),
        cell(f.share(1 - one.computed), 1 - one.computed),
        cell(studyWords.shareVerdict[one.verdict]),
      ],
    })),
  };
  return (
    <FigureFrame
      id="demand-shares"
      title={title}
      level={3}
      about={words.shares.about}
      subject={mineral.id}
      chart={() => (
        <ol className="purity-pairs">
          {checks.map((one) => (
            <SharePairRow key={one.year} check={one} percent={percent} />
          ))}
        </ol>
      )}
      chartLabel={t.figure.chart}
      legend={words.shares.legend}
      table={table}
      origins={checks[0] ? [checks[0].origin] : []}
    />
  );
}

interface SharePairRowProps {
  readonly check: PrintedShareCheck;
  readonly percent: (value: number) => string;
}

function SharePairRow({ check, percent }: SharePairRowProps) {
  const words = useWords(chainDemandWords);
  const studyWords = useStudyWords();
  const { f } = useTongue();
  return (
    <li>
      <strong>{check.year}</strong>
      <div>
        <ShareBar label={words.shares.printed} share={check.printed} text={percent(check.printed)} printed />
        <ShareBar label={words.shares.computed} share={check.computed} text={f.share(check.computed)} />
      </div>
      <span className={check.verdict === "contradicts" ? "contradicts" : "mute"}>
        {studyWords.shareVerdict[check.verdict]}
      </span>
    </li>
  );
}

interface ShareBarProps {
  readonly label: string;
  readonly share: number;
  readonly text: string;
  readonly printed?: boolean;
}

function ShareBar({ label, share, text, printed }: ShareBarProps) {
  const words = useWords(chainDemandWords);
  return (
    <div className="purity-bar">
      <span className="mute">{label}</span>
      <span className={printed ? "purity-track printed" : "purity-track"} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className="number">
        <span className="visually-hidden">{words.shares.share5n} </span>
        {text}
      </span>
    </div>
  );
}
