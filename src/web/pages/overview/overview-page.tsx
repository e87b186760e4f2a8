import { lazy, Suspense, useMemo } from "react";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { TipArea } from "../../controls/tip.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useDocument } from "../../evidence/use-document.ts";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { ExplainPanel } from "../../panels/explain-panel-lazy.tsx";
import { AimSentence } from "./aim-sentence.tsx";
import { AssessmentFigure } from "./assessment-figure.tsx";
import { countChokedMinerals } from "./finding.ts";
import { ListTabs } from "./list-tabs.tsx";
import { chooseMinerals } from "./mineral-lists.ts";

const PeriodicPanel = lazy(() => import("./periodic-panel.tsx"));
const CompareView = lazy(() => import("./compare-view.tsx"));
const GapsMatrix = lazy(() => import("./gaps-matrix.tsx"));

/** The first place: how critical is each mineral, at which stage, on what evidence. */
export function OverviewPage() {
  const { t, f, say } = useTongue();
  const { view } = useView();
  const { reference, options, key } = useLoaded();
  const { value: assessment } = useAnswer("assess", options);
  const { value: producers } = useAnswer("producers", options);
  const catalogue = useDocument<Catalogue>("/api/v1/catalogue");
  useTitle(t.overview.title);
  const assessed = useMemo(() => new Map(assessment?.minerals.map((one) => [one.id, one])), [assessment]);
  const producing = useMemo(() => new Map(producers?.map((stage) => [stage.mineral, stage])), [producers]);
  const chosen = useMemo(() => chooseMinerals(reference, view.list), [reference, view.list]);
  const shown = useMemo(
    () => chosen.minerals.flatMap((mineral) => assessed.get(mineral.id) ?? []),
    [chosen, assessed],
  );
  const listed = catalogue.value?.listEditions.find((one) => one.id === chosen.edition?.id);
  const count = countChokedMinerals(shown);
  const found = count === 0 ? t.overview.findingNone : t.overview.finding;
  const finding = say(found, { count: String(count), total: String(shown.length) });
  const subtitle = say(t.overview.subtitle, { country: f.country(key.home), year: String(options.year) });
  return (
    <TipArea>
      <div className="page overview">
        <h1>{shown.length > 0 ? finding : t.frame.computing}</h1>
        <p className="subtitle">{subtitle}</p>
        <AimSentence />
        <div className={view.wide ? "overview-grid wide" : "overview-grid"}>
          <div className="list-column">
            <ListTabs edition={chosen.edition} notHeld={chosen.notHeld} flag={listed?.flag ?? ""} />
            <Suspense fallback={<p className="empty">{t.frame.computing}</p>}>
              {view.view === "compare" ? (
                <CompareView />
              ) : view.view === "gaps" ? (
                <GapsMatrix assessments={shown} />
              ) : (
                <AssessmentFigure
                  assessments={shown}
                  producers={producing}
                  finding={finding}
                  subtitle={subtitle}
                />
              )}
            </Suspense>
          </div>
          <div className="periodic-column">
            <Suspense fallback={<p className="empty">{t.frame.computing}</p>}>
              {catalogue.value && assessment && (
                <PeriodicPanel catalogue={catalogue.value} assessments={assessed} producers={producing} />
              )}
              {catalogue.failure && <p className="empty">{catalogue.failure.message}</p>}
            </Suspense>
          </div>
        </div>
      </div>
      <ExplainPanel />
    </TipArea>
  );
}
