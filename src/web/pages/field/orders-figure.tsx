import type { ExecutiveOrders, FieldReference, OrderAnswer } from "../../../core/index.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { sayDate } from "./timeline-model.ts";
import { type FieldWords, useFieldWords } from "./words.ts";

/** Three US orders on minerals: what was asked of whom, which report answered, what it says. */
export function OrdersFigure({ field }: { readonly field: FieldReference }) {
  const tongue = useTongue();
  const w = useFieldWords();
  const { orders } = field.policy;
  return (
    <FigureFrame
      id="us-orders"
      title={w.orders.title}
      subject="USA-2017-2020"
      chart={() => <OrdersTable orders={orders} />}
      chartIsPrinted
      legend={w.orders.legend}
      table={ordersModel(tongue, w, orders)}
      origins={[orders.origin]}
      notes={[orders.locator]}
    />
  );
}

function OrdersTable({ orders: { orders } }: { readonly orders: ExecutiveOrders }) {
  const tongue = useTongue();
  const { language, say, t } = tongue;
  const w = useFieldWords();
  const { change } = useView();
  const c = w.orders.columns;
  const heads = [c.order, c.issued, c.request, c.report, c.answered, c.content];
  return (
    <ScrollRegion label={`${t.figure.table}: ${w.orders.title}`}>
      <table className="orders-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {orders.map((order) => (
          <tbody key={order.order}>
            {order.answers.map((answer, place) => (
              <tr key={answer.statement}>
                {place === 0 && (
                  <>
                    <th scope="rowgroup" rowSpan={order.answers.length}>
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => change({ event: order.event })}
                      >
                        {say(w.orders.order, { order: order.order })}
                      </button>
                      <Doubt words={order.flag?.[language]} />
                    </th>
                    <td data-label={c.issued} rowSpan={order.answers.length}>
                      {sayDate(order.issued, language)}
                    </td>
                  </>
                )}
                <td data-label={c.request}>
                  <b>{answer.asked[language]}</b>
                  <Points points={answer.request.map((one) => one[language])} />
                </td>
                <td data-label={c.report}>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => change({ event: answer.event })}
                  >
                    {answer.report[language]}
                  </button>
                  <div className="detail">{answer.by[language]}</div>
                </td>
                <td data-label={c.answered}>
                  {sayDate(answer.answered, language)}
                  <Doubt words={answer.flag?.[language]} />
                </td>
                <td data-label={c.content}>
                  <b>{countOf(tongue, w, answer)}</b>
                  {answer.content.length > 1 && (
                    <Points points={answer.content.map((one) => one[language])} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

function Doubt({ words }: { readonly words: string | undefined }) {
  const w = useFieldWords();
  if (words === undefined) return null;
  return (
    <div className="doubt">
      {w.timeline.doubt} {words}
    </div>
  );
}

/** 35鉱種, 施策5件, 提言7件: what the printed number counts. */
const countOf = ({ say }: Tongue, w: FieldWords, { count, counts }: OrderAnswer): string =>
  say(w.orders.count[counts], { count: String(count) });

/** One row per report, lists joined. */
function ordersModel(tongue: Tongue, w: FieldWords, { orders }: ExecutiveOrders): TableModel {
  const { language } = tongue;
  const c = w.orders.columns;
  const keys = Object.keys(c) as (keyof typeof c)[];
  const join = (parts: readonly { readonly ja: string; readonly en: string }[]) =>
    parts.map((part) => part[language]).join(language === "ja" ? "／" : "; ");
  return {
    caption: w.orders.title,
    columns: keys.map((key) => ({
      key,
      label: c[key],
      wide: key === "request" || key === "content" || key === "report",
    })),
    rows: orders.flatMap((order) =>
      order.answers.map((answer) => ({
        key: answer.statement,
        cells: [
          cell(order.order),
          cell(order.issued),
          cell(`${answer.asked[language]}: ${join(answer.request)}`),
          cell(`${answer.by[language]}: ${answer.report[language]}`),
          cell(answer.answered),
          cell(`${countOf(tongue, w, answer)}: ${join(answer.content)}`),
          cell([order.flag?.[language], answer.flag?.[language]].filter(Boolean).join(" ")),
        ],
      })),
    ),
  };
}
