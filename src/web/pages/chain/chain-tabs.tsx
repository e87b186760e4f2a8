import { lazy, Suspense } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTongue } from "../../language/language.tsx";
import { CHAIN_TABS, type View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";
import type { ChainTabProps } from "./chain-tab.ts";
import { useFlowWords } from "./use-flow-words.ts";

/** Each part comes with its own code and words when it is opened. */
const CONTENT = {
  supply: lazy(() => import("./supply-tab.tsx")),
  demand: lazy(() => import("./demand-tab.tsx")),
  recycling: lazy(() => import("./recycling-tab.tsx")),
  lca: lazy(() => import("./lca-tab.tsx")),
  issues: lazy(() => import("./issues-tab.tsx")),
} as const;

/** A 供給 · B 需要 · C リサイクル · D LCA · E 課題と提言. */
export function ChainTabs(props: ChainTabProps) {
  const { t, f, say } = useTongue();
  const words = useFlowWords();
  const { view, change } = useView();
  return (
    <Tabs
      className="chain-tabs"
      selectedKey={view.chainTab}
      onSelectionChange={(key) => change({ chainTab: key as View["chainTab"] }, "replace")}
    >
      <TabList
        className="tabs large"
        aria-label={say(words.tabsLabel, { mineral: f.mineral(props.mineral.id) })}
      >
        {CHAIN_TABS.map((tab) => (
          <Tab key={tab} id={tab}>
            {words.tabs[tab]}
          </Tab>
        ))}
      </TabList>
      {CHAIN_TABS.map((tab) => {
        const Content = CONTENT[tab];
        return (
          <TabPanel key={tab} id={tab}>
            <Suspense fallback={<p className="empty">{t.frame.computing}</p>}>
              <Content {...props} />
            </Suspense>
          </TabPanel>
        );
      })}
    </Tabs>
  );
}
