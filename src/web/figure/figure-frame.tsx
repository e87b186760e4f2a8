import { type ReactElement, type ReactNode, useId } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTongue } from "../language/language.tsx";
import type { FigureTab } from "../link/link-entries.ts";
import { useView } from "../link/use-view.ts";
import { DataTable } from "./data-table.tsx";
import { DownloadRow } from "./download-row.tsx";
import { SourceLine, sourceText } from "./source-line.tsx";
import { SourcesPanel } from "./sources-panel.tsx";
import type { TableModel } from "./table-model.ts";
import { useWidth } from "./use-width.ts";

export interface FigureFrameProps {
  /** Its name in the link and in file names: `radar`. */
  readonly id: string;
  readonly title: string;
  /** What the figure is about, for file names: `gallium-JPN-2024`. */
  readonly subject: string;
  /** The figure on the page, at the width it has there. */
  readonly chart: (width: number) => ReactNode;
  /** The same for a file; left out where there is only a table. */
  readonly picture?: ((width: number) => ReactElement) | undefined;
  readonly pictureWidth?: number;
  readonly legend?: string | undefined;
  readonly table: TableModel;
  readonly origins: readonly string[];
  readonly method?: ReactNode;
  readonly notes?: readonly string[];
  /** What the source document prints, where the figure reproduces one. */
  readonly printed?: { readonly content: ReactNode; readonly origins: readonly string[] } | undefined;
  /** Controls of the figure itself, beside its title. */
  readonly controls?: ReactNode;
  readonly level?: 2 | 3;
}

/** The one frame of every figure: finding, views, source line, downloads. */
export function FigureFrame(props: FigureFrameProps) {
  const tongue = useTongue();
  const { t, say } = tongue;
  const { tab, choose } = useFigureTab(props.id);
  const [holder, width] = useWidth<HTMLDivElement>();
  const headingId = useId();
  const Heading = props.level === 3 ? "h3" : "h2";
  const tabs: readonly [FigureTab, string][] = [
    ["chart", props.printed ? t.figure.recomputed : t.figure.chart],
    ...(props.printed ? [["printed", t.figure.printed] as [FigureTab, string]] : []),
    ["table", t.figure.table],
    ["sources", t.figure.sources],
  ];
  return (
    <section className="figure" id={props.id} aria-labelledby={headingId}>
      <div className="figure-head">
        <Heading id={headingId}>{props.title}</Heading>
        {props.controls}
      </div>
      <Tabs selectedKey={tab} onSelectionChange={(key) => choose(key as FigureTab)}>
        <div className="figure-bar">
          <TabList aria-label={say(t.figure.view, { title: props.title })} className="tabs">
            {tabs.map(([key, label]) => (
              <Tab key={key} id={key}>
                {label}
              </Tab>
            ))}
          </TabList>
          <DownloadRow {...props} source={sourceText(tongue, props.origins)} />
        </div>
        <TabPanel id="chart">
          <div ref={holder} className="chart">
            {width > 0 && props.chart(width)}
          </div>
          {props.legend && <p className="legend">{props.legend}</p>}
        </TabPanel>
        {props.printed && <TabPanel id="printed">{props.printed.content}</TabPanel>}
        <TabPanel id="table">
          <DataTable model={props.table} />
        </TabPanel>
        <TabPanel id="sources">
          <SourcesPanel origins={props.origins} method={props.method} notes={props.notes ?? []} />
        </TabPanel>
      </Tabs>
      {props.printed && tab === "printed" ? (
        <SourceLine origins={props.printed.origins} asPrinted />
      ) : (
        <SourceLine origins={props.origins} />
      )}
    </section>
  );
}

function useFigureTab(figure: string): { tab: FigureTab; choose: (tab: FigureTab) => void } {
  const { view, change } = useView();
  const tab = view.figures.find((one) => one.figure === figure)?.tab ?? "chart";
  const choose = (next: FigureTab) => {
    const others = view.figures.filter((one) => one.figure !== figure);
    change({ figures: next === "chart" ? others : [...others, { figure, tab: next }] }, "replace");
  };
  return { tab, choose };
}
