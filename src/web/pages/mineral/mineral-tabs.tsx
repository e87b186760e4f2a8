import { lazy } from "react";
import type { Mineral, MineralAssessment } from "../../../core/index.ts";
import { PageTabs } from "../../controls/page-tabs.tsx";
import { useTongue } from "../../language/language.tsx";
import { MINERAL_TABS, type View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";

const SupplyTab = lazy(() => import("./supply-tab.tsx"));
const PriceTab = lazy(() => import("./price-tab.tsx"));
const TradeTab = lazy(() => import("./trade-tab.tsx"));
const RecyclingTab = lazy(() => import("./recycling-tab.tsx"));
const CandidatesTab = lazy(() => import("./candidates-tab.tsx"));
const SourcesTab = lazy(() => import("./sources-tab.tsx"));

interface MineralTabsProps {
  readonly mineral: Mineral;
  readonly assessment: MineralAssessment;
}

/** 供給 · 価格 · 貿易 · リサイクル · 指標の選定 · 資料. */
export default function MineralTabs({ mineral, assessment }: MineralTabsProps) {
  const { t, f, say } = useTongue();
  const { view, change } = useView();
  return (
    <PageTabs
      className="mineral-tabs"
      label={say(t.mineral.tabsLabel, { mineral: f.mineral(mineral.id) })}
      keys={MINERAL_TABS}
      names={t.mineral.tabs}
      open={view.tab}
      onOpen={(tab) => change({ tab }, "replace")}
      content={(tab) => <TabContent tab={tab} mineral={mineral} assessment={assessment} />}
    />
  );
}

function TabContent({ tab, mineral, assessment }: MineralTabsProps & { readonly tab: View["tab"] }) {
  switch (tab) {
    case "supply":
      return <SupplyTab mineral={mineral} />;
    case "price":
      return <PriceTab mineral={mineral} />;
    case "trade":
      return <TradeTab mineral={mineral} />;
    case "recycling":
      return <RecyclingTab mineral={mineral} assessment={assessment} />;
    case "candidates":
      return <CandidatesTab mineral={mineral} />;
    case "sources":
      return <SourcesTab assessment={assessment} />;
  }
}
