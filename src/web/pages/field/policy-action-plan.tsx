import type { FieldReference } from "../../../core/index.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { sayDate } from "./timeline-model.ts";
import { type FieldWords, useFieldWords } from "./words.ts";

/** The EU action plan of 2020: who, when, what is expected, what is to be done. */
export function ActionPlanFigure({ field }: { readonly field: FieldReference }) {
  const tongue = useTongue();
  const { language } = tongue;
  const w = useFieldWords();
  const plan = field.policy.actionPlan;
  const rows = [
    [w.plan.issued, sayDate(plan.date, language)],
    [w.plan.issuer, plan.issuer[language]],
  ] as const;
  return (
    <FigureFrame
      id="action-plan"
      title={w.plan.title}
      subject={plan.date}
      chart={() => (
        <div className="overview-columns">
          <div>
            <dl className="steps">
              {rows.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <h3 className="sub">{w.plan.report}</h3>
            <p lang="en">
              <cite>{plan.title}</cite>
              <span className="detail"> {plan.series}</span>
            </p>
          </div>
          <div>
            <h3 className="sub">{w.plan.outlook}</h3>
            <ul>
              {plan.outlook.map(({ minerals, text }) => (
                <li key={minerals}>
                  <b>{minerals}</b> {text[language]}
                </li>
              ))}
            </ul>
            <p className="doubt">
              {w.timeline.doubt} {plan.outlookFlag[language]}
            </p>
          </div>
          <div>
            <h3 className="sub">{w.plan.points}</h3>
            <ol>
              {plan.points.map((point) => (
                <li key={point.en}>{point[language]}</li>
              ))}
            </ol>
          </div>
        </div>
      )}
      chartIsPrinted
      table={planTable(tongue, w, field)}
      origins={[plan.origin]}
      notes={[plan.locator]}
    />
  );
}

function planTable({ language, say }: Tongue, w: FieldWords, field: FieldReference): TableModel {
  const plan = field.policy.actionPlan;
  const rows: readonly (readonly [string, string])[] = [
    [w.plan.item.date, plan.date],
    [w.plan.item.issuer, plan.issuer[language]],
    [w.plan.item.report, `${plan.title} (${plan.series})`],
    ...plan.outlook.map(
      ({ minerals, text }) => [`${w.plan.item.outlook} ${minerals}`, text[language]] as const,
    ),
    ...plan.points.map(
      (point, place) => [say(w.plan.item.point, { no: String(place + 1) }), point[language]] as const,
    ),
  ];
  return {
    caption: w.plan.title,
    columns: [
      { key: "item", label: w.plan.columns.item },
      { key: "text", label: w.plan.columns.text, wide: true },
    ],
    rows: rows.map(([item, text]) => ({ key: item, cells: [cell(item), cell(text)] })),
  };
}
