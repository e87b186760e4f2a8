import { Fragment, useEffect, useRef } from "react";
import { useTongue } from "../../language/language.tsx";
import { BalanceFigure } from "./balance-figure.tsx";
import { ComparisonFigure } from "./comparison-figure.tsx";
import type { FileNews } from "./file-buttons.tsx";
import { findingOf } from "./finding.ts";
import { StagesFigure } from "./imports-figure.tsx";
import { RefusedBanner } from "./issue-banner.tsx";
import { LeverList } from "./lever-list.tsx";
import { MapFigure } from "./map-figure.tsx";
import { OwnInputs } from "./own-inputs.tsx";
import { PolicyToolbar } from "./policy-toolbar.tsx";
import { useLiveRun, useTopic } from "./run-context.ts";
import { ChangesFigure, RadarFigure } from "./run-figures.tsx";
import { ScenarioRadarsFigure, ScenariosFigure } from "./scenarios-figure.tsx";
import { SelfFigure } from "./self-figure.tsx";
import type { DraftControl } from "./use-draft.ts";
import { usePhone } from "./use-phone.ts";
import type { GoodRun } from "./use-policy-run.ts";
import { usePolicyWords } from "./words.ts";

interface PolicyBenchProps {
  readonly control: DraftControl;
  readonly settled: GoodRun | null;
  readonly onMineral: (mineral: string) => void;
  readonly onNews: (news: FileNews) => void;
}

/** Levers, radar, and what changes, side by side; everything else below. On a phone the six rows come first. */
export function PolicyBench({ control, settled, onMineral, onNews }: PolicyBenchProps) {
  const { t } = useTongue();
  const { refused } = useLiveRun();
  const isPhone = usePhone();
  const latest = useRef(control.draft);
  useEffect(() => {
    latest.current = control.draft;
  });
  const wait = refused.length === 0 && <p className="empty">{t.frame.computing}</p>;
  const levers = (
    <div className="policy-left" key="levers">
      <LeverList control={control} latest={latest} />
      <OwnInputs draft={control.draft} onChange={control.release} />
    </div>
  );
  const radar = (
    <div className="policy-centre" key="radar">
      {settled ? <RadarFigure settled={settled} /> : wait}
    </div>
  );
  const changes = settled && <ChangesFigure key="changes" settled={settled} />;
  const outcomes = settled && (
    <Fragment key="outcomes">
      <SelfFigure settled={settled} />
      <ScenariosFigure control={control} settled={settled} />
    </Fragment>
  );
  const right = (
    <div className="policy-right" key="right">
      {changes}
      {outcomes}
    </div>
  );
  return (
    <>
      <Finding />
      <PolicyToolbar control={control} onMineral={onMineral} onNews={onNews} />
      <RefusedBanner draft={control.draft} />
      <div className="policy-grid">
        {isPhone ? [changes, levers, radar, outcomes] : [levers, radar, right]}
      </div>
      {settled && (
        <div className="policy-below">
          {control.kept.length > 0 && (
            <div className="wide">
              <ScenarioRadarsFigure control={control} settled={settled} />
            </div>
          )}
          <div>
            <StagesFigure settled={settled} kind="imports" />
            <StagesFigure settled={settled} kind="world" />
          </div>
          <BalanceFigure settled={settled} />
          <div className="wide">
            <MapFigure settled={settled} />
            <ComparisonFigure />
          </div>
        </div>
      )}
    </>
  );
}

function Finding() {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { study } = useTopic();
  const { run } = useLiveRun();
  return <h1 className="policy-finding">{run ? findingOf(tongue, p, study, run.result) : p.start}</h1>;
}
