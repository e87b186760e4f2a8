import type { CircularityStatement, Mineral, MineralCircularity, RatioCell } from "../../../core/index.ts";
import {
  circularityWords,
  sayBar,
  sayCircularityNote,
  sayCircularityReason,
  sayPeriod,
  sayStatement,
  sayTerm,
} from "../../../i18n/circularity.ts";
import { Pending } from "../../evidence/pending.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";
import "../../styles/chain-supply.css";

interface CircularityFigureProps {
  readonly mineral: Mineral;
  readonly year: number;
}

const RATIOS = ["recoveryImport", "selfSufficiency", "eolRir", "eolRr", "oldScrapRatio"] as const;

/** How far the home country lives on what it recovers: five ratios with both their terms, and printed figures. */
export function CircularityFigure({ mineral, year }: CircularityFigureProps) {
  const tongue = useTongue();
  const words = useWords(circularityWords);
  const { key } = useLoaded();
  const { f, say, language } = tongue;
  const { value, failure } = useAnswer("circularity", { mineral: mineral.id, year });
  const one = value?.minerals[0];
  if (!value || one?.id !== mineral.id) return <Pending failure={failure} />;
  const title = findingOf(tongue, one);
  const table = ratioTable(tongue, one, title);
  const origins = [
    ...new Set([
      ...RATIOS.flatMap((ratio) => one[ratio].origins),
      ...[...one.statements, ...value.targets].map((statement) => statement.origin),
    ]),
  ];
  return (
    <FigureFrame
      id="circularity"
      title={title}
      level={3}
      about={say(words.about, { mineral: f.mineral(mineral.id) })}
      subject={`${mineral.id}-${key.home}-${year}`}
      chart={() => (
        <>
          <Ratios one={one} title={title} />
          <h4>{words.statements}</h4>
          {one.statements.length === 0 ? (
            <p className="legend">{words.noStatements}</p>
          ) : (
            <PrintedFigures one={one} />
          )}
          {value.targets.map((target) => (
            <p key={target.locator} className="legend">
              {f.sentences([
                f.pair(words.targets, f.aside(sayStatement(target, f), sayPeriod(target, language))),
                target.definition[language],
                ...(target.flag ? [target.flag[language]] : []),
              ])}
            </p>
          ))}
        </>
      )}
      legend={words.legend}
      table={table}
      origins={origins}
      method={
        <ul>
          {RATIOS.map((ratio) => (
            <li key={ratio}>
              {f.pair(words.ratio[ratio], "")}
              <span className="formula">{words.formula[ratio]}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Five ratios, each with both its terms and why it is as it is. */
function Ratios({ one, title }: { readonly one: MineralCircularity; readonly title: string }) {
  const words = useWords(circularityWords);
  return (
    <table className="ratios">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.head.ratio}</th>
          <th scope="col">{words.head.value}</th>
          <th scope="col">
            {words.head.numerator} ÷ {words.head.denominator}
          </th>
          <th scope="col">{words.head.why}</th>
        </tr>
      </thead>
      <tbody>
        {RATIOS.map((ratio) => (
          <RatioRow key={ratio} ratio={ratio} value={one[ratio]} />
        ))}
      </tbody>
    </table>
  );
}

interface RatioRowProps {
  readonly ratio: (typeof RATIOS)[number];
  readonly value: RatioCell;
}

function RatioRow({ ratio, value }: RatioRowProps) {
  const tongue = useTongue();
  const words = useWords(circularityWords);
  const { f } = tongue;
  return (
    <tr>
      <th scope="row">{words.ratio[ratio]}</th>
      <td>
        <span className="ratio-value" data-status={value.status}>
          {valueText(tongue, value)}
        </span>
      </td>
      <td className="terms">
        {sayTerm(value.numerator, f, value.reason)}
        <br />÷ {sayTerm(value.denominator, f, value.reason)}
      </td>
      <td className="terms">{whyText(tongue, value)}</td>
    </tr>
  );
}

/** `.42 (.42–1.00)`, or ? where there is no number. */
function valueText({ f, e }: Tongue, value: RatioCell): string {
  if (value.value === null) return value.status === "not-applicable" ? "–" : "?";
  const { value: number, range } = f.interval(value);
  const status = value.status === "measured" ? "" : ` ${e.cellStatus[value.status]}`;
  return `${number}${range ? ` (${range})` : ""}${status}`;
}

function whyText({ f, language }: Tongue, value: RatioCell): string {
  const reason = value.reason === null ? [] : [sayCircularityReason(value.reason, language)];
  const absent = value.denominator.notes.filter((note) => note.startsWith("codes-absent"));
  const notes = [...value.notes, ...absent].map((note) => sayCircularityNote(note, f));
  return f.clauses([...reason, ...notes]);
}

/** The finding: the ratio that can be computed first, and why the others cannot. */
function findingOf({ f, say, language }: Tongue, one: MineralCircularity): string {
  const { finding } = circularityWords[language];
  const mineral = f.mineral(one.id);
  const { recoveryImport: ratio, selfSufficiency: self } = one;
  if (ratio.value !== null) {
    return say(finding.some, { mineral, value: f.index(ratio.value), year: String(ratio.year ?? "") });
  }
  const none = say(finding.none, {
    mineral,
    reason: ratio.reason === null ? "" : sayCircularityReason(ratio.reason, language),
  });
  if (self.value === null) return none;
  const key = self.notes.includes("equity-offtake-unknown") ? finding.selfBound : finding.self;
  return f.clauses([none, say(key, { value: f.index(self.value) })]);
}

function ratioTable(tongue: Tongue, one: MineralCircularity, caption: string): TableModel {
  const { f, e, language } = tongue;
  const words = circularityWords[language];
  return {
    caption,
    columns: [
      { key: "ratio", label: words.head.ratio },
      { key: "value", label: words.head.value, numeric: true },
      { key: "status", label: words.head.why },
      { key: "numerator", label: words.head.numerator, wide: true },
      { key: "denominator", label: words.head.denominator, wide: true },
      { key: "notes", label: words.head.notes, wide: true },
    ],
    rows: RATIOS.map((ratio) => {
      const value = one[ratio];
      return {
        key: ratio,
        cells: [
          cell(words.ratio[ratio]),
          cell(valueText(tongue, value), value.value),
          cell(e.cellStatus[value.status]),
          cell(sayTerm(value.numerator, f)),
          cell(sayTerm(value.denominator, f)),
          cell(whyText(tongue, value)),
        ],
      };
    }),
  };
}

/** What documents print, with the definition, why it is no term of ours, its doubt and its source. */
function PrintedFigures({ one }: { readonly one: MineralCircularity }) {
  const { f, language } = useTongue();
  const words = useWords(circularityWords);
  return (
    <ul className="printed-figures">
      {one.statements.map((statement) => {
        const check = one.checks.find((found) => sameStatement(found.statement, statement));
        const asides = [
          sayBar(statement, language),
          ...(check
            ? [f.aside(`${words.head.check} ${check.computed.toFixed(2)}`, words.check[check.verdict])]
            : []),
          ...(statement.flag ? [f.pair(words.head.doubt, statement.flag[language])] : []),
        ].filter((text) => text !== "");
        return (
          <li key={`${statement.quantity}.${statement.period}.${statement.subject.en}`}>
            <strong>
              {words.quantity[statement.quantity]} {sayStatement(statement, f)}
            </strong>{" "}
            <span className="mute">{sayPeriod(statement, language)}</span> {statement.subject[language]}
            <p>{statement.definition[language]}</p>
            {asides.length > 0 && <p>{asides.join(" · ")}</p>}
            <p className="mute">{f.pair(f.origin(statement.origin), statement.locator)}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** Answers come out of the worker as copies: a statement is known by what it says. */
const sameStatement = (a: CircularityStatement, b: CircularityStatement): boolean =>
  a.quantity === b.quantity &&
  a.period === b.period &&
  a.locator === b.locator &&
  a.terms !== null &&
  b.terms !== null;
