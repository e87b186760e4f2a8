import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { TipArea } from "../../controls/tip.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useDocument } from "../../evidence/use-document.ts";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import { EVIDENCE_TABS, type View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";
import { ExplainPanel } from "../../panels/explain-panel-lazy.tsx";
import { GapsSection } from "./gaps-section.tsx";
import { OverridesSection } from "./overrides-section.tsx";
import { OwnDataSection } from "./own-data-section.tsx";
import type { SourcesAnswer } from "./sources-answer.ts";
import { SourcesSection } from "./sources-section.tsx";

/** What the numbers rest on, what is missing, and what the reader has put in their place. */
export function EvidencePage() {
  const { t, f, say } = useTongue();
  const { view, change } = useView();
  const { reference, dataVersion } = useLoaded();
  const sources = useDocument<SourcesAnswer>("/api/v1/sources");
  useTitle(t.evidence.title);
  const rows = sources.value?.rows.reduce((sum, source) => sum + source.rows, 0) ?? null;
  return (
    <TipArea>
      <div className="page">
        <h1>
          {rows === null
            ? t.evidence.title
            : say(t.evidence.finding, {
                sources: String(sources.value?.rows.length ?? 0),
                rows: f.number(rows),
                minerals: String(reference.minerals.length),
              })}
        </h1>
        <p className="subtitle">{say(t.evidence.subtitle, { version: dataVersion })}</p>
        <Tabs
          selectedKey={view.section}
          onSelectionChange={(key) => change({ section: key as View["section"] }, "replace")}
        >
          <TabList className="tabs large" aria-label={t.evidence.tabsLabel}>
            {EVIDENCE_TABS.map((tab) => (
              <Tab key={tab} id={tab}>
                {t.evidence.tabs[tab]}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="sources">
            <SourcesSection answer={sources.value} failure={sources.failure} />
          </TabPanel>
          <TabPanel id="gaps">
            <GapsSection />
          </TabPanel>
          <TabPanel id="overrides">
            <OverridesSection />
          </TabPanel>
          <TabPanel id="own-data">
            <OwnDataSection answer={sources.value} />
          </TabPanel>
        </Tabs>
      </div>
      <ExplainPanel />
    </TipArea>
  );
}
