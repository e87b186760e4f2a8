import {
  memo,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
} from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import type { FigureTab } from "../link/link-entries.ts";
import { useView } from "../link/use-view.ts";
import { DataTable } from "./data-table.tsx";
import { DownloadRow } from "./download-row.tsx";
import { SourceLine, sourceText } from "./source-line.tsx";
import { SourcesPanel } from "./sources-panel.tsx";
import type { TableModel } from "./table-model.ts";
import { useWidth } from "./use-width.ts";

export interface SecondView {
  readonly tab: Extract<FigureTab, "recomputed" | "printed">;
  readonly label: string;
  readonly content: (width: number) => ReactNode;
  readonly origins: readonly string[];
  readonly isPrinted: boolean;
}

export interface FigureFrameProps {
  /** Its name in the link and in file names: `radar`. */
  readonly id: string;
  readonly title: string;
  /** The page's own heading already says it. */
  readonly titleHidden?: boolean;
  /** Short heading on the page where a control beside it says the rest. */
  readonly heading?: string;
  /** What the figure is about, for the title of a picture that leaves the page: ガリウム（日本・2024年）. */
  readonly about?: string;
  /** The same for file names: `gallium-JPN-2024`. */
  readonly subject: string;
  /** The figure on the page, at the width it has there. */
  readonly chart: (width: number) => ReactNode;
  /** The same for a file; left out where there is only a table. */
  readonly picture?: ((width: number) => ReactElement | Promise<ReactElement>) | undefined;
  readonly pictureWidth?: number;
  readonly legend?: string | undefined;
  /** Legend of the file where the page says it elsewhere. */
  readonly pictureLegend?: string;
  readonly table: TableModel;
  readonly origins: readonly string[];
  /** Source of numbers that the reader brought, where no origin of the evidence stands behind them. */
  readonly ownSource?: string;
  readonly method?: ReactNode;
  readonly notes?: readonly string[];
  /** Name of the first view where 図 would not say enough: 原資料. */
  readonly chartLabel?: string;
  /** The first view shows what a document prints, not what we computed. */
  readonly chartIsPrinted?: boolean;
  /** A second view beside the first: 再計算 of a printed figure. */
  readonly second?: SecondView | undefined;
  /** Controls of the figure itself, beside its title. */
  readonly controls?: ReactNode;
  readonly level?: 2 | 3;
}

/** The one frame of every figure: finding, views, source line, downloads. */
export function FigureFrame(props: FigureFrameProps) {
  const { tab, choose } = useFigureTab(props.id, props.second?.tab ?? null);
  return <FigureBody {...props} tab={tab} onTab={choose} />;
}

interface FigureBodyProps extends FigureFrameProps {
  readonly tab: FigureTab;
  readonly onTab: (tab: FigureTab) => void;
}

/** Apart from the frame, so that a change of the link which leaves the figure alone does not draw it anew. */
const FigureBody = memo(function FigureBody({ tab, onTab, ...props }: FigureBodyProps) {
  const tongue = useTongue();
  const { t, say } = tongue;
  const { reference } = useLoaded();
  const [holder, width] = useWidth<HTMLElement>();
  useScrollHere(props.id, holder);
  const headingId = useId();
  const Heading = props.level === 3 ? "h3" : "h2";
  const tabs: readonly [FigureTab, string][] = [
    ["chart", props.chartLabel ?? t.figure.chart],
    ...(props.second ? [[props.second.tab, props.second.label] as [FigureTab, string]] : []),
    ["table", t.figure.table],
    ["sources", t.figure.sources],
  ];
  return (
    <section className="figure" ref={holder} id={props.id} aria-labelledby={headingId}>
      <div className={props.titleHidden ? "visually-hidden" : "figure-head"}>
        <Heading id={headingId}>{props.heading ?? props.title}</Heading>
        {props.controls}
      </div>
      <Tabs selectedKey={tab} onSelectionChange={(key) => onTab(key as FigureTab)}>
        <div className="figure-bar">
          <TabList aria-label={say(t.figure.view, { title: props.title })} className="tabs">
            {tabs.map(([key, label]) => (
              <Tab key={key} id={key}>
                {label}
              </Tab>
            ))}
          </TabList>
          <DownloadRow
            {...props}
            source={sourceText(
              tongue,
              reference.origins,
              props.origins,
              props.chartIsPrinted,
              props.ownSource,
            )}
          />
        </div>
        <TabPanel id="chart">
          <div className="chart">{width > 0 && props.chart(width)}</div>
          {props.legend && <p className="legend">{props.legend}</p>}
        </TabPanel>
        {props.second && (
          <TabPanel id={props.second.tab}>
            <div className="chart">{width > 0 && props.second.content(width)}</div>
          </TabPanel>
        )}
        <TabPanel id="table">
          <DataTable model={props.table} />
        </TabPanel>
        <TabPanel id="sources">
          <SourcesPanel
            origins={props.origins}
            method={props.method}
            notes={props.notes ?? []}
            level={props.level === 3 ? 4 : 3}
          />
        </TabPanel>
      </Tabs>
      {props.second && tab === props.second.tab ? (
        <SourceLine origins={props.second.origins} asPrinted={props.second.isPrinted} />
      ) : (
        <SourceLine
          origins={props.origins}
          asPrinted={props.chartIsPrinted ?? false}
          ownSource={props.ownSource}
        />
      )}
    </section>
  );
});

/** A link to a figure (`#radar`) arrives before the figure is drawn: it scrolls when it is there. */
function useScrollHere(id: string, element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (location.hash === `#${id}`) element.current?.scrollIntoView({ block: "start" });
  }, [id, element]);
}

function useFigureTab(
  figure: string,
  second: FigureTab | null,
): { tab: FigureTab; choose: (tab: FigureTab) => void } {
  const { view, change } = useView();
  const wanted = view.figures.find((one) => one.figure === figure)?.tab ?? "chart";
  const offered: readonly (FigureTab | null)[] = ["chart", second, "table", "sources"];
  const figures = useRef(view.figures);
  useEffect(() => {
    figures.current = view.figures;
  });
  const choose = useCallback(
    (next: FigureTab) => {
      const others = figures.current.filter((one) => one.figure !== figure);
      change({ figures: next === "chart" ? others : [...others, { figure, tab: next }] }, "replace");
    },
    [figure, change],
  );
  return { tab: offered.includes(wanted) ? wanted : "chart", choose };
}
