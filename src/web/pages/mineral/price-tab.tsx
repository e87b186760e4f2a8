import { ink } from "../../../charts/draw/ink.ts";
import { LineChart } from "../../../charts/line-chart/line-chart.tsx";
import type { LineChartState, LineSeries } from "../../../charts/line-chart/line-chart-state.ts";
import type { AxisCell, Mineral, PriceHistory } from "../../../core/index.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useAboutMineral } from "../../language/about.ts";
import { noteTexts } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";

/** Price of the declared grade: yearly means, which axis 5 rests on, and monthly prices where they exist. */
export default function PriceTab({ mineral }: { readonly mineral: Mineral }) {
  const tongue = useTongue();
  const about = useAboutMineral(mineral.id);
  const { t, say, language } = tongue;
  const { options, reference } = useLoaded();
  const { value: prices } = useAnswer("priceHistory", { mineral: mineral.id, year: options.year });
  const { value: explanation } = useAnswer("explain", {
    mineral: mineral.id,
    axis: "price-volatility",
    options,
  });
  if (!prices || !explanation) return <p className="empty">{t.frame.computing}</p>;
  if (prices.annual.length === 0 && prices.monthly.length === 0)
    return <p className="empty">{t.mineral.priceNone}</p>;
  const title = priceTitle(tongue, explanation.cell);
  const chart = priceChart(tongue, prices, title);
  const choice = reference.prices.find((one) => one.mineral === mineral.id);
  const { monthlyVolatility } = prices;
  const monthly =
    monthlyVolatility.value === null
      ? ""
      : say(t.mineral.priceMonthlyFigure, {
          value: monthlyVolatility.value.toFixed(2),
          notes: noteTexts(tongue, monthlyVolatility.notes).join(language === "ja" ? "、" : ", "),
        });
  return (
    <FigureFrame
      id="price"
      title={title}
      about={about}
      level={3}
      subject={mineral.id}
      chart={(width) => <LineChart id="price-lines" state={chart} width={width} />}
      picture={(width) => <LineChart id="price-picture" state={chart} width={width} height={300} />}
      legend={[choice?.note[language], monthly].filter(Boolean).join(language === "ja" ? "。" : ". ")}
      table={priceTable(tongue, prices)}
      origins={prices.origins}
      method={<p className="formula">{explanation.formula}</p>}
      notes={noteTexts(tongue, explanation.cell.notes)}
    />
  );
}

function priceTitle(tongue: Tongue, axis: AxisCell): string {
  const { t, say } = tongue;
  const of = (code: string) => axis.notes.find((note) => note.startsWith(`${code}:`))?.slice(code.length + 1);
  const [sigma, changes, years] = [of("sigma"), of("changes"), of("years")];
  if (!sigma || !changes || !years) return axis.value === null ? t.mineral.priceShort : t.mineral.priceTitle;
  return say(t.mineral.priceFinding, { sigma: Number(sigma).toFixed(2), changes, years });
}

/** `2024-05` as a point on the axis of years: the middle of its month. */
function whenOf(period: string): number {
  const [year, month] = period.split("-").map(Number);
  return (year ?? 0) + (month ? (month - 0.5) / 12 : 0.5);
}

function priceChart({ t, f, say }: Tongue, prices: PriceHistory, title: string): LineChartState {
  const series: LineSeries[] = [
    {
      id: "annual",
      label: t.mineral.priceAnnual,
      colour: ink.accent,
      points: withGaps(prices.annual.map(({ period, value }) => ({ x: whenOf(period), y: value }))),
    },
    {
      id: "monthly",
      label: t.mineral.priceMonthly,
      colour: "light-dark(#a07c40, #c9a46a)",
      points: prices.monthly.map(({ period, value }) => ({ x: whenOf(period), y: value })),
    },
  ];
  return {
    title,
    description: title,
    series: series.filter((one) => one.points.length > 0),
    unit: say(t.mineral.priceUnit, { unit: prices.unit, grade: prices.grade }),
    formatY: f.number,
    formatX: (value) => String(Math.floor(value)),
    selectedX: null,
  };
}

/** A year without a price breaks the line, as it breaks the chain of changes. */
function withGaps(points: readonly { x: number; y: number }[]): { x: number; y: number | null }[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && point.x - before.x > 1.01 ? [{ x: before.x + 1, y: null }, point] : [point];
  });
}

function priceTable({ t, f }: Tongue, prices: PriceHistory): TableModel {
  return {
    caption: t.mineral.priceTitle,
    columns: [
      { key: "period", label: t.mineral.priceYear },
      { key: "value", label: `${t.mineral.priceValue} (${prices.unit})`, numeric: true },
      { key: "kind", label: t.mineral.status },
    ],
    rows: [
      ...prices.annual.map((one) => ({ ...one, kind: t.mineral.priceAnnual })),
      ...prices.monthly.map((one) => ({ ...one, kind: t.mineral.priceMonthly })),
    ].map(({ period, value, kind }) => ({
      key: `${kind}.${period}`,
      cells: [cell(period), cell(f.number(value), value), cell(kind)],
    })),
  };
}
