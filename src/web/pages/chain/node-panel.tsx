import type { FlowArrow } from "../../../charts/material-flow/material-flow-state.ts";
import { type FlowNode, hasNumber, type MaterialFlow } from "../../../core/index.ts";
import { chokeSign } from "../../../i18n/choke-sign.ts";
import type { ChainFlowWords } from "../../../i18n/web-chain-flow.ts";
import { Panel } from "../../controls/dialog.tsx";
import { DataTable } from "../../figure/data-table.tsx";
import { SourceLine } from "../../figure/source-line.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { heading, noteTexts } from "../../language/cell-text.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { type FlowParts, flowStateOf, gapText, rangeText, totalText } from "./flow-view.ts";
import { useFlowWords } from "./use-flow-words.ts";

interface NodePanelProps {
  readonly flow: MaterialFlow;
  readonly node: FlowNode;
}

/** One box of the flow in full: total, countries with class and source, doubts, the arrows in and out. */
export function NodePanel({ flow, node }: NodePanelProps) {
  const tongue = useTongue();
  const words = useFlowWords();
  const { change } = useView();
  const { f, t, say, language } = tongue;
  const parts: FlowParts = { tongue, words, issues: [] };
  const printed = flow.version === "printed";
  const title = say(words.node.title, { mineral: f.mineral(flow.mineral), node: node.name[language] });
  const doubts = node.flags.map((id) => flow.flags[id]?.[language] ?? id);
  const notes = [
    ...new Set(noteTexts(tongue, [...node.total.notes, ...node.riskShare.notes].filter(isNote))),
  ];
  const arrows = flowStateOf(parts, flow, title).links.filter(
    ({ from, to }) => from === node.id || to === node.id,
  );
  const names = new Map(flow.nodes.map((one) => [one.id, one.name[language]]));
  const said = ({ from, to, kind, label, quantityText }: FlowArrow): string => {
    const line = say(words.node.arrow, {
      from: names.get(from) ?? words.flow.outside,
      to: names.get(to) ?? words.flow.outside,
      kind: label ?? words.kind[kind],
    });
    return quantityText === null ? line : `${line} ${quantityText}`;
  };
  return (
    <Panel
      title={printed ? f.aside(title, words.node.printed) : title}
      closeLabel={words.node.close}
      shape="drawer"
      onClose={() => change({ node: null })}
    >
      <dl className="steps">
        {factsOf(parts, node).map(([name, value]) => (
          <div key={`${name}${value}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {node.countries.length === 0 ? (
        <p className="mute">{words.node.noCountries}</p>
      ) : (
        <DataTable model={countryTable(tongue, words, node, title)} />
      )}
      <Lines title={words.node.flags} lines={doubts} />
      <Lines title={words.node.into} lines={arrows.filter((one) => one.to === node.id).map(said)} />
      <Lines title={words.node.out} lines={arrows.filter((one) => one.from === node.id).map(said)} />
      <Lines title={t.figure.notes} lines={[...notes, node.locator].filter(Boolean)} />
      <SourceLine
        origins={[...new Set([...node.total.origins, ...node.riskShare.origins])]}
        asPrinted={printed}
      />
    </Panel>
  );
}

/** Total, risk share, choke point, concentration: as far as they are known. */
function factsOf(parts: FlowParts, node: FlowNode): readonly (readonly [name: string, value: string])[] {
  const { tongue, words } = parts;
  const { f, t, e } = tongue;
  return [
    [heading(words.table.total), totalText(parts, node, f.quantity) ?? gapText(tongue, node.total)],
    ...(hasNumber(node.riskShare) ? [[words.table.risk, rangeText(node.riskShare)] as const] : []),
    ...(node.chokePoint && node.chokeCountry
      ? [
          [
            words.table.mark,
            f.aside(
              `${chokeSign(node.chokePoint)} ${f.country(node.chokeCountry)}`,
              e.chokePoint[node.chokePoint],
            ),
          ] as const,
        ]
      : []),
    ...(node.markedInSource ? [[words.table.mark, words.flow.sourceMark] as const] : []),
    ...(hasNumber(node.hhi)
      ? [[t.explain.hhi, `${f.index(node.hhi.value)} ${f.interval(node.hhi).range}`] as const]
      : []),
  ];
}

/** Codes that say where a number stands, not what it is. */
const isNote = (note: string): boolean => note !== "statement";

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="part">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function countryTable({ t, f }: Tongue, words: ChainFlowWords, node: FlowNode, caption: string): TableModel {
  const { unit, basis } = node.total;
  const unitText = f.unit(unit, basis, node.mineral);
  return {
    caption,
    columns: [
      { key: "country", label: t.mineral.country },
      { key: "share", label: t.mineral.share, numeric: true },
      { key: "amount", label: `${t.mineral.amount}${unitText ? ` (${unitText})` : ""}`, numeric: true },
      { key: "class", label: t.mineral.riskClass },
      { key: "risk", label: t.mineral.riskYes },
      { key: "source", label: t.explain.source, wide: true },
      { key: "locator", label: t.explain.locator, wide: true },
    ],
    rows: node.countries.map((one, place) => ({
      key: `${one.country}.${place}`,
      cells: [
        cell(f.country(one.country)),
        cell(one.share === null ? "–" : f.share(one.share), one.share),
        cell(one.value === null ? "–" : f.number(one.value), one.value),
        cell(one.class ?? ""),
        cell(one.risk === null ? t.mineral.riskUnknown : one.risk ? t.mineral.riskYes : t.mineral.riskNo),
        cell(one.origin.split(" ").map(f.origin).join(", ")),
        cell(gradeInWords(words, one.locator)),
      ],
    })),
  };
}

/** `マテリアルフロー（Ga） (lost)`: how a label was read, in the reader's language. */
function gradeInWords({ node }: ChainFlowWords, locator: string): string {
  return locator.replace(/ \((\w+)\)$/, (whole, grade: string) => {
    const word = node.grade[grade as keyof typeof node.grade];
    return word ? ` (${word})` : whole;
  });
}
