import { lazy } from "react";
import { PageTabs } from "../../controls/page-tabs.tsx";
import { useTongue } from "../../language/language.tsx";
import { CHAIN_TABS } from "../../link/link-state.ts";
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
  const { f, say } = useTongue();
  const words = useFlowWords();
  const { view, change } = useView();
  return (
    <PageTabs
      className="chain-tabs"
      label={say(words.tabsLabel, { mineral: f.mineral(props.mineral.id) })}
      keys={CHAIN_TABS}
      names={words.tabs}
      open={view.chainTab}
      onOpen={(chainTab) => change({ chainTab }, "replace")}
      content={(tab) => {
        const Content = CONTENT[tab];
        return <Content {...props} />;
      }}
    />
  );
}
