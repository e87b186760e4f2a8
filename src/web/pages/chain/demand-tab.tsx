import { useMemo } from "react";
import { useChain } from "../../chain/use-chain.ts";
import { Pending } from "../../evidence/pending.tsx";
import { useStudy } from "../../study/use-study.ts";
import type { ChainTabProps } from "./chain-tab.ts";
import { DemandAdoptionFigure } from "./demand-adoption-figure.tsx";
import { CarPartsFigure } from "./demand-car-parts-figure.tsx";
import { DemandDevicesFigure } from "./demand-devices-figure.tsx";
import { DemandForecastFigure } from "./demand-forecast-figure.tsx";
import { DemandPrintedFigure } from "./demand-printed-figure.tsx";
import { DemandSharesFigure } from "./demand-shares-figure.tsx";
import { printedDemand } from "./demand-view.ts";
import "../../styles/study.css";
import "../../styles/chain-supply.css";

/** B 需要: demand by use as a document prints it with its checks, devices and parts; else the study's line or a model. */
export default function DemandTab({ mineral }: ChainTabProps) {
  const { value: chain, failure: noChain } = useChain();
  const { value: study, failure: noStudy } = useStudy();
  const demand = useMemo(
    () => (study ? printedDemand(study.typology.demand, mineral.id) : null),
    [study, mineral.id],
  );
  const failure = noChain ?? noStudy;
  if (failure || !chain || !study) return <Pending failure={failure} />;
  const { uses } = chain.outlook;
  const own = <T extends { readonly mineral: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.mineral === mineral.id);
  const [adoption, devices, parts] = [own(uses.adoption), own(uses.devices), own(uses.carParts)];
  if (!demand) return <DemandForecastFigure mineral={mineral} study={study} />;
  return (
    <>
      <DemandPrintedFigure
        mineral={mineral}
        demand={demand}
        study={study}
        lostSegments={own(uses.lostSegments)}
      />
      {demand.shares.length > 0 && <DemandSharesFigure mineral={mineral} study={study} />}
      {(adoption.length > 0 || devices.length > 0) && (
        <div className="two-figures">
          {adoption.length > 0 && <DemandAdoptionFigure mineral={mineral} rows={adoption} />}
          {devices.length > 0 && <DemandDevicesFigure mineral={mineral} rows={devices} />}
        </div>
      )}
      {parts.length > 0 && <CarPartsFigure mineral={mineral} rows={parts} />}
    </>
  );
}
